#include "pii/exposure/step_table.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "pii/exposure/exposure_input.h"

namespace undox {
namespace {

// Ground: ../design exposure-experiments, "The model", and the labelling
// guideline of the text benchmark, "Exposure".
constexpr std::array<StepRow, 19> kRows = {{
    {"name", kHasName, 0, Level::kLow, "a name"},
    {"organization", kHasOrganization | kPointed, 0, Level::kLow,
     "a school, workplace or birth date"},
    {"masked", kHasMasked, 0, Level::kLow, "a starred-out identifier"},
    {"weak_item", kHasWeakOther, 0, Level::kLow, "a weak item"},
    {"name_hostile", kHasName | kHostile, 0, Level::kMedium,
     "a name held up against the person"},
    {"organization_hostile", kHasOrganization | kHostile, 0, Level::kMedium,
     "school, work or birth held up against the person"},
    // A face alone is no alarm: streets are full of them. What is said beside
    // it makes it somebody's (design: exposure, worked examples 7 and 8).
    {"face_pointed", kHasFace | kPointed, 0, Level::kLow,
     "a face, and it is said whose"},
    {"face_hostile", kHasFace | kHostile, 0, Level::kMedium,
     "a face held up against the person"},
    {"face_and_name", kHasFace | kHasName, 0, Level::kMedium,
     "a face with a name"},
    {"face_solicited", kHasFace | kSolicited, 0, Level::kHigh,
     "a face, and others are asked who it is"},
    {"face_and_name_hostile", kHasFace | kHasName | kHostile, 0, Level::kHigh,
     "a face with a name held up against the person"},
    {"face_and_strong_hostile", kHasFace | kHostile, 1, Level::kHigh,
     "a face with a strong identifier held up against the person"},
    {"several_names", kSeveralNames, 0, Level::kMedium, "several names"},
    {"name_and_organization", kHasName | kHasOrganization, 0, Level::kMedium,
     "a name with school, work or birth"},
    {"one_strong", 0, 1, Level::kMedium, "one strong identifier"},
    {"strong_and_name", kHasName, 1, Level::kHigh,
     "a name linked to a strong identifier"},
    {"strong_and_organization", kHasOrganization, 1, Level::kHigh,
     "a strong identifier linked to school, work or birth"},
    {"two_strong_linked", kLinked, 2, Level::kHigh,
     "two strong identifiers said to be one person's"},
    {"three_strong", 0, 3, Level::kHigh, "three kinds of strong identifiers"},
}};

constexpr std::array<StepRow, 6> kCriticalRows = {{
    {"minor_organization", kIsMinor | kHasName | kHasOrganization, 0,
     Level::kCritical, "a named minor with school or birth date"},
    {"minor_address", kIsMinor | kHasName | kHasAddress, 1, Level::kCritical,
     "a named minor with an address"},
    {"minor_id", kIsMinor | kHasName | kHasGovernmentId, 1, Level::kCritical,
     "a named minor with an ID number"},
    {"id_address_phone", kHasGovernmentId | kHasAddress | kHasPhone, 3,
     Level::kCritical, "ID number, address and phone together"},
    {"stalked", kStalked | kHasName | kHasAddress, 1, Level::kCritical,
     "a name, a place and the habits of the person"},
    {"stalked_child", kStalked | kIsMinor | kHasOrganization, 0,
     Level::kCritical, "a child's school and way home"},
}};

void Add(StepResult& result, std::string_view id, std::string_view text) {
  result.reasons.push_back({"table:" + std::string(id), std::string(text),
                            static_cast<double>(result.level)});
}

bool Applies(const StepRow& row, const StepFacts& facts) {
  return (facts.present & row.required) == row.required &&
         facts.strong_types >= row.min_strong;
}

void Raise(std::span<const StepRow> rows, const StepFacts& facts,
           StepResult& result) {
  const StepRow* best = nullptr;
  for (const StepRow& row : rows) {
    if (!Applies(row, facts)) continue;
    if (best == nullptr || row.level > best->level) best = &row;
  }
  if (best == nullptr || best->level <= result.level) return;
  result.level = best->level;
  Add(result, best->id, best->text);
}

// Two different words about times and habits, or about being alone, in two
// places.
bool IsStalked(const SubjectView& view) {
  std::set<std::string_view> words;
  std::size_t last_end = 0;
  for (const CueHit& hit : view.cues) {
    if (hit.cue != Cue::kStalk || hit.span.begin < last_end) continue;
    last_end = hit.span.end;
    words.insert(view.text.substr(hit.span.begin, hit.span.size()));
  }
  return words.size() >= 2;
}

std::uint32_t FactsOfFinding(const Finding& finding) {
  const TypeTraits& traits = TraitsOf(finding.type);
  if (traits.kind == PiiKind::kFace) return finding.bystander ? 0U : kHasFace;
  if (finding.type == "QR_CODE" && !LeadsToAccount(finding)) return 0;
  switch (traits.strength) {
    case Strength::kName:
      return kHasName;
    case Strength::kOrganization:
      return kHasOrganization;
    case Strength::kNone:
      return kHasWeakOther;
    case Strength::kStrong:
      break;
  }
  if (IsMasked(finding)) return kHasMasked;
  if (traits.kind == PiiKind::kGovernmentId) return kHasGovernmentId;
  if (traits.kind == PiiKind::kAddress) return kHasAddress;
  if (traits.kind == PiiKind::kPhone) return kHasPhone;
  return 0;
}

std::uint32_t FactsOfWords(const SubjectView& view) {
  std::uint32_t facts = 0;
  if (view.SaysAny({Cue::kFound, Cue::kTitle}) || LabelledFields(view) >= 2) {
    facts |= kLinked;
  }
  if (view.SaysAny({Cue::kEvasionAdvice, Cue::kCallContact, Cue::kCallOffline,
                    Cue::kCallSpread, Cue::kIntimidate, Cue::kFound,
                    Cue::kExposeVerb, Cue::kInsult, Cue::kAccusation,
                    Cue::kBounty, Cue::kThreatToPublish, Cue::kSolicit})) {
    facts |= kHostile | kPointed;
  }
  if (view.SaysAny({Cue::kSolicit, Cue::kBounty})) facts |= kSolicited;
  if (view.SaysAny({Cue::kThirdPronoun, Cue::kSecondPronoun})) {
    facts |= kPointed;
  }
  if (view.SaysAny({Cue::kFriendly, Cue::kDeceased, Cue::kLostFound,
                    Cue::kMissingPerson})) {
    facts |= kFriendlyTone;
  }
  if (view.SaysAny({Cue::kCallContact, Cue::kCallOffline, Cue::kCallIdiom})) {
    facts |= kCalled;
  }
  if (IsStalked(view)) facts |= kStalked;
  return facts;
}

}  // namespace

std::span<const StepRow> StepRows() { return kRows; }

StepFacts CollectStepFacts(const SubjectView& view, Vulnerable vulnerable,
                           int names) {
  StepFacts facts;
  std::set<std::string_view> strong;
  const Finding* name = nullptr;
  for (const Finding* finding : view.findings) {
    if (finding->holder == Holder::kBusiness) continue;
    facts.present |= FactsOfFinding(*finding);
    if (IsStrong(*finding)) strong.insert(finding->type);
    if (finding->disguised) facts.present |= kHostile;
    if (TraitsOf(finding->type).strength != Strength::kName) continue;
    if (name == nullptr) name = finding;
    if (!(name->value == finding->value)) facts.present |= kSeveralNames;
  }
  if (names >= 2 && name != nullptr) facts.present |= kSeveralNames;
  facts.strong_types = static_cast<int>(strong.size());
  if (vulnerable == Vulnerable::kMinor) facts.present |= kIsMinor;
  facts.present |= FactsOfWords(view);
  return facts;
}

StepResult LevelOfThirdParty(const StepFacts& facts) {
  StepResult result;
  Raise(kRows, facts, result);
  const bool weak = facts.strong_types == 0;
  if (weak && (facts.present & kFriendlyTone) != 0 &&
      result.level > Level::kLow) {
    result.level = Level::kLow;
    Add(result, "friendly", "weak items in a friendly tone");
  }
  if ((facts.present & kCalled) != 0 && result.level >= Level::kMedium &&
      result.level < Level::kCritical) {
    result.level = static_cast<Level>(static_cast<int>(result.level) + 1);
    Add(result, "call", "a call to act against the person");
  }
  if ((facts.present & kFriendlyTone) == 0 || !weak) {
    Raise(kCriticalRows, facts, result);
  }
  return result;
}

}  // namespace undox
