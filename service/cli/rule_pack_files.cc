#include "service/cli/rule_pack_files.h"

#include <utility>

#include "service/cli/whole_file.h"

namespace undox {

absl::StatusOr<RulePacks> LoadRulePacks(const std::vector<std::string>& files) {
  RulePacks packs;
  for (const std::string& file : files) {
    const auto bytes = ReadWholeFile(file, kMostPackBytes);
    if (!bytes.ok()) return bytes.status();
    auto pack = ReadRulePack(file, *bytes);
    if (!pack.ok()) return pack.status();
    packs.push_back(*std::move(pack));
  }
  if (absl::Status status = CheckTogether(packs); !status.ok()) return status;
  return packs;
}

std::map<std::string, std::string> VersionsOf(const RulePacks& packs) {
  std::map<std::string, std::string> versions;
  for (const auto& pack : packs) versions[pack->name] = pack->version;
  return versions;
}

}  // namespace undox
