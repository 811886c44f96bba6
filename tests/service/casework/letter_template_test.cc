#include "service/casework/letter_template.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace undox {
namespace {

using testing::HasSubstr;

TEST(LetterTemplateTest, FillsEveryPlaceholder) {
  EXPECT_EQ(*FillTemplate("a {{x}} b {{y}}{{x}}\n", {{"x", "1"}, {"y", "2"}}),
            "a 1 b 21\n");
}

TEST(LetterTemplateTest, RefusesAnUnknownPlaceholder) {
  const auto filled = FillTemplate("\n{{who}}\n", {});
  ASSERT_FALSE(filled.ok());
  EXPECT_THAT(filled.status().message(), HasSubstr("line 2"));
  EXPECT_THAT(filled.status().message(), HasSubstr("who"));
}

TEST(LetterTemplateTest, RefusesAValueWithoutAPlace) {
  EXPECT_FALSE(FillTemplate("plain\n", {{"x", "1"}}).ok());
}

TEST(LetterTemplateTest, RefusesOpenBraces) {
  EXPECT_FALSE(FillTemplate("{{x\n", {{"x", "1"}}).ok());
}

TEST(LetterTemplateTest, DoesNotReadBracesInAValue) {
  EXPECT_EQ(*FillTemplate("{{x}}\n", {{"x", "{{y}}"}}), "{{y}}\n");
}

TEST(LetterTemplateTest, DropsComments) {
  EXPECT_EQ(*FillTemplate("# {{not}}\ntext\n", {}), "text\n");
}

}  // namespace
}  // namespace undox
