#include "service/report/post_writer.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstdint>

namespace undox {
namespace {

using Json = rapidjson::Writer<rapidjson::StringBuffer>;

void Write(Json& json, std::string_view text) {
  json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void Field(Json& json, std::string_view key, std::string_view text) {
  if (text.empty()) return;
  Write(json, key);
  Write(json, text);
}

void Field(Json& json, std::string_view key, std::int64_t count) {
  if (count == 0) return;
  Write(json, key);
  json.Int64(count);
}

void WriteMetrics(Json& json, const Reach& reach) {
  if (reach == Reach()) return;
  Write(json, "metrics");
  json.StartObject();
  Field(json, "views", reach.views);
  Field(json, "reposts", reach.reposts);
  Field(json, "comments", reach.comments);
  Field(json, "likes", reach.likes);
  Field(json, "reports", reach.reports);
  Field(json, "searches", reach.searches);
  json.EndObject();
}

}  // namespace

std::string JsonString(std::string_view text) {
  rapidjson::StringBuffer buffer;
  Json json(buffer);
  Write(json, text);
  return {buffer.GetString(), buffer.GetSize()};
}

std::string PostLine(const Post& post) {
  rapidjson::StringBuffer buffer;
  Json json(buffer);
  json.StartObject();
  Field(json, "id", post.id);
  Write(json, "text");
  Write(json, post.text);
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
  buffer.Put('\n');
  return {buffer.GetString(), buffer.GetSize()};
}

}  // namespace undox
