#ifndef UNDOX_PII_SUBJECT_FATE_H_
#define UNDOX_PII_SUBJECT_FATE_H_

#include "pii/subject/subject_view.h"

namespace undox {

// True if the post says that the subject, by name, is dead: a word of mourning
// before the name on its line or as a heading (讣告, 悼念), a word of death
// behind it in its sentence (去世, 的碑), with no other name and, behind it, no
// relative between; or that they 走了 as one says of the dead.
bool IsSaidDead(const SubjectView& view);

}  // namespace undox

#endif  // UNDOX_PII_SUBJECT_FATE_H_
