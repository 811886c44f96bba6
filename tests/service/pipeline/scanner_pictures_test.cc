#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "service/pipeline/scanner.h"
#include "tests/testing/fake_image_reader.h"
#include "tests/testing/synthetic.h"

namespace undox {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::string DataUrl(std::string_view picture) {
  std::string url = "data:,";
  for (const char c : picture) {
    url += fmt::format("%{:02x}", static_cast<unsigned char>(c));
  }
  return url;
}

class ScannerPicturesTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    reader_ = std::make_unique<FakeImageReader>();
    scanner_ = *Scanner::Create({.image_reader = reader_.get()});
  }
  static void TearDownTestSuite() {
    scanner_.reset();
    reader_.reset();
  }
  void SetUp() override {
    reader_->confidence = 1;
    post_.id = "p";
  }

  void AddPicture(const std::string& lines,
                  std::string_view size = "750x1334") {
    post_.images.push_back(
        {DataUrl(fmt::format("picture {}\n{}", size, lines)), -1});
  }

  ScanReport Scan() {
    auto scratch = scanner_->NewScratch();
    return *scanner_->Scan(post_, PictureSource("", 1 << 20), *scratch);
  }
  RedactedPost Redact() {
    auto scratch = scanner_->NewScratch();
    return *scanner_->Redact(post_, PictureSource("", 1 << 20), *scratch);
  }

  static std::vector<std::string> Types(const ScanReport& report) {
    std::vector<std::string> types;
    for (const Finding& f : report.findings) types.push_back(f.type);
    return types;
  }
  static InImage PlaceOf(const Finding& finding) {
    const auto* place = std::get_if<InImage>(&finding.location);
    return place == nullptr ? InImage{-1, {}} : *place;
  }

  static std::unique_ptr<FakeImageReader> reader_;
  static std::unique_ptr<Scanner> scanner_;
  synthetic::Identifiers ids_{7};
  Post post_;
};

std::unique_ptr<FakeImageReader> ScannerPicturesTest::reader_;
std::unique_ptr<Scanner> ScannerPicturesTest::scanner_;

TEST_F(ScannerPicturesTest, FindsWhatAPictureSaysAndWhere) {
  AddPicture("> 聊天记录\n> 电话 " + ids_.Mobile());
  const ScanReport report = Scan();
  ASSERT_THAT(Types(report), ElementsAre("PHONE_NUMBER"));
  EXPECT_EQ(PlaceOf(report.findings[0]).image, 0);
  EXPECT_THAT(PlaceOf(report.findings[0]).boxes,
              ElementsAre(Box{30, 20, 110, 20}));
  EXPECT_THAT(report.unscanned, IsEmpty());
}

TEST_F(ScannerPicturesTest, KeepsTheSpansOfThePostsText) {
  const std::string phone = ids_.Mobile();
  post_.text = "电话" + phone;
  AddPicture("> 微信 abc_def123");
  const ScanReport report = Scan();
  ASSERT_THAT(report.findings, SizeIs(2));
  EXPECT_EQ(TextSpan(report.findings[0]), (Span{6, 6 + phone.size()}));
  EXPECT_EQ(PlaceOf(report.findings[1]).image, 0);
}

TEST_F(ScannerPicturesTest, NeverJoinsTheHalvesOfTwoParts) {
  for (const std::string& value :
       {ids_.Mobile(), ids_.ResidentId(), ids_.BankCard(), ids_.Email(),
        ids_.Iban(), ids_.Vin(), ids_.Mac(), ids_.CourierNumber()}) {
    for (std::size_t cut = 2; cut + 2 < value.size(); ++cut) {
      post_.images.clear();
      post_.text = "号码 " + value.substr(0, cut);
      AddPicture("> " + value.substr(cut, 1));
      AddPicture("> " + value.substr(cut + 1));
      const ScanReport report = Scan();
      for (const Finding& finding : report.findings) {
        EXPECT_NE(finding.value.size(), value.size()) << finding.type;
        const Span span = TextSpan(finding);
        EXPECT_LE(span.end, post_.text.size());
      }
    }
  }
}

