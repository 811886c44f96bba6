#include "service/report/html/ledger_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "service/report/decimal.h"

namespace undox {
namespace {

// Bars are 100 units wide; a style of their own would need the page's policy
// to allow it, so the widths are attributes.
constexpr double kUnits = 100;

std::string Units(double share) {
  return std::string(Decimal(kUnits * share, 1).text());
}

}  // namespace

LedgerTable::LedgerTable(std::string_view kind, const Bilingual& caption,
                         Markup& out)
    : out_(out) {
  out_.Html("<table class=\"ledger ")
      .Html(kind)
      .Html("\">")
      .Say("caption", caption)
      .Html("<tbody>");
}

LedgerTable::~LedgerTable() { out_.Html("</tbody></table>\n"); }

void LedgerTable::Row(const Bilingual& words, double share,
                      const Bilingual& number) {
  WriteRow(words,
           fmt::format("<svg viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\""
                       " aria-hidden=\"true\"><rect class=\"track\" "
                       "width=\"100\" height=\"8\"/><rect class=\"fill\" "
                       "width=\"{}\" height=\"8\"/></svg>",
                       Units(std::clamp(share, 0.0, 1.0))),
           number);
}

void LedgerTable::SignedRow(const Bilingual& words, double share,
                            const Bilingual& number) {
  const double half = std::clamp(share, -1.0, 1.0) / 2;
  WriteRow(
      words,
      fmt::format("<svg viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\""
                  " aria-hidden=\"true\"><rect class=\"track\" "
                  "width=\"100\" height=\"8\"/><rect class=\"{}\" "
                  "x=\"{}\" width=\"{}\" height=\"8\"/><rect "
                  "class=\"middle\" x=\"49.75\" width=\"0.5\" "
                  "height=\"8\"/></svg>",
                  half < 0 ? "less" : "fill", Units(0.5 + std::min(half, 0.0)),
                  Units(std::fabs(half))),
      number);
}

void LedgerTable::WriteRow(const Bilingual& words, std::string_view bar,
                           const Bilingual& number) {
  out_.Html("<tr>")
      .Say("th scope=\"row\"", words)
      .Html("<td class=\"bar\">")
      .Html(bar)
      .Html("</td>")
      .Say("td class=\"number\"", number)
      .Html("</tr>");
}

}  // namespace undox
