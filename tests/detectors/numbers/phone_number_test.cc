#include "detectors/numbers/phone_number.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <random>
#include <string>

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

// With a country code the library takes the digits apart.
TEST(ReadPhoneNumberTest, TakesNumbersApartAsTheLibraryDoes) {
  struct Region {
    const char* name;
    const char* code;
    const char* trunk;
    std::size_t shortest;
    std::size_t longest;
  };
  constexpr Region kRegions[] = {
      {"CN", "+86", "0", 9, 11}, {"TW", "+886", "0", 8, 9},
      {"GB", "+44", "0", 9, 10}, {"US", "+1", "1", 10, 10},
      {"US", "+1", "", 10, 10},  {"HK", "+852", "", 8, 8},
      {"MO", "+853", "", 8, 8}};
  std::mt19937 draw(20261123);
  int assigned = 0;
  for (const Region& region : kRegions) {
    for (int i = 0; i < 4000; ++i) {
      std::string national(1, static_cast<char>('2' + draw() % 8));
      const std::size_t size =
          region.shortest + draw() % (region.longest - region.shortest + 1);
      while (national.size() < size) {
        national += static_cast<char>('0' + draw() % 10);
      }
      const PhoneNumber quick =
          ReadPhoneNumber(region.trunk + national, region.name);
      const PhoneNumber asked = ReadPhoneNumber(region.code + national, "ZZ");
      ASSERT_EQ(quick.e164, asked.e164) << region.name << national;
      ASSERT_EQ(quick.validity, asked.validity) << region.name << national;
      ASSERT_EQ(quick.use, asked.use) << region.name << national;
      assigned += quick.validity == PhoneNumber::Validity::kAssigned ? 1 : 0;
    }
  }
  EXPECT_GT(assigned, 1000);
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
