#include "detectors/numbers/account_detector.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <optional>
#include <string_view>

#include "absl/strings/ascii.h"
#include "detectors/numbers/account_judge.h"
#include "detectors/numbers/awaited_account.h"
#include "detectors/text/cue_connection.h"
#include "detectors/text/embedded_data.h"
#include "detectors/text/number_label.h"
#include "detectors/text/tsv.h"

namespace undox {
namespace {

// Log odds that a feature adds; priors set by hand.
constexpr double kStrongCue = 1.2;
constexpr double kWeakCue = 0.2;
constexpr double kStrongConnection = 1.0;
constexpr double kStructured = 0.8;
constexpr double kDigitsOnly = 0.4;
constexpr double kBehindItsValue = -0.6;
constexpr double kUrlName = 2.5;
constexpr double kTagged = 1.5;

double Probability(double log_odds) { return 1 / (1 + std::exp(-log_odds)); }

bool IsMobile(const Candidate& candidate) {
  return candidate.type == "PHONE_NUMBER" && candidate.confidence > 0.5 &&
         candidate.value.Reveal().starts_with("+861");
}

// UID37621578: written as platforms show it.
bool TouchesNumber(std::string_view text, const Hit& hit) {
  return hit.end < text.size() && absl::ascii_isdigit(text[hit.end]);
}

Candidate MakeCandidate(const std::string& type, const AccountValue& account,
                        double log_odds, std::string_view cue) {
  Candidate candidate;
  candidate.type = type;
  candidate.span = account.span;
  candidate.value = Sensitive(account.value);
  candidate.confidence = Probability(log_odds);
  candidate.evidence.checks = {"account-form"};
  candidate.evidence.context = {std::string(cue)};
  return candidate;
}

AccountForm FormNamed(std::string_view name) {
  static const std::map<std::string_view, AccountForm> kForms = {
      {"wechat", AccountForm::kWechat},
      {"wxid", AccountForm::kName},
      {"qq", AccountForm::kQq},
      {"number", AccountForm::kNumber},
      {"uid", AccountForm::kUid},
      {"name", AccountForm::kName},
      {"whole", AccountForm::kName},
      {"number_or_name", AccountForm::kNumberOrName}};
  const auto form = kForms.find(name);
  if (form == kForms.end()) std::abort();
  return form->second;
}

}  // namespace

AccountDetector::AccountDetector() {
  for (const auto& row : ParseTsv(DetectorData("account_cues.tsv"))) {
    if (row.size() != 4) std::abort();
    CueWord cue;
    cue.type = row[0];
    cue.form = FormNamed(row[1]);
    cue.span_holds_cue = row[1] == "whole" || row[1] == "wxid";
    cue.strength = row[2] == "strong" ? Strength::kStrong
                   : row[2] == "weak" ? Strength::kWeak
                   : row[2] == "near" ? Strength::kNear
                   : row[2] == "url"  ? Strength::kUrl
                   : row[2] == "add"  ? Strength::kAdd
                                      : Strength::kUser;
    const auto names = [](std::string_view word) {
      return word.ends_with("昵称") || word.ends_with("名") ||
             word.ends_with("名叫") || word.ends_with("id叫") ||
             word.ends_with("游戏id");
    };
    std::string_view words = row[3];
    while (!words.empty()) {
      const std::size_t end = std::min(words.find('|'), words.size());
      cue.word = words.substr(0, end);
      cue.names = names(cue.word);
      cues_.push_back(cue);
      longest_cue_bytes_ = std::max(longest_cue_bytes_, cue.word.size());
      words.remove_prefix(std::min(end + 1, words.size()));
    }
  }
}

std::vector<Pattern> AccountDetector::Patterns() const {
  std::vector<Pattern> patterns;
  for (const CueWord& cue : cues_) {
    patterns.push_back({cue.word, Pattern::Form::kLiteral, /*caseless=*/true});
  }
  return patterns;
}

// The name of a platform is in many texts: it counts with the signs that
// accounts are made of, or where a name in any script is announced.
std::vector<Trigger> AccountDetector::Triggers() const {
  std::vector<Trigger> triggers = TextDetector::Triggers();
  std::vector<std::string> signs = {"@", ":", "号", "昵称", "用户名"};
  for (char c = '0'; c <= 'z'; ++c) {
    if (absl::ascii_isdigit(c) || absl::ascii_islower(c)) {
      signs.emplace_back(1, c);
    }
  }
  triggers.front().all_of.push_back(std::move(signs));
  triggers.push_back({{{"t点me", "t dot me", "t.me"}}});
  std::vector<std::string> naming;
  for (const CueWord& cue : cues_) {
    if (cue.names) naming.push_back(cue.word);
  }
  triggers.push_back({{std::move(naming), {" ", "叫", "是", "“", "\"", "「"}}});
  return triggers;
}

// A Latin cue does not count inside a longer Latin word.
bool AccountDetector::IsWholeWord(std::string_view text, const Hit& hit) const {
  const CueWord& cue = cues_[hit.pattern];
  if (cue.strength == Strength::kUrl) return true;
  const auto latin = [](char c) {
    return absl::ascii_isalnum(c) || c == '_' || c == '.' || c == '@';
  };
  if (absl::ascii_isalpha(cue.word.front()) && hit.begin > 0 &&
      latin(text[hit.begin - 1])) {
    return false;
  }
  return !(absl::ascii_isalpha(cue.word.back()) && hit.end < text.size() &&
           (absl::ascii_isalpha(text[hit.end]) || text[hit.end] == '_' ||
            text.substr(hit.end).starts_with(".com")));
}

bool AccountDetector::AddForward(const DetectorInput& input, const Hit& hit,
                                 const SpanIndex& taken,
                                 std::vector<Candidate>& out) const {
  const CueWord& cue = cues_[hit.pattern];
  const std::string_view text = input.text.text();
  CueConnection connection = ConnectForward(text, hit.end);
  if (cue.word.ends_with("@")) --connection.at;
  const std::string_view gap = text.substr(hit.end, connection.at - hit.end);
  connection.named = connection.named || (cue.names && LeadsToName(gap));
  if (cue.word.ends_with(":") || cue.word.ends_with("号") ||
      cue.word.ends_with(" id")) {
    connection.strong = connection.label = true;
  }
  // 小号UID378836907 is no QQ number; a game's "UID 184729305" nobody's secret.
  if (cue.type == "QQ_NUMBER" &&
      (gap.find("uid") != gap.npos || gap.find("UID") != gap.npos)) {
    return false;
  }
  std::string type = cue.type;
  auto account = ReadAccount(text, connection.at, cue.form);
  if (!account && cue.form == AccountForm::kWechat && connection.strong) {
    account = ReadAccount(text, connection.at, AccountForm::kQq);
    if (account && account->value.size() > 10) account.reset();
    type = "QQ_NUMBER";
  }
  // A single character is a word of its own, or ends one: 不折不扣 12345678,
  // 抵扣12345678; right before a number it announces it: 扣12345678.
  constexpr std::size_t kHanziBytes = 3;
  constexpr std::string_view kNouns[] = {"折", "回", "克", "代", "抵", "划",
                                         "查", "倒", "实", "罚", "多"};
  const std::string_view before = text.substr(0, hit.begin);
  const bool noun = std::any_of(std::begin(kNouns), std::end(kNouns),
                                [&](auto w) { return before.ends_with(w); });
  if (account && account->digits && !connection.strong &&
      (connection.at > hit.end || noun) && cue.word.size() == kHanziBytes &&
      !absl::ascii_isascii(static_cast<unsigned char>(cue.word.front()))) {
    return false;
  }
  if (!account && cue.type == "SOCIAL_HANDLE" &&
      (connection.named || (cue.strength == Strength::kStrong &&
                            IsNicknameAwaited(text, cue.word, gap)))) {
    account = ReadNickname(text, connection.at);
    if (account && !connection.named && !IsLikelyNickname(account->value)) {
      account.reset();
    }
  }
  if (!account && cue.strength == Strength::kStrong &&
      (cue.form == AccountForm::kWechat || cue.form == AccountForm::kQq)) {
    account = ReadAwaitedAccount(text, hit.end, cue.form);
  }
  if (!account) return false;
  const bool address = text.substr(account->span.end).starts_with("/") &&
                       account->value.find('.') != account->value.npos;
  if (address) return false;
  if (taken.Touches(account->span)) return true;
  if (IsOfNextCue(text, hit.begin, *account)) return false;
  const bool weak = cue.strength == Strength::kWeak;
  if (weak && IsProse(text, *account)) return false;
  const bool tagged = HasTag(account->value);
  if (weak && !account->at_sign && !tagged && !IsNumberedName(text, *account) &&
      (!connection.strong || LooksLikeCode(account->value) ||
       (!connection.label && !account->structured))) {
    return false;
  }
  if (!IsPlausibleWord(text, *account, cue.form, connection.strong)) {
    return false;
  }
  double log_odds = weak ? kWeakCue : kStrongCue;
  if (connection.strong || account->at_sign) log_odds += kStrongConnection;
  if (tagged) log_odds += kTagged;
  if (account->structured) {
    log_odds += account->digits ? kDigitsOnly : kStructured;
  }
  out.push_back(MakeCandidate(type, *account, log_odds, cue.word));
  out.back().holder = HolderBefore(text, hit.begin);
  return true;
}

void AccountDetector::AddBackward(const DetectorInput& input, const Hit& hit,
                                  const SpanIndex& taken,
                                  std::vector<Candidate>& out) const {
  const CueWord& cue = cues_[hit.pattern];
  if (cue.strength != Strength::kStrong) return;
  const std::string_view text = input.text.text();
  const CueConnection connection = ConnectBackward(text, hit.begin);
  auto account = ReadAccountBefore(text, connection.at, cue.form);
  // 13050878 小号
  const bool own = connection.words == 1 && cue.form == AccountForm::kQq &&
                   (cue.word == "小号" || cue.word == "大号");
  if (!account || (!connection.strong && !own)) {
    account = cue.form == AccountForm::kQq ? ReadNumberToAdd(text, hit.begin)
                                           : std::nullopt;
  }
  if (!account || (!account->structured && !account->at_sign) ||
      taken.Touches(account->span)) {
    return;
  }
  out.push_back(MakeCandidate(cue.type, *account,
                              kStrongCue + kStructured + kBehindItsValue,
                              cue.word));
}

// yoyo20031111，…，大家一起加: the first line that a name begins.
void AccountDetector::AddBare(const DetectorInput& input,
                              const SpanIndex& taken,
                              std::vector<Candidate>& out) {
  constexpr double kBareName = 0.7;
  const std::string_view text = input.text.text();
  for (std::size_t at = 0; at < text.size();) {
    const auto account = ReadBareName(text, at);
    if (account && !taken.Touches(account->span)) {
      out.push_back(MakeCandidate("WECHAT_ID", *account, kBareName, "加"));
      return;
    }
    const std::size_t line = text.find('\n', at);
    if (line == text.npos) return;
    at = line + 1;
  }
}

void AccountDetector::AddFromUrl(const DetectorInput& input, const Hit& hit,
                                 std::vector<Candidate>& out) const {
  const CueWord& cue = cues_[hit.pattern];
  const std::string_view text = input.text.text();
  // Paths that lead to no person.
  constexpr std::string_view kPaths[] = {
      "groups",   "events",     "watch",         "photo",
      "sharer",   "share",      "login",         "hashtag",
      "explore",  "search",     "intent",        "joinchat",
      "home",     "pages",      "reel",          "stories",
      "p",        "tv",         "about",         "features",
      "settings", "messages",   "notifications", "i",
      "compose",  "tos",        "privacy",       "topics",
      "trending", "marketplace"};
  auto account = ReadAccount(text, hit.end, cue.form);
  if (!account && cue.word.ends_with("/n/")) {
    account = ReadNickname(text, hit.end);
  }
  if (!account) return;
  const std::string_view rest = text.substr(account->span.end);
  if (std::find(std::begin(kPaths), std::end(kPaths), account->value) !=
          std::end(kPaths) ||
      rest.starts_with(".php")) {
    return;
  }
  if (cue.span_holds_cue) account->span.begin = hit.begin;
  account->value = text.substr(account->span.begin, account->span.size());
  out.push_back(MakeCandidate(cue.type, *account, kUrlName, cue.word));
}

// True if the name of a social platform stands up to 60 bytes before the hit,
// or 20 bytes behind: "他在b站叫雾海，uid是…". Games have UIDs too.
bool AccountDetector::IsNearPlatform(std::span<const Hit> hits,
                                     std::size_t index) const {
  constexpr std::size_t kBefore = 60;
  constexpr std::size_t kBehind = 20;
  const auto is_platform = [&](const Hit& hit) {
    return cues_[hit.pattern].strength == Strength::kStrong &&
           cues_[hit.pattern].form == AccountForm::kNumberOrName;
  };
  const Hit& hit = hits[index];
  for (std::size_t i = index; i > 0; --i) {
    if (hits[i - 1].begin + kBefore < hit.begin) break;
    if (is_platform(hits[i - 1])) return true;
  }
  for (std::size_t i = index + 1; i < hits.size(); ++i) {
    if (hits[i].begin > hit.end + kBehind) break;
    if (is_platform(hits[i])) return true;
  }
  return false;
}

// True if the hit lies inside a longer one: 绿泡 in 绿泡泡.
bool AccountDetector::IsInside(std::span<const Hit> hits,
                               std::size_t index) const {
  const Hit& hit = hits[index];
  const auto holds = [&](const Hit& other) {
    return other.begin <= hit.begin && other.end >= hit.end &&
           other.end - other.begin > hit.end - hit.begin;
  };
  for (std::size_t i = index; i > 0; --i) {
    if (hits[i - 1].begin + longest_cue_bytes_ < hit.end) break;
    if (holds(hits[i - 1])) return true;
  }
  for (std::size_t i = index + 1; i < hits.size(); ++i) {
    if (hits[i].begin > hit.begin) break;
    if (holds(hits[i])) return true;
  }
  return false;
}

void AccountDetector::Detect(const DetectorInput& input,
                             std::vector<Candidate>& out) const {
  const std::string_view text = input.text.text();
  SpanIndex mobiles;
  for (const Candidate& candidate : input.earlier) {
    if (IsMobile(candidate)) mobiles.Add(candidate.span);
  }
  std::vector<Hit> unexplained;
  bool add = false;
  for (std::size_t i = 0; i < input.hits.size(); ++i) {
    const Hit& hit = input.hits[i];
    if (IsInside(input.hits, i) || !IsWholeWord(text, hit)) continue;
    const Strength strength = cues_[hit.pattern].strength;
    if (strength == Strength::kAdd) {
      add = true;
    } else if (strength == Strength::kUrl || strength == Strength::kUser) {
      AddFromUrl(input, hit, out);
    } else if (strength == Strength::kNear && !IsNearPlatform(input.hits, i) &&
               !TouchesNumber(text, hit)) {
      continue;
    } else if (!AddForward(input, hit, mobiles, out)) {
      unexplained.push_back(hit);
    }
  }
  SpanIndex taken = std::move(mobiles);
  for (const Candidate& candidate : out) taken.Add(candidate.span);
  for (const Hit& hit : unexplained) AddBackward(input, hit, taken, out);
  if (add && out.empty()) AddBare(input, taken, out);
}

}  // namespace undox
