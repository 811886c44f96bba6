#include "detectors/names/word_filter.h"

#include <gtest/gtest.h>

#include <vector>

namespace undox {
namespace {

TEST(WordFilterTest, KnowsItsWordsAndHowFrequentTheyAre) {
  const std::vector<WordFilter::Word> words = {
      {WordFilter::KeyOf(u'天', u'气'), 3},
      {WordFilter::KeyOf(u'钱', u'袋', u'子'), 1},
      {WordFilter::KeyOf(u'人', u'云', u'亦', u'云'), 2}};
  const std::string bytes = MakeWordFilter(words);
  const WordFilter filter(bytes);
  for (const WordFilter::Word& word : words) {
    EXPECT_EQ(filter.FrequencyOf(word.key), word.frequency);
  }
  EXPECT_EQ(filter.FrequencyOf(WordFilter::KeyOf(u'气', u'天')), 0u);
  EXPECT_EQ(filter.FrequencyOf(WordFilter::KeyOf(u'钱', u'袋')), 0u);
}

TEST(WordFilterTest, SeldomKnowsAWordThatItWasNotGiven) {
  std::vector<WordFilter::Word> words;
  for (std::uint16_t i = 0; i < 50000; ++i) {
    words.push_back({WordFilter::KeyOf(0x4E00, i), 1});
  }
  const std::string bytes = MakeWordFilter(words);
  const WordFilter filter(bytes);
  int wrong = 0;
  for (std::uint16_t i = 0; i < 50000; ++i) {
    wrong += filter.FrequencyOf(WordFilter::KeyOf(0x5F20, i)) != 0 ? 1 : 0;
  }
  EXPECT_LT(wrong, 50);
}

TEST(WordFilterTest, KnowsNothingWithoutItsBytes) {
  EXPECT_EQ(WordFilter("").FrequencyOf(WordFilter::KeyOf(u'天', u'气')), 0u);
}

}  // namespace
}  // namespace undox