TEST_F(ScannerPicturesTest, FoldsTheCertaintyOfReadingIn) {
  AddPicture("> 电话 " + ids_.Mobile());
  const double sure = Scan().findings.at(0).confidence;
  reader_->confidence = 0.5;
  const ScanReport report = Scan();
  EXPECT_DOUBLE_EQ(report.findings.at(0).evidence.ocr_confidence, 0.5);
  EXPECT_NEAR(report.findings.at(0).confidence, sure / 2, 1e-9);
}

TEST_F(ScannerPicturesTest, ScansThePayloadOfACodeAtTheCodesPlace) {
  const std::string phone = ids_.Mobile();
  AddPicture("code 5 6 70 80 tel:" + phone);
  const ScanReport report = Scan();
  ASSERT_THAT(Types(report), ElementsAre("QR_CODE", "PHONE_NUMBER"));
  EXPECT_THAT(PlaceOf(report.findings[1]).boxes,
              ElementsAre(Box{5, 6, 70, 80}));
}

TEST_F(ScannerPicturesTest, ReportsWhatABarCodeSaysAndNotTheBarCode) {
  AddPicture("bars 5 6 70 80 tel:" + ids_.Mobile() +
             "\nbars 5 200 70 80 a product");
  const ScanReport report = Scan();
  ASSERT_THAT(Types(report), ElementsAre("PHONE_NUMBER"));
  EXPECT_THAT(PlaceOf(report.findings[0]).boxes,
              ElementsAre(Box{5, 6, 70, 80}));
}

TEST_F(ScannerPicturesTest, NamesTheFrame) {
  AddPicture("> 你好\nframe 9\n> 电话 " + ids_.Mobile() +
             "\ngap frames 17-99|not looked at|image_frames=16");
  const ScanReport report = Scan();
  ASSERT_THAT(report.findings, SizeIs(1));
  EXPECT_EQ(PlaceOf(report.findings[0]).frame, 9);
  ASSERT_THAT(report.unscanned, SizeIs(1));
  EXPECT_EQ(report.unscanned[0].part, "image:0 frames 17-99");
  EXPECT_NE(report.verdict, Verdict::kAllow);
}

TEST_F(ScannerPicturesTest, NamesWhatItCouldNotLookAt) {
  AddPicture("fail 8 image_pixels=100");
  AddPicture("fail 10 died");
  post_.images.push_back({"data:,hello", -1});
  post_.images.push_back({"../outside.png", -1});
  const ScanReport report = Scan();
  ASSERT_THAT(report.unscanned, SizeIs(4));
  EXPECT_EQ(report.unscanned[0].limit, "image_pixels=100");
  EXPECT_EQ(report.unscanned[3].part, "image:3");
  EXPECT_EQ(report.verdict, Verdict::kHold);
  EXPECT_THAT(report.image_models, IsEmpty());
}

TEST_F(ScannerPicturesTest, RaisesNoAlarmForAFaceAlone) {
  AddPicture("face 100 100 300 300");
  const ScanReport report = Scan();
  EXPECT_EQ(report.exposure.level, Level::kNone);
  EXPECT_EQ(report.verdict, Verdict::kAllow);
  EXPECT_THAT(report.redaction.images, SizeIs(1));
}

TEST_F(ScannerPicturesTest, RaisesNoAlarmForChildrenAtSchool) {
  post_.text = "三年级运动会，孩子们都很棒";
  AddPicture("face 100 100 100 100\nface 300 100 100 100");
  EXPECT_EQ(Scan().exposure.level, Level::kNone);
}

TEST_F(ScannerPicturesTest, HoldsAFaceThatOthersAreAskedToIdentify) {
  post_.text = "有谁认识这个女的，求联系方式，悬赏500";
  AddPicture("face 100 100 300 300");
  EXPECT_GE(Scan().exposure.level, Level::kHigh);
}

