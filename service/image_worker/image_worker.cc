#include "service/image_worker/image_worker.h"

#include <cstddef>
#include <utility>

namespace undox {

ImageWorker::ImageWorker(const ImageWorkerOptions& options)
    : files_(FindWorkerFiles(options)) {
  for (int i = 0; i < options.slots; ++i) {
    slots_.push_back(std::make_unique<WorkerSlot>(options, files_, starter_));
    free_.push_back(slots_.back().get());
  }
}

ImageWorker::~ImageWorker() = default;

template <typename Work>
auto ImageWorker::WithSlot(const Work& work) {
  WorkerSlot* slot = nullptr;
  {
    std::unique_lock lock(mutex_);
    freed_.wait(lock, [this] { return !free_.empty(); });
    slot = free_.back();
    free_.pop_back();
  }
  auto result = work(*slot);
  {
    const std::lock_guard lock(mutex_);
    free_.push_back(slot);
  }
  freed_.notify_one();
  return result;
}

absl::StatusOr<ImageReading> ImageWorker::Read(std::string_view encoded) {
  return WithSlot([&](WorkerSlot& slot) { return slot.Read(encoded); });
}

absl::StatusOr<RedactedImage> ImageWorker::Redact(std::string_view encoded,
                                                  std::span<const Box> boxes) {
  const CopyRequest request = {.boxes = {boxes.begin(), boxes.end()}};
  return WithSlot(
      [&](WorkerSlot& slot) { return slot.Copy(encoded, request); });
}

absl::StatusOr<RedactedImage> ImageWorker::Preview(std::string_view encoded,
                                                   std::span<const Box> boxes,
                                                   int width) {
  if (width <= 0) return absl::InvalidArgumentError("a preview of no width");
  const CopyRequest request = {.boxes = {boxes.begin(), boxes.end()},
                               .preview_width_pixels = width};
  return WithSlot(
      [&](WorkerSlot& slot) { return slot.Copy(encoded, request); });
}

absl::StatusOr<HelloReply> ImageWorker::ReaderHello() {
  return WithSlot([](WorkerSlot& slot) { return slot.ReaderHello(); });
}

absl::StatusOr<std::map<std::string, std::string>> ImageWorker::Models() {
  absl::StatusOr<HelloReply> hello = ReaderHello();
  if (!hello.ok()) return hello.status();
  return std::move(hello->models);
}

absl::StatusOr<std::string> ImageWorker::MissingModels() {
  const absl::StatusOr<HelloReply> hello = ReaderHello();
  if (!hello.ok()) return hello.status();
  return hello->is_complete ? std::string() : files_.models_directory;
}

}  // namespace undox
