#include "service/casework/web_address.h"

#include <algorithm>
#include <cstdint>

namespace undox {
namespace {

constexpr std::size_t kMaxAddressBytes = 2048;
constexpr std::size_t kMaxHostBytes = 253;

bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }

std::string Lower(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lower;
}

// Unreserved and reserved characters of RFC 3986, and '%' of an escape.
bool IsAllowedInUri(char c) {
  constexpr std::string_view kMarks = "-._~:/?#[]@!$&'()*+,;=%";
  return IsLower(c) || (c >= 'A' && c <= 'Z') || IsDigit(c) ||
         kMarks.find(c) != kMarks.npos;
}

std::string Escaped(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string escaped;
  for (const char c : text) {
    if (IsAllowedInUri(c)) {
      escaped += c;
      continue;
    }
    const auto byte = static_cast<std::uint8_t>(c);
    escaped += '%';
    escaped += kHex[byte >> 4];
    escaped += kHex[byte & 15];
  }
  return escaped;
}

bool IsLabel(std::string_view label) {
  return !label.empty() && label.size() <= 63 && label.front() != '-' &&
         label.back() != '-' && std::ranges::all_of(label, [](char c) {
           return IsLower(c) || IsDigit(c) || c == '-';
         });
}

// The host of "host:port" or "[v6]:port"; empty if it is neither.
std::string Host(std::string_view authority) {
  if (authority.starts_with('[')) {
    const std::size_t close = authority.find(']');
    return close == authority.npos ? "" : Lower(authority.substr(1, close - 1));
  }
  const std::size_t colon = authority.find(':');
  const bool has_port =
      colon != authority.npos &&
      std::ranges::all_of(authority.substr(colon + 1), IsDigit);
  if (colon != authority.npos && !has_port) return "";
  return Lower(authority.substr(0, colon));
}

}  // namespace

bool IsDomainName(std::string_view text) {
  if (text.size() > kMaxHostBytes) return false;
  bool has_dot = false;
  for (std::size_t dot; (dot = text.find('.')) != text.npos;
       text.remove_prefix(dot + 1)) {
    if (!IsLabel(text.substr(0, dot))) return false;
    has_dot = true;
  }
  return has_dot && text.size() >= 2 && std::ranges::all_of(text, IsLower);
}

std::optional<WebAddress> ParseWebAddress(std::string_view text) {
  if (text.size() > kMaxAddressBytes) return std::nullopt;
  const std::size_t colon = text.find("://");
  if (colon == text.npos) return std::nullopt;
  const std::string scheme = Lower(text.substr(0, colon));
  if (scheme != "http" && scheme != "https") return std::nullopt;
  const std::string_view rest = text.substr(colon + 3);
  const std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
  const bool is_clean = std::ranges::none_of(authority, [](char c) {
    return static_cast<std::uint8_t>(c) <= 0x20 || c == 0x7F || c == '@' ||
           c == '%' || c == '\\';
  });
  const std::string host = Host(authority);
  if (!is_clean || host.empty() || host.size() > kMaxHostBytes) {
    return std::nullopt;
  }
  WebAddress address;
  address.uri = scheme + "://" + Escaped(rest);
  address.host = host;
  if (IsDomainName(host)) address.domain = host;
  return address;
}

bool IsMailAddress(std::string_view text) {
  const std::size_t at = text.find('@');
  return at != text.npos && at > 0 && at <= 64 &&
         std::ranges::all_of(
             text.substr(0, at),
             [](char c) {
               constexpr std::string_view kMarks = "!#$%&'*+-/=?^_`{|}~.";
               return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                      (c >= 'a' && c <= 'z') || kMarks.find(c) != kMarks.npos;
             }) &&
         IsDomainName(text.substr(at + 1));
}

}  // namespace undox
