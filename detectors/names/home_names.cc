#include "detectors/names/home_names.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace undox {
namespace {

using Symbol = NameText::Symbol;

// Parts of which two or three make a name (own list of common ones).
constexpr std::u16string_view kParts[] = {
    u"扎西",   u"多吉",   u"贡布",   u"次仁",   u"洛桑",   u"尖措",   u"卓玛",
    u"旦增",   u"丹增",   u"格桑",   u"尼玛",   u"达娃",   u"拉姆",   u"央金",
    u"平措",   u"顿珠",   u"索朗",   u"仁青",   u"白玛",   u"班觉",   u"才让",
    u"桑杰",   u"桑吉",   u"嘉措",   u"坚参",   u"坚赞",   u"晋美",   u"强巴",
    u"曲珍",   u"曲扎",   u"普布",   u"边巴",   u"米玛",   u"拉巴",   u"巴桑",
    u"德吉",   u"旺堆",   u"旺姆",   u"旺久",   u"旺扎",   u"阿旺",   u"罗布",
    u"洛追",   u"益西",   u"土登",   u"措姆",   u"江白",   u"加央",   u"更登",
    u"根敦",   u"仁增",   u"德庆",   u"贡嘎",   u"群培",   u"欧珠",   u"丹巴",
    u"东珠",   u"拉毛",   u"才旦",   u"卓嘎",   u"玉珍",   u"央宗",   u"次旦",
    u"次旺",   u"次珍",   u"多杰",   u"华旦",   u"葛根",   u"塔娜",   u"乌云",
    u"娜仁",   u"萨仁",   u"高娃",   u"斯琴",   u"宝音",   u"巴图",   u"呼和",
    u"布和",   u"苏和",   u"那顺",   u"朝鲁",   u"乌兰",   u"图雅",   u"托娅",
    u"敖登",   u"哈斯",   u"托雅",   u"孟和",   u"达来",   u"其其格", u"阿拉坦",
    u"巴特尔", u"格日勒", u"其木格", u"通拉嘎", u"特木尔", u"额尔敦", u"毕力格",
    u"青格勒", u"巴雅尔", u"苏日娜", u"萨日娜"};

// A bit for each symbol that begins a part.
constexpr std::array<std::uint64_t, 1024> kBegins = [] {
  std::array<std::uint64_t, 1024> bits{};
  for (const std::u16string_view part : kParts) {
    bits[part[0] >> 6] |= std::uint64_t{1} << (part[0] & 63);
  }
  return bits;
}();

// A bit for the hash of each two symbols that begin a part: nearly no others
// need to be compared.
constexpr unsigned PairBit(unsigned first, unsigned second) {
  return (first * 31 + second) * 0x9E3779B1u >> 20;
}
constexpr std::array<std::uint64_t, 64> kPairs = [] {
  std::array<std::uint64_t, 64> bits{};
  for (const std::u16string_view part : kParts) {
    const unsigned bit = PairBit(part[0], part[1]);
    bits[bit >> 6] |= std::uint64_t{1} << (bit & 63);
  }
  return bits;
}();

constexpr std::u16string_view kWordSurnames = u"来别都年有相家公国";
constexpr unsigned kFewestBucket = 6;
constexpr std::u16string_view kLabels[] = {
    u"姓名", u"户名", u"车主",   u"房东",   u"店主",   u"机主", u"号主",
    u"老板", u"司机", u"联系人", u"收件人", u"收货人", u"真名", u"本名",
    u"全名", u"老赖", u"骗子",   u"渣男",   u"渣女",   u"同学", u"名叫"};

// Whether `word` stands in the text from `at` on, which may lie before it.
bool StandsAt(const NameText& text, std::ptrdiff_t at,
              std::u16string_view word) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (text.At(at + static_cast<std::ptrdiff_t>(i)) != word[i]) return false;
  }
  return true;
}

std::uint32_t PartAt(const NameText& text, std::uint32_t at) {
  const unsigned bit = PairBit(text.At(at), text.At(at + 1));
  if ((kPairs[bit >> 6] >> (bit & 63) & 1) == 0) return 0;
  for (const std::u16string_view part : kParts) {
    if (StandsAt(text, at, part)) {
      return static_cast<std::uint32_t>(part.size());
    }
  }
  return 0;
}

// A label, with a mark or without, or the number of an item: 3. or 三、
bool FollowsLabelOrNumber(const NameText& text, std::uint32_t at) {
  std::ptrdiff_t end = at;
  const auto is_mark = [&](std::ptrdiff_t i) {
    const Symbol mark = text.At(i);
    return mark == ':' || mark == ' ' || mark == '.' || mark == 0x3001;
  };
  constexpr std::u16string_view kNumbers = u"0一二三四五六七八九十";
  for (int skipped = 0; skipped < 2 && is_mark(end - 1); ++skipped) --end;
  if (end < at &&
      kNumbers.find(static_cast<char16_t>(text.At(end - 1))) != kNumbers.npos) {
    return text.At(end) == '.' || text.At(end) == 0x3001;
  }
  return std::any_of(std::begin(kLabels), std::end(kLabels), [&](auto label) {
    return StandsAt(text, end - static_cast<std::ptrdiff_t>(label.size()),
                    label);
  });
}

}  // namespace

constinit const std::array<std::uint64_t, 1024> kHomeNameBegins = [] {
  std::array<std::uint64_t, 1024> bits = kBegins;
  for (const char16_t c : kWordSurnames) {
    bits[c >> 6] |= std::uint64_t{1} << (c & 63);
  }
  return bits;
}();

std::uint32_t PairedNameAt(const NameText& text, std::uint32_t at) {
  std::uint32_t end = at;
  int parts = 0;
  const auto size = static_cast<std::uint32_t>(text.size());
  while (parts < 3 && end < size) {
    const std::uint32_t part = PartAt(text, end);
    if (part == 0) break;
    end += part;
    ++parts;
  }
  return parts < 2 ? 0 : end - at;
}

std::uint32_t WordSurnameNameAt(const NameText& text, const NameTables& tables,
                                std::uint32_t at) {
  using Role = NameTables::Role;
  if (kWordSurnames.find(static_cast<char16_t>(text.At(at))) ==
      kWordSurnames.npos) {
    return 0;
  }
  const bool fits =
      text.KindAt(at + 3) != CharKind::kHanzi &&
      tables.Bucket(text.At(at + 1), Role::kFirstGiven) >= kFewestBucket &&
      tables.Bucket(text.At(at + 2), Role::kSecondGiven) >= kFewestBucket &&
      FollowsLabelOrNumber(text, at);
  return fits ? 3 : 0;
}

}  // namespace undox
