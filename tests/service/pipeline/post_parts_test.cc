#include "service/pipeline/post_parts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/testing/fake_image_reader.h"

namespace undox {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class PostPartsTest : public testing::Test {
 protected:
  void AddPicture(const std::string& lines) {
    pictures_.emplace_back().reading =
        *reader_.Read("picture 900x90\n" + lines);
  }

  // A finding as the detectors give it, at `words` of the joined text.
  static Finding FoundAt(const PostParts& parts, std::string_view words) {
    const std::size_t begin = parts.text().find(words);
    Finding finding;
    finding.type = "PERSON";
    finding.location = InText{{begin, begin + words.size()}};
    finding.value = Sensitive(std::string(words));
    finding.evidence.checks = {"check"};
    return finding;
  }

  static RedactionPlan PlanAt(const PostParts& parts, std::string_view words) {
    RedactionPlan plan;
    plan.text.push_back({TextSpan(FoundAt(parts, words)), "[x]"});
    return plan;
  }

  FakeImageReader reader_;
  std::vector<PictureReading> pictures_;
};

TEST_F(PostPartsTest, PutsNotesOfAFileBeforeWhatItsPictureShows) {
  AddPicture("> shown\nnote exif:UserComment first\nnote jpeg:comment second");
  AddPicture("note png:Comment third");
  const PostParts parts("post", pictures_);
  EXPECT_EQ(parts.text(),
            "post\n\uFFFC\uFFFC\uFFFC\nfirst\n\uFFFC\uFFFC\uFFFC\nsecond"
            "\n\uFFFC\uFFFC\uFFFC\nshown\n\uFFFC\uFFFC\uFFFC\nthird");
  EXPECT_EQ(parts.post_bytes(), 4u);
}

TEST_F(PostPartsTest, TellsNotesFromWhatAPictureShows) {
  AddPicture("> shown\nnote exif:UserComment said");
  const PostParts parts("", pictures_);
  ASSERT_THAT(parts.pictures(), SizeIs(2));
  EXPECT_TRUE(parts.pictures()[0].in_file);
  EXPECT_FALSE(parts.pictures()[1].in_file);
}

TEST_F(PostPartsTest, NamesTheFieldOfANoteAndGivesItNoBox) {
  AddPicture("> shown");
  AddPicture("> other\nnote exif:ImageDescription said");
  const PostParts parts("post", pictures_);
  std::vector<Finding> findings = {FoundAt(parts, "said")};
  parts.Join(findings);
  parts.Place(findings);
  ASSERT_THAT(findings, SizeIs(1));
  const auto& place = std::get<InImage>(findings[0].location);
  EXPECT_EQ(place.image, 1);
  EXPECT_THAT(place.boxes, IsEmpty());
  EXPECT_TRUE(place.span.empty());
  EXPECT_TRUE(IsMetadata(findings[0]));
  EXPECT_EQ(findings[0].evidence.ocr_confidence, 1);
  EXPECT_THAT(findings[0].evidence.checks,
              ElementsAre("check", "exif:ImageDescription"));
}

TEST_F(PostPartsTest, OrdersFindingsByPictureThenFileThenFrames) {
  AddPicture(
      "> shown\nmeta DEVICE_SERIAL exif:BodySerialNumber S1234\n"
      "note jpeg:comment said\nface 1 2 30 40");
  AddPicture("note jpeg:comment last");
  const PostParts parts("post", pictures_);
  std::vector<Finding> findings;
  for (const char* words : {"post", "said", "shown", "last"}) {
    findings.push_back(FoundAt(parts, words));
  }
  parts.Join(findings);
  std::vector<Sensitive> values;
  for (const Finding& finding : findings) values.push_back(finding.value);
  EXPECT_THAT(values, ElementsAre(Sensitive("post"), Sensitive("S1234"),
                                  Sensitive("said"), Sensitive(""),
                                  Sensitive("shown"), Sensitive("last")));
}

TEST_F(PostPartsTest, LeavesOutWhatAFieldHasSaidAlready) {
  AddPicture("meta PERSON png:Author Jane\nnote png:Author Jane");
  AddPicture("meta PERSON png:Author Mary\nnote png:Comment Mary");
  const PostParts parts("", pictures_);
  std::vector<Finding> findings = {FoundAt(parts, "Jane"),
                                   FoundAt(parts, "Mary")};
  parts.Join(findings);
  std::vector<Sensitive> values;
  for (const Finding& finding : findings) values.push_back(finding.value);
  EXPECT_THAT(values, ElementsAre(Sensitive("Jane"), Sensitive("Mary"),
                                  Sensitive("Mary")));
}

TEST_F(PostPartsTest, TurnsEditsOfANoteIntoAFieldAndNoBox) {
  AddPicture("> shown\nnote exif:ImageDescription said this and that");
  const PostParts parts("post", pictures_);
  RedactionPlan plan = PlanAt(parts, "this");
  plan.text.push_back(PlanAt(parts, "that").text[0]);
  plan.metadata.push_back({1, "exif:Artist"});
  parts.Place({}, plan);
  EXPECT_THAT(plan.text, IsEmpty());
  EXPECT_THAT(plan.images, IsEmpty());
  ASSERT_THAT(plan.metadata, SizeIs(2));
  EXPECT_EQ(plan.metadata[0].image, 0);
  EXPECT_EQ(plan.metadata[0].field, "exif:ImageDescription");
  EXPECT_EQ(plan.metadata[1].field, "exif:Artist");
}

}  // namespace
}  // namespace undox
