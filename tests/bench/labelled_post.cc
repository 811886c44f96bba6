#include "tests/bench/labelled_post.h"

#include <fmt/format.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <simdjson.h>

#include <cstddef>
#include <cstdint>
#include <utility>

namespace undox::bench {
namespace {

using simdjson::dom::element;

std::string TextMember(const element& object, const char* name) {
  std::string_view text;
  if (object[name].get(text) != simdjson::SUCCESS) return "";
  return std::string(text);
}

int NumberMember(const element& object, const char* name) {
  std::int64_t number = -1;
  if (object[name].get(number) != simdjson::SUCCESS) return -1;
  return static_cast<int>(number);
}

// The elements of member `name`; none if it is no array.
std::vector<element> Elements(const element& object, const char* name) {
  simdjson::dom::array array;
  if (object[name].get(array) != simdjson::SUCCESS) return {};
  return {array.begin(), array.end()};
}

bool ReadRange(const element& object, int& begin, int& end) {
  std::int64_t first = 0;
  std::int64_t last = 0;
  if (object["start"].get(first) != simdjson::SUCCESS ||
      object["end"].get(last) != simdjson::SUCCESS) {
    return false;
  }
  begin = static_cast<int>(first);
  end = static_cast<int>(last);
  return true;
}

int CodePoints(std::string_view utf8) {
  int count = 0;
  for (const char c : utf8) count += (c & 0xC0) != 0x80;
  return count;
}

std::vector<TypedRange> RangesMember(const element& object, const char* name) {
  std::vector<TypedRange> ranges;
  for (const element& item : Elements(object, name)) {
    TypedRange range{TextMember(item, "type")};
    range.subject = NumberMember(item, "subject");
    double score = 0;
    if (item["score"].get(score) == simdjson::SUCCESS) range.score = score;
    // A finding in a picture has boxes instead.
    if (ReadRange(item, range.begin, range.end)) {
      ranges.push_back(std::move(range));
    }
  }
  return ranges;
}

std::vector<Replacement> TextRedaction(const element& report) {
  std::vector<Replacement> edits;
  element plan;
  if (report["redaction"].get(plan) != simdjson::SUCCESS) return edits;
  for (const element& item : Elements(plan, "text")) {
    Replacement edit;
    edit.text = TextMember(item, "replacement");
    if (ReadRange(item, edit.begin, edit.end)) edits.push_back(std::move(edit));
  }
  return edits;
}

// Calls take(object) for each line; it returns false for one it cannot use.
template <typename Take>
absl::Status ForEachObject(std::string_view json_lines, const Take& take) {
  simdjson::dom::parser parser;
  int line_number = 0;
  while (!json_lines.empty()) {
    ++line_number;
    const std::size_t end = json_lines.find('\n');
    const std::string line(json_lines.substr(0, end));
    json_lines.remove_prefix(end == json_lines.npos ? json_lines.size()
                                                    : end + 1);
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    element object;
    if (parser.parse(line).get(object) != simdjson::SUCCESS || !take(object)) {
      return absl::InvalidArgumentError(
          fmt::format("line {}: not the object expected", line_number));
    }
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status ParseLabelledPosts(std::string_view json_lines,
                                std::vector<LabelledPost>& posts) {
  return ForEachObject(json_lines, [&posts](const element& object) {
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
    post.tpl = TextMember(object, "tpl");
    for (const element& subject : Elements(object, "subjects")) {
      post.subjects.push_back({NumberMember(subject, "subject"),
                               TextMember(subject, "target"),
                               TextMember(subject, "vulnerable")});
    }
    const bool usable = !post.id.empty() && !post.exposure.empty();
    if (usable) posts.push_back(std::move(post));
    return usable;
  });
}

absl::Status ParseReports(std::string_view json_lines, Reports& reports) {
  return ForEachObject(json_lines, [&reports](const element& object) {
    const std::string id = TextMember(object, "id");
    if (id.empty()) return true;
    ReportedPost report;
    report.findings = RangesMember(object, "findings");
    report.redaction = TextRedaction(object);
    element exposure;
    if (object["exposure"].get(exposure) == simdjson::SUCCESS) {
      const std::string level = TextMember(exposure, "level");
      if (!level.empty()) report.level = level;
      double score = 0;
      if (exposure["score"].get(score) == simdjson::SUCCESS) {
        report.score = score;
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
