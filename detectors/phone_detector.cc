#include "detectors/phone_detector.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>

#include "absl/strings/ascii.h"
#include "detectors/digit_run.h"
#include "detectors/number_label.h"
#include "detectors/phone_number.h"
#include "detectors/phone_plan.h"

namespace undox {
namespace {

// Log odds that a feature adds; priors set by hand.
constexpr double kAdjacentWord = 2.0;
constexpr double kNearWord = 1.0;
constexpr double kDisguise = 1.0;
constexpr double kUnassigned = -1.6;
constexpr double kHidden = -1.2;
constexpr double kLabelled = 0.9;
constexpr double kLeastLogOdds = 0.0;  // Probability one half.
constexpr std::size_t kMaxGroups = 6;  // Of one phone number.

// What was found at groups [first, last) of a run.
struct Match {
  std::size_t last = 0;
  std::string value;  // Empty: a service number, to be passed over.
  std::string plan;
  double log_odds = 0;
  PhonePlan::Demand demand = PhonePlan::Demand::kNothing;
  int hidden = 0;
};

// A public service's number: no finding, and no other reading of its digits.
Match PassOver(std::size_t last) {
  Match match;
  match.last = last;
  return match;
}

bool IsServiceLead(std::string_view digits, std::string_view shape) {
  if (digits.starts_with("400") || digits.starts_with("800")) {
    return digits.size() == 10;
  }
  return (digits.starts_with("1800") || digits.starts_with("1888") ||
          digits.starts_with("1877") || digits.starts_with("1866")) &&
         digits.size() == 11 && shape.starts_with("13");
}

// A number with its country code: "+852 6374 7518", "0044 20 …".
std::optional<Match> International(const DigitRun& run, std::size_t first,
                                   bool may_be_unassigned) {
  const bool plus = run.groups[first].before.find('+') != std::string::npos;
  const bool zeros = run.groups[first].symbols.starts_with("00") &&
                     !run.groups[first].symbols.starts_with("000");
  const std::string& code = run.groups[first].symbols;
  const bool bare = (code == "852" || code == "853" || code == "886") &&
                    first + 1 < run.groups.size();
  if (!plus && !zeros && !bare) return std::nullopt;
  const std::size_t end = std::min(run.groups.size(), first + kMaxGroups);
  for (std::size_t last = end; last > first; --last) {
    std::string digits = run.Symbols(first, last);
    if (digits.find('*') != digits.npos || digits.size() > 17) continue;
    if (zeros && !plus) digits.erase(0, 2);
    // "+86 (0)755": the trunk zero is not dialled from abroad.
    const PhoneNumber number = ReadPhoneNumber("+" + digits, "ZZ");
    if (number.validity != PhoneNumber::Validity::kAssigned) {
      if (!may_be_unassigned || !plus || number.e164.empty()) continue;
    }
    if (number.use == PhoneNumber::Use::kService) return PassOver(last);
    return Match{
        .last = last,
        .value = number.e164,
        .plan = "country-code",
        .log_odds = (plus ? 3.0 : 1.2) + (may_be_unassigned ? kUnassigned : 0)};
  }
  return std::nullopt;
}

// "138****8000", "138-xxxx-8000": at least three and at most eight hidden.
std::optional<Match> PartlyHidden(const DigitRun& run, std::size_t first) {
  const std::size_t end = std::min(run.groups.size(), first + 4);
  for (std::size_t last = first + 1; last <= end; ++last) {
    std::string symbols = run.Symbols(first, last);
    if (symbols.starts_with("86") && symbols.size() == 13) symbols.erase(0, 2);
    const auto hidden = std::count(symbols.begin(), symbols.end(), '*');
    if (hidden < 2 || hidden > 8 || symbols.size() != 11) continue;
    if (symbols[0] != '1' || (symbols[1] != '*' && symbols[1] < '3')) continue;
    if (symbols[1] == '*') continue;
    return Match{.last = last,
                 .value = symbols,
                 .plan = "cn-mobile",
                 .log_odds = 2.2 + kHidden,
                 .hidden = static_cast<int>(hidden)};
  }
  return std::nullopt;
}

std::optional<Match> ByPlan(const PhonePlan& plan, const std::string& digits,
                            std::size_t last) {
  const PhoneNumber number = ReadPhoneNumber(digits, plan.region);
  if (number.use == PhoneNumber::Use::kService) return PassOver(last);
  const bool assigned = number.validity == PhoneNumber::Validity::kAssigned;
  if (!assigned && (!plan.may_be_unassigned || number.e164.empty())) {
    return std::nullopt;
  }
  return Match{.last = last,
               .value = number.e164,
               .plan = std::string(plan.id),
               .log_odds = plan.log_odds + (assigned ? 0 : kUnassigned),
               .demand = plan.demand};
}

std::optional<Match> Domestic(const DigitRun& run, std::size_t first,
                              bool chinese) {
  const std::size_t end = std::min(run.groups.size(), first + kMaxGroups);
  for (std::size_t last = end; last > first; --last) {
    std::string digits = run.Symbols(first, last);
    std::string shape = run.Shape(first, last);
    if (digits.size() < 8 || digits.size() > 15 ||
        digits.find('*') != digits.npos) {
      continue;
    }
    if (IsServiceLead(digits, shape)) return PassOver(last);
    for (const PhonePlan& plan : PhonePlans()) {
      if (!FitsPlan(plan, shape, digits)) continue;
      // 020 is Guangzhou in a Chinese text and London elsewhere.
      const bool mainland = plan.id == "cn-landline";
      if (mainland && !chinese) continue;
      if (auto match = ByPlan(plan, digits, last)) return match;
    }
  }
  return std::nullopt;
}

// Any number that a label right before it calls one, of whatever country:
// "Phone: 0490 75 40 81". Its plan is unknown, so its form proves little.
std::optional<Match> Labelled(std::string_view text, const DigitRun& run,
                              std::size_t first, bool chinese) {
  constexpr std::string_view kLabels[] = {
      "phone", "tel", "mobile", "cell", "fax", "电话", "座机", "固话", "传真"};
  const std::size_t end = std::min(run.groups.size(), first + kMaxGroups);
  const std::string digits = run.Symbols(first, end);
  const std::size_t most = chinese ? 8 : 13;
  if (digits.size() < 7 || digits.size() > most ||
      digits.find('*') != digits.npos || IsServiceLead(digits, "") ||
      digits.starts_with("95") || digits.starts_with("96")) {
    return std::nullopt;
  }
  const NumberLabel label = LabelOfNumber(
      text, {run.groups[first].span.begin, run.groups[end - 1].span.end});
  if (!label.adjacent || std::find(std::begin(kLabels), std::end(kLabels),
                                   label.word) == std::end(kLabels)) {
    return std::nullopt;
  }
  return Match{.last = end,
               .value = digits,
               .plan = "labelled",
               .log_odds = kLabelled - kAdjacentWord};
}

// A letter may touch a number only as part of a word for what it is.
bool LetterTouches(std::string_view text, Span span) {
  const auto is_word = [](std::string_view word) {
    constexpr std::string_view kWords[] = {
        "tel",     "phone",  "vx", "wx", "v",  "mob", "call",
        "m",       "t",      "p",  "dh", "sj", "cn",  "shouji",
        "dianhua", "mobile", "he", "is", "fax"};
    const std::string lower(
        absl::AsciiStrToLower(absl::string_view(word.data(), word.size())));
    return std::find(std::begin(kWords), std::end(kWords), lower) !=
           std::end(kWords);
  };
  std::size_t begin = span.begin;
  while (begin > 0 &&
         (absl::ascii_isalpha(text[begin - 1]) || text[begin - 1] == '_')) {
    --begin;
  }
  if (begin < span.begin && !is_word(text.substr(begin, span.begin - begin))) {
    return true;
  }
  std::size_t end = span.end;
  while (end < text.size() &&
         (absl::ascii_isalpha(text[end]) || text[end] == '_')) {
    ++end;
  }
  return end > span.end && !is_word(text.substr(span.end, end - span.end));
}

bool StartsWithAny(std::string_view text,
                   std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view w) { return text.starts_with(w); });
}

