#include "pii/policy/takedown.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace undox {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

Finding At(std::string type, int subject, Span span, std::string value = "") {
  Finding finding;
  finding.type = std::move(type);
  finding.location = InText{span};
  finding.subject = subject;
  finding.value = Sensitive(std::move(value));
  return finding;
}

Subject About(Target target, Vulnerable vulnerable = Vulnerable::kNone) {
  Subject subject;
  subject.target = target;
  subject.vulnerable = vulnerable;
  return subject;
}

PolicyEntry Entry(std::string id, PolicyRole role, std::string from,
                  std::string to = "") {
  PolicyEntry entry;
  entry.id = id;
  entry.instrument_zh = std::move(id);
  entry.article = "1";
  entry.in_force_from = std::move(from);
  entry.in_force_to = std::move(to);
  entry.status = PolicyStatus::kRead;
  entry.role = role;
  entry.types = {"*"};
  entry.regime = "CN";
  return entry;
}

class TakedownTest : public testing::Test {
 protected:
  TakedownTest() {
    post_.id = "p1";
    post_.text = "甲 19999000001 乙";
    post_.url = "https://example.com/1";
    exposure_.level = Level::kHigh;
    pack_.as_of = "2026-11-22";
    findings_ = {At("PHONE_NUMBER", 0, {4, 15}, "+8619999000001")};
    subjects_ = {About(Target::kThirdParty)};
  }

  std::optional<TakedownRequest> Draft(std::string_view date = "2026-11-22") {
    return DraftTakedown(post_, findings_, exposure_, subjects_, pack_, date);
  }

  Post post_;
  std::vector<Finding> findings_;
  std::vector<Subject> subjects_;
  Exposure exposure_;
  PolicyPack pack_;
};

TEST_F(TakedownTest, IsDraftedFromS3On) {
  for (const Level level : {Level::kNone, Level::kLow, Level::kMedium}) {
    exposure_.level = level;
    EXPECT_FALSE(Draft());
  }
  for (const Level level : {Level::kHigh, Level::kCritical}) {
    exposure_.level = level;
    ASSERT_TRUE(Draft());
    EXPECT_EQ(Draft()->level, level);
  }
}

TEST_F(TakedownTest, IsNotDraftedWithoutAPersonsData) {
  findings_[0].holder = Holder::kBusiness;
  EXPECT_FALSE(Draft());
}

TEST_F(TakedownTest, NamesTypesSortedAndOnce) {
  findings_ = {At("PHONE_NUMBER", 0, {4, 15}), At("ADDRESS", 0, {0, 3}),
               At("PHONE_NUMBER", 0, {4, 15})};
  EXPECT_THAT(Draft()->types, ElementsAre("ADDRESS", "PHONE_NUMBER"));
  ASSERT_EQ(Draft()->kinds.size(), 2u);
  EXPECT_THAT(Draft()->kinds[1].places, ElementsAre(1, 3));
  EXPECT_EQ(Draft()->kinds[1].in_text, 2);
}

TEST_F(TakedownTest, NamesOthersDataAndNotTheAuthorsOwn) {
  findings_.push_back(At("EMAIL_ADDRESS", 1, {0, 3}));
  findings_.push_back(At("ADDRESS", 2, {0, 3}));
  subjects_.push_back(About(Target::kSelf));
  subjects_.push_back(About(Target::kBusiness));
  EXPECT_THAT(Draft()->types, ElementsAre("PHONE_NUMBER"));
  EXPECT_EQ(Draft()->people, 1);
}

TEST_F(TakedownTest, FallsBackToTheAuthorsOwnData) {
  subjects_[0].target = Target::kSelf;
  ASSERT_TRUE(Draft());
  EXPECT_THAT(Draft()->types, ElementsAre("PHONE_NUMBER"));
}

TEST_F(TakedownTest, CountsFindingsThatNobodyLinked) {
  findings_[0].subject = -1;
  subjects_.clear();
  ASSERT_TRUE(Draft());
  EXPECT_EQ(Draft()->people, 1);
}

