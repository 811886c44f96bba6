#ifndef UNDOX_SERVICE_CLI_IMAGE_READERS_H_
#define UNDOX_SERVICE_CLI_IMAGE_READERS_H_

#include <memory>

#include "service/cli/command_line.h"
#include "service/pipeline/image_reader.h"

namespace undox {

// The product's image reader as the settings ask for it, for a command that
// scans on `threads` threads. Starts no process before the first picture. Says
// on standard error, once, if the models are missing. Make it before threads.
std::unique_ptr<ImageReader> MakeImageReader(const ScanSettings& settings,
                                             int threads);

}  // namespace undox

#endif  // UNDOX_SERVICE_CLI_IMAGE_READERS_H_
