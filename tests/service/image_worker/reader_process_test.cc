#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <future>
#include <string>

#include "service/image_worker/image_worker.h"
#include "tests/ocr/codec/sample_files.h"
#include "tests/service/image_worker/worker_programs.h"

namespace undox {
namespace {

using testing::Contains;
using testing::Key;
using testing::StartsWith;

// The product's own processes, with the models of the build.
class ReaderProcessTest : public testing::Test {
 protected:
  void SetUp() override {
    const absl::StatusOr<std::string> missing = worker_.MissingModels();
    ASSERT_TRUE(missing.ok()) << missing.status();
    if (!missing->empty()) GTEST_SKIP() << "no models in build/models";
  }

  static ImageWorkerOptions Options() {
    ImageWorkerOptions options;
    options.programs_directory =
        std::filesystem::path(UNDOX_DECODER).parent_path().string();
    options.models_directory = "build/models";
    return options;
  }

  const std::string page_ = PngOf(Plain({600, 400}, kWhite).view());
  ImageWorker worker_{Options()};
};

TEST_F(ReaderProcessTest, ReadsAnEmptyPage) {
  const absl::StatusOr<ImageReading> reading = worker_.Read(page_);
  ASSERT_TRUE(reading.ok()) << reading.status();
  EXPECT_EQ(reading->frames.at(0).text.text, "");
}

TEST_F(ReaderProcessTest, NamesItsModels) {
  const auto models = worker_.Models();
  ASSERT_TRUE(models.ok()) << models.status();
  EXPECT_THAT(*models, Contains(Key(StartsWith("PP-OCRv6_rec"))));
  EXPECT_THAT(*models, Contains(Key("centerface")));
}

TEST_F(ReaderProcessTest, ReadsAPictureWhoseReaderIsKilled) {
  auto reading = std::async(std::launch::async,
                            [&] { return worker_.Read(page_).status(); });
  kill(ChildrenOf(getpid(), "undox-image-reader").at(0), SIGKILL);
  EXPECT_TRUE(reading.get().ok());
}

}  // namespace
}  // namespace undox
