#include "service/report/reason_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace undox {
namespace {

using ::testing::HasSubstr;

struct ArticleCase {
  const char* name;
  const char* article;
  const char* zh;
  const char* en;
};
void PrintTo(const ArticleCase& c, std::ostream* os) { *os << c.name; }

class ArticleWordsTest : public ::testing::TestWithParam<ArticleCase> {};

TEST_P(ArticleWordsTest, CitesAsTheLanguageDoes) {
  const Bilingual words = ArticleWords(GetParam().article, ReportWords());
  EXPECT_EQ(words.zh, GetParam().zh);
  EXPECT_EQ(words.en, GetParam().en);
}

// 条, 款, 项: Legislation Law of the PRC, art. 65 (2023).
INSTANTIATE_TEST_SUITE_P(
    Articles, ArticleWordsTest,
    ::testing::ValuesIn<ArticleCase>({
        {"One", "民法典 1033", "民法典 第 1033 条", "Civil Code art. 1033"},
        {"Two", "个人信息保护法 28, 31", "个人信息保护法 第 28 条、第 31 条",
         "Personal Information Protection Law art. 28, 31"},
        {"ParagraphAndItem", "治安管理处罚法 50(1)(5)",
         "治安管理处罚法 第 50 条第 1 款第 5 项",
         "Public Security Administration Punishments Law art. 50(1)(5)"},
        {"Items", "法释〔2017〕10号 5(1)(3)-(6)",
         "法释〔2017〕10号 第 5 条第 1 款第 3 至 6 项",
         "Judicial interpretation 2017 No. 10 art. 5(1)(3)-(6)"},
        {"Letters", "（香港）《个人资料（私隐）条例》 64(3A)",
         "（香港）《个人资料（私隐）条例》 第 64(3A) 条",
         "Personal Data (Privacy) Ordinance (Hong Kong) art. 64(3A)"},
        {"Note", "法释〔2013〕21号 2 (by analogy)",
         "法释〔2013〕21号 第 2 条（参照）",
         "Judicial interpretation 2013 No. 21 art. 2 (by analogy)"},
        {"TwoLaws", "民法典 999; 民法典 1025",
         "民法典 第 999 条；民法典 第 1025 条",
         "Civil Code art. 999; Civil Code art. 1025"},
        {"UnknownLaw", "某法 3", "某法 第 3 条", "某法 art. 3"},
    }),
    [](const auto& test) { return std::string(test.param.name); });

TEST(StepWordsTest, NameWhoseDataItIs) {
  const ReportWords words;
  const Reason benign = {"table:benign", "", 1};
  EXPECT_EQ(StepWords(benign, Target::kSelf, words).en,
            "it is the author's own");
  EXPECT_THAT(StepWords(benign, Target::kThirdParty, words).en,
              HasSubstr("another person's"));
  const Reason call = {"table:call", "", 3};
  EXPECT_EQ(StepWords(call, Target::kSelf, words).en,
            ReasonWords(call, words).en);
}

TEST(IntentWordsTest, SayThatNoHostileWordWasRead) {
  Exposure exposure;
  exposure.intent = 0.6;
  exposure.reasons = {{"intent:prior", "", -2}, {"intent:third_party", "", 2}};
  EXPECT_THAT(IntentWords(exposure, ReportWords()).en,
              HasSubstr("No hostile words were read"));
  exposure.reasons.push_back({"intent:insult", "", 0.7});
  EXPECT_THAT(IntentWords(exposure, ReportWords()).en,
              HasSubstr("hostility 60 of 100"));
}

struct ForWhom {
  Target target;
  bool asks;
};

TEST(AsksForIntentTest, IsForOtherPeoplesData) {
  for (const ForWhom& c : {ForWhom{Target::kSelf, false},
                           {Target::kBusiness, false},
                           {Target::kThirdParty, true},
                           {Target::kPublicFigure, true},
                           {Target::kDeceased, true}}) {
    EXPECT_EQ(AsksForIntent(c.target), c.asks);
  }
}

TEST(AfterWordsTest, NameNobodyWhereEverybodyFits) {
  const ReportWords words;
  const AfterRedaction nobody = {Level::kNone, 0, 1.4e9};
  EXPECT_THAT(AfterWords(nobody, "tell.after", words).en,
              HasSubstr("nothing more was found"));
  const AfterRedaction few = {Level::kLow, 12, 50};
  EXPECT_THAT(AfterWords(few, "tell.after", words).en,
              HasSubstr("about 50 people fit"));
}

}  // namespace
}  // namespace undox