TEST_F(TakedownTest, PutsAMinorFirst) {
  subjects_[0].vulnerable = Vulnerable::kMinor;
  EXPECT_EQ(Draft()->vulnerable, Vulnerable::kMinor);
  EXPECT_EQ(Draft()->measures.front(), Measure::kMinorFirst);
}

TEST_F(TakedownTest, AsksToKeepRecordsWithEveryRemoval) {
  EXPECT_THAT(Draft()->measures, Contains(Measure::kDelete));
  EXPECT_THAT(Draft()->measures, Contains(Measure::kKeepRecords));
  EXPECT_THAT(Draft()->measures, Not(Contains(Measure::kMinorFirst)));
}

TEST_F(TakedownTest, JudgesThePostByItsDayAndThePlatformByToday) {
  pack_.entries = {
      Entry("old-act", PolicyRole::kAct, "2013-01-01", "2025-12-31"),
      Entry("new-act", PolicyRole::kAct, "2026-01-01"),
      Entry("old-duty", PolicyRole::kDuty, "2013-01-01", "2025-12-31"),
      Entry("new-duty", PolicyRole::kDuty, "2026-01-01")};
  post_.published_at = "2025-06-01T00:00:00Z";
  EXPECT_THAT(Draft()->ground_ids, ElementsAre("old-act", "new-duty"));
}

// 2025-12-31 17:00 UTC is 2026-01-01 01:00 in Beijing.
TEST_F(TakedownTest, CountsDaysInBeijing) {
  post_.published_at = "2025-12-31T17:00:00Z";
  EXPECT_EQ(Draft()->post_date, "2026-01-01");
  post_.published_at = "2025-12-31T15:59:59Z";
  EXPECT_EQ(Draft()->post_date, "2025-12-31");
}

TEST_F(TakedownTest, TakesThePacksDayWhereNoneIsKnown) {
  EXPECT_EQ(Draft("")->request_date, "2026-11-22");
}

TEST_F(TakedownTest, DoesNotInventTheDayOfThePost) {
  pack_.entries = {Entry("act", PolicyRole::kAct, "2026-01-01")};
  post_.published_at = "last summer";
  EXPECT_EQ(Draft("2026-10-01")->post_date, "");
  EXPECT_THAT(Draft("2026-10-01")->ground_ids, ElementsAre("act"));
}

TEST_F(TakedownTest, LeavesOutWhatNeedsMoreThanOnePost) {
  pack_.entries = {Entry("gate", PolicyRole::kAct, "2024-08-01")};
  pack_.entries[0].needs = "concentration";
  EXPECT_THAT(Draft()->grounds, IsEmpty());
}

TEST_F(TakedownTest, LeavesOutOtherRegimesDraftsAndUncheckedEntries) {
  pack_.entries = {Entry("eu", PolicyRole::kAct, "2018-05-25"),
                   Entry("draft", PolicyRole::kAct, ""),
                   Entry("memory", PolicyRole::kAct, "2018-05-25")};
  pack_.entries[0].regime = "EU";
  pack_.entries[1].status = PolicyStatus::kDraft;
  pack_.entries[2].status = PolicyStatus::kUnchecked;
  EXPECT_THAT(Draft()->grounds, IsEmpty());
}

TEST_F(TakedownTest, TellsTheStrongestCuesOnce) {
  exposure_.reasons = {{"cue:insult", "", 0.5},
                       {"cue:expose_verb", "", 4.1},
                       {"finding:PHONE_NUMBER", "", 9},
                       {"cue:expose_verb", "", 1},
                       {"cue:courtesy", "", -2}};
  EXPECT_THAT(Draft()->reasons, ElementsAre("cue:expose_verb", "cue:insult"));
}

TEST_F(TakedownTest, WithholdsALinkThatHoldsAValue) {
  post_.url = "https://example.com/s?q=%31%39%39%39%39%30%30%30%30%30%31";
  EXPECT_EQ(Draft()->post_url, "");
  EXPECT_THAT(Draft()->withheld, ElementsAre("url"));
}

TEST_F(TakedownTest, WithholdsAnAuthorThatIsTheValue) {
  post_.author = "19999000001";
  EXPECT_EQ(Draft()->author, "");
  EXPECT_THAT(Draft()->withheld, ElementsAre("author"));
}

}  // namespace
}  // namespace undox
