#ifndef UNDOX_PII_SUBJECT_SEX_WORDS_H_
#define UNDOX_PII_SUBJECT_SEX_WORDS_H_

#include "pii/said_sex.h"
#include "pii/subject/subject_view.h"

namespace undox {

// What a post says of a subject's sex. In order: a field or a bracket beside a
// value (性别：女, ，男，), a title behind the name (女士, 大爷) or a word
// before it (男子, 女生), what binding read off the words for the person
// (`bound`: his mother, 她), and, where `alone`, pronouns that are all of one
// sex. Never guessed from a name. Words that contradict each other say nothing.
SaidSex SaidSexOf(const SubjectView& view, SaidSex bound, bool alone);

}  // namespace undox

#endif  // UNDOX_PII_SUBJECT_SEX_WORDS_H_
