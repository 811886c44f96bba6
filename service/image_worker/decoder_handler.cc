#include "service/image_worker/decoder_handler.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "detectors/image/metadata_reader.h"
#include "ocr/codec/image_copy.h"
#include "ocr/codec/image_decoder.h"
#include "service/image_worker/memory_file.h"

namespace undox {
namespace {

// Decodes straight into the memory that the reader will see.
class SharedFrames : public FrameSink {
 public:
  explicit SharedFrames(GrowingFile& file) : file_(file) {}

  std::span<std::uint8_t> NextFrame(ImageSize size) override {
    const std::span<std::uint8_t> frame = file_.Append(3 * size.pixels());
    if (first_.bgr.empty()) first_ = {size, frame};
    return frame;
  }

  ImageView first() const { return first_; }

 private:
  GrowingFile& file_;
  ImageView first_;
};

absl::StatusOr<WorkerAnswer> Decode(std::string_view encoded,
                                    const ImageLimits& limits) {
  absl::StatusOr<GrowingFile> pixels =
      GrowingFile::WithRoom(3 * std::max(limits.kept_pixels, limits.pixels));
  if (!pixels.ok()) return pixels.status();
  SharedFrames sink(*pixels);
  absl::StatusOr<DecodedImage> decoded = DecodeImage(encoded, limits, sink);
  if (!decoded.ok()) return decoded.status();
  ImageMetadata metadata = ReadImageMetadata(encoded, limits, sink.first());
  absl::StatusOr<Descriptor> file = (*std::move(pixels)).Seal();
  if (!file.ok()) return file.status();
  DecodeReply reply{.size = decoded->size,
                    .orientation = static_cast<int>(decoded->orientation)};
  for (const KeptFrame& frame : decoded->frames) {
    reply.frame_numbers.push_back(frame.number);
  }
  reply.metadata = std::move(metadata.findings);
  reply.texts = std::move(metadata.texts);
  reply.gaps = std::move(decoded->gaps);
  std::ranges::move(metadata.gaps, std::back_inserter(reply.gaps));
  return WorkerAnswer{std::move(reply), *std::move(file)};
}

absl::StatusOr<WorkerAnswer> Copy(std::string_view encoded,
                                  const CopyRequest& request,
                                  const ImageLimits& limits) {
  const absl::StatusOr<ImageCopy> copy =
      request.preview_width_pixels > 0
          ? PreviewCopy(encoded, request.boxes, request.preview_width_pixels,
                        limits)
          : RedactCopy(encoded, request.boxes, limits);
  if (!copy.ok()) return copy.status();
  absl::StatusOr<Descriptor> file = SealedFile(copy->file.bytes);
  if (!file.ok()) return file.status();
  return WorkerAnswer{
      CopyReply{.size = copy->size,
                .suffix = std::string(SuffixOf(copy->file.format)),
                .stored = copy->stored,
                .orientation = static_cast<int>(copy->orientation)},
      *std::move(file)};
}

}  // namespace

absl::StatusOr<HelloReply> DecoderHandler::Start(const HelloRequest& hello) {
  limits_ = hello.image;
  return HelloReply{};
}

absl::StatusOr<WorkerAnswer> DecoderHandler::Handle(
    const WorkerRequest& request, const Descriptor& file) {
  const absl::StatusOr<MappedFile> encoded =
      MappedFile::Map(file, limits_.encoded_bytes);
  if (!encoded.ok()) return encoded.status();
  if (std::holds_alternative<DecodeRequest>(request)) {
    return Decode(encoded->text(), limits_);
  }
  if (const auto* copy = std::get_if<CopyRequest>(&request)) {
    return Copy(encoded->text(), *copy, limits_);
  }
  return absl::InternalError("not a request to a decoder");
}

}  // namespace undox
