#include "service/pipeline/tally.h"

namespace undox {

void Tally::Count(const ScanReport& report) {
  ++posts;
  ++by_level[static_cast<std::size_t>(report.exposure.level)];
  ++by_verdict[static_cast<std::size_t>(report.verdict)];
  if (!report.unscanned.empty()) ++incomplete;
  known_findings += static_cast<std::uint64_t>(report.known_findings);
  for (const PictureReport& picture : report.pictures) {
    if (picture.scanned) ++pictures;
  }
}

void Tally::Add(const Tally& other) {
  posts += other.posts;
  bad_lines += other.bad_lines;
  incomplete += other.incomplete;
  input_bytes += other.input_bytes;
  known_findings += other.known_findings;
  pictures += other.pictures;
  for (std::size_t i = 0; i < by_level.size(); ++i) {
    by_level[i] += other.by_level[i];
  }
  for (std::size_t i = 0; i < by_verdict.size(); ++i) {
    by_verdict[i] += other.by_verdict[i];
  }
}

}  // namespace undox
