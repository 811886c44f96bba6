#include "detectors/names/name_decoding.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace undox {
namespace {

std::vector<std::uint32_t> Begins(const std::vector<TaggedName>& names) {
  std::vector<std::uint32_t> begins;
  for (const TaggedName& name : names) begins.push_back(name.begin);
  return begins;
}

TEST(NameDecodingTest, KeepsTheBetterOfTwoThatOverlap) {
  const auto names = BestNames({{0, 2, 1.0f}, {0, 3, 2.0f}, {2, 4, 1.5f}}, 8);
  ASSERT_EQ(names.size(), 1u);
  EXPECT_EQ(names[0].end, 3u);
}

TEST(NameDecodingTest, LiftsADoubtfulNameOnEitherSideOfASureOne) {
  const NameText text("陆思琪、郭子敏、何嘉怡");
  std::vector<TaggedName> names = {{0, 3, -0.5f}, {4, 7, 1.0f}, {8, 11, -0.5f}};
  ApplyListBonus(text, names);
  EXPECT_THAT(Begins(BestNames(names, text.size())),
              testing::ElementsAre(0, 4, 8));
}

TEST(NameDecodingTest, LiftsNothingAcrossWords) {
  const NameText text("陆思琪骂了郭子敏");
  std::vector<TaggedName> names = {{0, 3, 1.0f}, {5, 8, -0.5f}};
  ApplyListBonus(text, names);
  EXPECT_THAT(Begins(BestNames(names, text.size())), testing::ElementsAre(0));
}

TEST(NameDecodingTest, AddsRepeatsOutsideOfWhatIsTaken) {
  const NameText text("陆思琪,陆思琪,陆思琪");
  SpanIndex taken;
  taken.Add({4, 7});
  std::vector<TaggedName> names = {{0, 3, 2.0f}};
  AddRepeats(text, taken, names);
  EXPECT_THAT(Begins(names), testing::ElementsAre(0, 8));
}

// Work that grew by the square of 300,000 names would take minutes.
TEST(NameDecodingTest, TakesLittleLongerForManyNames) {
  constexpr std::uint32_t kNames = 300000;
  std::string utf8;
  std::vector<TaggedName> names;
  for (std::uint32_t i = 0; i < kNames; ++i) {
    utf8 += "陆思琪、";
    names.push_back({4 * i, 4 * i + 2, 1.0f});
    names.push_back({4 * i, 4 * i + 3, 2.0f});
  }
  const NameText text(utf8);
  ApplyListBonus(text, names);
  std::vector<TaggedName> best = BestNames(names, text.size());
  EXPECT_EQ(best.size(), kNames);
  best.resize(1);
  AddRepeats(text, {}, best);
  EXPECT_EQ(best.size(), kNames);
}

}  // namespace
}  // namespace undox