// True if what stands right behind makes it a quantity or part of an address.
bool IsMeasured(std::string_view text, std::size_t end) {
  const std::string_view rest = text.substr(end);
  return StartsWithAny(rest, {"%", "元", "块", "万", "亿", "@", "点", "个",
                              "人", "年", "次", "条", "分", ":", "/"}) &&
         !StartsWithAny(rest, {"人肉", "个人", "分机", "点com", "条子"}) &&
         !(rest.size() > 1 && StartsWithAny(rest, {":", "/"}) &&
           !absl::ascii_isdigit(rest[1]));
}

// "转8021", " ext. 12" behind a fixed line; returns the end with it.
std::size_t WithExtension(std::string_view text, std::size_t end) {
  std::size_t at = end;
  const auto skip_spaces = [&] {
    while (at < text.size() && text[at] == ' ' && at - end < 8) ++at;
  };
  skip_spaces();
  for (const std::string_view word :
       {"转分机", "分机号", "分机", "转", "extension", "ext.", "ext", "x"}) {
    if (!text.substr(at).starts_with(word)) continue;
    at += word.size();
    skip_spaces();
    std::size_t digits = at;
    while (digits < text.size() && absl::ascii_isdigit(text[digits])) ++digits;
    return digits > at && digits - at <= 6 ? digits : end;
  }
  return end;
}

// Where the span begins with what opens it: '+', and '(' of an area code.
Span SpanOf(std::string_view text, const DigitRun& run, std::size_t first,
            std::size_t last) {
  Span span{run.groups[first].span.begin, run.groups[last - 1].span.end};
  const std::string_view inner = text.substr(span.begin, span.end - span.begin);
  const bool closes = inner.find(')') != inner.npos &&
                      inner.find(')') < std::min(inner.find('('), inner.size());
  if (span.begin > 0 && text[span.begin - 1] == '(' && closes) --span.begin;
  if (span.begin > 0 && text[span.begin - 1] == '+') --span.begin;
  if (span.begin > 1 && text.substr(span.begin - 2, 2) == "(+" && closes) {
    --span.begin;
  }
  return span;
}

