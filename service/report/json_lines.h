#ifndef UNDOX_SERVICE_REPORT_JSON_LINES_H_
#define UNDOX_SERVICE_REPORT_JSON_LINES_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace undox {

// Writes JSON values one after another, each ended by EndLine(). Text must be
// valid UTF-8 and is written as it is, with the escapes that JSON asks for.
// Calls must form valid JSON; that is our business and not checked.
// Thread-compatible.
class JsonLines {
 public:
  JsonLines();
  ~JsonLines();

  void StartObject();
  void EndObject();
  void StartArray();
  void EndArray();
  void Key(std::string_view key);
  void String(std::string_view text);
  void Count(std::uint64_t count);
  void Number(double value, int decimals);  // As Decimal prints it.
  void Null();
  void Raw(std::string_view json);  // A whole value.
  void EndLine();

  void Field(std::string_view key, std::string_view text);
  void Field(std::string_view key, double value, int decimals);
  void Field(std::string_view key, std::uint64_t count);
  void True(std::string_view key);  // A field that is there or not.

  // Key and array of what `write_one` writes for each element.
  template <typename Range, typename WriteOne>
  void Array(std::string_view key, const Range& range,
             const WriteOne& write_one) {
    Key(key);
    StartArray();
    for (const auto& element : range) write_one(element);
    EndArray();
  }

  // Appends bytes of a line that are JSON only together with what was written
  // before; EndLine() is still due unless they end the line themselves.
  void Append(std::string_view bytes);

  // All that was written; valid until the next call.
  std::string_view text() const;
  void Clear();
  void Truncate(std::size_t bytes);  // To whole lines.

 private:
  struct Rep;
  std::unique_ptr<Rep> rep_;
};

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_JSON_LINES_H_
