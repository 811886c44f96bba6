#ifndef UNDOX_PII_SUBJECT_EMBEDDED_DATA_H_
#define UNDOX_PII_SUBJECT_EMBEDDED_DATA_H_

#include <string_view>

namespace undox {

// The content of a file of pii/subject/data by its base name; empty if there is
// none such.
std::string_view SubjectData(std::string_view name);

}  // namespace undox

#endif  // UNDOX_PII_SUBJECT_EMBEDDED_DATA_H_
