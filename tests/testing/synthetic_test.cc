#include "tests/testing/synthetic.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/testing/check_characters.h"

namespace undox::synthetic {
namespace {

// Examples are those of the standards or of the issuers' own descriptions.
TEST(CheckCharactersTest, AgreeWithTheStandardsExamples) {
  EXPECT_EQ(ResidentIdCheck("11010519491231002"), 'X');  // GB 11643.
  EXPECT_EQ(LuhnCheck("7992739871"), '3');
  EXPECT_EQ(LuhnCheck("49015420323751"), '8');
  EXPECT_EQ(HkIdCheck("A123456"), '3');
  EXPECT_EQ(HkIdCheck("AB987654"), '3');
  EXPECT_EQ(TwIdCheck("A12345678"), '9');
  EXPECT_EQ(OrganizationCodeCheck("D2143569"), 'X');     // GB 11714.
  EXPECT_EQ(CreditCodeCheck("91350100M000100Y4"), '3');  // GB 32100.
  EXPECT_EQ(IbanCheck("GB", "WEST12345698765432"), 82);  // ISO 13616.
  EXPECT_EQ(IbanCheck("DE", "370400440532013000"), 89);
  EXPECT_EQ(VinCheck("1M8GDM9AXKP042788"), 'X');
  EXPECT_EQ(VinCheck("11111111111111111"), '1');
  EXPECT_EQ(PostalItemCheck("47312482"), '9');  // UPU S10.
  EXPECT_EQ(NricCheck("S1234567"), 'D');
  EXPECT_EQ(MyNumberCheck("12345678901"), '8');
  EXPECT_EQ(VerhoeffCheck("236"), '3');
}

TEST(IdentifiersTest, AreTheSameForTheSameSeed) {
  Identifiers one(7);
  Identifiers other(7);
  for (int i = 0; i < 100; ++i) EXPECT_EQ(one.ResidentId(), other.ResidentId());
}

struct ShapeCase {
  const char* name;
  std::string (*draw)(Identifiers&);
  const char* shape;  // POSIX extended, whole value.
};
void PrintTo(const ShapeCase& c, std::ostream* os) { *os << c.name; }

class ShapeTest : public ::testing::TestWithParam<ShapeCase> {};

TEST_P(ShapeTest, HoldsForEveryDraw) {
  Identifiers draw(1);
  const std::string shape = GetParam().shape;
  for (int i = 0; i < 200; ++i) {
    EXPECT_THAT(GetParam().draw(draw), ::testing::MatchesRegex(shape));
  }
}

INSTANTIATE_TEST_SUITE_P(
    All, ShapeTest,
    ::testing::Values(
        ShapeCase{
            "ResidentId", [](Identifiers& draw) { return draw.ResidentId(); },
            R"([1-9][0-9]{5}(19|20)[0-9]{2}[01][0-9][0-2][0-9]{4}[0-9X])"},
        ShapeCase{"OldResidentId",
                  [](Identifiers& draw) { return draw.OldResidentId(); },
                  R"([0-9]{15})"},
        ShapeCase{"Mobile", [](Identifiers& draw) { return draw.Mobile(); },
                  R"(19999[0-9]{6})"},
        ShapeCase{"Landline", [](Identifiers& draw) { return draw.Landline(); },
                  R"(0[0-9]{2,3}-8[0-9]{7})"},
        ShapeCase{"HkPhone", [](Identifiers& draw) { return draw.HkPhone(); },
                  R"([569][0-9]{7})"},
        ShapeCase{"BankCard", [](Identifiers& draw) { return draw.BankCard(); },
                  R"(62[0-9]{17})"},
        ShapeCase{"CreditCard",
                  [](Identifiers& draw) { return draw.CreditCard(); },
                  R"([45][0-9]{15})"},
        ShapeCase{"Iban", [](Identifiers& draw) { return draw.Iban(); },
                  R"([A-Z]{2}[0-9]{2}[A-Z0-9]{18,19})"},
        ShapeCase{"HkId", [](Identifiers& draw) { return draw.HkId(); },
                  R"([A-Z]{1,2}[0-9]{6}\([0-9A]\))"},
        ShapeCase{"MoId", [](Identifiers& draw) { return draw.MoId(); },
                  R"([157][0-9]{6}\([0-9]\))"},
        ShapeCase{"TwId", [](Identifiers& draw) { return draw.TwId(); },
                  R"([A-Z][12][0-9]{8})"},
        ShapeCase{"Passport", [](Identifiers& draw) { return draw.Passport(); },
                  R"(E[0-9C][0-9]{7})"},
        ShapeCase{"HomeReturnPermit",
                  [](Identifiers& draw) { return draw.HomeReturnPermit(); },
                  R"([HM][0-9]{8})"},
        ShapeCase{"CreditCode",
                  [](Identifiers& draw) { return draw.CreditCode(); },
                  R"(91[0-9]{6}[0-9A-Y]{10})"},
        ShapeCase{"Vin", [](Identifiers& draw) { return draw.Vin(); },
                  R"(L[A-Z]{2}[0-9A-HJ-NPR-Z]{9}[0-9]{5})"},
        ShapeCase{"Imei", [](Identifiers& draw) { return draw.Imei(); },
                  R"([0-9]{15})"},
        ShapeCase{"Mac", [](Identifiers& draw) { return draw.Mac(); },
                  R"(3C(:[0-9A-F]{2}){5})"},
        ShapeCase{"PublicIp", [](Identifiers& draw) { return draw.PublicIp(); },
                  R"([0-9]{2,3}(\.[0-9]{1,3}){3})"},
        ShapeCase{"CourierNumber",
                  [](Identifiers& draw) { return draw.CourierNumber(); },
                  R"([A-Z]{2}[0-9]{13})"},
        ShapeCase{"PostalItem",
                  [](Identifiers& draw) { return draw.PostalItem(); },
                  R"(EA[0-9]{9}CN)"},
        ShapeCase{"Email", [](Identifiers& draw) { return draw.Email(); },
                  R"([a-z]+_[a-z]+[0-9]+@example\.(com|org|net))"},
        ShapeCase{"WechatId", [](Identifiers& draw) { return draw.WechatId(); },
                  R"([a-z][a-z0-9_]{5,19})"},
        ShapeCase{"QqNumber", [](Identifiers& draw) { return draw.QqNumber(); },
                  R"([1-9][0-9]{7,9})"},
        ShapeCase{"Ssn", [](Identifiers& draw) { return draw.Ssn(); },
                  R"([0-9]{3}-[0-9]{2}-[0-9]{4})"},
        ShapeCase{"Nino", [](Identifiers& draw) { return draw.Nino(); },
                  R"([A-Z]{2}[0-9]{6}[A-D])"},
        ShapeCase{"Nric", [](Identifiers& draw) { return draw.Nric(); },
                  R"([STFGM][0-9]{7}[A-Z])"},
        ShapeCase{"Rrn", [](Identifiers& draw) { return draw.Rrn(); },
                  R"([0-9]{6}-[12][0-9]{6})"},
        ShapeCase{"MyNumber", [](Identifiers& draw) { return draw.MyNumber(); },
                  R"([0-9]{12})"},
        ShapeCase{"Aadhaar", [](Identifiers& draw) { return draw.Aadhaar(); },
                  R"([2-9][0-9]{11})"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(WithWrongLastDigitTest, BreaksTheCheckCharacter) {
  Identifiers draw(3);
  for (int i = 0; i < 100; ++i) {
    const std::string broken = WithWrongLastDigit(draw.ResidentId());
    EXPECT_NE(ResidentIdCheck(broken.substr(0, 17)), broken.back());
  }
  EXPECT_EQ(WithWrongLastDigit("A123456(3)"), "A123456(4)");
}

}  // namespace
}  // namespace undox::synthetic
