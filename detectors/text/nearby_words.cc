#include "detectors/text/nearby_words.h"

#include <algorithm>
#include <string>

#include "detectors/text/utf8.h"

namespace undox {
namespace {

std::string Lowered(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return lower;
}

bool IsWholeWord(std::string_view text, std::size_t at, std::string_view word) {
  const bool joined_before =
      at > 0 && IsAsciiLetter(word.front()) && IsAsciiLetter(text[at - 1]);
  const std::size_t end = at + word.size();
  const bool joined_after = end < text.size() && IsAsciiLetter(word.back()) &&
                            IsAsciiLetter(text[end]);
  return !joined_before && !joined_after;
}

void Keep(NearbyWord& nearest, std::string_view word, std::size_t distance,
          bool after) {
  if (nearest.word.empty() || distance < nearest.distance_bytes) {
    nearest = {word, distance, after};
  }
}

}  // namespace

NearbyWord FindNearby(std::string_view text, Span span,
                      std::span<const std::string_view> words,
                      Reachable reach) {
  NearbyWord nearest;
  if (words.empty()) return nearest;
  const std::size_t from =
      span.begin - std::min(span.begin, reach.before_bytes);
  std::string before = Lowered(text.substr(from, span.begin - from));
  if (const std::size_t blank = before.rfind("\n\n"); blank != before.npos) {
    before.erase(0, blank + 2);
  }
  std::string after = Lowered(text.substr(
      span.end, std::min(reach.after_bytes, text.size() - span.end)));
  after.resize(std::min(after.size(), after.find("\n\n")));
  for (const std::string_view word : words) {
    for (std::size_t at = before.rfind(word); at != before.npos;
         at = at == 0 ? before.npos : before.rfind(word, at - 1)) {
      if (!IsWholeWord(before, at, word)) continue;
      Keep(nearest, word, before.size() - at - word.size(), false);
      break;
    }
    for (std::size_t at = after.find(word); at != after.npos;
         at = after.find(word, at + 1)) {
      if (!IsWholeWord(after, at, word)) continue;
      Keep(nearest, word, at, true);
      break;
    }
  }
  return nearest;
}

}  // namespace undox
