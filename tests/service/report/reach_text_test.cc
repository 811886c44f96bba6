#include "service/report/reach_text.h"

#include <gtest/gtest.h>

#include <string>

namespace undox {
namespace {

TEST(ReachTextTest, CountsPeopleInWords) {
  const struct {
    double k;
    std::string en;
    std::string zh;
  } kCases[] = {
      {1, "one person fits", "只有一人符合"},
      {2, "about 2 people fit", "约 2 人符合"},
      {387, "about 387 people fit", "约 387 人符合"},
      {275'000, "about 275 thousand people fit", "约 28 万人符合"},
      {1.41178e9, "about 1.41 billion people fit", "约 14.1 亿人符合"},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(PeopleFit(c.k, Language::kEnglish), c.en);
    EXPECT_EQ(PeopleFit(c.k, Language::kChinese), c.zh);
  }
}

TEST(ReachTextTest, SaysDirectlyWhereAnIdentifierLeadsToThePerson) {
  Exposure exposure;
  exposure.k = 1.41178e9;
  exposure.reasons = {{"identify:phone", "", 0.89}};
  EXPECT_EQ(ReachText(exposure, Language::kEnglish), "reachable directly");
}

TEST(ReachTextTest, CountsPeopleWhereAnIdentifierRarelyLeadsToOne) {
  Exposure exposure;
  exposure.k = 387;
  exposure.reasons = {{"identify:ip", "", 0.05}};
  EXPECT_EQ(ReachText(exposure, Language::kEnglish), "about 387 people fit");
}

}  // namespace
}  // namespace undox
