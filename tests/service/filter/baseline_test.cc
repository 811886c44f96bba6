#include "service/filter/baseline.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <string>

#include "pii/finding.h"

namespace undox {
namespace {

constexpr std::string_view kKey = "0123456789abcdef";

Finding Found(std::string type, std::string value) {
  Finding finding;
  finding.type = std::move(type);
  finding.value = Sensitive(std::move(value));
  return finding;
}

class BaselineTest : public testing::Test {
 protected:
  std::string Write(std::string_view text) {
    const std::string path =
        testing::TempDir() + "baseline-" +
        testing::UnitTest::GetInstance()->current_test_info()->name();
    std::ofstream(path, std::ios::binary) << text;
    return path;
  }
};

TEST_F(BaselineTest, KnowsAValueHoweverItIsWritten) {
  const Baseline baseline(kKey);
  const std::string entry =
      baseline.EntryOf(Found("PHONE_NUMBER", "+8619999991234"));
  EXPECT_EQ(entry, baseline.EntryOf(Found("PHONE_NUMBER", "199 9999 1234")));
  EXPECT_NE(entry, baseline.EntryOf(Found("PHONE_NUMBER", "+8619999991235")));
  EXPECT_NE(entry, baseline.EntryOf(Found("QQ_NUMBER", "+8619999991234")));
  EXPECT_EQ(entry.find("1999"), entry.npos);
  EXPECT_EQ(baseline.EntryOf(Found("FACE", "")), "");
}

TEST_F(BaselineTest, ComesBackFromItsFile) {
  const Baseline empty(kKey);
  const std::set<std::string> entries = {
      empty.EntryOf(Found("PHONE_NUMBER", "+8619999991234")),
      empty.EntryOf(Found("QQ_NUMBER", "80012345"))};
  const auto text = empty.Write(entries);
  ASSERT_TRUE(text.ok());
  const auto read = Baseline::Read(Write(*text), kKey);
  ASSERT_TRUE(read.ok()) << read.status();
  EXPECT_EQ(read->entries(), entries);
  EXPECT_TRUE(read->Holds(Found("QQ_NUMBER", "8001 2345")));
  EXPECT_FALSE(read->Holds(Found("WECHAT_ID", "80012345")));
  EXPECT_EQ(*read->Write(read->entries()), *text);
}

TEST_F(BaselineTest, RefusesAnotherKeyAndAnotherFile) {
  const Baseline empty(kKey);
  const std::string path = Write(*empty.Write({}));
  const auto other = Baseline::Read(path, "another key here");
  EXPECT_NE(other.status().message().find(":2: the baseline was written with"),
            absl::string_view::npos);
  const auto list = Baseline::Read(Write("QQ_NUMBER\t80012345\n"), kKey);
  EXPECT_NE(list.status().message().find(":1: no baseline"),
            absl::string_view::npos);
  EXPECT_FALSE(Baseline::Read("/nonexistent/baseline", kKey).ok());
}

}  // namespace
}  // namespace undox
