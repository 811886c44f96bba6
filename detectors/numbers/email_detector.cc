#include "detectors/numbers/email_detector.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "absl/strings/ascii.h"
#include "detectors/numbers/account_value.h"
#include "detectors/text/cue_connection.h"
#include "fmt/format.h"

namespace undox {
namespace {

using std::string_view;

// Log odds; priors set by hand.
constexpr double kPlain = 3.5;
constexpr double kDisguised = 2.2;
constexpr double kOfQq = 1.8;

constexpr std::size_t kMaxLocalBytes = 64;    // RFC 5321, 4.5.3.1.1.
constexpr std::size_t kMaxDomainBytes = 255;  // RFC 5321, 4.5.3.1.2.

// Every way to write '@', and whether it needs no mail word or known provider.
struct AtSign {
  string_view text;
  bool plain = false;
};
constexpr AtSign kAtSigns[] = {
    {"@", true},  {"[at]"},   {"(at)"},   {"{at}"},   {"<at>"},  {" at "},
    {"艾特"},     {"爱特"},   {"圈a"},    {"小老鼠"}, {"#"},     {"[@]"},
    {"(@)"},      {"【at】"}, {"[ at ]"}, {"( at )"}, {"-at-"},  {"_at_"},
    {"(#换成@)"}, {"ⓐ"},      {"【@】"},  {"*at*"},   {" @ "},   {" [at] "},
    {" (at) "},   {" {at} "}, {" <at> "}, {" [@] "},  {" (@) "}, {" 艾特 "},
    {" # "},      {"@ "},     {"(a)"},    {"[a]"},    {"🐭"},     {"🐀"},
    {"(艾特)"},   {"[艾特]"}, {" @"},     {"a圈"},
};

constexpr string_view kDots[] = {
    ".",       "[dot]",   "(dot)",   " dot ",   "点",    "[.]",   "。",
    "{dot}",   "(.)",     "·",       "【dot】", "-dot-", "_dot_", " . ",
    " [dot] ", " (dot) ", " {dot} ", " 点 ",    " [.] ", "dot"};

// Mail providers and the ends of domain names that disguised addresses use.
constexpr string_view kProviders[] = {
    "qq",     "vip.qq",  "163",     "126",        "yeah",    "foxmail",
    "gmail",  "outlook", "hotmail", "live",       "msn",     "yahoo",
    "sina",   "sohu",    "aliyun",  "139",        "189",     "wo",
    "icloud", "me",      "proton",  "protonmail", "tom",     "21cn",
    "mail",   "gmx",     "yandex",  "tutanota",   "vip.163", "vip.sina",
    "188",    "example", "qmail",   "googlemail"};
constexpr string_view kEndings[] = {
    "com", "cn",   "net", "org", "edu", "gov",     "me", "io",
    "hk",  "tw",   "uk",  "jp",  "kr",  "ru",      "de", "fr",
    "co",  "info", "top", "xyz", "vip", "example", "dev"};

constexpr string_view kRoles[] = {
    "service", "support",   "noreply",   "no-reply",       "info",
    "admin",   "contact",   "sales",     "help",           "hr",
    "jobs",    "kefu",      "webmaster", "postmaster",     "abuse",
    "press",   "media",     "marketing", "office",         "feedback",
    "hello",   "team",      "billing",   "privacy",        "security",
    "careers", "enquiries", "editor",    "customerservice"};

std::string Lower(string_view text) {
  return absl::AsciiStrToLower(absl::string_view(text.data(), text.size()));
}

bool IsOneOf(std::span<const string_view> list, string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool IsLocalByte(char c) {
  return absl::ascii_isalnum(c) || c == '_' || c == '-' || c == '+' ||
         c == '.' || c == '%';
}

bool IsDomainByte(char c) { return absl::ascii_isalnum(c) || c == '-'; }

string_view DotAt(string_view text, std::size_t at) {
  string_view best;
  const std::string there =
      Lower(text.substr(at, std::min<std::size_t>(12, text.size() - at)));
  for (const string_view dot : kDots) {
    if (dot.size() > best.size() && there.starts_with(dot)) best = dot;
  }
  return best;
}

// Bytes [begin, end) before the '@', with dots in disguise made plain.
struct Part {
  std::size_t at = 0;  // Where it begins (local part) or ends (domain).
  std::string value;
  bool disguised = false;
};

Part ReadLocal(string_view text, std::size_t end) {
  Part part;
  part.at = end;
  while (part.at > 0 && end - part.at < kMaxLocalBytes) {
    if (IsLocalByte(text[part.at - 1])) {
      part.value.insert(part.value.begin(), text[--part.at]);
      continue;
    }
    // "lunar dot nightowl at …": only the spelled and bracketed dots.
    const std::string before = Lower(text.substr(
        part.at > 8 ? part.at - 8 : 0, std::min<std::size_t>(part.at, 8)));
    string_view best;
    for (const string_view dot : kDots) {
      if (dot.size() >= 3 && dot != "。" && dot != "dot" &&
          before.ends_with(dot) && dot.size() > best.size()) {
        best = dot;
      }
    }
    const bool letter_before =
        part.at > best.size() && IsLocalByte(text[part.at - best.size() - 1]);
    if (best.empty() || !letter_before || part.value.empty()) break;
    part.value.insert(part.value.begin(), '.');
    part.at -= best.size();
    part.disguised = true;
  }
  // A stray separator in front belongs to the sentence.
  while (!part.value.empty() &&
         string_view(".-+%").find(part.value.front()) != string_view::npos) {
    part.value.erase(0, 1);
    ++part.at;
  }
  return part;
}

// Where the ending of a domain name stands that its writer had no room for: at
// the begin of the next line, alone; `next` is behind the dot.
std::size_t SkipLineBreak(string_view text, std::size_t next) {
  if (next >= text.size() || text[next] != '\n') return next;
  const string_view rest = text.substr(next + 1);
  const string_view line = rest.substr(0, rest.find('\n'));
  return IsOneOf(kEndings, line) ? next + 1 : next;
}

Part ReadDomain(string_view text, std::size_t begin) {
  Part part;
  part.at = begin;
  std::size_t at = begin;
  std::string label;
  std::string value;
  while (at < text.size() && at - begin < kMaxDomainBytes) {
    if (IsDomainByte(text[at])) {
      // "qqdotcom" is left to the dots with marks around them.
      label.push_back(absl::ascii_tolower(text[at++]));
      continue;
    }
    const string_view dot = DotAt(text, at);
    if (dot.empty() || label.empty()) break;
    value += label + ".";
    label.clear();
    // What stands before this dot ends the name if nothing follows it.
    const std::size_t next = SkipLineBreak(text, at + dot.size());
    if (next >= text.size() || !IsDomainByte(text[next])) {
      value.pop_back();
      label = value.substr(value.rfind('.') + 1);
      value.resize(value.size() - label.size());
      break;
    }
    part.disguised = part.disguised || dot != ".";
    at = next;
  }
  const std::size_t end = at;
  const bool letters =
      label.size() >= 2 &&
      std::all_of(label.begin(), label.end(), absl::ascii_isalpha);
  if (!letters || value.empty()) return part;
  part.at = end;
  part.value = value + label;
  return part;
}

// Names that no mail reaches: reserved ones, and files such as "icon@2x.png".
bool EndsNoDomain(string_view ending) {
  constexpr string_view kNone[] = {
      // RFC 2606, RFC 6761, RFC 6762, ICANN resolution 2024.07.29.06.
      "local", "localhost", "localdomain", "internal", "invalid", "test",
      "lan",   "png",       "jpg",         "jpeg",     "gif",     "webp",
      "svg",   "ico",       "psd",         "bmp"};
  return IsOneOf(kNone, ending);
}

// "git@github.com:someone/project.git": the account of a service.
bool IsRepository(string_view local, string_view rest) {
  if (Lower(local) != "git" || !rest.starts_with(":")) return false;
  const string_view path = rest.substr(1, rest.find_first_of(" \n") - 1);
  return path.find('/') != path.npos;
}

bool IsKnownDomain(string_view domain) {
  const std::size_t last = domain.rfind('.');
  const string_view ending = domain.substr(last + 1);
  string_view name = domain.substr(0, last);
  if (name.ends_with(".com")) name.remove_suffix(4);
  return IsOneOf(kEndings, ending) &&
         (IsOneOf(kProviders, name) || name.find('.') != name.npos);
}

Candidate MakeCandidate(Span span, const std::string& value, double log_odds) {
  Candidate candidate;
  candidate.type = "EMAIL_ADDRESS";
  candidate.span = span;
  candidate.value = Sensitive(value);
  candidate.confidence = 1 / (1 + std::exp(-log_odds));
  candidate.evidence.checks = {"address-form"};
  std::string local = value.substr(0, value.find('@'));
  if (IsOneOf(kRoles, local)) candidate.holder = Holder::kBusiness;
  return candidate;
}

bool HasMailWord(string_view text, std::size_t at) {
  const std::string around =
      Lower(text.substr(at > 60 ? at - 60 : 0, std::min<std::size_t>(at, 60)));
  return around.find("邮") != around.npos ||
         around.find("mail") != around.npos ||
         around.find("信箱") != around.npos;
}

void AddAtSign(const DetectorInput& input, const Hit& hit, const AtSign& sign,
               std::vector<Candidate>& out) {
  const string_view text = input.text.text();
  const Part local = ReadLocal(text, hit.begin);
  if (local.value.empty()) return;
  const Part domain = ReadDomain(text, hit.end);
  if (domain.value.empty()) return;
  const std::string ending = domain.value.substr(domain.value.rfind('.') + 1);
  const bool known = IsKnownDomain(domain.value);
  if (EndsNoDomain(ending) ||
      IsRepository(local.value, text.substr(domain.at))) {
    return;
  }
  if (!sign.plain) {
    // In words, "look at example.com" is no address.
    const bool sure =
        known || (HasMailWord(text, hit.begin) && IsOneOf(kEndings, ending)) ||
        (local.disguised || domain.disguised);
    if (!sure || !IsOneOf(kEndings, ending)) return;
    // C#163.com is no address, 12345678#qq.com is.
    if (sign.text == "#" && (!known || local.value.size() < 4)) return;
    // "look at gmail.com": a word of talk is no name.
    const bool spelled = sign.text == " at " || sign.text == " @ ";
    if (spelled && !domain.disguised && !HasMailWord(text, hit.begin)) {
      const bool plain_word = std::all_of(
          local.value.begin(), local.value.end(), absl::ascii_isalpha);
      if (plain_word) return;
    }
  } else if (local.at > 0 &&
             (text[local.at - 1] == '/' || text[local.at - 1] == ':') &&
             text.substr(0, local.at).ends_with("//")) {
    return;  // A user name in a URL.
  }
  // "o@D.hO" is a code of a shop's link.
  const string_view written =
      text.substr(domain.at - ending.size(), ending.size());
  if (absl::ascii_islower(written.front()) &&
      absl::ascii_isupper(written.back())) {
    return;
  }
  const bool disguised = !sign.plain || domain.disguised || local.disguised;
  if (disguised && !known && !HasMailWord(text, hit.begin) &&
      domain.disguised && ending != "com") {
    return;
  }
  out.push_back(MakeCandidate({local.at, domain.at},
                              Lower(local.value) + "@" + domain.value,
                              disguised ? kDisguised : kPlain));
  if (disguised) out.back().evidence.checks.push_back("disguise");
}

// "QQ邮箱：123456789" names 123456789@qq.com, "163邮箱：…" one at 163.com.
struct MailBox {
  string_view word;
  string_view domain;
  AccountForm form = AccountForm::kNumberOrName;
};
constexpr MailBox kMailBoxes[] = {{"qq邮箱", "qq.com", AccountForm::kQq},
                                  {"扣扣邮箱", "qq.com", AccountForm::kQq},
                                  {"企鹅邮箱", "qq.com", AccountForm::kQq},
                                  {"163邮箱", "163.com"},
                                  {"126邮箱", "126.com"},
                                  {"网易邮箱", "163.com"},
                                  {"谷歌邮箱", "gmail.com"},
                                  {"gmail", "gmail.com"},
                                  {"foxmail", "foxmail.com"},
                                  {"hotmail", "hotmail.com"},
                                  {"新浪邮箱", "sina.com"}};

void AddFromMailBox(const DetectorInput& input, const Hit& hit,
                    const MailBox& box, std::vector<Candidate>& out) {
  const string_view text = input.text.text();
  const CueConnection connection = ConnectForward(text, hit.end);
  const auto account = ReadAccount(text, connection.at, box.form);
  const bool qq = box.form == AccountForm::kQq;
  if (!account || (!qq && (!connection.label || !account->structured))) return;
  // "gmail: x@…" is found whole.
  const string_view rest = text.substr(account->span.end);
  if (rest.starts_with("@") || rest.starts_with(" at ") ||
      (hit.begin > 0 && text[hit.begin - 1] == '@')) {
    return;
  }
  out.push_back(MakeCandidate(
      account->span, fmt::format("{}@{}", Lower(account->value), box.domain),
      kOfQq));
  out.back().evidence.context = {std::string(box.word)};
}

}  // namespace

std::vector<Pattern> EmailDetector::Patterns() const {
  std::vector<Pattern> patterns;
  for (const AtSign& sign : kAtSigns) {
    patterns.push_back({std::string(sign.text), Pattern::Form::kLiteral, true});
  }
  for (const MailBox& box : kMailBoxes) {
    patterns.push_back({std::string(box.word), Pattern::Form::kLiteral, true});
  }
  return patterns;
}

// '#' begins the topics of many posts: it counts before a domain.
std::vector<Trigger> EmailDetector::Triggers() const {
  std::vector<Trigger> triggers = TextDetector::Triggers();
  std::vector<std::string>& words = triggers.front().all_of.front();
  std::erase(words, "#");
  for (char c = '0'; c <= 'z'; ++c) {
    if (absl::ascii_isdigit(c) || absl::ascii_islower(c)) {
      words.push_back(std::string("#") + c);
    }
  }
  // Where another word stands for '@'.
  for (const string_view ending : {"com", "cn", "org", "net"}) {
    for (const string_view dot : {"点", "点 ", "dot ", "【点】", "(点)"}) {
      words.push_back(fmt::format("{}{}", dot, ending));
    }
  }
  return triggers;
}

void EmailDetector::Detect(const DetectorInput& input,
                           std::vector<Candidate>& out) const {
  for (const Hit& hit : input.hits) {
    if (hit.pattern < std::size(kAtSigns)) {
      AddAtSign(input, hit, kAtSigns[hit.pattern], out);
    } else {
      AddFromMailBox(input, hit, kMailBoxes[hit.pattern - std::size(kAtSigns)],
                     out);
    }
  }
}

}  // namespace undox
