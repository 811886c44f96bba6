#include "service/pipeline/picture_source.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "service/pipeline/data_url.h"

namespace undox {
namespace {

namespace fs = std::filesystem;

class PictureSourceTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    root_ = fs::path(testing::TempDir()) /
            (std::string("undox_pictures_") + test->name());
    fs::remove_all(root_);
    fs::create_directories(root_ / "posts" / "shots");
    Write(root_ / "outside.png", "no");
    Write(root_ / "posts" / "shots" / "1.png", "yes");
  }
  void TearDown() override { fs::remove_all(root_); }

  static void Write(const fs::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
  }
  absl::StatusOr<std::string> Load(const std::string& path,
                                   std::size_t most_bytes = 1000) const {
    return PictureSource((root_ / "posts").string(), most_bytes).Load(path);
  }

  fs::path root_;
};

TEST_F(PictureSourceTest, ReadsWhatLiesBelow) {
  EXPECT_EQ(*Load("shots/1.png"), "yes");
  EXPECT_EQ(*Load("./shots/../shots/1.png"), "yes");
  EXPECT_EQ(*Load((root_ / "posts/shots/1.png").string()), "yes");
}

TEST_F(PictureSourceTest, RefusesWhatLeadsOutside) {
  for (const std::string& path :
       {std::string("../outside.png"), std::string("shots/../../outside.png"),
        (root_ / "outside.png").string(), std::string("/etc/passwd"),
        std::string("https://example.com/a.png")}) {
    const auto bytes = Load(path);
    EXPECT_EQ(bytes.status().code(), absl::StatusCode::kPermissionDenied)
        << path;
    EXPECT_EQ(bytes.status().message().find("outside.png"),
              absl::string_view::npos);
  }
}

TEST_F(PictureSourceTest, TakesADirectoryWithASlashAtItsEnd) {
  const PictureSource source((root_ / "posts").string() + "/", 1000);
  EXPECT_EQ(*source.Load((root_ / "posts/shots/1.png").string()), "yes");
}

TEST_F(PictureSourceTest, RefusesAllButRegularFiles) {
  ASSERT_EQ(mkfifo((root_ / "posts" / "pipe.png").c_str(), 0600), 0);
  for (const char* path : {"pipe.png", "shots"}) {
    EXPECT_EQ(Load(path).status().code(), absl::StatusCode::kUnavailable)
        << path;
  }
  EXPECT_EQ(Load("missing.png").status().code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(Load("").status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(Load(std::string("a\0b", 3)).status().code(),
            absl::StatusCode::kInvalidArgument);
}

TEST_F(PictureSourceTest, NamesTheLimitOfALargeFile) {
  EXPECT_EQ(Load("shots/1.png", 2).status().message(), "image_bytes=2");
  EXPECT_EQ(Load("data:,abc", 2).status().message(), "image_bytes=2");
}

struct DataUrlCase {
  const char* name;
  const char* url;
  const char* bytes;  // Null: refused.
};
void PrintTo(const DataUrlCase& c, std::ostream* os) { *os << c.name; }

class DataUrlTest : public testing::TestWithParam<DataUrlCase> {};

TEST_P(DataUrlTest, DecodesWhatRfc2397Allows) {
  const auto bytes = DecodeDataUrl(GetParam().url);
  ASSERT_EQ(bytes.ok(), GetParam().bytes != nullptr);
  if (bytes.ok()) {
    EXPECT_EQ(*bytes, GetParam().bytes);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Rfc2397, DataUrlTest,
    testing::ValuesIn<DataUrlCase>({
        {"StandardsOwnExample", "data:,A%20brief%20note", "A brief note"},
        {"Base64", "data:image/png;base64,aGVsbG8=", "hello"},
        {"Base64WithoutPadding", "data:;base64,aGVsbG8", "hello"},
        {"Base64InCapitals", "DATA:image/png;BASE64,aGVsbG8=", "hello"},
        {"Base64Escaped", "data:;base64,aGVsbG8%3D", "hello"},
        {"Empty", "data:,", ""},
        {"NoComma", "data:image/png;base64", nullptr},
        {"BrokenBase64", "data:;base64,a*b=", nullptr},
        {"BrokenEscape", "data:,a%2", nullptr},
        {"OtherScheme", "file:///etc/passwd", nullptr},
    }),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace undox
