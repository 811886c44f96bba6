#include "service/pipeline/post_parser.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <cstring>
#include <optional>
#include <string>

#include "service/pipeline/utf8_repair.h"

namespace undox {
namespace {

namespace json = simdjson::ondemand;

static_assert(PostParser::kPaddingBytes >= simdjson::SIMDJSON_PADDING);

// A parser keeps memory for its longest line; beyond this size it is not kept.
constexpr std::size_t kKeptLineBytes = 1u << 20;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// key == name; the known length lets the compiler compare in place.
template <std::size_t kSize>
bool Is(std::string_view key, const char (&name)[kSize]) {
  return key.size() == kSize - 1 &&
         std::memcmp(key.data(), name, kSize - 1) == 0;
}

// The text field that `key` names; nullptr if there is none.
std::string* StringField(std::string_view key, Post& post) {
  if (Is(key, "text")) return &post.text;
  if (Is(key, "id")) return &post.id;
  if (Is(key, "kind")) return &post.kind;
  if (Is(key, "platform")) return &post.platform;
  if (Is(key, "url")) return &post.url;
  if (Is(key, "published_at")) return &post.published_at;
  if (Is(key, "author")) return &post.author;
  if (Is(key, "mcn")) return &post.mcn;
  if (Is(key, "to")) return &post.to;
  if (Is(key, "relation")) return &post.relation;
  if (Is(key, "group")) return &post.group;
  if (Is(key, "thread")) return &post.thread;
  if (Is(key, "in_reply_to")) return &post.in_reply_to;
  if (Is(key, "repost_of")) return &post.repost_of;
  return nullptr;
}

std::int64_t* CountField(std::string_view key, Reach& reach) {
  if (Is(key, "views")) return &reach.views;
  if (Is(key, "reposts")) return &reach.reposts;
  if (Is(key, "comments")) return &reach.comments;
  if (Is(key, "likes")) return &reach.likes;
  if (Is(key, "reports")) return &reach.reports;
  if (Is(key, "searches")) return &reach.searches;
  return nullptr;
}

void Clear(Post& post) {
  for (std::string* field :
       {&post.id, &post.text, &post.kind, &post.platform, &post.url,
        &post.published_at, &post.author, &post.mcn, &post.to, &post.relation,
        &post.group, &post.thread, &post.in_reply_to, &post.repost_of}) {
    field->clear();
  }
  post.author_followers = 0;
  post.reach = {};
  post.images.clear();
}

// Reads one line's fields. Functions return SUCCESS or the engine's error;
// a wrong type in a named field is kept in fault() instead.
class LineReading {
 public:
  LineReading(const Limits& limits, Post& post)
      : limits_(limits), post_(post) {}

  simdjson::error_code Read(json::document& document);
  const std::optional<absl::Status>& fault() const { return fault_; }
  bool has_content() const { return has_text_ || !post_.images.empty(); }

 private:
  simdjson::error_code ReadField(std::string_view key, json::value value);
  simdjson::error_code ReadString(std::string_view key, json::value value,
                                  std::string& field);
  simdjson::error_code ReadCount(std::string_view key, json::value value,
                                 std::int64_t& field);
  simdjson::error_code ReadMetrics(json::value value);
  simdjson::error_code ReadImages(json::value value);
  simdjson::error_code ReadImage(json::value value);
  // Walks over a value of no interest, so that its syntax is checked.
  simdjson::error_code Skip(json::value value, std::size_t depth);

  void SetFault(std::string_view field, std::string_view expected) {
    if (fault_) return;
    fault_ = absl::InvalidArgumentError(
        fmt::format("field \"{}\" is not {}", field, expected));
  }
  void SetLimitFault(std::string_view limit, std::size_t value) {
    if (fault_) return;
    fault_ = absl::ResourceExhaustedError(
        fmt::format("over the limit {}={}", limit, value));
  }

