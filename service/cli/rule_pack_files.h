#ifndef UNDOX_SERVICE_CLI_RULE_PACK_FILES_H_
#define UNDOX_SERVICE_CLI_RULE_PACK_FILES_H_

#include <map>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "service/rules/rule_pack.h"

namespace undox {

// The packs in `files`, in their order. Fails as ReadWholeFile, ReadRulePack
// and CheckTogether do.
absl::StatusOr<RulePacks> LoadRulePacks(const std::vector<std::string>& files);

// Name to version, as reports cite them.
std::map<std::string, std::string> VersionsOf(const RulePacks& packs);

}  // namespace undox

#endif  // UNDOX_SERVICE_CLI_RULE_PACK_FILES_H_
