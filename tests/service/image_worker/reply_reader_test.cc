#include "service/image_worker/reply_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "service/image_worker/reply_writer.h"
#include "service/image_worker/worker.pb.h"

namespace undox {
namespace {

using testing::ElementsAre;
using testing::Pair;
using testing::SizeIs;

constexpr ImageSize kSize = {100, 50};
constexpr Box kBox = {10, 10, 20, 20};

FrameReading Reading() {
  FrameReading reading;
  reading.text.text = "张三";
  reading.text.lines = {
      {{0, 6}, kBox, 0.5F, {{{0, 3}, kBox, 0.5F}, {{3, 6}, kBox, 0.25F}}}};
  Finding face;
  face.type = "FACE";
  face.location = InImage{.image = 0, .boxes = {kBox}};
  face.confidence = 0.75;
  face.evidence.checks = {"centerface"};
  reading.findings = {face};
  return reading;
}

DecodeReply Decoded() {
  DecodeReply reply{.size = kSize, .orientation = 6, .frame_numbers = {1, 4}};
  Finding person;
  person.type = "PERSON";
  person.location = InImage{};
  person.value = Sensitive("张三");
  person.evidence.checks = {"exif:Artist"};
  reply.metadata = {person};
  reply.texts = {{"exif:ImageDescription", Sensitive("张三的照片")},
                 {"iptc:By-line", Sensitive("x")}};
  reply.gaps = {{"frames 5-99", "too many frames", "frames=2"}};
  return reply;
}

constexpr std::size_t kPixelBytes = 3 * 100 * 50 * 2;

TEST(ReplyReaderTest, GivesBackAReadingAsItWasWritten) {
  const absl::StatusOr<FrameReading> reading =
      ParseReadReply(SerializeReply(Reading()), kSize, {});
  ASSERT_TRUE(reading.ok()) << reading.status();
  EXPECT_EQ(reading->text.text, "张三");
  EXPECT_THAT(reading->text.Locate({3, 6}), ElementsAre(kBox));
  EXPECT_EQ(reading->text.Confidence({3, 6}), 0.25);
  ASSERT_THAT(reading->findings, SizeIs(1));
  EXPECT_EQ(reading->findings[0].type, "FACE");
  EXPECT_EQ(reading->findings[0].confidence, 0.75);
  EXPECT_THAT(reading->findings[0].evidence.checks, ElementsAre("centerface"));
}

TEST(ReplyReaderTest, GivesBackWhatWasDecodedAsItWasWritten) {
  const absl::StatusOr<DecodeReply> reply =
      ParseDecodeReply(SerializeReply(Decoded()), kPixelBytes, {}, {});
  ASSERT_TRUE(reply.ok()) << reply.status();
  EXPECT_EQ(reply->size, kSize);
  EXPECT_EQ(reply->orientation, 6);
  EXPECT_THAT(reply->frame_numbers, ElementsAre(1, 4));
  ASSERT_THAT(reply->metadata, SizeIs(1));
  EXPECT_EQ(reply->metadata[0].value, Sensitive("张三"));
  ASSERT_THAT(reply->texts, SizeIs(2));
  EXPECT_EQ(reply->texts[0].field, "exif:ImageDescription");
  EXPECT_EQ(reply->texts[0].text, Sensitive("张三的照片"));
  ASSERT_THAT(reply->gaps, SizeIs(1));
  EXPECT_EQ(reply->gaps[0].limit, "frames=2");
}

TEST(ReplyReaderTest, GivesBackACopyAsItWasWritten) {
  const absl::StatusOr<CopyReply> reply = ParseCopyReply(
      SerializeReply(CopyReply{{50, 100}, ".jpg", kSize, 6}), {});
  ASSERT_TRUE(reply.ok()) << reply.status();
  EXPECT_EQ(reply->size, (ImageSize{50, 100}));
  EXPECT_EQ(reply->suffix, ".jpg");
  EXPECT_EQ(reply->stored, kSize);
}

TEST(ReplyReaderTest, GivesBackAHelloAsItWasWritten) {
  const absl::StatusOr<HelloReply> hello =
      ParseHelloReply(SerializeReply(HelloReply{{{"det", "0123"}}, false}));
  ASSERT_TRUE(hello.ok()) << hello.status();
  EXPECT_THAT(hello->models, ElementsAre(Pair("det", "0123")));
  EXPECT_FALSE(hello->is_complete);
}

TEST(ReplyReaderTest, TakesALongPageWithABoxForEachCharacter) {
  FrameReading page;
  for (std::size_t line = 0; line < 1000; ++line) {
    TextLine& added = page.text.lines.emplace_back();
    added.span.begin = page.text.text.size();
    added.box = {0, static_cast<int>(line) * 20, 1000, 20};
    for (int i = 0; i < 100; ++i) {
      const std::size_t begin = page.text.text.size();
      page.text.text += "字";
      added.glyphs.push_back(
          {{begin, begin + 3}, {i * 10, added.box.y, 10, 20}, 1});
    }
    added.span.end = page.text.text.size();
    page.text.text += '\n';
  }
  const absl::StatusOr<FrameReading> reading =
      ParseReadReply(SerializeReply(page), {1000, 20'000}, {});
  ASSERT_TRUE(reading.ok()) << reading.status();
  EXPECT_THAT(reading->text.lines, SizeIs(1000));
}

TEST(ReplyReaderTest, RepairsAPayloadThatIsNoUtf8) {
  FrameReading reading = Reading();
  reading.findings[0].type = "QR_CODE";
  reading.findings[0].value = Sensitive("a\xff");
  const absl::StatusOr<FrameReading> parsed =
      ParseReadReply(SerializeReply(reading), kSize, {});
  ASSERT_TRUE(parsed.ok()) << parsed.status();
  EXPECT_EQ(parsed->findings[0].value, Sensitive("a\uFFFD"));
}

// What a process may say of a picture that it cannot look at.
struct StatusCase {
  const char* name;
  absl::Status said;
  absl::StatusCode code;
  const char* message;
};
void PrintTo(const StatusCase& c, std::ostream* os) { *os << c.name; }

class ReplyStatusTest : public testing::TestWithParam<StatusCase> {};

TEST_P(ReplyStatusTest, IsTakenOverWithoutContent) {
  const absl::Status status =
      ParseReadReply(SerializeReply(GetParam().said), kSize, {}).status();
  EXPECT_EQ(status.code(), GetParam().code);
  EXPECT_EQ(status.message(), GetParam().message);
}

INSTANTIATE_TEST_SUITE_P(
    Statuses, ReplyStatusTest,
    testing::ValuesIn<StatusCase>({
        {"NoPicture", absl::InvalidArgumentError("no picture"),
         absl::StatusCode::kInvalidArgument, "no picture"},
        {"Escapes", absl::InvalidArgumentError("\x1b[2J"),
         absl::StatusCode::kInvalidArgument, "not a picture"},
        {"Limit", absl::ResourceExhaustedError("pixels=50"),
         absl::StatusCode::kResourceExhausted, "pixels=50"},
        {"NoLimit", absl::ResourceExhaustedError("no memory"),
         absl::StatusCode::kInternal, "the process failed"},
        {"Ok", absl::Status(absl::StatusCode::kUnknown, "x"),
         absl::StatusCode::kInternal, "the process failed"},
        {"Engine", absl::InternalError("engine"), absl::StatusCode::kInternal,
         "the process failed"},
    }),
    [](const auto& test) { return std::string(test.param.name); });

// A reply that one change makes a lie.
struct HostileCase {
  const char* name;
  void (*change)(wire::Reply& reply);
};
void PrintTo(const HostileCase& c, std::ostream* os) { *os << c.name; }

wire::Reply Changed(const std::string& honest, const HostileCase& hostile) {
  wire::Reply reply;
  reply.ParseFromString(honest);
  hostile.change(reply);
  return reply;
}

class HostileReadingTest : public testing::TestWithParam<HostileCase> {};

TEST_P(HostileReadingTest, IsRefused) {
  const wire::Reply reply = Changed(SerializeReply(Reading()), GetParam());
  ReplyLimits limits;
  limits.lines = 1;
  limits.glyphs = 2;
  limits.text_bytes = 6;
  limits.findings = 1;
  EXPECT_TRUE(absl::IsInternal(
      ParseReadReply(reply.SerializeAsString(), kSize, limits).status()));
}

wire::Reply::Read::Line& FirstLine(wire::Reply& reply) {
  return *reply.mutable_read()->mutable_lines(0);
}
wire::Finding& FirstFinding(wire::Reply& reply) {
  return *reply.mutable_read()->mutable_findings(0);
}

INSTANTIATE_TEST_SUITE_P(
    Changes, HostileReadingTest,
    testing::ValuesIn<HostileCase>({
        {"OtherKind", [](wire::Reply& r) { r.mutable_hello(); }},
        {"Nothing", [](wire::Reply& r) { r.Clear(); }},
        {"OkAsStatus", [](wire::Reply& r) { r.mutable_status(); }},
        {"TextTooLong",
         [](wire::Reply& r) { r.mutable_read()->set_text("1234567"); }},
        {"TextNoUtf8",
         [](wire::Reply& r) { r.mutable_read()->set_text("abcde\xff"); }},
        {"TooManyLines", [](wire::Reply& r) { r.mutable_read()->add_lines(); }},
        {"TooManyGlyphs", [](wire::Reply& r) { FirstLine(r).add_glyphs(); }},
        {"TooManyFindings",
         [](wire::Reply& r) { r.mutable_read()->add_findings(); }},
        {"LineBeyondText",
         [](wire::Reply& r) { FirstLine(r).mutable_span()->set_end(7); }},
        {"LineBackwards",
         [](wire::Reply& r) { FirstLine(r).mutable_span()->set_begin(9); }},
        {"GlyphInsideACharacter",
         [](wire::Reply& r) {
           FirstLine(r).mutable_glyphs(0)->mutable_span()->set_end(2);
         }},
        {"GlyphsOverlap",
         [](wire::Reply& r) {
           FirstLine(r).mutable_glyphs(1)->mutable_span()->set_begin(0);
         }},
        {"BoxNegative",
         [](wire::Reply& r) { FirstLine(r).mutable_box()->set_x(-1); }},
        {"BoxEmpty",
         [](wire::Reply& r) { FirstLine(r).mutable_box()->set_width(0); }},
        {"BoxBeyondTheEdge",
         [](wire::Reply& r) { FirstLine(r).mutable_box()->set_height(41); }},
        {"BoxOverflows",
         [](wire::Reply& r) {
           FirstLine(r).mutable_glyphs(0)->mutable_box()->set_width(
               2'147'483'647);
         }},
        {"ConfidenceNoNumber",
         [](wire::Reply& r) { FirstLine(r).set_confidence(std::nanf("")); }},
        {"ConfidenceAboveOne",
         [](wire::Reply& r) { FirstFinding(r).set_confidence(1.5); }},
        {"TypeUnknown",
         [](wire::Reply& r) { FirstFinding(r).set_type("FACES"); }},
        {"FindingBeyondTheEdge",
         [](wire::Reply& r) { FirstFinding(r).mutable_boxes(0)->set_y(49); }},
        {"NoteTooLong",
         [](wire::Reply& r) {
           FirstFinding(r).add_checks(std::string(1000, 'x'));
         }},
    }),
    [](const auto& test) { return std::string(test.param.name); });

class HostileDecodingTest : public testing::TestWithParam<HostileCase> {};

TEST_P(HostileDecodingTest, IsRefused) {
  const wire::Reply reply = Changed(SerializeReply(Decoded()), GetParam());
  EXPECT_TRUE(absl::IsInternal(
      ParseDecodeReply(reply.SerializeAsString(), kPixelBytes, {}, {})
          .status()));
}

INSTANTIATE_TEST_SUITE_P(
    Changes, HostileDecodingTest,
    testing::ValuesIn<HostileCase>({
        {"SizeThatDoesNotFit",
         [](wire::Reply& r) {
           r.mutable_decode()->mutable_size()->set_width(101);
         }},
        {"SizeNegative",
         [](wire::Reply& r) {
           r.mutable_decode()->mutable_size()->set_width(-100);
           r.mutable_decode()->mutable_size()->set_height(-50);
         }},
        {"SizeBeyondTheLimit",
         [](wire::Reply& r) {
           r.mutable_decode()->mutable_size()->set_width(1 << 30);
         }},
        {"NoFrame", [](wire::Reply& r) { r.mutable_decode()->clear_frames(); }},
        {"OneFrameMore",
         [](wire::Reply& r) {
           r.mutable_decode()->add_frames()->set_number(5);
         }},
        {"FramesBackwards",
         [](wire::Reply& r) {
           r.mutable_decode()->mutable_frames(1)->set_number(1);
         }},
        {"OrientationUnknown",
         [](wire::Reply& r) { r.mutable_decode()->set_orientation(9); }},
        {"MetadataWithABox",
         [](wire::Reply& r) {
           r.mutable_decode()->mutable_metadata(0)->add_boxes();
         }},
        {"MoreTextsThanAFileMayHave",
         [](wire::Reply& r) {
           for (int i = 0; i < 199; ++i) {
             *r.mutable_decode()->add_texts() = r.decode().texts(0);
           }
         }},
        {"MoreTextThanAFileMayHave",
         [](wire::Reply& r) {
           r.mutable_decode()->mutable_texts(1)->set_text(
               std::string(std::size_t{1} << 20, 'x'));
         }},
        {"TextThatIsNoUtf8",
         [](wire::Reply& r) {
           r.mutable_decode()->mutable_texts(0)->set_text("abc\xff");
         }},
        {"TextThatIsEmpty",
         [](wire::Reply& r) {
           r.mutable_decode()->mutable_texts(0)->clear_text();
         }},
        {"TextWithoutAField",
         [](wire::Reply& r) {
           r.mutable_decode()->mutable_texts(0)->clear_field();
         }},
        {"TextWithANumberForAField",
         [](wire::Reply& r) {
           r.mutable_decode()->mutable_texts(0)->set_field("exif:5550100");
         }},
        {"TextWithAFieldBeyondAnyLength",
         [](wire::Reply& r) {
           r.mutable_decode()->mutable_texts(0)->set_field(
               "exif:" + std::string(60, 'x'));
         }},
        {"GapWithEscapes",
         [](wire::Reply& r) {
           r.mutable_decode()->mutable_gaps(0)->set_reason("\x1b[2J");
         }},
        {"GapWithProseForALimit",
         [](wire::Reply& r) {
           r.mutable_decode()->mutable_gaps(0)->set_limit("his name");
         }},
    }),
    [](const auto& test) { return std::string(test.param.name); });

TEST(ReplyReaderTest, RefusesACopyOfAnUnknownFormat) {
  EXPECT_TRUE(absl::IsInternal(
      ParseCopyReply(SerializeReply(CopyReply{kSize, "/../x", kSize, 1}), {})
          .status()));
}

TEST(ReplyReaderTest, RefusesWhatIsNoMessage) {
  EXPECT_TRUE(absl::IsInternal(ParseHelloReply("\xff\xff\xff").status()));
  EXPECT_TRUE(absl::IsInternal(ParseHelloReply("").status()));
}

}  // namespace
}  // namespace undox
