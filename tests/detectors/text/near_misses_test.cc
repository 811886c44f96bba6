#include "detectors/text/near_misses.h"

#include <string>
#include <string_view>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace undox {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// A reading of `span` that needed 0.8.
Doubtful Weighed(std::string type, Span span, double confidence) {
  return {std::move(type), span, confidence, 0.8, {}};
}

Candidate Seen(std::string type, Span span, double confidence) {
  Candidate candidate;
  candidate.type = std::move(type);
  candidate.span = span;
  candidate.confidence = confidence;
  candidate.value = Sensitive("a value");
  return candidate;
}

std::vector<std::string> Types(const std::vector<NearMiss>& misses) {
  std::vector<std::string> types;
  for (const NearMiss& miss : misses) types.push_back(miss.seen.type);
  return types;
}

Span PlaceOf(const NearMiss& miss) {
  return std::get<InText>(miss.seen.location).span;
}

class NearMissesTest : public ::testing::Test {
 protected:
  const NormalizedText text_ = Normalize(std::string(100, 'x'));
};

TEST_F(NearMissesTest, TellsWhatWasNeededBesideWhatThereWas) {
  const auto misses =
      NearMisses(text_, {Weighed("PERSON", {3, 9}, 0.7)}, {}, {});
  ASSERT_THAT(misses, SizeIs(1));
  EXPECT_EQ(misses[0].seen.type, "PERSON");
  EXPECT_EQ(misses[0].seen.confidence, 0.7);
  EXPECT_EQ(misses[0].threshold, 0.8);
}

TEST_F(NearMissesTest, NeverHoldsAValue) {
  const std::vector<Candidate> candidates = {Seen("QQ_NUMBER", {3, 9}, 0.6)};
  const std::vector<Candidate> kept = {Seen("PHONE_NUMBER", {3, 14}, 0.9)};
  const auto misses =
      NearMisses(text_, {Weighed("PERSON", {30, 36}, 0.7)}, candidates, kept);
  ASSERT_THAT(misses, SizeIs(2));
  for (const NearMiss& miss : misses) EXPECT_TRUE(miss.seen.value.empty());
}

TEST_F(NearMissesTest, ComesWithTheNearestFirst) {
  const auto misses = NearMisses(
      text_,
      {Weighed("PERSON", {0, 6}, 0.5), Weighed("ADDRESS", {10, 16}, 0.75),
       Weighed("SCHOOL", {20, 26}, 0.6)},
      {}, {});
  EXPECT_THAT(Types(misses), ElementsAre("ADDRESS", "SCHOOL", "PERSON"));
}

TEST_F(NearMissesTest, LeavesOutWhatHasLessThanHalfOfWhatItNeeded) {
  const auto misses = NearMisses(
      text_,
      {Weighed("PERSON", {0, 6}, 0.39), Weighed("SCHOOL", {10, 16}, 0.41)}, {},
      {});
  EXPECT_THAT(Types(misses), ElementsAre("SCHOOL"));
}

TEST_F(NearMissesTest, LeavesOutADoubtWhereSomethingWasFound) {
  const std::vector<Candidate> kept = {Seen("ADDRESS", {4, 20}, 0.9)};
  EXPECT_THAT(NearMisses(text_, {Weighed("PERSON", {0, 6}, 0.7)}, kept, kept),
              IsEmpty());
}

TEST_F(NearMissesTest, NamesTheReadingThatACandidateLostTo) {
  const std::vector<Candidate> candidates = {
      Seen("QQ_NUMBER", {3, 14}, 0.6), Seen("PHONE_NUMBER", {3, 14}, 0.9)};
  const std::vector<Candidate> kept = {candidates[1]};
  const auto misses = NearMisses(text_, {}, candidates, kept);
  ASSERT_THAT(Types(misses), ElementsAre("QQ_NUMBER"));
  EXPECT_EQ(misses[0].threshold, 0.9);
  EXPECT_THAT(misses[0].seen.evidence.checks,
              ElementsAre("lost-to:PHONE_NUMBER"));
}

TEST_F(NearMissesTest, IsSilentAboutALoserOfTheWinnersType) {
  const std::vector<Candidate> candidates = {
      Seen("PHONE_NUMBER", {3, 10}, 0.6)};
  const std::vector<Candidate> kept = {Seen("PHONE_NUMBER", {3, 14}, 0.9)};
  EXPECT_THAT(NearMisses(text_, {}, candidates, kept), IsEmpty());
}

TEST_F(NearMissesTest, TellsOfOnePlaceOncePerType) {
  const auto misses = NearMisses(
      text_,
      {Weighed("PERSON", {0, 6}, 0.6), Weighed("PERSON", {3, 9}, 0.7),
       Weighed("SCHOOL", {0, 9}, 0.5)},
      {}, {});
  ASSERT_THAT(Types(misses), ElementsAre("PERSON", "SCHOOL"));
  EXPECT_EQ(misses[0].seen.confidence, 0.7);
}

TEST_F(NearMissesTest, TellsAFewOnly) {
  std::vector<Doubtful> doubtful;
  for (std::size_t i = 0; i < 4 * kMostNearMisses; ++i) {
    doubtful.push_back(Weighed("PERSON", {4 * i, 4 * i + 3}, 0.7));
  }
  EXPECT_THAT(NearMisses(text_, doubtful, {}, {}), SizeIs(kMostNearMisses));
}

TEST_F(NearMissesTest, KeepsTheOrderOfTheTextAmongEquals) {
  const auto misses = NearMisses(
      text_, {Weighed("SCHOOL", {0, 6}, 0.6), Weighed("PERSON", {10, 16}, 0.6)},
      {}, {});
  EXPECT_THAT(Types(misses), ElementsAre("SCHOOL", "PERSON"));
}

TEST(NearMissPlaceTest, IsInBytesOfTheTextAsSubmitted) {
  const std::string_view submitted = "电话：１２３４ 王";
  const NormalizedText text = Normalize(submitted);
  const std::size_t begin = text.text().find("1234");
  ASSERT_NE(begin, std::string_view::npos);
  const auto misses =
      NearMisses(text, {Weighed("QQ_NUMBER", {begin, begin + 4}, 0.7)}, {}, {});
  ASSERT_THAT(misses, SizeIs(1));
  const Span place = PlaceOf(misses[0]);
  EXPECT_EQ(submitted.substr(place.begin, place.end - place.begin), "１２３４");
}

}  // namespace
}  // namespace undox
