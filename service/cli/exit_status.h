#ifndef UNDOX_SERVICE_CLI_EXIT_STATUS_H_
#define UNDOX_SERVICE_CLI_EXIT_STATUS_H_

namespace undox {

// How the program ends. A run that a signal stopped ends with 128 + its
// number: 130 for SIGINT, 143 for SIGTERM.
constexpr int kDone = 0;
constexpr int kDoneWithGaps = 1;  // Some input could not be scanned.
constexpr int kWrongUse = 2;
constexpr int kUnavailable = 3;  // A needed file or service is missing.
constexpr int kStoppedBySignal = 128;

}  // namespace undox

#endif  // UNDOX_SERVICE_CLI_EXIT_STATUS_H_
