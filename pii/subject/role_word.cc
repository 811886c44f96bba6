#include "pii/subject/role_word.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace undox {
namespace {

struct RoleRow {
  RoleKind kind;
  std::string_view id;
  SaidSex sex;
  std::string_view words;  // Separated by '|'.
};

// Own list of the project.
constexpr std::array<RoleRow, 94> kRows = {{
    {RoleKind::kAuthor, "author", SaidSex::kUnsaid,
     "我的|我学号|我宿舍|我身份证|我车牌|我车|我地址|我住址|我单位|我学校|"
     "我公司|我个电话|"
     "我個電話|我卡号|我姓名|我真名|我就是|我係|我系|我电话|我微信|我手机|"
     "我号码|我QQ|我qq|我邮箱|我叫|"
     "我是|我本人|"
     "我自己|联系我|与我联系|找我|加我|打我|打给我|私我|滴我|戳我|告诉我|"
     "通知我|叫我|寄给我|還我|我家|我住|我在|我们家|本人|楼主我|我號碼|我電話|"
     "我手機|聯絡我|聯繫我|搵我|打俾我|打畀我|我屋企|我嘅|俺|my|mine|me|i'm|i "
     "am|myself|contact me|call me|email me|text me|dm "
     "me|和我联系|跟我联系|我哋|我现在|我之前|我自己的|pm我|私信我|或者我"},
    {RoleKind::kPronoun, "he", SaidSex::kMale,
     "他|佢|這個男的|那男的|这男的|he|his|him|he's"},
    {RoleKind::kPronoun, "she", SaidSex::kFemale,
     "她|那女的|这女的|她的|she|her|she's"},
    {RoleKind::kPronoun, "it", SaidSex::kUnsaid,
     "其|该人|此人|這個人|这个人|那个人|这人|那人|當事人|对方|當事者|their|"
     "they"},
    {RoleKind::kFormer, "former", SaidSex::kUnsaid, "前者|the former"},
    {RoleKind::kLatter, "latter", SaidSex::kUnsaid, "后者|後者|the latter"},
    {RoleKind::kRelative, "mother", SaidSex::kFemale,
     "妈妈|妈|媽媽|媽|母亲|母親|阿妈|阿媽|老妈|老媽|老母|亲妈|其母|mom|mother|"
     "mum|mama"},
    {RoleKind::kRelative, "father", SaidSex::kMale,
     "爸爸|爸|父亲|父親|阿爸|老爸|老豆|亲爹|其父|dad|father"},
    {RoleKind::kRelative, "parent", SaidSex::kUnsaid,
     "家长|家長|监护人|監護人|guardian|parent"},
    {RoleKind::kRelative, "husband", SaidSex::kMale,
     "老公|丈夫|我先生|其夫|husband|hubby"},
    {RoleKind::kRelative, "wife", SaidSex::kFemale,
     "老婆|妻子|其妻|媳妇|媳婦|wife|老婆大人|我太太|他太太"},
    {RoleKind::kRelative, "spouse", SaidSex::kUnsaid,
     "配偶|爱人|愛人|spouse|對象|对象|partner"},
    {RoleKind::kRelative, "boyfriend", SaidSex::kMale,
     "男友|男朋友|boyfriend|bf"},
    {RoleKind::kRelative, "girlfriend", SaidSex::kFemale,
     "女友|女朋友|girlfriend|gf"},
    {RoleKind::kRelative, "son", SaidSex::kMale,
     "儿子|兒子|其子|个仔|個仔|son"},
    {RoleKind::kRelative, "daughter", SaidSex::kFemale,
     "女儿|女兒|其女|daughter|闺女"},
    {RoleKind::kRelative, "child", SaidSex::kUnsaid,
     "孩子|小孩|宝宝|寶寶|崽|娃娃|丫头|kid|child|娃"},
    {RoleKind::kRelative, "elder_brother", SaidSex::kMale,
     "哥哥|哥|大哥|阿哥|我哥|他哥|她哥"},
    {RoleKind::kRelative, "younger_brother", SaidSex::kMale,
     "弟弟|弟|细佬|細佬"},
    {RoleKind::kRelative, "elder_sister", SaidSex::kFemale,
     "姐姐|姐|姊|姊姊|家姐"},
    {RoleKind::kRelative, "younger_sister", SaidSex::kFemale, "妹妹|妹"},
    {RoleKind::kRelative, "brother", SaidSex::kMale, "brother|兄弟"},
    {RoleKind::kRelative, "sister", SaidSex::kFemale, "sister"},
    {RoleKind::kRelative, "grandmother", SaidSex::kFemale,
     "奶奶|外婆|姥姥|阿嬤|阿嫲|grandma|grandmother"},
    {RoleKind::kRelative, "grandfather", SaidSex::kMale,
     "爷爷|爺爺|外公|姥爷|阿公|grandpa|grandfather"},
    {RoleKind::kRelative, "mother_in_law", SaidSex::kFemale,
     "婆婆|岳母|丈母娘"},
    {RoleKind::kRelative, "father_in_law", SaidSex::kMale, "公公|岳父|老丈人"},
    {RoleKind::kRelative, "uncle", SaidSex::kMale,
     "舅舅|舅|叔叔|叔|伯伯|大伯|姑父|uncle"},
    {RoleKind::kRelative, "aunt", SaidSex::kFemale,
     "舅妈|阿姨|姑姑|姑妈|姨妈|婶婶|aunt"},
    {RoleKind::kRelative, "brother_in_law", SaidSex::kMale,
     "姐夫|妹夫|小舅子|大舅子|大舅哥"},
    {RoleKind::kRelative, "sister_in_law", SaidSex::kFemale,
     "嫂子|弟媳|弟媳妇|弟妹|小姨子|大嫂|小姑子"},
    {RoleKind::kRelative, "cousin", SaidSex::kUnsaid,
     "表姐|表弟|表哥|表妹|堂哥|堂弟|堂姐|堂妹|cousin"},
    {RoleKind::kRelative, "daughter_in_law", SaidSex::kFemale,
     "儿媳|儿媳妇|兒媳"},
    {RoleKind::kRelative, "son_in_law", SaidSex::kMale, "女婿"},
    {RoleKind::kRelative, "nephew", SaidSex::kUnsaid,
     "侄子|侄女|外甥|nephew|niece"},
    {RoleKind::kRelative, "grandchild", SaidSex::kUnsaid, "孙子|孙女|孫子"},
    {RoleKind::kRelative, "ex_husband", SaidSex::kMale, "前夫|ex-husband"},
    {RoleKind::kRelative, "ex_wife", SaidSex::kFemale, "前妻|ex-wife"},
    {RoleKind::kRelative, "ex", SaidSex::kUnsaid, "前任|前男友|前女友|前度|ex"},
    {RoleKind::kRelative, "present", SaidSex::kUnsaid,
     "现任|現任|现女友|现男友"},
    {RoleKind::kRelative, "mistress", SaidSex::kFemale,
     "小三|小的|第三者|情妇"},
    {RoleKind::kRelative, "fiance", SaidSex::kUnsaid, "未婚夫|未婚妻"},
    {RoleKind::kRelative, "friend", SaidSex::kUnsaid,
     "闺蜜|閨蜜|朋友|friend|bestie"},
    {RoleKind::kRelative, "roommate", SaidSex::kUnsaid, "室友|舍友|roommate"},
    {RoleKind::kRelative, "family", SaidSex::kUnsaid, "家属|家屬|亲属"},
    {RoleKind::kRelative, "emergency", SaidSex::kUnsaid,
     "紧急联系人|緊急聯絡人|emergency contact|联系人"},
    {RoleKind::kParty, "driver", SaidSex::kUnsaid,
     "司机|司機|车主|車主|driver"},
    {RoleKind::kParty, "landlord", SaidSex::kUnsaid, "房东|房東|业主|landlord"},
    {RoleKind::kParty, "tenant", SaidSex::kUnsaid,
     "租客|房客|租户|租霸|tenant"},
    {RoleKind::kParty, "boss", SaidSex::kUnsaid, "老板|老闆|boss|老板娘"},
    {RoleKind::kParty, "shop_manager", SaidSex::kUnsaid, "店长|店長"},
    {RoleKind::kParty, "manager", SaidSex::kUnsaid, "经理|經理|manager"},
    {RoleKind::kParty, "director", SaidSex::kUnsaid, "主任"},
    {RoleKind::kParty, "headmaster", SaidSex::kUnsaid, "校长|校長"},
    {RoleKind::kParty, "monitor", SaidSex::kUnsaid, "班长"},
    {RoleKind::kParty, "group_leader", SaidSex::kUnsaid, "组长|組長"},
    {RoleKind::kParty, "chair", SaidSex::kUnsaid, "会长|會長"},
    {RoleKind::kParty, "coach", SaidSex::kUnsaid, "教练|教練|coach"},
    {RoleKind::kParty, "teacher", SaidSex::kUnsaid, "老师|老師|班主任|teacher"},
    {RoleKind::kParty, "assistant", SaidSex::kUnsaid, "助教"},
    {RoleKind::kParty, "leader", SaidSex::kUnsaid, "领导|領導|上司"},
    {RoleKind::kParty, "agent", SaidSex::kUnsaid, "中介|agent"},
    {RoleKind::kParty, "matchmaker", SaidSex::kUnsaid, "媒婆"},
    {RoleKind::kParty, "referrer", SaidSex::kUnsaid, "推荐人|介绍人"},
    {RoleKind::kParty, "witness", SaidSex::kUnsaid, "证人|證人|目击者"},
    {RoleKind::kParty, "guarantor", SaidSex::kUnsaid, "担保人|擔保人"},
    {RoleKind::kParty, "plaintiff", SaidSex::kUnsaid, "原告"},
    {RoleKind::kParty, "defendant", SaidSex::kUnsaid, "被告"},
    {RoleKind::kParty, "third", SaidSex::kUnsaid, "第三人"},
    {RoleKind::kParty, "debtor", SaidSex::kUnsaid,
     "债务人|被执行人|借款人|欠款人"},
    {RoleKind::kParty, "creditor", SaidSex::kUnsaid, "出借人|债权人"},
    {RoleKind::kParty, "legal_person", SaidSex::kUnsaid, "法人|法定代表人"},
    {RoleKind::kParty, "recipient", SaidSex::kUnsaid,
     "收件人|收货人|收貨人|recipient"},
    {RoleKind::kParty, "sender", SaidSex::kUnsaid, "寄件人|发件人|sender"},
    {RoleKind::kParty, "party_a", SaidSex::kUnsaid, "甲方"},
    {RoleKind::kParty, "party_b", SaidSex::kUnsaid, "乙方"},
    {RoleKind::kParty, "male_party", SaidSex::kMale, "男方|男的|男生"},
    {RoleKind::kParty, "female_party", SaidSex::kFemale, "女方|女的|女生"},
    {RoleKind::kParty, "patient", SaidSex::kUnsaid, "患者|病人|patient"},
    {RoleKind::kParty, "escort", SaidSex::kUnsaid, "接送人"},
    {RoleKind::kParty, "payer", SaidSex::kUnsaid, "付款人"},
    {RoleKind::kParty, "payee", SaidSex::kUnsaid, "收款人"},
    {RoleKind::kParty, "neighbour", SaidSex::kUnsaid,
     "邻居|鄰居|neighbor|neighbour"},
    {RoleKind::kParty, "classmate", SaidSex::kUnsaid, "同学|同學|classmate"},
    {RoleKind::kParty, "colleague", SaidSex::kUnsaid,
     "同事|colleague|coworker"},
    {RoleKind::kParty, "bigger", SaidSex::kUnsaid, "大的"},
    {RoleKind::kParty, "victim", SaidSex::kUnsaid, "受害人|被害人|死者|victim"},
    {RoleKind::kParty, "applicant", SaidSex::kUnsaid,
     "申请人|申請人|报案人|投诉人|申诉人|举报人|反映人|投訴人|檢舉人"},
    {RoleKind::kParty, "buyer", SaidSex::kUnsaid, "买家|买方"},
    {RoleKind::kParty, "seller", SaidSex::kUnsaid, "卖家|卖方"},
    {RoleKind::kParty, "player", SaidSex::kUnsaid, "player|队员"},
    {RoleKind::kParty, "author_of_fraud", SaidSex::kUnsaid, "骗子|騙子|造谣者"},
    {RoleKind::kAppeal, "appeal", SaidSex::kUnsaid,
     "知情者|知情人|有线索|提供线索|有消息|见到|看到的|拾到|捡到的"},
    {RoleKind::kNobody, "nobody", SaidSex::kUnsaid,
     "我的人|我的那|我的男|我的女|我的司机|我的中介|我的家伙|朋友圈|其他|其实|"
     "其實|其中|其次|其余|他们|她们|佢哋|家长群|老师傅|小姐姐|大哥们|吉他|"
     "对方向|家长会|妈祖|哥们|哥們|姐妹|姊妹|兄弟们|同学会|同学聚会|老板们"},
}};

unsigned char Byte(char c) { return static_cast<unsigned char>(c); }

char Lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool IsLetterAt(std::string_view text, std::size_t at) {
  return at < text.size() && Lower(text[at]) >= 'a' && Lower(text[at]) <= 'z';
}

// The first two bytes at `at`, letters in lower case: what words are sorted by.
// Every word has two.
unsigned HeadAt(std::string_view text, std::size_t at) {
  const unsigned second = at + 1 < text.size() ? Byte(Lower(text[at + 1])) : 0;
  return unsigned{Byte(Lower(text[at]))} << 8 | second;
}

// The words one by one, by their heads.
std::vector<RoleWord> SortedWords() {
  std::vector<RoleWord> words;
  for (const RoleRow& row : kRows) {
    for (std::string_view left = row.words; !left.empty();) {
      const std::string_view word = left.substr(0, left.find('|'));
      words.push_back({word, row.kind, row.id, row.sex});
      left.remove_prefix(std::min(left.size(), word.size() + 1));
    }
  }
  std::stable_sort(words.begin(), words.end(),
                   [](const RoleWord& a, const RoleWord& b) {
                     return HeadAt(a.word, 0) < HeadAt(b.word, 0);
                   });
  return words;
}

bool Matches(std::string_view text, std::size_t at, std::string_view word) {
  if (Byte(word.front()) >= 0x80) return text.substr(at).starts_with(word);
  if (text.size() - at < word.size()) return false;
  if (at > 0 && IsLetterAt(text, at - 1)) return false;
  if (IsLetterAt(text, at + word.size())) return false;
  return std::equal(word.begin(), word.end(),
                    text.begin() + static_cast<std::ptrdiff_t>(at),
                    [](char want, char is) { return want == Lower(is); });
}

}  // namespace

std::optional<RoleWord> RoleWordAt(std::string_view text, std::size_t at) {
  static const std::vector<RoleWord> kWords = SortedWords();
  if (at >= text.size()) return std::nullopt;
  const unsigned head = HeadAt(text, at);
  auto row = std::lower_bound(
      kWords.begin(), kWords.end(), head,
      [](const RoleWord& r, unsigned h) { return HeadAt(r.word, 0) < h; });
  std::optional<RoleWord> longest;
  for (; row != kWords.end() && HeadAt(row->word, 0) == head; ++row) {
    if (longest && longest->word.size() >= row->word.size()) continue;
    if (Matches(text, at, row->word)) longest = *row;
  }
  return longest;
}

}  // namespace undox
