#include "detectors/cues/cue_lexicon.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/testing/marked_text.h"

namespace undox {
namespace {

using testing::CuesOf;

struct CueCase {
  const char* name;
  const char* text;
  Cue cue;
  bool present;
};
void PrintTo(const CueCase& c, std::ostream* os) { *os << c.name; }

class CueLexiconTest : public ::testing::TestWithParam<CueCase> {};

TEST_P(CueLexiconTest, HearsWhatATextSays) {
  EXPECT_EQ(CuesOf(GetParam().text).Has(GetParam().cue), GetParam().present);
}

INSTANTIATE_TEST_SUITE_P(
    Words, CueLexiconTest,
    ::testing::ValuesIn<CueCase>({
        {"ThirdPronoun", "他就住在那边", Cue::kThirdPronoun, true},
        {"NotInsideALongerWord", "其他人都到了", Cue::kThirdPronoun, false},
        {"NotAnInstrument", "学吉他第三天", Cue::kThirdPronoun, false},
        {"LatinWord", "This is HIS number", Cue::kThirdPronoun, true},
        {"NotInsideALatinWord", "the history of this", Cue::kThirdPronoun,
         false},
        {"ExposeVerb", "今晚开盒这个人", Cue::kExposeVerb, true},
        {"DumplingShop", "这家人肉包子铺真的离谱", Cue::kExposeVerb, false},
        {"CameraExposure", "曝光补偿加一档", Cue::kExposeVerb, false},
        {"PassiveIsAVictim", "我被开盒了", Cue::kVictim, true},
        {"PassiveDoesNotExpose", "我被开盒了", Cue::kExposeVerb, false},
    }),
    [](const auto& test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Denial, CueLexiconTest,
    ::testing::ValuesIn<CueCase>({
        {"Call", "大家去打爆他电话", Cue::kCallContact, true},
        {"DeniedCall", "大家不要去打爆他电话", Cue::kCallContact, false},
        {"DeniedCallCondemns", "大家不要去打爆他电话", Cue::kCondemn, true},
        {"DeniedVerb", "别再人肉了", Cue::kExposeVerb, false},
        {"DeniedInEnglish", "Please don't ever call him", Cue::kCallContact,
         false},
        {"EnglishCall", "Everybody call him tonight", Cue::kCallContact, true},
        {"DenialOfAnotherClause", "不要犹豫,打爆他电话", Cue::kCallContact,
         true},
        {"DenialThatIsPartOfAWord", "特别想打爆他电话", Cue::kCallContact,
         true},
        {"DoubleDenial", "别忘了打爆他电话", Cue::kCallContact, true},
        {"NothingButWishing", "恨不得打爆他电话", Cue::kCallContact, true},
        {"QuotedVerb", "所谓“人肉”是违法的", Cue::kExposeVerb, false},
        {"ScareQuotesDoNotHideACall", "都去“问候”他，打爆他电话",
         Cue::kCallContact, true},
    }),
    [](const auto& test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(
    CallMadeOfParts, CueLexiconTest,
    ::testing::ValuesIn<CueCase>({
        {"CashOnDelivery", "给他点三十份到付麻辣烫", Cue::kCallOffline, true},
        {"HerDoor", "有空的去敲一敲她家的门", Cue::kCallOffline, true},
        {"OnePennyEach", "每人转一分钱备注骗子", Cue::kCallContact, true},
        {"MailToThem", "去她导师邮箱投一封", Cue::kCallContact, true},
        {"Suona", "唢呐队免费去吹一天", Cue::kCallOffline, true},
        {"SignUp", "火葬场预约就填他", Cue::kCallContact, true},
        {"Comments", "leave a comment under every pic", Cue::kCallContact,
         true},
        {"Wreath", "花圈已下单", Cue::kCallOffline, true},
        {"Traditional", "大家輪流打去問她貓從哪來", Cue::kCallContact, true},
        {"TheirBoss", "email her manager, everyone", Cue::kCallContact, true},
        {"Denied", "大家不要轮流打去问她", Cue::kCallContact, false},
        {"ToldByTheVictim", "他就是一直打电话骂我的那个", Cue::kCallContact,
         false},
        {"ToTheAuthor", "大家有事打电话给我", Cue::kCallContact, false},
        {"MealForEach", "每人一份盒饭", Cue::kCallContact, false},
        {"PostagePaid", "衣服九成新,运费到付", Cue::kCallOffline, false},
        {"MayHerSongBeLoved", "让她火一把", Cue::kCallContact, false},
        {"IReportedHim", "I report him to the tax office", Cue::kCallContact,
         false},
    }),
    [](const auto& test) { return std::string(test.param.name); });

TEST(CueLexicon, HoldsEveryFamily) {
  const CueLexicon lexicon;
  std::set<Cue> families;
  for (const Pattern& pattern : lexicon.patterns()) {
    for (const CueHit& hit : CuesOf(pattern.expression).hits) {
      families.insert(hit.cue);
    }
    if (families.size() == static_cast<std::size_t>(Cue::kCount)) break;
  }
  EXPECT_EQ(families.size(), static_cast<std::size_t>(Cue::kCount));
}

TEST(CueLexicon, WritesPhrasesInNormalizedForm) {
  const CueLexicon lexicon;
  for (const Pattern& pattern : lexicon.patterns()) {
    if (pattern.form == Pattern::Form::kRegex) continue;
    const std::string& phrase = pattern.expression;
    const bool has_upper_case =
        std::any_of(phrase.begin(), phrase.end(),
                    [](char c) { return c >= 'A' && c <= 'Z'; });
    EXPECT_FALSE(has_upper_case) << phrase;
    EXPECT_EQ(Normalize(phrase).text(), phrase);
  }
}

TEST(CueLexicon, GivesCuesInSubmittedBytes) {
  const std::string text = "哦，他";
  const Cues cues = CuesOf(text);
  ASSERT_EQ(cues.hits.size(), 1u);
  EXPECT_EQ(cues.hits[0].span, (Span{6, 9}));
}

TEST(CueLexicon, ReadsALongTextOfCuesInLinearTime) {
  std::string text;
  std::vector<Hit> hits;
  const CueLexicon lexicon;
  std::uint32_t pattern = 0;
  while (lexicon.patterns()[pattern].expression != "他") ++pattern;
  for (std::uint32_t i = 0; i < 300'000; ++i) {
    text += "他";
    hits.push_back({pattern, i * 3, i * 3 + 3});
  }
  EXPECT_EQ(lexicon.Read(Normalize(text), hits).hits.size(), hits.size());
}

}  // namespace
}  // namespace undox
