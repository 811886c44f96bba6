#include "service/cli/image_readers.h"

namespace undox {

std::unique_ptr<ImageReader> MakeImageReader(const ScanSettings& settings) {
  static_cast<void>(settings);
  return nullptr;
}

}  // namespace undox
