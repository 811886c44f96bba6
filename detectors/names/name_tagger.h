#ifndef UNDOX_DETECTORS_NAMES_NAME_TAGGER_H_
#define UNDOX_DETECTORS_NAMES_NAME_TAGGER_H_

#include <cstdint>
#include <span>
#include <vector>

#include "detectors/names/known_names.h"
#include "detectors/names/name_model.h"
#include "detectors/names/name_sieve.h"
#include "detectors/names/name_tables.h"
#include "detectors/names/name_text.h"

namespace undox {

// A name that was found: characters [begin, end) of the text.
struct TaggedName {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  float score = 0;  // Log-odds, with everything that was weighed.
};

// A name is one above this score.
constexpr float kNameThreshold = 0.5f;

// What is known of a text before names are looked for. Positions are INDICES
// of characters; stretches are ascending.
struct NameSurroundings {
  struct Stretch {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool identifies = false;  // A strong identifier: phone, ID, handle.
  };
  std::vector<Stretch> taken;  // What is no name: other findings.
  // A strong identifier, a long digit run or a mail address stands anywhere.
  bool has_private_data = false;
};

// Finds Chinese personal names of two to four Hanzi by a trained model.
// Immutable and thread-safe.
class NameTagger {
 public:
  NameTagger();  // Reads the embedded model; a bad one is our bug (abort).
  NameTagger(const NameTagger&) = delete;
  NameTagger& operator=(const NameTagger&) = delete;

  // The names of `text`, ascending and disjoint, none overlapping a taken
  // stretch. Only full names: no title, no surname alone. What was proposed and
  // stayed at or under kNameThreshold is added to `doubtful` unless it is null,
  // with overlaps.
  std::vector<TaggedName> Tag(
      const NameText& text, const NameSurroundings& surroundings,
      std::string_view utf8, std::vector<TaggedName>* doubtful = nullptr) const;

  // Returns false only if Tag finds nothing in `text`, of which nothing is
  // taken and which holds no private data.
  bool MayTag(const NameText& text) const;

  // The score of one candidate by the model alone.
  float Score(const NameText& text, NameCandidate candidate) const;

  const NameTables& tables() const { return tables_; }
  const KnownNames& known() const { return known_; }

 private:
  // Calls `visit` with the features and the full score of each candidate that
  // passes the sieve.
  template <typename Visitor>
  void ForEachScored(const NameText& text, Visitor visit) const;
  std::vector<TaggedName> Propose(const NameText& text,
                                  const NameSurroundings& surroundings,
                                  std::string_view utf8) const;

  NameTables tables_;
  NameModel model_;
  NameSieve sieve_;
  KnownNames known_;
};

// A score as the probability that the candidate is a name; the constants are
// fitted: training/names/README.md.
double NameProbability(float score);

}  // namespace undox

#endif  // UNDOX_DETECTORS_NAMES_NAME_TAGGER_H_
