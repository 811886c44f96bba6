#ifndef UNDOX_PII_REDACTION_REDACTION_H_
#define UNDOX_PII_REDACTION_REDACTION_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pii/finding.h"
#include "pii/language.h"
#include "pii/scan_report.h"

namespace undox {

// What a redaction covers. The defaults cover every person's data.
struct RedactionPolicy {
  Language language = Language::kChinese;
  bool cover_business = false;               // Also what a business holds.
  std::vector<std::string> keep_types = {};  // Finding::type left alone.
  int margin_pixels = 4;                     // Around a box, at least …
  double margin_share = 0.12;  // … and this much of its shorter side, the
                               // height of a line (design: images).
};

// Plans what to replace. Text edits are sorted by position and disjoint; where
// findings overlap one edit covers them all and names each type once:
// "[电话号码]", "[姓名][电话号码]". Image boxes are sorted by image, then from
// top left; overlapping ones become the rectangle around both, so that no two
// boxes of an image overlap. Boxes are widened by the margin and never begin
// left of or above the image; whoever paints cuts them at its far edges.
// `after` stays empty: the proof is a second scan. What a
// file says besides its pixels is named in `metadata`, by image, each field
// once.
RedactionPlan PlanRedaction(std::span<const Finding> findings,
                            const RedactionPolicy& policy);

// Adds to `plan` edits for `left`, findings in the text of RedactText with this
// plan (their spans are bytes of that copy; findings in pictures are passed
// over). A finding that touches a label widens that label's edit. Returns
// false if nothing was added.
bool ExtendPlan(std::span<const Finding> left, const RedactionPolicy& policy,
                RedactionPlan& plan);

// Adds to `plan` a box of `image`, widened by the margin. Returns false if the
// plan covers all of it already.
bool CoverBox(int image, const Box& box, const RedactionPolicy& policy,
              RedactionPlan& plan);

// Adds to `plan` that a copy of `image` has no `field` of its file. Returns
// false if the plan says so already.
bool DropField(int image, const std::string& field, RedactionPlan& plan);

// True if the policy has the finding covered.
bool IsCovered(const Finding& finding, const RedactionPolicy& policy);

// `text` with the plan's text edits applied. Spans are bytes of this text;
// what lies beyond its end is ignored.
std::string RedactText(std::string_view text, const RedactionPlan& plan);

}  // namespace undox

#endif  // UNDOX_PII_REDACTION_REDACTION_H_
