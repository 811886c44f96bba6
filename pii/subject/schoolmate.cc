#include "pii/subject/schoolmate.h"

#include <algorithm>
#include <initializer_list>
#include <string>

#include "pii/subject/frailty_words.h"

namespace undox {
namespace {

template <typename Words>
bool HoldsAny(std::string_view text, const Words& words) {
  return std::ranges::any_of(words, [text](std::string_view word) {
    return text.find(word) != text.npos;
  });
}

bool Holds(std::string_view text,
           std::initializer_list<std::string_view> words) {
  return HoldsAny(text, words);
}

std::string_view LineBefore(std::string_view text, std::size_t end,
                            std::size_t bytes) {
  const std::size_t from = end < bytes ? 0 : end - bytes;
  const std::string_view before = text.substr(from, end - from);
  const std::size_t line = before.rfind('\n');
  return line == before.npos ? before : before.substr(line + 1);
}

std::string_view ClauseAfter(std::string_view text, std::size_t begin,
                             std::size_t bytes) {
  const std::string_view after = text.substr(begin, bytes);
  return after.substr(0, std::min(after.find('\n'), after.find("。")));
}

// Of a school whose pupils are minors.
Schoolmate SchoolIn(std::string_view text) {
  constexpr std::size_t kHeadBytes = 2000;
  text = text.substr(0, kHeadBytes);
  if (HoldsAny(text, frailty_words::kYoungSchools)) return Schoolmate::kUnder14;
  if (HoldsAny(text, frailty_words::kTeenSchools) ||
      Holds(text, {"家长", "家長"})) {
    return Schoolmate::kMinor;
  }
  return Schoolmate::kNo;
}

bool IsSaidMate(std::string_view text, Span name) {
  constexpr std::size_t kBehindBytes = 18;
  constexpr std::size_t kBeforeBytes = 60;
  const std::string_view after = ClauseAfter(text, name.end, kBehindBytes);
  if (Holds(after, {"同校", "同班", "同级", "同年级", "同桌", "同級"})) {
    return true;
  }
  const std::size_t all = std::min(after.find("都"), after.find("均"));
  constexpr std::size_t kHan = 3;
  if (all != after.npos) {
    constexpr std::size_t kSchoolBytes = 40;
    const std::size_t school = name.end + all + kHan;
    return SchoolIn(ClauseAfter(text, school, kSchoolBytes)) != Schoolmate::kNo;
  }
  return Holds(LineBefore(text, name.begin, kBeforeBytes),
               {"同班同学", "同班同學", "同桌", "班上的", "同级的"});
}

bool IsGrown(std::string_view text, Span name) {
  constexpr std::size_t kBeside = 15;
  const auto grown = {"老师", "老師", "教师", "教练", "指导",   "校长",
                      "主任", "妈",   "爸",   "家长", "teacher"};
  std::string_view before = LineBefore(text, name.begin, kBeside);
  const std::string_view after = ClauseAfter(text, name.end, kBeside);
  return std::ranges::any_of(grown, [&](std::string_view word) {
    return before.ends_with(word) || after.starts_with(word) ||
           before.ends_with(std::string(word) + "：") ||
           before.ends_with(std::string(word) + " ");
  });
}

// A list of pupils: of what they won, or of a class.
Schoolmate OnListOf(std::string_view text) {
  constexpr std::size_t kHeadBytes = 600;
  text = text.substr(0, kHeadBytes);
  const bool prizes =
      Holds(text, {"等奖", "等獎", "金奖", "银奖", "金牌", "获奖", "得獎",
                   "獲獎", "特優", "优等", "优胜", "表彰", "三好", "喜报",
                   "喜報", "名次", "冠军", "冠軍", "亚军"});
  const bool roster = Holds(
      text, {"值日",     "座位表",     "花名册", "分班",      "点名", "成绩单",
             "成绩排名", "班级排名",   "小组长", "值日生",    "出勤", "默写",
             "背诵",     "订正",       "交作业", "作业没",    "没交", "课后班",
             "兴趣班",   "class list", "roster", "honor roll"});
  if ((!prizes && !roster) ||
      Holds(text, {"大学", "大學", "学士", "硕士", "监考", "师范", "教师",
                   "教职工", "招聘", "校友"})) {
    return Schoolmate::kNo;
  }
  if (Holds(text, {"少儿", "小学组", "小學組", "儿童", "国小", "國小", "少先队",
                   "幼儿", "小学生", "小學生", "小朋友"})) {
    return Schoolmate::kUnder14;
  }
  if (roster) return SchoolIn(text);
  return Holds(text, {"初中组", "高中组", "國中", "青少年", "中学生", "中學生",
                      "我校学子", "我校同学", "我校学生", "以上同学", "高中部",
                      "初中部", "班级", "三好学生"})
             ? Schoolmate::kMinor
             : Schoolmate::kNo;
}

// 孩子找到了 before the name.
bool IsLostChild(std::string_view text, Span name) {
  constexpr std::size_t kReach = 90;
  constexpr std::size_t kVerbBytes = 15;
  const std::size_t from = name.begin < kReach ? 0 : name.begin - kReach;
  const std::string_view before = text.substr(from, name.begin - from);
  for (const std::string_view child :
       {"孩子", "小孩", "男孩", "女孩", "男童", "女童", "娃"}) {
    const std::size_t at = before.find(child);
    if (at == before.npos) continue;
    if (Holds(before.substr(at + child.size(), kVerbBytes),
              {"找到", "走失", "走丢", "不见", "失踪", "丢了", "找家人"})) {
      return true;
    }
  }
  return false;
}

// 小朋友 beside the name; a pupil, or a son or daughter, where the post speaks
// of a school for minors.
bool IsCalledYoung(std::string_view text, Span name) {
  constexpr std::size_t kReach = 24;
  const std::string_view after = text.substr(name.end);
  for (const std::string_view word :
       {"小朋友", "小同学", "宝宝", "宝贝", "寶貝", "小姑娘", "小盆友"}) {
    if (after.starts_with(word)) return true;
  }
  std::string_view before = LineBefore(text, name.begin, kReach);
  for (const std::string_view gap : {"叫", "：", ":", " ", "姓名", "是"}) {
    if (before.ends_with(gap)) before.remove_suffix(gap.size());
  }
  for (const std::string_view word :
       {"小朋友", "女童", "男童", "幼童", "小学生", "初中生", "高中生",
        "中学生", "小女孩", "小男孩", "未成年", "小孩子", "小學生", "儿童"}) {
    if (before.ends_with(word)) return true;
  }
  for (const std::string_view word :
       {"学生", "學生", "儿子", "女儿", "兒子", "女兒", "闺女", "孩子", "同学",
        "同學", "her son", "his son", "my son", "my daughter", "his daughter",
        "her daughter"}) {
    const bool called =
        before.ends_with(word) ||
        ((word == "同学" || word == "同學") && after.starts_with(word));
    if (called && SchoolIn(text) != Schoolmate::kNo) return true;
  }
  return false;
}

}  // namespace

Schoolmate SchoolmateOf(std::string_view text, Span name) {
  if (name.empty() || name.end > text.size() || IsGrown(text, name)) {
    return Schoolmate::kNo;
  }
  if (const Schoolmate listed = OnListOf(text); listed != Schoolmate::kNo) {
    return listed;
  }
  if (IsSaidMate(text, name)) return SchoolIn(text);
  return IsLostChild(text, name) || IsCalledYoung(text, name)
             ? Schoolmate::kMinor
             : Schoolmate::kNo;
}

}  // namespace undox
