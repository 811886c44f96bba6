#include "service/report/post_writer.h"

#include <cstdint>

#include "service/report/json_lines.h"

namespace undox {
namespace {

void Field(JsonLines& json, std::string_view key, std::string_view text) {
  if (text.empty()) return;
  json.Field(key, text);
}

void Field(JsonLines& json, std::string_view key, std::int64_t count) {
  if (count == 0) return;
  json.Field(key, static_cast<std::uint64_t>(count));
}

void WriteMetrics(JsonLines& json, const Reach& reach) {
  if (reach == Reach()) return;
  json.Key("metrics");
  json.StartObject();
  Field(json, "views", reach.views);
  Field(json, "reposts", reach.reposts);
  Field(json, "comments", reach.comments);
  Field(json, "likes", reach.likes);
  Field(json, "reports", reach.reports);
  Field(json, "searches", reach.searches);
  json.EndObject();
}

void WriteImages(JsonLines& json, const std::vector<PostImage>& images) {
  if (images.empty()) return;
  json.Array("images", images, [&json](const PostImage& image) {
    if (image.t_ms < 0) return json.String(image.path);
    json.StartObject();
    json.Field("path", image.path);
    json.Field("t_ms", static_cast<std::uint64_t>(image.t_ms));
    json.EndObject();
  });
}

}  // namespace

std::string JsonString(std::string_view text) {
  JsonLines json;
  json.String(text);
  return std::string(json.text());
}

std::string PostLine(const Post& post) {
  JsonLines json;
  json.StartObject();
  Field(json, "id", post.id);
  if (!post.text.empty() || post.images.empty()) json.Field("text", post.text);
  WriteImages(json, post.images);
  Field(json, "kind", post.kind);
  Field(json, "platform", post.platform);
  Field(json, "url", post.url);
  Field(json, "published_at", post.published_at);
  Field(json, "author", post.author);
  Field(json, "author_followers", post.author_followers);
  Field(json, "mcn", post.mcn);
  Field(json, "to", post.to);
  Field(json, "relation", post.relation);
  Field(json, "group", post.group);
  Field(json, "thread", post.thread);
  Field(json, "in_reply_to", post.in_reply_to);
  Field(json, "repost_of", post.repost_of);
  WriteMetrics(json, post.reach);
  json.EndObject();
  json.EndLine();
  return std::string(json.text());
}

}  // namespace undox
