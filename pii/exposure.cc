#include "pii/exposure.h"

#include <array>
#include <cstddef>

namespace undox {
namespace {

template <std::size_t N, typename Enum>
std::string_view NameAt(const std::array<std::string_view, N>& names, Enum e) {
  const auto index = static_cast<std::size_t>(e);
  return index < N ? names[index] : std::string_view();
}

constexpr std::array<std::string_view, 5> kLevelNames = {
    "none", "low", "medium", "high", "critical"};
constexpr std::array<std::string_view, 5> kLevelCodes = {"S0", "S1", "S2", "S3",
                                                         "S4"};
constexpr std::array<std::string_view, 5> kTargetNames = {
    "self", "third_party", "public_figure", "business", "deceased"};
constexpr std::array<std::string_view, 4> kVulnerableNames = {
    "none", "minor", "elderly", "disabled"};

}  // namespace

std::string_view LevelName(Level level) { return NameAt(kLevelNames, level); }
std::string_view LevelCode(Level level) { return NameAt(kLevelCodes, level); }
std::string_view TargetName(Target target) {
  return NameAt(kTargetNames, target);
}
std::string_view VulnerableName(Vulnerable vulnerable) {
  return NameAt(kVulnerableNames, vulnerable);
}

}  // namespace undox
