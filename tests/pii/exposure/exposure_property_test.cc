#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <random>

#include "pii/exposure/exposure_formula.h"
#include "pii/exposure/exposure_parts.h"

namespace undox {
namespace {

constexpr int kInputs = 1'000'000;
constexpr double kRounding = 1e-12;

class Source {
 public:
  explicit Source(std::uint64_t seed) : engine_(seed) {}
  int Below(int n) { return static_cast<int>(engine_() % std::uint64_t(n)); }
  bool Coin() { return Below(2) == 0; }
  double Unit() { return static_cast<double>(Below(1001)) / 1000; }
  std::mt19937_64& engine() { return engine_; }

 private:
  std::mt19937_64 engine_;
};

template <typename Enum>
Enum Any(Source& source, std::size_t count) {
  return static_cast<Enum>(source.Below(static_cast<int>(count)));
}

QuasiIdentifier AnyQuasi(Source& source) {
  return {Any<QuasiDimension>(source, std::size_t(QuasiDimension::kCount)),
          30 * source.Unit(), ""};
}
DirectIdentifier AnyDirect(Source& source) {
  return {Any<IdentifierKind>(source, kIdentifierKindCount), source.Unit(), ""};
}
HarmTerm AnyHarm(Source& source) {
  return {Any<HarmChannel>(source, kHarmChannelCount), source.Unit(),
          Any<IdentifierKind>(source, kIdentifierKindCount),
          source.Coin() ? 0 : 1000.0 * source.Below(100), ""};
}

ExposureInput AnyInput(Source& source) {
  ExposureInput input;
  for (int n = source.Below(4); n > 0; --n) {
    input.quasi.push_back(AnyQuasi(source));
  }
  for (int n = source.Below(4); n > 0; --n) {
    input.direct.push_back(AnyDirect(source));
  }
  for (int n = source.Below(5); n > 0; --n) {
    input.harm.push_back(AnyHarm(source));
  }
  for (int n = source.Below(5); n > 0; --n) {
    input.Set(Any<IntentCue>(source, kIntentCueCount));
  }
  input.target = Any<Target>(source, 5);
  input.vulnerable = Any<Vulnerable>(source, 4);
  input.under14 = input.vulnerable == Vulnerable::kMinor && source.Coin();
  input.lawful_report = source.Below(5) == 0;
  input.solicitation = source.Below(5) == 0;
  input.insider = source.Below(10) == 0;
  input.reach = {source.Below(30000), source.Below(3000)};
  if (source.Below(5) == 0) input.criminal.n1 = source.Below(60);
  if (source.Below(5) == 0) input.criminal.n3 = source.Below(6000);
  return input;
}

struct Outcome {
  double e = 0;
  Level level = Level::kNone;
};

// As ScoreExposure, without its explanations.
Outcome Score(const ExposureInput& input, const ExposureModel& model) {
  const ExposureParts parts = ComputeParts(input, model);
  int level = 0;
  for (const double threshold : model.threshold) {
    if (parts.e >= threshold) ++level;
  }
  const LimitFacts facts = {parts.intent >= 0.5, parts.identify >= 0.5,
                            parts.criminal_x, ReachUnits(input.reach, model)};
  return {parts.e, ApplyLimits(static_cast<Level>(level), input, facts).level};
}

void ExpectNotLower(const Outcome& after, const Outcome& before) {
  EXPECT_GE(after.e, before.e - kRounding);
  EXPECT_GE(after.level, before.level);
}

class ExposurePropertyTest : public testing::TestWithParam<bool> {
 protected:
  ExposureModel model_ = GetParam() ? ShippedModel() : ReferenceModel();
  Source source_{20261122};
};

TEST_P(ExposurePropertyTest, StaysBetweenZeroAndOne) {
  for (int i = 0; i < kInputs && !HasFailure(); ++i) {
    const double e = Score(AnyInput(source_), model_).e;
    EXPECT_GE(e, 0);
    EXPECT_LE(e, 1);
  }
}

TEST_P(ExposurePropertyTest, NeverFallsWhenAFindingIsAdded) {
  for (int i = 0; i < kInputs && !HasFailure(); ++i) {
    const ExposureInput input = AnyInput(source_);
    ExposureInput more = input;
    if (source_.Coin()) more.quasi.push_back(AnyQuasi(source_));
    if (source_.Coin()) more.direct.push_back(AnyDirect(source_));
    if (source_.Coin()) more.harm.push_back(AnyHarm(source_));
    ExpectNotLower(Score(more, model_), Score(input, model_));
  }
}

TEST_P(ExposurePropertyTest, FollowsTheSignOfAnAddedCue) {
  for (int i = 0; i < kInputs && !HasFailure(); ++i) {
    const ExposureInput input = AnyInput(source_);
    ExposureInput more = input;
    const auto cue = Any<IntentCue>(source_, kIntentCueCount);
    more.Set(cue);
    if (model_.CueWeight(cue) > 0) {
      ExpectNotLower(Score(more, model_), Score(input, model_));
    } else {
      ExpectNotLower(Score(input, model_), Score(more, model_));
    }
  }
}

TEST_P(ExposurePropertyTest, NeverFallsWithReachOrWeakness) {
  for (int i = 0; i < kInputs && !HasFailure(); ++i) {
    const ExposureInput input = AnyInput(source_);
    ExposureInput more = input;
    more.reach.views += source_.Below(10000);
    more.reach.reposts += source_.Below(1000);
    if (input.vulnerable == Vulnerable::kNone) {
      more.vulnerable = Any<Vulnerable>(source_, 4);
    }
    ExpectNotLower(Score(more, model_), Score(input, model_));
  }
}

TEST_P(ExposurePropertyTest, IgnoresOrderAndDuplicates) {
  for (int i = 0; i < kInputs && !HasFailure(); ++i) {
    const ExposureInput input = AnyInput(source_);
    ExposureInput other = input;
    if (!input.quasi.empty()) other.quasi.push_back(input.quasi.front());
    if (!input.direct.empty()) other.direct.push_back(input.direct.back());
    if (!input.harm.empty()) other.harm.push_back(input.harm.front());
    std::shuffle(other.quasi.begin(), other.quasi.end(), source_.engine());
    std::shuffle(other.direct.begin(), other.direct.end(), source_.engine());
    std::shuffle(other.harm.begin(), other.harm.end(), source_.engine());
    const Outcome a = Score(input, model_);
    const Outcome b = Score(other, model_);
    EXPECT_EQ(a.e, b.e);
    EXPECT_EQ(a.level, b.level);
  }
}

INSTANTIATE_TEST_SUITE_P(Models, ExposurePropertyTest, testing::Bool(),
                         [](const auto& test) {
                           return test.param ? "Shipped" : "Reference";
                         });

}  // namespace
}  // namespace undox
