#include "pii/subject/office_words.h"

#include "gtest/gtest.h"

namespace undox {
namespace {

TEST(OfficeWordsTest, HasWordsInEveryFamily) {
  for (int i = 0; i < static_cast<int>(OfficeWord::kCount); ++i) {
    EXPECT_FALSE(OfficeWords(static_cast<OfficeWord>(i)).empty()) << i;
  }
}

TEST(OfficeWordsTest, FindsAWordAtTheEnd) {
  EXPECT_EQ(OfficeWordAtEnd("本市副市长", OfficeWord::kPublic), "市长");
  EXPECT_FALSE(OfficeWordAtEnd("市长的邻居", OfficeWord::kPublic));
}

TEST(OfficeWordsTest, FindsAWordAtTheBeginAndInside) {
  EXPECT_TRUE(BeginsWithOfficeWord("当选主任", OfficeWord::kPublicBehind));
  EXPECT_FALSE(BeginsWithOfficeWord("落选", OfficeWord::kPublicBehind));
  EXPECT_TRUE(HoldsOfficeWord("城东派出所民警", OfficeWord::kBody));
  EXPECT_FALSE(HoldsOfficeWord("城东小卖部", OfficeWord::kBody));
}

}  // namespace
}  // namespace undox
