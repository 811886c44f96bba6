#include "service/pipeline/post_notices.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace undox {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Finding Of(const std::string& type, int subject) {
  Finding finding;
  finding.type = type;
  finding.subject = subject;
  return finding;
}

Subject Person(Target target, Level level, double score, int finding) {
  Subject subject;
  subject.target = target;
  subject.findings = {finding};
  subject.exposure.level = level;
  subject.exposure.score = score;
  return subject;
}

// A child whose school is given, at the level of the post, and the phone of
// somebody else below it.
ScanReport ChildAndParent() {
  ScanReport report;
  report.findings = {Of("SCHOOL", 0), Of("PHONE_NUMBER", 1)};
  report.subjects = {Person(Target::kThirdParty, Level::kHigh, 70, 0),
                     Person(Target::kThirdParty, Level::kMedium, 40, 1)};
  report.exposure = report.subjects[0].exposure;
  return report;
}

TEST(AddNoticesTest, TellsThePersonShownOfTheirOwnDataOnly) {
  ScanReport report = ChildAndParent();
  AddNotices(Post(), "CN", report);
  ASSERT_TRUE(report.alert);
  EXPECT_THAT(report.alert->en, HasSubstr("your school"));
  EXPECT_THAT(report.alert->en, Not(HasSubstr("phone")));
}

TEST(AddNoticesTest, TellsTheAuthorOfAllOthersData) {
  ScanReport report = ChildAndParent();
  AddNotices(Post(), "CN", report);
  ASSERT_TRUE(report.nudge);
  EXPECT_THAT(report.nudge->en, HasSubstr("phone number and school"));
}

TEST(AddNoticesTest, CallsOthersDataNotTheAuthors) {
  ScanReport report = ChildAndParent();
  report.subjects[0].target = Target::kSelf;
  AddNotices(Post(), "CN", report);
  EXPECT_THAT(report.nudge->en, HasSubstr("your school"));
  EXPECT_THAT(report.nudge->en, Not(HasSubstr("phone")));
}

TEST(AddNoticesTest, IsSilentBelowS1) {
  ScanReport report;
  report.findings = {Of("PHONE_NUMBER", 0)};
  report.subjects = {Person(Target::kBusiness, Level::kNone, 1, 0)};
  report.exposure = report.subjects[0].exposure;
  AddNotices(Post(), "CN", report);
  EXPECT_FALSE(report.nudge);
  EXPECT_FALSE(report.alert);
}

TEST(AddNoticesTest, AlertsNoSellerAndOffersThemNoCopy) {
  ScanReport report;
  report.findings = {Of("QQ_NUMBER", 0)};
  report.subjects = {Person(Target::kSelf, Level::kHigh, 60, 0)};
  report.exposure = report.subjects[0].exposure;
  report.exposure.criminal.flags = {"for_sale"};
  report.redaction.text = {{{0, 3}, "[QQ号]"}};
  Post post;
  post.text = "abc";
  AddNotices(post, "CN", report);
  EXPECT_FALSE(report.alert);
  EXPECT_THAT(report.nudge->en, HasSubstr("crime"));
  EXPECT_EQ(report.nudge_text, "");
}

// What is for sale at S1 may be flats or papers.
TEST(AddNoticesTest, AccusesNobodyForAWordAlone) {
  ScanReport report;
  report.findings = {Of("QQ_NUMBER", 0)};
  report.subjects = {Person(Target::kSelf, Level::kLow, 12, 0)};
  report.exposure = report.subjects[0].exposure;
  report.exposure.criminal.flags = {"for_sale"};
  AddNotices(Post(), "CN", report);
  EXPECT_THAT(report.nudge->en, Not(HasSubstr("crime")));
}

}  // namespace
}  // namespace undox
