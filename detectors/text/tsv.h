#ifndef UNDOX_DETECTORS_TEXT_TSV_H_
#define UNDOX_DETECTORS_TEXT_TSV_H_

#include <string_view>
#include <vector>

#include "absl/container/inlined_vector.h"

namespace undox {

// The fields of a row; few rows have more than are stored inline.
using TsvRow = absl::InlinedVector<std::string_view, 4>;
using TsvRows = std::vector<TsvRow>;

// Splits TSV data into rows of fields. Empty lines and lines that begin with
// '#' (source, edition, licence) are skipped; nothing is unescaped. The views
// point into `data`.
TsvRows ParseTsv(std::string_view data);

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_TSV_H_
