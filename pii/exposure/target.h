#ifndef UNDOX_PII_EXPOSURE_TARGET_H_
#define UNDOX_PII_EXPOSURE_TARGET_H_

#include <span>

#include "pii/exposure.h"
#include "pii/exposure/gate.h"
#include "pii/scan_report.h"
#include "pii/span.h"
#include "pii/subject/subject_view.h"

namespace undox {

// What the other subjects of a post say about one of them.
struct Company {
  int subjects = 1;
  bool author_present = false;  // One of the subjects is called the author's.
  Span leak;  // Where the author tells of a leak of their own data, or empty.
  bool against = false;        // Words against somebody, or a call to act.
  bool own_family = false;     // It is the author's own family that it lists.
  bool asks_for_help = false;  // The post is about what was done to them.
  int others = 0;  // Persons who are neither the author nor their kin.
  int names = 0;   // Distinct names of persons who are not the author.
};

Company CompanyOf(std::span<const SubjectView> views,
                  std::span<const Subject> subjects);

// Names what a subject is to the author, given the gate's verdict, and sets
// GateVerdict::target; `benign` becomes true where the words call the values
// the author's own beside another's. Words next to the values decide first (an
// office held, a death, 联系我), then the gate. "self" without a word of the
// author's becomes a third party: a lost child, a winner, a bridegroom.
void ChooseTarget(const SubjectView& view, const Subject& subject,
                  const Company& company, const GateFacts& facts,
                  GateVerdict& verdict);

}  // namespace undox

#endif  // UNDOX_PII_EXPOSURE_TARGET_H_
