#ifndef UNDOX_DETECTORS_ORGANIZATIONS_ORGANIZATION_WORDS_H_
#define UNDOX_DETECTORS_ORGANIZATIONS_ORGANIZATION_WORDS_H_

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "detectors/text/text_detector.h"
#include "detectors/text/word_table.h"

namespace undox {

// The closed words around schools and employers, from
// detectors/data/organization_words.tsv. Immutable and thread-safe.
class OrganizationWords {
 public:
  enum Kind {
    kSchool,
    kSchoolNotAfter,
    kGeneric,
    kAttend,
    kPupil,
    kSchoolPublic,
    kEmployer,
    kPart,
    kNotEmployer,
    kWork,
    kTitle,
    kForward,
    kKinds
  };

  OrganizationWords();  // Reads the embedded table; a bad row is our bug.

  const WordTable& table(Kind kind) const { return tables_[kind]; }

  // Every word of `kind` as a literal.
  std::vector<Pattern> Literals(Kind kind) const;

  // Distinct words of `kind` in `text`, at most `limit` counted.
  int Count(Kind kind, std::u32string_view text, int limit) const;

  // Returns true if the whole of `text` is a word of `kind`.
  bool Is(Kind kind, std::u32string_view text) const;

 private:
  std::array<WordTable, kKinds> tables_;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_ORGANIZATIONS_ORGANIZATION_WORDS_H_
