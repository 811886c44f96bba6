#include "detectors/cues/call_clause.h"

#include <algorithm>
#include <array>

#include "detectors/text/utf8.h"

namespace undox {
namespace {

constexpr std::uint32_t kFnvBasis = 2166136261U;
constexpr std::uint32_t kFnvPrime = 16777619U;
constexpr std::size_t kLongestRun = 4;  // Tokens.

std::uint32_t Mix(std::uint32_t hash, std::uint32_t value) {
  constexpr int kByte = 8;
  for (int shift = 0; shift < 32; shift += kByte) {
    hash = (hash ^ ((value >> shift) & 0xFFU)) * kFnvPrime;
  }
  return hash;
}

char Lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
bool IsLetter(char c) { return IsAsciiLetter(c) || c == '\''; }

bool EndsClause(std::string_view character) {
  constexpr std::array<std::string_view, 16> kEnds = {
      ",",  ".",  "!",  "?",  ";",  ":",  "\n", "\r",
      "。", "，", "！", "？", "；", "：", "、", "…"};
  return std::find(kEnds.begin(), kEnds.end(), character) != kEnds.end();
}

// Reads the tokens of one clause and hashes their runs.
class ClauseReader {
 public:
  bool empty() const { return tokens_.empty(); }

  void Add(std::uint32_t token, Span span) {
    if (tokens_.empty()) {
      clause_.span = span;
      tokens_.push_back(kEdge);
    }
    clause_.span.end = span.end;
    if (tokens_.size() <= CallClause::kMostTokens) tokens_.push_back(token);
  }

  // The clause; the reader is empty afterwards.
  CallClause Take() {
    tokens_.push_back(kEdge);
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      std::uint32_t hash = kFnvBasis;
      const std::size_t to = std::min(tokens_.size(), i + kLongestRun);
      for (std::size_t j = i; j < to; ++j) {
        hash = Mix(hash, tokens_[j]);
        clause_.features.push_back(Fold(hash));
      }
    }
    std::vector<std::uint32_t>& features = clause_.features;
    std::sort(features.begin(), features.end());
    features.erase(std::unique(features.begin(), features.end()),
                   features.end());
    CallClause done;
    std::swap(done, clause_);
    tokens_.clear();
    return done;
  }

 private:
  static constexpr std::uint32_t kEdge = 1;
  static std::uint32_t Fold(std::uint32_t hash) {
    constexpr int kBits = 16;
    return (hash ^ (hash >> kBits)) % CallClause::kBuckets;
  }

  CallClause clause_;
  std::vector<std::uint32_t> tokens_;
};

}  // namespace

std::vector<CallClause> CallClausesOf(std::string_view text) {
  constexpr std::uint32_t kNumber = 2;
  std::vector<CallClause> clauses;
  ClauseReader reader;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (IsAsciiDigit(text[at])) {
      while (at < text.size() && IsAsciiDigit(text[at])) ++at;
      reader.Add(kNumber, {begin, at});
    } else if (IsLetter(text[at])) {
      std::uint32_t hash = kFnvBasis;
      for (; at < text.size() && IsLetter(text[at]); ++at) {
        hash = Mix(hash, static_cast<unsigned char>(Lower(text[at])));
      }
      reader.Add(hash, {begin, at});
    } else {
      at += DecodeUtf8(text, at).bytes;
      const std::string_view character = text.substr(begin, at - begin);
      if (EndsClause(character)) {
        if (!reader.empty()) clauses.push_back(reader.Take());
      } else if (character != " " && character != "\t") {
        std::uint32_t hash = kFnvBasis;
        for (const char c : character) {
          hash = Mix(hash, static_cast<unsigned char>(c));
        }
        reader.Add(hash, {begin, at});
      }
    }
  }
  if (!reader.empty()) clauses.push_back(reader.Take());
  return clauses;
}

}  // namespace undox
