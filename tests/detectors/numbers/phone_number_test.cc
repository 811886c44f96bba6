#include "detectors/numbers/phone_number.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace undox {
namespace {

// With a country code the library is asked, without one the table of mainland
// mobiles: every lead of five digits.
TEST(ReadPhoneNumberTest, KnowsMainlandMobilesAsTheLibraryDoes) {
  for (int lead = 10000; lead < 20000; ++lead) {
    const std::string national = fmt::format("{}000000", lead);
    const PhoneNumber quick = ReadPhoneNumber(national, "CN");
    const PhoneNumber asked = ReadPhoneNumber("+86" + national, "ZZ");
    ASSERT_EQ(quick.e164, asked.e164) << lead;
    ASSERT_EQ(quick.validity, asked.validity) << lead;
    ASSERT_EQ(quick.use, asked.use) << lead;
  }
}

TEST(ReadPhoneNumberTest, TellsPersonalLinesFromServices) {
  const PhoneNumber landline = ReadPhoneNumber("057187654321", "CN");
  EXPECT_EQ(landline.use, PhoneNumber::Use::kPersonal);
  EXPECT_EQ(landline.e164, "+8657187654321");
  EXPECT_EQ(ReadPhoneNumber("4001234567", "CN").use,
            PhoneNumber::Use::kService);
  EXPECT_EQ(ReadPhoneNumber("123", "CN").validity,
            PhoneNumber::Validity::kImpossible);
}

}  // namespace
}  // namespace undox
