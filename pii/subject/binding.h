#ifndef UNDOX_PII_SUBJECT_BINDING_H_
#define UNDOX_PII_SUBJECT_BINDING_H_

#include <span>
#include <string_view>
#include <vector>

#include "pii/finding.h"
#include "pii/said_sex.h"

namespace undox {

// Whose a finding is: a number that all findings of a person share, from 0 in
// the order of the first mention beside a value.
struct Bond {
  int person = 0;
  bool author = false;  // Said to be the author's own.
  // A near relative, of the author or of nobody who is said: my wife, 妈妈.
  bool kin = false;
  // Id of the word that the person was called by (pii/subject/role_word.h), ""
  // if by none, and what words of the binding say of their sex.
  std::string_view role = {};
  SaidSex sex = SaidSex::kUnsaid;
};

// Says of each finding in text whom it belongs to; one bond a finding, in
// order. Findings need not be sorted; all must be InText.
//
// A walk from left to right. A value goes to the word for a person that
// governs it (我的, 他, 后者, his wife, 收件人: within a few characters, or as
// the subject of its sentence), else to the person of the value before. A new
// name is a new person, unless the person before has none. Values before the
// name on the name's line go with it. A second document number of one type,
// and a line that repeats the types of the line before without any name, are
// other people's. Time grows with findings times persons; only the text up to
// some 240 bytes before a value is read.
std::vector<Bond> BindFindings(std::string_view text,
                               std::span<const Finding> findings);

}  // namespace undox

#endif  // UNDOX_PII_SUBJECT_BINDING_H_
