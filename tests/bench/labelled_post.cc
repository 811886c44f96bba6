#include "tests/bench/labelled_post.h"

#include <fmt/format.h>
#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstddef>
#include <utility>

namespace undox::bench {
namespace {

std::string TextMember(const rapidjson::Value& object, const char* name) {
  const auto member = object.FindMember(name);
  if (member == object.MemberEnd() || !member->value.IsString()) return "";
  return {member->value.GetString(), member->value.GetStringLength()};
}

int CodePoints(std::string_view utf8) {
  int count = 0;
  for (const char c : utf8) count += (c & 0xC0) != 0x80;
  return count;
}

std::vector<TypedRange> RangesMember(const rapidjson::Value& object,
                                     const char* name) {
  std::vector<TypedRange> ranges;
  const auto member = object.FindMember(name);
  if (member == object.MemberEnd() || !member->value.IsArray()) return ranges;
  for (const rapidjson::Value& range : member->value.GetArray()) {
    if (!range.IsObject() || !range.HasMember("start") ||
        !range["start"].IsInt() || !range.HasMember("end") ||
        !range["end"].IsInt()) {
      continue;  // A finding in a picture has boxes instead.
    }
    ranges.push_back({TextMember(range, "type"), range["start"].GetInt(),
                      range["end"].GetInt()});
  }
  return ranges;
}

std::vector<Replacement> TextRedaction(const rapidjson::Value& report) {
  std::vector<Replacement> edits;
  const auto plan = report.FindMember("redaction");
  if (plan == report.MemberEnd() || !plan->value.IsObject()) return edits;
  const auto text = plan->value.FindMember("text");
  if (text == plan->value.MemberEnd() || !text->value.IsArray()) return edits;
  for (const rapidjson::Value& edit : text->value.GetArray()) {
    edits.push_back({edit["start"].GetInt(), edit["end"].GetInt(),
                     TextMember(edit, "replacement")});
  }
  return edits;
}

// Calls take(object) for each line; it returns false for one it cannot use.
template <typename Take>
absl::Status ForEachObject(std::string_view json_lines, const Take& take) {
  int line_number = 0;
  while (!json_lines.empty()) {
    ++line_number;
    const std::size_t end = json_lines.find('\n');
    const std::string line(json_lines.substr(0, end));
    json_lines.remove_prefix(end == json_lines.npos ? json_lines.size()
                                                    : end + 1);
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    rapidjson::Document document;
    document.Parse<rapidjson::kParseIterativeFlag>(line.c_str(), line.size());
    if (document.HasParseError() || !document.IsObject() || !take(document)) {
      return absl::InvalidArgumentError(
          fmt::format("line {}: not the object expected", line_number));
    }
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status ParseLabelledPosts(std::string_view json_lines,
                                std::vector<LabelledPost>& posts) {
  return ForEachObject(json_lines, [&posts](const rapidjson::Value& object) {
    LabelledPost post;
    post.id = TextMember(object, "id");
    post.lang = TextMember(object, "lang");
    post.slice = TextMember(object, "slice");
    post.tag = TextMember(object, "tag");
    post.context = TextMember(object, "context");
    post.exposure = TextMember(object, "exposure");
    post.text = TextMember(object, "text");
    post.length = CodePoints(post.text);
    post.entities = RangesMember(object, "entities");
    post.ignore = RangesMember(object, "ignore");
    const bool usable = !post.id.empty() && !post.exposure.empty();
    if (usable) posts.push_back(std::move(post));
    return usable;
  });
}

absl::Status ParseReports(std::string_view json_lines, Reports& reports) {
  return ForEachObject(json_lines, [&reports](const rapidjson::Value& object) {
    const std::string id = TextMember(object, "id");
    if (id.empty()) return true;
    ReportedPost report;
    report.findings = RangesMember(object, "findings");
    report.redaction = TextRedaction(object);
    const auto exposure = object.FindMember("exposure");
    if (exposure != object.MemberEnd() && exposure->value.IsObject()) {
      const std::string level = TextMember(exposure->value, "level");
      if (!level.empty()) report.level = level;
      const auto score = exposure->value.FindMember("score");
      if (score != exposure->value.MemberEnd() && score->value.IsNumber()) {
        report.score = score->value.GetDouble();
      }
    }
    reports[id] = std::move(report);
    return true;
  });
}

std::string PostLine(std::string_view id, std::string_view text) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  const auto write = [&writer](std::string_view value) {
    writer.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
  };
  writer.StartObject();
  write("id");
  write(id);
  write("text");
  write(text);
  writer.EndObject();
  std::string line(buffer.GetString(), buffer.GetSize());
  line += '\n';
  return line;
}

}  // namespace undox::bench
