#include "detectors/image/metadata_field.h"

#include <cmath>
#include <cstddef>

#include "fmt/format.h"

namespace undox {
namespace {

// Bytes of the well-formed character that `text` begins with (Unicode 15,
// table 3-7); 0 if it begins with none.
std::size_t CharacterBytes(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return static_cast<unsigned char>(text[i]);
  };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return 0;
  }
  const unsigned second = byte(1);
  const bool is_overlong =
      (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
  const bool is_beyond =
      (lead == 0xED && second > 0x9F) || (lead == 0xF4 && second > 0x8F);
  return is_overlong || is_beyond ? 0 : length;
}

bool IsUtf8(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = CharacterBytes(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

}  // namespace

std::optional<std::string> WritePosition(double latitude, double longitude) {
  // Also false for what is no number.
  const bool is_on_globe =
      std::abs(latitude) <= 90 && std::abs(longitude) <= 180;
  if (!is_on_globe || (latitude == 0 && longitude == 0)) return std::nullopt;
  return fmt::format("{:.6f},{:.6f}", latitude, longitude);
}

std::string Utf8Of(std::string_view bytes) {
  const bool is_utf8 = IsUtf8(bytes);
  std::string text;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F) {
      text.push_back(' ');
    } else if (byte < 0x80 || is_utf8) {
      text.push_back(c);
    } else {
      text.push_back(static_cast<char>(0xC0 | byte >> 6));
      text.push_back(static_cast<char>(0x80 | (byte & 0x3F)));
    }
  }
  return text;
}

std::string_view TrimField(std::string_view bytes) {
  constexpr std::string_view kAround(" \t\r\n\0", 5);
  const std::size_t begin = bytes.find_first_not_of(kAround);
  if (begin == std::string_view::npos) return {};
  return bytes.substr(begin, bytes.find_last_not_of(kAround) - begin + 1);
}

}  // namespace undox
