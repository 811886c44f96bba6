#include "detectors/numbers/parcel_detector.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/detectors/text/detector_probe.h"

namespace undox {
namespace {

using testing::Contains;
using testing::SizeIs;

DetectorProbe& Probe() {
  static auto* const probe = new DetectorProbe(ProbeOf<ParcelDetector>());
  return *probe;
}

struct Claim {
  const char* name;
  const char* text;  // With what must be found in braces.
};
void PrintTo(const Claim& claim, std::ostream* os) { *os << claim.name; }

class ParcelClaimTest : public testing::TestWithParam<Claim> {};

TEST_P(ParcelClaimTest, MarksExactlyTheTrackingNumbers) {
  const std::string text = Unmarked(GetParam().text);
  EXPECT_EQ(Probe().Mark(text, "TRACKING_NUMBER"), GetParam().text);
}

constexpr auto kName = [](const auto& test) {
  return std::string(test.param.name);
};

INSTANTIATE_TEST_SUITE_P(Forms, ParcelClaimTest,
                         testing::ValuesIn<Claim>({
                             {"Sf", "顺丰{SF1234567890123}到了"},
                             {"SfAlone", "他的件{SF1234567890123}"},
                             {"SfTwelve", "{SF123456789012}"},
                             {"Yt", "快递 {YT2900312000000}"},
                             {"Jt", "极兔{JT5286990000000}"},
                             {"Jd", "快递 {JDV973032000000}"},
                             {"Digits", "快递单号：{768715650000000}"},
                             {"ZhongTong", "中通{76871565000000}"},
                             {"YunDa", "韵达 {4301234567890}"},
                             {"Waybill", "运单号 {9876543210123}"},
                             {"Ems", "EMS {EZ187440000CN}"},
                             {"ShortLabel", "单号{SF4265190000000}"},
                             {"S10Alone", "{EE123456785GB}"},
                             {"Ups", "{1Z999AA10123456784}"},
                             {"JdDepot", "{JDVD12345678901}"},
                             {"DigitsOfZto", "单号{75312345678901}"},
                             {"Groups", "顺丰单号：{SF 1234 5678 90123}"},
                             {"Tracking", "tracking number: {794612345678}"},
                             {"FullWidth",
                              "快递单号：{ＳＦ１２３４５６７８９０１２３}"},
                         }),
                         kName);

INSTANTIATE_TEST_SUITE_P(Innocent, ParcelClaimTest,
                         testing::ValuesIn<Claim>({
                             {"Order", "订单号：768715650000000"},
                             {"OrderLetters", "订单号 SF1234567890123"},
                             {"Transaction",
                              "支付宝交易单号：2024106804709389576453616256"},
                             {"BareDigits", "768715650000000"},
                             {"Phone", "快递员电话19999123456"},
                             {"CourierPhone", "快递19999123456"},
                             {"PickUp", "快递取件码 1234"},
                             {"PlainLabel", "单号768715650000000"},
                             {"WorkOrder", "工单号768715650000000"},
                             {"Talk", "快递三天没动了"},
                             {"Movie", "SF电影2001"},
                             {"WrongS10", "EE123456789GB"},
                             {"WrongUps", "1Z999AA10123456785"},
                             {"OrderOfShop", "单号123456789012"},
                             {"Longer", "XSF1234567890123"},
                         }),
                         kName);

// UPU S10-12, section 6: 47312482 carries the check digit 9.
TEST(ParcelDetectorTest, ChecksTheStandardsOwnExample) {
  EXPECT_TRUE(IsValidUpuS10("RR473124829CN"));
  EXPECT_FALSE(IsValidUpuS10("RR473124828CN"));
  EXPECT_FALSE(IsValidUpuS10("RR473124829"));
}

TEST(ParcelDetectorTest, SaysThatACheckDigitHeld) {
  const auto found = Probe().Find("EMS RR473124829CN", "TRACKING_NUMBER");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found[0].evidence.checks, Contains("upu-s10"));
}

}  // namespace
}  // namespace undox
