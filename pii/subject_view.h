#ifndef UNDOX_PII_SUBJECT_VIEW_H_
#define UNDOX_PII_SUBJECT_VIEW_H_

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "pii/cue.h"
#include "pii/finding.h"
#include "pii/pii_type.h"
#include "pii/scan_report.h"

namespace undox {

// What a post says about one of its subjects: its findings and the words that
// belong to it. Words inside a finding are dropped (a school's name is no
// cue). A view: text, findings and cues must outlive it.
struct SubjectView {
  std::string_view text;                 // The whole post, as submitted.
  std::vector<const Finding*> findings;  // Of this subject, in order.
  std::vector<CueHit> cues;              // In text order.

  bool Says(Cue cue) const;
  bool SaysAny(std::initializer_list<Cue> cues) const;
};

// The view of `subject`. Of several subjects each gets the words on lines
// without findings, and of lines with findings those nearest to its own.
SubjectView ViewSubject(std::string_view text,
                        std::span<const Finding> findings,
                        const Subject& subject, const Cues& cues,
                        std::size_t subject_count);

// Returns true if the author starred out so much that a value alone reaches
// nobody: three symbols or more.
bool IsMasked(const Finding& finding);

// Returns true if the finding counts as one of the person's strong
// identifiers: not held by a business, not masked, of strength kStrong.
bool IsStrong(const Finding& finding);

// Distance from the end of `before` to the begin of `value` in Chinese
// characters; three Latin letters, digits or spaces count as one. A very large
// number if `before` does not end before `value` or a sentence ends between.
double ReadingDistance(std::string_view text, Span before, Span value);

// The number of distinct field labels (姓名:, 电话) that stand directly before
// a finding of the view.
int LabelledFields(const SubjectView& view);

// Returns true if any finding of the view is of the kind.
bool HasKind(const SubjectView& view, PiiKind kind);

}  // namespace undox

#endif  // UNDOX_PII_SUBJECT_VIEW_H_
