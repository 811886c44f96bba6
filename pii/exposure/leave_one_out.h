#ifndef UNDOX_PII_EXPOSURE_LEAVE_ONE_OUT_H_
#define UNDOX_PII_EXPOSURE_LEAVE_ONE_OUT_H_

#include <cstddef>
#include <vector>

#include "pii/explanation.h"
#include "pii/exposure/assessed_post.h"

namespace undox {

// What goes with each finding, as if it alone were redacted, and with each
// family of words, as if its words were not there; at most `most` of each. A
// finding that the post gives twice has no effect alone: the other remains.
std::vector<LeaveOneOut> LeaveOneOutEffects(const AssessedPost& post,
                                            const Assessment& assessment,
                                            std::size_t most);

}  // namespace undox

#endif  // UNDOX_PII_EXPOSURE_LEAVE_ONE_OUT_H_
