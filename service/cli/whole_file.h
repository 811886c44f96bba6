#ifndef UNDOX_SERVICE_CLI_WHOLE_FILE_H_
#define UNDOX_SERVICE_CLI_WHOLE_FILE_H_

#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace undox {

// The bytes of the file, or of standard input for "-". Fails with
// kUnavailable if it cannot be read and kResourceExhausted if it holds more
// than `most_bytes`, naming the file.
absl::StatusOr<std::string> ReadWholeFile(const std::string& path,
                                          std::size_t most_bytes);

// Writes a new file beside `path` and renames it, so that at any time either
// the old or the new file is there, whole. Fails with kUnavailable, naming the
// file.
absl::Status WriteWholeFile(const std::string& path, std::string_view bytes);

}  // namespace undox

#endif  // UNDOX_SERVICE_CLI_WHOLE_FILE_H_
