#include "pii/exposure/gate.h"

#include "gtest/gtest.h"
#include "pii/exposure/gate_model.h"

namespace undox {
namespace {

GateFacts FactsWith(std::initializer_list<GateFeature> features) {
  GateFacts facts;
  for (const GateFeature feature : features) facts.Set(feature);
  return facts;
}

double LogOdds(const GateFacts& facts) {
  return JudgeTarget(facts, ShippedGate(), {}).log_odds;
}

TEST(JudgeTarget, PrintsALedgerThatAddsUp) {
  GateFacts facts = FactsWith({GateFeature::kCall, GateFeature::kSelfPronoun,
                               GateFeature::kVictim, GateFeature::kSelfBefore});
  facts.wording[0] = 0.7;
  const GateVerdict verdict = JudgeTarget(facts, ShippedGate(), {});
  double sum = 0;
  for (const Reason& reason : verdict.reasons) sum += reason.effect;
  EXPECT_NEAR(sum, verdict.log_odds, 1e-9);
}

TEST(JudgeTarget, NeverCountsAnExcuseAsAnAccusation) {
  const GateFacts dossier = [] {
    GateFacts facts =
        FactsWith({GateFeature::kNameWithStrong, GateFeature::kSeveralStrong});
    facts.dossier = true;
    return facts;
  }();
  for (const GateFeature excuse :
       {GateFeature::kSelfPronoun, GateFeature::kVictim, GateFeature::kShop,
        GateFeature::kTrade, GateFeature::kConsent, GateFeature::kCondemn}) {
    GateFacts excused = dossier;
    excused.Set(excuse);
    EXPECT_LE(LogOdds(excused), LogOdds(dossier));
  }
}

TEST(JudgeTarget, LimitsWhatExcusesAreWorthBesideACall) {
  const GateFacts call = FactsWith({GateFeature::kCall});
  GateFacts excused = call;
  for (const GateFeature excuse :
       {GateFeature::kSelfPronoun, GateFeature::kVictim, GateFeature::kShop,
        GateFeature::kTrade, GateFeature::kConsent}) {
    excused.Set(excuse);
  }
  EXPECT_GE(LogOdds(excused), LogOdds(call) - 3.5 - 1e-9);
}

TEST(JudgeTarget, FollowsTheThresholdOfThePolicy) {
  const GateFacts facts = FactsWith({GateFeature::kThirdPronoun});
  EXPECT_FALSE(
      JudgeTarget(facts, ShippedGate(), {.third_party_threshold = -1}).benign);
  EXPECT_TRUE(
      JudgeTarget(facts, ShippedGate(), {.third_party_threshold = 5}).benign);
}

TEST(JudgeTarget, TakesABareValueForAThirdPartys) {
  EXPECT_EQ(JudgeTarget(GateFacts{}, ShippedGate(), {}).target,
            Target::kThirdParty);
}

}  // namespace
}  // namespace undox
