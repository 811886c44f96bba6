#ifndef UNDOX_PII_EXPOSURE_ASSESSED_POST_H_
#define UNDOX_PII_EXPOSURE_ASSESSED_POST_H_

#include <span>
#include <string_view>
#include <vector>

#include "pii/cue.h"
#include "pii/exposure/assessment.h"
#include "pii/finding.h"
#include "pii/picture/picture_text.h"
#include "pii/post.h"

namespace undox {

// What AssessPost was given, kept to ask it again. `findings` are as they were
// before it: it writes into them.
struct AssessedPost {
  std::string_view text;
  const std::vector<Finding>& findings;
  const Cues& cues;
  Reach reach;
  const AssessmentPolicy& policy;
  std::span<const PictureText> pictures;
};

// The assessment with the findings in `covered` (indices) redacted.
inline Assessment AssessWithout(const AssessedPost& post,
                                std::span<const int> covered) {
  std::vector<Finding> findings = post.findings;
  return AssessPost(post.text, findings, post.cues, post.reach, post.policy,
                    post.pictures, covered);
}

}  // namespace undox

#endif  // UNDOX_PII_EXPOSURE_ASSESSED_POST_H_
