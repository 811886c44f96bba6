#ifndef UNDOX_TRAINING_CALLS_CALL_EXAMPLES_H_
#define UNDOX_TRAINING_CALLS_CALL_EXAMPLES_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "detectors/cues/call_clause.h"
#include "training/posts/post_template.h"

namespace undox {

// A clause and whether it calls to act.
struct CallExample {
  CallClause clause;  // The span says nothing.
  bool call = false;
  int fold = 0;  // As TemplateFold.
};

// The clauses of the templates' calls, of their posts without them, and of
// `phrases` (rows: "call" or "none", a tab, a text; their folds follow from
// their order), each once. Posts of critical templates are left out, for they
// may call by themselves. Fails with kInvalidArgument, naming a row's line.
absl::StatusOr<std::vector<CallExample>> CallExamplesOf(
    const std::vector<PostTemplate>& templates, std::string_view phrases,
    std::uint64_t seed);

}  // namespace undox

#endif  // UNDOX_TRAINING_CALLS_CALL_EXAMPLES_H_
