#include <algorithm>

#include "ocr/codec/byte_view.h"
#include "ocr/codec/layout_builder.h"

namespace undox {

// RFC 9649, section 2.
void WalkWebP(std::string_view bytes, LayoutBuilder& builder) {
  const ByteView view(bytes, ByteOrder::kLittle);
  const std::size_t announced = std::size_t{view.U32(4)} + 8;
  const std::size_t end = std::min(announced, bytes.size());
  for (std::size_t at = 12; at + 8 <= end;) {
    const std::string_view type = view.Part(at, 4);
    const std::size_t length = view.U32(at + 4);
    const std::string_view payload = view.Part(at + 8, length);
    if (type == "EXIF") builder.AddExif(payload);
    if (type == "XMP ") builder.Add(MetadataKind::kXmp, "xmp", payload);
    at += 8 + length + (length & 1);
  }
  if (announced > bytes.size()) return;
  // A byte of padding may follow an odd size.
  builder.EndAt(announced + (announced & 1));
}

}  // namespace undox
