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
// Finding::holder; of the subjects only `findings` (ascending) and
// `vulnerable` are filled. Every finding ends in exactly one subject; subjects
// are ordered by their first finding.
//
// One subject, unless the text separates people clearly: lines or clauses that
// each hold a name and an identifier of their own, or the author's own data
// (我的…) beside another's (他的…). Business-held findings form one subject of
// their own when a person's are there too. Does not tell two people apart by
// names alone: several bare names are several weak items of one matter.
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
