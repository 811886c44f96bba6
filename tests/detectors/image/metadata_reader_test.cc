#include "detectors/image/metadata_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/detectors/image/exif_builder.h"
#include "tests/ocr/codec/sample_files.h"

namespace undox {
namespace {

using testing::ElementsAre;
using testing::FieldsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::UnorderedElementsAre;

constexpr ExifDirectory kMain = ExifDirectory::kMain;
constexpr ExifDirectory kExif = ExifDirectory::kExif;
constexpr ExifDirectory kGps = ExifDirectory::kGps;

// An invented place: 31 degrees 13 minutes 49.5 seconds, 121 degrees 28 minutes
// 25.32 seconds.
const std::vector<Rational> kLatitude = {{31, 1}, {13, 1}, {495, 10}};
const std::vector<Rational> kLongitude = {{121, 1}, {28, 1}, {2532, 100}};

std::string Introduced(std::string_view tiff) {
  return std::string("Exif\0\0", 6) + std::string(tiff);
}

const Image& Picture() {
  static const Image picture = Chart({96, 64});
  return picture;
}

std::string JpegWithExif(const ExifBuilder& exif) {
  return WithSegment(JpegOf(Picture().view()), 0xE1, Introduced(exif.Build()));
}

std::string JpegWithXmp(std::string_view packet) {
  return WithSegment(
      JpegOf(Picture().view()), 0xE1,
      std::string("http://ns.adobe.com/xap/1.0/\0", 29) + std::string(packet));
}

ImageMetadata Read(std::string_view file) {
  return ReadImageMetadata(file, {}, Picture().view());
}

// Types and values of what is found.
std::vector<std::pair<std::string, std::string>> Found(std::string_view file) {
  std::vector<std::pair<std::string, std::string>> found;
  for (const Finding& finding : Read(file).findings) {
    found.emplace_back(finding.type, finding.value.Reveal());
  }
  return found;
}

std::vector<std::string> PartsOf(const std::vector<Unscanned>& gaps) {
  std::vector<std::string> parts;
  for (const Unscanned& gap : gaps) parts.push_back(gap.part);
  return parts;
}

TEST(ImageMetadataTest, FindsThePositionInEveryFormatThatCarriesExif) {
  ExifBuilder exif;
  exif.Position(kLatitude, 'N', kLongitude, 'E');
  const std::string tiff = exif.Build();
  for (const std::string& file :
       {JpegWithExif(exif), PngOf(Picture().view(), PngChunk("eXIf", tiff)),
        PngOf(Picture().view(), "", PngChunk("eXIf", tiff)),
        WebPWith(Picture().view(), tiff, "")}) {
    EXPECT_THAT(Found(file),
                ElementsAre(Pair("METADATA_LOCATION", "31.230417,121.473700")));
    EXPECT_THAT(Read(file).gaps, IsEmpty());
  }
}

struct HemisphereCase {
  char north = 'N';
  char east = 'E';
  const char* value = "";
};

void PrintTo(const HemisphereCase& c, std::ostream* os) {
  *os << c.north << c.east;
}

class HemisphereTest : public testing::TestWithParam<HemisphereCase> {};

TEST_P(HemisphereTest, SignsTheDegreesOfBothByteOrders) {
  for (const bool is_big : {false, true}) {
    ExifBuilder exif(is_big);
    exif.Position(kLatitude, GetParam().north, kLongitude, GetParam().east);
    EXPECT_THAT(Found(JpegWithExif(exif)),
                ElementsAre(Pair("METADATA_LOCATION", GetParam().value)));
  }
}

INSTANTIATE_TEST_SUITE_P(Exif, HemisphereTest,
                         testing::ValuesIn<HemisphereCase>({
                             {'N', 'E', "31.230417,121.473700"},
                             {'N', 'W', "31.230417,-121.473700"},
                             {'S', 'E', "-31.230417,121.473700"},
                             {'S', 'W', "-31.230417,-121.473700"},
                         }));

TEST(ImageMetadataTest, TellsWhichFieldsHoldThePosition) {
  ExifBuilder exif;
  exif.Position(kLatitude, 'N', kLongitude, 'E');
  const ImageMetadata metadata = Read(JpegWithExif(exif));
  ASSERT_EQ(metadata.findings.size(), 1u);
  EXPECT_THAT(metadata.findings[0].evidence.checks,
              ElementsAre("exif:GPSLatitude", "exif:GPSLongitude"));
  EXPECT_TRUE(std::holds_alternative<InImage>(metadata.findings[0].location));
}

TEST(ImageMetadataTest, TakesDegreesAndMinutesAlone) {
  ExifBuilder exif;
  exif.Position({{31, 1}, {1350, 100}}, 'N', {{1215, 10}}, 'E');
  EXPECT_THAT(Found(JpegWithExif(exif)),
              ElementsAre(Pair("METADATA_LOCATION", "31.225000,121.500000")));
}

TEST(ImageMetadataTest, FindsNoPositionWhereThereIsNone) {
  const std::vector<Rational> zero = {{0, 1}, {0, 1}, {0, 1}};
  ExifBuilder no_fix;
  no_fix.Position(zero, 'N', zero, 'E');
  ExifBuilder no_number;
  no_number.Position({{31, 0}, {0, 0}, {0, 0}}, 'N', kLongitude, 'E');
  ExifBuilder off_the_globe;
  off_the_globe.Position({{91, 1}}, 'N', kLongitude, 'E');
  ExifBuilder half;
  half.Rationals(kGps, 2, kLatitude);
  for (const ExifBuilder& exif : {no_fix, no_number, off_the_globe, half}) {
    EXPECT_THAT(Found(JpegWithExif(exif)), IsEmpty());
  }
}

TEST(ImageMetadataTest, FindsOwnersAndSerialNumbers) {
  ExifBuilder exif;
  exif.Ascii(kMain, 0x013B, "示例甲")
      .Ascii(kMain, 0x8298, "© 2024 Jane Example")
      .Bytes(kMain, 0x9C9D, std::string("\x3A\x79\x8B\x4F\0\0", 6))
      .Ascii(kExif, 0xA430, "John Sample")
      .Ascii(kExif, 0xA431, "EX0123456");
  EXPECT_THAT(Found(JpegWithExif(exif)),
              UnorderedElementsAre(
                  Pair("DEVICE_SERIAL", "EX0123456"), Pair("PERSON", "示例甲"),
                  Pair("PERSON", "Jane Example"), Pair("PERSON", "示例"),
                  Pair("PERSON", "John Sample")));
}

TEST(ImageMetadataTest, ReadsXmpAttributesElementsAndLists) {
  const std::string packet =
      "<x:xmpmeta><rdf:RDF><rdf:Description exif:GPSLatitude=\"31,13.825N\" "
      "exif:GPSLongitude = '121,28,25.32W' aux:SerialNumber='EX77'>"
      "<dc:creator><rdf:Seq><rdf:li>Jane Example</rdf:li>"
      "<rdf:li xml:lang='x'>Jos&#233; O&apos;Sample</rdf:li></rdf:Seq>"
      "</dc:creator><aux:OwnerName>示例乙</aux:OwnerName>"
      "</rdf:Description></rdf:RDF></x:xmpmeta>";
  const auto expected =
      ElementsAre(Pair("DEVICE_SERIAL", "EX77"),
                  Pair("METADATA_LOCATION", "31.230417,-121.473700"),
                  Pair("PERSON", "Jane Example"),
                  Pair("PERSON", "José O'Sample"), Pair("PERSON", "示例乙"));
  const std::string itxt =
      std::string("XML:com.adobe.xmp\0\0\0\0\0", 22) + packet;
  const std::string packed =
      std::string("XML:com.adobe.xmp\0\1\0\0\0", 22) + Deflate(packet);
  for (const std::string& file :
       {JpegWithXmp(packet), WebPWith(Picture().view(), "", packet),
        PngOf(Picture().view(), PngChunk("iTXt", itxt)),
        PngOf(Picture().view(), PngChunk("iTXt", packed))}) {
    EXPECT_THAT(Found(file), expected);
  }
}

TEST(ImageMetadataTest, ReadsTheByLineOfIptc) {
  const std::string dataset =
      std::string("\x1C\x02\x50\0\x0C", 5) + "Jane Example";
  const std::string resource = std::string(
                                   "Photoshop 3.0\0"
                                   "8BIM\x04\x04\0\0\0\0\0",
                                   25) +
                               static_cast<char>(dataset.size()) + dataset;
  EXPECT_THAT(Found(WithSegment(JpegOf(Picture().view()), 0xED, resource)),
              ElementsAre(Pair("PERSON", "Jane Example")));
}

TEST(ImageMetadataTest, ReadsTheAuthorOfPngTextChunks) {
  const std::string author = std::string("Author\0", 7) + "Jane Example";
  const std::string packed =
      std::string("Author\0\0", 8) + Deflate("Jane Example");
  const std::string software = std::string("Software\0", 9) + "Jane Example";
  EXPECT_THAT(Found(PngOf(Picture().view(), PngChunk("tEXt", author))),
              ElementsAre(Pair("PERSON", "Jane Example")));
  EXPECT_THAT(Found(PngOf(Picture().view(), PngChunk("zTXt", packed))),
              ElementsAre(Pair("PERSON", "Jane Example")));
  EXPECT_THAT(Found(PngOf(Picture().view(), PngChunk("tEXt", software))),
              IsEmpty());
}

TEST(ImageMetadataTest, NamesEveryFieldThatSaysTheSame) {
  const std::string packet = "<a dc:creator='Jane Example'/>";
  ExifBuilder exif;
  exif.Ascii(kMain, 0x013B, "Jane Example");
  const ImageMetadata metadata =
      Read(WebPWith(Picture().view(), exif.Build(), packet));
  ASSERT_EQ(metadata.findings.size(), 1u);
  EXPECT_THAT(metadata.findings[0].evidence.checks,
              ElementsAre("exif:Artist", "xmp:creator"));
}

// Fields and texts of what somebody wrote.
std::vector<std::pair<std::string, std::string>> Notes(std::string_view file) {
  std::vector<std::pair<std::string, std::string>> notes;
  for (const MetadataText& note : Read(file).texts) {
    notes.emplace_back(note.field, note.text.Reveal());
  }
  return notes;
}

TEST(ImageMetadataTest, GivesCaptionsAndCommentsToTheTextDetectors) {
  for (const bool is_big : {false, true}) {
    const std::string code = "UNICODE" + std::string(1, '\0');
    ExifBuilder exif(is_big);
    exif.Ascii(kMain, 0x010E, "call 555-0100")
        .Bytes(kExif, 0x9286,
               code + (is_big ? std::string("\0h\0i", 4)
                              : std::string("h\0i\0", 4)));
    EXPECT_THAT(Notes(JpegWithExif(exif)),
                ElementsAre(Pair("exif:ImageDescription", "call 555-0100"),
                            Pair("exif:UserComment", "hi")));
  }
  EXPECT_THAT(
      Notes(WithSegment(JpegOf(Picture().view()), 0xFE, "call 555-0100")),
      ElementsAre(Pair("jpeg:comment", "call 555-0100")));
  EXPECT_THAT(
      Notes(PngOf(Picture().view(),
                  PngChunk("tEXt", std::string("Comment\0", 8) + "call us"))),
      ElementsAre(Pair("png:Comment", "call us")));
  EXPECT_THAT(Notes(JpegWithXmp("<x dc:description='a &lt; b'/>")),
              ElementsAre(Pair("xmp:description", "a < b")));
}

TEST(ImageMetadataTest, WritesUtf8WhateverTheFileHolds) {
  // GB 18030, which is no UTF-8: taken for Latin-1.
  EXPECT_THAT(Notes(WithSegment(JpegOf(Picture().view()), 0xFE,
                                "\xB5\xE7 555-0100\x01")),
              ElementsAre(Pair("jpeg:comment", "µç 555-0100 ")));
  ExifBuilder exif;
  exif.Ascii(kExif, 0xA431, "EX\xFF\xFE");
  EXPECT_THAT(Found(JpegWithExif(exif)),
              ElementsAre(Pair("DEVICE_SERIAL", "EXÿþ")));
}

TEST(ImageMetadataTest, IgnoresAThumbnailThatShowsTheSame) {
  ExifBuilder exif;
  exif.Thumbnail(JpegOf(Chart({48, 32}).view(), {.quality = 70}));
  EXPECT_THAT(Read(JpegWithExif(exif)).gaps, IsEmpty());
}

TEST(ImageMetadataTest, IgnoresTheBarsAroundAThumbnail) {
  // 3:2 in 4:3, as cameras write it.
  Image barred = Plain({48, 36}, kBlack);
  const Image small = Chart({48, 32});
  std::copy(small.bgr.begin(), small.bgr.end(),
            barred.bgr.begin() + 3 * 48 * 2);
  ExifBuilder exif;
  exif.Thumbnail(JpegOf(barred.view()));
  EXPECT_THAT(Read(JpegWithExif(exif)).gaps, IsEmpty());
}

TEST(ImageMetadataTest, ReportsAThumbnailOfWhatWasCroppedOrCovered) {
  Image covered = Chart({48, 32});
  for (int y = 8; y < 16; ++y) {
    std::fill_n(covered.bgr.begin() + 3 * (48 * y + 16), 24, std::uint8_t{0});
  }
  for (const std::string& thumbnail :
       {JpegOf(covered.view()), JpegOf(Plain({48, 32}, kRed).view()),
        std::string("\xFF\xD8\xFF\xD9", 4)}) {
    ExifBuilder exif;
    exif.Thumbnail(thumbnail);
    EXPECT_THAT(PartsOf(Read(JpegWithExif(exif)).gaps),
                ElementsAre("thumbnail"));
  }
}

TEST(ImageMetadataTest, ReportsBytesBehindThePicture) {
  const std::vector<GifFrame> gif = {PlainGifFrame({0, 0, 8, 8}, 1)};
  const std::string other = JpegOf(Plain({32, 32}, kRed).view());
  for (const std::string& file :
       {JpegOf(Picture().view()), PngOf(Picture().view()),
        LosslessWebPOf(Picture().view()), GifOf({8, 8}, gif)}) {
    EXPECT_THAT(Read(file).gaps, IsEmpty());
    EXPECT_THAT(Read(file + std::string(40, '\0')).gaps, IsEmpty());
    EXPECT_THAT(PartsOf(Read(file + other).gaps), ElementsAre("trailing data"));
    EXPECT_THAT(PartsOf(Read(file + "PK\3\4 a film").gaps),
                ElementsAre("trailing data"));
  }
}

TEST(ImageMetadataTest, ReadsAPreviewBehindThePictureThatShowsTheSame) {
  ExifBuilder exif;
  exif.Position(kLatitude, 'N', kLongitude, 'E');
  const std::string preview = WithSegment(JpegOf(Chart({48, 32}).view()), 0xE1,
                                          Introduced(exif.Build()));
  const std::string file = JpegOf(Picture().view()) + preview;
  EXPECT_THAT(Read(file).gaps, IsEmpty());
  EXPECT_THAT(Found(file),
              ElementsAre(Pair("METADATA_LOCATION", "31.230417,121.473700")));
}

TEST(ImageMetadataTest, UnpacksNoMoreThanAllowed) {
  const std::string bomb = Deflate(std::string(64U << 20, 'x'));
  const std::string comment = std::string("Comment\0\0", 9) + bomb;
  const std::string file = PngOf(Picture().view(), PngChunk("zTXt", comment));
  EXPECT_LT(file.size(), 100'000u);
  EXPECT_THAT(Read(file).gaps,
              ElementsAre(FieldsAre("metadata", "too large",
                                    "metadata_bytes=1048576")));
}

TEST(ImageMetadataTest, NeverUnpacksAProfile) {
  const std::string bomb =
      std::string("icc\0\0", 5) + Deflate(std::string(64U << 20, 'x'));
  const std::string file = PngOf(Picture().view(), PngChunk("iCCP", bomb));
  EXPECT_THAT(Read(file).gaps, IsEmpty());
}

// A directory at byte 8 that points to itself as every sub-directory.
std::string LoopingExif() {
  std::string tiff("II*\0\x08\0\0\0\x03\0", 10);
  for (const char* tag : {"\x69\x87", "\x25\x88", "\x05\xA0"}) {
    tiff += std::string(tag, 2) + std::string("\x04\0\x01\0\0\0\x08\0\0\0", 10);
  }
  return tiff + std::string("\x08\0\0\0", 4);
}

// Many entries that all hold the same large piece.
std::string OverlappingExif() {
  std::string tiff("II*\0\x08\0\0\0\xF4\x01", 10);
  for (int i = 0; i < 500; ++i) {
    tiff += std::string("\x3B\x01\x02\0\0\xF0\0\0\x08\0\0\0", 12);
  }
  return tiff + std::string(62'000, 'x');
}

TEST(ImageMetadataTest, RefusesExifThatCostsTooMuch) {
  for (const std::string& tiff : {LoopingExif(), OverlappingExif()}) {
    const ImageMetadata metadata =
        Read(PngOf(Picture().view(), PngChunk("eXIf", tiff)));
    EXPECT_THAT(metadata.findings, IsEmpty());
    EXPECT_THAT(metadata.gaps,
                ElementsAre(FieldsAre("metadata", "too much", "")));
  }
}

TEST(ImageMetadataTest, SurvivesCutExif) {
  ExifBuilder exif(true);
  exif.Ascii(kMain, 0x013B, "Jane Example")
      .Position(kLatitude, 'N', kLongitude, 'E')
      .Thumbnail(JpegOf(Chart({24, 16}).view()));
  const std::string tiff = exif.Build();
  for (std::size_t length = 0; length < tiff.size(); ++length) {
    Read(PngOf(Plain({4, 4}, kRed).view(),
               PngChunk("eXIf", tiff.substr(0, length))));
  }
}

TEST(ImageMetadataTest, SurvivesManyOpenElements) {
  std::string packet;
  while (packet.size() < 900'000) packet += "<dc:creator><rdf:li>";
  Read(WebPWith(Picture().view(), "", packet));
}

TEST(ImageMetadataTest, SaysNothingOfWhatIsNoPicture) {
  const ImageMetadata metadata = Read("no picture");
  EXPECT_THAT(metadata.findings, IsEmpty());
  EXPECT_THAT(metadata.gaps, IsEmpty());
}

}  // namespace
}  // namespace undox
