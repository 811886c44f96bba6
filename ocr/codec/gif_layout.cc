#include <string_view>

#include "ocr/codec/gif_blocks.h"
#include "ocr/codec/layout_builder.h"

namespace undox {
namespace {

// A whole packet as it stands in the file: XMP ignores sub-blocks (XMP
// specification, part 3, 1.1.2).
std::string_view XmpPacket(std::string_view bytes) {
  const std::size_t begin = bytes.find("XMP DataXMP");
  if (begin == std::string_view::npos) return {};
  const std::string_view after = bytes.substr(begin + 11);
  constexpr std::string_view kEnd = "</x:xmpmeta>";
  const std::size_t end = after.find(kEnd);
  if (end == std::string_view::npos) return {};
  return after.substr(0, end + kEnd.size());
}

}  // namespace

void WalkGif(std::string_view bytes, LayoutBuilder& builder) {
  const GifOutline outline = OutlineOfGif(bytes);
  builder.Add(MetadataKind::kText, "gif:comment", outline.comments);
  builder.Add(MetadataKind::kXmp, "xmp", XmpPacket(bytes));
  if (outline.is_whole) builder.EndAt(outline.end);
}

}  // namespace undox
