#ifndef UNDOX_PII_EXPOSURE_STEP_TABLE_H_
#define UNDOX_PII_EXPOSURE_STEP_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "pii/exposure.h"
#include "pii/subject/subject_view.h"

namespace undox {

// One bit each: what is linked to one third party, and how the post speaks.
enum StepFact : std::uint32_t {
  kHasName = 1U << 0,
  kSeveralNames = 1U << 1,
  kHasOrganization = 1U << 2,  // School, workplace, birth date, student ID.
  kHasGovernmentId = 1U << 3,
  kHasAddress = 1U << 4,
  kHasPhone = 1U << 5,
  kIsMinor = 1U << 6,
  kLinked = 1U << 7,   // Labelled fields, "real name", surname + title.
  kHostile = 1U << 8,  // Any word against the person, or a disguise.
  kFriendlyTone = 1U << 9,
  kHasMasked = 1U << 10,     // A strong value is there, but starred out.
  kHasWeakOther = 1U << 11,  // A finding of no strength of its own.
  kStalked = 1U << 12,       // Two words about times, habits or being alone.
  kCalled = 1U << 13,        // A call to act against the person.
  kPointed = 1U << 14,       // Says whom it is about: his, your, or hostile.
  kHasFace = 1U << 15,       // Shown in a picture, and no bystander.
  kSolicited = 1U << 16,     // Asks others to identify somebody.
};

struct StepFacts {
  std::uint32_t present = 0;  // Bits of StepFact.
  int strong_types = 0;       // Distinct strong types, unmasked, a person's.
};

// Raises the level to at least `level` where it applies.
struct StepRow {
  std::string_view id;
  std::uint32_t required = 0;  // Bits that must be present.
  int min_strong = 0;
  Level level = Level::kNone;
  std::string_view text;
};

// The table, for reading and for tests (design: exposure-experiments).
std::span<const StepRow> StepRows();

struct StepResult {
  Level level = Level::kNone;
  std::vector<Reason> reasons;  // "table:…"; effect is the level, 0 to 4.
};

// `names` is how many of the post's subjects, the author not counted, have a
// name: several bare names are several weak items of one matter.
StepFacts CollectStepFacts(const SubjectView& view, Vulnerable vulnerable,
                           int names = 0);

// The level of a third party's data: the highest row that applies, low at most
// for friendly or masked weak items, one level up for a call to act, then the
// critical combinations. Adding a fact other than kFriendlyTone, or a strong
// type, never lowers the level.
StepResult LevelOfThirdParty(const StepFacts& facts);

}  // namespace undox

#endif  // UNDOX_PII_EXPOSURE_STEP_TABLE_H_
