#include "detectors/text/text_scanner.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <random>

#include "detectors/rules/rule_detector.h"

namespace undox {
namespace {

using testing::Contains;
using testing::Field;
using testing::Not;

TextScan Scan(std::string_view text) {
  static const auto kScanner =
      *TextScanner::Create({testing::TempDir() + "/undox-tests"});
  auto scratch = kScanner->NewScratch();
  return *kScanner->Scan(text, *scratch);
}

TEST(TextScannerTest, FindsNothingInNothing) {
  EXPECT_TRUE(Scan("").findings.empty());
}

TEST(TextScannerTest, FindsAMacAddressOfLettersAlone) {
  EXPECT_THAT(Scan("网卡 aa:bb:cc:dd:ee:fa").findings,
              Contains(Field(&Finding::type, "MAC_ADDRESS")));
}

TEST(TextScannerTest, FindsTheSchoolThatANamedPersonBelongsTo) {
  const auto is_school = Field(&Finding::type, "SCHOOL");
  EXPECT_THAT(Scan("就是她:祝明漪,柳湾小学的,手机19999120384").findings,
              Contains(is_school));
  EXPECT_THAT(Scan("附近最好的就是柳湾小学的,大家别犹豫").findings,
              Not(Contains(is_school)));
}

TEST(TextScannerTest, ReadsWordsOnlyAroundFindings) {
  EXPECT_TRUE(Scan("人肉搜索是不对的").cues.hits.empty());
  EXPECT_FALSE(Scan("人肉他,身份证11010519491231002X").cues.hits.empty());
}

TEST(TextScannerTest, ReturnsFindingsByPositionAndDisjoint) {
  const auto scan =
      Scan("身份证11010519491231002X 邮箱 kiki@example.com IP 203.0.113.77 完");
  ASSERT_EQ(scan.findings.size(), 3u);
  EXPECT_LE(TextSpan(scan.findings[0]).end, TextSpan(scan.findings[1]).begin);
  EXPECT_LE(TextSpan(scan.findings[1]).end, TextSpan(scan.findings[2]).begin);
}

TEST(TextScannerTest, SurvivesInvalidUtf8) {
  EXPECT_THAT(Scan("\xff\xfe身份证11010519491231002X\xc3").findings,
              Contains(Field(&Finding::type, "CN_RESIDENT_ID")));
}

// The scanner leaves the regexes out where no digit stands: rows find nothing
// there.
TEST(TextScannerTest, NoRowFindsAnythingWithoutADigit) {
  constexpr std::array<const char*, 20> kPieces = {
      "A", "B", "C", "D", "E", "F",  "X",  "a",    "k",  "z",
      ".", "@", " ", "(", ")", "京", "军", "字第", "号", "护照"};
  const RuleDetector rows(AllRules());
  const auto set = PatternSet::Compile(rows.Patterns(), "");
  ASSERT_TRUE(set.ok());
  auto scratch = set->NewScratch();
  std::mt19937 draw(20261122);
  for (int round = 0; round < 5000; ++round) {
    std::string submitted;
    for (int i = 0; i < 60; ++i) submitted += kPieces[draw() % kPieces.size()];
    const NormalizedText text = Normalize(submitted);
    std::vector<SetHit> set_hits;
    ASSERT_TRUE(set->Scan(text.text(), *scratch, set_hits).ok());
    std::vector<Hit> hits;
    for (const SetHit& hit : set_hits) {
      hits.push_back({hit.pattern, hit.begin, hit.end});
    }
    std::vector<Candidate> found;
    rows.Detect({text, hits, {}}, found);
    EXPECT_TRUE(found.empty()) << submitted;
  }
}

}  // namespace
}  // namespace undox
