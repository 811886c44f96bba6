#ifndef UNDOX_PII_SUBJECT_FRAILTY_WORDS_H_
#define UNDOX_PII_SUBJECT_FRAILTY_WORDS_H_

#include <array>
#include <string_view>

// The words by which pii/subject/frailty.cc tells whom an age or a fate is
// said of; looked for in the text as submitted.
namespace undox::frailty_words {

inline constexpr auto kYoungSchools = std::to_array<std::string_view>(
    {"小学", "小學", "附小", "实小", "幼儿园", "幼兒園", "幼稚园", "幼稚園",
     "学前班", "托儿所", "年级", "年級", "Elementary", "Primary School",
     "Kindergarten", "Preschool", "Grade"});
inline constexpr auto kTeenSchools = std::to_array<std::string_view>(
    {"初一", "初二", "初三", "高一", "高二", "高三", "初中", "高中", "附中",
     "中学", "中學", "國中", "一中", "实验学校", "Middle School", "High School",
     "Junior High"});
inline constexpr auto kAdultSchools =
    std::to_array<std::string_view>({"大学", "大學", "学院", "學院", "研究生",
                                     "College", "University", "Institute"});

// Beside a school: not a pupil's, or no more.
inline constexpr auto kStaff = std::to_array<std::string_view>(
    {"老师", "老師", "教师", "教師", "班主任",  "校长",   "校長", "主任",
     "保安", "教练", "食堂", "家长", "家長",    "毕业",   "畢業", "教务",
     "任教", "教书", "工作", "上班", "teacher", "Teacher"});

// Called so by the young too.
inline constexpr auto kYoungTitles = std::to_array<std::string_view>(
    {"同学", "同學", "男", "女", "姓", "某", "弟弟", "妹妹", "姑娘", "哥", "姐",
     "miss"});

// Between a person and an age: the age is somebody else's.
inline constexpr auto kRelatives = std::to_array<std::string_view>(
    {"儿子", "女儿",  "兒子",    "女兒",   "孩子",    "娃",   "小孩",
     "弟弟", "妹妹",  "侄",      "外甥",   "孙子",    "孙女", "宝宝",
     "闺女", "学生",  "學生",    "继女",   "养女",    "son",  "daughter",
     "kid",  "child", "brother", "sister", "student", "女童", "男童",
     "幼女", "女孩",  "男孩",    "少女",   "少年"});
inline constexpr auto kDeeds = std::to_array<std::string_view>(
    {"打",      "骂",   "猥亵",  "性侵",   "强奸",  "侵犯", "虐",   "拐",
     "骗",      "欺负", "骚扰",  "撞",     "教",    "伤害", "霸凌", "欺凌",
     "糟蹋",    "诱",   "摸",    "睡",     "约",    "杀",   "害",   "and his",
     "and her", "beat", "raped", "abused", "molest"});

// Between a person and a word for a child, an old or a disabled one: the word
// is about somebody whom they help, have or harm.
inline constexpr auto kAnothers = std::to_array<std::string_view>(
    {"的", "家", "他", "她", "我",   "妈",   "爸", "帮",   "把",   "给",
     "陪", "扶", "送", "背", "照顾", "欺负", "'s", "his ", "her ", "my "});

inline constexpr auto kSelfWords = std::to_array<std::string_view>(
    {"我", "本人", "俺", "老朽", "老汉", "I'm", "i'm", "I am", "i am", "im "});
inline constexpr auto kOtherWords = std::to_array<std::string_view>(
    {"他",       "她",       "这孩子",    "那孩子",   "該生",     "该生",
     "该童",     "这学生",   "这小孩",    "这娃",     "这女孩",   "这男孩",
     "这女生",   "这男生",   "这个女孩",  "这个男孩", "这个孩子", "这个女生",
     "这个男生", "这个学生", "小姑娘",    "小男孩",   "小女孩",   "孩子才",
     "孩子今年", "本",       "she",       "She",      "he ",      "He ",
     "This kid", "this kid", "this girl", "this boy"});

inline constexpr auto kVictims = std::to_array<std::string_view>(
    {"受害人", "受害者", "被害人", "被害者", "受害女生", "受害女孩", "受害学生",
     "受害儿童", "伤者", "幸存者", "victim", "Victim"});
inline constexpr auto kSuffered = std::to_array<std::string_view>(
    {"被性侵",    "被强奸",    "被強姦",        "被猥亵",      "被侵犯",
     "被家暴",    "被殴打",    "被毆打",        "被打",        "被拐",
     "被绑架",    "被偷拍",    "被诈骗",        "被霸凌",      "被欺凌",
     "被迷奸",    "被跟踪",    "被跟蹤",        "被侵害",      "被下药",
     "被捅",      "被撞",      "遭性侵",        "遭强奸",      "遭猥亵",
     "遭家暴",    "was raped", "was assaulted", "was stalked", "was molested",
     "was abused"});

inline constexpr auto kDisabledWords = std::to_array<std::string_view>(
    {"残",   "殘",   "盲",   "聋",    "聾",   "哑",    "障",         "瘫",
     "癱",   "轮椅", "輪椅", "失明",  "唐氏", "自闭",  "自閉",       "孤独症",
     "脑瘫", "抑郁", "失智", "blind", "deaf", "disab", "wheelchair", "autis"});

}  // namespace undox::frailty_words

#endif  // UNDOX_PII_SUBJECT_FRAILTY_WORDS_H_
