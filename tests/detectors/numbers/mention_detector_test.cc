#include "detectors/numbers/mention_detector.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/detectors/text/detector_probe.h"

namespace undox {
namespace {

struct Claim {
  const char* name;
  const char* text;  // With what must be found in braces.
};
void PrintTo(const Claim& claim, std::ostream* os) { *os << claim.name; }

class MentionTest : public testing::TestWithParam<Claim> {};

TEST_P(MentionTest, MarksExactlyTheMentionedAccounts) {
  static DetectorProbe& probe = *new DetectorProbe(ProbeOf<MentionDetector>());
  const std::string text = Unmarked(GetParam().text);
  EXPECT_EQ(probe.Mark(text, "SOCIAL_HANDLE"), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    Found, MentionTest,
    testing::Values(
        Claim{"Structured", "今天又刷到 {@lin_88}"},
        Claim{"OwnSmallAccount", "我小号{@纸杯蛋糕77}被室友扒出来了"},
        Claim{"HanziWithMark", "评论区{@阿芙洛_33}这位全程复读"},
        Claim{"SaidToStealEnglish",
              "mods please look at {@grimlockdad}, he DMs every girl"},
        Claim{"InANameList", "私生名单：{@星轨不迷路}，跟机跟酒店"}),
    [](const auto& test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Nobody, MentionTest,
    testing::Values(Claim{"Everybody", "@全体成员 周六下午两点开会"},
                    Claim{"Press", "转起来 @人民日报 @央视新闻"},
                    Claim{"Office", "举报给@城关公安"},
                    Claim{"Mail", "写信到 someone@example.org 举报"},
                    Claim{"Code", "曝光代码 @Override(true)"},
                    Claim{"Answer", "@大白 问我要的，这里都有"},
                    Claim{"PlainTalk", "楼上@胡砸 的话有道理"}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace undox
