#include "detectors/numbers/phone_match.h"

#include <algorithm>

#include "detectors/numbers/phone_number.h"

namespace undox {
namespace {

// Log odds that a feature adds; priors set by hand.
constexpr double kUnassigned = -1.6;
constexpr double kHidden = -1.2;
constexpr double kPlusSign = 3.0;
constexpr double kZeros = 2.0;
constexpr double kBareCode = 1.2;
constexpr std::size_t kMaxGroups = 6;  // Of one phone number.

// A public service's number: no finding, and no other reading of its digits.
PhoneMatch PassOver(std::size_t last) {
  PhoneMatch match;
  match.last = last;
  return match;
}

// A number that no operator has been given yet, but might: by its length, and
// how it begins, in the plans that posts here name most (ITU-T E.164 and the
// sources of PhonePlans()); of a country without a row the caller decides.
bool MayBeGiven(std::string_view e164, bool of_other_country) {
  struct National {
    std::string_view code;
    std::size_t digits;
    std::string_view leads;
  };
  constexpr National kNational[] = {
      {"+86", 11, "1"}, {"+852", 8, "2356789"}, {"+853", 8, "268"},
      {"+886", 9, "9"}, {"+1", 10, "23456789"}, {"+44", 10, "1237"}};
  for (const National& plan : kNational) {
    if (!e164.starts_with(plan.code)) continue;
    const std::string_view digits = e164.substr(plan.code.size());
    const bool exchange = plan.code != "+1" || digits.size() < 4 ||
                          digits[3] > '1';  // NANP: no 0 or 1 there.
    return digits.size() == plan.digits && exchange &&
           plan.leads.find(digits[0]) != std::string_view::npos;
  }
  return of_other_country;
}

// A number with its country code: "+852 6374 7518", "0044 20 …".
std::optional<PhoneMatch> International(const DigitRun& run, std::size_t first,
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
      const bool named = plus || bare || code.size() > 2;
      if (!may_be_unassigned || !named || number.e164.empty() ||
          !MayBeGiven(number.e164, plus)) {
        continue;
      }
    }
    if (number.use == PhoneNumber::Use::kService) return PassOver(last);
    return PhoneMatch{.last = last,
                      .value = number.e164,
                      .plan = "country-code",
                      .log_odds = (plus    ? kPlusSign
                                   : zeros ? kZeros
                                           : kBareCode) +
                                  (may_be_unassigned ? kUnassigned : 0)};
  }
  // "+852" and what is no number of Hong Kong: no other country's either.
  const bool known = code == "852" || code == "853" || code == "886";
  if (plus && known && may_be_unassigned && first + 1 < run.groups.size()) {
    return PassOver(first + 2);
  }
  return std::nullopt;
}

// "138****8000", "138-xxxx-8000": at least three and at most eight hidden.
std::optional<PhoneMatch> PartlyHidden(const DigitRun& run, std::size_t first) {
  const std::size_t end = std::min(run.groups.size(), first + 4);
  for (std::size_t last = first + 1; last <= end; ++last) {
    std::string symbols = run.Symbols(first, last);
    if (symbols.starts_with("86") && symbols.size() == 13) symbols.erase(0, 2);
    const auto hidden = std::count(symbols.begin(), symbols.end(), '*');
    if (hidden < 1 || hidden > 8 || symbols.size() != 11) continue;
    if (symbols[0] != '1' || (symbols[1] != '*' && symbols[1] < '3')) continue;
    if (symbols[1] == '*') continue;
    return PhoneMatch{.last = last,
                      .value = symbols,
                      .plan = "cn-mobile",
                      .log_odds = 2.2 + kHidden,
                      .hidden = static_cast<int>(hidden)};
  }
  return std::nullopt;
}

std::optional<PhoneMatch> ByPlan(const PhonePlan& plan,
                                 const std::string& digits, std::size_t last,
                                 bool consult_plan) {
  if (!consult_plan) {
    constexpr std::size_t kMobileDigits = 11;
    if (plan.id != "cn-mobile" || digits.size() != kMobileDigits) {
      return std::nullopt;
    }
    return PhoneMatch{.last = last,
                      .value = "+86" + digits,
                      .plan = std::string(plan.id),
                      .log_odds = plan.log_odds + kUnassigned,
                      .demand = plan.demand};
  }
  const PhoneNumber number = ReadPhoneNumber(digits, plan.region);
  if (number.use == PhoneNumber::Use::kService) return PassOver(last);
  const bool assigned = number.validity == PhoneNumber::Validity::kAssigned;
  if (!assigned && (!plan.may_be_unassigned || number.e164.empty())) {
    return std::nullopt;
  }
  return PhoneMatch{.last = last,
                    .value = number.e164,
                    .plan = std::string(plan.id),
                    .log_odds = plan.log_odds + (assigned ? 0 : kUnassigned),
                    .demand = plan.demand};
}

// "0571-88123456-8021": the last group is an extension.
std::size_t WithExtensionGroup(const DigitRun& run, std::size_t last) {
  if (last + 1 != run.groups.size()) return last;
  const DigitRun::Group& next = run.groups[last];
  const bool extension = next.before == "-" && next.hidden == 0 &&
                         next.symbols.size() >= 3 && next.symbols.size() <= 5;
  return extension ? last + 1 : last;
}

std::optional<PhoneMatch> Domestic(const DigitRun& run, std::size_t first,
                                   PhoneSurroundings surroundings) {
  const std::size_t end = std::min(run.groups.size(), first + kMaxGroups);
  for (std::size_t last = end; last > first; --last) {
    std::string digits = run.Symbols(first, last);
    std::string shape = run.Shape(first, last);
    if (digits.size() < 8 || digits.size() > 15 ||
        digits.find('*') != digits.npos) {
      continue;
    }
    if (IsServiceLine(digits, shape)) return PassOver(last);
    for (const PhonePlan& plan : PhonePlans()) {
      if (!FitsPlan(plan, shape, digits)) continue;
      // 020 is Guangzhou in a Chinese text and London elsewhere.
      const bool shared = plan.id == "cn-landline" &&
                          (last == first + 1 || digits.starts_with("01") ||
                           digits.starts_with("02"));
      if (shared && !surroundings.chinese) continue;
      auto match = ByPlan(plan, digits, last, surroundings.consult_plan);
      if (!match) continue;
      match->grouped = last > first + 1 &&
                       match->demand == PhonePlan::Demand::kHongKong &&
                       digits.front() > '3';
      if (plan.id == "cn-landline") {
        match->last = WithExtensionGroup(run, match->last);
      }
      return match;
    }
  }
  return std::nullopt;
}

}  // namespace

bool IsServiceLine(std::string_view digits, std::string_view shape) {
  if (digits.starts_with("400") || digits.starts_with("800")) {
    return digits.size() == 10;
  }
  return (digits.starts_with("1800") || digits.starts_with("1888") ||
          digits.starts_with("1877") || digits.starts_with("1866")) &&
         digits.size() == 11 && shape.starts_with("13");
}

std::optional<PhoneMatch> MatchPhone(const DigitRun& run, std::size_t first,
                                     PhoneSurroundings surroundings) {
  std::optional<PhoneMatch> match;
  if (surroundings.consult_plan) {
    match = International(run, first, false);
    if (!match) match = International(run, first, true);
  }
  if (!match) match = PartlyHidden(run, first);
  if (!match) match = Domestic(run, first, surroundings);
  return match;
}

}  // namespace undox
