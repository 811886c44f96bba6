#include "ocr/codec/gif_blocks.h"

#include <algorithm>

#include "ocr/codec/byte_view.h"

namespace undox {
namespace {

constexpr std::size_t kScreenBytes = 13;      // Signature and screen.
constexpr std::size_t kDescriptorBytes = 10;  // With its separator.

constexpr std::uint32_t kCommentLabel = 0xFE;

// Bytes of the colour table that `flags` (of a screen or an image) announces.
std::size_t ColourTableBytes(std::uint32_t flags) {
  return (flags & 0x80) == 0 ? 0 : std::size_t{3} << ((flags & 7) + 1);
}

std::string TextOfSubBlocks(const ByteView& view, std::size_t at) {
  std::string text;
  while (view.Has(at, 1) && view.U8(at) != 0) {
    text += view.Part(at + 1, view.U8(at));
    at += 1 + view.U8(at);
  }
  return text;
}

// The end of the sub-blocks that begin at `at`; beyond the end of `view` if
// they are cut off.
std::size_t EndOfSubBlocks(const ByteView& view, std::size_t at) {
  while (view.Has(at, 1) && view.U8(at) != 0) at += 1 + view.U8(at);
  return at + 1;
}

}  // namespace

GifOutline OutlineOfGif(std::string_view bytes) {
  const ByteView view(bytes, ByteOrder::kLittle);
  GifOutline outline;
  outline.canvas = {static_cast<int>(view.U16(6)),
                    static_cast<int>(view.U16(8))};
  std::size_t at = kScreenBytes + ColourTableBytes(view.U8(10));
  while (view.Has(at, 1)) {
    const std::uint32_t introducer = view.U8(at);
    if (introducer == 0x3B) {  // Trailer.
      outline.end = at + 1;
      outline.is_whole = true;
      return outline;
    }
    if (introducer == 0x21) {  // Extension.
      if (view.U8(at + 1) == kCommentLabel) {
        outline.comments += TextOfSubBlocks(view, at + 2) + '\n';
      }
      at = EndOfSubBlocks(view, at + 2);
      continue;
    }
    if (introducer != 0x2C || !view.Has(at, kDescriptorBytes)) break;
    if (++outline.frames == 1) {
      outline.canvas.width =
          std::max(outline.canvas.width,
                   static_cast<int>(view.U16(at + 1) + view.U16(at + 5)));
      outline.canvas.height =
          std::max(outline.canvas.height,
                   static_cast<int>(view.U16(at + 3) + view.U16(at + 7)));
    }
    // The descriptor, its colours, the LZW code size, the data.
    at += kDescriptorBytes + ColourTableBytes(view.U8(at + 9)) + 1;
    at = EndOfSubBlocks(view, at);
  }
  outline.end = std::min(at, bytes.size());
  return outline;
}

}  // namespace undox
