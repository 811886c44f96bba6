#include "pii/exposure/model_table.h"

#include <string>

#include "gtest/gtest.h"
#include "pii/exposure/gate_model.h"
#include "pii/exposure/tsv_rows.h"

namespace undox {
namespace {

TEST(NumberRows, KeepsKeysAndPassesOverTheRest) {
  const auto rows =
      NumberRows("# c\t1\nrho\tphone\t0.9\n\nbad\tx\ncue\tinsult\t-1");
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].key, "rho\tphone");
  EXPECT_DOUBLE_EQ(rows[1].number, -1);
}

TEST(ExposureModelTable, ComesBackAsItWasWritten) {
  ExposureModel model = ReferenceModel();
  model.rho[static_cast<std::size_t>(IdentifierKind::kPhone)] = 0.31;
  model.threshold = {0.1, 0.2, 0.3, 0.4};
  model.third_party_assumed = true;
  EXPECT_EQ(ParseExposureModel(ExposureModelTable(model)), model);
}

TEST(ShippedModel, KeepsTheSignsAndTheLawsOrder) {
  const ExposureModel& model = ShippedModel();
  const ExposureModel reference = ReferenceModel();
  for (std::size_t i = 0; i < kIntentCueCount; ++i) {
    EXPECT_GE(model.cue_weight[i] * reference.cue_weight[i], 0) << i;
  }
  EXPECT_GE(model.Harm(HarmChannel::kTrackLive),
            model.Harm(HarmChannel::kHomeDoor));
  EXPECT_GE(model.Harm(HarmChannel::kHomeDoor),
            model.Harm(HarmChannel::kHomeArea));
  EXPECT_TRUE(std::is_sorted(model.threshold.begin(), model.threshold.end()));
}

TEST(ParseGateModel, DropsWeightsOfTheWrongSign) {
  const GateModel model = ParseGateModel(
      "prior\t-0.3\nwording\t0.5\nself_pronoun\t1.5\nvictim\t-2\n");
  EXPECT_DOUBLE_EQ(model.prior, -0.3);
  EXPECT_DOUBLE_EQ(model.wording, 0.5);
  EXPECT_DOUBLE_EQ(model.Weight(GateFeature::kSelfPronoun), 0);
  EXPECT_DOUBLE_EQ(model.Weight(GateFeature::kVictim), -2);
}

}  // namespace
}  // namespace undox
