#include "ocr/codec/layout_builder.h"

#include <zlib.h>

#include <algorithm>
#include <optional>

#include "fmt/format.h"
#include "ocr/codec/byte_view.h"

namespace undox {
namespace {

constexpr std::uint32_t kIptcResource = 0x0404;

// A damaged stream gives what came before the damage, and false.
struct Inflated {
  std::string bytes;
  bool is_whole = false;
  bool is_too_large = false;
};

Inflated Inflate(std::string_view zlib, std::size_t most_bytes) {
  Inflated inflated;
  z_stream stream{};
  if (inflateInit(&stream) != Z_OK) return inflated;
  // One more than may be kept, to see whether there is more.
  inflated.bytes.resize(most_bytes + 1);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(zlib.data()));
  stream.avail_in = static_cast<uInt>(zlib.size());
  stream.next_out = reinterpret_cast<Bytef*>(inflated.bytes.data());
  stream.avail_out = static_cast<uInt>(inflated.bytes.size());
  inflated.is_whole = inflate(&stream, Z_FINISH) == Z_STREAM_END;
  inflated.is_too_large = stream.avail_out == 0;
  inflated.bytes.resize(inflated.bytes.size() - stream.avail_out);
  inflateEnd(&stream);
  return inflated;
}

bool IsPadding(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](char c) {
    return c == '\0' || c == '\xFF' || c == '\r' || c == '\n' || c == ' ';
  });
}

}  // namespace

void LayoutBuilder::NoteTooLarge() {
  for (const Unscanned& gap : layout_.gaps) {
    if (!gap.limit.empty()) return;
  }
  layout_.gaps.push_back({"metadata", "too large",
                          fmt::format("metadata_bytes={}", metadata_bytes_)});
}

void LayoutBuilder::Add(MetadataKind kind, std::string_view field,
                        std::string_view bytes) {
  if (bytes.empty()) return;
  if (bytes.size() > metadata_bytes_ - used_bytes_) {
    NoteTooLarge();
    return;
  }
  used_bytes_ += bytes.size();
  layout_.metadata.push_back({kind, std::string(field), std::string(bytes)});
}

void LayoutBuilder::AddPacked(MetadataKind kind, std::string_view field,
                              std::string_view zlib) {
  const Inflated inflated = Inflate(zlib, metadata_bytes_ - used_bytes_);
  if (inflated.is_too_large) {
    NoteTooLarge();
    return;
  }
  if (!inflated.is_whole) {
    layout_.gaps.push_back({"metadata", "damaged", ""});
  }
  Add(kind, field, inflated.bytes);
}

void LayoutBuilder::AddExif(std::string_view bytes) {
  constexpr std::string_view kIntroducer("Exif\0\0", 6);
  if (bytes.starts_with(kIntroducer)) bytes.remove_prefix(kIntroducer.size());
  Add(MetadataKind::kExif, "exif", bytes);
}

void LayoutBuilder::AddPhotoshopResources(std::string_view bytes) {
  const ByteView view(bytes, ByteOrder::kBig);
  for (std::size_t at = 0; view.Has(at, 12) && view.Part(at, 4) == "8BIM";) {
    // A name with its length before it, padded to an even number of bytes.
    const std::size_t name_bytes = (1 + view.U8(at + 6) + 1) / 2 * 2;
    const std::size_t length_at = at + 6 + name_bytes;
    const std::size_t length = view.U32(length_at);
    if (view.U16(at + 4) == kIptcResource) {
      Add(MetadataKind::kIptc, "iptc", view.Part(length_at + 4, length));
    }
    at = length_at + 4 + (length + 1) / 2 * 2;
  }
}

void LayoutBuilder::EndAt(std::size_t at) {
  layout_.is_cut = false;
  if (at >= file_.size()) return;
  const std::string_view trailing = file_.substr(at);
  if (!IsPadding(trailing)) layout_.trailing = trailing;
}

FileLayout LayoutOf(std::string_view bytes, ImageFormat format,
                    const ImageLimits& limits) {
  LayoutBuilder builder(bytes, limits.metadata_bytes);
  switch (format) {
    case ImageFormat::kPng:
      WalkPng(bytes, builder);
      break;
    case ImageFormat::kJpeg:
      WalkJpeg(bytes, builder);
      break;
    case ImageFormat::kWebP:
      WalkWebP(bytes, builder);
      break;
    case ImageFormat::kGif:
      WalkGif(bytes, builder);
      break;
  }
  return std::move(builder.layout());
}

}  // namespace undox
