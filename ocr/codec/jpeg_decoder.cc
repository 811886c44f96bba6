#include <algorithm>
#include <csetjmp>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <vector>

// jpeglib.h needs <cstdio> before it.
#include <jerror.h>
#include <jpeglib.h>

#include "ocr/codec/format_decoders.h"

namespace undox {
namespace {

// What libjpeg may use besides the coefficients of a progressive picture.
constexpr long kWorkBytes = 64L << 20;
constexpr long kCoefficientBytes = 8;  // A pixel: up to four of two bytes.

// All that the callbacks and the functions that call setjmp touch. Plain data:
// longjmp runs no destructors. `errors` is first: libjpeg hands it back.
struct JpegReading {
  jpeg_error_mgr errors = {};
  jpeg_decompress_struct info = {};
  jpeg_source_mgr source = {};
  jpeg_progress_mgr progress = {};
  std::jmp_buf on_error = {};
  int scan_limit = 0;
  long memory_bytes = 0;
  bool met_scan_limit = false;
  bool met_end = false;
  int damaged_row = -1;  // The first, from 0.
};

JpegReading* ReadingOf(j_common_ptr info) {
  return static_cast<JpegReading*>(info->client_data);
}

[[noreturn]] void OnError(j_common_ptr info) {
  std::longjmp(ReadingOf(info)->on_error, 1);
}

void OnMessage(j_common_ptr info, int level) {
  if (level >= 0) return;  // Traces.
  // Nothing is missing after these.
  const int code = info->err->msg_code;
  if (code == JWRN_EXTRANEOUS_DATA || code == JWRN_JFIF_MAJOR ||
      code == JWRN_ADOBE_XFORM || code == JWRN_TOO_MUCH_DATA) {
    return;
  }
  JpegReading* reading = ReadingOf(info);
  if (reading->damaged_row >= 0) return;
  reading->damaged_row = static_cast<int>(reading->info.output_scanline);
}

void OnPrint(j_common_ptr) {}

void OnProgress(j_common_ptr info) {
  JpegReading* reading = ReadingOf(info);
  if (reading->info.input_scan_number <= reading->scan_limit) return;
  reading->met_scan_limit = true;
  OnError(info);
}

void OnSource(j_decompress_ptr) {}

// At the end of the file an end of image is made up.
boolean OnNeedBytes(j_decompress_ptr info) {
  static constexpr JOCTET kEndOfImage[] = {0xFF, JPEG_EOI};
  ReadingOf(reinterpret_cast<j_common_ptr>(info))->met_end = true;
  info->src->next_input_byte = kEndOfImage;
  info->src->bytes_in_buffer = sizeof(kEndOfImage);
  return TRUE;
}

void OnSkip(j_decompress_ptr info, long bytes) {
  if (bytes <= 0) return;
  if (static_cast<std::size_t>(bytes) >= info->src->bytes_in_buffer) {
    OnNeedBytes(info);
    return;
  }
  info->src->next_input_byte += bytes;
  info->src->bytes_in_buffer -= static_cast<std::size_t>(bytes);
}

void SetCallbacks(JpegReading* reading) {
  reading->info.err = jpeg_std_error(&reading->errors);
  reading->errors.error_exit = OnError;  // The standard one ends the process.
  reading->errors.emit_message = OnMessage;
  reading->errors.output_message = OnPrint;
  reading->info.client_data = reading;
  reading->source.init_source = OnSource;
  reading->source.fill_input_buffer = OnNeedBytes;
  reading->source.skip_input_data = OnSkip;
  reading->source.resync_to_restart = jpeg_resync_to_restart;
  reading->source.term_source = OnSource;
  reading->progress.progress_monitor = OnProgress;
}

bool Begin(JpegReading* reading) {
  if (setjmp(reading->on_error) != 0) return false;
  jpeg_create_decompress(&reading->info);
  reading->info.src = &reading->source;
  reading->info.progress = &reading->progress;
  reading->info.mem->max_memory_to_use = reading->memory_bytes;
  if (jpeg_read_header(&reading->info, TRUE) != JPEG_HEADER_OK) return false;
  const J_COLOR_SPACE stored = reading->info.jpeg_color_space;
  const bool has_black = stored == JCS_CMYK || stored == JCS_YCCK;
  reading->info.out_color_space = has_black ? JCS_CMYK : JCS_EXT_BGR;
  return true;
}

// For a picture of several scans this reads them all.
bool Start(JpegReading* reading) {
  if (setjmp(reading->on_error) != 0) return false;
  return jpeg_start_decompress(&reading->info) == TRUE;
}

// Adobe's programs write inks inverted, and their marker.
void TurnInksIntoBgr(const std::uint8_t* cmyk, bool is_inverted, int width,
                     std::uint8_t* bgr) {
  for (int x = 0; x < width; ++x, cmyk += 4, bgr += 3) {
    const int flip = is_inverted ? 0 : 255;
    const int black = cmyk[3] ^ flip;
    for (int channel = 0; channel < 3; ++channel) {
      bgr[channel] =
          static_cast<std::uint8_t>((cmyk[2 - channel] ^ flip) * black / 255);
    }
  }
}

// `row` holds one row of inks; `pixels` the whole picture.
bool ReadRows(JpegReading* reading, std::uint8_t* row, std::uint8_t* pixels) {
  if (setjmp(reading->on_error) != 0) return false;
  jpeg_decompress_struct* info = &reading->info;
  const bool has_black = info->out_color_space == JCS_CMYK;
  const std::size_t row_bytes =
      3 * static_cast<std::size_t>(info->output_width);
  while (info->output_scanline < info->output_height) {
    std::uint8_t* out = pixels + info->output_scanline * row_bytes;
    JSAMPROW to = has_black ? row : out;
    jpeg_read_scanlines(info, &to, 1);
    if (has_black) {
      TurnInksIntoBgr(row, info->saw_Adobe_marker != 0,
                      static_cast<int>(info->output_width), out);
    }
  }
  return true;
}

class JpegReadingOwner {
 public:
  explicit JpegReadingOwner(const DecoderInput& input) {
    SetCallbacks(&reading_);
    reading_.source.next_input_byte =
        reinterpret_cast<const JOCTET*>(input.bytes.data());
    reading_.source.bytes_in_buffer = input.bytes.size();
    reading_.scan_limit = input.limits.jpeg_scans;
    reading_.memory_bytes =
        kWorkBytes +
        kCoefficientBytes * static_cast<long>(input.header.size.pixels());
  }
  JpegReadingOwner(const JpegReadingOwner&) = delete;
  JpegReadingOwner& operator=(const JpegReadingOwner&) = delete;
  ~JpegReadingOwner() { jpeg_destroy_decompress(&reading_.info); }

