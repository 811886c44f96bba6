#ifndef UNDOX_SERVICE_CLI_SCANNER_OPTIONS_H_
#define UNDOX_SERVICE_CLI_SCANNER_OPTIONS_H_

#include "service/cli/command_line.h"
#include "service/pipeline/image_reader.h"
#include "service/pipeline/scanner.h"

namespace undox {

// What the settings of any command ask of its scanner; `reader` outlives it.
Scanner::Options ScannerOptions(const ScanSettings& settings,
                                ImageReader* reader);

}  // namespace undox

#endif  // UNDOX_SERVICE_CLI_SCANNER_OPTIONS_H_
