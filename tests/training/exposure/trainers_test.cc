#include <string>

#include "gtest/gtest.h"
#include "pii/exposure/wording_model.h"
#include "training/exposure/gate_trainer.h"
#include "training/exposure/model_trainer.h"
#include "training/exposure/training_set.h"
#include "training/exposure/wording_trainer.h"

namespace undox {
namespace {

constexpr char kTemplates[] =
    "@ x-001 | zh | doxx | medium\n0 third_party\n"
    "扒到[他|她]的电话{0 PHONE_NUMBER}\n---\n"
    "@ x-003 | zh | self_disclosure | low\n0 self\n"
    "转让书桌，加我微信{0 WECHAT_ID}[，谢谢|]\n---\n"
    "@ x-005 | zh | business | none\n0 business\n"
    "本店开业，订座{0 PHONE_NUMBER landline}\n---\n"
    "@ x-007 | zh | doxx | high\n0 third_party\n"
    "骗子{0 PERSON}，手机{0 PHONE_NUMBER}[，转起来|]\n";

TrainingSet Set() {
  const auto templates = ParseTemplates(kTemplates);
  EXPECT_TRUE(templates.ok());
  const auto calls = CallExamplesOf(*templates, "", 1);
  EXPECT_TRUE(calls.ok());
  auto set = MakeTrainingSet(*templates, CallFolds(*calls, {}), 1, 6);
  EXPECT_TRUE(set.ok());
  return *std::move(set);
}

bool All(const GateExample&) { return true; }

TEST(MakeTrainingSet, LabelsWhatEachSubjectLooksLike) {
  const TrainingSet set = Set();
  ASSERT_EQ(set.examples.size(), 24U);
  EXPECT_EQ(set.examples[0].looks, Wording::kThird);
  EXPECT_EQ(set.examples[6].looks, Wording::kSelf);
  EXPECT_EQ(set.examples[12].looks, Wording::kBusiness);
  EXPECT_NEAR(set.examples[0].weight, 1.0 / 6, 1e-12);
}

TEST(TrainWording, LearnsTheFramesItHasSeen) {
  const TrainingSet set = Set();
  const std::string weights = TrainWording(set.examples, All, {.runs = 1});
  const WordingModel model(weights);
  for (const GateExample& example : set.examples) {
    const auto odds = model.Odds(example.words);
    for (std::size_t i = 0; i < kWordings; ++i) {
      EXPECT_LE(odds[i], odds[static_cast<std::size_t>(example.looks)]);
    }
  }
}

TEST(TrainWording, GivesTheSameBytesAgain) {
  const TrainingSet set = Set();
  EXPECT_EQ(TrainWording(set.examples, All, {}),
            TrainWording(set.examples, All, {}));
}

TEST(TrainGate, KeepsTheSignOfEveryFeature) {
  GateOptions options;
  options.penalty = 0.001;
  const GateModel model = TrainGate(Set().examples, All, options);
  for (std::size_t i = 0; i < kGateFeatureCount; ++i) {
    EXPECT_GE(model.weight[i] * GateSign(static_cast<GateFeature>(i)), 0);
  }
}

TEST(TrainGate, StaysAtThePriorUnderAHeavyPenalty) {
  GateOptions options;
  options.penalty = 1e4;
  options.prior.weight[static_cast<std::size_t>(GateFeature::kVictim)] = -2.6;
  EXPECT_NEAR(
      TrainGate(Set().examples, All, options).Weight(GateFeature::kVictim),
      -2.6, 0.11);
}

TEST(TrainModel, LowersTheLossAndKeepsTheOrder) {
  const TrainingSet set = Set();
  const auto examples = FormulaExamples(set);
  const ExposureModel model = TrainModel(examples, ReferenceModel());
  EXPECT_LT(FormulaLoss(examples, model),
            FormulaLoss(examples, ReferenceModel()));
  EXPECT_TRUE(std::is_sorted(model.threshold.begin(), model.threshold.end()));
  EXPECT_GE(model.Harm(HarmChannel::kMinorSchool),
            model.Harm(HarmChannel::kSchool));
}

}  // namespace
}  // namespace undox
