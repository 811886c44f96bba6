#ifndef UNDOX_DETECTORS_TEXT_TSV_H_
#define UNDOX_DETECTORS_TEXT_TSV_H_

#include <string_view>
#include <vector>

namespace undox {

// Splits TSV data into rows of fields. Empty lines and lines that begin with
// '#' (source, edition, licence) are skipped; nothing is unescaped. The views
// point into `data`.
std::vector<std::vector<std::string_view>> ParseTsv(std::string_view data);

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_TSV_H_
