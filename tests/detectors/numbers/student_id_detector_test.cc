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