  JpegReading* get() { return &reading_; }

 private:
  JpegReading reading_;
};

void NoteGaps(const JpegReading& reading, bool is_read, DecodedImage& decoded) {
  const int height = static_cast<int>(reading.info.output_height);
  // Of several scans some are missing: every row lacks detail.
  const bool is_coarse =
      reading.met_end &&
      jpeg_has_multiple_scans(const_cast<j_decompress_ptr>(&reading.info)) != 0;
  int first = reading.damaged_row;
  if (is_coarse) first = 0;
  if (!is_read && first < 0) {
    first = static_cast<int>(reading.info.output_scanline);
  }
  if (first < 0) return;
  decoded.gaps.push_back(DamagedRows(first + 1, height));
}

int SquareOf(const jpeg_decompress_struct& info) {
  return DCTSIZE * std::max(info.max_h_samp_factor, info.max_v_samp_factor);
}

}  // namespace

absl::Status DecodeJpeg(const DecoderInput& input, FrameKeeper& keeper,
                        DecodedImage& decoded) {
  JpegReadingOwner owner(input);
  JpegReading* reading = owner.get();
  if (!Begin(reading)) return NothingDecodable();
  const ImageSize size = input.header.size;
  if (reading->info.image_width != static_cast<JDIMENSION>(size.width) ||
      reading->info.image_height != static_cast<JDIMENSION>(size.height)) {
    return NothingDecodable();
  }
  if (!Start(reading)) {
    if (!reading->met_scan_limit) return NothingDecodable();
    return LimitMet("jpeg_scans",
                    static_cast<std::size_t>(input.limits.jpeg_scans));
  }
  const std::span<std::uint8_t> memory = keeper.TakeStill();
  if (memory.empty()) return NoRoom(input.limits);
  std::vector<std::uint8_t> row(4 * static_cast<std::size_t>(size.width));
  const bool is_read = ReadRows(reading, row.data(), memory.data());
  if (!is_read && reading->info.output_scanline == 0) {
    return NothingDecodable();
  }
  NoteGaps(*reading, is_read, decoded);
  decoded.coding_square_pixels = SquareOf(reading->info);
  return absl::OkStatus();
}

}  // namespace undox