  const Limits& limits_;
  Post& post_;
  std::optional<absl::Status> fault_;
  bool has_text_ = false;
};

simdjson::error_code LineReading::Read(json::document& document) {
  json::json_type type;
  if (auto error = document.type().get(type)) return error;
  if (type != json::json_type::object) {
    fault_ = absl::InvalidArgumentError("not a JSON object");
    return simdjson::SUCCESS;
  }
  json::object object;
  if (auto error = document.get_object().get(object)) return error;
  for (auto item : object) {
    json::field field;
    if (auto error = std::move(item).get(field)) return error;
    std::string_view key;
    if (auto error = field.unescaped_key().get(key)) return error;
    if (auto error = ReadField(key, field.value())) return error;
    if (fault_) return simdjson::SUCCESS;
  }
  const bool at_end =
      document.current_location().error() == simdjson::OUT_OF_BOUNDS;
  return at_end ? simdjson::SUCCESS : simdjson::TRAILING_CONTENT;
}

simdjson::error_code LineReading::ReadField(std::string_view key,
                                            json::value value) {
  bool is_null = false;
  json::json_type type;
  if (auto error = value.type().get(type)) return error;
  if (type == json::json_type::null) {
    return value.is_null().get(is_null);
  }
  if (std::string* field = StringField(key, post_)) {
    return ReadString(key, value, *field);
  }
  if (Is(key, "author_followers")) {
    return ReadCount(key, value, post_.author_followers);
  }
  if (Is(key, "metrics")) return ReadMetrics(value);
  if (Is(key, "images")) return ReadImages(value);
  return Skip(value, 1);
}

simdjson::error_code LineReading::ReadString(std::string_view key,
                                             json::value value,
                                             std::string& field) {
  std::string_view text;
  const auto error = value.get_string().get(text);
  if (error == simdjson::INCORRECT_TYPE) {
    SetFault(key, "a string");
    return simdjson::SUCCESS;
  }
  if (error) return error;
  field.assign(text);
  if (&field == &post_.text) has_text_ = true;
  return simdjson::SUCCESS;
}

simdjson::error_code LineReading::ReadCount(std::string_view key,
                                            json::value value,
                                            std::int64_t& field) {
  double count = 0;
  const auto error = value.get_double().get(count);
  if (error == simdjson::INCORRECT_TYPE) {
    SetFault(key, "a number");
    return simdjson::SUCCESS;
  }
  if (error) return error;
  // Up to 2^53 every count is exact; no platform has more of anything.
  constexpr double kMost = 9007199254740992.0;
  if (!(count >= 0 && count <= kMost)) {
    SetFault(key, "a count between 0 and 2^53");
    return simdjson::SUCCESS;
  }
  field = static_cast<std::int64_t>(count);
  return simdjson::SUCCESS;
}

simdjson::error_code LineReading::ReadMetrics(json::value value) {
  json::object object;
  const auto wrong = value.get_object().get(object);
  if (wrong == simdjson::INCORRECT_TYPE) {
    SetFault("metrics", "an object");
    return simdjson::SUCCESS;
  }
  if (wrong) return wrong;
  for (auto item : object) {
    json::field field;
    if (auto error = std::move(item).get(field)) return error;
    std::string_view key;
    if (auto error = field.unescaped_key().get(key)) return error;
    json::json_type type;
    if (auto error = field.value().type().get(type)) return error;
    std::int64_t* count = CountField(key, post_.reach);
    const bool read = count != nullptr && type != json::json_type::null;
    if (auto error = read ? ReadCount(key, field.value(), *count)
                          : Skip(field.value(), 2)) {
      return error;
    }
    if (fault_) return simdjson::SUCCESS;
  }
  return simdjson::SUCCESS;
}

simdjson::error_code LineReading::ReadImages(json::value value) {
  json::array array;
  const auto wrong = value.get_array().get(array);
  if (wrong == simdjson::INCORRECT_TYPE) {
    SetFault("images", "an array");
    return simdjson::SUCCESS;
  }
  if (wrong) return wrong;
  post_.images.clear();
  for (auto item : array) {
    json::value image;
    if (auto error = std::move(item).get(image)) return error;
    if (post_.images.size() == limits_.images) {
      SetLimitFault("images", limits_.images);
    }
    if (fault_) return simdjson::SUCCESS;
    if (auto error = ReadImage(image)) return error;
  }
  return simdjson::SUCCESS;
}

simdjson::error_code LineReading::ReadImage(json::value value) {
  PostImage image;
  json::json_type type;
  if (auto error = value.type().get(type)) return error;
  if (type == json::json_type::string) {
    if (auto error = ReadString("images", value, image.path)) return error;
    post_.images.push_back(std::move(image));
    return simdjson::SUCCESS;
  }
  json::object object;
  const auto wrong = value.get_object().get(object);
  if (wrong == simdjson::INCORRECT_TYPE) {
    SetFault("images", "an array of paths and objects");
    return simdjson::SUCCESS;
  }
  if (wrong) return wrong;
  bool has_path = false;
  for (auto item : object) {
    json::field field;
    if (auto error = std::move(item).get(field)) return error;
    std::string_view key;
    if (auto error = field.unescaped_key().get(key)) return error;
    auto error = simdjson::SUCCESS;
    if (Is(key, "path")) {
      error = ReadString("images.path", field.value(), image.path);
      has_path = true;
    } else if (Is(key, "t_ms")) {
      error = ReadCount("images.t_ms", field.value(), image.t_ms);
    } else {
      error = Skip(field.value(), 3);
    }
    if (error) return error;
    if (fault_) return simdjson::SUCCESS;
  }
  if (!has_path) SetFault("images.path", "there");
  post_.images.push_back(std::move(image));
  return simdjson::SUCCESS;
}

simdjson::error_code LineReading::Skip(json::value value, std::size_t depth) {
  if (depth >= limits_.json_depth) {
    SetLimitFault("json_depth", limits_.json_depth);
    return simdjson::SUCCESS;
  }
  json::json_type type;
  if (auto error = value.type().get(type)) return error;
  switch (type) {
    case json::json_type::array:
      for (auto item : value.get_array()) {
        json::value element;
        if (auto error = std::move(item).get(element)) return error;
        if (auto error = Skip(element, depth + 1)) return error;
        if (fault_) return simdjson::SUCCESS;
      }
      return simdjson::SUCCESS;
    case json::json_type::object:
      for (auto item : value.get_object()) {
        json::field field;
        if (auto error = std::move(item).get(field)) return error;
        if (auto error = Skip(field.value(), depth + 1)) return error;
        if (fault_) return simdjson::SUCCESS;
      }
      return simdjson::SUCCESS;
    case json::json_type::boolean:
      return value.get_bool().error();
    case json::json_type::null:
      return value.is_null().error();
    case json::json_type::string:
      return value.get_string().error();
    case json::json_type::number:
      // Read as a double: an integer of any length is fine here.
      return value.get_double().error();
  }
  return simdjson::SUCCESS;
}

}  // namespace

struct PostParser::Rep {
  Limits limits;
  json::parser parser;

