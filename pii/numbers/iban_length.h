#ifndef UNDOX_PII_NUMBERS_IBAN_LENGTH_H_
#define UNDOX_PII_NUMBERS_IBAN_LENGTH_H_

#include <cstddef>
#include <string_view>

namespace undox {

// How many characters an IBAN of a country has (SWIFT IBAN Registry, release
// 98); `country` is two upper-case letters. 0 if the country has none.
std::size_t IbanLength(std::string_view country);

}  // namespace undox

#endif  // UNDOX_PII_NUMBERS_IBAN_LENGTH_H_
