#include "detectors/text/pattern_set.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace undox {
namespace {

using testing::ElementsAre;
using testing::FieldsAre;

std::vector<SetHit> ScanAll(const std::vector<Pattern>& patterns,
                            std::string_view text) {
  auto set = PatternSet::Compile(patterns, "");
  EXPECT_TRUE(set.ok()) << set.status();
  auto scratch = set->NewScratch();
  std::vector<SetHit> hits;
  EXPECT_TRUE(set->Scan(text, *scratch, hits).ok());
  return hits;
}

TEST(PatternSetTest, ReportsLiteralsWithTheirBegin) {
  EXPECT_THAT(ScanAll({{"人肉"}, {"a.b"}}, "x人肉 a.b axb"),
              ElementsAre(FieldsAre(0, 1, 7), FieldsAre(1, 8, 11)));
}

TEST(PatternSetTest, KeepsTheLongestMatchOfOneBegin) {
  EXPECT_THAT(ScanAll({{R"(\d{3,})", Pattern::Form::kRegex}}, "a12345"),
              ElementsAre(FieldsAre(0, 1, 6)));
}

TEST(PatternSetTest, NamesThePatternThatDoesNotCompile) {
  const auto set = PatternSet::Compile(
      std::vector<Pattern>{{"ok"}, {"(", Pattern::Form::kRegex}}, "");
  EXPECT_EQ(set.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_THAT(set.status().message(), testing::HasSubstr("pattern 1"));
}

}  // namespace
}  // namespace undox
