#include "service/cli/image_readers.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <mutex>
#include <string>
#include <thread>

#include "service/image_worker/image_worker.h"
#include "service/pipeline/utf8_repair.h"

namespace undox {
namespace {

// The worker; says once, with the first picture, if it has no models.
class TellingReader : public ImageReader {
 public:
  explicit TellingReader(const ImageWorkerOptions& options)
      : worker_(options) {}

  absl::StatusOr<ImageReading> Read(std::string_view encoded) override {
    auto reading = worker_.Read(encoded);
    if (reading.ok()) std::call_once(told_, [this] { Tell(); });
    return reading;
  }
  absl::StatusOr<RedactedImage> Redact(std::string_view encoded,
                                       std::span<const Box> boxes) override {
    return worker_.Redact(encoded, boxes);
  }
  absl::StatusOr<RedactedImage> Preview(std::string_view encoded,
                                        std::span<const Box> boxes,
                                        int width) override {
    return worker_.Preview(encoded, boxes, width);
  }
  absl::StatusOr<std::map<std::string, std::string>> Models() override {
    return worker_.Models();
  }

 private:
  void Tell() {
    const auto missing = worker_.MissingModels();
    if (!missing.ok() || missing->empty()) return;
    fmt::print(
        stderr,
        "undox: no usable models in {}: pictures are read by Tesseract, which "
        "sees less (./dev setup fetches them, --models DIR names them)\n",
        RepairUtf8(*missing));
  }

  ImageWorker worker_;
  std::once_flag told_;
};

int Cores() {
  return static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
}

}  // namespace

std::unique_ptr<ImageReader> MakeImageReader(const ScanSettings& settings,
                                             int threads) {
  ImageWorkerOptions options;
  options.models_directory = settings.models_dir;
  options.slots = settings.image_workers > 0 ? settings.image_workers
                                             : std::min(threads, Cores());
  options.reader_threads = std::max(1, Cores() / options.slots);
  return std::make_unique<TellingReader>(options);
}

}  // namespace undox
