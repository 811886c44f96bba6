#include "detectors/numbers/student_id_detector.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/detectors/text/detector_probe.h"

namespace undox {
namespace {

DetectorProbe& Probe() {
  static auto* const probe = new DetectorProbe(ProbeOf<StudentIdDetector>());
  return *probe;
}

struct Claim {
  const char* name;
  const char* text;  // With what must be found in braces.
};
void PrintTo(const Claim& claim, std::ostream* os) { *os << claim.name; }

class StudentIdClaimTest : public testing::TestWithParam<Claim> {};

TEST_P(StudentIdClaimTest, MarksExactlyTheStudentNumbers) {
  const std::string text = Unmarked(GetParam().text);
  EXPECT_EQ(Probe().Mark(text, "STUDENT_ID"), GetParam().text);
}

constexpr auto kName = [](const auto& test) {
  return std::string(test.param.name);
};

INSTANTIATE_TEST_SUITE_P(Forms, StudentIdClaimTest,
                         testing::ValuesIn<Claim>({
                             {"Plain", "学号：{2021012345}"},
                             {"Adjacent", "学号{2021012345}的那个"},
                             {"Is", "学号是 {20210123456}"},
                             {"Letters", "学号{U202112345}"},
                             {"SchoolRoll", "学籍号：{G110105194912310021}"},
                             {"English", "student ID: {2021012345}"},
                             {"EnglishNumber", "Student number {s2112345}"},
                             {"Behind", "{2021012345}是他的学号"},
                             {"FullWidth", "学号：{２０２１０１２３４５}"},
                         }),
                         kName);

INSTANTIATE_TEST_SUITE_P(
    Campus, StudentIdClaimTest,
    testing::ValuesIn<Claim>({
        {"Card", "食堂捡到饭卡,{22310590317}同学来拿"},
        {"Paper", "登分登到崩溃,{2023104417} 奚望,期末卷子一片空白"},
        {"ShopOrder", "淘宝订单2023104417999 已发货"},
        {"OneWordOnly", "恭喜第2023104417同学"},
        {"Phone", "辅导员电话13800138000 李四,期末找他"},
        {"Decimal", "期末均分0.2023104417 同学们加油,挂科的补考"},
    }),
    kName);

INSTANTIATE_TEST_SUITE_P(Innocent, StudentIdClaimTest,
                         testing::ValuesIn<Claim>({
                             {"Bare", "2021012345"},
                             {"LastFour", "学号后四位2345"},
                             {"Talk", "学号怎么查"},
                             {"Word", "student identity matters"},
                             {"Short", "学号12"},
                         }),
                         kName);

}  // namespace
}  // namespace undox
