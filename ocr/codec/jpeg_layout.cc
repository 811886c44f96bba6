#include <algorithm>
#include <string>

#include "ocr/codec/byte_view.h"
#include "ocr/codec/layout_builder.h"

namespace undox {
namespace {

constexpr std::uint32_t kEndOfImage = 0xD9;
constexpr std::uint32_t kStartOfScan = 0xDA;
constexpr std::string_view kXmp("http://ns.adobe.com/xap/1.0/\0", 29);
constexpr std::string_view kXmpExtension("http://ns.adobe.com/xmp/extension/\0",
                                         35);
constexpr std::size_t kXmpExtensionHeader = 35 + 32 + 4 + 4;
constexpr std::string_view kPhotoshop("Photoshop 3.0\0", 14);

// Small pictures in APP0 (JFIF 1.02): sides in the last two bytes, or JFXX.
bool HasJfifThumbnail(std::string_view payload) {
  const ByteView view(payload, ByteOrder::kBig);
  if (payload.starts_with(std::string_view("JFXX\0", 5))) return true;
  return payload.starts_with(std::string_view("JFIF\0", 5)) &&
         view.U8(12) * view.U8(13) > 0;
}

// What segments that belong together hold.
struct Joined {
  std::string xmp_extension;
  std::string photoshop;
};

void ReadSegment(std::uint32_t marker, std::string_view payload,
                 LayoutBuilder& builder, Joined& joined) {
  if (marker == 0xE0 && HasJfifThumbnail(payload)) {
    builder.layout().has_jfif_thumbnail = true;
  } else if (marker == 0xE1 && payload.starts_with("Exif")) {
    builder.AddExif(payload);
  } else if (marker == 0xE1 && payload.starts_with(kXmp)) {
    builder.Add(MetadataKind::kXmp, "xmp", payload.substr(kXmp.size()));
  } else if (marker == 0xE1 && payload.starts_with(kXmpExtension) &&
             payload.size() > kXmpExtensionHeader) {
    joined.xmp_extension += payload.substr(kXmpExtensionHeader);
  } else if (marker == 0xED && payload.starts_with(kPhotoshop)) {
    joined.photoshop += payload.substr(kPhotoshop.size());
  } else if (marker == 0xFE) {
    builder.Add(MetadataKind::kText, "jpeg:comment", payload);
  }
}

}  // namespace

// ITU-T T.81, annex B.
void WalkJpeg(std::string_view bytes, LayoutBuilder& builder) {
  const ByteView view(bytes, ByteOrder::kBig);
  Joined joined;
  std::size_t at = 2;
  while (true) {
    // Stray bytes between segments, and coded data after a scan's header, in
    // which FF 00 is a byte and FF D0 to D7 restart the coder.
    at = bytes.find('\xFF', at);
    if (at == std::string_view::npos || !view.Has(at, 2)) break;
    const std::uint32_t marker = view.U8(at + 1);
    if (marker == kEndOfImage) {
      builder.EndAt(at + 2);
      break;
    }
    const bool alone = marker <= 0x01 || (marker >= 0xD0 && marker <= 0xD8);
    if (marker == 0xFF) {
      ++at;
      continue;
    }
    if (alone) {
      at += 2;
      continue;
    }
    const std::size_t length = std::max<std::size_t>(view.U16(at + 2), 2);
    if (marker != kStartOfScan) {
      ReadSegment(marker, view.Part(at + 4, length - 2), builder, joined);
    }
    at += 2 + length;
  }
  builder.Add(MetadataKind::kXmp, "xmp", joined.xmp_extension);
  builder.AddPhotoshopResources(joined.photoshop);
}

}  // namespace undox
