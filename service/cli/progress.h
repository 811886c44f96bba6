#ifndef UNDOX_SERVICE_CLI_PROGRESS_H_
#define UNDOX_SERVICE_CLI_PROGRESS_H_

#include <chrono>
#include <cstdint>

#include "service/pipeline/tally.h"

namespace undox {

// One line on standard error that says how far a run is: posts, rate, levels
// and, if the size of the input is known, what is left. On a terminal the line
// is written over, elsewhere a line follows a line. Thread-compatible.
class Progress {
 public:
  // `input_bytes` is 0 if it is not known. Shows nothing unless standard error
  // is a terminal or `forced` is set.
  Progress(std::uint64_t input_bytes, bool forced);

  // Shows `tally` if enough time has passed since the last time.
  void Update(const Tally& tally);

  // Shows `tally` for the last time.
  void Finish(const Tally& tally);

 private:
  using Clock = std::chrono::steady_clock;

  void Show(const Tally& tally, Clock::time_point now, bool last);

  std::uint64_t input_bytes_;
  bool is_terminal_;
  bool shown_;
  Clock::time_point start_;
  Clock::time_point next_;
};

}  // namespace undox

#endif  // UNDOX_SERVICE_CLI_PROGRESS_H_
