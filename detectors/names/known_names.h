#ifndef UNDOX_DETECTORS_NAMES_KNOWN_NAMES_H_
#define UNDOX_DETECTORS_NAMES_KNOWN_NAMES_H_

#include <string_view>
#include <unordered_set>

#include "detectors/names/people_filter.h"

namespace undox {

// Names of people in public life, history and fiction, of brands and places.
// Ordinary people bear some of them too, so a hit is a reason to doubt, never
// to drop. Immutable.
class KnownNames {
 public:
  KnownNames();  // Reads the embedded tables.

  // Of the curated list: surely meant, unless the context says otherwise.
  bool IsFamous(std::string_view name) const { return famous_.contains(name); }
  // An everyday word: never a name, whatever stands beside it.
  bool IsWord(std::string_view name) const { return words_.contains(name); }
  // A firm or its goods, which stand beside numbers too.
  bool IsBrand(std::string_view name) const { return brands_.contains(name); }
  // Of a word list's people as well; some are merely common names.
  bool IsKnown(std::string_view name) const {
    return people_.MayContain(name) || IsFamous(name);
  }

 private:
  std::unordered_set<std::string_view> famous_;  // Of the embedded table.
  std::unordered_set<std::string_view> words_;
  std::unordered_set<std::string_view> brands_;
  PeopleFilter people_;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_NAMES_KNOWN_NAMES_H_
