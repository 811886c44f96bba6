#ifndef UNDOX_PII_EXPOSURE_EXPLAIN_POST_H_
#define UNDOX_PII_EXPOSURE_EXPLAIN_POST_H_

#include "pii/explanation.h"
#include "pii/exposure/assessed_post.h"

namespace undox {

// Findings and families whose effect is measured; more have none listed.
constexpr std::size_t kMostEffects = 64;

// Answers what a person may ask: what each finding and word adds
// (pii/exposure/leave_one_out.h), and what would bring the level down
// (pii/exposure/counterfactual.h). `assessment` is what AssessPost answered for
// `post`. Assesses the post up to some thousand times. A pure function.
Explanation ExplainPost(const AssessedPost& post, const Assessment& assessment);

}  // namespace undox

#endif  // UNDOX_PII_EXPOSURE_EXPLAIN_POST_H_
