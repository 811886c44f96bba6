#include "pii/exposure/publication_meter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

#include "pii/exposure/exposure_model.h"

namespace undox {
namespace {

using testing::Contains;
using testing::Field;

Subject WithItems(int n1, int n3, Level level = Level::kMedium) {
  Subject subject;
  subject.exposure.level = level;
  subject.exposure.score = 40;
  subject.exposure.criminal.n1 = n1;
  subject.exposure.criminal.n3 = n3;
  subject.exposure.criminal.records = 1;
  return subject;
}

CriminalMeter Meter(const std::vector<Subject>& subjects,
                    const CriminalWords& words = {}) {
  return MeterPublication(subjects, words, false, ReferenceModel());
}

// 2017 No.10 art. 5(1)(6): the quantities add up in proportion.
TEST(MeterPublicationTest, AddsUpOverPeople) {
  const CriminalMeter meter = Meter(std::vector<Subject>(25, WithItems(1, 1)));
  EXPECT_EQ(meter.n1, 25);
  EXPECT_EQ(meter.n3, 25);
  EXPECT_EQ(meter.records, 25);
  EXPECT_NEAR(meter.x, 25 / 50.0 + 25 / 5000.0, 1e-9);
}

TEST(MeterPublicationTest, DoublesForInsiders) {
  const std::vector<Subject> subjects(25, WithItems(1, 0));
  CriminalWords words;
  words.insider = true;
  EXPECT_NEAR(Meter(subjects, words).x, 1.0, 1e-9);
  EXPECT_THAT(Meter(subjects, words).flags, Contains("insider"));
}

TEST(MeterPublicationTest, LeavesOutTheAuthorAndWhatStaysLow) {
  std::vector<Subject> subjects(2, WithItems(1, 0));
  subjects[0].target = Target::kSelf;
  subjects[1].exposure.level = Level::kLow;
  EXPECT_EQ(Meter(subjects).n1, 0);
}

TEST(MeterPublicationTest, KeepsAClaimApartFromWhatWasCounted) {
  CriminalWords words;
  words.claimed = ClaimedRecords{.records = 600, .item_class = 2, .x = 0};
  const CriminalMeter meter =
      Meter(std::vector<Subject>(1, WithItems(0, 1)), words);
  EXPECT_EQ(meter.n2, 0);
  EXPECT_NEAR(meter.x, 1 / 5000.0, 1e-9);
  ASSERT_TRUE(meter.claimed.has_value());
  EXPECT_NEAR(meter.claimed->x, 1.2, 1e-9);
}

TEST(ApplyQuantityFloorsTest, LiftsEverybodyWhomTheListNames) {
  std::vector<Subject> subjects(60, WithItems(1, 0));
  ApplyQuantityFloors(Meter(subjects), ReferenceLimits(), "", subjects);
  for (const Subject& subject : subjects) {
    EXPECT_EQ(subject.exposure.level, Level::kCritical);
    EXPECT_GE(subject.exposure.score, 80);
    EXPECT_THAT(subject.exposure.limits,
                Contains(Field(&LimitApplied::id, "criminal-quantity")));
  }
}

TEST(ApplyQuantityFloorsTest, LiftsASellersPostByWhatItClaims) {
  std::vector<Subject> subjects(1, WithItems(0, 0, Level::kLow));
  CriminalWords words;
  words.claimed = ClaimedRecords{.records = 6000, .item_class = 3, .x = 0};
  ApplyQuantityFloors(Meter(subjects, words), ReferenceLimits(), "", subjects);
  EXPECT_EQ(subjects[0].exposure.level, Level::kHigh);
  EXPECT_THAT(subjects[0].exposure.limits,
              Contains(Field(&LimitApplied::id, "claimed-quantity")));
}

TEST(ApplyQuantityFloorsTest, LeavesAFewAlone) {
  std::vector<Subject> subjects(4, WithItems(1, 0));
  ApplyQuantityFloors(Meter(subjects), ReferenceLimits(), "", subjects);
  EXPECT_EQ(subjects[0].exposure.level, Level::kMedium);
}

}  // namespace
}  // namespace undox
