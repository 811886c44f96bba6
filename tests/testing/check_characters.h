#ifndef UNDOX_TESTS_TESTING_CHECK_CHARACTERS_H_
#define UNDOX_TESTS_TESTING_CHECK_CHARACTERS_H_

#include <string_view>

namespace undox::synthetic {

// Check characters as their standards define them, written apart from pii/ and
// in another way where there is one, so that tests can hold the two against
// each other. Each takes the identifier WITHOUT its check character (upper
// case, no separators, of the length that is said) and returns the character
// that completes it. Input of another shape is a bug of the test.

// '0'…'9' or 'X' for 17 digits. GB 11643-1999, ISO 7064 MOD 11-2.
char ResidentIdCheck(std::string_view digits17);

// '0'…'9' for any number of digits. ISO/IEC 7812-1 annex B (Luhn); also IMEI.
char LuhnCheck(std::string_view digits);

// '0'…'9' or 'A' for one or two letters and six digits. Hong Kong identity
// card, Immigration Department's MOD 11.
char HkIdCheck(std::string_view letters_and_6_digits);

// '0'…'9' for a letter and eight digits. Taiwan national identification and
// (since 2021) resident certificate numbers.
char TwIdCheck(std::string_view letter_and_8_digits);

// '0'…'9' or 'X' for 8 characters. GB 11714-1997, organization code.
char OrganizationCodeCheck(std::string_view eight);

// A character of GB 32100's alphabet for 17 of them. GB 32100-2015, MOD 31.
char CreditCodeCheck(std::string_view seventeen);

// The two digits after the country code: value in 2…98. ISO 13616, MOD 97-10.
int IbanCheck(std::string_view country2, std::string_view bban);

// '0'…'9' or 'X', position 9 of a 17 character VIN whose position 9 is
// ignored. GB 16735-2019 annex A, 49 CFR 565.15.
char VinCheck(std::string_view vin17);

// '0'…'9' for eight digits. UPU S10 postal items ("EA" 8 digits, check, "CN").
char PostalItemCheck(std::string_view digits8);

// The letter for a prefix S, T, F, G or M and seven digits. Singapore NRIC/FIN.
char NricCheck(std::string_view prefix_and_7_digits);

// '0'…'9' for twelve digits. Korean resident registration number (to 2020).
char RrnCheck(std::string_view digits12);

// '0'…'9' for eleven digits. Japanese individual number, ordinance 85 of 2014.
char MyNumberCheck(std::string_view digits11);

// '0'…'9' for any number of digits. Verhoeff's dihedral scheme (Aadhaar).
char VerhoeffCheck(std::string_view digits);

}  // namespace undox::synthetic

#endif  // UNDOX_TESTS_TESTING_CHECK_CHARACTERS_H_
