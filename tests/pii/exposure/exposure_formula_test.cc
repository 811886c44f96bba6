#include "pii/exposure/exposure_formula.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "pii/exposure/exposure_examples.h"

namespace undox {
namespace {

double Logit(double p) { return std::log(p / (1 - p)); }

double SumOf(const Exposure& exposure, const std::string& ledger) {
  double sum = 0;
  for (const Reason& reason : exposure.reasons) {
    if (reason.id.starts_with(ledger)) sum += reason.effect;
  }
  return sum;
}

const Reason* Find(const Exposure& exposure, const std::string& id) {
  for (const Reason& reason : exposure.reasons) {
    if (reason.id == id) return &reason;
  }
  return nullptr;
}

bool Fired(const Exposure& exposure, const std::string& id) {
  for (const LimitApplied& limit : exposure.limits) {
    if (limit.id == id) return true;
  }
  return false;
}

ExposureInput PhoneOfAnother() {
  ExposureInput input;
  input.direct.push_back({IdentifierKind::kPhone, 1, "PHONE_NUMBER"});
  input.harm.push_back(
      {HarmChannel::kContact, 1, IdentifierKind::kPhone, 0, "PHONE_NUMBER"});
  return input;
}

TEST(ExposureFormulaTest, LedgersAddUpToTheirLogOdds) {
  for (const ExposureExample& example : ExposureExamples()) {
    for (const ExposureModel& model : {ReferenceModel(), ShippedModel()}) {
      const Exposure scored = ScoreExposure(example.input, model);
      EXPECT_NEAR(SumOf(scored, "intent:"), Logit(scored.intent), 1e-6);
      if (example.input.quasi.empty()) continue;
      const double kappa = model.checkable_candidates;
      EXPECT_NEAR(SumOf(scored, "bits:"), std::log(kappa / scored.k), 1e-9)
          << example.name;
    }
  }
}

TEST(ExposureFormulaTest, SetSizeLiesInsideItsInterval) {
  for (const ExposureExample& example : ExposureExamples()) {
    const Exposure scored = ScoreExposure(example.input, ReferenceModel());
    EXPECT_LE(scored.k_low, scored.k);
    EXPECT_LE(scored.k, scored.k_high);
  }
}

TEST(ExposureFormulaTest, EffectOfAFindingIsWhatLeavingItOutTakesAway) {
  ExposureInput input = PhoneOfAnother();
  input.quasi.push_back({QuasiDimension::kName, 12.3, "PERSON"});
  input.harm.push_back(
      {HarmChannel::kName, 1, IdentifierKind::kNone, 0, "PERSON"});
  const Exposure whole = ScoreExposure(input, ReferenceModel());
  input.quasi.clear();
  input.harm.pop_back();
  const Exposure rest = ScoreExposure(input, ReferenceModel());
  const Reason* effect = Find(whole, "finding:PERSON");
  ASSERT_NE(effect, nullptr);
  EXPECT_NEAR(effect->effect, whole.raw - rest.raw, 1e-9);
}

TEST(ExposureFormulaTest, EffectOfAMitigatingCueIsNegative) {
  ExposureInput input = PhoneOfAnother();
  input.Set(IntentCue::kConsent);
  const Exposure scored = ScoreExposure(input, ShippedModel());
  const Reason* effect = Find(scored, "cue:consent");
  ASSERT_NE(effect, nullptr);
  EXPECT_LT(effect->effect, 0);
}

TEST(ExposureFormulaTest, AssumesAThirdPartyOnlyWhileNothingMitigates) {
  ExposureInput input = PhoneOfAnother();
  EXPECT_NE(Find(ScoreExposure(input, ShippedModel()), "intent:third_party"),
            nullptr);
  EXPECT_EQ(Find(ScoreExposure(input, ReferenceModel()), "intent:third_party"),
            nullptr);
  input.Set(IntentCue::kSelfDisclosure);
  EXPECT_EQ(Find(ScoreExposure(input, ShippedModel()), "intent:third_party"),
            nullptr);
}

TEST(ExposureFormulaTest, OldInformationHarmsLessExceptDocumentNumbers) {
  ExposureInput input;
  const double year = 365.25 * 24;
  input.harm.push_back(
      {HarmChannel::kContact, 1, IdentifierKind::kPhone, 3 * year, ""});
  input.harm.push_back(
      {HarmChannel::kIdNumber, 1, IdentifierKind::kIdNumber, 30 * year, ""});
  const Exposure scored = ScoreExposure(input, ReferenceModel());
  EXPECT_NEAR(Find(scored, "harm:contact")->effect, 0.55 / 2, 1e-9);
  EXPECT_NEAR(Find(scored, "harm:id_number")->effect, 0.55, 1e-9);
}

TEST(ExposureFormulaTest, ScoreLiesInTheBandOfItsLevel) {
  for (const ExposureExample& example : ExposureExamples()) {
    for (const ExposureModel& model : {ReferenceModel(), ShippedModel()}) {
      const Exposure scored = ScoreExposure(example.input, model);
      const ScoreBand band = BandOf(scored.level);
      EXPECT_GE(scored.score, band.low) << example.name;
      EXPECT_LE(scored.score, band.high) << example.name;
    }
  }
}

TEST(ExposureFormulaTest, InsidersCountDouble) {
  ExposureInput input = PhoneOfAnother();
  input.criminal.n1 = 25;
  EXPECT_NEAR(ScoreExposure(input, ReferenceModel()).criminal.x, 0.5, 1e-9);
  input.insider = true;
  EXPECT_NEAR(ScoreExposure(input, ReferenceModel()).criminal.x, 1, 1e-9);
}

TEST(ExposureLimitsTest, MinorsOfAnyAgeAreProtectedFromOthers) {
  ExposureInput input = PhoneOfAnother();
  input.Set(IntentCue::kThirdParty);
  input.Set(IntentCue::kExposeVerb);
  input.vulnerable = Vulnerable::kMinor;
  const Exposure fifteen = ScoreExposure(input, ReferenceModel());
  EXPECT_TRUE(Fired(fifteen, "minor-under-18"));
  EXPECT_GE(fifteen.level, Level::kHigh);
  input.under14 = true;
  const Exposure twelve = ScoreExposure(input, ReferenceModel());
  EXPECT_TRUE(Fired(twelve, "child-under-14"));
  EXPECT_GE(twelve.level, Level::kHigh);
}

TEST(ExposureLimitsTest, MinorsWhoPostTheirOwnDataArePrompted) {
  ExposureInput input = PhoneOfAnother();
  input.target = Target::kSelf;
  input.Set(IntentCue::kSelfDisclosure);
  input.vulnerable = Vulnerable::kMinor;
  input.direct.front().q = 0.01;
  const Exposure scored = ScoreExposure(input, ReferenceModel());
  EXPECT_TRUE(Fired(scored, "minor-self-posted"));
  EXPECT_EQ(scored.level, Level::kLow);
  EXPECT_NEAR(scored.score, 10, 1e-9);
}

TEST(ExposureLimitsTest, LawfulReportIsCappedUnlessItInsultsOrShowsAHome) {
  ExposureInput input;
  input.lawful_report = true;
  input.harm.push_back(
      {HarmChannel::kWorkplace, 1, IdentifierKind::kNone, 0, "WORKPLACE"});
  EXPECT_EQ(ApplyLimits(Level::kHigh, input, {}).level, Level::kLow);
  ExposureInput insulting = input;
  insulting.Set(IntentCue::kInsult);
  EXPECT_EQ(ApplyLimits(Level::kHigh, insulting, {}).level, Level::kHigh);
  input.harm.push_back(
      {HarmChannel::kHomeDoor, 1, IdentifierKind::kAddressDoor, 0, "ADDRESS"});
  EXPECT_EQ(ApplyLimits(Level::kHigh, input, {}).level, Level::kHigh);
}

TEST(ExposureLimitsTest, FloorsBeatCeilings) {
  ExposureInput input = PhoneOfAnother();
  input.target = Target::kBusiness;
  const LimitedLevel limited =
      ApplyLimits(Level::kHigh, input, {.criminal_x = 1.2});
  EXPECT_EQ(limited.level, Level::kCritical);
  ASSERT_EQ(limited.limits.size(), 2u);
  EXPECT_FALSE(limited.limits[0].is_floor);
  EXPECT_TRUE(limited.limits[1].is_floor);
}

TEST(ExposureModelTest, HoldsWhatTheTypeTableSaysOfAnIdentifier) {
  const ExposureModel model = ReferenceModel();
  EXPECT_EQ(model.Rho(IdentifierKind::kPhone), TraitsOf("PHONE_NUMBER").rho);
  EXPECT_EQ(model.Rho(IdentifierKind::kHandle), TraitsOf("SOCIAL_HANDLE").rho);
  EXPECT_EQ(model.Rho(IdentifierKind::kFace), TraitsOf("FACE").rho);
}

TEST(ExposureModelTest, MitigatingCuesAloneWeighAgainst) {
  for (const ExposureModel& model : {ReferenceModel(), ShippedModel()}) {
    for (std::size_t i = 0; i < kIntentCueCount; ++i) {
      const bool mitigating = i >= std::size_t(IntentCue::kSelfDisclosure);
      EXPECT_EQ(model.cue_weight[i] < 0, mitigating) << i;
    }
  }
}

TEST(ExposureNamesTest, SpeakAsTheContractDoes) {
  EXPECT_EQ(LevelName(Level::kCritical), "critical");
  EXPECT_EQ(LevelCode(Level::kNone), "S0");
  EXPECT_EQ(TargetName(Target::kThirdParty), "third_party");
  EXPECT_EQ(VulnerableName(Vulnerable::kDisabled), "disabled");
}

}  // namespace
}  // namespace undox
