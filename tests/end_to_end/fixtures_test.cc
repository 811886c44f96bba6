// Scans fixtures/ with the program that was built. UNDOX_PROGRAM is its path.

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/bench/labelled_post.h"
#include "tests/bench/quality.h"
#include "tests/testing/run_program.h"

namespace undox::bench {
namespace {

using testing::IsEmpty;

std::vector<std::string> FilesOf(const std::string& directory) {
  std::vector<std::string> files;
  std::error_code error;
  for (const auto& entry :
       std::filesystem::directory_iterator(directory, error)) {
    files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string Content(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

ProgramRun Scan(std::string_view input) {
  auto run = RunProgram({UNDOX_PROGRAM, "scan", "--cache-dir",
                         testing::TempDir() + "undox-fixtures"},
                        input);
  EXPECT_TRUE(run.ok()) << run.status();
  return run.ok() ? *std::move(run) : ProgramRun{};
}

std::vector<LabelledPost> FixturePosts() {
  std::vector<LabelledPost> posts;
  for (const std::string& path : FilesOf("fixtures/posts")) {
    EXPECT_TRUE(ParseLabelledPosts(Content(path), posts).ok()) << path;
  }
  return posts;
}

std::string Lines(const std::vector<LabelledPost>& posts) {
  std::string lines;
  for (const LabelledPost& post : posts) lines += PostLine(post.id, post.text);
  return lines;
}

Reports ScanPosts(const std::vector<LabelledPost>& posts) {
  Reports reports;
  EXPECT_TRUE(ParseReports(Scan(Lines(posts)).output, reports).ok());
  return reports;
}

// Floors stand a little under what was measured when they were set, by
// tests/quality_bench --undox build/undox fixtures/posts/*.jsonl
// They only rise: a change that lowers one is a regression.
struct SliceFloor {
  const char* slice;
  double precision;
  double recall;
};
void PrintTo(const SliceFloor& floor, std::ostream* os) { *os << floor.slice; }

class SliceFloorTest : public testing::TestWithParam<SliceFloor> {};

TEST_P(SliceFloorTest, IsHeld) {
  const std::vector<LabelledPost> posts = FixturePosts();
  const Quality quality = MeasureQuality(posts, ScanPosts(posts));
  const Tally& tally = quality.slices.at(GetParam().slice).overlap;
  EXPECT_GE(tally.Precision(), GetParam().precision);
  EXPECT_GE(tally.Recall(), GetParam().recall);
}

INSTANTIATE_TEST_SUITE_P(Fixtures, SliceFloorTest,
                         testing::ValuesIn<SliceFloor>({
                             {"plain", 0.92, 0.80},
                             {"evasion", 0.86, 0.70},
                             {"address", 0.74, 0.74},
                             {"person", 0.66, 0.66},
                             {"handles", 0.93, 0.72},
                             {"ids", 0.90, 0.68},
                         }),
                         [](const auto& test) { return test.param.slice; });

TEST(FixturesTest, LeavesInnocentPostsMostlyAlone) {
  const std::vector<LabelledPost> posts = FixturePosts();
  const Quality quality = MeasureQuality(posts, ScanPosts(posts));
  // 4 of 106 when this was set.
  EXPECT_LE(quality.all.flagged, quality.all.innocent / 13);
}

TEST(FixturesTest, TellsDoxxingFromTheRest) {
  const std::vector<LabelledPost> posts = FixturePosts();
  const Quality quality = MeasureQuality(posts, ScanPosts(posts));
  ASSERT_TRUE(quality.exposure.has_value());
  EXPECT_GE(quality.exposure->accuracy, 0.74);
  EXPECT_GE(quality.exposure->kappa, 0.85);
  EXPECT_GE(quality.exposure->auroc.value_or(0), 0.89);
}

// The byte at which code point `index` of `text` begins.
std::size_t ByteOf(std::string_view text, int index) {
  std::size_t byte = 0;
  for (; byte < text.size(); ++byte) {
    if ((text[byte] & 0xC0) != 0x80 && index-- == 0) break;
  }
  return byte;
}

std::string Redacted(const std::string& text,
                     const std::vector<Replacement>& edits) {
  std::string redacted;
  std::size_t done = 0;
  for (const Replacement& edit : edits) {
    redacted.append(text, done, ByteOf(text, edit.begin) - done);
    redacted += edit.text;
    done = ByteOf(text, edit.end);
  }
  return redacted.append(text, done);
}

TEST(FixturesTest, RedactsUntilNothingAtOrAboveMediumIsLeft) {
  std::vector<LabelledPost> posts = FixturePosts();
  const Reports reports = ScanPosts(posts);
  for (LabelledPost& post : posts) {
    post.text = Redacted(post.text, reports.at(post.id).redaction);
  }
  std::vector<std::string> still_exposed;
  for (const auto& [id, report] : ScanPosts(posts)) {
    const std::string level = report.level.value_or("no level");
    if (level != "none" && level != "low") {
      still_exposed.push_back(fmt::format("{} is {}", id, level));
    }
  }
  EXPECT_THAT(still_exposed, IsEmpty());
}

bool Says(const ProgramRun& run, const std::string& value) {
  return run.output.find(value) != std::string::npos ||
         run.diagnostics.find(value) != std::string::npos;
}

TEST(FixturesTest, NeverPrintsAValueThatItFound) {
  const std::vector<LabelledPost> posts = FixturePosts();
  const ProgramRun run = Scan(Lines(posts));
  std::vector<std::string> leaked;
  for (const LabelledPost& post : posts) {
    for (const TypedRange& entity : post.entities) {
      // Shorter ones may stand in a report by chance.
      constexpr std::size_t kTellingBytes = 11;
      const std::size_t begin = ByteOf(post.text, entity.begin);
      const std::string value =
          post.text.substr(begin, ByteOf(post.text, entity.end) - begin);
      if (value.size() >= kTellingBytes && Says(run, value)) {
        leaked.push_back(fmt::format("{} {}", post.id, entity.type));
      }
    }
  }
  EXPECT_THAT(leaked, IsEmpty());
}

class BadInputTest : public testing::TestWithParam<std::string> {};

TEST_P(BadInputTest, AnswersEveryLineAndGoesOn) {
  const std::string input = Content(GetParam());
  const ProgramRun run = Scan(input);
  EXPECT_THAT(run.exit_status, testing::AnyOf(0, 1));
  const auto lines = [](const std::string& text) {
    return std::count(text.begin(), text.end(), '\n') +
           (text.empty() || text.back() == '\n' ? 0 : 1);
  };
  EXPECT_EQ(lines(run.output), lines(input));
  Reports reports;
  EXPECT_TRUE(ParseReports(run.output, reports).ok());
}

INSTANTIATE_TEST_SUITE_P(
    Fixtures, BadInputTest, testing::ValuesIn(FilesOf("fixtures/bad")),
    [](const auto& test) {
      return std::filesystem::path(test.param).stem().string();
    });

}  // namespace
}  // namespace undox::bench
