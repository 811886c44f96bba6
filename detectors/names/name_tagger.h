#ifndef UNDOX_DETECTORS_NAMES_NAME_TAGGER_H_
#define UNDOX_DETECTORS_NAMES_NAME_TAGGER_H_

#include <string_view>
#include <vector>

#include "detectors/names/known_names.h"
#include "detectors/names/name_decoding.h"
#include "detectors/names/name_model.h"
#include "detectors/names/name_sieve.h"
#include "detectors/names/name_tables.h"
#include "detectors/names/name_text.h"
#include "detectors/text/span_index.h"

namespace undox {

// What is known of a text before names are looked for. Positions are INDICES
// of characters.
struct NameSurroundings {
  SpanIndex taken;        // What is no name: other findings.
  SpanIndex identifiers;  // Those that identify: phone, ID, handle.
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
