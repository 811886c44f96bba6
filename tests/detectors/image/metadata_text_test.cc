#include "pii/picture/metadata_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "detectors/image/metadata_reader.h"
#include "tests/ocr/codec/sample_files.h"

namespace undox {
namespace {

using testing::ElementsAre;
using testing::Pair;

const Image& Picture() {
  static const Image picture = Chart({96, 64});
  return picture;
}

ImageMetadata Read(std::string_view file) {
  return ReadImageMetadata(file, {}, Picture().view());
}

std::vector<std::string> PartsOf(const std::vector<Unscanned>& gaps) {
  std::vector<std::string> parts;
  for (const Unscanned& gap : gaps) parts.push_back(gap.part);
  return parts;
}

// Fields and texts of what somebody wrote.
std::vector<std::pair<std::string, std::string>> Notes(std::string_view file) {
  std::vector<std::pair<std::string, std::string>> notes;
  for (const MetadataText& note : Read(file).texts) {
    notes.emplace_back(note.field, note.text.Reveal());
  }
  return notes;
}

std::string PngWithText(const std::string& keyword, const std::string& text) {
  return PngOf(Picture().view(),
               PngChunk("tEXt", keyword + std::string(1, '\0') + text));
}

TEST(MetadataTextTest, TakesAKeywordOfSomebodysOwnForText) {
  EXPECT_THAT(Notes(PngWithText("call 555-0100", "or \xE9")),
              ElementsAre(Pair("png:text", "call 555-0100: or é")));
  EXPECT_THAT(Notes(PngWithText("555-0100", " ")),
              ElementsAre(Pair("png:text", "555-0100")));
}

TEST(MetadataTextTest, LeavesTextBeyondItsBoundsAGap) {
  const auto note = [](const std::string& text) {
    return PngChunk("tEXt", std::string("Comment\0", 8) + text);
  };
  std::string many;
  for (std::size_t i = 0; i <= kMostMetadataTexts; ++i) many += note("x");
  const ImageMetadata most = Read(PngOf(Picture().view(), many));
  EXPECT_EQ(most.texts.size(), kMostMetadataTexts);
  EXPECT_THAT(PartsOf(most.gaps), ElementsAre("metadata"));
  // Each byte of Latin-1 becomes two.
  const std::string half(kMostMetadataTextBytes / 2 - 16, '\xE9');
  const ImageMetadata longest =
      Read(PngOf(Picture().view(), note(half) + note("x") + note(half)));
  EXPECT_EQ(longest.texts.size(), 2u);
  EXPECT_THAT(PartsOf(longest.gaps), ElementsAre("metadata"));
}

}  // namespace
}  // namespace undox
