#include "detectors/image/metadata_field.h"

#include <cmath>

#include "fmt/format.h"

namespace undox {

std::optional<std::string> WritePosition(double latitude, double longitude) {
  // Also false for what is no number.
  const bool is_on_globe =
      std::abs(latitude) <= 90 && std::abs(longitude) <= 180;
  if (!is_on_globe || (latitude == 0 && longitude == 0)) return std::nullopt;
  return fmt::format("{:.6f},{:.6f}", latitude, longitude);
}

std::string_view TrimField(std::string_view bytes) {
  constexpr std::string_view kAround(" \t\r\n\0", 5);
  const std::size_t begin = bytes.find_first_not_of(kAround);
  if (begin == std::string_view::npos) return {};
  return bytes.substr(begin, bytes.find_last_not_of(kAround) - begin + 1);
}

}  // namespace undox
