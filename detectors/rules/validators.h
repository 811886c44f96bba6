#ifndef UNDOX_DETECTORS_RULES_VALIDATORS_H_
#define UNDOX_DETECTORS_RULES_VALIDATORS_H_

#include <string_view>
#include <vector>

#include "detectors/rules/rule.h"

namespace undox {

// Every check that a rule pack may name, in the order of their names. What
// each takes stands in pii/numbers.
std::vector<NamedCheck> AllValidators();

// The check of this name; its is_valid is null if there is none.
NamedCheck FindValidator(std::string_view name);

}  // namespace undox

#endif  // UNDOX_DETECTORS_RULES_VALIDATORS_H_
