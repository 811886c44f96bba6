#include "ocr/codec/exif_orientation.h"

#include <cstddef>

#include "ocr/codec/byte_view.h"

namespace undox {
namespace {

constexpr std::uint32_t kOrientationTag = 0x0112;
constexpr std::uint32_t kShort = 3;
constexpr std::size_t kEntryBytes = 12;

}  // namespace

Orientation OrientationOfExif(std::string_view tiff) {
  const bool is_big = tiff.starts_with(std::string_view("MM\0*", 4));
  if (!is_big && !tiff.starts_with(std::string_view("II*\0", 4))) {
    return Orientation::kUpright;
  }
  const ByteView view(tiff, is_big ? ByteOrder::kBig : ByteOrder::kLittle);
  const std::size_t directory = view.U32(4);
  const std::size_t entries = view.U16(directory);
  for (std::size_t i = 0; i < entries; ++i) {
    const std::size_t at = directory + 2 + i * kEntryBytes;
    if (!view.Has(at, kEntryBytes)) break;
    if (view.U16(at) == kOrientationTag && view.U16(at + 2) == kShort) {
      return OrientationOf(static_cast<int>(view.U16(at + 8)));
    }
  }
  return Orientation::kUpright;
}

}  // namespace undox
