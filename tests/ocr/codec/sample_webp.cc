#include <webp/encode.h>
#include <webp/mux.h>

#include "tests/ocr/codec/sample_files.h"

namespace undox {
namespace {

std::string Take(std::uint8_t* bytes, std::size_t size) {
  std::string file(reinterpret_cast<const char*>(bytes), size);
  WebPFree(bytes);
  return file;
}

WebPData DataOf(std::string_view bytes) {
  return {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()};
}

std::string Assemble(WebPMux* mux) {
  WebPData data{};
  WebPMuxAssemble(mux, &data);
  std::string file(reinterpret_cast<const char*>(data.bytes), data.size);
  WebPDataClear(&data);
  WebPMuxDelete(mux);
  return file;
}

}  // namespace

std::string LossyWebPOf(ImageView image) {
  std::uint8_t* bytes = nullptr;
  const std::size_t size =
      WebPEncodeBGR(image.bgr.data(), image.size.width, image.size.height,
                    3 * image.size.width, 95, &bytes);
  return Take(bytes, size);
}

std::string LosslessWebPOf(ImageView image) {
  std::uint8_t* bytes = nullptr;
  const std::size_t size =
      WebPEncodeLosslessBGR(image.bgr.data(), image.size.width,
                            image.size.height, 3 * image.size.width, &bytes);
  return Take(bytes, size);
}

std::string AlphaWebPOf(std::span<const std::uint8_t> bgra, ImageSize size) {
  std::uint8_t* bytes = nullptr;
  const std::size_t length = WebPEncodeLosslessBGRA(
      bgra.data(), size.width, size.height, 4 * size.width, &bytes);
  return Take(bytes, length);
}

std::string AnimatedWebPOf(std::span<const Image> frames, int frame_ms) {
  WebPMux* mux = WebPMuxNew();
  for (const Image& frame : frames) {
    const std::string still = LosslessWebPOf(frame.view());
    WebPMuxFrameInfo info{};
    info.bitstream = DataOf(still);
    info.duration = frame_ms;
    info.id = WEBP_CHUNK_ANMF;
    info.dispose_method = WEBP_MUX_DISPOSE_NONE;
    info.blend_method = WEBP_MUX_NO_BLEND;
    WebPMuxPushFrame(mux, &info, 1);
  }
  const WebPMuxAnimParams params{0xFFFFFFFF, 0};
  WebPMuxSetAnimationParams(mux, &params);
  return Assemble(mux);
}

std::string WebPWith(ImageView image, std::string_view exif,
                     std::string_view xmp) {
  const std::string still = LosslessWebPOf(image);
  const WebPData still_data = DataOf(still);
  WebPMux* mux = WebPMuxCreate(&still_data, 1);
  const WebPData exif_data = DataOf(exif);
  const WebPData xmp_data = DataOf(xmp);
  if (!exif.empty()) WebPMuxSetChunk(mux, "EXIF", &exif_data, 1);
  if (!xmp.empty()) WebPMuxSetChunk(mux, "XMP ", &xmp_data, 1);
  return Assemble(mux);
}

}  // namespace undox
