#include "service/cli/scanner_options.h"

namespace undox {

Scanner::Options ScannerOptions(const ScanSettings& settings,
                                ImageReader* reader) {
  Scanner::Options options = {.limits = settings.limits,
                              .policy = settings.policy,
                              .cache_dir = settings.cache_dir,
                              .image_reader = reader};
  options.assessment.gate = settings.gate;
  options.types = {settings.types.begin(), settings.types.end()};
  return options;
}

}  // namespace undox
