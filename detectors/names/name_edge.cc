#include "detectors/names/name_edge.h"

#include <array>
#include <cstdint>

#include "detectors/text/code_points.h"

namespace undox {
namespace {

constexpr std::u32string_view kFunction =
    U"的了在是我你您他她它们这那哪就也不很要吗呢吧啊把被给让说住去到从跟找叫没"
    U"还和与但因谁啥什么怎咱俺请搬堵蹲寄嘛哦呀啦";

// Pairs in which the function character is part of a name.
constexpr std::u32string_view kNamePairs[] = {
    U"和平", U"和谐", U"和美", U"和顺", U"和畅", U"和园", U"和兴",   U"和义",
    U"和睦", U"和信", U"和风", U"和润", U"和煦", U"和庭", U"和府",   U"和苑",
    U"和田", U"和县", U"和合", U"和泰", U"和悦", U"和静", U"和硕",   U"和龙",
    U"永和", U"太和", U"泰和", U"仁和", U"祥和", U"中和", U"雍和",   U"颐和",
    U"义和", U"人和", U"德和", U"瑞和", U"嘉和", U"天和", U"熙和",   U"协和",
    U"安和", U"康和", U"同和", U"共和", U"保和", U"敦和", U"大和",   U"元和",
    U"清和", U"万和", U"百和", U"云和", U"平和", U"政和", U"呼和",   U"家和",
    U"从化", U"从江", U"那曲", U"那坡", U"住宅", U"住房", U"公寓住", U"不夜",
    U"找矿", U"还乡", U"要塞", U"高要", U"要庄", U"你好", U"他石"};

// Words before a place that do not end with a function character.
constexpr std::u32string_view kCueWords[] = {
    U"地址",   U"住址", U"户籍",   U"籍贯",   U"户口", U"位置",   U"坐标",
    U"定位",   U"家里", U"我家",   U"他家",   U"她家", U"你家",   U"老家",
    U"现居",   U"居住", U"家庭",   U"新家",   U"租房", U"公司",   U"单位",
    U"导航",   U"收货", U"门牌",   U"常驻",   U"出没", U"上门",   U"快递",
    U"老窝",   U"窝点", U"户籍地", U"所在地", U"位于", U"小区叫", U"入住",
    U"今晚",   U"登记", U"邮寄",   U"送货",   U"租住", U"家属",   U"现在",
    U"来自",   U"回家", U"房子",   U"下榻",   U"外卖", U"后面",   U"就读",
    U"就职",   U"任职", U"供职",   U"毕业",   U"考上", U"以及",   U"每天",
    U"迁至",   U"搬至", U"移至",   U"刻着",   U"写着", U"印着",   U"贴着",
    U"放学走", U"路过", U"绕到",   U"路回",   U"回到"};

// A set of characters of the block of common Hanzi, a bit for each.
class HanziSet {
 public:
  constexpr explicit HanziSet(std::u32string_view characters) {
    for (const char32_t c : characters) {
      const std::size_t i = c - kFirst;
      bits_[i / 64] |= std::uint64_t{1} << (i % 64);
    }
  }
  constexpr bool Holds(char32_t c) const {
    const std::size_t i = c - kFirst;
    return i < kCharacters && (bits_[i / 64] >> (i % 64) & 1) != 0;
  }

 private:
  static constexpr char32_t kFirst = 0x4E00;
  static constexpr std::size_t kCharacters = 0x5200;
  std::array<std::uint64_t, kCharacters / 64> bits_{};
};

bool IsNamePair(std::u32string_view text, std::size_t at) {
  const auto begins = [&](std::size_t begin, std::u32string_view pair) {
    return text[begin] == pair[0] && text.substr(begin).starts_with(pair);
  };
  for (const std::u32string_view pair : kNamePairs) {
    if (begins(at, pair) || (at > 0 && begins(at - 1, pair))) return true;
  }
  return false;
}

}  // namespace

bool IsFunctionCharacter(std::u32string_view text, std::size_t at) {
  static constexpr HanziSet kSet(kFunction);
  return kSet.Holds(text[at]) && !IsNamePair(text, at);
}

bool IsNameCharacter(std::u32string_view text, std::size_t at) {
  const char32_t c = text[at];
  return (IsHan(c) || IsLatin(c) || IsDigit(c)) &&
         !IsFunctionCharacter(text, at);
}

NameEdge EdgeBefore(std::u32string_view text, std::size_t at) {
  if (at == 0) return NameEdge::kBoundary;
  const char32_t before = text[at - 1];
  if (!IsHan(before) && !IsLatin(before) && !IsDigit(before)) {
    return NameEdge::kBoundary;
  }
  if (IsFunctionCharacter(text, at - 1)) return NameEdge::kCue;
  for (const std::u32string_view cue : kCueWords) {
    if (before == cue.back() && text.substr(0, at).ends_with(cue)) {
      return NameEdge::kCue;
    }
  }
  return NameEdge::kInside;
}

}  // namespace undox
