#include "pii/exposure/explain_post.h"

#include "pii/exposure/counterfactual.h"
#include "pii/exposure/leave_one_out.h"

namespace undox {

Explanation ExplainPost(const AssessedPost& post,
                        const Assessment& assessment) {
  Explanation explanation;
  explanation.effects = LeaveOneOutEffects(post, assessment, kMostEffects);
  FindWaysDown(post, assessment, explanation);
  return explanation;
}

}  // namespace undox
