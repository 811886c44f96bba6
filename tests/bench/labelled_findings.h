#ifndef UNDOX_TESTS_BENCH_LABELLED_FINDINGS_H_
#define UNDOX_TESTS_BENCH_LABELLED_FINDINGS_H_

#include <span>
#include <vector>

#include "pii/finding.h"
#include "tests/bench/labelled_post.h"

namespace undox::bench {

// The labelled values of a post as findings, as if detection were perfect:
// certain, in their order, a person's; an address goes down to its door.
std::vector<Finding> LabelledFindings(const LabelledPost& post);

// Marks those that `detected` findings at the same place call disguised: no
// label says so.
void CopyDisguises(std::span<const Finding> detected,
                   std::vector<Finding>& findings);

}  // namespace undox::bench

#endif  // UNDOX_TESTS_BENCH_LABELLED_FINDINGS_H_
