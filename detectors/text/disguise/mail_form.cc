#include "detectors/text/disguise/mail_form.h"

#include <algorithm>
#include <span>
#include <string>

#include "absl/strings/ascii.h"
#include "detectors/text/utf8.h"

namespace undox {
namespace {

using std::string_view;

constexpr std::size_t kMostLocal = 64;    // RFC 5321, 4.5.3.1.1.
constexpr std::size_t kMostDomain = 255;  // RFC 5321, 4.5.3.1.2.

constexpr string_view kEndings[] = {
    "com", "cn", "net", "org", "edu", "gov", "me",   "io",     "hk",  "tw",
    "uk",  "jp", "kr",  "ru",  "de",  "fr",  "info", "top",    "xyz", "vip",
    "co",  "sg", "my",  "au",  "ca",  "us",  "eu",   "example"};

constexpr string_view kMailWords[] = {"邮",   "mail", "信箱", "发信",
                                      "写信", "投稿", "简历", "伊妹"};
constexpr string_view kNameWords[] = {
    "微信",    "薇",      "威信",     "v信",    "vx",       "wx",     "wechat",
    "加v",     "v:",      "微:",      "加我",   "微❤",      "微号",   "绿泡",
    "绿聊",    "徽",      "抖音",     "快手",   "红书",     "红薯",   "b站",
    "微博",    "ins",     "ig",       "tg",     "telegram", "电报",   "推特",
    "twitter", "账号",    "帐号",     "账户",   "id",       "用户名", "主页",
    "号:",     "号是",    "号 ",      "备用",   "小号",     "大号",   "艾特",
    "@",       "discord", "steam",    "贴吧",   "知乎",     "豆瓣",   "github",
    "snap",    "line",    "whatsapp", "handle", "wei",      "维信",   "卫星",
    "围信",    "频道",    "v❤",       "加微",   "扣",       "加她",   "加他"};

bool HoldsBefore(string_view text, std::size_t begin, std::size_t reach,
                 std::span<const string_view> words) {
  const std::size_t from = begin - std::min(begin, reach);
  const std::string before = absl::AsciiStrToLower(
      absl::string_view(text.data() + from, begin - from));
  return std::any_of(words.begin(), words.end(), [&](string_view word) {
    return before.find(word) != before.npos;
  });
}

bool IsLocal(string_view local) {
  return !local.empty() && local.size() <= kMostLocal &&
         IsAsciiAlnum(local.front()) && local.back() != '.' &&
         local.find("..") == local.npos &&
         std::all_of(local.begin(), local.end(), [](char c) {
           return IsAsciiAlnum(c) || c == '_' || c == '-' || c == '.' ||
                  c == '+';
         });
}

bool IsDomain(string_view domain) {
  const std::size_t dot = domain.rfind('.');
  if (dot == domain.npos || dot == 0 || domain.size() > kMostDomain) {
    return false;
  }
  const std::string ending = absl::AsciiStrToLower(
      absl::string_view(domain.data() + dot + 1, domain.size() - dot - 1));
  return IsAsciiAlnum(domain.front()) && domain.find("..") == domain.npos &&
         std::find(std::begin(kEndings), std::end(kEndings), ending) !=
             std::end(kEndings) &&
         std::all_of(domain.begin(), domain.end(), [](char c) {
           return IsAsciiAlnum(c) || c == '-' || c == '.';
         });
}

}  // namespace

bool IsMailForm(string_view address) {
  const std::size_t at = address.find('@');
  return at != address.npos && IsLocal(address.substr(0, at)) &&
         IsDomain(address.substr(at + 1));
}

bool HasMailWordBefore(string_view text, std::size_t begin) {
  constexpr std::size_t kReach = 60;
  return HoldsBefore(text, begin, kReach, kMailWords);
}

bool HasNameCueBefore(string_view text, std::size_t begin, std::size_t reach) {
  return HoldsBefore(text, begin, reach, kNameWords) ||
         HoldsBefore(text, begin, reach, kMailWords);
}

}  // namespace undox
