#ifndef UNDOX_TESTS_BENCH_QUALITY_OPTIONS_H_
#define UNDOX_TESTS_BENCH_QUALITY_OPTIONS_H_

#include <optional>
#include <string>
#include <vector>

namespace undox::bench {

// What quality_bench was asked. Exactly one of `undox` and `report` is set.
struct QualityOptions {
  std::vector<std::string> labelled;  // Files of labelled posts.
  std::string undox;                  // A program to run on them …
  std::string report;                 // … or a file with its reports.
  bool errors = false;                // List mistakes instead of figures.
};

// Reads the command line into `options`. Returns the status to end with if
// there is nothing to do: 0 after --help, else wrong use, which it explains on
// standard error.
std::optional<int> ReadOptions(int argc, char** argv, QualityOptions& options);

}  // namespace undox::bench

#endif  // UNDOX_TESTS_BENCH_QUALITY_OPTIONS_H_
