#include <zlib.h>

#include "tests/ocr/codec/sample_files.h"

namespace undox {
namespace {

std::string BigEndian(std::uint32_t value) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) {
    bytes.push_back(static_cast<char>(value >> shift & 0xFF));
  }
  return bytes;
}

const Bytef* DataOf(std::string_view bytes) {
  return reinterpret_cast<const Bytef*>(bytes.data());
}

}  // namespace

std::string Deflate(std::string_view bytes) {
  uLongf size = compressBound(bytes.size());
  std::string packed(size, '\0');
  compress2(reinterpret_cast<Bytef*>(packed.data()), &size, DataOf(bytes),
            bytes.size(), 9);
  packed.resize(size);
  return packed;
}

std::string PngChunk(std::string_view type, std::string_view payload) {
  const std::string body = std::string(type) + std::string(payload);
  const auto sum = static_cast<std::uint32_t>(
      crc32(0, DataOf(body), static_cast<uInt>(body.size())));
  return BigEndian(static_cast<std::uint32_t>(payload.size())) + body +
         BigEndian(sum);
}

std::string PngFile(const PngSpec& spec, std::string_view rows) {
  std::string header = BigEndian(static_cast<std::uint32_t>(spec.size.width)) +
                       BigEndian(static_cast<std::uint32_t>(spec.size.height));
  header.push_back(static_cast<char>(spec.depth));
  header.push_back(static_cast<char>(spec.colour_type));
  header.append({'\0', '\0', spec.is_interlaced ? '\1' : '\0'});
  return "\x89PNG\r\n\x1A\n" + PngChunk("IHDR", header) + spec.before_data +
         PngChunk("IDAT", Deflate(rows)) + spec.after_data +
         PngChunk("IEND", "");
}

std::string PngOf(ImageView image, std::string_view before_data,
                  std::string_view after_data) {
  std::string rows;
  for (int y = 0; y < image.size.height; ++y) {
    rows.push_back('\0');
    for (int x = 0; x < image.size.width; ++x) {
      const Colour pixel = PixelOf(image, x, y);
      rows.push_back(static_cast<char>(pixel.red));
      rows.push_back(static_cast<char>(pixel.green));
      rows.push_back(static_cast<char>(pixel.blue));
    }
  }
  PngSpec spec;
  spec.size = image.size;
  spec.before_data = before_data;
  spec.after_data = after_data;
  return PngFile(spec, rows);
}

}  // namespace undox
