#ifndef UNDOX_PII_EXPOSURE_COUNTERFACTUAL_H_
#define UNDOX_PII_EXPOSURE_COUNTERFACTUAL_H_

#include <cstddef>

#include "pii/explanation.h"
#include "pii/exposure/assessed_post.h"

namespace undox {

// Up to so many distinct values of one person every redaction is tried; beyond,
// the value that helps most is covered first, and what proves needless is
// uncovered again; of still more only the redaction of all is looked at.
constexpr std::size_t kMostValuesTried = 12;
constexpr std::size_t kMostValuesPicked = 32;

// The index of the subject with the highest level, of these the highest score;
// -1 if there is none.
int WorstSubject(const Assessment& assessment);

// Finds the smallest redactions that bring the worst subject's level down, and
// sets Explanation::subject, ways and tried_all.
//
// A redaction covers whole values: every place where the post gives the same
// one. Of two that cover as many values that one is better which hides fewer
// identifying bits. Whose data it is stays judged by the post as it stands
// (AssessPost, `covered`), so that a redaction never raises a level. Ways end
// at S1, below which nobody is asked for anything, or where the last one
// covers all that was found.
void FindWaysDown(const AssessedPost& post, const Assessment& assessment,
                  Explanation& explanation);

}  // namespace undox

#endif  // UNDOX_PII_EXPOSURE_COUNTERFACTUAL_H_
