#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "detectors/rules/rule.h"
#include "pii/numbers/checksum.h"

namespace undox {
namespace {

constexpr std::string_view kIpWords[] = {
    "ip", "ip地址", "ip属", "登录地址", "address", "定位", "网吧", "登录"};
constexpr std::string_view kVersionWords[] = {
    "版本", "version", "ver",  "更新到", "固件",    "v",    "升级到",
    "sdk",  "掩码",    "网关", "mask",   "gateway", "dns",  "降级",
    "回滚", "回退",    "pip",  ">=",     "上一版",  "依赖", "npm"};
constexpr std::string_view kMacWords[] = {"mac", "网卡", "蓝牙", "设备"};
constexpr std::string_view kImeiWords[] = {"imei",   "串号",   "串码",
                                           "设备号", "手机码", "设备码"};
constexpr std::string_view kIpExamples[] = {"203.0.113.77",
                                            "IP:{198.51.100.7}"};
constexpr std::string_view kIpCounter[] = {
    "192.168.1.1", "127.0.0.1", "版本10.20.30.40", "256.1.1.1",
    "1.2.3.4.5",   "10.0.0.8",  "1.2.3.4",         "255.255.255.0"};
constexpr std::string_view kIp6Examples[] = {"2001:db8:85a3::8a2e:370:7334"};
constexpr std::string_view kIp6Counter[] = {"fe80::1234:5678:9abc:def0",
                                            "12:30:45", "2409:1:2:3:4:5:6:7:8"};
constexpr std::string_view kMacExamples[] = {"3C:72:4E:F6:6F:A3",
                                             "3c-72-4e-f6-6f-a3"};
constexpr std::string_view kMacCounter[] = {
    "3C:72:4E:F6:6F", "FF:FF:FF:FF:FF:FF", "3C:72:4E:F6:6F:A3:01"};
constexpr std::string_view kDigestWords[] = {"commit", "hash", "sha", "md5"};
constexpr std::string_view kDottedMacExamples[] = {"3c72.4ef6.6fa3"};
constexpr std::string_view kDottedMacCounter[] = {
    "1234.5678.9012", "3c72.4ef6.6fa3.1234", "commit 3c72.4ef6.6fa3"};
constexpr std::string_view kMacLabels[] = {"mac", "网卡", "物理地址",
                                           "蓝牙地址"};
constexpr std::string_view kPlainMacExamples[] = {"MAC {3C724EF66FA3}"};
constexpr std::string_view kPlainMacCounter[] = {"3C724EF66FA3",
                                                 "MAC 123456789012"};
constexpr std::string_view kImeiExamples[] = {"IMEI {490154203237518}",
                                              "IMEI {49-015420-323751-8}"};
constexpr std::string_view kImeiCounter[] = {"490154203237518",
                                             "IMEI 490154203237517"};
constexpr std::string_view kFriendExamples[] = {"SW-4821-0937-1122"};
constexpr std::string_view kFriendCounter[] = {"SW-4821-0937",
                                               "4821-0937-1122"};

// Dotted and public: not private, loopback, link-local, multicast, reserved or
// a netmask (IANA special-purpose registry, RFC 6890). Documentation ranges
// count as public, since invented posts use them. Four numbers under 20 are
// taken for a version.
bool IsPublicIpV4(std::string_view text) {
  in_addr parsed{};
  if (inet_pton(AF_INET, std::string(text).c_str(), &parsed) != 1) return false;
  const std::uint32_t ip = ntohl(parsed.s_addr);
  const std::uint32_t a = ip >> 24;
  const std::uint32_t b = (ip >> 16) & 255;
  if (a == 0 || a == 10 || a == 127 || a >= 224) return false;
  if ((a == 172 && b >= 16 && b < 32) || (a == 192 && b == 168) ||
      (a == 169 && b == 254) || (a == 100 && b >= 64 && b < 128) ||
      (a == 198 && (b == 18 || b == 19))) {
    return false;
  }
  return std::max({a, b, (ip >> 8) & 255, ip & 255}) >= 20;
}

bool IsPublicIpV6(std::string_view text) {
  in6_addr parsed{};
  if (inet_pton(AF_INET6, std::string(text).c_str(), &parsed) != 1) {
    return false;
  }
  // Global unicast is 2000::/3 (RFC 4291).
  return (parsed.s6_addr[0] & 0xE0) == 0x20;
}

// Outside of what is given out today, written in full: invented, or masked by
// other digits, but meant as somebody's. Not loopback, unique local, link-local
// or multicast (RFC 4291, RFC 4193).
bool IsOtherIpV6(std::string_view text) {
  in6_addr parsed{};
  if (IsPublicIpV6(text) ||
      inet_pton(AF_INET6, std::string(text).c_str(), &parsed) != 1) {
    return false;
  }
  const unsigned first = parsed.s6_addr[0];
  return first != 0 && first != 0xFC && first != 0xFD && first != 0xFE &&
         first != 0xFF;
}
constexpr std::string_view kFullIp6Examples[] = {
    "IP {6e40:4041:c617:e898:c11:40d2:c669:2eb4}"};
constexpr std::string_view kFullIp6Counter[] = {
    "6e40:4041:c617:e898:c11:40d2:c669:2eb4",
    "IP fe80:0:0:0:1234:5678:9abc:def0"};

bool IsUnicastMac(std::string_view text) {
  if (text.size() != 17) return false;
  const char first = static_cast<char>(text[1] | 0x20);
  const bool zero = std::all_of(text.begin(), text.end(), [](char c) {
    return c == '0' || c == ':' || c == '-';
  });
  const bool uniform = text[2] == text[5] && text[5] == text[8];
  // The lowest bit of the first byte marks a group address (IEEE 802).
  return uniform && !zero &&
         std::string_view("13579bdf").find(first) == std::string_view::npos;
}

// Numbers with dots are written so too: two letters at least.
bool IsDottedMac(std::string_view text) {
  const auto letters = std::count_if(text.begin(), text.end(), [](char c) {
    return c != '.' && (c < '0' || c > '9');
  });
  const char first = static_cast<char>(text[1] | 0x20);
  return letters >= 2 &&
         std::string_view("13579bdf").find(first) == std::string_view::npos;
}

bool IsPlainMac(std::string_view text) {
  const auto digits = std::count_if(
      text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits >= 2 && IsDottedMac(text);
}

bool IsImei(std::string_view digits) {
  return digits.size() == 15 && IsValidLuhn(digits);
}

constexpr Rule kRules[] = {
    {.id = "IP_ADDRESS.v4",
     .pattern = R"(\d{1,3}(?:\.\d{1,3}){3})",
     .is_valid = IsPublicIpV4,
     .compact = false,
     .check = "public-range",
     .context = kIpWords,
     .against = kVersionWords,
     .alone = 0.8,
     .in_context = 0.97,
     .source = "RFC 791; RFC 6890",
     .examples = kIpExamples,
     .counterexamples = kIpCounter},
    {.id = "IP_ADDRESS.v6",
     .pattern = R"([0-9A-Fa-f]{1,4}:[0-9A-Fa-f:]{5,34})",
     .edge = Edge::kHexGroup,
     .is_valid = IsPublicIpV6,
     .compact = false,
     .check = "global-unicast",
     .context = kIpWords,
     .alone = 0.9,
     .in_context = 0.97,
     .source = "RFC 4291",
     .examples = kIp6Examples,
     .counterexamples = kIp6Counter},
    {.id = "IP_ADDRESS.v6_full",
     .pattern = R"([0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4}){7})",
     .edge = Edge::kHexGroup,
     .is_valid = IsOtherIpV6,
     .compact = false,
     .check = "eight-groups",
     .context = kIpWords,
     .alone = 0.4,
     .in_context = 0.85,
     .source = "RFC 4291; RFC 4193",
     .examples = kFullIp6Examples,
     .counterexamples = kFullIp6Counter},
    {.id = "MAC_ADDRESS",
     .pattern = R"([0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5})",
     .edge = Edge::kHexGroup,
     .is_valid = IsUnicastMac,
     .compact = false,
     .check = "unicast",
     .context = kMacWords,
     .alone = 0.93,
     .in_context = 0.98,
     .source = "IEEE 802-2014",

     .examples = kMacExamples,
     .counterexamples = kMacCounter},
    {.id = "MAC_ADDRESS.dotted",
     .pattern = R"([0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4})",
     .edge = Edge::kHexGroup,
     .is_valid = IsDottedMac,
     .compact = false,
     .check = "unicast",
     .context = kMacWords,
     .against = kDigestWords,
     .alone = 0.85,
     .in_context = 0.95,
     .source = "IEEE 802-2014, as Cisco's devices print it",
     .examples = kDottedMacExamples,
     .counterexamples = kDottedMacCounter},
    {.id = "MAC_ADDRESS.plain",
     .pattern = R"([0-9A-Fa-f]{12})",
     .is_valid = IsPlainMac,
     .check = "unicast",
     .context = kMacLabels,
     .alone = 0.05,
     .in_context = 0.9,
     .source = "IEEE 802-2014, without signs between",
     .examples = kPlainMacExamples,
     .counterexamples = kPlainMacCounter},
    {.id = "SOCIAL_HANDLE.friend_code",
     .pattern = R"([Ss][Ww][- ]?\d{4}[- ]\d{4}[- ]\d{4})",
     .edge = Edge::kAlnum,
     .compact = false,
     .check = "format",
     .alone = 0.9,
     .in_context = 0.97,
     .source = "Nintendo: SW and twelve digits",
     .examples = kFriendExamples,
     .counterexamples = kFriendCounter},
    {.id = "IMEI",

     .pattern = R"(\d{15}|\d{2}[ -]\d{6}[ -]\d{6}[ -]\d)",
     .is_valid = IsImei,
     .check = "luhn",
     .context = kImeiWords,
     .alone = 0.2,
     .in_context = 0.97,
     .source = "3GPP TS 23.003",
     .examples = kImeiExamples,
     .counterexamples = kImeiCounter},
};

}  // namespace

std::span<const Rule> NetworkRules() { return kRules; }

}  // namespace undox
