#include <png.h>

#include <algorithm>
#include <csetjmp>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

#include "ocr/codec/format_decoders.h"

namespace undox {
namespace {

// No chunk that we read is larger: only PLTE, tRNS and IDAT are, and the last
// is never held whole.
constexpr png_alloc_size_t kChunkBytes = 1 << 20;

// Packed bytes that are read at a time: of a cut file at most these are lost.
constexpr std::size_t kReadBytes = 64;

// All that the callbacks and the functions that call setjmp touch. Plain
// data: longjmp runs no destructors.
struct PngReading {
  png_structp png = nullptr;
  png_infop info = nullptr;
  const char* next = nullptr;
  std::size_t left = 0;
  std::uint32_t side_pixels = 0;
  std::jmp_buf on_error = {};
  bool is_damaged = false;
  bool is_interlaced = false;
  int channels = 3;
  int passes = 1;
  int rows_done = 0;  // Of the first pass.
  int passes_done = 0;
};

PngReading* ReadingOf(png_structp png) {
  return static_cast<PngReading*>(png_get_error_ptr(png));
}

[[noreturn]] void OnError(png_structp png, png_const_charp) {
  std::longjmp(ReadingOf(png)->on_error, 1);
}

void OnWarning(png_structp png, png_const_charp) {
  ReadingOf(png)->is_damaged = true;
}

void OnRead(png_structp png, png_bytep to, std::size_t length) {
  PngReading* reading = ReadingOf(png);
  if (length > reading->left) png_error(png, "end of file");
  std::memcpy(to, reading->next, length);
  reading->next += length;
  reading->left -= length;
}

// Reads up to the pixels and asks for 8-bit BGR or BGRA.
bool Begin(PngReading* reading) {
  if (setjmp(reading->on_error) != 0) return false;
  reading->png = png_create_read_struct(PNG_LIBPNG_VER_STRING, reading, OnError,
                                        OnWarning);
  if (reading->png == nullptr) return false;
  png_structp png = reading->png;
  reading->info = png_create_info_struct(png);
  if (reading->info == nullptr) return false;
  png_set_read_fn(png, reading, OnRead);
  png_set_user_limits(png, reading->side_pixels, reading->side_pixels);
  png_set_chunk_malloc_max(png, kChunkBytes);
  // Skips every chunk but IHDR, PLTE, tRNS, IDAT and IEND.
  png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_NEVER, nullptr, -1);
  png_set_crc_action(png, PNG_CRC_WARN_USE, PNG_CRC_WARN_USE);
  png_set_compression_buffer_size(png, kReadBytes);
  png_read_info(png, reading->info);
  png_set_expand(png);
  png_set_scale_16(png);
  png_set_gray_to_rgb(png);
  png_set_bgr(png);
  reading->passes = png_set_interlace_handling(png);
  png_read_update_info(png, reading->info);
  reading->channels = png_get_channels(png, reading->info);
  return true;
}

bool ReadRows(PngReading* reading, std::uint8_t* pixels, int height,
              std::size_t row_bytes) {
  if (setjmp(reading->on_error) != 0) return false;
  for (int pass = 0; pass < reading->passes; ++pass) {
    for (int y = 0; y < height; ++y) {
      png_read_row(reading->png,
                   pixels + static_cast<std::size_t>(y) * row_bytes, nullptr);
      if (pass == 0) reading->rows_done = y + 1;
    }
    reading->passes_done = pass + 1;
  }
  return true;
}

// Frees what libpng allocated, on every way out.
class PngReadingOwner {
 public:
  explicit PngReadingOwner(const DecoderInput& input) {
    reading_.next = input.bytes.data();
    reading_.left = input.bytes.size();
    reading_.side_pixels =
        static_cast<std::uint32_t>(std::max(input.limits.side_pixels, 1));
  }
  PngReadingOwner(const PngReadingOwner&) = delete;
  PngReadingOwner& operator=(const PngReadingOwner&) = delete;
  ~PngReadingOwner() {
    png_destroy_read_struct(&reading_.png, &reading_.info, nullptr);
  }

  PngReading* get() { return &reading_; }

 private:
  PngReading reading_;
};

void NoteGaps(const PngReading& reading, int height, DecodedImage& decoded) {
  if (reading.passes_done == reading.passes && !reading.is_damaged) return;
  const bool is_cut = reading.passes == 1 && reading.rows_done < height;
  decoded.gaps.push_back(
      DamagedRows(is_cut ? reading.rows_done + 1 : 1, height));
}

}  // namespace

absl::Status DecodePng(const DecoderInput& input, FrameKeeper& keeper,
                       DecodedImage& decoded) {
  PngReadingOwner owner(input);
  PngReading* reading = owner.get();
  if (!Begin(reading)) return NothingDecodable();
  const ImageSize size = input.header.size;
  const bool is_as_announced =
      png_get_image_width(reading->png, reading->info) ==
          static_cast<std::uint32_t>(size.width) &&
      png_get_image_height(reading->png, reading->info) ==
          static_cast<std::uint32_t>(size.height);
  const std::size_t row_bytes =
      static_cast<std::size_t>(reading->channels) * size.width;
  if (!is_as_announced ||
      png_get_rowbytes(reading->png, reading->info) != row_bytes) {
    return NothingDecodable();
  }
  if (reading->channels == 3) {
    const std::span<std::uint8_t> memory = keeper.TakeStill();
    if (memory.empty()) return NoRoom(input.limits);
    ReadRows(reading, memory.data(), size.height, row_bytes);
    if (reading->rows_done == 0) return NothingDecodable();
  } else {
    std::vector<std::uint8_t> bgra(4 * size.pixels(), kMissingPixel);
    ReadRows(reading, bgra.data(), size.height, row_bytes);
    if (reading->rows_done == 0) return NothingDecodable();
    if (absl::Status added = keeper.AddStill(bgra); !added.ok()) return added;
  }
  NoteGaps(*reading, size.height, decoded);
  return absl::OkStatus();
}

}  // namespace undox
