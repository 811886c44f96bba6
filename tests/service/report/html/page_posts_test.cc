#include "service/report/html/page_posts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace undox {
namespace {

using testing::ElementsAre;
using testing::Pair;

PagePost Scored(double score, std::string name, std::string pictures = "") {
  PagePost post;
  post.score = score;
  post.before_pictures = std::move(name);
  post.pictures = std::move(pictures);
  return post;
}

std::vector<std::string> Names(const PagePosts& posts) {
  std::vector<std::string> names;
  for (const PagePost& post : posts.kept()) {
    names.push_back(post.before_pictures);
  }
  return names;
}

TEST(PagePostsTest, HaveTheWorstFirstAndOfEqualsTheEarlier) {
  PagePosts posts(10);
  posts.Add(Scored(5, "a"));
  posts.Add(Scored(90, "b"));
  posts.Add(Scored(5, "c"));
  posts.Add(Scored(30, "d"));
  EXPECT_THAT(Names(posts), ElementsAre("b", "d", "a", "c"));
}

TEST(PagePostsTest, KeepNoMoreThanTheirLimitAndCountTheRest) {
  PagePosts posts(2);
  for (int i = 0; i < 10; ++i) posts.Add(Scored(i, std::to_string(i)));
  EXPECT_THAT(Names(posts), ElementsAre("9", "8"));
  EXPECT_EQ(posts.left_out(), 8u);
  EXPECT_EQ(posts.Bar(), 8);
}

TEST(PagePostsTest, LetEverythingInWhileThereIsRoom) {
  PagePosts posts(2);
  EXPECT_LT(posts.Bar(), 0);
  posts.Add(Scored(0, "clean but not looked at whole"));
  EXPECT_EQ(posts.kept().size(), 1u);
}

TEST(PagePostsTest, KnowWhatLookedAtThePicturesOfAllPosts) {
  PagePosts posts(1);
  posts.NoteModels({{"face", "1"}});
  PagePosts later(1);
  later.NoteModels({{"text", "2"}});
  posts.Add(std::move(later));
  EXPECT_THAT(posts.models(),
              ElementsAre(Pair("face", "1"), Pair("text", "2")));
}

TEST(PagePostsTest, CountWhatABarKeptAway) {
  PagePosts posts(1);
  posts.Add(Scored(50, "a"));
  posts.CountLeftOut();
  EXPECT_EQ(posts.left_out(), 1u);
}

// The same posts in one collection and in batches of every size.
TEST(PagePostsTest, KeepTheSameHoweverThePostsWereDivided) {
  constexpr std::size_t kPosts = 24;
  constexpr std::size_t kMost = 5;
  constexpr std::size_t kBytes = 25;
  const auto post = [](std::size_t i) {
    return Scored(static_cast<double>(i * 7 % 11), std::to_string(i),
                  std::string(4 + i % 5, 'x'));
  };
  PagePosts whole(kMost, kBytes);
  for (std::size_t i = 0; i < kPosts; ++i) whole.Add(post(i));
  for (std::size_t size = 1; size <= kPosts; ++size) {
    PagePosts merged(kMost, kBytes);
    for (std::size_t begin = 0; begin < kPosts; begin += size) {
      PagePosts batch(kMost, kBytes);
      for (std::size_t i = begin; i < std::min(begin + size, kPosts); ++i) {
        batch.Add(post(i));
      }
      merged.Add(std::move(batch));
    }
    ASSERT_EQ(Names(merged), Names(whole)) << size;
    EXPECT_EQ(merged.left_out(), whole.left_out()) << size;
    for (std::size_t i = 0; i < kMost; ++i) {
      EXPECT_EQ(merged.kept()[i].pictures, whole.kept()[i].pictures) << size;
    }
  }
}

TEST(PagePostsTest, DropPicturesBeyondTheirBudgetFromTheLeastPosts) {
  PagePosts posts(10, 8);
  posts.Add(Scored(1, "a", "12345"));
  posts.Add(Scored(9, "b", "12345"));
  ASSERT_THAT(Names(posts), ElementsAre("b", "a"));
  EXPECT_EQ(posts.kept()[0].pictures, "12345");
  EXPECT_EQ(posts.kept()[1].pictures, "");
  EXPECT_EQ(posts.kept()[1].picture_bytes, 5u);
}

}  // namespace
}  // namespace undox
