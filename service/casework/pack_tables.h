#ifndef UNDOX_SERVICE_CASEWORK_PACK_TABLES_H_
#define UNDOX_SERVICE_CASEWORK_PACK_TABLES_H_

#include <string_view>

#include "absl/status/status.h"
#include "pii/policy/policy.h"

namespace undox {

// The tables of service/casework/policy that say what a pack is: packs.tsv,
// limits.tsv, actions.tsv. Strict: a missing, unknown or malformed field is
// kInvalidArgument with file, row and field.

// Fills id, names, regime, drafts and concentration. kInvalidArgument, naming
// the packs, if there is none of that id. The entries must be there.
absl::Status ReadPack(std::string_view id, PolicyPack& pack);

// Fills the floors and ceilings of a pack that ReadPack and the entries filled.
// Entries that it may not use are left out; a limit without any is none.
absl::Status ReadLimits(PolicyPack& pack);

// Fills what each level asks for; every level must have a row.
absl::Status ReadActions(PolicyPack& pack);

}  // namespace undox

#endif  // UNDOX_SERVICE_CASEWORK_PACK_TABLES_H_
