#ifndef UNDOX_PII_SUBJECT_TOLD_FACT_H_
#define UNDOX_PII_SUBJECT_TOLD_FACT_H_

#include <cstddef>
#include <span>

#include "pii/finding.h"
#include "pii/subject/binding.h"

namespace undox {

// Returns true for what is told of a person besides identifiers: WHEREABOUTS,
// SENSITIVE_ATTRIBUTE, FAMILY_RELATION. Such a finding never makes a person
// beside others, and its words go on governing what stands behind them: 他老婆
// in 他老婆李X.
bool IsToldFact(const Finding& finding);

// Gives each told fact whose bond has person -1 the bond of the finding before
// it, at the head of a post that of the first finding that is not the
// author's; person 0 where there is nothing else. `order` holds the indices of
// `findings` by their places; a bond a finding, in the order of `findings`.
void BindToldFacts(std::span<const std::size_t> order,
                   std::span<const Finding> findings, std::span<Bond> bonds);

}  // namespace undox

#endif  // UNDOX_PII_SUBJECT_TOLD_FACT_H_
