#include "detectors/text/code_points.h"

#include <algorithm>

namespace undox {
namespace {

bool IsContinuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

// Bytes of the code point that `lead` begins.
std::size_t SequenceBytes(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xE0) return 2;
  return lead < 0xF0 ? 3 : 4;
}

char32_t DecodeOne(std::string_view bytes) {
  const auto lead = static_cast<unsigned char>(bytes[0]);
  if (bytes.size() == 1) return lead;
  char32_t c = lead & (0xFFU >> (bytes.size() + 1));
  for (const char next : bytes.substr(1)) {
    c = (c << 6) | (static_cast<unsigned char>(next) & 0x3FU);
  }
  return c;
}

std::size_t BackToLead(std::string_view utf8, std::size_t at) {
  while (at > 0 && at < utf8.size() && IsContinuation(utf8[at])) --at;
  return at;
}

}  // namespace

std::size_t CodePoints::IndexOf(std::size_t byte) const {
  return static_cast<std::size_t>(
      std::lower_bound(bytes.begin(), bytes.end(), byte) - bytes.begin());
}

CodePoints DecodeCodePoints(std::string_view utf8, std::size_t begin,
                            std::size_t end) {
  CodePoints out;
  end = BackToLead(utf8, std::min(end, utf8.size()));
  std::size_t at = BackToLead(utf8, std::min(begin, end));
  while (at < end) {
    const std::size_t size =
        std::min(SequenceBytes(static_cast<unsigned char>(utf8[at])), end - at);
    out.text.push_back(DecodeOne(utf8.substr(at, size)));
    out.bytes.push_back(static_cast<std::uint32_t>(at));
    at += size;
  }
  out.bytes.push_back(static_cast<std::uint32_t>(at));
  return out;
}

std::u32string ToUtf32(std::string_view utf8) {
  return DecodeCodePoints(utf8, 0, utf8.size()).text;
}

}  // namespace undox
