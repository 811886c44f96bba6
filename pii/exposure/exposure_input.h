#ifndef UNDOX_PII_EXPOSURE_EXPOSURE_INPUT_H_
#define UNDOX_PII_EXPOSURE_EXPOSURE_INPUT_H_

#include <span>
#include <string_view>

#include "pii/anonymity/known_facts.h"
#include "pii/cue.h"
#include "pii/exposure.h"
#include "pii/exposure/exposure_formula.h"
#include "pii/finding.h"
#include "pii/post.h"

namespace undox {

// What was decided about a subject before the formula reads the findings.
struct SubjectTraits {
  Target target = Target::kThirdParty;
  Vulnerable vulnerable = Vulnerable::kNone;
  bool under14 = false;
  bool dossier_layout = false;  // Four or more labelled fields of one person.
  bool insider = false;         // The author has the data from a job.
  Sex sex = Sex::kUnknown;      // Said or implied by the post's words.
};

// Maps the findings of one subject and the words of its post to the terms of
// the formula (design: exposure, "From contract types to identifiers and
// channels"; priors).
//
// - A type takes part by bits (PERSON, ADDRESS, SCHOOL, WORKPLACE,
//   DATE_OF_BIRTH) or by a direct identifier, and in harm by its channel. An
//   ADDRESS down to a door is both; coordinates by their decimals.
// - A finding with hidden symbols counts by the numbers that stay possible, its
//   harm by the chance that a crowd finds the right one among them; what else
//   the findings say narrows them once (pii/exposure/mask_terms.h).
// - A finding held by a business weighs a tenth for anybody but a business.
// - The target, not a pronoun, decides between third party, self and business.
//   Words that excuse (consent, official, missing person, condemning) count
//   unless the post has dossier layout, a call, or three strong types: there
//   they are a way to evade.
// - An accusation or insult adds the reputation channel; a disguised finding
//   is a cue of evasion. A bounty or a request to identify is a solicitation.
// - Criminal items are counted unless the author shows their own data.
ExposureInput CollectExposureInput(
    std::span<const Finding> findings_of_one_subject, const Cues& cues,
    const Reach& reach, const SubjectTraits& traits);

// How finely a finding says where its subject is: an address by its grain, a
// position by its decimals, an IP address as a city; kNone for the others.
PlaceGrain PlaceOf(const Finding& finding);

// True if a code's payload is a link to somebody's account or purse.
bool LeadsToAccount(const Finding& finding);

}  // namespace undox

#endif  // UNDOX_PII_EXPOSURE_EXPOSURE_INPUT_H_
