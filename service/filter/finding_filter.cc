#include "service/filter/finding_filter.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "detectors/text/normalized_text.h"
#include "pii/pii_type.h"
#include "service/filter/flat_text.h"

namespace undox {
namespace {

constexpr std::string_view kKnown = "baseline";  // Evidence.
constexpr std::string_view kCountries[] = {"CN", "HK", "IN", "JP", "KR",
                                           "MO", "SG", "TW", "UK", "US"};

bool IsDigitAt(std::string_view text, std::size_t i) {
  return i < text.size() && text[i] >= '0' && text[i] <= '9';
}

// A number inside of a longer one is another number.
bool StandsAlone(std::string_view text, std::size_t begin, std::size_t end) {
  const bool before =
      begin > 0 && IsDigitAt(text, begin - 1) && IsDigitAt(text, begin);
  const bool after = IsDigitAt(text, end) && IsDigitAt(text, end - 1);
  return !before && !after;
}

bool IsCovered(const std::vector<Finding>& findings, Span span) {
  return std::any_of(findings.begin(), findings.end(),
                     [&](const auto& f) { return TextSpan(f).Overlaps(span); });
}

Finding DeniedFinding(const std::string& type, const std::string& value,
                      Span span) {
  Finding finding;
  finding.type = type;
  finding.location = InText{span};
  finding.value = Sensitive(value);
  finding.evidence.checks.emplace_back(FindingFilter::kDenied);
  return finding;
}

}  // namespace

bool IsDenied(const Finding& finding) {
  const std::vector<std::string>& checks = finding.evidence.checks;
  return std::find(checks.begin(), checks.end(), FindingFilter::kDenied) !=
         checks.end();
}

std::string_view CountryOf(std::string_view type) {
  const std::string_view head = type.substr(0, type.find('_'));
  const auto* const found =
      std::find(std::begin(kCountries), std::end(kCountries), head);
  return found == std::end(kCountries) ? std::string_view() : *found;
}

std::vector<std::string> TypeCountries() {
  return {std::begin(kCountries), std::end(kCountries)};
}

std::string_view FindingFilter::WhyNot(const Finding& finding) const {
  const std::string_view country = CountryOf(finding.type);
  if (!countries.empty() && !country.empty() && !countries.contains(country)) {
    return "other-country";
  }
  if (allowed.Holds(finding.type, finding.value)) return "allow-list";
  if (baseline != nullptr && baseline->Holds(finding)) return kKnown;
  const auto threshold = thresholds.find(finding.type);
  const bool under =
      threshold != thresholds.end() && finding.confidence < threshold->second;
  return under ? "own-threshold" : std::string_view();
}

int FindingFilter::Apply(std::vector<Finding>& findings,
                         std::vector<NearMiss>* misses) const {
  int known = 0;
  std::erase_if(findings, [&](Finding& finding) {
    if (IsDenied(finding)) return false;
    if (denied.Holds(finding.type, finding.value)) {
      finding.evidence.checks.emplace_back(kDenied);
      return false;
    }
    const std::string_view why = WhyNot(finding);
    if (why.empty()) return false;
    known += why == kKnown ? 1 : 0;
    if (misses == nullptr) return true;
    NearMiss miss;
    const auto threshold = thresholds.find(finding.type);
    if (threshold != thresholds.end()) miss.threshold = threshold->second;
    miss.seen = std::move(finding);
    miss.seen.value = {};
    miss.seen.evidence.checks.emplace_back(why);
    misses->push_back(std::move(miss));
    return true;
  });
  return known;
}

void FindingFilter::AddDenied(std::string_view text,
                              std::vector<Finding>& findings) const {
  if (denied.plain().empty()) return;
  const NormalizedText normalized = Normalize(text);
  const FlatText flat = Flatten(normalized.text());
  for (const auto& [size, values] : denied.plain()) {
    for (std::size_t at = 0; at + size <= flat.text.size(); ++at) {
      const auto value = values.find(flat.text.substr(at, size));
      if (value == values.end()) continue;
      const Span place{flat.places[at], flat.places[at + size - 1] + 1};
      const Span span = normalized.ToSubmitted(place);
      if (StandsAlone(normalized.text(), place.begin, place.end) &&
          !IsCovered(findings, span)) {
        findings.push_back(DeniedFinding(value->second, value->first, span));
      }
    }
  }
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) {
                     return TextSpan(a).begin < TextSpan(b).begin;
                   });
}

}  // namespace undox
