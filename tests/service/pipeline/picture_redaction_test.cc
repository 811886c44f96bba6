#include "service/pipeline/picture_redaction.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/testing/fake_image_reader.h"

namespace undox {
namespace {

// Turns its copies by half and sees a face at the top left of each.
class HalfTurner : public FakeImageReader {
 public:
  absl::StatusOr<RedactedImage> Redact(std::string_view,
                                       std::span<const Box>) override {
    RedactedImage copy;
    copy.bytes = "picture 100x50\nface 0 0 10 20";
    copy.suffix = ".png";
    copy.size = {100, 50};
    copy.stored = {100, 50};
    copy.orientation = 3;
    return copy;
  }
};

std::vector<PictureReading> Pictures(FakeImageReader& reader,
                                     const std::vector<std::string>& files) {
  std::vector<PictureReading> pictures;
  for (const std::string& file : files) {
    pictures.push_back({file, {}});
    auto reading = reader.Read(file);
    if (reading.ok()) pictures.back().reading = *std::move(reading);
  }
  return pictures;
}

TEST(PictureRedactionTest, TellsPlacesOfTurnedCopiesInSubmittedPixels) {
  HalfTurner reader;
  const auto pictures = Pictures(reader, {"picture 100x50"});
  PictureRedaction redaction(reader, pictures);
  std::vector<Unscanned> unscanned;
  redaction.Apply({}, unscanned);
  ASSERT_TRUE(redaction.readings()[0].reading.has_value());
  const auto& frame = redaction.readings()[0].reading->frames[0];
  EXPECT_EQ(std::get<InImage>(frame.findings[0].location).boxes[0],
            (Box{90, 30, 10, 20}));
}

TEST(PictureRedactionTest, CopiesAgainOnlyWhatHasNewBoxes) {
  FakeImageReader reader;
  const auto pictures =
      Pictures(reader, {"picture 9x9\n> ab", "picture 9x9\n> cd"});
  PictureRedaction redaction(reader, pictures);
  std::vector<Unscanned> unscanned;
  RedactionPlan plan;
  redaction.Apply(plan, unscanned);
  const int before = reader.reads();
  plan.images.push_back({1, {0, 0, 10, 20}});
  redaction.Apply(plan, unscanned);
  EXPECT_EQ(reader.reads(), before + 1);
  const auto copies = redaction.TakeCopies();
  EXPECT_EQ(copies[0]->bytes, "picture 9x9\n> ab\n");
  EXPECT_EQ(copies[1]->bytes, "picture 9x9\n>  d\n");
  EXPECT_TRUE(unscanned.empty());
}

TEST(PictureRedactionTest, NamesACopyThatCannotBeMadeOnce) {
  FakeImageReader reader;
  auto pictures = Pictures(reader, {"picture 9x9"});
  pictures[0].bytes = "picture 9x9\nfail 10 died";
  PictureRedaction redaction(reader, pictures);
  std::vector<Unscanned> unscanned;
  redaction.Apply({}, unscanned);
  RedactionPlan plan;
  plan.images.push_back({0, {0, 0, 10, 20}});
  redaction.Apply(plan, unscanned);
  ASSERT_EQ(unscanned.size(), 1u);
  EXPECT_EQ(unscanned[0].part, "image:0");
  EXPECT_FALSE(redaction.TakeCopies()[0].has_value());
}

}  // namespace
}  // namespace undox
