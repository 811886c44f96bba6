#include "detectors/rules/rule_detector.h"

#include <algorithm>
#include <string>
#include <utility>

#include "detectors/text/nearby_words.h"
#include "detectors/text/utf8.h"

namespace undox {
namespace {

constexpr double kReported = 0.5;
constexpr double kBehind = 0.05;

bool IsHexDigit(char c) {
  return IsAsciiDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// Letters in front and digits before these, or hexadecimal ones at both ends;
// "sfz…tel" are words.
bool IsInsideWord(std::string_view text, Span span) {
  std::size_t begin = span.begin;
  while (begin > 0 && IsAsciiAlnum(text[begin - 1]) &&
         !IsAsciiDigit(text[begin - 1])) {
    --begin;
  }
  const bool before = begin < span.begin;
  if (before && begin > 0 && IsAsciiDigit(text[begin - 1])) return true;
  return before && span.end < text.size() && IsHexDigit(text[span.end]);
}

// One more group of an address or fingerprint stands before or behind.
bool HasHexNeighbour(std::string_view text, Span span) {
  constexpr std::size_t kMostDigits = 4;  // Of a group.
  const auto joins = [](char c) { return c == ':' || c == '-'; };
  if (span.end + 1 < text.size() && joins(text[span.end]) &&
      (IsHexDigit(text[span.end + 1]) || text[span.end + 1] == ':')) {
    return true;
  }
  if (span.begin < 2 || !joins(text[span.begin - 1])) return false;
  std::size_t begin = span.begin - 1;
  while (begin > 0 && IsHexDigit(text[begin - 1])) --begin;
  if (begin > 0 && IsAsciiAlnum(text[begin - 1])) return false;  // "mac:".
  const std::size_t digits = span.begin - 1 - begin;
  return digits > 0 && digits <= kMostDigits;
}

bool Touches(std::string_view text, Span span, Edge edge) {
  if (edge == Edge::kLabel && IsInsideWord(text, span)) return true;
  if (edge == Edge::kHexGroup && HasHexNeighbour(text, span)) return true;
  const auto forbidden = [edge](char c) {
    return edge == Edge::kDigit || edge == Edge::kLabel ? IsAsciiDigit(c)
                                                        : IsAsciiAlnum(c);
  };
  return (span.begin > 0 && forbidden(text[span.begin - 1])) ||
         (span.end < text.size() && forbidden(text[span.end]));
}

// A number that goes on behind a dot, slash or hyphen is part of another.
bool GoesOn(std::string_view text, Span span) {
  const auto joins = [](char c) { return c == '.' || c == '-' || c == '/'; };
  const bool after = span.end + 1 < text.size() && joins(text[span.end]) &&
                     IsAsciiDigit(text[span.end + 1]) &&
                     IsAsciiDigit(text[span.end - 1]);
  const bool before = span.begin > 1 && joins(text[span.begin - 1]) &&
                      IsAsciiDigit(text[span.begin - 2]) &&
                      IsAsciiDigit(text[span.begin]);
  return before || after;
}

// "6217 0008 0156 0430 390": the match ends where its last group begins. Three
// digits that a card's security code is named for do not belong to it.
bool LacksGroup(const NormalizedText& normalized, Span span) {
  constexpr std::size_t kGroup = 3;
  const std::string_view text = normalized.text();
  const Span submitted = normalized.ToSubmitted(span);
  if (submitted.size() == span.size()) return false;  // In one piece.
  if (!text.substr(span.begin).starts_with("62")) return false;
  std::string_view rest = text.substr(span.end);
  if (!rest.starts_with(" ") && !rest.starts_with("-")) return false;
  rest.remove_prefix(1);
  const auto end = std::find_if_not(rest.begin(), rest.end(), IsAsciiDigit);
  if (end - rest.begin() != kGroup) return false;
  constexpr std::string_view kCodeWords[] = {"cvv", "cvc", "安全码", "后三"};
  return FindNearby(text, span, kCodeWords).word.empty();
}

bool IsListed(std::string_view text, Span span) {
  const auto separates = [](char c) { return c == ',' || c == ' '; };
  std::size_t begin = span.begin;
  while (begin > 0 && separates(text[begin - 1])) --begin;
  if (begin > 0 && begin < span.begin && IsAsciiDigit(text[begin - 1])) {
    return true;
  }
  std::size_t end = span.end;
  while (end < text.size() && separates(text[end])) ++end;
  if (end == span.end) return false;
  if (end < text.size() && text[end] == '-') ++end;
  const std::size_t number = end;
  while (end < text.size() && IsAsciiDigit(text[end])) ++end;
  return end > number && end < text.size() && text[end] == '.';
}

bool IsJoined(std::string_view text, Span span, Words not_behind) {
  const std::string_view before = text.substr(0, span.begin);
  return std::any_of(not_behind.begin(), not_behind.end(),
                     [&](std::string_view w) { return before.ends_with(w); });
}

// Upper case without the separators that patterns allow.
std::string Compact(std::string_view match) {
  std::string compact;
  for (const char c : match) {
    if (std::string_view(" -.:()/").find(c) != std::string_view::npos) continue;
    compact += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  }
  // The middle dot of plates.
  for (std::size_t at; (at = compact.find("·")) != compact.npos;) {
    compact.erase(at, std::string_view("·").size());
  }
  return compact;
}

// The name of the first check that `value` fails; empty: it holds.
std::string_view FailedCheck(const Rule& rule, std::string_view value) {
  constexpr std::string_view kUnnamed = "shape";
  if (rule.is_valid != nullptr && !rule.is_valid(value)) {
    return rule.check.empty() ? kUnnamed : rule.check;
  }
  for (const NamedCheck& check : rule.checks) {
    if (!check.is_valid(value)) return check.name;
  }
  return {};
}

// A number whose check fails: nearer to a finding if a word announces it. None
// if nothing but the check would speak for it.
void TellFailedCheck(const Rule& rule, std::string_view text, Span span,
                     std::string_view failed, std::vector<Doubtful>& out) {
  constexpr double kMistyped = 0.3;
  constexpr double kUnannounced = 0.25;
  const NearbyWord context = FindNearby(text, span, rule.context, rule.reach);
  if (context.word.empty() && rule.alone < kReported) return;
  Doubtful doubtful{std::string(TypeOfRule(rule)),
                    span,
                    context.word.empty() ? kUnannounced : kMistyped,
                    kReported,
                    {}};
  doubtful.evidence.checks.push_back("failed:" + std::string(failed));
  if (!context.word.empty()) {
    doubtful.evidence.context.emplace_back(context.word);
  }
  out.push_back(std::move(doubtful));
}

void AddChecks(const Rule& rule, Evidence& evidence) {
  if (!rule.check.empty()) evidence.checks.emplace_back(rule.check);
  for (const NamedCheck& check : rule.checks) {
    evidence.checks.emplace_back(check.name);
  }
}

// A word against it that stands closer than any for it leaves nothing of its
// probability.
Doubtful DoubtfulMatch(const Rule& rule, Span span, double confidence,
                       const NearbyWord& context, const NearbyWord& against) {
  Doubtful doubtful{std::string(TypeOfRule(rule)),
                    span,
                    std::min(confidence, kReported - kBehind),
                    kReported,
                    {}};
  AddChecks(rule, doubtful.evidence);
  if (!against.word.empty()) {
    doubtful.evidence.checks.emplace_back("word-against");
  } else if (context.word.empty()) {
    doubtful.evidence.checks.emplace_back("no-word-for-it");
  } else {
    doubtful.evidence.checks.emplace_back("below-threshold");
    doubtful.evidence.context.emplace_back(context.word);
  }
  return doubtful;
}

// Whether every match of `pattern` begins with an ASCII letter or digit. False
// if that is not plain to see.
bool BeginsWithAlnum(std::string_view pattern) {
  const bool digit = pattern.starts_with("\\d");
  bool letters = pattern.starts_with('[') && !pattern.starts_with("[^");
  for (const char c : pattern.substr(1, pattern.find(']') - 1)) {
    letters = letters && (IsAsciiAlnum(c) || c == '-');
  }
  if (!digit && !letters) return false;
  int depth = 0;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '\\') ++i;
    depth += pattern[i] == '(' ? 1 : pattern[i] == ')' ? -1 : 0;
    if (pattern[i] == '|' && depth == 0) {
      return BeginsWithAlnum(pattern.substr(i + 1));
    }
  }
  return true;
}

// The pattern as Hyperscan is given it: what must not touch a letter or digit
// is tried at the edges of words alone, and not at each digit of a number. An
// underscore is a part of words there.
std::string AtEdge(const Rule& rule) {
  std::string pattern(rule.pattern);
  const bool at_edge =
      (rule.edge == Edge::kAlnum || rule.edge == Edge::kHexGroup) &&
      BeginsWithAlnum(pattern);
  return at_edge ? "(?:\\b|_)(?:" + pattern + ")" : pattern;
}

}  // namespace

