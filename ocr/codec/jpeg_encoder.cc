#include <csetjmp>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

// jpeglib.h needs <cstdio> before it.
#include <jpeglib.h>

#include "ocr/codec/format_encoders.h"

namespace undox {
namespace {

constexpr int kQuality = 92;

// Plain data, as in jpeg_decoder.cc. `errors` is first: libjpeg hands it back.
struct JpegWriting {
  jpeg_error_mgr errors = {};
  jpeg_compress_struct info = {};
  std::jmp_buf on_error = {};
  unsigned char* bytes = nullptr;  // Allocated by libjpeg with malloc.
  unsigned long size = 0;
};

[[noreturn]] void OnError(j_common_ptr info) {
  std::longjmp(static_cast<JpegWriting*>(info->client_data)->on_error, 1);
}

void OnMessage(j_common_ptr, int) {}
void OnPrint(j_common_ptr) {}

bool Write(JpegWriting* writing, const std::uint8_t* bgr, ImageSize size) {
  jpeg_compress_struct* info = &writing->info;
  info->err = jpeg_std_error(&writing->errors);
  writing->errors.error_exit = OnError;
  writing->errors.emit_message = OnMessage;
  writing->errors.output_message = OnPrint;
  info->client_data = writing;
  if (setjmp(writing->on_error) != 0) return false;
  jpeg_create_compress(info);
  jpeg_mem_dest(info, &writing->bytes, &writing->size);
  info->image_width = static_cast<JDIMENSION>(size.width);
  info->image_height = static_cast<JDIMENSION>(size.height);
  info->input_components = 3;
  info->in_color_space = JCS_EXT_BGR;
  jpeg_set_defaults(info);
  jpeg_set_quality(info, kQuality, TRUE);
  for (int i = 0; i < info->num_components; ++i) {
    info->comp_info[i].h_samp_factor = 1;  // 4:4:4.
    info->comp_info[i].v_samp_factor = 1;
  }
  // Better tables would need all coefficients in memory: 6 bytes a pixel.
  info->optimize_coding = FALSE;
  jpeg_start_compress(info, TRUE);
  while (info->next_scanline < info->image_height) {
    JSAMPROW row = const_cast<JSAMPROW>(
        bgr + 3 * static_cast<std::size_t>(info->next_scanline) * size.width);
    jpeg_write_scanlines(info, &row, 1);
  }
  jpeg_finish_compress(info);
  return true;
}

}  // namespace

absl::StatusOr<std::string> EncodeJpeg(ImageView image) {
  JpegWriting writing;
  const bool is_written = Write(&writing, image.bgr.data(), image.size);
  std::string bytes;
  if (is_written) {
    bytes.assign(reinterpret_cast<const char*>(writing.bytes), writing.size);
  }
  jpeg_destroy_compress(&writing.info);
  std::free(writing.bytes);
  if (!is_written) return absl::InternalError("JPEG encoder failed");
  return bytes;
}

}  // namespace undox
