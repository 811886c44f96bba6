#ifndef UNDOX_DETECTORS_FACTS_FACT_SENTENCE_H_
#define UNDOX_DETECTORS_FACTS_FACT_SENTENCE_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "detectors/facts/fact_words.h"

namespace undox {

// A word of a sentence. Positions are code point INDICES of the text.
struct FactToken {
  FactWord word = FactWord::kDatum;
  std::size_t begin = 0;
  std::size_t end = 0;
};

// What the readers find: a range of code point INDICES of the text.
struct Fact {
  std::string_view type;
  std::size_t begin = 0;
  std::size_t end = 0;
  double confidence = 0;  // Prior set by hand; see the reader.
  std::string_view check;
};

// Of whom a sentence speaks at some place.
enum class Spoken { kNobody, kOther, kSelf };

// One sentence near a person's datum. Thread-compatible; a view.
class FactSentence {
 public:
  // `tokens` ascend, without overlaps, within [begin, end) of `text`. `before`
  // is of whom the sentence before spoke last; `datum`, whether this sentence
  // holds a person's datum.
  FactSentence(std::u32string_view text, std::size_t begin, std::size_t end,
               std::vector<FactToken> tokens, Spoken before, bool datum);

  std::u32string_view text() const { return text_; }
  std::size_t begin() const { return begin_; }
  std::size_t end() const { return end_; }
  const std::vector<FactToken>& tokens() const { return tokens_; }

  bool Has(FactWord word) const { return Within(word, begin_, end_); }
  // Returns true if a token `word` lies in [from, to).
  bool Within(FactWord word, std::size_t from, std::size_t to) const;

  // Of whom the sentence speaks before `at`.
  Spoken SpokenAt(std::size_t at) const;

  // Returns true if what stands in [from, to) is told of another person, and
  // as true: not denied, asked, supposed, of the author or of people at large.
  bool IsTold(std::size_t from, std::size_t to) const;

  // The clause around `at`, which commas bound: its begin and end.
  std::size_t ClauseBegin(std::size_t at) const;
  std::size_t ClauseEnd(std::size_t at) const;

  // Where a number with a unit that begins at most three characters behind
  // `at` ends (30万, 五千块, 8k); 0 if there is none.
  std::size_t AmountEnd(std::size_t at) const;

 private:
  std::u32string_view text_;
  std::size_t begin_;
  std::size_t end_;
  std::vector<FactToken> tokens_;
  Spoken before_;
  bool datum_;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_FACTS_FACT_SENTENCE_H_
