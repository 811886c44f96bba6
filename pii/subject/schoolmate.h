#ifndef UNDOX_PII_SUBJECT_SCHOOLMATE_H_
#define UNDOX_PII_SUBJECT_SCHOOLMATE_H_

#include <string_view>

#include "pii/span.h"

namespace undox {

// What company says of the age of the one named at `name` (bytes of `text`).
enum class Schoolmate {
  kNo,
  kMinor,    // At a school of minors, by somebody else's school or a list.
  kUnder14,  // And one for children.
};

// Whether the named is a pupil by company: 同班, 同校 or 都…的 beside the name
// where the post names a school for minors or speaks to parents; one of those
// on a list of awards of pupils (小学组, 我校学子), unless a teacher's word is
// beside the name; the child that is missing or was found; or called a child,
// or a pupil, son or daughter where the post speaks of such a school.
Schoolmate SchoolmateOf(std::string_view text, Span name);

}  // namespace undox

#endif  // UNDOX_PII_SUBJECT_SCHOOLMATE_H_
