#ifndef UNDOX_DETECTORS_NAMES_HOME_NAMES_H_
#define UNDOX_DETECTORS_NAMES_HOME_NAMES_H_

#include <array>
#include <cstdint>

#include "detectors/names/name_tables.h"
#include "detectors/names/name_text.h"

namespace undox {

// Names that have no surname of the tables, found by their form alone.

// A bit for each symbol that such a name begins with.
extern const std::array<std::uint64_t, 1024> kHomeNameBegins;

// Returns false only if neither function below finds a name at `symbol`.
inline bool MayBeginHomeName(NameText::Symbol symbol) {
  return (kHomeNameBegins[symbol >> 6] >> (symbol & 63) & 1) != 0;
}

// Characters of the name of two or three Tibetan or Mongolian parts written
// without a dot (扎西多吉) that begins at index `at`; 0 if none does.
std::uint32_t PairedNameAt(const NameText& text, std::uint32_t at);

// Characters of a name whose surname is a frequent word (来, 别, 都), with two
// given characters, at index `at` behind a label or the number of a list's
// item and before no Hanzi; 0 if none stands there.
std::uint32_t WordSurnameNameAt(const NameText& text, const NameTables& tables,
                                std::uint32_t at);

}  // namespace undox

#endif  // UNDOX_DETECTORS_NAMES_HOME_NAMES_H_
