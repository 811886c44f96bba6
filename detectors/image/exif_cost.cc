#include "detectors/image/exif_cost.h"

#include <cstddef>
#include <cstdint>

#include "ocr/codec/byte_view.h"

namespace undox {
namespace {

constexpr std::size_t kMostBytes = 256U << 10;
constexpr std::size_t kMostEntries = 1'000;
constexpr std::size_t kMostValueBytes = 1U << 20;
constexpr int kMostDepth = 4;
constexpr int kMostDirectories = 12;
constexpr std::size_t kEntryBytes = 12;

// Bytes of one value, by the types of TIFF 6.0 from 1 on.
constexpr std::size_t kTypeBytes[] = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};

bool PointsToDirectory(std::uint32_t tag) {
  return tag == 0x8769 || tag == 0x8825 ||
         tag == 0xA005;  // EXIF, GPS, Interop.
}

// Adds up what a reader would allocate.
class ExifMeter {
 public:
  explicit ExifMeter(const ByteView& view) : view_(view) {}

  // Walks the directory at byte `at`, what it points to, and those after it.
  // Returns false as soon as it is too much.
  bool Walk(std::size_t at, int depth) {
    while (at != 0 && view_.Has(at, 2)) {
      if (depth > kMostDepth || ++directories_ > kMostDirectories) return false;
      const std::size_t entries = view_.U16(at);
      for (std::size_t i = 0; i < entries; ++i) {
        const std::size_t entry = at + 2 + i * kEntryBytes;
        if (!view_.Has(entry, kEntryBytes)) return true;
        if (!Count(entry, depth)) return false;
      }
      at = view_.U32(at + 2 + entries * kEntryBytes);
    }
    return true;
  }

 private:
  bool Count(std::size_t entry, int depth) {
    const std::uint32_t type = view_.U16(entry + 2);
    const std::size_t type_bytes =
        type < std::size(kTypeBytes) ? kTypeBytes[type] : 0;
    const std::size_t bytes = type_bytes * view_.U32(entry + 4);
    // What reaches beyond the data is not read.
    if (bytes <= view_.size()) value_bytes_ += bytes;
    if (++entries_ > kMostEntries || value_bytes_ > kMostValueBytes) {
      return false;
    }
    return !PointsToDirectory(view_.U16(entry)) ||
           Walk(view_.U32(entry + 8), depth + 1);
  }

  ByteView view_;
  int directories_ = 0;
  std::size_t entries_ = 0;
  std::size_t value_bytes_ = 0;
};

}  // namespace

bool IsCheapExif(std::string_view tiff) {
  if (tiff.size() > kMostBytes) return false;
  const ByteOrder order =
      tiff.starts_with("MM") ? ByteOrder::kBig : ByteOrder::kLittle;
  const ByteView view(tiff, order);
  return ExifMeter(view).Walk(view.U32(4), 1);
}

}  // namespace undox
