#include <algorithm>
#include <cstring>
#include <string>

#include "gtest/gtest.h"
#include "pii/exposure/wording_model.h"
#include "pii/exposure/wording_text.h"

namespace undox {
namespace {

Finding At(const std::string& text, const std::string& value, int subject,
           std::string type = "PHONE_NUMBER") {
  Finding finding;
  finding.type = std::move(type);
  const std::size_t begin = text.find(value);
  finding.location = InText{{begin, begin + value.size()}};
  finding.subject = subject;
  return finding;
}

std::vector<std::uint32_t> FeaturesOf(const std::string& text,
                                      const std::string& value) {
  const std::vector<Finding> findings = {At(text, value, 0)};
  return WordingText(text, findings).Features(0, {});
}

TEST(WordingText, ReadsTheFrameAndNotTheValue) {
  EXPECT_EQ(FeaturesOf("电话：19999000001 谢谢", "19999000001"),
            FeaturesOf("电话：19999888888 谢谢", "19999888888"));
}

TEST(WordingText, TakesTheMarksOfBothScriptsForTheSame) {
  EXPECT_EQ(FeaturesOf("Call：19999000001！", "19999000001"),
            FeaturesOf("call:19999000001!", "19999000001"));
}

TEST(WordingText, TellsHisFromMine) {
  EXPECT_NE(FeaturesOf("他的电话19999000001", "19999000001"),
            FeaturesOf("我的电话19999000001", "19999000001"));
}

TEST(WordingText, ReadsEachSubjectByItsOwnValues) {
  const std::string far(200, 'x');
  const std::string text = "他19999000001 " + far + " 我19999000002";
  const std::vector<Finding> findings = {At(text, "19999000001", 0),
                                         At(text, "19999000002", 1)};
  const WordingText words(text, findings);
  EXPECT_NE(words.Features(0, {}), words.Features(1, {}));
  const std::vector<std::uint32_t> features = words.Features(0, {});
  EXPECT_TRUE(std::is_sorted(features.begin(), features.end()));
}

TEST(WordingText, SeesTheCuesOfTheSubject) {
  const std::string text = "他19999000001";
  const std::vector<Finding> findings = {At(text, "19999000001", 0)};
  const WordingText words(text, findings);
  WordingText::Families families;
  families.set(static_cast<std::size_t>(Cue::kCallContact));
  EXPECT_GT(words.Features(0, families).size(), words.Features(0, {}).size());
}

TEST(WordingModel, AddsUpTheWeightsOfFeatures) {
  std::string bytes(WordingModel::kBytes, '\0');
  bytes[kWordings * 5 + 0] = 10;
  bytes[kWordings * 9 + 0] = -4;
  bytes[kWordings * 9 + 1] = 3;
  const float step = 0.5F;
  for (std::size_t i = 0; i < kWordings; ++i) {
    std::memcpy(
        bytes.data() + kWordings * WordingText::kBuckets + i * sizeof(step),
        &step, sizeof(step));
  }
  const WordingModel model(bytes);
  const std::vector<std::uint32_t> features = {5, 9};
  EXPECT_DOUBLE_EQ(model.Odds(features)[0], 3);
  EXPECT_DOUBLE_EQ(model.Odds(features)[1], 1.5);
}

TEST(WordingModel, SaysNothingWithoutWeights) {
  const std::vector<std::uint32_t> features = {5, 9};
  EXPECT_DOUBLE_EQ(WordingModel("too short").Odds(features)[0], 0);
}

TEST(WordingModel, IsShipped) {
  const std::string third = "扒出来了，这就是她的微信19999000001，人肉她";
  const std::string own = "转让二手书桌，加我微信19999000001";
  EXPECT_GT(ShippedWording().Odds(FeaturesOf(third, "19999000001"))[0], 0);
  EXPECT_LT(ShippedWording().Odds(FeaturesOf(own, "19999000001"))[0], 0);
}

}  // namespace
}  // namespace undox
