#include "pii/redaction/excerpt.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace undox {
namespace {

Finding Phone(Span span, std::string value) {
  Finding finding;
  finding.type = "PHONE_NUMBER";
  finding.location = InText{span};
  finding.value = Sensitive(std::move(value));
  return finding;
}

std::string Excerpt(std::string text, std::vector<Finding> findings = {},
                    std::size_t code_points = kExcerptCodePoints) {
  Post post;
  post.text = std::move(text);
  return RedactedExcerpt(post, findings, code_points);
}

TEST(ExcerptTest, PutsALabelInPlaceOfAFinding) {
  EXPECT_EQ(Excerpt("打 19999000001 吧", {Phone({4, 15}, "")}),
            "打 [电话号码] 吧");
}

TEST(ExcerptTest, CoversTheSameCharactersElsewhere) {
  Finding name;
  name.type = "PERSON";
  name.location = InText{{0, 9}};
  EXPECT_EQ(Excerpt("王小样，我说的就是王小样", {name}),
            "[姓名]，我说的就是[姓名]");
}

TEST(ExcerptTest, MergesFindingsThatOverlap) {
  EXPECT_EQ(
      Excerpt("abc 19999000001", {Phone({4, 15}, ""), Phone({6, 12}, "")}),
      "abc [电话号码]");
}

TEST(ExcerptTest, CutsAtACharacterAndSaysSo) {
  EXPECT_EQ(Excerpt("一个很长的帖子", {}, 3), "一个很…");
}

TEST(ExcerptTest, CountsALabelAsOneCharacter) {
  EXPECT_EQ(Excerpt("19999000001甲乙", {Phone({0, 11}, "")}, 2),
            "[电话号码]甲…");
}

TEST(ExcerptTest, IsOneLineWithoutControlCharacters) {
  EXPECT_EQ(Excerpt("甲\n乙\t丙\u202E丁\u200B"), "甲 乙 丙 丁 ");
}

TEST(ExcerptTest, ReplacesWhatIsNotUtf8) {
  EXPECT_EQ(Excerpt("甲\xFF\xED\xA0\x80"), "甲\uFFFD\uFFFD\uFFFD\uFFFD");
}

struct NumberCase {
  const char* name;
  const char* text;
  const char* excerpt;
};
void PrintTo(const NumberCase& c, std::ostream* os) { *os << c.name; }

class ExcerptNumberTest : public testing::TestWithParam<NumberCase> {};

TEST_P(ExcerptNumberTest, HidesWhatLooksLikeANumber) {
  EXPECT_EQ(Excerpt(GetParam().text), GetParam().excerpt);
}

INSTANTIATE_TEST_SUITE_P(
    NotFound, ExcerptNumberTest,
    testing::ValuesIn<NumberCase>({
        {"Digits", "号19999000001啊", "号[…]啊"},
        {"FullWidth", "号１９９９９０", "号[…]"},
        {"Spaced", "号1 9 9-9.9", "号[…]"},
        {"Written", "号幺九九九九零零", "号[…]"},
        {"Circled", "号①②③④⑤⑥", "号[…]"},
        {"MailAddress", "写 x@example.com 吧", "写 […] 吧"},
        {"Link", "看 https://example.com/u 吧", "看 […] 吧"},
        {"AccountWithDigits", "加 wx_abc123", "加 […]"},
        {"Year", "2024年", "2024年"},
        {"Words", "hello 你好一二三", "hello 你好一二三"},
    }),
    [](const auto& test) { return std::string(test.param.name); });

TEST(ContainsValueTest, SeesAValueAsWrittenNormalizedAndEscaped) {
  Post post;
  post.text = "１９９９９０００００１";
  const std::vector<Finding> findings = {Phone({0, 33}, "+8619999000001")};
  EXPECT_TRUE(ContainsValue("x１９９９９０００００１", post, findings));
  EXPECT_TRUE(ContainsValue("tel:+8619999000001", post, findings));
  EXPECT_TRUE(ContainsValue("u19999000001", post, findings));
  EXPECT_TRUE(ContainsValue("%319999000001", post, findings));
  EXPECT_FALSE(ContainsValue("https://example.com/1", post, findings));
}

TEST(ContainsValueTest, IgnoresCase) {
  Post post;
  post.text = "Abc_Def";
  EXPECT_TRUE(ContainsValue("https://example.com/ABC_DEF", post,
                            {{Phone({0, 7}, "")}}));
}

}  // namespace
}  // namespace undox
