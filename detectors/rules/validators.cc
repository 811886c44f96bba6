#include "detectors/rules/validators.h"

#include <algorithm>

#include "detectors/rules/rule_detector.h"
#include "pii/numbers/checksum.h"
#include "pii/numbers/number_shape.h"
#include "pii/numbers/resident_id.h"

namespace undox {
namespace {

constexpr NamedCheck kChecks[] = {
    {"aadhaar", IsValidAadhaar},
    {"hk-id", IsValidHkId},
    {"luhn", IsValidLuhn},
    {"mainland-mobile", IsMainlandMobileShape},
    {"mod11-2", IsValidMod11_2},
    {"mod97", IsValidIban},
    {"my-number", IsValidMyNumber},
    {"nric", IsValidNric},
    {"payment-card", IsPaymentCard},
    {"resident-id", IsValidResidentId18},
    {"rrn", IsValidRrn},
    {"tw-id", IsValidTwId},
    {"ups", IsValidUps},
    {"uscc", IsValidUscc},
    {"vin", IsValidVin},
};

// Those of built-in rules that stand beside their rows.
struct OfRule {
  std::string_view name;
  std::string_view rule_id;
};
constexpr OfRule kOfRules[] = {
    {"public-ip", "IP_ADDRESS.v4"},
    {"public-ip6", "IP_ADDRESS.v6"},
    {"unicast-mac", "MAC_ADDRESS"},
};

}  // namespace

std::vector<NamedCheck> AllValidators() {
  std::vector<NamedCheck> all(std::begin(kChecks), std::end(kChecks));
  for (const Rule& rule : AllRules()) {
    for (const OfRule& of : kOfRules) {
      if (of.rule_id == rule.id) all.push_back({of.name, rule.is_valid});
    }
  }
  std::sort(
      all.begin(), all.end(),
      [](const NamedCheck& a, const NamedCheck& b) { return a.name < b.name; });
  return all;
}

NamedCheck FindValidator(std::string_view name) {
  for (const NamedCheck& check : AllValidators()) {
    if (check.name == name) return check;
  }
  return {{}, nullptr};
}

}  // namespace undox
