#ifndef UNDOX_SERVICE_CLI_SCAN_SUMMARY_H_
#define UNDOX_SERVICE_CLI_SCAN_SUMMARY_H_

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "service/pipeline/highlight.h"
#include "service/pipeline/tally.h"

namespace undox {

// The counts of a run as a table by level, with what could not be scanned.
std::string CountsText(const Tally& tally);

// The drafts of a run, and what kept XARF reports from being written.
struct DraftTally {
  std::uint64_t requests = 0;
  std::uint64_t without_xarf = 0;
  std::map<std::string, std::uint64_t> missing;  // Reason to posts.

  // Counts one request; `fields` are those of DraftFiles::missing.
  void Count(const std::vector<std::string>& fields);
};

// How many posts have no XARF draft and why; empty if all have one.
std::string XarfGapsText(const DraftTally& drafts);

// The worst posts, one after another; empty if there is none.
std::string WorstText(const Worst& worst);

}  // namespace undox

#endif  // UNDOX_SERVICE_CLI_SCAN_SUMMARY_H_
