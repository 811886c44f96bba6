#include "training/calls/call_trainer.h"

#include <gtest/gtest.h>

#include "detectors/cues/call_model.h"
#include "training/calls/call_folds.h"

namespace undox {
namespace {

constexpr char kTemplates[] =
    "@ x-001 | zh | doxx | medium\n0 third_party\n"
    "他的电话{0 PHONE_NUMBER}，躲着不见人 (+ 一起去闹|去闹她妈)\n---\n"
    "@ x-003 | zh | doxx | critical\n0 third_party\n"
    "他的电话{0 PHONE_NUMBER}，都去骂";
constexpr char kPhrases[] =
    "# label\ttext\ncall\t一起去闹，去闹\nnone\t一起去玩\nnone\t去爬山\n";

std::vector<CallExample> Examples() {
  const auto templates = ParseTemplates(kTemplates);
  EXPECT_TRUE(templates.ok());
  auto examples = CallExamplesOf(*templates, kPhrases, 1);
  EXPECT_TRUE(examples.ok());
  return *std::move(examples);
}

double Odds(std::string_view bytes, std::string_view clause) {
  return CallModel(bytes).Odds(CallClausesOf(clause)[0]);
}

TEST(CallExamplesOf, TakesEachClauseOnceAndLeavesCriticalPosts) {
  int calls = 0;
  int others = 0;
  for (const CallExample& example : Examples()) {
    (example.call ? calls : others) += 1;
  }
  EXPECT_EQ(calls, 3);   // 一起去闹, 去闹她妈, 去闹.
  EXPECT_EQ(others, 4);  // Two of the post, two phrases; none of "都去骂".
}

TEST(CallExamplesOf, NamesTheLineOfABadRow) {
  const auto examples = CallExamplesOf({}, "call\t去\nmaybe\t去\n", 1);
  ASSERT_FALSE(examples.ok());
  EXPECT_NE(examples.status().message().find("line 2"), std::string::npos);
}

TEST(TrainCalls, TellsWhatItHasSeenApart) {
  const std::string bytes =
      TrainCalls(Examples(), [](const CallExample&) { return true; }, {});
  EXPECT_GT(Odds(bytes, "一起去闹"), 0);
  EXPECT_LT(Odds(bytes, "一起去玩"), 0);
}

TEST(TrainCalls, GivesTheSameBytesAgain) {
  const auto all = [](const CallExample&) { return true; };
  EXPECT_EQ(TrainCalls(Examples(), all, {}), TrainCalls(Examples(), all, {}));
}

TEST(CallFolds, LeavesTheFoldOut) {
  std::vector<CallExample> examples = Examples();
  for (CallExample& example : examples) example.fold = example.call ? 0 : 1;
  const CallFolds folds(examples, {});
  EXPECT_LT(folds.LeftOut(0).Odds(CallClausesOf("一起去闹")[0]), 0);
  EXPECT_GT(folds.LeftOut(2).Odds(CallClausesOf("一起去闹")[0]), 0);
}

}  // namespace
}  // namespace undox
