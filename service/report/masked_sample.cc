#include "service/report/masked_sample.h"

#include <fmt/format.h>

#include "pii/pii_type.h"

namespace undox {

std::string MaskedSampleOf(const Finding& finding, const ScanReport&) {
  return fmt::format("[{}]", TraitsOf(finding.type).zh);
}

}  // namespace undox
