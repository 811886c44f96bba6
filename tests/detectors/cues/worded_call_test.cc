#include "detectors/cues/worded_call.h"

#include <gtest/gtest.h>

#include <cstring>
#include <string>

namespace undox {
namespace {

// A model whose only weight is its bias: to it every clause is a call, or none.
std::string Biased(float bias) {
  std::string bytes(CallModel::kBytes, '\0');
  std::memcpy(bytes.data() + bytes.size() - sizeof(bias), &bias, sizeof(bias));
  return bytes;
}

Cues Heard(std::string_view text, float bias, Cues cues = {}) {
  const std::string bytes = Biased(bias);
  AddWordedCalls(Normalize(text), CallModel(bytes), cues);
  return cues;
}

TEST(CallModel, HearsNothingInBytesOfAnotherSize) {
  EXPECT_LT(CallModel("short").Odds(CallClausesOf("打他")[0]),
            CallModel::kCall);
}

TEST(AddWordedCalls, AddsTheClauseWithItsSubmittedBytes) {
  const std::string text = "他欠钱，去找他！";
  const Cues cues = Heard(text, 1);
  ASSERT_EQ(cues.hits.size(), 2U);
  const Span span = cues.hits[1].span;
  EXPECT_EQ(text.substr(span.begin, span.size()), "去找他");
  EXPECT_EQ(cues.hits[1].cue, Cue::kCallContact);
}

TEST(AddWordedCalls, AddsNothingBelowTheThreshold) {
  EXPECT_TRUE(Heard("去找他", -1).hits.empty());
}

TEST(AddWordedCalls, TellsCallsToADoorFromOthers) {
  EXPECT_EQ(Heard("到他家门口集合", 1).hits[0].cue, Cue::kCallOffline);
}

TEST(AddWordedCalls, LeavesWhatWordsHaveSettled) {
  for (const Cue cue : {Cue::kCallSpread, Cue::kCondemn, Cue::kVictim}) {
    EXPECT_EQ(Heard("去找他", 1, {{{cue, {0, 3}}}}).hits.size(), 1U);
  }
  EXPECT_EQ(Heard("去找他", 1, {{{Cue::kInsult, {0, 3}}}}).hits.size(), 2U);
}

TEST(AddWordedCalls, LeavesWhatIsDenied) {
  EXPECT_TRUE(Heard("大家别去找他", 1).hits.empty());
}

TEST(ShippedCallModel, HearsCallsWithoutAnyWordOfTheLists) {
  for (const char* call : {"谁有空给她妈报个喜", "好汉们周六上他家楼下等"}) {
    Cues cues;
    AddWordedCalls(Normalize(call), ShippedCallModel(), cues);
    EXPECT_FALSE(cues.hits.empty()) << call;
  }
}

TEST(ShippedCallModel, LeavesClausesOfLikeWords) {
  for (const char* clause :
       {"周六一起去奶奶家吃饭", "有事打我办公室电话", "一起去派出所报案"}) {
    Cues cues;
    AddWordedCalls(Normalize(clause), ShippedCallModel(), cues);
    EXPECT_TRUE(cues.hits.empty()) << clause;
  }
}

}  // namespace
}  // namespace undox
