#include "detectors/organizations/organization_phrase.h"

#include <algorithm>
#include <span>

#include "detectors/names/name_edge.h"
#include "detectors/text/code_points.h"

namespace undox {
namespace {

using Words = OrganizationWords;

constexpr std::size_t kMaxPhrase = 22;  // Code points.
constexpr std::size_t kMaxPart = 8;     // Code points of a department.

// Words right before a name that are no part of it.
constexpr std::u32string_view kBefore[] = {
    U"返工喺", U"喺",   U"工作单位", U"配偶单位", U"毕业院校", U"就读学校",
    U"感谢",   U"恭喜", U"举报",     U"曝光",     U"避雷",     U"单位",
    U"學校",   U"学校", U"单位",     U"公司",     U"原来",     U"就读",
    U"目前",   U"前任", U"上一家",   U"现任",     U"毕业于",   U"实名反映",
    U"反映",   U"都",   U"读",       U"念",       U"原",       U"现",
    U"系",     U"係",   U"于",       U"曾",       U"清一色",   U"嫁到"};

// Firms' kinds too vague for a name that nothing else announces, and places
// where people live or stay.
constexpr std::u32string_view kWeakKinds[] = {
    U"云",   U"中心",   U"大厦", U"写字楼", U"市场",   U"机场", U"车站",
    U"公寓", U"码头",   U"食堂", U"基地",   U"加油站", U"会馆", U"网吧",
    U"酒吧", U"KTV",    U"ktv",  U"酒店",   U"宾馆",   U"会所", U"局",
    U"工地", U"菜市场", U"驿站", U"店",     U"教育",   U"机构", U"制造",
    U"学校", U"信用社", U"超市", U"汽车",   U"电子",   U"文化", U"食品",
    U"生物", U"投资",   U"基金", U"保险",   U"快递",   U"广告", U"社区医院",
    U"厂",   U"材料",   U"能源", U"环保",   U"智能",   U"数据", U"软件",
    U"游戏", U"金融",   U"财富", U"资本",   U"资产",   U"机械", U"建设",
    U"电力", U"医疗",   U"股份", U"认证",   U"检测",   U"担保", U"租赁",
    U"饮料", U"塑料",   U"饲料", U"生鲜",   U"五金",   U"园林", U"航空"};
constexpr std::u32string_view kPublicPlaces[] = {
    U"医院", U"超市", U"商场",   U"餐厅",   U"饭店",   U"派出所",
    U"法院", U"银行", U"火锅店", U"奶茶店", U"咖啡店", U"公安局",
    U"诊所", U"药店", U"检察院", U"税务局"};

// Kinds beyond those of organization_words.tsv's `part`.
constexpr std::u32string_view kNotInNames =
    U"拨个有不没能受由而又过抢将已所为最些何谁变要得着比更只才再做搞看听写";
constexpr std::u32string_view kPartEnds = U"部科室处组所仓办队";

bool IsOneOf(std::span<const std::u32string_view> list,
             std::u32string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// The length of the firm's or school's kind that ends at `end`; 0: none.
// With a department behind it, 酒店 and 超市 are employers.
std::size_t KindBefore(const Words& words, std::u32string_view text,
                       std::size_t end, bool part, OrganizationPhrase& phrase) {
  const std::size_t school =
      words.table(Words::kSchool).LongestBefore(text, end).length;
  const std::size_t firm =
      words.table(Words::kEmployer).LongestBefore(text, end).length;
  phrase.school = school > 0 && school >= firm;
  if (phrase.school) return school;
  const std::u32string_view kind = text.substr(end - firm, firm);
  phrase.public_place = IsOneOf(kPublicPlaces, kind);
  // 食品厂 and 修理厂 are firms, 出厂 is none.
  const bool named = end - firm >= 3 && (kind == U"局" || kind == U"厂");
  if (IsOneOf(kWeakKinds, kind) && !named && !part) return 0;
  return firm;
}

bool IsPart(const Words& words, std::u32string_view part) {
  if (part.size() < 2) return false;
  return kPartEnds.find(part.back()) != kPartEnds.npos ||
         part.ends_with(U"车间") || part.ends_with(U"班") ||
         part.ends_with(U"分校") || part.ends_with(U"级") ||
         part.ends_with(U"系") || part.ends_with(U"学院") ||
         words.table(Words::kPart).LongestBefore(part, part.size()).length > 1;
}

// Where a name that ends at `end` begins: behind the last introducing word.
std::size_t NameBegin(std::u32string_view text, std::size_t begin,
                      std::size_t end) {
  std::size_t at = end;
  // What is longer is no name: see IsNameable.
  while (at > begin && end - at <= kMaxPhrase &&
         IsNameCharacter(text, at - 1)) {
    if (text[at - 1] == U'过') break;  // 待过X.
    if (at < end && EdgeBefore(text, at) == NameEdge::kCue) break;
    --at;
  }
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::u32string_view word : kBefore) {
      const bool fits = end > at + word.size() + 1;
      if (fits && text.substr(at).starts_with(word)) {
        at += word.size();
        cut = true;
      }
    }
  }
  return at;
}

// "(江北店)" behind a shop's name: its index behind, or `at`.
std::size_t BranchEnd(std::u32string_view text, std::size_t begin,
                      std::size_t end) {
  if (end < begin + 4 || text[end - 1] != U')') return begin;
  const std::size_t open = text.rfind(U'(', end - 1);
  if (open == text.npos || open <= begin || end - open > 12) return begin;
  const char32_t last = text[end - 2];
  return last == U'店' || last == U'院' ? open : begin;
}

bool IsNameable(const Words& words, std::u32string_view text,
                const OrganizationPhrase& phrase, std::size_t kind) {
  const std::u32string_view whole =
      text.substr(phrase.begin, phrase.end - phrase.begin);
  const std::u32string_view name =
      text.substr(phrase.begin, kind - phrase.begin);
  // 市二院放射科: a kind with a number, or a department, needs no name.
  const bool numbered = kind < text.size() &&
                        std::u32string_view(U"一二三四五").find(text[kind]) !=
                            std::u32string_view::npos;
  const std::size_t least = numbered && phrase.part > 0 ? 1 : 2;
  if (name.size() < least || whole.size() > kMaxPhrase || whole.size() < 4 ||
      name.find_first_of(kNotInNames) != name.npos) {
    return false;
  }
  for (const std::u32string_view vague :
       {U"自己", U"里开", U"都会", U"都是", U"成了", U"会被", U"都在", U"一个",
        U"一所", U"一家", U"这家", U"那家", U"某",   U"各",   U"全国", U"国内",
        U"国外", U"前公", U"同一", U"哪个", U"哪家", U"什么", U"XX",   U"xx",
        U"向",   U"报警", U"起诉", U"举报", U"投诉"}) {
    if (whole.find(vague) != whole.npos) return false;
  }
  // 药店站柜台: what one does at a place of that kind.
  const std::size_t place =
      words.table(Words::kEmployer).LongestAt(name, 0).length;
  constexpr std::u32string_view kPlaceEnds = U"店院厂所司行馆局校园";
  if (place >= 2 && kPlaceEnds.find(name[place - 1]) != kPlaceEnds.npos) {
    return false;
  }
  return !words.Is(Words::kGeneric, name) &&
         !words.Is(Words::kNotEmployer, whole) &&
         std::all_of(name.begin(), name.end(), [](char32_t c) {
           return IsHan(c) || IsLatin(c) || IsDigit(c);
         });
}

}  // namespace

