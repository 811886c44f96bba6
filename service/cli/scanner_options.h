#ifndef UNDOX_SERVICE_CLI_SCANNER_OPTIONS_H_
#define UNDOX_SERVICE_CLI_SCANNER_OPTIONS_H_

#include "absl/status/statusor.h"
#include "service/cli/command_line.h"
#include "service/pipeline/image_reader.h"
#include "service/pipeline/scanner.h"
#include "service/rules/rule_pack.h"

namespace undox {

// What the settings of any command ask of its scanner; `reader` and `packs`
// outlive it. Fails as ValueList::Read does.
absl::StatusOr<Scanner::Options> ScannerOptions(const ScanSettings& settings,
                                                ImageReader* reader,
                                                const RulePacks& packs);

}  // namespace undox

#endif  // UNDOX_SERVICE_CLI_SCANNER_OPTIONS_H_
