#ifndef UNDOX_SERVICE_PIPELINE_TALLY_H_
#define UNDOX_SERVICE_PIPELINE_TALLY_H_

#include <array>
#include <cstdint>

#include "pii/scan_report.h"

namespace undox {

// What became of lines: every line read is in exactly one of posts (each at
// one level) and bad_lines.
struct Tally {
  std::uint64_t posts = 0;
  std::uint64_t bad_lines = 0;   // No post: an error line names the fault.
  std::uint64_t incomplete = 0;  // Posts with a part that was not scanned.
  std::uint64_t input_bytes = 0;
  std::uint64_t known_findings = 0;              // Left out by a baseline.
  std::uint64_t pictures = 0;                    // That were looked at.
  std::array<std::uint64_t, 5> by_level = {};    // Index: Level.
  std::array<std::uint64_t, 4> by_verdict = {};  // Index: Verdict.

  void Count(const ScanReport& report);
  void Add(const Tally& other);
};

}  // namespace undox

#endif  // UNDOX_SERVICE_PIPELINE_TALLY_H_
