#include "service/pipeline/data_url.h"

#include <algorithm>

#include "absl/strings/escaping.h"

namespace undox {
namespace {

constexpr std::string_view kScheme = "data:";
constexpr std::string_view kBase64 = ";base64";

char LowerCase(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool EqualsIgnoringCase(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
    return LowerCase(x) == LowerCase(y);
  });
}

int HexValue(char c) {
  const char lower = LowerCase(c);
  if (lower >= '0' && lower <= '9') return lower - '0';
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

absl::StatusOr<std::string> PercentDecoded(std::string_view text) {
  std::string bytes;
  bytes.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      bytes.push_back(text[i]);
      continue;
    }
    const int high = i + 2 < text.size() ? HexValue(text[i + 1]) : -1;
    const int low = high >= 0 ? HexValue(text[i + 2]) : -1;
    if (low < 0) {
      return absl::InvalidArgumentError("data URL with a broken escape");
    }
    bytes.push_back(static_cast<char>(high * 16 + low));
    i += 2;
  }
  return bytes;
}

}  // namespace

bool IsDataUrl(std::string_view text) {
  return EqualsIgnoringCase(text.substr(0, kScheme.size()), kScheme);
}

absl::StatusOr<std::string> DecodeDataUrl(std::string_view url) {
  const std::size_t comma = url.find(',');
  if (!IsDataUrl(url) || comma == std::string_view::npos) {
    return absl::InvalidArgumentError("not a data URL");
  }
  const std::string_view head = url.substr(0, comma);
  auto bytes = PercentDecoded(url.substr(comma + 1));
  const bool base64 =
      head.size() >= kBase64.size() &&
      EqualsIgnoringCase(head.substr(head.size() - kBase64.size()), kBase64);
  if (!bytes.ok() || !base64) return bytes;
  std::string decoded;
  if (!absl::Base64Unescape(absl::string_view(bytes->data(), bytes->size()),
                            &decoded)) {
    return absl::InvalidArgumentError("data URL with broken base64");
  }
  return decoded;
}

}  // namespace undox
