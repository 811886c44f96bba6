#include "ocr/codec/image_decoder.h"

#include <utility>

#include "fmt/format.h"
#include "ocr/codec/exif_orientation.h"
#include "ocr/codec/file_layout.h"
#include "ocr/codec/format_decoders.h"
#include "ocr/codec/frame_keeper.h"

namespace undox {
namespace {

absl::Status DecodeFrames(const DecoderInput& input, FrameKeeper& keeper,
                          DecodedImage& decoded) {
  switch (input.header.format) {
    case ImageFormat::kPng:
      return DecodePng(input, keeper, decoded);
    case ImageFormat::kJpeg:
      return DecodeJpeg(input, keeper, decoded);
    case ImageFormat::kWebP:
      return DecodeWebP(input, keeper, decoded);
    case ImageFormat::kGif:
      return DecodeGif(input, keeper, decoded);
  }
  return NothingDecodable();
}

}  // namespace

std::span<std::uint8_t> FrameList::NextFrame(ImageSize size) {
  Image& frame = frames.emplace_back();
  frame.size = size;
  frame.bgr.resize(3 * size.pixels());
  return frame.bgr;
}

absl::StatusOr<DecodedImage> DecodeImage(std::string_view bytes,
                                         const ImageLimits& limits,
                                         FrameSink& sink) {
  const absl::StatusOr<ImageHeader> header = ReadImageHeader(bytes, limits);
  if (!header.ok()) return header.status();
  const FileLayout layout = LayoutOf(bytes, header->format, limits);
  DecodedImage decoded;
  decoded.format = header->format;
  decoded.size = header->size;
  decoded.orientation = OrientationOfFile(layout);
  FrameKeeper keeper(*header, limits, sink, decoded);
  const absl::Status status =
      DecodeFrames({bytes, *header, limits}, keeper, decoded);
  if (!status.ok()) return status;
  if (layout.is_cut && decoded.gaps.empty()) {
    decoded.gaps.push_back({"rest of the file", "damaged", ""});
  }
  if (layout.png_frames > 1) {
    decoded.gaps.push_back({fmt::format("frames 2-{}", layout.png_frames),
                            "not looked at", "png_frames=1"});
  }
  return decoded;
}

Orientation OrientationOfFile(const FileLayout& layout) {
  for (const MetadataBlock& block : layout.metadata) {
    if (block.kind == MetadataKind::kExif) {
      return OrientationOfExif(block.bytes);
    }
  }
  return Orientation::kUpright;
}

}  // namespace undox
