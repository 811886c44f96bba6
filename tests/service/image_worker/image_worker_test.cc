#include "service/image_worker/image_worker.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>
#include <future>
#include <string>
#include <thread>
#include <vector>

#include "tests/ocr/codec/sample_files.h"
#include "tests/service/image_worker/worker_programs.h"

namespace undox {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr char kDecoder[] = "undox-image-decoder";
constexpr char kReader[] = "undox-image-reader";

// What the scripted reader makes of a picture.
std::string Read() { return PngOf(Plain({40, 30}, kWhite).view()); }
std::string WaitsAtGate() { return PngOf(Plain({40, 30}, kBlue).view()); }
std::string KillsReader() { return PngOf(Plain({40, 30}, kRed).view()); }

// The product's decoder and the scripted reader.
class ImageWorkerTest : public testing::Test {
 protected:
  ImageWorkerOptions Options() const {
    ImageWorkerOptions options;
    options.programs_directory = programs_.directory();
    options.models_directory = programs_.directory();
    return options;
  }

  WorkerPrograms programs_{UNDOX_DECODER, UNDOX_SCRIPTED_READER};
};

TEST_F(ImageWorkerTest, ReadsAPicture) {
  ImageWorker worker(Options());
  const absl::StatusOr<ImageReading> reading = worker.Read(Read());
  ASSERT_TRUE(reading.ok()) << reading.status();
  EXPECT_EQ(reading->size, (ImageSize{40, 30}));
  ASSERT_THAT(reading->frames, SizeIs(1));
  EXPECT_EQ(reading->frames[0].text.text, "ok");
  EXPECT_THAT(reading->frames[0].text.Locate({0, 2}),
              ElementsAre(Box{0, 0, 40, 30}));
}

TEST_F(ImageWorkerTest, ReadsEachFrame) {
  const std::vector<Image> frames = {Plain({40, 30}, kWhite),
                                     Plain({40, 30}, kBlack)};
  ImageWorker worker(Options());
  const absl::StatusOr<ImageReading> reading =
      worker.Read(AnimatedWebPOf(frames, 100));
  ASSERT_TRUE(reading.ok()) << reading.status();
  ASSERT_THAT(reading->frames, SizeIs(2));
  EXPECT_EQ(reading->frames[0].index, 0);
  EXPECT_EQ(reading->frames[1].index, 1);
}

TEST_F(ImageWorkerTest, GivesBoxesInStoredPixelsOfATurnedPicture) {
  const std::string turned =
      WebPWith(Plain({40, 30}, kWhite).view(), ExifWithOrientation(6), "");
  ImageWorker worker(Options());
  const absl::StatusOr<ImageReading> reading = worker.Read(turned);
  ASSERT_TRUE(reading.ok()) << reading.status();
  EXPECT_THAT(reading->frames[0].text.Locate({0, 2}),
              ElementsAre(Box{0, 0, 40, 30}));
}

TEST_F(ImageWorkerTest, MakesARedactedCopyUpright) {
  const std::string turned =
      WebPWith(Plain({40, 30}, kWhite).view(), ExifWithOrientation(6), "");
  ImageWorker worker(Options());
  const std::vector<Box> boxes = {{0, 0, 10, 10}};
  const absl::StatusOr<RedactedImage> copy = worker.Redact(turned, boxes);
  ASSERT_TRUE(copy.ok()) << copy.status();
  EXPECT_EQ(copy->suffix, ".webp");
  EXPECT_EQ(copy->size, (ImageSize{30, 40}));
  EXPECT_EQ(copy->stored, (ImageSize{40, 30}));
  EXPECT_EQ(copy->orientation, 6);
  EXPECT_EQ(copy->bytes.substr(0, 4), "RIFF");
}

TEST_F(ImageWorkerTest, MakesAPreviewNoWiderThanAsked) {
  ImageWorker worker(Options());
  const absl::StatusOr<RedactedImage> preview = worker.Preview(Read(), {}, 20);
  ASSERT_TRUE(preview.ok()) << preview.status();
  EXPECT_EQ(preview->suffix, ".jpg");
  EXPECT_EQ(preview->size, (ImageSize{20, 15}));
}

TEST_F(ImageWorkerTest, StartsNothingBeforeThePictureThatNeedsIt) {
  ImageWorker worker(Options());
  EXPECT_THAT(ChildrenOf(getpid()), IsEmpty());
  ASSERT_TRUE(worker.Redact(Read(), {}).ok());
  EXPECT_THAT(ChildrenOf(getpid(), kReader), IsEmpty());
}

TEST_F(ImageWorkerTest, SaysWhichModelsReadAndThatSomeAreMissing) {
  ImageWorker worker(Options());
  EXPECT_THAT(*worker.Models(), ElementsAre(testing::Pair("scripted", "1")));
  EXPECT_EQ(*worker.MissingModels(), programs_.directory());
}

TEST_F(ImageWorkerTest, RefusesWhatIsNoPictureAndLivesOn) {
  ImageWorker worker(Options());
  ASSERT_TRUE(worker.Read(Read()).ok());
  const std::vector<pid_t> before = ChildrenOf(getpid());
  for (const std::string& broken :
       {std::string("GIF89a"), std::string(), Read().substr(0, 20)}) {
    EXPECT_TRUE(absl::IsInvalidArgument(worker.Read(broken).status()));
  }
  EXPECT_EQ(ChildrenOf(getpid()), before);
}

TEST_F(ImageWorkerTest, NamesTheLimitThatAPictureIsBeyond) {
  ImageWorkerOptions options = Options();
  options.image.pixels = 100;
  ImageWorker worker(options);
  const absl::Status refused = worker.Read(Read()).status();
  EXPECT_TRUE(absl::IsResourceExhausted(refused));
  EXPECT_EQ(refused.message(), "pixels=100");
}

TEST_F(ImageWorkerTest, RefusesTooManyBytesWithoutAProcess) {
  ImageWorkerOptions options = Options();
  options.image.encoded_bytes = 10;
  ImageWorker worker(options);
  EXPECT_EQ(worker.Redact(Read(), {}).status().message(), "encoded_bytes=10");
  EXPECT_THAT(ChildrenOf(getpid()), IsEmpty());
}

TEST_F(ImageWorkerTest, ReadsOnAfterItsIdleProcessesWereKilled) {
  ImageWorker worker(Options());
  for (int i = 0; i < 3; ++i) {
    EXPECT_TRUE(worker.Read(Read()).ok());
    for (const pid_t child : ChildrenOf(getpid())) KillAndWait(child);
  }
  EXPECT_TRUE(worker.Read(Read()).ok());
}

TEST_F(ImageWorkerTest, ReadsOnWhenItsDecoderIsKilledAtWork) {
  ImageWorker worker(Options());
  ASSERT_TRUE(worker.Read(Read()).ok());
  const pid_t decoder = ChildrenOf(getpid(), kDecoder).at(0);
  kill(decoder, SIGSTOP);
  auto reading = std::async(std::launch::async,
                            [&] { return worker.Read(Read()).status(); });
  kill(decoder, SIGKILL);
  EXPECT_TRUE(reading.get().ok());
}

TEST_F(ImageWorkerTest, TriesAPictureAgainWhoseReaderDied) {
  ImageWorker worker(Options());
  auto reading = std::async(
      std::launch::async, [&] { return worker.Read(WaitsAtGate()).status(); });
  const Descriptor first = programs_.WaitAtGate();
  KillAndWait(ChildrenOf(getpid(), kReader).at(0));
  OpenGate(programs_.WaitAtGate());
  EXPECT_TRUE(reading.get().ok());
}

TEST_F(ImageWorkerTest, GivesUpAPictureWhoseReaderDiesTwice) {
  ImageWorker worker(Options());
  EXPECT_TRUE(absl::IsAborted(worker.Read(KillsReader()).status()));
  EXPECT_TRUE(worker.Read(Read()).ok());
}

TEST_F(ImageWorkerTest, EndsAPictureThatTakesTooLongAndDoesNotRetryIt) {
  ImageWorkerOptions options = Options();
  options.picture_ms = 200;
  ImageWorker worker(options);
  const absl::Status late = worker.Read(WaitsAtGate()).status();
  EXPECT_TRUE(absl::IsDeadlineExceeded(late));
  EXPECT_EQ(late.message(), "picture_ms=200");
  EXPECT_THAT(ChildrenOf(getpid(), kReader), IsEmpty());
}

TEST_F(ImageWorkerTest, ReadsOtherPicturesWhileReadersAreKilledAHundredTimes) {
  ImageWorkerOptions options = Options();
  options.slots = 2;
  ImageWorker worker(options);
  std::atomic<bool> is_over = false;
  auto others = std::async(std::launch::async, [&] {
    int failed = 0;
    while (!is_over) failed += worker.Read(Read()).ok() ? 0 : 1;
    return failed;
  });
  for (int i = 0; i < 50; ++i) {  // Each kills two readers.
    EXPECT_TRUE(absl::IsAborted(worker.Read(KillsReader()).status()));
  }
  is_over = true;
  EXPECT_EQ(others.get(), 0);
}

TEST_F(ImageWorkerTest, LooksAtNoMorePicturesSideBySideThanItHasSlots) {
  ImageWorkerOptions options = Options();
  options.slots = 2;
  ImageWorker worker(options);
  std::vector<std::future<bool>> readings;
  for (int i = 0; i < 8; ++i) {
    readings.push_back(std::async(std::launch::async,
                                  [&] { return worker.Read(Read()).ok(); }));
  }
  for (std::future<bool>& reading : readings) EXPECT_TRUE(reading.get());
  EXPECT_LE(ChildrenOf(getpid()).size(), 4U);
}

TEST_F(ImageWorkerTest, KeepsProcessesOfAThreadThatEnded) {
  ImageWorker worker(Options());
  std::thread([&] { EXPECT_TRUE(worker.Read(Read()).ok()); }).join();
  const std::vector<pid_t> before = ChildrenOf(getpid());
  EXPECT_THAT(before, SizeIs(2));
  EXPECT_TRUE(worker.Read(Read()).ok());
  EXPECT_EQ(ChildrenOf(getpid()), before);
}

TEST_F(ImageWorkerTest, ReplacesProcessesThatHaveSeenEnough) {
  ImageWorkerOptions options = Options();
  options.pictures_per_process = 2;
  ImageWorker worker(options);
  ASSERT_TRUE(worker.Read(Read()).ok());
  const std::vector<pid_t> first = ChildrenOf(getpid());
  ASSERT_TRUE(worker.Read(Read()).ok());
  ASSERT_TRUE(worker.Read(Read()).ok());
  EXPECT_NE(ChildrenOf(getpid()), first);
}

TEST_F(ImageWorkerTest, ReplacesAProcessThatHoldsTooMuch) {
  ImageWorkerOptions options = Options();
  options.reader_resident_bytes = 1;
  ImageWorker worker(options);
  ASSERT_TRUE(worker.Read(Read()).ok());
  EXPECT_THAT(ChildrenOf(getpid(), kReader), IsEmpty());
  EXPECT_THAT(ChildrenOf(getpid(), kDecoder), SizeIs(1));
}

TEST_F(ImageWorkerTest, LeavesNoProcessBehind) {
  {
    ImageWorker worker(Options());
    EXPECT_TRUE(absl::IsAborted(worker.Read(KillsReader()).status()));
    EXPECT_TRUE(worker.Read(Read()).ok());
  }
  EXPECT_THAT(ChildrenOf(getpid()), IsEmpty());
}

TEST_F(ImageWorkerTest, SaysThatAProgramIsMissing) {
  const WorkerPrograms no_reader(UNDOX_DECODER, "");
  ImageWorkerOptions options = Options();
  options.programs_directory = no_reader.directory();
  ImageWorker worker(options);
  const absl::Status missing = worker.Read(Read()).status();
  EXPECT_TRUE(absl::IsUnavailable(missing));
  EXPECT_EQ(missing.message(),
            "cannot run " + no_reader.directory() + "/undox-image-reader");
}

TEST_F(ImageWorkerTest, SaysThatAProgramDoesNotStart) {
  const WorkerPrograms broken_reader(UNDOX_DECODER, "/bin/false");
  ImageWorkerOptions options = Options();
  options.programs_directory = broken_reader.directory();
  ImageWorker worker(options);
  EXPECT_TRUE(absl::IsUnavailable(worker.Models().status()));
}

// A decoder that was taken over.
struct LieCase {
  const char* name;
  const char* order;
};
void PrintTo(const LieCase& c, std::ostream* os) { *os << c.name; }

class LyingDecoderTest : public testing::TestWithParam<LieCase> {};

TEST_P(LyingDecoderTest, IsNotBelieved) {
  const WorkerPrograms programs(UNDOX_LYING_DECODER, UNDOX_SCRIPTED_READER);
  ImageWorkerOptions options;
  options.programs_directory = programs.directory();
  ImageWorker worker(options);
  EXPECT_TRUE(absl::IsAborted(worker.Read(GetParam().order).status()));
}

INSTANTIATE_TEST_SUITE_P(Orders, LyingDecoderTest,
                         testing::ValuesIn<LieCase>({
                             {"Dies", "die"},
                             {"QuotesWhatItRead", "quote"},
                             {"KeepsThePixelsOpenToChange", "unsealed"},
                             {"SendsNoPixels", "no pixels"},
                             {"SendsFewerPixels", "short"},
                             {"ClaimsASizeBeyondTheLimits", "huge"},
                         }),
                         [](const auto& test) {
                           return std::string(test.param.name);
                         });

TEST(LyingDecoderCopyTest, IsNotBelieved) {
  const WorkerPrograms programs(UNDOX_LYING_DECODER, UNDOX_SCRIPTED_READER);
  ImageWorkerOptions options;
  options.programs_directory = programs.directory();
  ImageWorker worker(options);
  EXPECT_TRUE(absl::IsAborted(worker.Redact("unsealed", {}).status()));
}

}  // namespace
}  // namespace undox
