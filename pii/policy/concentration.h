#ifndef UNDOX_PII_POLICY_CONCENTRATION_H_
#define UNDOX_PII_POLICY_CONCENTRATION_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pii/policy/policy.h"
#include "pii/scan_report.h"

namespace undox {

// The posts of S2 and above against one person, as an event knows them: in its
// busiest window, or over all of its time.
struct AttackCounts {
  int posts = 0;
  int authors = 0;   // Distinct.
  double hours = 0;  // From the first to the last.
};

// The label "cyber violence" (order 17 art. 32: 集中发布; draft law 2: or
// sustained). One post never earns it: that is judged under the personal
// information and privacy articles alone.
struct CyberViolenceLabel {
  std::string pack;
  std::vector<std::string> entries;  // Law on the day, or the pack's drafts.
  bool sustained = false;            // Else concentrated.
  AttackCounts counts;
  Bilingual text;  // "20 posts by 11 authors within 6 hours".
};

// The label, or nothing: where the counts stay below the pack's rule, the pack
// has none, or none of its entries is law on `day` (YYYY-MM-DD, of the last
// post). The thresholds are the operator's; no article sets numbers.
std::optional<CyberViolenceLabel> LabelCyberViolence(const AttackCounts& counts,
                                                     const PolicyPack& pack,
                                                     std::string_view day);

}  // namespace undox

#endif  // UNDOX_PII_POLICY_CONCENTRATION_H_
