#include "service/report/html/page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "service/report/html/base64.h"

namespace undox {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

PageFacts SomeFacts() {
  PageFacts facts;
  facts.posts = 12;
  facts.by_level = {5, 3, 2, 1, 1};
  facts.by_verdict = {5, 3, 2, 2};
  facts.inputs = {"posts.jsonl"};
  facts.rule_set_version = "rules-1";
  facts.models = {{"names", "0123456789ab"}};
  return facts;
}

PagePost Post(double score, Level level, Verdict verdict) {
  PagePost post;
  post.score = score;
  post.level = level;
  post.verdict = verdict;
  post.before_pictures = "<summary>one</summary>";
  return post;
}

std::string Page(const PageFacts& facts, const PagePosts& posts,
                 Language language = Language::kEnglish) {
  const auto page = RenderPage(facts, posts, {.language = language});
  EXPECT_TRUE(page.ok()) << page.status();
  return page.ok() ? *page : "";
}

// What stands between the first `open` and the next `close`.
std::string Between(const std::string& text, const std::string& open,
                    const std::string& close) {
  const std::size_t begin = text.find(open) + open.size();
  return text.substr(begin, text.find(close, begin) - begin);
}

TEST(PageTest, AllowsItsOwnScriptAndStyleAndNothingElse) {
  const std::string page = Page(SomeFacts(), PagePosts());
  const std::string policy =
      Between(page, "Content-Security-Policy\" content=\"", "\"");
  EXPECT_THAT(policy,
              AllOf(HasSubstr("default-src 'none'"), HasSubstr("img-src data:"),
                    Not(HasSubstr("unsafe"))));
  EXPECT_THAT(policy,
              HasSubstr(CspHash(Between(page, "<script>", "</script>"))));
  EXPECT_THAT(policy, HasSubstr(CspHash(Between(page, "<style>", "</style>"))));
}

TEST(PageTest, AsksForNothingFromElsewhere) {
  EXPECT_THAT(Page(SomeFacts(), PagePosts()),
              AllOf(Not(HasSubstr("http://")), Not(HasSubstr("https://")),
                    Not(HasSubstr("url(")), Not(HasSubstr("@import"))));
}

TEST(PageTest, SaysFirstWhatMatters) {
  PageFacts facts = SomeFacts();
  EXPECT_THAT(Page(facts, PagePosts()),
              HasSubstr("2 of 12 posts should be stopped:"));
  facts.by_verdict = {9, 0, 2, 1};
  EXPECT_THAT(Page(facts, PagePosts()),
              HasSubstr("1 of 12 posts should be stopped:"));
  facts.by_verdict = {10, 0, 2, 0};
  EXPECT_THAT(Page(facts, PagePosts()),
              HasSubstr("2 wait for a person to decide"));
  facts.by_verdict = {12, 0, 0, 0};
  EXPECT_THAT(Page(facts, PagePosts()),
              HasSubstr("No post has to be stopped or reviewed"));
}

TEST(PageTest, CountsEveryLevelAndVerdict) {
  const std::string page = Page(SomeFacts(), PagePosts());
  for (const char* filter :
       {"data-level=\"0\"", "data-level=\"4\"", "data-verdict=\"allow\"",
        "data-verdict=\"block\""}) {
    EXPECT_THAT(page, HasSubstr(filter));
  }
}

TEST(PageTest, NamesWhatItWasMadeOfAndWith) {
  EXPECT_THAT(Page(SomeFacts(), PagePosts()),
              AllOf(HasSubstr("posts.jsonl"), HasSubstr("rules-1"),
                    HasSubstr("0123456789ab")));
}

TEST(PageTest, EscapesTheNamesOfItsInputs) {
  PageFacts facts = SomeFacts();
  facts.inputs = {"<b>.jsonl"};
  EXPECT_THAT(Page(facts, PagePosts()), HasSubstr("&lt;b&gt;.jsonl"));
}

TEST(PageTest, GroupsPostsByLevelAndOpensTheFirst) {
  PagePosts posts;
  posts.Add(Post(90, Level::kCritical, Verdict::kBlock));
  for (int i = 0; i < 4; ++i) {
    posts.Add(Post(60, Level::kHigh, Verdict::kBlock));
  }
  const std::string page = Page(SomeFacts(), posts);
  EXPECT_LT(page.find("<h2 class=\"l4\">"), page.find("id=\"p1\""));
  EXPECT_LT(page.find("<h2 class=\"l3\">"), page.find("id=\"p2\""));
  EXPECT_LT(page.find("id=\"p1\""), page.find("<h2 class=\"l3\">"));
  EXPECT_THAT(Between(page, "id=\"p1\"", "<summary>"), HasSubstr("open"));
  EXPECT_THAT(Between(page, "id=\"p2\"", "<summary>"), Not(HasSubstr("open")));
}

TEST(PageTest, SaysHowManyPostsAreLeftOutAndHowManyHoldNothing) {
  PagePosts posts(1);
  posts.Add(Post(60, Level::kHigh, Verdict::kBlock));
  posts.Add(Post(40, Level::kMedium, Verdict::kHold));
  EXPECT_THAT(Page(SomeFacts(), posts),
              AllOf(HasSubstr("Only the worst 1 are listed; 1 more"),
                    HasSubstr("10 more posts hold no personal data")));
}

TEST(PageTest, SaysThatItWasStoppedEarly) {
  PageFacts facts = SomeFacts();
  EXPECT_THAT(Page(facts, PagePosts()), Not(HasSubstr("stopped early")));
  facts.stopped = true;
  EXPECT_THAT(Page(facts, PagePosts()), HasSubstr("stopped early"));
}

TEST(PageTest, BeginsInTheAskedLanguage) {
  EXPECT_THAT(Page(SomeFacts(), PagePosts()),
              AllOf(HasSubstr("<html lang=\"en\">"),
                    HasSubstr(">Exposure report</title>")));
  EXPECT_THAT(Page(SomeFacts(), PagePosts(), Language::kChinese),
              AllOf(HasSubstr("<html lang=\"zh-CN\">"),
                    HasSubstr(">暴露报告</title>")));
}

TEST(PageTest, SaysWhichPicturesItDropped) {
  PagePosts posts(10, 4);
  PagePost post = Post(60, Level::kHigh, Verdict::kBlock);
  post.pictures = "<img alt=\"\">";
  posts.Add(std::move(post));
  EXPECT_THAT(Page(SomeFacts(), posts),
              AllOf(Not(HasSubstr("<img")),
                    HasSubstr("left out to keep this file small")));
}

}  // namespace
}  // namespace undox
