#include "pii/subject/told_fact.h"

namespace undox {

bool IsToldFact(const Finding& finding) {
  return finding.type == "WHEREABOUTS" ||
         finding.type == "SENSITIVE_ATTRIBUTE" ||
         finding.type == "FAMILY_RELATION";
}

void BindToldFacts(std::span<const std::size_t> order,
                   std::span<const Finding> findings, std::span<Bond> bonds) {
  Bond owner;
  for (std::size_t k = order.size(); k-- > 0;) {
    const bool fact = IsToldFact(findings[order[k]]);
    if (!fact && !bonds[order[k]].author) owner = bonds[order[k]];
  }
  for (const std::size_t i : order) {
    if (!IsToldFact(findings[i])) owner = bonds[i];
    if (bonds[i].person < 0) bonds[i] = owner;
  }
}

}  // namespace undox
