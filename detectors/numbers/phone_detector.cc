#include "detectors/numbers/phone_detector.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>

#include "absl/strings/ascii.h"
#include "detectors/numbers/phone_match.h"
#include "detectors/text/digit_run.h"
#include "detectors/text/number_label.h"

namespace undox {
namespace {

// Log odds that a feature adds; priors set by hand.
constexpr double kAdjacentWord = 2.0;
constexpr double kNearWord = 1.0;
constexpr double kDisguise = 1.0;
constexpr double kLabelled = 0.9;
constexpr double kLeastLogOdds = 0.0;  // Probability one half.
constexpr int kMostConsulted = 4000;   // Numbers of a text; about 0.4 s.
constexpr std::size_t kMaxGroups = 6;  // Of one phone number.

// Any number that a label right before it calls one, of whatever country:
// "Phone: 0490 75 40 81". Its plan is unknown, so its form proves little.
std::optional<PhoneMatch> Labelled(std::string_view text, const DigitRun& run,
                                   std::size_t first, bool chinese) {
  constexpr std::string_view kLabels[] = {
      "phone", "tel", "mobile", "cell", "fax", "电话", "座机", "固话", "传真"};
  const std::size_t end = std::min(run.groups.size(), first + kMaxGroups);
  const std::string digits = run.Symbols(first, end);
  const std::size_t most = chinese ? 8 : 13;
  if (digits.size() < 7 || digits.size() > most ||
      digits.find('*') != digits.npos || IsServiceLine(digits, "") ||
      digits.starts_with("95") || digits.starts_with("96")) {
    return std::nullopt;
  }
  const NumberLabel label = LabelOfNumber(
      text, {run.groups[first].span.begin, run.groups[end - 1].span.end});
  if (!label.adjacent || std::find(std::begin(kLabels), std::end(kLabels),
                                   label.word) == std::end(kLabels)) {
    return std::nullopt;
  }
  return PhoneMatch{.last = end,
                    .value = digits,
                    .plan = "labelled",
                    .log_odds = kLabelled - kAdjacentWord};
}

// A letter may touch a number only as part of a word for what it is.
bool LetterTouches(std::string_view text, Span span) {
  const auto is_word = [](std::string_view word) {
    constexpr std::string_view kWords[] = {
        "tel", "phone", "vx", "wx",     "v",  "mob",    "call",    "m",
        "t",   "p",     "dh", "sj",     "cn", "shouji", "dianhua", "mobile",
        "he",  "is",    "qq", "wechat", "or", "and",    "fax"};
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
bool IsMeasured(std::string_view text, Span span) {
  constexpr std::size_t kMobileDigits = 11;
  std::string_view rest = text.substr(span.end);
  if (rest.starts_with("@")) return true;
  while (rest.starts_with(" ")) rest.remove_prefix(1);
  if (StartsWithAny(rest,
                    {"%", "元", "块", "万", "亿", "次", "条数据", "行"})) {
    return true;
  }
  // Few things come in tens of thousands of millions.
  if (span.size() >= kMobileDigits) return false;
  if (rest.size() > 1 && (rest.front() == ':' || rest.front() == '/')) {
    return absl::ascii_isdigit(rest[1]);
  }
  return StartsWithAny(rest, {"点", "个", "人", "年", "条", "分"}) &&
         !StartsWithAny(rest, {"人肉", "人渣", "个人", "分机", "点com"});
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
  if (span.begin > 0 && text[span.begin - 1] == '+') --span.begin;
  if (span.begin > 0 && text[span.begin - 1] == '(' && closes) --span.begin;
  return span;
}

// One text, and what is asked of the whole of it at most once.
struct Scene {
  const NormalizedText& normalized;
  std::optional<bool> hong_kong;
  int numbers = 0;  // Groups of digits at which a number was looked for.
  std::vector<Doubtful>* doubtful = nullptr;  // As in DetectorInput.

  std::string_view text() const { return normalized.text(); }
  bool InHongKong() {
    if (!hong_kong) hong_kong = InHongKongText(text());
    return *hong_kong;
  }
};

bool IsDemandMet(const PhoneMatch& match, const NumberLabel& label,
                 bool disguised, Scene& scene, bool chinese) {
  const bool phone_word = label.kind == NumberLabel::Kind::kPhone;
  switch (match.demand) {
    case PhonePlan::Demand::kNothing:
      return true;
    case PhonePlan::Demand::kPhoneWord:
      return phone_word || disguised;
    case PhonePlan::Demand::kHongKong:
      // "number" and 号码 may be of anything; 951… is a bank's line elsewhere.
      return scene.InHongKong() ||
             ((label.adjacent || match.grouped) && phone_word &&
              label.word != "号码" && label.word != "number" &&
              !match.value.starts_with("+852951"));
    case PhonePlan::Demand::kNotChinese:
      return phone_word || !chinese;
    case PhonePlan::Demand::kForeignWord:
      return phone_word && !chinese;
  }
  return false;
}

// A shop's or an office's line: 订座电话, 客服热线, front desk.
Holder HolderOf(std::string_view text, Span span) {
  constexpr std::size_t kReach = 30;
  constexpr std::string_view kBusiness[] = {
      "客服",      "订座",     "订餐",       "订位",       "预订",     "外卖",
      "前台",      "门店",     "总机",       "售后",       "报名电话", "招聘",
      "咨询",      "服务热线", "商务",       "加盟",       "营业",     "售楼",
      "reception", "booking",  "front desk", "reservation"};
  const std::size_t from = span.begin > kReach ? span.begin - kReach : 0;
  const std::string_view before = text.substr(from, span.begin - from);
  const bool business =
      std::any_of(std::begin(kBusiness), std::end(kBusiness),
                  [&](auto word) { return before.find(word) != before.npos; });
  return business ? Holder::kBusiness : Holder::kPerson;
}

// Groups behind more groups are the end of a longer number; 6500-8000 is a
// range of wages.
bool IsPartOrRange(std::string_view text, Span span) {
  const std::string_view number = text.substr(span.begin, span.size());
  const bool grouped = number.find(' ') != number.npos;
  if (grouped && span.begin > 1 && text[span.begin - 1] == ' ' &&
      absl::ascii_isdigit(text[span.begin - 2])) {
    return true;
  }
  const std::size_t hyphen = number.find('-');
  return hyphen != number.npos && hyphen == number.size() - hyphen - 1 &&
         number.substr(0, hyphen).ends_with("00") && number.ends_with("00");
}

// The candidate at `span`, if the words around it leave it one.
std::optional<Candidate> Judge(Scene& scene, const PhoneMatch& match, Span span,
                               bool chinese) {
  const std::string_view text = scene.text();
  if (LetterTouches(text, span) || IsMeasured(text, span) ||
      IsPartOrRange(text, span)) {
    return std::nullopt;
  }
  const NumberLabel label = LabelOfNumber(text, span);
  const bool mobile = match.plan == "cn-mobile" || match.plan == "country-code";
  if (label.kind == NumberLabel::Kind::kOther ||
      (label.kind == NumberLabel::Kind::kAccount && !mobile)) {
    return std::nullopt;
  }
  const bool disguised = scene.normalized.IsDisguised(span);
  if (!IsDemandMet(match, label, disguised, scene, chinese))
    return std::nullopt;
  double log_odds = match.log_odds + (disguised ? kDisguise : 0);
  Candidate candidate;
  if (label.kind == NumberLabel::Kind::kPhone) {
    log_odds += label.adjacent ? kAdjacentWord : kNearWord;
    candidate.evidence.context.emplace_back(label.word);
  }
  candidate.type = "PHONE_NUMBER";
  candidate.span = span;
  candidate.confidence = 1 / (1 + std::exp(-log_odds));
  candidate.evidence.checks = {"number-plan", match.plan};
  if (log_odds < kLeastLogOdds) {
    if (scene.doubtful != nullptr) {
      const double least = 1 / (1 + std::exp(-kLeastLogOdds));
      scene.doubtful->push_back({std::move(candidate.type), span,
                                 candidate.confidence, least,
                                 std::move(candidate.evidence)});
    }
    return std::nullopt;
  }
  candidate.value = Sensitive(match.value);
  candidate.hidden_symbols = match.hidden;
  // Nobody disguises the number of a shop.
  if (!disguised) candidate.holder = HolderOf(text, span);
  return candidate;
}

void DetectInRun(Scene& scene, const DigitRun& run,
                 std::vector<Candidate>& out) {
  const std::string_view text = scene.text();
  const Span whole{run.groups.front().span.begin, run.groups.back().span.end};
  const bool chinese = InChineseText(text, whole);
  for (std::size_t first = 0; first < run.groups.size();) {
    const std::size_t next = first + 1;
    if (run.TiedToPrevious(first)) {
      first = next;
      continue;
    }
    const bool consult_plan = ++scene.numbers <= kMostConsulted;
    std::optional<PhoneMatch> match =
        MatchPhone(run, first, {chinese, consult_plan});
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
      if (auto found = Judge(scene, *match, span, chinese)) {
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

// Digits have a shape of their own; the signs above them on a keyboard do not.
std::vector<Trigger> PhoneDetector::Triggers() const {
  return {{{{"!#", "!$", "!%", "!^", "!&", "!*", "!("},
            {"键盘", "上一排", "上排", "上档", "shift", "符号", "数字键"}}}};
}

void PhoneDetector::Detect(const DetectorInput& input,
                           std::vector<Candidate>& out) const {
  Scene scene{.normalized = input.text,
              .hong_kong = std::nullopt,
              .numbers = 0,
              .doubtful = input.doubtful};
  std::size_t done = 0;
  for (const Hit& hit : input.hits) {
    if (hit.begin < done) continue;
    const DigitRun run = ReadDigitRun(input.text.text(), hit.begin);
    if (run.groups.empty()) continue;
    DetectInRun(scene, run, out);
    done = std::max(done, run.groups.back().span.end);
  }
}

}  // namespace undox
