#include "detectors/image/code_reader.h"

#include <algorithm>
#include <exception>
#include <string_view>
#include <utility>

#include "ZXing/ReadBarcode.h"
#include "ZXing/ZXVersion.h"
#include "fmt/format.h"

namespace undox {
namespace {

// A line code says little below this, and stripes of a picture may look like a
// short one.
constexpr std::size_t kLeastLineCodeBytes = 8;

ZXing::DecodeHints HintsFor(const CodeSearch& search) {
  using ZXing::BarcodeFormat;
  ZXing::BarcodeFormats formats;
  if (search.qr) formats |= BarcodeFormat::QRCode;
  if (search.others) {
    formats |= BarcodeFormat::Code128 | BarcodeFormat::Code39 |
               BarcodeFormat::PDF417 | BarcodeFormat::Aztec |
               BarcodeFormat::DataMatrix;
  }
  ZXing::DecodeHints hints;
  hints.setFormats(formats);
  if (search.is_binary) hints.setBinarizer(ZXing::Binarizer::FixedThreshold);
  return hints;
}

std::string_view SymbologyName(ZXing::BarcodeFormat format) {
  switch (format) {
    case ZXing::BarcodeFormat::QRCode:
      return "qr-code";
    case ZXing::BarcodeFormat::Code128:
      return "code-128";
    case ZXing::BarcodeFormat::Code39:
      return "code-39";
    case ZXing::BarcodeFormat::PDF417:
      return "pdf-417";
    case ZXing::BarcodeFormat::Aztec:
      return "aztec";
    case ZXing::BarcodeFormat::DataMatrix:
      return "data-matrix";
    default:
      return "other";
  }
}

Box BoxOf(const ZXing::Position& corners) {
  const auto [left, right] =
      std::minmax({corners[0].x, corners[1].x, corners[2].x, corners[3].x});
  const auto [top, bottom] =
      std::minmax({corners[0].y, corners[1].y, corners[2].y, corners[3].y});
  return {left, top, right - left + 1, bottom - top + 1};
}

bool IsLine(ZXing::BarcodeFormat format) {
  return format == ZXing::BarcodeFormat::Code128 ||
         format == ZXing::BarcodeFormat::Code39;
}

}  // namespace

std::vector<CodeReading> ReadCodes(GrayView view, const CodeSearch& search) {
  std::vector<CodeReading> codes;
  try {
    const ZXing::ImageView pixels(view.gray.data(), view.size.width,
                                  view.size.height, ZXing::ImageFormat::Lum);
    for (const ZXing::Result& result :
         ZXing::ReadBarcodes(pixels, HintsFor(search))) {
      std::string payload = result.text();
      const bool is_line = IsLine(result.format());
      if (!result.isValid() || payload.empty() ||
          (is_line && payload.size() < kLeastLineCodeBytes)) {
        continue;
      }
      codes.push_back({.is_qr = result.format() == ZXing::BarcodeFormat::QRCode,
                       .symbology = std::string(SymbologyName(result.format())),
                       .payload = Sensitive(std::move(payload)),
                       .box = BoxOf(result.position())});
    }
  } catch (const std::exception&) {
    // A symbol that breaks the engine cannot be read by it; those found before
    // it are kept.
    return codes;
  }
  return codes;
}

std::string CodeEngine() {
  return fmt::format("zxing-cpp {}.{}.{}", ZXING_VERSION_MAJOR,
                     ZXING_VERSION_MINOR, ZXING_VERSION_PATCH);
}

}  // namespace undox
