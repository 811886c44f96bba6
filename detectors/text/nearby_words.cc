#include "detectors/text/nearby_words.h"

#include <algorithm>
#include <array>
#include <cstdint>
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

// Which three bytes stand in a text, by their hashes: most words are in none of
// their surroundings, and one bit says so.
class Trigrams {
 public:
  void Add(std::string_view text) {
    for (std::size_t i = 0; i + kBytes <= text.size(); ++i) Set(BitOf(text, i));
  }
  // False only if `word` stands in no text that was added.
  bool MayHold(std::string_view word) const {
    if (word.size() < kBytes) return true;
    const unsigned bit = BitOf(word, 0);
    return (bits_[bit / 64] >> (bit % 64) & 1) != 0;
  }

 private:
  static constexpr std::size_t kBytes = 3;
  static unsigned BitOf(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
      return static_cast<unsigned>(static_cast<unsigned char>(text[at + i]));
    };
    const unsigned bytes = byte(0) << 16 | byte(1) << 8 | byte(2);
    return bytes * 0x9E3779B1u >> 22;
  }
  void Set(unsigned bit) { bits_[bit / 64] |= std::uint64_t{1} << (bit % 64); }

  std::array<std::uint64_t, 16> bits_{};
};

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
  Trigrams trigrams;
  trigrams.Add(before);
  trigrams.Add(after);
  for (const std::string_view word : words) {
    if (!trigrams.MayHold(word)) continue;
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