std::vector<Rule> AllRules() {
  std::vector<Rule> all;
  for (const std::span<const Rule> rules :
       {MainlandRules(), HongKongMacauTaiwanRules(), FinancialRules(),
        VehicleRules(), NetworkRules(), PositionRules(), ForeignRules()}) {
    all.insert(all.end(), rules.begin(), rules.end());
  }
  return all;
}

std::string_view TypeOfRule(const Rule& rule) {
  return rule.id.substr(0, rule.id.find('.'));
}

std::string_view CountryOf(const Rule& rule) {
  if (!rule.country.empty()) return rule.country;
  constexpr std::string_view kCountries[] = {"CN", "HK", "MO", "TW", "US",
                                             "UK", "KR", "JP", "SG", "IN"};
  for (const std::string_view country : kCountries) {
    if (!rule.id.starts_with(country) || rule.id[country.size()] != '_') {
      continue;
    }
    return country == "UK" ? "GB" : country;
  }
  return {};
}

RuleDetector::RuleDetector(std::vector<Rule> rules)
    : rules_(std::move(rules)) {}

std::vector<Pattern> RuleDetector::Patterns() const {
  std::vector<Pattern> patterns;
  for (const Rule& rule : rules_) {
    patterns.push_back({AtEdge(rule), Pattern::Form::kRegex});
  }
  return patterns;
}

