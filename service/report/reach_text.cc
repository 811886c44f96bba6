#include "service/report/reach_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace undox {
namespace {

constexpr double kDirect = 0.5;

std::string ChineseCount(double k) {
  if (k >= 1e8) return fmt::format("{:.1f} 亿人", k / 1e8);
  if (k >= 1e4) return fmt::format("{:.0f} 万人", k / 1e4);
  return fmt::format("{:.0f} 人", k);
}

std::string EnglishCount(double k) {
  if (k >= 1e9) return fmt::format("{:.2f} billion", k / 1e9);
  if (k >= 1e6) return fmt::format("{:.0f} million", k / 1e6);
  if (k >= 1e4) return fmt::format("{:.0f} thousand", k / 1e3);
  return fmt::format("{:.0f}", k);
}

}  // namespace

std::string PeopleFit(double k, Language language) {
  constexpr double kAlone = 1.5;
  if (language == Language::kChinese) {
    return k < kAlone ? "只有一人符合"
                      : fmt::format("约 {}符合", ChineseCount(k));
  }
  return k < kAlone ? "one person fits"
                    : fmt::format("about {} people fit", EnglishCount(k));
}

std::string ReachText(const Exposure& exposure, Language language) {
  const bool is_direct = std::any_of(
      exposure.reasons.begin(), exposure.reasons.end(),
      [](const Reason& reason) {
        return reason.id.starts_with("identify:") && reason.effect >= kDirect;
      });
  if (!is_direct) return PeopleFit(exposure.k, language);
  return language == Language::kChinese ? "可直接找到本人"
                                        : "reachable directly";
}

}  // namespace undox
