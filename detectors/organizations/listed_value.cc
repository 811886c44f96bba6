#include "detectors/organizations/listed_value.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "detectors/text/utf8.h"

namespace undox {
namespace {

using std::string_view;

constexpr int kEarliestBirth = 1930;
constexpr int kLatestBirth = 2020;

// True if the list goes on, or ends, at `at`.
bool IsClosed(string_view text, std::size_t at) {
  if (at >= text.size()) return true;
  const char c = text[at];
  if (static_cast<unsigned char>(c) < 0x80) {
    return !absl::ascii_isalnum(c) && c != '@' && c != '_' && c != '-' &&
           (c != '.' || at + 1 >= text.size() || text[at + 1] == ' ');
  }
  const char32_t letter = DecodeUtf8(text, at).value;
  return letter < 0x3400 || letter > 0x9FFF;
}

std::optional<ListedValue> ReadBirth(string_view text, std::size_t at) {
  const auto date = ReadDate(text, at);
  if (!date || date->day == 0 || date->year < kEarliestBirth ||
      date->year > kLatestBirth) {
    return std::nullopt;
  }
  std::size_t end = date->span.end;
  const std::size_t word_at =
      end + (end < text.size() && text[end] == ' ' ? 1 : 0);
  for (const string_view word : {"出生的", "出生", "生的", "生", "的"}) {
    if (text.substr(word_at).starts_with(word)) {
      end = word_at + word.size();
      break;
    }
  }
  if (!IsClosed(text, end)) return std::nullopt;
  return ListedValue{
      .kind = ListedValue::kDate, .span = date->span, .date = *date};
}

std::optional<ListedValue> ReadYearNumber(string_view text, std::size_t at,
                                          std::size_t end) {
  const string_view run = text.substr(at, end - at);
  const bool year = run.size() >= 8 && run.size() <= 12 &&
                    run.starts_with("20") && run[2] >= '0' && run[2] <= '2';
  if (!year || !IsClosed(text, end) ||
      !std::all_of(run.begin(), run.end(), absl::ascii_isdigit)) {
    return std::nullopt;
  }
  return ListedValue{.kind = ListedValue::kStudentId, .span = {at, end}};
}

bool IsUid(string_view run) {
  return run.size() >= 9 && run.size() <= 15 &&
         (run.starts_with("UID") || run.starts_with("uid")) &&
         std::all_of(run.begin() + 3, run.end(), absl::ascii_isdigit);
}

bool IsHandle(string_view run, bool at_sign) {
  const bool lower = std::none_of(run.begin(), run.end(), absl::ascii_isupper);
  const auto digits =
      std::count_if(run.begin(), run.end(), absl::ascii_isdigit);
  const auto letters =
      std::count_if(run.begin(), run.end(), absl::ascii_isalpha);
  if (at_sign) return run.size() >= 4 && letters >= 2;
  if (!absl::ascii_isalpha(run.front()) || letters < 3 || !lower) return false;
  if (run.find('.') != run.npos) return false;
  const bool joined = run.find('_') != run.npos && run.back() != '_';
  return (joined && run.size() >= 6) || (digits >= 2 && run.size() >= 9);
}

}  // namespace

std::optional<ListedValue> ReadListedValue(string_view text, std::size_t at) {
  if (at >= text.size()) return std::nullopt;
  if (absl::ascii_isdigit(text[at])) {
    if (auto birth = ReadBirth(text, at)) return birth;
  }
  const bool at_sign = text[at] == '@';
  std::size_t end = at + (at_sign ? 1 : 0);
  while (end < text.size() &&
         (absl::ascii_isalnum(text[end]) || text[end] == '_' ||
          text[end] == '.' || text[end] == '-')) {
    ++end;
  }
  while (end > at && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
  const string_view run = text.substr(at, end - at).substr(at_sign ? 1 : 0);
  if (run.empty() || run.size() > 32) return std::nullopt;
  if (absl::ascii_isdigit(run.front())) return ReadYearNumber(text, at, end);
  if (!IsClosed(text, end) && !at_sign) return std::nullopt;
  if (end < text.size() && (text[end] == '@' || text[end] == '/')) {
    return std::nullopt;
  }
  if (!IsUid(run) && !IsHandle(run, at_sign)) return std::nullopt;
  return ListedValue{.kind = ListedValue::kHandle, .span = {at, end}};
}

}  // namespace undox
