#ifndef UNDOX_PII_SUBJECT_MINOR_H_
#define UNDOX_PII_SUBJECT_MINOR_H_

#include "pii/exposure.h"
#include "pii/subject/subject_view.h"

namespace undox {

struct Frailty {
  Vulnerable vulnerable = Vulnerable::kNone;
  bool under14 = false;
};

// Whether the subject themself is a minor, old or disabled; a child that only
// occurs in the story is no ground. A minor: the school found is a primary or
// secondary one or a kindergarten (not a university's), a word for a child
// stands directly beside the name, or an age below 18 stands near the name. An
// adult age near a name cancels, and so does a birth date or resident ID
// beside a name; a young one counts. `year` is the year of the assessment. Old
// or disabled: a word for it beside a name or an address.
Frailty FrailtyOf(const SubjectView& view, int year);

}  // namespace undox

#endif  // UNDOX_PII_SUBJECT_MINOR_H_
