#include "service/report/mask_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace undox {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string Text(const MaskQuestion& question) {
  const auto text = MaskText(question, {});
  EXPECT_TRUE(text.ok()) << text.status();
  return text.ok() ? *text : "";
}

// The figures of the design (exposure, section 2).
TEST(MaskText, CountsTheMasksOfTheDesign) {
  EXPECT_THAT(Text({.number = "110105********002X"}), HasSubstr(" 2,688 "));
  EXPECT_THAT(Text({.number = "1101051992****002X"}), HasSubstr(" 33 "));
  EXPECT_THAT(Text({.number = "11010519491231****"}), HasSubstr(" 1,000 "));
  EXPECT_THAT(Text({.number = "138****1234", .city = "上海市"}),
              HasSubstr(" 341 "));
}

TEST(MaskText, TakesAnUnknownPlaceForSomeCityAndSaysSo) {
  EXPECT_THAT(Text({.number = "138****1234", .city = "柏川市"}),
              testing::AllOf(HasSubstr("not known"), HasSubstr(" 21 ")));
}

TEST(MaskText, SaysHowManyPeopleCanHoldTheNumber) {
  EXPECT_THAT(Text({.number = "11010519491231****", .sex = Sex::kFemale}),
              testing::AllOf(HasSubstr(" 500 "), HasSubstr(" 8 people")));
}

TEST(MaskText, ReadsWideStarsGroupsAndASmallX) {
  EXPECT_THAT(Text({.number = "110105 ＊＊＊＊＊＊＊＊ 002x"}),
              HasSubstr(" 2,688 "));
}

TEST(MaskText, UsesABirthYear) {
  EXPECT_THAT(Text({.number = "110105********002X", .born = "1992"}),
              HasSubstr(" 33 "));
}

TEST(MaskText, RefusesWhatIsNoMaskAndRepeatsNoNumber) {
  for (const char* number : {"", "12*", "abc****", "13812341234", "京"}) {
    const auto text = MaskText({.number = number}, {});
    ASSERT_FALSE(text.ok()) << number;
    EXPECT_EQ(text.status().code(), absl::StatusCode::kInvalidArgument);
    EXPECT_THAT(std::string(text.status().message()), Not(HasSubstr("1234")));
  }
  EXPECT_FALSE(MaskText({.number = "138****1234", .born = "May"}, {}).ok());
}

}  // namespace
}  // namespace undox