std::optional<OrganizationPhrase> ReadOrganizationPhrase(
    const OrganizationWords& words, std::u32string_view text, std::size_t begin,
    std::size_t end) {
  if (end > begin && text[end - 1] == U'的') --end;
  if (end < begin + 4) return std::nullopt;
  OrganizationPhrase phrase;
  phrase.end = end;
  if (const std::size_t open = BranchEnd(text, begin, end); open > begin) {
    phrase.begin = NameBegin(text, begin, open);
    if (!IsNameable(words, text, phrase, open)) return std::nullopt;
    return phrase;
  }
  for (std::size_t part = 0; part <= kMaxPart && begin + part + 3 <= end;
       ++part) {
    const std::size_t kind_end = end - part;
    if (part > 0 && !IsNameCharacter(text, kind_end)) break;
    if (part > 0 && !IsPart(words, text.substr(kind_end, part))) continue;
    phrase.part = part;
    const bool department =
        part >= 2 && kPartEnds.find(text[end - 1]) != kPartEnds.npos;
    const std::size_t kind =
        KindBefore(words, text, kind_end, department, phrase);
    if (kind == 0 || kind + begin > kind_end) continue;
    phrase.begin = NameBegin(text, begin, kind_end);
    if (phrase.begin + kind > kind_end) continue;
    if (IsNameable(words, text, phrase, kind_end - kind)) {
      phrase.public_place &= part == 0;
      return phrase;
    }
  }
  return std::nullopt;
}

}  // namespace undox
