#include "service/image_worker/reader_handler.h"

#include <cstddef>
#include <limits>
#include <span>
#include <utility>
#include <variant>

#include "pii/picture/orientation.h"
#include "service/image_worker/memory_file.h"

namespace undox {

ReaderHandler::ReaderHandler(Load load) : load_(std::move(load)) {}

absl::StatusOr<HelloReply> ReaderHandler::Start(const HelloRequest& hello) {
  absl::StatusOr<ReaderEngines> engines = load_(hello);
  if (!engines.ok()) return engines.status();
  engines_ = *std::move(engines);
  return HelloReply{.models = engines_->page_reader.Models(),
                    .is_complete = engines_->is_complete};
}

absl::StatusOr<WorkerAnswer> ReaderHandler::Handle(const WorkerRequest& request,
                                                   const Descriptor& file) {
  const auto* read = std::get_if<ReadRequest>(&request);
  if (read == nullptr || !engines_ || read->size.width <= 0 ||
      read->size.height <= 0 || read->frame < 0) {
    return absl::InternalError("not a request to a reader");
  }
  // The parent has checked the file against the size; the pixels are another
  // process's, so it is checked here too.
  absl::StatusOr<MappedFile> pixels =
      MappedFile::Map(file, std::numeric_limits<std::size_t>::max());
  if (!pixels.ok()) return pixels.status();
  const std::size_t frame_bytes = 3 * read->size.pixels();
  const std::size_t begin = frame_bytes * static_cast<std::size_t>(read->frame);
  const std::span<const std::uint8_t> bytes = pixels->bytes();
  if (begin > bytes.size() || frame_bytes > bytes.size() - begin) {
    return absl::InternalError("fewer pixels than announced");
  }
  absl::StatusOr<FrameReading> reading = engines_->page_reader.Read(
      {read->size, bytes.subspan(begin, frame_bytes)},
      OrientationOf(read->orientation));
  if (!reading.ok()) return reading.status();
  return WorkerAnswer{*std::move(reading), {}};
}

}  // namespace undox
