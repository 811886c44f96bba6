#ifndef UNDOX_SERVICE_CLI_SCAN_SUMMARY_H_
#define UNDOX_SERVICE_CLI_SCAN_SUMMARY_H_

#include <string>
#include <vector>

#include "service/pipeline/highlight.h"
#include "service/pipeline/tally.h"

namespace undox {

// The counts of a run as a table by level, with what could not be scanned.
std::string CountsText(const Tally& tally);

// The worst posts, one after another; empty if there is none.
std::string WorstText(const Worst& worst);

}  // namespace undox

#endif  // UNDOX_SERVICE_CLI_SCAN_SUMMARY_H_
