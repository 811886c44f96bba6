#include "service/report/html/page_words.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "detectors/text/tsv.h"
#include "pii/exposure/exposure_formula.h"
#include "pii/exposure/exposure_model.h"
#include "pii/exposure/gate.h"
#include "pii/exposure/step_table.h"
#include "service/report/embedded_data.h"
#include "service/report/html/embedded_data.h"

namespace undox {
namespace {

TEST(PageWordsTest, HaveEveryKeyOnceInBothLanguages) {
  auto rows = ParseTsv(HtmlReportData("page_words.tsv"));
  const auto shared = ParseTsv(ReportData("words.tsv"));
  rows.insert(rows.end(), shared.begin(), shared.end());
  ASSERT_GT(rows.size(), 200u);
  for (const auto& row : rows) {
    ASSERT_EQ(row.size(), 3u) << row[0];
    EXPECT_FALSE(row[1].empty()) << row[0];
    EXPECT_FALSE(row[2].empty()) << row[0];
  }
  EXPECT_EQ(PageWords().all().size(), rows.size());
}

TEST(PageWordsTest, HaveAsManyGapsInBothLanguages) {
  const auto gaps = [](const std::string& text) {
    return std::count(text.begin(), text.end(), '{');
  };
  const PageWords page;
  for (const auto& [key, words] : page.all()) {
    EXPECT_EQ(gaps(words.zh), gaps(words.en)) << key;
  }
}

TEST(PageWordsTest, SpeakChineseInTheFirstColumn) {
  const PageWords words;
  EXPECT_EQ(words.Say("level:4").zh, "严重");
  EXPECT_EQ(words.Say("level:4").en, "critical");
}

TEST(PageWordsTest, PutPartsIntoTheGapsOfTheirLanguage) {
  const Bilingual filled = PageWords().Say(
      "post.after", {{"一", "one"}, Same("2"), {"三", "three"}});
  EXPECT_EQ(filled.zh, "把发现的都遮盖后重新扫描：一（得分 2），三");
  EXPECT_EQ(
      filled.en,
      "With all that was found covered, scanned again: one (score 2), three");
}

TEST(PageWordsTest, KeepAPartsBracesAsTheyAre) {
  EXPECT_EQ(PageWords().Say("picture.name", {Same("{} {0}")}).en,
            "Picture {} {0}");
}

TEST(PageWordsTest, AreEmptyForAKeyThatDoesNotExist) {
  EXPECT_EQ(PageWords().Say("no.such").zh, "");
  EXPECT_EQ(PageWords().SayOr("no.such", "code").zh, "code");
}

// The ids of pii's tables: a new row needs words here.
TEST(PageWordsTest, KnowEveryReasonOfTheFormula) {
  const PageWords words;
  const auto expect = [&](const std::string& key) {
    EXPECT_TRUE(words.all().contains(key)) << key;
  };
  for (std::size_t i = 0; i < kIntentCueCount; ++i) {
    expect("intent:" + std::string(IntentCueId(static_cast<IntentCue>(i))));
  }
  for (std::size_t i = 0; i < kIdentifierKindCount; ++i) {
    expect("identify:" +
           std::string(IdentifierKindId(static_cast<IdentifierKind>(i))));
  }
  for (std::size_t i = 0; i < kHarmChannelCount; ++i) {
    expect("harm:" + std::string(HarmChannelId(static_cast<HarmChannel>(i))));
  }
  for (int i = 0; i < static_cast<int>(QuasiDimension::kCount); ++i) {
    expect("bits:" +
           std::string(QuasiDimensionId(static_cast<QuasiDimension>(i))));
  }
  for (const StepRow& row : StepRows()) expect("table:" + std::string(row.id));
  for (std::size_t i = 0; i < kGateFeatureCount; ++i) {
    expect("gate:" + std::string(GateFeatureId(static_cast<GateFeature>(i))));
  }
}

TEST(PageWordsTest, ListItemsAsEachLanguageDoes) {
  const Bilingual list = Listed({{"姓名", "name"}, {"地址", "address"}});
  EXPECT_EQ(list.zh, "姓名、地址");
  EXPECT_EQ(list.en, "name, address");
}

}  // namespace
}  // namespace undox