TEST_F(ScannerPicturesTest, LinksAFaceWithTheNameBesideIt) {
  post_.text = "曝光这个渣男，他叫欧阳志远，骗了我两万";
  AddPicture("face 100 100 300 300");
  const ScanReport report = Scan();
  EXPECT_THAT(report.subjects, SizeIs(1));
  EXPECT_GE(report.exposure.level, Level::kHigh);
}

TEST_F(ScannerPicturesTest, TakesAnAvatarForABystander) {
  AddPicture("face 20 200 50 60\n> 今天中午吃什么\n> 电话 " + ids_.Mobile());
  const ScanReport report = Scan();
  ASSERT_THAT(Types(report), ElementsAre("FACE", "PHONE_NUMBER"));
  EXPECT_TRUE(report.findings[0].bystander);
  EXPECT_NE(report.findings[0].subject, report.findings[1].subject);
}

TEST_F(ScannerPicturesTest, StopsAnIdCard) {
  AddPicture("face 400 40 150 200\n> 姓名 欧阳志远\n> 公民身份号码 " +
             ids_.ResidentId());
  const ScanReport report = Scan();
  EXPECT_THAT(report.subjects, SizeIs(1));
  EXPECT_GE(report.exposure.level, Level::kHigh);
}

TEST_F(ScannerPicturesTest, TakesAPhotosPositionForItsAuthors) {
  AddPicture("meta METADATA_LOCATION exif:GPSLatitude 31.23001,121.47002");
  const ScanReport report = Scan();
  EXPECT_EQ(report.exposure.level, Level::kLow);
  ASSERT_THAT(report.redaction.metadata, SizeIs(1));
  EXPECT_EQ(report.redaction.metadata[0].field, "exif:GPSLatitude");
}

TEST_F(ScannerPicturesTest, FindsWhatANoteInTheFileSays) {
  post_.text = "今天天气不错";
  AddPicture("> 你好\nnote exif:ImageDescription 电话 " + ids_.Mobile());
  const ScanReport report = Scan();
  ASSERT_THAT(Types(report), ElementsAre("PHONE_NUMBER"));
  EXPECT_EQ(PlaceOf(report.findings[0]).image, 0);
  EXPECT_THAT(PlaceOf(report.findings[0]).boxes, IsEmpty());
  EXPECT_THAT(report.findings[0].evidence.checks,
              testing::Contains("exif:ImageDescription"));
  EXPECT_THAT(report.redaction.text, IsEmpty());
  EXPECT_THAT(report.redaction.images, IsEmpty());
  ASSERT_THAT(report.redaction.metadata, SizeIs(1));
  EXPECT_EQ(report.redaction.metadata[0].field, "exif:ImageDescription");
  EXPECT_FALSE(report.redaction.after.has_value());
}

TEST_F(ScannerPicturesTest, NeverJoinsTheHalvesOfTwoNotes) {
  for (const std::string& value :
       {ids_.Mobile(), ids_.ResidentId(), ids_.BankCard(), ids_.Email()}) {
    for (std::size_t cut = 1; cut + 1 < value.size(); ++cut) {
      post_.images.clear();
      AddPicture("note exif:ImageDescription 号码 " + value.substr(0, cut) +
                 "\nnote exif:UserComment " + value.substr(cut));
      for (const Finding& finding : Scan().findings) {
        EXPECT_NE(finding.value.size(), value.size()) << finding.type;
      }
    }
  }
}

TEST_F(ScannerPicturesTest, DropsNotesFromTheCopy) {
  const std::string phone = ids_.Mobile();
  post_.text = "曝光他，他叫欧阳志远";
  AddPicture("note jpeg:comment 他的电话 " + phone);
  const RedactedPost redacted = Redact();
  ASSERT_TRUE(redacted.pictures.at(0).has_value());
  EXPECT_EQ(redacted.pictures[0]->bytes.find(phone), std::string::npos);
  EXPECT_THAT(redacted.report.redaction.images, IsEmpty());
  ASSERT_TRUE(redacted.report.redaction.after.has_value());
  EXPECT_EQ(redacted.report.redaction.after->level, Level::kNone);
}

