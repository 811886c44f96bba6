#ifndef UNDOX_OCR_MODEL_FILE_H_
#define UNDOX_OCR_MODEL_FILE_H_

#include <filesystem>
#include <string>

#include "absl/status/statusor.h"

namespace undox {

// A model as it lies on disk.
struct ModelFile {
  std::string name;    // File name without directory and extension.
  std::string bytes;   // ONNX.
  std::string digest;  // First 12 hex digits of the SHA-256 of `bytes`.
};

// Fails with kNotFound if there is no such file or it cannot be read, and with
// kResourceExhausted if it is larger than 1 GiB.
absl::StatusOr<ModelFile> ReadModelFile(const std::filesystem::path& path);

}  // namespace undox

#endif  // UNDOX_OCR_MODEL_FILE_H_
