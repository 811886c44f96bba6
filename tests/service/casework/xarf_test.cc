#include "service/casework/xarf.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "service/casework/policy_pack.h"
#include "tests/service/casework/planted_draft.h"

namespace undox {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class XarfTest : public testing::Test {
 protected:
  XarfTest() : pack_(*LoadBuiltInPolicy()), draft_(PlainDraft(pack_)) {
    options_.reporter = {"Example Desk", "desk@example.org", "example.org"};
  }

  std::string Report() {
    const auto report = XarfReport(draft_.request, draft_.post, options_);
    EXPECT_TRUE(report.ok()) << report.status();
    return report.ok() ? *report : "";
  }

  PolicyPack pack_;
  PlantedDraft draft_;
  XarfOptions options_;
};

TEST_F(XarfTest, SaysWhatKindOfDataIsExposedWhere) {
  EXPECT_THAT(Report(),
              AllOf(HasSubstr("\"type\": \"exposed_data\""),
                    HasSubstr("\"url\": \"https://forum.example.com/t/1\""),
                    HasSubstr("\"personal_information\""),
                    HasSubstr("\"phone_numbers\""),
                    HasSubstr("\"exposure_method\": \"forum_post\""),
                    HasSubstr("\"harassment:doxing\"")));
}

TEST_F(XarfTest, GivesTheSameDraftTheSameId) {
  const std::string report = Report();
  EXPECT_EQ(report, Report());
  EXPECT_THAT(report, HasSubstr("\"report_id\": \""));
}

TEST_F(XarfTest, MakesTheIdOfWhatTheReportShows) {
  const std::string before = Report();
  draft_.post.text += "0";
  EXPECT_EQ(Report(), before);
  draft_.request.post_url += "0";
  EXPECT_NE(Report(), before);
}

TEST_F(XarfTest, TakesAnIdThatIsGiven) {
  options_.report_id = "550e8400-e29b-41d4-a716-446655440000";
  EXPECT_THAT(Report(), HasSubstr(options_.report_id));
}

TEST_F(XarfTest, RefusesADraftWithoutALinkAndSaysSo) {
  draft_.request.post_url.clear();
  const auto report = XarfReport(draft_.request, draft_.post, options_);
  ASSERT_FALSE(report.ok());
  EXPECT_THAT(report.status().message(), HasSubstr("url"));
}

TEST_F(XarfTest, NamesEverythingThatIsMissing) {
  draft_.request.post_url = "not a link";
  draft_.post.published_at = "yesterday";
  options_.reporter = {"", "nobody", "nowhere"};
  EXPECT_THAT(MissingForXarf(draft_.request, draft_.post, options_),
              ElementsAre("url", "timestamp", "reporter.org",
                          "reporter.contact", "reporter.domain"));
}

TEST_F(XarfTest, IsNeverCertain) {
  draft_.request.confidence = 1;
  EXPECT_THAT(Report(), HasSubstr("\"confidence\": 0.99"));
}

TEST_F(XarfTest, CanLeaveTheEvidenceOut) {
  options_.with_evidence = false;
  EXPECT_THAT(Report(), Not(HasSubstr("\"evidence\"")));
}

TEST_F(XarfTest, AsksToActOnAMinorFirst) {
  draft_.request.vulnerable = Vulnerable::kMinor;
  EXPECT_THAT(Report(), HasSubstr("priority:minor"));
}

struct TimestampCase {
  const char* name;
  const char* timestamp;
  bool valid;
};
void PrintTo(const TimestampCase& c, std::ostream* os) { *os << c.name; }

class XarfTimestampTest : public testing::TestWithParam<TimestampCase> {};

// RFC 3339, section 5.6.
TEST_P(XarfTimestampTest, IsRfc3339) {
  const auto pack = LoadBuiltInPolicy();
  ASSERT_TRUE(pack.ok());
  const PlantedDraft draft = PlainDraft(*pack);
  XarfOptions options;
  options.reporter = {"Example Desk", "desk@example.org", "example.org"};
  options.timestamp = GetParam().timestamp;
  EXPECT_EQ(MissingForXarf(draft.request, draft.post, options).empty(),
            GetParam().valid);
}

INSTANTIATE_TEST_SUITE_P(Rfc3339, XarfTimestampTest,
                         testing::ValuesIn<TimestampCase>({
                             {"Utc", "1985-04-12T23:20:50.52Z", true},
                             {"Offset", "1996-12-19T16:39:57-08:00", true},
                             {"NoOffset", "1996-12-19T16:39:57", false},
                             {"NoSeconds", "1996-12-19T16:39Z", false},
                             {"DateOnly", "1996-12-19", false},
                             {"ImpossibleDay", "1995-02-29T00:00:00Z", false},
                             {"ImpossibleHour", "1996-12-19T24:00:00Z", false},
                             {"EmptyFraction", "1996-12-19T16:39:57.Z", false},
                             {"TrailingText", "1996-12-19T16:39:57Zx", false},
                             {"BadOffset", "1996-12-19T16:39:57+8:00", false},
                         }),
                         [](const auto& test) {
                           return std::string(test.param.name);
                         });

}  // namespace
}  // namespace undox