// What cameras and programs write into files by themselves.
TEST_F(ScannerPicturesTest, FindsNothingInWhatProgramsWrite) {
  for (const char* note :
       {"note png:Software Adobe ImageReady",
        "note png:Software gnome-screenshot",
        "note png:text date:create: 2024-03-05T12:34:56+00:00",
        "note png:text date:timestamp: 2024-03-05T12:34:56+00:00",
        "note png:text exif:ExifImageWidth: 4032",
        "note jpeg:comment CREATOR: gd-jpeg v1.0 (using IJG JPEG v62), "
        "quality = 90",
        "note jpeg:comment Lavc58.134.100",
        "note gif:comment Created with ezgif.com GIF maker",
        "note exif:ImageDescription OLYMPUS DIGITAL CAMERA",
        "note exif:UserComment Screenshot",
        "note png:text jpeg:sampling-factor: 2x2,1x1,1x1"}) {
    post_.images.clear();
    AddPicture(note);
    EXPECT_THAT(Types(Scan()), IsEmpty()) << note;
  }
}

TEST_F(ScannerPicturesTest, TakesNoFaceForABystanderForANoteInTheFile) {
  AddPicture("face 20 200 50 60\nnote exif:ImageDescription DIGITAL CAMERA");
  const ScanReport report = Scan();
  ASSERT_THAT(Types(report), ElementsAre("FACE"));
  EXPECT_FALSE(report.findings[0].bystander);
}

TEST_F(ScannerPicturesTest, LeavesThePlanUnprovedWithoutACopy) {
  AddPicture("> 电话 " + ids_.Mobile());
  const ScanReport report = Scan();
  EXPECT_FALSE(report.redaction.images.empty());
  EXPECT_FALSE(report.redaction.after.has_value());
}

TEST_F(ScannerPicturesTest, ReadsTheCopyAgain) {
  const std::string phone = ids_.Mobile();
  post_.text = "他的电话" + phone;
  AddPicture("> 姓名 欧阳志远 电话 " + phone);
  const RedactedPost redacted = Redact();
  ASSERT_THAT(redacted.pictures, SizeIs(1));
  ASSERT_TRUE(redacted.pictures[0].has_value());
  EXPECT_EQ(redacted.pictures[0]->bytes.find(phone.substr(3)),
            std::string::npos);
  EXPECT_EQ(redacted.text.find(phone), std::string::npos);
  ASSERT_TRUE(redacted.report.redaction.after.has_value());
  EXPECT_EQ(redacted.report.redaction.after->level, Level::kNone);
}

TEST_F(ScannerPicturesTest, LeavesNoPartOfANumberReadable) {
  std::vector<PictureReading> pictures(1);
  pictures[0].reading = *reader_->Read("picture 900x90\n> a 12345678 b");
  const PostParts parts("", pictures);
  RedactionPlan plan;
  plan.text.push_back({{4, 7}, "[x]"});
  parts.Place({.margin_pixels = 0, .margin_share = 0}, plan);
  EXPECT_THAT(plan.text, IsEmpty());
  ASSERT_THAT(plan.images, SizeIs(1));
  EXPECT_EQ(plan.images[0].box, (Box{20, 0, 80, 20}));
}

TEST_F(ScannerPicturesTest, GivesTextAloneNoPictures) {
  post_.text = "今天天气不错";
  const int before = reader_->reads();
  const ScanReport report = Scan();
  EXPECT_EQ(reader_->reads(), before);
  EXPECT_THAT(report.pictures, IsEmpty());
  EXPECT_THAT(report.image_models, IsEmpty());
}

}  // namespace
}  // namespace undox
