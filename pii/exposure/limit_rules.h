#ifndef UNDOX_PII_EXPOSURE_LIMIT_RULES_H_
#define UNDOX_PII_EXPOSURE_LIMIT_RULES_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pii/exposure.h"
#include "pii/exposure/exposure_formula.h"

namespace undox {

// The facts under which a floor or a ceiling holds. What a condition asks is
// code (limit_rules.cc); which of them a law ties to which level is data.
enum class LimitCondition {
  kLawfulReport,        // Report or supervision with nothing private in it.
  kBusinessContact,     // A business's own contact, and nobody's home.
  kMinorSelfPosted,     // Under 18, and they post it themselves.
  kChildByOther,        // Under 14: any personal data, posted by another.
  kMinorByOther,        // Under 18: private information, posted by another.
  kFrailByOther,        // Elderly, disabled or the victim of a crime.
  kWhereaboutsByOther,  // Where somebody is now, posted by another.
  kDoorAndCall,         // The door of a home, and a call to go there.
  kInsiderQuantity,     // X >= 1, from the author's job.
  kCriminalQuantity,    // X >= 1.
  kInsiderTenth,        // X >= 0.1, from the author's job.
  kCriminalTenth,       // X >= 0.1.
  kClaimedQuantity,     // X >= 1 by what somebody who offers data says.
  kAccusationSpread,    // An accusation that 500 reposted or 5,000 read.
  kCount,
};
std::string_view LimitConditionId(LimitCondition condition);  // "door_and_call"
std::optional<LimitCondition> LimitConditionFromId(std::string_view id);

// True if the facts of one subject meet the condition. A ceiling's condition
// is false whenever a home is shown. Pure.
bool Meets(LimitCondition condition, const ExposureInput& input,
           const LimitFacts& facts);

// One article that a limit rests on.
struct LimitBasis {
  std::string entry;          // PolicyEntry::id; "" for none.
  std::string instrument;     // "个人信息保护法".
  std::string article;        // "28".
  std::string in_force_from;  // YYYY-MM-DD; "" since ever.
  std::string in_force_to;    // Last day; "" while in force.
};

// A floor or a ceiling of a pack. It is law on the days on which one of its
// articles is; only those are named.
struct LimitRule {
  std::string id;
  bool is_floor = true;
  LimitCondition condition = LimitCondition::kCount;
  Level level = Level::kNone;
  std::vector<LimitBasis> bases;
  std::string group;  // Of one group only the first that holds applies.
  std::string note;   // "by analogy"; "" for none.
};

struct LimitRules {
  std::string pack;              // "cn-2024".
  std::vector<LimitRule> rules;  // In the order in which they are told.
};

// The limits of the reference arithmetic (design: exposure, section 3), named
// "reference", of any day: what golden values and bare formula use. The
// product's come with a pack (service/casework/policy_pack.h).
const LimitRules& ReferenceLimits();

// Applies ceilings, then floors, of the rules that are law on `day`
// (YYYY-MM-DD; "" is today, whatever today is). A ceiling is listed if it
// lowered the level, a floor whenever its condition holds.
LimitedLevel ApplyLimits(Level level, const ExposureInput& input,
                         const LimitFacts& facts, const LimitRules& rules,
                         std::string_view day);

}  // namespace undox

#endif  // UNDOX_PII_EXPOSURE_LIMIT_RULES_H_
