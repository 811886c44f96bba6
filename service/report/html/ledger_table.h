#ifndef UNDOX_SERVICE_REPORT_HTML_LEDGER_TABLE_H_
#define UNDOX_SERVICE_REPORT_HTML_LEDGER_TABLE_H_

#include <string_view>

#include "pii/scan_report.h"
#include "service/report/html/markup.h"

namespace undox {

// A table of words, bars and numbers. The bar repeats what the number says.
class LedgerTable {
 public:
  // Opens the table; `kind` is its class: "steps", "people", "harm", ….
  LedgerTable(std::string_view kind, const Bilingual& caption, Markup& out);
  ~LedgerTable();
  LedgerTable(const LedgerTable&) = delete;
  LedgerTable& operator=(const LedgerTable&) = delete;

  // `share` of the bar is filled, in [0, 1].
  void Row(const Bilingual& words, double share, const Bilingual& number);

  // A bar from the middle to the right for a positive share in [-1, 1], to the
  // left for a negative one.
  void SignedRow(const Bilingual& words, double share, const Bilingual& number);

 private:
  void WriteRow(const Bilingual& words, std::string_view bar,
                const Bilingual& number);

  Markup& out_;
};

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_HTML_LEDGER_TABLE_H_
