#include "pii/redaction/redaction.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace undox {
namespace {

Finding InTextAt(std::string type, Span span) {
  Finding finding;
  finding.type = std::move(type);
  finding.location = InText{span};
  return finding;
}

Finding InPicture(int image, std::vector<Box> boxes) {
  Finding finding;
  finding.type = "FACE";
  finding.location = InImage{image, std::move(boxes)};
  return finding;
}

std::string Redacted(std::string_view text,
                     const std::vector<Finding>& findings,
                     const RedactionPolicy& policy = {}) {
  return RedactText(text, PlanRedaction(findings, policy));
}

TEST(RedactionTest, ReplacesAValueByItsLabel) {
  const std::string text = "电话19900000001转";
  const std::vector<Finding> findings = {InTextAt("PHONE_NUMBER", {6, 17})};
  EXPECT_EQ(Redacted(text, findings), "电话[电话号码]转");
  EXPECT_EQ(Redacted(text, findings, {.language = Language::kEnglish}),
            "电话[phone number]转");
}

TEST(RedactionTest, SortsWhatComesInAnyOrder) {
  EXPECT_EQ(Redacted("aa bb", {InTextAt("QQ_NUMBER", {3, 5}),
                               InTextAt("PERSON", {0, 2})}),
            "[姓名] [QQ号]");
}

TEST(RedactionTest, CoversOverlappingFindingsByOneEdit) {
  EXPECT_EQ(Redacted("abcdef", {InTextAt("PERSON", {0, 3}),
                                InTextAt("QQ_NUMBER", {2, 5})}),
            "[姓名][QQ号]f");
  EXPECT_EQ(Redacted("abcdef",
                     {InTextAt("PERSON", {0, 3}), InTextAt("PERSON", {2, 5})}),
            "[姓名]f");
}

TEST(RedactionTest, LeavesNeighboursApart) {
  const RedactionPlan plan =
      PlanRedaction(std::vector<Finding>{InTextAt("PERSON", {0, 2}),
                                         InTextAt("PERSON", {2, 4})},
                    {});
  EXPECT_EQ(plan.text.size(), 2u);
}

TEST(RedactionTest, LeavesABusinessAloneUnlessAsked) {
  Finding shop = InTextAt("PHONE_NUMBER", {0, 2});
  shop.holder = Holder::kBusiness;
  EXPECT_EQ(Redacted("ab", {shop}), "ab");
  EXPECT_EQ(Redacted("ab", {shop}, {.cover_business = true}), "[电话号码]");
}

TEST(RedactionTest, KeepsTheTypesItIsToldToKeep) {
  EXPECT_EQ(
      Redacted("ab", {InTextAt("PERSON", {0, 2})}, {.keep_types = {"PERSON"}}),
      "ab");
}

TEST(RedactionTest, IgnoresWhatLiesBeyondTheText) {
  EXPECT_EQ(Redacted("ab", {InTextAt("PERSON", {5, 9})}), "ab");
  EXPECT_EQ(Redacted("ab", {InTextAt("PERSON", {1, 9})}), "a[姓名]");
}

TEST(RedactionTest, WidensBoxesInsideThePicture) {
  const RedactionPlan plan =
      PlanRedaction(std::vector<Finding>{InPicture(2, {{1, 10, 20, 30}})},
                    {.margin_pixels = 4});
  ASSERT_EQ(plan.images.size(), 1u);
  EXPECT_EQ(plan.images[0].image, 2);
  EXPECT_EQ(plan.images[0].box, (Box{0, 6, 25, 38}));
}

TEST(RedactionTest, MergesOverlappingBoxesOfOnePictureOnly) {
  const RedactionPlan plan = PlanRedaction(
      std::vector<Finding>{InPicture(0, {{0, 0, 10, 10}, {5, 5, 10, 10}}),
                           InPicture(1, {{0, 0, 10, 10}})},
      {.margin_pixels = 0, .margin_share = 0});
  ASSERT_EQ(plan.images.size(), 2u);
  EXPECT_EQ(plan.images[0].box, (Box{0, 0, 15, 15}));
  EXPECT_EQ(plan.images[1].image, 1);
}

TEST(RedactionTest, GivesSortedDisjointEditsThatCoverEveryFinding) {
  std::mt19937_64 engine(20261122);
  const auto below = [&](std::size_t n) { return engine() % n; };
  for (int round = 0; round < 2000 && !testing::Test::HasFailure(); ++round) {
    std::vector<Finding> findings;
    for (std::uint64_t n = below(8); n > 0; --n) {
      const std::size_t begin = below(50);
      findings.push_back(InTextAt("PERSON", {begin, begin + 1 + below(9)}));
    }
    const RedactionPlan plan = PlanRedaction(findings, {});
    for (std::size_t i = 1; i < plan.text.size(); ++i) {
      EXPECT_LE(plan.text[i - 1].span.end, plan.text[i].span.begin);
    }
    for (const Finding& finding : findings) {
      bool covered = false;
      for (const TextEdit& edit : plan.text) {
        covered = covered || edit.span.Contains(TextSpan(finding));
      }
      EXPECT_TRUE(covered);
    }
  }
}

// Positions in the copy "x[姓名]yz[姓名]w" of "xAAAyzBw": the labels stand at
// [1, 9) and [11, 19).
struct ExtendCase {
  const char* name;
  Span left;
  const char* redacted;
};
void PrintTo(const ExtendCase& c, std::ostream* os) { *os << c.name; }

class ExtendPlanTest : public testing::TestWithParam<ExtendCase> {};

TEST_P(ExtendPlanTest, CoversWhatTheCopyStillShows) {
  RedactionPlan plan =
      PlanRedaction(std::vector<Finding>{InTextAt("PERSON", {1, 4}),
                                         InTextAt("PERSON", {6, 7})},
                    {});
  const std::vector<Finding> left = {InTextAt("ADDRESS", GetParam().left)};
  EXPECT_TRUE(ExtendPlan(left, {}, plan));
  EXPECT_EQ(RedactText("xAAAyzBw", plan), GetParam().redacted);
}

INSTANTIATE_TEST_SUITE_P(
    Places, ExtendPlanTest,
    testing::ValuesIn<ExtendCase>({
        {"BeforeTheFirstLabel", {0, 1}, "[地址][姓名]yz[姓名]w"},
        {"BetweenLabels", {9, 10}, "x[姓名][地址]z[姓名]w"},
        {"AfterTheLastLabel", {19, 20}, "x[姓名]yz[姓名][地址]"},
        {"FromInsideALabel", {5, 10}, "x[姓名][地址]z[姓名]w"},
        {"IntoALabel", {10, 14}, "x[姓名]y[地址][姓名]w"},
        {"OverALabel", {0, 10}, "[地址][姓名]z[姓名]w"},
    }),
    [](const auto& test) { return std::string(test.param.name); });

TEST(RedactionTest, ExtendsNoPlanForABusiness) {
  RedactionPlan plan;
  Finding shop = InTextAt("PHONE_NUMBER", {0, 3});
  shop.holder = Holder::kBusiness;
  EXPECT_FALSE(ExtendPlan(std::vector<Finding>{shop}, {}, plan));
}

}  // namespace
}  // namespace undox
