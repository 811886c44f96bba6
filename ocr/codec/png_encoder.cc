#include <png.h>

#include <csetjmp>
#include <cstddef>
#include <cstdint>
#include <string>

#include "ocr/codec/format_encoders.h"

namespace undox {
namespace {

// Screenshots become hardly smaller beyond, and take three times as long.
constexpr int kCompressionLevel = 4;

// Plain data, as in png_decoder.cc; the string is the caller's.
struct PngWriting {
  png_structp png = nullptr;
  png_infop info = nullptr;
  std::string* bytes = nullptr;
  std::jmp_buf on_error = {};
};

[[noreturn]] void OnError(png_structp png, png_const_charp) {
  std::longjmp(static_cast<PngWriting*>(png_get_error_ptr(png))->on_error, 1);
}

void OnWarning(png_structp, png_const_charp) {}

void OnWrite(png_structp png, png_bytep bytes, std::size_t length) {
  static_cast<PngWriting*>(png_get_io_ptr(png))
      ->bytes->append(reinterpret_cast<const char*>(bytes), length);
}

void OnFlush(png_structp) {}

bool Write(PngWriting* writing, const std::uint8_t* bgr, ImageSize size) {
  if (setjmp(writing->on_error) != 0) return false;
  writing->png = png_create_write_struct(PNG_LIBPNG_VER_STRING, writing,
                                         OnError, OnWarning);
  if (writing->png == nullptr) return false;
  png_structp png = writing->png;
  writing->info = png_create_info_struct(png);
  if (writing->info == nullptr) return false;
  png_set_write_fn(png, writing, OnWrite, OnFlush);
  png_set_compression_level(png, kCompressionLevel);
  png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_SUB | PNG_FILTER_UP);
  png_set_IHDR(png, writing->info, static_cast<png_uint_32>(size.width),
               static_cast<png_uint_32>(size.height), 8, PNG_COLOR_TYPE_RGB,
               PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_BASE,
               PNG_FILTER_TYPE_BASE);
  png_write_info(png, writing->info);
  png_set_bgr(png);
  for (int y = 0; y < size.height; ++y) {
    png_write_row(png, bgr + 3 * static_cast<std::size_t>(y) * size.width);
  }
  png_write_end(png, writing->info);
  return true;
}

}  // namespace

absl::StatusOr<std::string> EncodePng(ImageView image) {
  std::string bytes;
  PngWriting writing;
  writing.bytes = &bytes;
  const bool is_written = Write(&writing, image.bgr.data(), image.size);
  png_destroy_write_struct(&writing.png, &writing.info);
  if (!is_written) return absl::InternalError("PNG encoder failed");
  return bytes;
}

}  // namespace undox
