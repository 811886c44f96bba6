#include "pii/numbers/checksum.h"

#include <gtest/gtest.h>

#include <string>

namespace undox {
namespace {

struct ChecksumCase {
  const char* name;
  bool (*is_valid)(std::string_view);
  const char* value;
  bool valid;
};
void PrintTo(const ChecksumCase& c, std::ostream* os) { *os << c.name; }

class ChecksumTest : public testing::TestWithParam<ChecksumCase> {};

TEST_P(ChecksumTest, AcceptsOnlyACorrectCheckCharacter) {
  EXPECT_EQ(GetParam().is_valid(GetParam().value), GetParam().valid);
}

// Valid values are the examples that the issuing standard, its agency or the
// reference literature prints; the others are those with one change.
INSTANTIATE_TEST_SUITE_P(
    Published, ChecksumTest,
    testing::ValuesIn<ChecksumCase>({
        {"Gb11643Example", IsValidMod11_2, "11010519491231002X", true},
        {"Gb11643SecondExample", IsValidMod11_2, "440524188001010014", true},
        {"Gb11643Wrong", IsValidMod11_2, "110105194912310021", false},
        {"Gb11643LowerX", IsValidMod11_2, "11010519491231002x", false},
        {"Gb11643Empty", IsValidMod11_2, "", false},
        {"LuhnPatentExample", IsValidLuhn, "79927398713", true},
        {"LuhnWrong", IsValidLuhn, "79927398710", false},
        {"LuhnLetter", IsValidLuhn, "7992739871X", false},
        {"IbanRegistryUk", IsValidIban, "GB29NWBK60161331926819", true},
        {"IbanRegistryNorway", IsValidIban, "NO9386011117947", true},
        {"IbanOfNoCountry", IsValidIban, "XX4212345678901234", false},
        {"IbanTooShort", IsValidIban, "NO938601111794", false},
        {"IbanWrong", IsValidIban, "GB29NWBK60161331926818", false},
        {"HkIdExample", IsValidHkId, "A1234563", true},
        {"HkIdTwoLetters", IsValidHkId, "AB9876543", true},
        {"HkIdWrong", IsValidHkId, "A1234564", false},
        {"TwIdExample", IsValidTwId, "A123456789", true},
        {"TwCertificateOf2021", IsValidTwId, "A800000014", true},
        {"TwCertificateOfTwoLetters", IsValidTwId, "AC01234567", true},
        {"TwCertificateWrong", IsValidTwId, "AC01234568", false},
        {"TwIdWrong", IsValidTwId, "A123456788", false},
        {"UsccExample", IsValidUscc, "91350100M000100Y43", true},
        {"UsccWrong", IsValidUscc, "91350100M000100Y44", false},
        {"VinIso", IsValidVin, "1M8GDM9AXKP042788", true},
        {"VinAllOnes", IsValidVin, "11111111111111111", true},
        {"VinWrong", IsValidVin, "1M8GDM9A1KP042788", false},
        {"RrnOfStdnum", IsValidRrn, "9710139019902", true},
        {"RrnWrong", IsValidRrn, "9710139019903", false},
        {"UpsSampleLabel", IsValidUps, "1Z999AA10123456784", true},
        {"UpsWrong", IsValidUps, "1Z999AA10123456785", false},
        {"UpsShort", IsValidUps, "1Z999AA1012345678", false},
        {"NricExample", IsValidNric, "S1234567D", true},
        {"NricFin", IsValidNric, "F1234567N", true},
        {"NricWrong", IsValidNric, "S1234567A", false},
        {"MyNumberExample", IsValidMyNumber, "123456789018", true},
        {"MyNumberWrong", IsValidMyNumber, "123456789010", false},
        {"AadhaarExample", IsValidAadhaar, "234123412346", true},
        {"AadhaarSwapped", IsValidAadhaar, "234123412364", false},
        {"AadhaarLeadingOne", IsValidAadhaar, "134123412346", false},
    }),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace undox
