#ifndef UNDOX_PII_SUBJECT_SUBJECT_VIEW_H_
#define UNDOX_PII_SUBJECT_SUBJECT_VIEW_H_

#include <bitset>
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
// cue). A view: text and findings must outlive it.
struct SubjectView {
  std::string_view text;                 // The whole post, as submitted.
  std::string_view role;                 // Subject::role.
  std::vector<const Finding*> findings;  // Of this subject, in order.
  std::vector<CueHit> cues;              // In text order.
  std::bitset<static_cast<std::size_t>(Cue::kCount)> families;  // Of cues.

  bool Says(Cue cue) const { return families[static_cast<std::size_t>(cue)]; }
  bool SaysAny(std::initializer_list<Cue> cues) const;
};

// One view a subject. Finding::subject must be set. Of several subjects each
// gets the words nearest to its own findings on their lines; words on lines
// without findings go to all, two of a family at most. Near-linear in the size
// of findings and cues.
std::vector<SubjectView> ViewSubjects(std::string_view text,
                                      std::span<const Finding> findings,
                                      std::span<const Subject> subjects,
                                      const Cues& cues);

// The part of `cues` (in text order) that begins within `bytes` before `at`.
std::span<const CueHit> CuesBefore(std::span<const CueHit> cues, std::size_t at,
                                   std::size_t bytes);

// The part of `cues` that begins within `bytes` of `span` on either side.
std::span<const CueHit> CuesAround(std::span<const CueHit> cues, Span span,
                                   std::size_t bytes);

// How far back a word can stand to be near a value, with its own length.
constexpr std::size_t kNearBytes = 128;

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

#endif  // UNDOX_PII_SUBJECT_SUBJECT_VIEW_H_
