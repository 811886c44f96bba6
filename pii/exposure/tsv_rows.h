#ifndef UNDOX_PII_EXPOSURE_TSV_ROWS_H_
#define UNDOX_PII_EXPOSURE_TSV_ROWS_H_

#include <string_view>
#include <vector>

namespace undox {

// A row whose last field is a number; `key` is what stands before it, with the
// tabulators between its fields.
struct TsvRow {
  std::string_view key;
  double number = 0;
};

// The rows of tab-separated data; lines that begin with '#' and lines without
// a number at their end are passed over. Keys point into `tsv`.
std::vector<TsvRow> NumberRows(std::string_view tsv);

}  // namespace undox

#endif  // UNDOX_PII_EXPOSURE_TSV_ROWS_H_
