#ifndef UNDOX_TESTS_SERVICE_CASEWORK_PLANTED_DRAFT_H_
#define UNDOX_TESTS_SERVICE_CASEWORK_PLANTED_DRAFT_H_

#include <cstdint>
#include <string>
#include <vector>

#include "pii/exposure.h"
#include "pii/finding.h"
#include "pii/policy/policy.h"
#include "pii/post.h"
#include "pii/scan_report.h"

namespace undox {

// A post with invented values in it, what a scan would have found, and the
// request that undox drafts from it.
struct PlantedDraft {
  Post post;
  std::vector<Finding> findings;
  std::vector<Subject> subjects;
  Exposure exposure;
  std::vector<std::string> canaries;  // As written, and as normalized.
  TakedownRequest request;
};

// The same draft for the same seed. Every third seed has a value in the URL,
// id, author or platform too; every second one repeats values that no finding
// covers; pictures, levels, dates and vulnerability vary.
PlantedDraft PlantDraft(const PolicyPack& pack, std::uint64_t seed);

// A plain draft with nothing withheld: one third person, phone and address.
PlantedDraft PlainDraft(const PolicyPack& pack);

}  // namespace undox

#endif  // UNDOX_TESTS_SERVICE_CASEWORK_PLANTED_DRAFT_H_
