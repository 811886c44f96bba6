#ifndef UNDOX_DETECTORS_NAMES_ENGLISH_NAMES_H_
#define UNDOX_DETECTORS_NAMES_ENGLISH_NAMES_H_

#include <string_view>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "detectors/names/known_names.h"
#include "detectors/names/people_filter.h"
#include "pii/span.h"

namespace undox {

// Finds names in Latin letters by lists and rules: two or three capitalized
// words that begin with a listed given name, or a surname of Hong Kong or
// Taiwan and two syllables. Immutable and thread-safe.
class EnglishNames {
 public:
  struct Found {
    Span span;  // Bytes of the text given to Find.
    double confidence = 0;
  };

  EnglishNames();  // Reads the embedded lists.

  // The names of `text`, ascending and disjoint. Without private data in the
  // text, names of `known` people and brands are left out.
  std::vector<Found> Find(std::string_view text, bool has_private_data,
                          const KnownNames& known) const;

  // Whether two words, each with one capital first, that somebody took the
  // trouble to disguise may be a person's two names.
  bool IsFullName(std::string_view first, std::string_view last) const;

 private:
  using WordSet = absl::flat_hash_set<std::string_view>;
  struct Word;

  std::vector<Word> Words(std::string_view text) const;
  // The index behind the last word of a name that begins at `first`; `first`
  // itself if none does.
  std::size_t EndOfName(const std::vector<Word>& words,
                        std::size_t first) const;
  Found Match(std::string_view text, const std::vector<Word>& words,
              std::size_t first, bool has_private_data) const;

  // Points for the first word of a name, and for the last.
  int GivenPoints(std::string_view word) const;
  int SurnamePoints(std::string_view word) const;
  bool IsCommon(std::string_view word) const;
  bool IsPlainWord(std::string_view word) const;
  bool IsUnknown(std::string_view word) const;
  static bool StandsAlone(const std::vector<Word>& words, std::size_t first,
                          std::size_t end);
  // Chan Tai Man, CHEN Hsiao-ming; the words' count, 0 if none begins there.
  std::size_t RomanizedWords(const std::vector<Word>& words,
                             std::size_t first) const;

  WordSet given_;
  WordSet surnames_;
  WordSet romanized_;  // Surnames of Hong Kong, Taiwan.
  WordSet syllables_;  // Of given names there.
  WordSet words_as_given_;
  WordSet places_;
  WordSet stops_;
  WordSet verbs_;
  WordSet habits_;
  std::vector<std::string_view> cues_;
  std::vector<std::string_view> labels_;
  PeopleFilter common_;  // Words of the language, in lower case.
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_NAMES_ENGLISH_NAMES_H_
