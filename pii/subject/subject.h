#ifndef UNDOX_PII_SUBJECT_SUBJECT_H_
#define UNDOX_PII_SUBJECT_SUBJECT_H_

#include <span>
#include <string_view>
#include <vector>

#include "pii/cue.h"
#include "pii/finding.h"
#include "pii/picture/picture_text.h"
#include "pii/scan_report.h"

namespace undox {

// Divides the findings of one post among the people they are about, and marks
// those that a shop or an office holds. Sets Finding::subject and
// Finding::holder; of the subjects only `findings` (ascending), `author`,
// `kin`, `role`, `sex` and `vulnerable` are filled. Every finding ends in
// exactly one subject; subjects are ordered by their first finding.
//
// Names, words for persons (我的, 他老婆, 收件人) and lines decide, as
// pii/subject/binding.h says. Two names are two people. Business-held findings
// stand apart from a person's.
// `year` is the year of the assessment: ages follow from birth dates.
//
// What has no place in the text (faces, codes, what a file says besides its
// pixels) goes with the person that the words of its picture are about, a face
// or code else with the person that the post is about, and else stands alone.
// A face that is small in a picture with words (an avatar) is marked as a
// bystander; bystanders are one subject.
std::vector<Subject> LinkSubjects(std::string_view text,
                                  std::vector<Finding>& findings,
                                  const Cues& cues, int year,
                                  std::span<const PictureText> pictures = {});

}  // namespace undox

#endif  // UNDOX_PII_SUBJECT_SUBJECT_H_
