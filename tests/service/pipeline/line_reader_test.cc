#include "service/pipeline/line_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <string>
#include <thread>
#include <vector>

namespace undox {
namespace {

using testing::ElementsAre;

// The two ends of a pipe.
struct Pipe {
  Pipe() { EXPECT_EQ(pipe(ends), 0); }
  ~Pipe() {
    Close(0);
    Close(1);
  }
  void Close(int end) {
    if (ends[end] >= 0) close(ends[end]);
    ends[end] = -1;
  }
  void Write(const std::string& bytes) {
    EXPECT_EQ(write(ends[1], bytes.data(), bytes.size()),
              static_cast<ssize_t>(bytes.size()));
  }
  int ends[2] = {-1, -1};
};

// All lines of `bytes`, cut by a reader; "…" for one that is too long.
std::vector<std::string> LinesOf(const std::string& bytes,
                                 const LineReader::Options& options) {
  Pipe pipe;
  std::jthread writer([&] {
    pipe.Write(bytes);
    pipe.Close(1);
  });
  LineReader reader(pipe.ends[0], 0, options);
  std::vector<std::string> lines;
  LineBatch batch;
  for (;;) {
    const auto more = reader.Next(batch);
    EXPECT_TRUE(more.ok());
    if (!more.ok() || !*more) return lines;
    EXPECT_EQ(batch.first_line, lines.size() + 1);
    for (const LineRef& line : batch.lines) {
      lines.push_back(line.too_long ? "…" : std::string(batch.Line(line)));
    }
  }
}

TEST(LineReaderTest, CutsLinesWhereverReadsEnd) {
  for (const std::size_t batch_bytes : {1u, 2u, 3u, 7u, 100u}) {
    EXPECT_THAT(LinesOf("one\n\nthree\nfour", {.batch_bytes = batch_bytes}),
                ElementsAre("one", "", "three", "four"));
  }
}

TEST(LineReaderTest, AddsNoLineAfterTheLastBreak) {
  EXPECT_THAT(LinesOf("a\n", {}), ElementsAre("a"));
  EXPECT_THAT(LinesOf("", {}), ElementsAre());
}

TEST(LineReaderTest, DropsOnlyTheLineThatIsTooLong) {
  const std::string text = "ab\n" + std::string(1000, 'x') + "\nabcd\nabcde\ny";
  for (const std::size_t batch_bytes : {1u, 5u, 64u, 4096u}) {
    EXPECT_THAT(LinesOf(text, {.line_bytes = 4, .batch_bytes = batch_bytes}),
                ElementsAre("ab", "…", "abcd", "…", "y"));
  }
}

TEST(LineReaderTest, DropsATooLongLineWithoutABreakAtTheEnd) {
  EXPECT_THAT(LinesOf("a\n" + std::string(100, 'x'),
                      {.line_bytes = 4, .batch_bytes = 8}),
              ElementsAre("a", "…"));
}

TEST(LineReaderTest, GivesWhatIsThereWhileMoreMayCome) {
  Pipe pipe;
  LineReader reader(pipe.ends[0], 0, {});
  pipe.Write("one\ntw");
  LineBatch batch;
  ASSERT_TRUE(*reader.Next(batch));
  EXPECT_EQ(batch.lines.size(), 1u);
  pipe.Write("o\n");
  ASSERT_TRUE(*reader.Next(batch));
  ASSERT_EQ(batch.lines.size(), 1u);
  EXPECT_EQ(batch.Line(batch.lines[0]), "two");
}

TEST(LineReaderTest, EndsABatchBehindEachLineOfPictures) {
  const std::string picture = R"({"id":"a","images":["1.png"]})";
  for (const std::size_t batch_bytes : {1u, 20u, 31u, 4096u}) {
    Pipe pipe;
    LineReader reader(pipe.ends[0], 0, {.batch_bytes = batch_bytes});
    pipe.Write("one\n" + picture + "\n" + picture + "\ntwo\nthree\n" + picture);
    pipe.Close(1);
    std::vector<std::string> lines;
    LineBatch batch;
    while (*reader.Next(batch)) {
      EXPECT_EQ(batch.first_line, lines.size() + 1);
      for (std::size_t i = 0; i < batch.lines.size(); ++i) {
        lines.emplace_back(batch.Line(batch.lines[i]));
        EXPECT_TRUE(lines.back() != picture || i + 1 == batch.lines.size());
      }
    }
    EXPECT_THAT(lines,
                ElementsAre("one", picture, picture, "two", "three", picture));
  }
}

TEST(LineReaderTest, StopsWithoutAnUnfinishedLine) {
  Pipe pipe;
  const int stop = eventfd(1, 0);
  LineReader reader(pipe.ends[0], 0, {.stop_fd = stop});
  pipe.Write("one\ntw");
  LineBatch batch;
  EXPECT_FALSE(*reader.Next(batch));
  close(stop);
}

}  // namespace
}  // namespace undox