  simdjson::error_code Read(std::string_view line, LineReading& reading) {
    json::parser once;
    json::parser& engine = line.size() > kKeptLineBytes ? once : parser;
    json::document document;
    if (auto error = engine
                         .iterate(line.data(), line.size(),
                                  line.size() + simdjson::SIMDJSON_PADDING)
                         .get(document)) {
      return error;
    }
    return reading.Read(document);
  }

  // Reads a line that had to be repaired first.
  simdjson::error_code ReadRepaired(std::string repaired,
                                    LineReading& reading) {
    const std::size_t size = repaired.size();
    repaired.append(kPaddingBytes, ' ');
    return Read(std::string_view(repaired).substr(0, size), reading);
  }
};

PostParser::PostParser(const Limits& limits) : rep_(std::make_unique<Rep>()) {
  rep_->limits = limits;
}

PostParser::~PostParser() = default;

absl::Status PostParser::Parse(std::string_view line, Post& post) {
  if (line.starts_with(kByteOrderMark)) {
    line.remove_prefix(kByteOrderMark.size());
  }
  Clear(post);
  std::optional<LineReading> reading(std::in_place, rep_->limits, post);
  simdjson::error_code error = rep_->Read(line, *reading);
  if (error == simdjson::UTF8_ERROR || error == simdjson::STRING_ERROR) {
    Clear(post);
    reading.emplace(rep_->limits, post);
    error =
        rep_->ReadRepaired(RepairSurrogateEscapes(RepairUtf8(line)), *reading);
  }
  if (error == simdjson::EMPTY) return absl::InvalidArgumentError("empty line");
  if (error == simdjson::MEMALLOC) {
    return absl::ResourceExhaustedError("out of memory");
  }
  if (error != simdjson::SUCCESS) {
    return absl::InvalidArgumentError("not valid JSON");
  }
  if (reading->fault()) return *reading->fault();
  if (post.id.empty()) {
    return absl::InvalidArgumentError("field \"id\" is missing or empty");
  }
  if (!reading->has_content()) {
    return absl::InvalidArgumentError(
        "neither of the fields \"text\" and \"images\" is there");
  }
  return absl::OkStatus();
}

}  // namespace undox
