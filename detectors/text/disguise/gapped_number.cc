#include "detectors/text/disguise/gapped_number.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>

#include "detectors/text/number_label.h"
#include "detectors/text/utf8.h"

namespace undox {
namespace {

constexpr std::size_t kGroups = 3;
constexpr std::array<std::size_t, kGroups> kSizes = {3, 4, 4};
constexpr std::size_t kMostGap = 18;  // Bytes.

Span GroupAt(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && IsAsciiDigit(text[end])) ++end;
  return {begin, end};
}

// Returns true if `rest`, behind a group of digits, counts something by them.
bool IsCount(std::string_view rest) {
  constexpr std::string_view kUnits[] = {
      "次", "元", "块", "个", "年", "人", "分", "米", "天", "月", "日", "号",
      "%",  "条", "万", "楼", "岁", "斤", "路", "公", "点", "时", "亿", "台",
      "本", "页", "章", "件", "部", "期", "度", "级", "字", "名", "位", "股",
      "kg", "平", "栋", "室", "幢", "单", "座", "层", "届", "集", "w",  ":",
      "/",  ".",  "克", "毫", "千", "百", "套", "张", "只", "mb", "g",  "k"};
  while (rest.starts_with(" ")) rest.remove_prefix(1);
  return std::any_of(std::begin(kUnits), std::end(kUnits),
                     [&](std::string_view u) { return rest.starts_with(u); });
}

}  // namespace

std::vector<DisguisedNumber> FindGappedNumbers(std::string_view text) {
  std::vector<DisguisedNumber> found;
  for (std::size_t at = 0; at < text.size();) {
    if (!IsAsciiDigit(text[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    std::string digits;
    std::size_t groups = 0;
    Span group = GroupAt(text, at);
    at = group.end;
    while (groups < kGroups && group.size() == kSizes[groups] &&
           !IsCount(text.substr(group.end))) {
      digits += text.substr(group.begin, group.size());
      if (++groups == kGroups) break;
      std::size_t next = group.end;
      while (next < text.size() && next - group.end <= kMostGap &&
             !IsAsciiDigit(text[next])) {
        ++next;
      }
      if (next >= text.size() || !IsAsciiDigit(text[next])) break;
      group = GroupAt(text, next);
    }
    const bool mobile = groups == kGroups && digits[0] == '1' &&
                        digits[1] >= '3' &&
                        (begin == 0 || !IsAsciiAlnum(text[begin - 1]));
    if (!mobile) continue;
    const Span span{begin, group.end};
    const NumberLabel label = LabelOfNumber(text, span);
    if (label.kind != NumberLabel::Kind::kPhone) continue;
    found.push_back({span, std::move(digits), true});
    at = group.end;
  }
  return found;
}

}  // namespace undox
