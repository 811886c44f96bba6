#include "service/pipeline/batch_scanner.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "service/pipeline/line_reader.h"
#include "service/pipeline/worker_pool.h"
#include "tests/testing/fake_image_reader.h"

namespace undox {
namespace {

constexpr int kPosts = 6;  // What RunOrdered holds at a time, and fewer.

// Lets the first picture wait until every other one was read.
class FirstIsLast : public FakeImageReader {
 public:
  absl::StatusOr<ImageReading> Read(std::string_view encoded) override {
    if (waits && encoded.find("first") != std::string_view::npos) {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return others_ == kPosts - 1; });
    }
    auto reading = FakeImageReader::Read(encoded);
    const std::lock_guard lock(mutex_);
    ++others_;
    changed_.notify_all();
    return reading;
  }
  bool waits = false;

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int others_ = 0;
};

std::string Posts() {
  std::string posts;
  for (int i = 0; i < kPosts; ++i) {
    posts += fmt::format(
        R"({{"id":"{}","images":["data:,picture%20900x90%0A>%20{}%2019999{:06}"]}})"
        "\n",
        i, i == 0 ? "first" : "later", i);
  }
  return posts;
}

// The reports on Posts(), made on so many threads.
std::string ScanOn(int threads, FirstIsLast& images) {
  const auto scanner = Scanner::Create({.image_reader = &images});
  const std::vector<BatchInput> inputs = {{"posts", PictureSource("", 1000)}};
  std::vector<std::unique_ptr<BatchScanner>> workers;
  for (int i = 0; i < threads; ++i) {
    workers.push_back(*BatchScanner::Create(
        **scanner, {.rule_set_version = "1"}, {}, inputs));
  }
  int ends[2];
  EXPECT_EQ(pipe(ends), 0);
  const std::string posts = Posts();
  EXPECT_EQ(write(ends[1], posts.data(), posts.size()),
            static_cast<ssize_t>(posts.size()));
  close(ends[1]);
  LineReader reader(ends[0], 0, {});
  std::string output;
  const absl::Status status = RunOrdered(
      threads,
      {.source = [&](LineBatch& batch) { return reader.Next(batch); },
       .work =
           [&](int worker, const LineBatch& batch) {
             return workers[static_cast<std::size_t>(worker)]->Run(batch);
           },
       .sink =
           [&](BatchResult&& result) {
             output += result.output;
             return absl::OkStatus();
           }});
  EXPECT_TRUE(status.ok());
  close(ends[0]);
  return output;
}

TEST(BatchScannerTest, SpreadsPicturesOverThreadsAndKeepsTheirOrder) {
  FirstIsLast alone;
  const std::string expected = ScanOn(1, alone);
  EXPECT_NE(expected.find("PHONE_NUMBER"), std::string::npos);
  FirstIsLast images;
  images.waits = true;  // Hangs unless others are read meanwhile.
  EXPECT_EQ(ScanOn(2, images), expected);
}

}  // namespace
}  // namespace undox
