#ifndef UNDOX_DETECTORS_ORGANIZATIONS_LISTED_VALUE_H_
#define UNDOX_DETECTORS_ORGANIZATIONS_LISTED_VALUE_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "detectors/numbers/written_date.h"
#include "pii/span.h"

namespace undox {

// A value that is known by its form alone where it stands in a list beside a
// name.
struct ListedValue {
  enum Kind { kHandle, kDate, kStudentId };
  Kind kind = kHandle;
  Span span;              // Bytes of the text.
  WrittenDate date = {};  // Of a kDate.
};

// The value that begins at byte `at` of the normalized text and fills its
// place in the list: a whole date from 1930 to 2020, alone or with 生 behind
// it; an account with @, or one of small letters with '_', or with digits and
// at least eight characters; UID and a number; a student number that begins
// with the year of entry. No e-mail or web address, no model (iphone15).
std::optional<ListedValue> ReadListedValue(std::string_view text,
                                           std::size_t at);

}  // namespace undox

#endif  // UNDOX_DETECTORS_ORGANIZATIONS_LISTED_VALUE_H_
