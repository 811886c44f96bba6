#ifndef UNDOX_SERVICE_CASEWORK_POLICY_PACK_H_
#define UNDOX_SERVICE_CASEWORK_POLICY_PACK_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "pii/policy/policy.h"

namespace undox {

// What is used unless another pack is asked for.
constexpr std::string_view kDefaultPack = "cn-2024";

// The packs that are compiled in (service/casework/policy), in their order:
// cn-2024, cn-draft-2026, eu, hk.
std::vector<std::string> PolicyPackIds();

// The pack of that id. kInvalidArgument, naming those that exist, if there is
// none; otherwise fails only if a row of ours is bad, and a test holds that
// none is. Load it once at start.
absl::StatusOr<PolicyPack> LoadPolicy(std::string_view id);

// LoadPolicy(kDefaultPack).
absl::StatusOr<PolicyPack> LoadBuiltInPolicy();

// Reads one file of a pack: '#' lines are comments, the first other line names
// the columns, every further line is one entry. Strict: a missing, unknown or
// malformed field, a date that does not exist, a deadline without the article
// that states it, a draft with a date of force, or an id that occurs twice is
// kInvalidArgument with file, line (from 1) and field.
absl::StatusOr<std::vector<PolicyEntry>> ParsePolicyFile(std::string_view file,
                                                         std::string_view tsv);

}  // namespace undox

#endif  // UNDOX_SERVICE_CASEWORK_POLICY_PACK_H_
