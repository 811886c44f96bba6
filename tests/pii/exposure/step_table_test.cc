#include "pii/exposure/step_table.h"

#include "gtest/gtest.h"

namespace undox {
namespace {

TEST(LevelOfThirdParty, NeverFallsWhenAFactIsAdded) {
  constexpr int kBits = 15;
  for (std::uint32_t present = 0; present < (1U << kBits); ++present) {
    for (int strong = 0; strong <= 3; ++strong) {
      const Level level = LevelOfThirdParty({present, strong}).level;
      for (int bit = 0; bit < kBits; ++bit) {
        const std::uint32_t more = present | (1U << bit);
        if (more == present || (1U << bit) == kFriendlyTone) continue;
        ASSERT_GE(LevelOfThirdParty({more, strong}).level, level)
            << present << " + bit " << bit;
      }
      ASSERT_GE(LevelOfThirdParty({present, strong + 1}).level, level);
    }
  }
}

TEST(LevelOfThirdParty, GivesEveryRowItsLevelAtLeast) {
  for (const StepRow& row : StepRows()) {
    EXPECT_GE(LevelOfThirdParty({row.required, row.min_strong}).level,
              row.level)
        << row.id;
  }
}

TEST(LevelOfThirdParty, IsNoneWithoutFacts) {
  EXPECT_EQ(LevelOfThirdParty({}).level, Level::kNone);
}

TEST(LevelOfThirdParty, TakesACallForOneStep) {
  EXPECT_EQ(LevelOfThirdParty({kHasPhone, 1}).level, Level::kMedium);
  EXPECT_EQ(LevelOfThirdParty({kHasPhone | kCalled, 1}).level, Level::kHigh);
}

}  // namespace
}  // namespace undox
