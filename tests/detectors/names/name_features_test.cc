#include "detectors/names/name_features.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace undox {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view kSurnames = "赵\t20\n欧\t1\n欧阳\t1\n";

std::vector<NameCandidate> CandidatesIn(std::string_view utf8) {
  const NameTables tables(kSurnames, "");
  std::vector<NameCandidate> candidates;
  ForEachNameCandidate(NameText(utf8), tables, [&](NameCandidate candidate) {
    candidates.push_back(candidate);
    return true;
  });
  return candidates;
}

std::vector<std::uint32_t> FeaturesOf(std::string_view utf8,
                                      NameCandidate candidate) {
  const NameTables tables(kSurnames, "");
  const NameText text(utf8);
  NameFeatures features;
  features.SetCore(text, candidate);
  features.AddRest(text, tables, candidate);
  return {features.all().begin(), features.all().end()};
}

TEST(NameCandidateTest, TakesOneOrTwoHanziBehindASurname) {
  EXPECT_THAT(CandidatesIn("找赵云飞"),
              ElementsAre(NameCandidate{1, 1, 1}, NameCandidate{1, 1, 2}));
}

TEST(NameCandidateTest, TakesCompoundSurnamesToo) {
  EXPECT_THAT(CandidatesIn("欧阳敏"),
              ElementsAre(NameCandidate{0, 1, 1}, NameCandidate{0, 1, 2},
                          NameCandidate{0, 2, 1}));
}

TEST(NameCandidateTest, StopsAtWhatIsNoHanzi) {
  EXPECT_THAT(CandidatesIn("赵 云"), IsEmpty());
  EXPECT_THAT(CandidatesIn("赵"), IsEmpty());
  EXPECT_THAT(CandidatesIn(""), IsEmpty());
}

TEST(NameFeaturesTest, SeesNoDifferenceBetweenDigits) {
  EXPECT_EQ(FeaturesOf("赵敏 12345678901", {0, 1, 1}),
            FeaturesOf("赵敏 99999999999", {0, 1, 1}));
}

TEST(NameFeaturesTest, SeesNoDifferenceBetweenWidths) {
  EXPECT_EQ(FeaturesOf("姓名：赵敏，女", {3, 1, 1}),
            FeaturesOf("姓名:赵敏,女", {3, 1, 1}));
}

TEST(NameFeaturesTest, SeesTheLabelBehindASeparator) {
  EXPECT_NE(FeaturesOf("姓名 赵敏", {3, 1, 1}),
            FeaturesOf("地址 赵敏", {3, 1, 1}));
}

TEST(NameFeaturesTest, FitsAtBothEndsOfAText) {
  EXPECT_LE(FeaturesOf("赵敏", {0, 1, 1}).size(), NameFeatures::kMaxSize);
  EXPECT_GT(FeaturesOf("赵敏", {0, 1, 1}).size(), NameFeatures::kCoreSize);
}

}  // namespace
}  // namespace undox
