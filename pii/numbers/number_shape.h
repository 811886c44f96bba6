#ifndef UNDOX_PII_NUMBERS_NUMBER_SHAPE_H_
#define UNDOX_PII_NUMBERS_NUMBER_SHAPE_H_

#include <cstddef>
#include <string_view>

namespace undox {

// Returns true for 11 ASCII digits in a range that the mainland's number plan
// gives to mobiles: 13 to 19 (MIIT, telecommunication numbering plan, 2017
// edition and later assignments).
bool IsMainlandMobileShape(std::string_view digits);

// Returns true for 13 to 19 digits with a correct Luhn digit and the first
// digits of a card scheme (ISO/IEC 7812-1): UnionPay 62, 60, 81 and the older
// mainland ranges 9558 and 4/5/3 of Visa, Mastercard, JCB, American Express,
// Mastercard 2-series; with the length that the scheme uses.
bool IsPaymentCard(std::string_view digits);

// Returns true if a card scheme gives numbers that begin with `prefix`, at
// least four digits, cards of `length` digits.
bool HasCardScheme(std::string_view prefix, std::size_t length);

}  // namespace undox

#endif  // UNDOX_PII_NUMBERS_NUMBER_SHAPE_H_
