#include "detectors/numbers/parcel_detector.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>

#include "absl/strings/ascii.h"
#include "detectors/text/cue_connection.h"
#include "pii/numbers/checksum.h"

namespace undox {
namespace {

using std::string_view;

// Log odds; priors set by hand.
constexpr double kByForm = 1.6;
constexpr double kByWord = 1.4;
constexpr double kBoth = 3.0;
constexpr double kChecked = 1.0;

// Forms that speak for themselves: letters, then how many digits.
struct CourierForm {
  string_view prefix;
  std::size_t least_digits;
  std::size_t most_digits;
};
constexpr CourierForm kForms[] = {
    {"SF", 12, 15},   {"YT", 13, 16},   {"JT", 13, 13},   {"JDV", 12, 15},
    {"JDVA", 11, 13}, {"JDVB", 11, 13}, {"JDVC", 11, 13}, {"JDVD", 11, 13},
    {"JDVE", 11, 13}, {"JDX", 12, 15},  {"JDK", 12, 15},  {"JD", 13, 15},
    {"ZTO", 12, 14},  {"STO", 12, 14},  {"YD", 13, 15},   {"DPK", 12, 12},
    {"JTSD", 12, 12}, {"BEST", 12, 14}, {"KK", 12, 14},   {"LP", 14, 16},
    {"SFEX", 10, 14}};

// Words behind which a courier's number stands. 单号 alone says it of a number
// with letters only: it may be of an order.
constexpr string_view kWords[] = {"快递",        "快递单号",
                                  "快递号",      "运单",
                                  "运单号",      "运单号码",
                                  "物流单号",    "物流号",
                                  "物流",        "包裹",
                                  "包裹号",      "邮件号",
                                  "圆通",        "中通",
                                  "韵达",        "申通",
                                  "顺丰",        "极兔",
                                  "京东快递",    "京东物流",
                                  "百世",        "德邦",
                                  "邮政",        "ems",
                                  "菜鸟",        "丰巢",
                                  "挂号信",      "快件",
                                  "快件号",      "面单",
                                  "天天快递",    "丹鸟",
                                  "跨越速运",    "tracking number",
                                  "tracking no", "tracking",
                                  "tracking id", "parcel",
                                  "waybill",     "fedex",
                                  "dhl",         "ups",
                                  "usps",        "royal mail",
                                  "kd单号",      "单号",
                                  "快d",         "筷递",
                                  "块递",        "快弟"};

constexpr string_view kNotParcels[] = {
    "订单号",   "订单",     "交易单号", "交易",   "流水单号",
    "工单",     "保单",     "账单",     "报单",   "挂单",
    "退款单号", "商户单号", "工单号",   "保单号", "账单号"};

bool IsWordByte(char c) { return absl::ascii_isalnum(c) || c == '_'; }

std::size_t CountDigits(string_view s) {
  return static_cast<std::size_t>(
      std::count_if(s.begin(), s.end(), absl::ascii_isdigit));
}

// The run of letters and digits that begins at `at`.
string_view RunAt(string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && absl::ascii_isalnum(text[end])) ++end;
  return text.substr(at, end - at);
}

bool HasCourierForm(string_view run) {
  for (const CourierForm& form : kForms) {
    if (!run.starts_with(form.prefix)) continue;
    const string_view digits = run.substr(form.prefix.size());
    if (digits.size() >= form.least_digits &&
        digits.size() <= form.most_digits &&
        CountDigits(digits) == digits.size()) {
      return true;
    }
  }
  return false;
}

// Digits only, as couriers give them: enough to tell which 单号 is meant.
bool HasDigitForm(string_view run) {
  struct DigitForm {
    string_view lead;
    std::size_t digits;
  };
  constexpr DigitForm kDigitForms[] = {
      {"73", 14}, {"75", 14}, {"76", 14}, {"77", 14}, {"78", 14},  // ZTO.
      {"77", 15},                                                  // STO.
      {"31", 13}, {"43", 13}, {"46", 13}, {"31", 15}, {"43", 15},
      {"46", 15},                                                  // Yunda.
      {"10", 13}, {"11", 13}, {"12", 13}, {"98", 13}, {"99", 13},  // EMS.
  };
  return CountDigits(run) == run.size() &&
         std::any_of(std::begin(kDigitForms), std::end(kDigitForms),
                     [&](const DigitForm& form) {
                       return run.size() == form.digits &&
                              run.starts_with(form.lead);
                     });
}

// 1Z and 16 characters, the last a check digit: United Parcel Service.
bool HasUpsForm(string_view run) {
  return CountDigits(run) >= 10 && IsValidUps(run);
}

bool HasUpuForm(string_view run) {
  return run.size() == 13 && absl::ascii_isupper(run[0]) &&
         absl::ascii_isupper(run[1]) && absl::ascii_isupper(run[11]) &&
         absl::ascii_isupper(run[12]) && CountDigits(run.substr(2, 9)) == 9;
}

// Behind a word: letters in front only, and digits enough.
bool MayBeParcel(string_view run) {
  if (HasUpuForm(run) || HasUpsForm(run)) return true;
  const std::size_t letters = static_cast<std::size_t>(
      std::find_if(run.begin(), run.end(), absl::ascii_isdigit) - run.begin());
  const string_view digits = run.substr(letters);
  if (letters > 4 || run.size() > 22) return false;
  // Eleven or fewer digits alone may be a phone number or a pick-up code.
  return CountDigits(digits) == digits.size() &&
         digits.size() >= (letters > 0 ? 9U : 12U);
}

// "SF 1234 5678 90123": a courier's letters, then digits in groups; the end of
// the last, or `end` of the letters.
std::size_t EndOfGroups(string_view text, std::size_t begin, std::size_t end) {
  constexpr std::size_t kMostGroups = 4;
  std::string joined(text.substr(begin, end - begin));
  if (joined.empty() || CountDigits(joined) > 0) return end;
  std::size_t at = end;
  for (std::size_t group = 0; group < kMostGroups; ++group) {
    if (at >= text.size() || text[at] != ' ') break;
    const string_view run = RunAt(text, at + 1);
    if (run.empty() || CountDigits(run) != run.size()) break;
    joined += run;
    at += 1 + run.size();
    if (HasCourierForm(joined)) return at;
  }
  return end;
}

// The words right before a number's word that make it no parcel: 订+单号.
bool IsOtherNumber(string_view text, std::size_t cue_end) {
  const string_view before = text.substr(0, cue_end);
  return std::any_of(std::begin(kNotParcels), std::end(kNotParcels),
                     [&](string_view word) { return before.ends_with(word); });
}

Candidate MakeCandidate(Span span, string_view run, double log_odds) {
  Candidate candidate;
  candidate.type = "TRACKING_NUMBER";
  candidate.span = span;
  candidate.value = Sensitive(
      absl::AsciiStrToUpper(absl::string_view(run.data(), run.size())));
  if (HasCourierForm(run) || HasUpuForm(run)) {
    candidate.evidence.checks.emplace_back("courier-form");
  }
  if (IsValidUpuS10(run)) {
    candidate.evidence.checks.emplace_back("upu-s10");
    log_odds += kChecked;
  }
  candidate.confidence = 1 / (1 + std::exp(-log_odds));
  return candidate;
}

std::optional<Candidate> ByWord(string_view text, const Hit& hit,
                                string_view word) {
  const bool latin = absl::ascii_isalpha(word.front());
  if (latin && ((hit.begin > 0 && IsWordByte(text[hit.begin - 1])) ||
                (hit.end < text.size() && IsWordByte(text[hit.end])))) {
    return std::nullopt;
  }
  if (IsOtherNumber(text, hit.end)) return std::nullopt;
  const CueConnection connection = ConnectForward(text, hit.end);
  std::size_t at = connection.at;
  while (at < text.size() && (text[at] == '#' || text[at] == ' ')) ++at;
  const std::size_t end = EndOfGroups(text, at, at + RunAt(text, at).size());
  std::string run(text.substr(at, end - at));
  std::erase(run, ' ');
  if (run.empty() || !MayBeParcel(run)) return std::nullopt;
  const bool form = HasCourierForm(run) || HasUpuForm(run);
  if (word == "单号" && !absl::ascii_isalpha(run.front()) &&
      !HasDigitForm(run)) {
    return std::nullopt;
  }
  Candidate candidate = MakeCandidate({at, end}, run, form ? kBoth : kByWord);
  candidate.evidence.context.emplace_back(word);
  return candidate;
}

std::optional<Candidate> ByForm(string_view text, const Hit& hit) {
  if (hit.begin > 0 && IsWordByte(text[hit.begin - 1])) return std::nullopt;
  const string_view run = RunAt(text, hit.begin);
  if (!HasCourierForm(run) && !HasUpsForm(run) && !IsValidUpuS10(run)) {
    return std::nullopt;
  }
  if (IsOtherNumber(text.substr(0, hit.begin),
                    text.find_last_not_of(": ", hit.begin - 1) + 1)) {
    return std::nullopt;
  }
  return MakeCandidate({hit.begin, hit.begin + run.size()}, run, kByForm);
}

}  // namespace

