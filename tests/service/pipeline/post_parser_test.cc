#include "service/pipeline/post_parser.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace undox {
namespace {

using testing::HasSubstr;

absl::Status Parse(std::string line, Post& post, const Limits& limits = {}) {
  const std::size_t size = line.size();
  // What follows a line must not matter.
  line.append(PostParser::kPaddingBytes, '"');
  return PostParser(limits).Parse(std::string_view(line).substr(0, size), post);
}

TEST(PostParserTest, ReadsEveryFieldOfTheContract) {
  Post post;
  ASSERT_TRUE(
      Parse(R"({"id":"p1","text":"t","images":["a.png",{"path":"b.jpg",)"
            R"("t_ms":1200}],"kind":"comment","platform":"weibo",)"
            R"("url":"https://example.com/1","published_at":)"
            R"("2026-01-02T03:04:05Z","author":"a7","author_followers":120,)"
            R"("mcn":"m3","to":"a9","relation":"mutual","group":"g4",)"
            R"("thread":"t9","in_reply_to":"p0","repost_of":"p00",)"
            R"("metrics":{"views":1,"reposts":2,"comments":3,"likes":4,)"
            R"("reports":5,"searches":6}})",
            post)
          .ok());
  EXPECT_EQ(post.id, "p1");
  EXPECT_EQ(post.text, "t");
  ASSERT_EQ(post.images.size(), 2u);
  EXPECT_EQ(post.images[0].path, "a.png");
  EXPECT_EQ(post.images[0].t_ms, -1);
  EXPECT_EQ(post.images[1].path, "b.jpg");
  EXPECT_EQ(post.images[1].t_ms, 1200);
  EXPECT_EQ(post.kind, "comment");
  EXPECT_EQ(post.platform, "weibo");
  EXPECT_EQ(post.url, "https://example.com/1");
  EXPECT_EQ(post.published_at, "2026-01-02T03:04:05Z");
  EXPECT_EQ(post.author, "a7");
  EXPECT_EQ(post.author_followers, 120);
  EXPECT_EQ(post.mcn, "m3");
  EXPECT_EQ(post.to, "a9");
  EXPECT_EQ(post.relation, "mutual");
  EXPECT_EQ(post.group, "g4");
  EXPECT_EQ(post.thread, "t9");
  EXPECT_EQ(post.in_reply_to, "p0");
  EXPECT_EQ(post.repost_of, "p00");
  EXPECT_EQ(post.reach.views, 1);
  EXPECT_EQ(post.reach.searches, 6);
}

struct LineCase {
  const char* name;
  const char* line;
  const char* error;  // Part of the message; "" if it is a post.
};
void PrintTo(const LineCase& c, std::ostream* os) { *os << c.name; }

class PostParserLineTest : public testing::TestWithParam<LineCase> {};

TEST_P(PostParserLineTest, TakesPostsAndNamesTheFaultOfTheRest) {
  Post post;
  const absl::Status status = Parse(GetParam().line, post);
  if (*GetParam().error == '\0') {
    EXPECT_TRUE(status.ok()) << status;
  } else {
    EXPECT_THAT(std::string(status.message()), HasSubstr(GetParam().error));
  }
}

INSTANTIATE_TEST_SUITE_P(
    Lines, PostParserLineTest,
    testing::ValuesIn<LineCase>({
        {"Least", R"({"id":"a","text":""})", ""},
        {"OnlyImages", R"({"id":"a","images":["x"]})", ""},
        {"ByteOrderMark", "\xEF\xBB\xBF{\"id\":\"a\",\"text\":\"\"}", ""},
        {"CarriageReturn", "{\"id\":\"a\",\"text\":\"\"}\r", ""},
        {"NullIsAbsent", R"({"id":"a","text":"","url":null})", ""},
        {"LongUnknownInteger",
         R"({"id":"a","text":"","n":123456789012345678901234567890})", ""},
        {"Empty", "", "empty line"},
        {"Spaces", "  ", "empty line"},
        {"Array", "[1]", "not a JSON object"},
        {"Number", "1", "not a JSON object"},
        {"NoId", R"({"text":"x"})", "\"id\" is missing"},
        {"EmptyId", R"({"id":"","text":"x"})", "\"id\" is missing or empty"},
        {"NumericId", R"({"id":1,"text":"x"})", "\"id\" is not a string"},
        {"NoContent", R"({"id":"a"})", "neither"},
        {"NullContent", R"({"id":"a","text":null})", "neither"},
        {"TextOfWrongType", R"({"id":"a","text":[]})", "\"text\" is not"},
        {"NegativeCount", R"({"id":"a","text":"","metrics":{"views":-1}})",
         "\"views\" is not a count"},
        {"ImageWithoutPath", R"({"id":"a","images":[{"t_ms":1}]})", "path"},
        {"Unfinished", R"({"id":"a","text":"x)", "not valid JSON"},
        {"TwoObjects", R"({"id":"a","text":"x"}{})", "not valid JSON"},
        {"BadUnknownValue", R"({"id":"a","text":"x","u":tru})",
         "not valid JSON"},
        {"BadUnknownList", R"({"id":"a","text":"x","u":[1 2]})",
         "not valid JSON"},
    }),
    [](const auto& test) { return std::string(test.param.name); });

TEST(PostParserTest, ReplacesInvalidUtf8) {
  Post post;
  ASSERT_TRUE(Parse("{\"id\":\"a\",\"text\":\"\xFFx\xE4\xBD\"}", post).ok());
  EXPECT_EQ(post.text, "\uFFFDx\uFFFD");
}

TEST(PostParserTest, ReplacesHalfASurrogatePair) {
  Post post;
  ASSERT_TRUE(
      Parse(R"({"id":"a","text":"\ud83d\ude00 \ud83d \ude00"})", post).ok());
  EXPECT_EQ(post.text, "\U0001F600 \uFFFD \uFFFD");
}

TEST(PostParserTest, TakesTheLastOfARepeatedField) {
  Post post;
  ASSERT_TRUE(Parse(R"({"id":"a","text":"x","text":"y"})", post).ok());
  EXPECT_EQ(post.text, "y");
}

TEST(PostParserTest, ForgetsThePostBefore) {
  PostParser parser({});
  Post post;
  const std::string first =
      R"({"id":"a","text":"x","url":"u","images":["i"],"metrics":{"views":1}})" +
      std::string(PostParser::kPaddingBytes, ' ');
  const std::string second =
      R"({"id":"b","text":"y"})" + std::string(PostParser::kPaddingBytes, ' ');
  ASSERT_TRUE(parser.Parse(first, post).ok());
  ASSERT_TRUE(parser.Parse(second, post).ok());
  EXPECT_EQ(post.url, "");
  EXPECT_TRUE(post.images.empty());
  EXPECT_EQ(post.reach.views, 0);
}

TEST(PostParserTest, NamesTheDepthThatItRefuses) {
  Post post;
  const std::string deep = R"({"id":"a","text":"x","u":)" +
                           std::string(100000, '[') + std::string(100000, ']') +
                           "}";
  EXPECT_EQ(Parse(deep, post).message(), "over the limit json_depth=64");
}

TEST(PostParserTest, NamesTheNumberOfImagesThatItRefuses) {
  Post post;
  EXPECT_EQ(Parse(R"({"id":"a","images":["1","2","3"]})", post, {.images = 2})
                .message(),
            "over the limit images=2");
}

}  // namespace
}  // namespace undox
