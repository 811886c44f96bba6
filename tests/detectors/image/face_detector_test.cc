#include <filesystem>
#include <memory>

#include "detectors/image/cascade_face_detector.h"
#include "detectors/image/center_face_detector.h"
#include "detectors/image/image_detector_set.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/detectors/image/sample_page.h"

namespace undox {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Key;
using testing::SizeIs;

constexpr char kModels[] = "build/models";
// Measured by hand on fixtures/faces/astronaut.jpg: brow to chin, ear to ear.
constexpr Box kAstronaut{178, 75, 92, 120};

enum class Engine { kNetwork, kCascade };

std::unique_ptr<ImageDetector> Make(Engine engine, int threads = 1) {
  if (engine == Engine::kNetwork) {
    auto network = CenterFaceDetector::Load(kModels, threads);
    return network.ok() ? *std::move(network) : nullptr;
  }
  auto cascade = std::make_unique<CascadeFaceDetector>(CascadeDirectories());
  if (cascade->Models().at("cascade") == "absent") return nullptr;
  return cascade;
}

std::vector<Box> Faces(ImageDetector& detector, const Image& image) {
  const auto findings = detector.Detect(image.view());
  EXPECT_TRUE(findings.ok());
  return findings.ok() ? BoxesOf(*findings, "FACE") : std::vector<Box>();
}

Box Half(const Box& box) {
  return {box.x / 2, box.y / 2, box.width / 2, box.height / 2};
}

class FaceDetectorTest : public testing::TestWithParam<Engine> {
 protected:
  void SetUp() override {
    detector_ = Make(GetParam());
    if (detector_ == nullptr) {
      GTEST_SKIP() << "neither model nor cascade is installed";
    }
    ASSERT_GT(astronaut_.size.width, 0);
  }

  const Image astronaut_ = Fixture("faces/astronaut.jpg");
  std::unique_ptr<ImageDetector> detector_;
};

TEST_P(FaceDetectorTest, FindsAPortrait) {
  const auto faces = Faces(*detector_, astronaut_);
  ASSERT_THAT(faces, SizeIs(1));
  EXPECT_GT(Overlap(faces[0], kAstronaut), 0.5);
}

TEST_P(FaceDetectorTest, FindsItAtHalfTheSize) {
  const auto faces = Faces(*detector_, Halved(astronaut_));
  ASSERT_THAT(faces, SizeIs(1));
  EXPECT_GT(Overlap(faces[0], Half(kAstronaut)), 0.5);
}

TEST_P(FaceDetectorTest, FindsItInAMirror) {
  Box mirrored = kAstronaut;
  mirrored.x = astronaut_.size.width - kAstronaut.x - kAstronaut.width;
  const auto faces = Faces(*detector_, Mirrored(astronaut_));
  ASSERT_THAT(faces, SizeIs(1));
  EXPECT_GT(Overlap(faces[0], mirrored), 0.5);
}

TEST_P(FaceDetectorTest, FindsItAnywhereOnALongPage) {
  Image page = FlatPage({720, 4000}, 245);
  Paste(astronaut_, 0, 300, page);
  Paste(astronaut_, 200, 3400, page);
  EXPECT_THAT(Faces(*detector_, page), SizeIs(2));
}

TEST_P(FaceDetectorTest, FindsNoneWhereNoneIs) {
  for (const Image& page :
       {FlatPage({400, 300}, 200), NoisePage({400, 300}), LinedPage({400, 300}),
        FlatPage({1, 1}, 0), FlatPage({3000, 3}, 90)}) {
    EXPECT_THAT(Faces(*detector_, page), testing::IsEmpty());
  }
}

TEST_P(FaceDetectorTest, KeepsBoxesInsideThePicture) {
  Image cut = FlatPage({kAstronaut.width, kAstronaut.height}, 0);
  for (int y = 0; y < cut.size.height; ++y) {
    std::copy_n(
        astronaut_.bgr.begin() +
            3 * (static_cast<std::ptrdiff_t>(kAstronaut.y + y) *
                     astronaut_.size.width +
                 kAstronaut.x),
        3 * cut.size.width,
        cut.bgr.begin() + 3 * static_cast<std::ptrdiff_t>(y) * cut.size.width);
  }
  for (const Box& box : Faces(*detector_, cut)) {
    EXPECT_GE(box.x, 0);
    EXPECT_GE(box.y, 0);
    EXPECT_LE(box.x + box.width, cut.size.width);
    EXPECT_LE(box.y + box.height, cut.size.height);
  }
}

TEST_P(FaceDetectorTest, FindsTheSameWithTwoThreads) {
  Image page = NoisePage({900, 2000});
  Paste(astronaut_, 10, 20, page);
  Paste(Halved(astronaut_), 600, 1500, page);
  const auto one = detector_->Detect(page.view());
  const auto two = Make(GetParam(), 2)->Detect(page.view());
  ASSERT_TRUE(one.ok() && two.ok());
  ASSERT_EQ(BoxesOf(*one, "FACE"), BoxesOf(*two, "FACE"));
  for (std::size_t i = 0; i < one->size(); ++i) {
    EXPECT_EQ((*one)[i].confidence, (*two)[i].confidence);
  }
}

INSTANTIATE_TEST_SUITE_P(Engines, FaceDetectorTest,
                         testing::Values(Engine::kNetwork, Engine::kCascade),
                         [](const auto& test) {
                           return test.param == Engine::kNetwork ? "Network"
                                                                 : "Cascade";
                         });

TEST(CenterFaceDetectorTest, FindsTheFacesOfAvatars) {
  auto detector = Make(Engine::kNetwork);
  if (detector == nullptr) GTEST_SKIP() << "no model is installed";
  // A face of 92 x 120 pixels becomes one of 23 x 30, then of 11 x 15.
  const Image avatar = Halved(Halved(Fixture("faces/astronaut.jpg")));
  Image page = FlatPage({1080, 2340}, 237);
  Paste(avatar, 30, 1200, page);
  Paste(Halved(avatar), 30, 1800, page);
  EXPECT_THAT(Faces(*detector, page), SizeIs(2));
}

TEST(CascadeFaceDetectorTest, IsUnavailableWithoutItsFile) {
  const std::filesystem::path nowhere[] = {"/nonexistent"};
  CascadeFaceDetector detector(nowhere);
  EXPECT_EQ(detector.Detect(FlatPage({8, 8}, 0).view()).status().code(),
            absl::StatusCode::kUnavailable);
  EXPECT_EQ(detector.Models().at("cascade"), "absent");
}

TEST(ImageDetectorSetTest, FallsBackToTheCascadeWithoutModels) {
  const auto detectors = MakeImageDetectors("/nonexistent", 1);
  std::vector<std::string> names;
  for (const auto& detector : detectors) {
    names.push_back(detector->Models().begin()->first);
  }
  EXPECT_THAT(names, ElementsAre("cascade", "codes"));
}

}  // namespace
}  // namespace undox
