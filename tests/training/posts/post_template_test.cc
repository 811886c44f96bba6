#include "training/posts/post_template.h"

#include "gtest/gtest.h"
#include "training/posts/post_maker.h"
#include "training/posts/slot.h"

namespace undox {
namespace {

constexpr char kTwo[] =
    "@ x-001 | zh | doxx | medium\n"
    "0 third_party minor\n"
    "1 self\n"
    "[他|她]的电话{0 PHONE_NUMBER}，知道的加我{1 WECHAT_ID/QQ_NUMBER} "
    "(+ 打爆他|去堵他)\n"
    "---\n"
    "@ x-002 | en | business | none\n"
    "0 business\n"
    "call {shop} at {0 PHONE_NUMBER us}\n";

TEST(ParseTemplates, ReadsHeaderSubjectsTextAndCalls) {
  const auto posts = ParseTemplates(kTwo);
  ASSERT_TRUE(posts.ok()) << posts.status();
  ASSERT_EQ(posts->size(), 2U);
  const PostTemplate& first = posts->front();
  EXPECT_EQ(first.id, "x-001");
  EXPECT_EQ(first.level, Level::kMedium);
  ASSERT_EQ(first.subjects.size(), 2U);
  EXPECT_EQ(first.subjects[0].vulnerable, Vulnerable::kMinor);
  EXPECT_EQ(first.subjects[1].target, Target::kSelf);
  EXPECT_EQ(first.calls, (std::vector<std::string>{"打爆他", "去堵他"}));
  EXPECT_TRUE(posts->back().calls.empty());
}

TEST(ParseTemplates, RefusesWhatItCannotRead) {
  const struct {
    const char* what;
    const char* block;
  } kCases[] = {
      {"a level", "@ x | zh | doxx | worst\n0 self\n{0 PHONE_NUMBER}"},
      {"a subject", "@ x | zh | doxx | low\n0 self\n{1 PHONE_NUMBER}"},
      {"a target", "@ x | zh | doxx | low\n0 friend\n{0 PHONE_NUMBER}"},
      {"a slot", "@ x | zh | doxx | low\n0 self\n{0 phone}"},
      {"a choice", "@ x | zh | doxx | low\n0 self\n[a|b {0 PHONE_NUMBER}"},
      {"a header", "x | zh | doxx | low\n0 self\n{0 PHONE_NUMBER}"},
  };
  for (const auto& c : kCases) {
    EXPECT_FALSE(ParseTemplates(c.block).ok()) << c.what;
  }
}

TEST(ParseSlot, ReadsTypesFillerAndLiteral) {
  const auto slot = ParseSlot("3 WECHAT_ID/QQ_NUMBER masked");
  ASSERT_TRUE(slot.has_value());
  EXPECT_EQ(slot->subject, 3);
  EXPECT_EQ(slot->types.size(), 2U);
  EXPECT_EQ(slot->filler, "masked");
  EXPECT_EQ(ParseSlot("0 ADDRESS \"三号楼\"")->literal, "三号楼");
  EXPECT_EQ(ParseSlot("city")->subject, -1);
}

TEST(MakePost, PutsEachValueWhereItsSpanSays) {
  const auto posts = ParseTemplates(kTwo);
  ASSERT_TRUE(posts.ok());
  const MadePost post = MakePost(posts->front(), 1, 0);
  ASSERT_EQ(post.values.size(), 2U);
  const std::string phone =
      post.text.substr(post.values[0].span.begin, post.values[0].span.size());
  EXPECT_EQ(phone.size(), 11U);
  EXPECT_EQ(phone.substr(0, 2), "19");
  EXPECT_EQ(post.values[1].subject, 1);
}

TEST(MakePost, RaisesTheLevelByOneWithACall) {
  const auto posts = ParseTemplates(kTwo);
  ASSERT_TRUE(posts.ok());
  int called = 0;
  for (int draw = 0; draw < 60; ++draw) {
    const MadePost post = MakePost(posts->front(), 1, draw);
    called += post.called ? 1 : 0;
    EXPECT_EQ(post.level, post.called ? Level::kHigh : Level::kMedium);
  }
  EXPECT_GT(called, 8);
  EXPECT_LT(called, 35);
}

TEST(MakePost, DrawsTheSameFromTheSameSeed) {
  const auto posts = ParseTemplates(kTwo);
  ASSERT_TRUE(posts.ok());
  EXPECT_EQ(MakePost(posts->front(), 7, 3).text,
            MakePost(posts->front(), 7, 3).text);
  EXPECT_NE(MakePost(posts->front(), 7, 3).text,
            MakePost(posts->front(), 8, 3).text);
}

}  // namespace
}  // namespace undox
