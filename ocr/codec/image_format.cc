#include "ocr/codec/image_format.h"

#include <algorithm>

#include "fmt/format.h"
#include "ocr/codec/byte_view.h"
#include "ocr/codec/gif_blocks.h"

namespace undox {
namespace {

absl::Status NoPicture() {
  return absl::InvalidArgumentError("no picture that we know");
}

absl::Status BrokenHeader() {
  return absl::InvalidArgumentError("broken image header");
}

ImageSize SizeOf(std::uint32_t width, std::uint32_t height) {
  // Sides beyond an int's range are beyond any limit, too.
  constexpr std::uint32_t kMost = 0x7FFFFFFF;
  return {static_cast<int>(std::min(width, kMost)),
          static_cast<int>(std::min(height, kMost))};
}

// PNG (ISO/IEC 15948): the signature, then the IHDR chunk.
absl::StatusOr<ImageHeader> ReadPngHeader(std::string_view bytes) {
  const ByteView view(bytes, ByteOrder::kBig);
  if (view.U32(8) != 13 || view.Part(12, 4) != "IHDR" || !view.Has(16, 13)) {
    return BrokenHeader();
  }
  return ImageHeader{ImageFormat::kPng, SizeOf(view.U32(16), view.U32(20)), 1};
}

bool IsStartOfFrame(std::uint32_t marker) {
  // C4, C8 and CC are DHT, JPG and DAC.
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 &&
         marker != 0xCC;
}

// JPEG (ITU-T T.81, B.1): marker segments up to the start of the frame.
absl::StatusOr<ImageHeader> ReadJpegHeader(std::string_view bytes) {
  const ByteView view(bytes, ByteOrder::kBig);
  std::size_t at = 2;
  while (view.Has(at, 4)) {
    if (view.U8(at) != 0xFF) {  // Stray bytes, as decoders skip them.
      ++at;
      continue;
    }
    const std::uint32_t marker = view.U8(at + 1);
    if (marker == 0xFF) {  // Fill.
      ++at;
      continue;
    }
    if (IsStartOfFrame(marker) && view.Has(at, 9)) {
      return ImageHeader{ImageFormat::kJpeg,
                         SizeOf(view.U16(at + 7), view.U16(at + 5)), 1};
    }
    if (marker == 0xD9 || marker == 0xDA) break;  // EOI, SOS.
    const bool alone = marker <= 0x01 || (marker >= 0xD0 && marker <= 0xD8);
    at += alone ? 2 : 2 + std::max<std::size_t>(view.U16(at + 2), 2);
  }
  return BrokenHeader();
}

int CountAnimationFrames(const ByteView& view) {
  int frames = 0;
  for (std::size_t at = 12; view.Has(at, 8);) {
    if (view.Part(at, 4) == "ANMF") ++frames;
    const std::size_t payload = view.U32(at + 4);
    at += 8 + payload + (payload & 1);
  }
  return std::max(frames, 1);
}

// WebP (RFC 9649): the first chunk is VP8X, VP8L or VP8.
absl::StatusOr<ImageHeader> ReadWebPHeader(std::string_view bytes) {
  const ByteView view(bytes, ByteOrder::kLittle);
  ImageHeader header{ImageFormat::kWebP, {}, 1};
  const std::string_view chunk = view.Part(12, 4);
  if (chunk == "VP8X" && view.Has(20, 10)) {
    header.size = SizeOf(view.U24(24) + 1, view.U24(27) + 1);
    const bool is_animation = (view.U8(20) & 0x02) != 0;
    if (is_animation) header.frames = CountAnimationFrames(view);
  } else if (chunk == "VP8L" && view.Has(20, 5) && view.U8(20) == 0x2F) {
    const std::uint32_t bits = view.U32(21);
    header.size = SizeOf((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
  } else if (chunk == "VP8 " && view.U24(23) == 0x2A019D) {
    header.size = SizeOf(view.U16(26) & 0x3FFF, view.U16(28) & 0x3FFF);
  }
  return header;
}

absl::StatusOr<ImageHeader> ReadGifHeader(std::string_view bytes) {
  const GifOutline outline = OutlineOfGif(bytes);
  if (outline.frames == 0) return BrokenHeader();
  return ImageHeader{ImageFormat::kGif, outline.canvas, outline.frames};
}

absl::StatusOr<ImageHeader> ReadAnyHeader(std::string_view bytes) {
  const std::optional<ImageFormat> format = FormatOf(bytes);
  if (!format.has_value()) return NoPicture();
  switch (*format) {
    case ImageFormat::kPng:
      return ReadPngHeader(bytes);
    case ImageFormat::kJpeg:
      return ReadJpegHeader(bytes);
    case ImageFormat::kWebP:
      return ReadWebPHeader(bytes);
    case ImageFormat::kGif:
      return ReadGifHeader(bytes);
  }
  return NoPicture();
}

}  // namespace

std::string_view SuffixOf(ImageFormat format) {
  switch (format) {
    case ImageFormat::kPng:
      return ".png";
    case ImageFormat::kJpeg:
      return ".jpg";
    case ImageFormat::kWebP:
      return ".webp";
    case ImageFormat::kGif:
      return ".gif";
  }
  return "";
}

absl::Status LimitMet(std::string_view name, std::size_t value) {
  return absl::ResourceExhaustedError(fmt::format("{}={}", name, value));
}

std::optional<ImageFormat> FormatOf(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return ImageFormat::kPng;
  if (bytes.starts_with("\xFF\xD8\xFF")) return ImageFormat::kJpeg;
  if (bytes.starts_with("GIF87a") || bytes.starts_with("GIF89a")) {
    return ImageFormat::kGif;
  }
  if (bytes.starts_with("RIFF") && bytes.size() >= 12 &&
      bytes.substr(8, 4) == "WEBP") {
    return ImageFormat::kWebP;
  }
  return std::nullopt;
}

absl::StatusOr<ImageHeader> ReadImageHeader(std::string_view bytes,
                                            const ImageLimits& limits) {
  if (bytes.size() > limits.encoded_bytes) {
    return LimitMet("encoded_bytes", limits.encoded_bytes);
  }
  absl::StatusOr<ImageHeader> header = ReadAnyHeader(bytes);
  if (!header.ok()) return header;
  const ImageSize size = header->size;
  if (size.width <= 0 || size.height <= 0) return BrokenHeader();
  if (size.width > limits.side_pixels || size.height > limits.side_pixels) {
    return LimitMet("side_pixels",
                    static_cast<std::size_t>(limits.side_pixels));
  }
  if (size.pixels() > limits.pixels) return LimitMet("pixels", limits.pixels);
  if (header->frames > 1 && size.pixels() > limits.animation_pixels) {
    return LimitMet("animation_pixels", limits.animation_pixels);
  }
  return header;
}

}  // namespace undox
