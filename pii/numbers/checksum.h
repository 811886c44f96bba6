#ifndef UNDOX_PII_NUMBERS_CHECKSUM_H_
#define UNDOX_PII_NUMBERS_CHECKSUM_H_

#include <string_view>

namespace undox {

// Check characters of the identifiers that carry one. Every function takes
// the compact form (no separators, upper case, ASCII) and returns false for
// any other length or character.

// ISO/IEC 7064 MOD 11-2 as GB 11643-1999 prescribes it: 17 digits, then a
// digit or 'X'.
bool IsValidMod11_2(std::string_view id);

// ISO/IEC 7812-1 annex B (Luhn): at least two digits.
bool IsValidLuhn(std::string_view digits);

// ISO 13616-1 (2020), MOD 97-10: country, two check digits, then letters or
// digits, as many in all as the country's accounts have (iban_length.h).
bool IsValidIban(std::string_view iban);

// Hong Kong identity card, one or two letters, six digits and the check
// character without its brackets ("A1234563"): weighted sum modulo 11, a
// missing first letter counts as a space (36).
bool IsValidHkId(std::string_view id);

// Taiwan identity number, letter and nine digits: letter value of the
// household registry, weights 1, 9, 8 … 1, 1, sum divisible by 10. Second
// digit 1, 2 for citizens and 8, 9 for residents (since 2021); in residents'
// certificates until 2020 a letter A to D.
bool IsValidTwId(std::string_view id);

// GB 32100-2015, unified social credit code of an organization, 18 characters,
// MOD 31. A business identifier: used to tell it apart from a person's number.
bool IsValidUscc(std::string_view code);

// ISO 3779 and 49 CFR 565: 17 characters without I, O, Q; the ninth is the
// check digit ('0'–'9' or 'X').
bool IsValidVin(std::string_view vin);

// Korean resident registration number, 13 digits, as given until October 2020
// (Enforcement Rule of the Resident Registration Act; stdnum.kr.rrn): weights
// 2 to 9, 2 to 5, modulo 11; two more for foreigners (seventh digit 5 to 8).
// The date is not looked at.
bool IsValidRrn(std::string_view digits);

// United Parcel Service, "1Z", fifteen letters or digits and a check digit.
bool IsValidUps(std::string_view number);

// Singapore NRIC and FIN, "S1234567D": prefix S, T, F, G or M.
bool IsValidNric(std::string_view id);

// Japanese individual number, 12 digits (Ministry ordinance 85 of 2014).
bool IsValidMyNumber(std::string_view digits);

// Indian Aadhaar, 12 digits, Verhoeff; does not begin with 0 or 1.
bool IsValidAadhaar(std::string_view digits);

}  // namespace undox

#endif  // UNDOX_PII_NUMBERS_CHECKSUM_H_
