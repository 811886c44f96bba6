#include <cstdio>
#include <cstdlib>

// jpeglib.h needs <cstdio> before it.
#include <jpeglib.h>

#include "tests/ocr/codec/sample_files.h"

namespace undox {
namespace {

// How rows of pixels are given to libjpeg and what it makes of them.
struct Plan {
  ImageSize size;
  int channels = 3;
  J_COLOR_SPACE given = JCS_EXT_BGR;
  J_COLOR_SPACE stored = JCS_YCbCr;
  JpegSpec spec;
  bool has_adobe_marker = false;
};

std::string Compress(const Plan& plan, std::span<const std::uint8_t> pixels) {
  jpeg_compress_struct info;
  jpeg_error_mgr errors;
  info.err = jpeg_std_error(&errors);
  jpeg_create_compress(&info);
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&info, &bytes, &size);
  info.image_width = static_cast<JDIMENSION>(plan.size.width);
  info.image_height = static_cast<JDIMENSION>(plan.size.height);
  info.input_components = plan.channels;
  info.in_color_space = plan.given;
  jpeg_set_defaults(&info);
  jpeg_set_colorspace(&info, plan.stored);
  info.write_Adobe_marker = plan.has_adobe_marker ? TRUE : FALSE;
  jpeg_set_quality(&info, plan.spec.quality, TRUE);
  info.comp_info[0].h_samp_factor = plan.spec.sampling;
  info.comp_info[0].v_samp_factor = plan.spec.sampling;
  if (plan.spec.is_progressive) jpeg_simple_progression(&info);
  jpeg_start_compress(&info, TRUE);
  const std::size_t stride =
      static_cast<std::size_t>(plan.channels) * plan.size.width;
  while (info.next_scanline < info.image_height) {
    JSAMPROW row =
        const_cast<JSAMPROW>(pixels.data() + info.next_scanline * stride);
    jpeg_write_scanlines(&info, &row, 1);
  }
  jpeg_finish_compress(&info);
  std::string file(reinterpret_cast<const char*>(bytes), size);
  jpeg_destroy_compress(&info);
  std::free(bytes);
  return file;
}

}  // namespace

std::string JpegOf(ImageView image, const JpegSpec& spec) {
  Plan plan;
  plan.size = image.size;
  plan.stored = spec.is_grey ? JCS_GRAYSCALE : JCS_YCbCr;
  plan.spec = spec;
  return Compress(plan, image.bgr);
}

std::string InkJpeg(ImageSize size, Inks inks, bool is_adobe) {
  const int flip = is_adobe ? 255 : 0;
  std::vector<std::uint8_t> pixels;
  for (std::size_t i = 0; i < size.pixels(); ++i) {
    for (const std::uint8_t ink :
         {inks.cyan, inks.magenta, inks.yellow, inks.black}) {
      pixels.push_back(static_cast<std::uint8_t>(ink ^ flip));
    }
  }
  Plan plan;
  plan.size = size;
  plan.channels = 4;
  plan.given = JCS_CMYK;
  plan.stored = is_adobe ? JCS_YCCK : JCS_CMYK;
  plan.spec.quality = 100;
  plan.has_adobe_marker = is_adobe;
  return Compress(plan, pixels);
}

std::string WithSegment(std::string_view jpeg, std::uint8_t marker,
                        std::string_view payload) {
  const std::size_t length = payload.size() + 2;
  std::string segment{'\xFF', static_cast<char>(marker)};
  segment.push_back(static_cast<char>(length >> 8));
  segment.push_back(static_cast<char>(length & 0xFF));
  segment.append(payload);
  std::string file(jpeg);
  file.insert(2, segment);
  return file;
}

}  // namespace undox
