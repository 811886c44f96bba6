#include "service/report/json_lines.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstring>

#include "service/report/decimal.h"

namespace undox {

struct JsonLines::Rep {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer{buffer};
};

JsonLines::JsonLines() : rep_(std::make_unique<Rep>()) {}
JsonLines::~JsonLines() = default;

void JsonLines::StartObject() { rep_->writer.StartObject(); }
void JsonLines::EndObject() { rep_->writer.EndObject(); }
void JsonLines::StartArray() { rep_->writer.StartArray(); }
void JsonLines::EndArray() { rep_->writer.EndArray(); }
void JsonLines::True(std::string_view key) {
  Key(key);
  Raw("true");
}

void JsonLines::Null() { rep_->writer.Null(); }

void JsonLines::Key(std::string_view key) {
  rep_->writer.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
}

void JsonLines::String(std::string_view text) {
  // RapidJSON wants a pointer even for no bytes.
  rep_->writer.String(text.empty() ? "" : text.data(),
                      static_cast<rapidjson::SizeType>(text.size()));
}

void JsonLines::Count(std::uint64_t count) { rep_->writer.Uint64(count); }

void JsonLines::Number(double value, int decimals) {
  const Decimal number(value, decimals);
  rep_->writer.RawValue(number.text().data(), number.text().size(),
                        rapidjson::kNumberType);
}

void JsonLines::Raw(std::string_view json) {
  rep_->writer.RawValue(json.data(), json.size(), rapidjson::kObjectType);
}

void JsonLines::EndLine() {
  rep_->buffer.Put('\n');
  rep_->writer.Reset(rep_->buffer);
}

void JsonLines::Field(std::string_view key, std::string_view text) {
  Key(key);
  String(text);
}

void JsonLines::Field(std::string_view key, double value, int decimals) {
  Key(key);
  Number(value, decimals);
}

void JsonLines::Field(std::string_view key, std::uint64_t count) {
  Key(key);
  Count(count);
}

void JsonLines::Append(std::string_view bytes) {
  if (bytes.empty()) return;
  std::memcpy(rep_->buffer.Push(bytes.size()), bytes.data(), bytes.size());
  if (bytes.back() == '\n') rep_->writer.Reset(rep_->buffer);
}

std::string_view JsonLines::text() const {
  return {rep_->buffer.GetString(), rep_->buffer.GetSize()};
}

void JsonLines::Clear() { Truncate(0); }

void JsonLines::Truncate(std::size_t bytes) {
  rep_->buffer.Pop(rep_->buffer.GetSize() - bytes);
  rep_->writer.Reset(rep_->buffer);
}

}  // namespace undox
