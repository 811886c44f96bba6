#include "service/casework/draft_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "service/casework/policy_pack.h"
#include "tests/service/casework/planted_draft.h"

namespace undox {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAreArray;

class DraftFilesTest : public testing::Test {
 protected:
  DraftFilesTest()
      : pack_(*LoadBuiltInPolicy()),
        draft_(PlainDraft(pack_)),
        dir_(testing::TempDir() + "undox_drafts_" +
             testing::UnitTest::GetInstance()->current_test_info()->name()) {
    std::filesystem::remove_all(dir_);
    options_.xarf.reporter = {"Example Desk", "desk@example.org",
                              "example.org"};
  }
  ~DraftFilesTest() override { std::filesystem::remove_all(dir_); }

  DraftFiles Write() {
    auto files =
        WriteDrafts(dir_, draft_.request, draft_.post, pack_, options_);
    EXPECT_TRUE(files.ok()) << files.status();
    return files.ok() ? *std::move(files) : DraftFiles{};
  }

  std::set<std::string> Listing() const {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(dir_)) {
      names.insert(entry.path().filename().string());
    }
    return names;
  }

  std::string Content(const std::string& name) const {
    std::ifstream file(dir_ + "/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }

  PolicyPack pack_;
  PlantedDraft draft_;
  DraftOptions options_;
  std::string dir_;
};

TEST_F(DraftFilesTest, WritesEveryPartAndNothingElse) {
  const DraftFiles files = Write();
  EXPECT_THAT(
      files.names,
      ElementsAre("p1.0-read-first.zh.txt", "p1.annex-identity.zh.txt",
                  "p1.notice.en.txt", "p1.notice.zh.txt", "p1.xarf.json"));
  EXPECT_THAT(files.missing, IsEmpty());
  EXPECT_THAT(Listing(), UnorderedElementsAreArray(files.names));
}

TEST_F(DraftFilesTest, LetsOnlyTheOwnerRead) {
  for (const std::string& name : Write().names) {
    struct stat status = {};
    ASSERT_EQ(stat((dir_ + "/" + name).c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600u) << name;
  }
}

TEST_F(DraftFilesTest, WritesTheLetterAndSaysWhatTheReportLacks) {
  draft_.request.post_url.clear();
  const DraftFiles files = Write();
  EXPECT_EQ(files.names.size(), 4u);
  EXPECT_THAT(files.missing, ElementsAre("url"));
}

TEST_F(DraftFilesTest, ReplacesAnOlderDraftWhole) {
  Write();
  std::ofstream(dir_ + "/p1.notice.zh.txt") << std::string(100'000, 'x');
  std::ofstream(dir_ + "/.p1.notice.zh.txt.part") << "left by a crash";
  const DraftFiles files = Write();
  EXPECT_THAT(Content("p1.notice.zh.txt"), HasSubstr("第1195条"));
  EXPECT_EQ(Content("p1.notice.zh.txt").find("xxx"), std::string::npos);
  EXPECT_THAT(Listing(), UnorderedElementsAreArray(files.names));
}

TEST_F(DraftFilesTest, DoesNotWriteThroughALink) {
  std::filesystem::create_directory(dir_);
  const std::string outside = dir_ + "_outside";
  std::ofstream(outside) << "untouched";
  std::filesystem::create_symlink(outside, dir_ + "/p1.notice.zh.txt");
  std::filesystem::create_symlink(outside, dir_ + "/.p1.notice.zh.txt.part");
  Write();
  std::ifstream file(outside);
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(file), {}), "untouched");
  std::filesystem::remove(outside);
}

TEST_F(DraftFilesTest, StaysInsideTheDirectory) {
  draft_.request.post_id = "../../etc/cron.d/p";
  EXPECT_EQ(Write().names.size(), 5u);
  EXPECT_EQ(Listing().size(), 5u);
}

TEST_F(DraftFilesTest, SaysWhichStepFailed) {
  dir_ = "/proc/undox/none";
  const auto files =
      WriteDrafts(dir_, draft_.request, draft_.post, pack_, options_);
  ASSERT_FALSE(files.ok());
  EXPECT_THAT(files.status().message(), HasSubstr("directory"));
}

TEST_F(DraftFilesTest, NamesAFileWithoutAWithheldId) {
  draft_.request.post_id.clear();
  for (const std::string& name : Write().names) {
    EXPECT_TRUE(name.starts_with("post~")) << name;
  }
}

struct StemCase {
  const char* name;
  std::string id;
  const char* stem;
};
void PrintTo(const StemCase& c, std::ostream* os) { *os << c.name; }

class DraftStemTest : public testing::TestWithParam<StemCase> {};

TEST_P(DraftStemTest, IsASafeFileName) {
  EXPECT_EQ(DraftStem(GetParam().id), GetParam().stem);
}

INSTANTIATE_TEST_SUITE_P(DraftStem, DraftStemTest,
                         testing::ValuesIn<StemCase>({
                             {"Plain", "p-1_a.b", "p-1_a.b"},
                             {"Slash", "a/b", "a%2Fb"},
                             {"Dots", "..", "%2E."},
                             {"Option", "-rf", "%2Drf"},
                             {"Percent", "a%2Fb", "a%252Fb"},
                             {"Tilde", "a~b", "a%7Eb"},
                             {"Space", "a b", "a%20b"},
                             {"Nul", std::string("a\0b", 3), "a%00b"},
                             {"Chinese", "帖", "%E5%B8%96"},
                         }),
                         [](const auto& test) {
                           return std::string(test.param.name);
                         });

TEST(DraftStemTest, KeepsLongIdsApartAndShort) {
  const std::string a = DraftStem(std::string(4000, 'a') + "1");
  const std::string b = DraftStem(std::string(4000, 'a') + "2");
  EXPECT_NE(a, b);
  EXPECT_LE(a.size(), 120u);
}

}  // namespace
}  // namespace undox
