#ifndef UNDOX_SERVICE_FILTER_FINDING_FILTER_H_
#define UNDOX_SERVICE_FILTER_FINDING_FILTER_H_

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "pii/explanation.h"
#include "pii/finding.h"
#include "service/filter/baseline.h"
#include "service/filter/value_list.h"

namespace undox {

// What an operator wants to hear of what was found. Immutable once filled;
// thread-safe.
struct FindingFilter {
  // Types whose findings need a probability, and which.
  std::map<std::string, double, std::less<>> thresholds = {};
  // Of the types that belong to one country, those of these alone; empty: all.
  std::set<std::string, std::less<>> countries = {};
  ValueList allowed = {};
  ValueList denied = {};
  std::shared_ptr<const Baseline> baseline = nullptr;  // Of what is known.

  // The evidence of a finding whose value is denied: its post is held.
  static constexpr std::string_view kDenied = "deny-list";

  bool empty() const {
    return thresholds.empty() && countries.empty() && allowed.empty() &&
           denied.empty() && baseline == nullptr;
  }

  // Takes out of `findings` what is not wanted; a denied value always is, and
  // says so. Why a finding went is added to `misses` unless that is null.
  // Returns how many went because they are known.
  int Apply(std::vector<Finding>& findings,
            std::vector<NearMiss>* misses) const;

  // Adds the plain denied values of `text` that no finding covers. Findings
  // stay ordered by place.
  void AddDenied(std::string_view text, std::vector<Finding>& findings) const;

 private:
  // The evidence of why `finding` goes; empty: it stays.
  std::string_view WhyNot(const Finding& finding) const;
};

// True if the evidence of `finding` says FindingFilter::kDenied.
bool IsDenied(const Finding& finding);

// The country of a type: "CN" of CN_RESIDENT_ID; empty: of no single one.
std::string_view CountryOf(std::string_view type);

// The countries that types belong to, ascending.
std::vector<std::string> TypeCountries();

}  // namespace undox

#endif  // UNDOX_SERVICE_FILTER_FINDING_FILTER_H_