bool IsDemandMet(const Match& match, const NumberLabel& label, bool disguised,
                 std::string_view text, bool chinese) {
  const bool phone_word = label.kind == NumberLabel::Kind::kPhone;
  switch (match.demand) {
    case PhonePlan::Demand::kNothing:
      return true;
    case PhonePlan::Demand::kPhoneWord:
      return phone_word || disguised;
    case PhonePlan::Demand::kHongKong:
      // "number" and 号码 may be of anything; 951… is a bank's line elsewhere.
      return InHongKongText(text) ||
             (label.adjacent && phone_word && label.word != "号码" &&
              label.word != "number" && !match.value.starts_with("+852951"));
    case PhonePlan::Demand::kNotChinese:
      return phone_word || !chinese;
  }
  return false;
}

// The candidate at `span`, if the words around it leave it one.
std::optional<Candidate> Judge(const NormalizedText& normalized,
                               const Match& match, Span span, bool chinese) {
  const std::string_view text = normalized.text();
  if (LetterTouches(text, span) || IsMeasured(text, span.end)) {
    return std::nullopt;
  }
  const NumberLabel label = LabelOfNumber(text, span);
  const bool mobile = match.plan == "cn-mobile" || match.plan == "country-code";
  if (label.kind == NumberLabel::Kind::kOther ||
      (label.kind == NumberLabel::Kind::kAccount && !mobile)) {
    return std::nullopt;
  }
  const bool disguised = normalized.IsDisguised(span);
  if (!IsDemandMet(match, label, disguised, text, chinese)) return std::nullopt;
  double log_odds = match.log_odds + (disguised ? kDisguise : 0);
  Candidate candidate;
  if (label.kind == NumberLabel::Kind::kPhone) {
    log_odds += label.adjacent ? kAdjacentWord : kNearWord;
    candidate.evidence.context.emplace_back(label.word);
  }
  if (log_odds < kLeastLogOdds) return std::nullopt;
  candidate.type = "PHONE_NUMBER";
  candidate.span = span;
  candidate.value = Sensitive(match.value);
  candidate.confidence = 1 / (1 + std::exp(-log_odds));
  candidate.evidence.checks = {"number-plan", match.plan};
  candidate.hidden_symbols = match.hidden;
  return candidate;
}

void DetectInRun(const NormalizedText& normalized, const DigitRun& run,
                 std::vector<Candidate>& out) {
  const std::string_view text = normalized.text();
  const Span whole{run.groups.front().span.begin, run.groups.back().span.end};
  const bool chinese = InChineseText(text, whole);
  for (std::size_t first = 0; first < run.groups.size();) {
    const std::size_t next = first + 1;
    if (run.TiedToPrevious(first)) {
      first = next;
      continue;
    }
    std::optional<Match> match = International(run, first, false);
    if (!match) match = International(run, first, true);
    if (!match) match = PartlyHidden(run, first);
    if (!match) match = Domestic(run, first, chinese);
    if (!match) match = Labelled(text, run, first, chinese);
    if (!match) {
      first = next;
      continue;
    }
    // More digits tied on behind: a part of something longer. Where the form
    // says little, digits a space away are tied too (card numbers).
    const bool strict =
        match->demand != PhonePlan::Demand::kNothing || match->plan == "us";
    const bool tied = match->last < run.groups.size() &&
                      (run.TiedToPrevious(match->last) || strict);
    if (!match->value.empty() && !tied) {
      Span span = SpanOf(text, run, first, match->last);
      if (match->plan != "cn-mobile") {
        span.end = WithExtension(text, span.end);
      }
      if (auto found = Judge(normalized, *match, span, chinese)) {
        out.push_back(*std::move(found));
      }
    }
    first = match->last;
  }
}

}  // namespace

std::vector<Pattern> PhoneDetector::Patterns() const {
  using enum Pattern::Form;
  return {{R"([0-9]{7,})", kRegex},
          {R"([0-9]{2,6}\)?[ .\-(–—·]{1,3}[0-9]{2,6}[ .\-·–—][0-9])", kRegex},
          {R"([0-9]{3,5}\)?[ .\-–—]{1,3}[0-9]{4})", kRegex},
          {R"(1[0-9]{1,6}[ \-]?[*xX•●×○■█])", kRegex}};
}

void PhoneDetector::Detect(const DetectorInput& input,
                           std::vector<Candidate>& out) const {
  std::size_t done = 0;
  for (const Hit& hit : input.hits) {
    if (hit.begin < done) continue;
    const DigitRun run = ReadDigitRun(input.text.text(), hit.begin);
    if (run.groups.empty()) continue;
    DetectInRun(input.text, run, out);
    done = std::max(done, run.groups.back().span.end);
  }
}

}  // namespace undox
