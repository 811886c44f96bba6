#include "service/report/report_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace undox {
namespace {

using testing::HasSubstr;
using testing::Not;

// A value that no operator assigns.
constexpr char kValue[] = "+8619999123456";

ScanReport ReportWithPhone() {
  ScanReport report;
  report.id = "p1";
  Finding finding;
  finding.type = "PHONE_NUMBER";
  finding.location = InText{{0, 11}};
  finding.value = Sensitive(kValue);
  finding.confidence = 0.97251;
  finding.subject = 0;
  report.findings.push_back(finding);
  report.subjects.emplace_back().findings = {0};
  return report;
}

Post PostWithPhone() {
  Post post;
  post.id = "p1";
  post.text = std::string(kValue).substr(3);
  return post;
}

std::string Line(const ReportOptions& options, const Post& post,
                 const ScanReport& report) {
  ReportWriter writer(options);
  writer.Write(post, report);
  return std::string(writer.lines());
}

TEST(ReportWriterTest, WritesNoValueUnlessAsked) {
  EXPECT_THAT(Line({}, PostWithPhone(), ReportWithPhone()),
              Not(HasSubstr("19999123456")));
  EXPECT_THAT(Line({.reveal = true}, PostWithPhone(), ReportWithPhone()),
              HasSubstr("\"value\":\"+8619999123456\""));
}

TEST(ReportWriterTest, RoundsScoresToFewDecimals) {
  EXPECT_THAT(Line({}, PostWithPhone(), ReportWithPhone()),
              HasSubstr("\"score\":0.973"));
}

TEST(ReportWriterTest, KeepsAScoreInsideItsLevelsBand) {
  ScanReport report = ReportWithPhone();
  report.exposure.level = Level::kLow;
  report.exposure.score = 29.9999999999;
  EXPECT_THAT(Line({}, PostWithPhone(), report),
              HasSubstr("\"exposure\":{\"score\":29.999999999,"));
}

TEST(ReportWriterTest, WritesACleanPostAsAnyOther) {
  ScanReport clean;
  clean.id = "needs \"escapes\"\n";
  ScanReport other = clean;
  other.nudge = Bilingual{"", ""};  // Keeps it off the short way.
  std::string line = Line({}, Post(), other);
  const std::string nudge = R"(,"nudge":{"zh":"","en":""})";
  line.erase(line.find(nudge), nudge.size());
  EXPECT_EQ(Line({}, Post(), clean), line);
}

TEST(ReportWriterTest, CleanLinesDifferInIdAndKOnly) {
  ReportWriter writer({});
  ScanReport report;
  for (const double k : {1.0, 2.0, 2.0, 1.0}) {
    report.id = "a";
    report.exposure.k = report.exposure.k_low = report.exposure.k_high = k;
    writer.Clear();
    writer.Write(Post(), report);
    EXPECT_THAT(std::string(writer.lines()),
                testing::StartsWith("{\"id\":\"a\",\"findings\":[]"));
    EXPECT_THAT(std::string(writer.lines()),
                HasSubstr("\"k\":" + std::to_string(static_cast<int>(k))));
  }
}

TEST(ReportWriterTest, NamesTheFileOfAnErrorOnlyIfGiven) {
  ReportWriter writer({});
  writer.WriteError("", 7, "empty line");
  writer.WriteError("a.jsonl", 8, "empty line");
  EXPECT_EQ(writer.lines(),
            "{\"line\":7,\"error\":\"empty line\"}\n"
            "{\"file\":\"a.jsonl\",\"line\":8,\"error\":\"empty line\"}\n");
}

}  // namespace
}  // namespace undox