void RuleDetector::Detect(const DetectorInput& input,
                          std::vector<Candidate>& out) const {
  const std::string_view text = input.text.text();
  for (const Hit& hit : input.hits) {
    const Rule& rule = rules_[hit.pattern];
    const std::size_t edge = text[hit.begin] == '_' ? 1 : 0;  // AtEdge.
    const Span span = {hit.begin + edge, hit.end};
    const std::string_view match = text.substr(span.begin, span.size());
    if (Touches(text, span, rule.edge) || GoesOn(text, span)) continue;
    if ((rule.grouped && LacksGroup(input.text, span)) ||
        (rule.pair && IsListed(text, span)) ||
        IsJoined(text, span, rule.not_behind)) {
      continue;
    }
    std::string value = rule.compact ? Compact(match) : std::string(match);
    if (const std::string_view failed = FailedCheck(rule, value);
        !failed.empty()) {
      if (input.doubtful != nullptr) {
        TellFailedCheck(rule, text, span, failed, *input.doubtful);
      }
      continue;
    }
    const NearbyWord context = FindNearby(text, span, rule.context, rule.reach);
    const NearbyWord against = FindNearby(text, span, rule.against, rule.reach);
    const bool refuted = !against.word.empty() &&
                         (context.word.empty() ||
                          against.distance_bytes < context.distance_bytes);
    // A label stands before its value: one behind it may belong to the next.
    const double confidence =
        context.word.empty() ? rule.alone
                             : rule.in_context - (context.after ? kBehind : 0);
    if (refuted || confidence < kReported) {
      if (input.doubtful != nullptr) {
        input.doubtful->push_back(
            DoubtfulMatch(rule, span, confidence, context, against));
      }
      continue;
    }
    Candidate candidate;
    candidate.type = std::string(TypeOfRule(rule));
    candidate.span = span;
    candidate.hidden_symbols =
        static_cast<int>(std::count(value.begin(), value.end(), '*'));
    candidate.value = Sensitive(std::move(value));
    candidate.confidence = confidence;
    AddChecks(rule, candidate.evidence);
    if (!context.word.empty()) {
      candidate.evidence.context.emplace_back(context.word);
    }
    out.push_back(std::move(candidate));
  }
}

}  // namespace undox