bool IsValidUpuS10(string_view number) {
  if (!HasUpuForm(number)) return false;
  constexpr int kWeights[] = {8, 6, 4, 2, 3, 5, 9, 7};
  int sum = 0;
  for (std::size_t i = 0; i < 8; ++i)
    sum += kWeights[i] * (number[2 + i] - '0');
  int check = 11 - sum % 11;
  if (check == 10) check = 0;
  if (check == 11) check = 5;
  return number[10] - '0' == check;
}

std::vector<Pattern> ParcelDetector::Patterns() const {
  std::vector<Pattern> patterns;
  for (const string_view word : kWords) {
    patterns.push_back({std::string(word), Pattern::Form::kLiteral, true});
  }
  patterns.push_back({"[A-Z]{2,4}[0-9]{9}", Pattern::Form::kRegex});
  patterns.push_back({"1Z[0-9A-Z]{16}", Pattern::Form::kRegex});
  return patterns;
}

void ParcelDetector::Detect(const DetectorInput& input,
                            std::vector<Candidate>& out) const {
  const string_view text = input.text.text();
  for (const Hit& hit : input.hits) {
    std::optional<Candidate> found =
        hit.pattern < std::size(kWords) ? ByWord(text, hit, kWords[hit.pattern])
                                        : ByForm(text, hit);
    if (found) out.push_back(*std::move(found));
  }
}

}  // namespace undox
