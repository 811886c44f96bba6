#ifndef UNDOX_SERVICE_CASEWORK_LETTER_TEMPLATE_H_
#define UNDOX_SERVICE_CASEWORK_LETTER_TEMPLATE_H_

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace undox {

// Values of placeholders by name.
using LetterFields = std::map<std::string, std::string, std::less<>>;

// Fills every "{{name}}" of `text`; lines that begin with '#' are comments and
// are dropped. A value is put in as it is: braces in it are not read again. A
// name without a value, a value without a place, and braces that are not
// closed are kInvalidArgument with the name or the line.
absl::StatusOr<std::string> FillTemplate(std::string_view text,
                                         const LetterFields& fields);

}  // namespace undox

#endif  // UNDOX_SERVICE_CASEWORK_LETTER_TEMPLATE_H_
