#include <webp/encode.h>
#include <webp/mux.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "ocr/codec/format_encoders.h"

namespace undox {
namespace {

// 0 to 9; higher ones take minutes for large pictures.
constexpr int kLosslessEffort = 0;
constexpr int kWhite = -1;  // 0xFFFFFFFF.

struct DeleteEncoder {
  void operator()(WebPAnimEncoder* encoder) const {
    WebPAnimEncoderDelete(encoder);
  }
};

int OnWrite(const std::uint8_t* bytes, std::size_t length,
            const WebPPicture* picture) {
  static_cast<std::string*>(picture->custom_ptr)
      ->append(reinterpret_cast<const char*>(bytes), length);
  return 1;
}

absl::Status Failed() { return absl::InternalError("WebP encoder failed"); }

// A picture in libwebp's memory.
class WebPPixels {
 public:
  explicit WebPPixels(ImageView image) {
    is_ready_ = WebPPictureInit(&picture_) != 0;
    if (!is_ready_) return;
    picture_.use_argb = 1;
    picture_.width = image.size.width;
    picture_.height = image.size.height;
    is_ready_ = WebPPictureImportBGR(&picture_, image.bgr.data(),
                                     3 * image.size.width) != 0;
  }
  WebPPixels(const WebPPixels&) = delete;
  WebPPixels& operator=(const WebPPixels&) = delete;
  ~WebPPixels() { WebPPictureFree(&picture_); }

  bool is_ready() const { return is_ready_; }
  WebPPicture* get() { return &picture_; }

 private:
  WebPPicture picture_ = {};
  bool is_ready_ = false;
};

bool ChooseLossless(WebPConfig& config) {
  return WebPConfigInit(&config) != 0 &&
         WebPConfigLosslessPreset(&config, kLosslessEffort) != 0;
}

}  // namespace

absl::StatusOr<std::string> EncodeWebP(ImageView image) {
  WebPConfig config;
  WebPPixels pixels(image);
  if (!ChooseLossless(config) || !pixels.is_ready()) return Failed();
  std::string bytes;
  pixels.get()->writer = OnWrite;
  pixels.get()->custom_ptr = &bytes;
  if (WebPEncode(&config, pixels.get()) == 0) return Failed();
  return bytes;
}

absl::StatusOr<std::string> EncodeWebPAnimation(
    std::span<const EncoderFrame> frames) {
  WebPConfig config;
  WebPAnimEncoderOptions options;
  if (!ChooseLossless(config) || WebPAnimEncoderOptionsInit(&options) == 0) {
    return Failed();
  }
  options.anim_params.bgcolor = static_cast<std::uint32_t>(kWhite);
  const ImageSize size = frames.front().image.size;
  const std::unique_ptr<WebPAnimEncoder, DeleteEncoder> encoder(
      WebPAnimEncoderNew(size.width, size.height, &options));
  if (encoder == nullptr) return Failed();
  int time_ms = 0;
  for (const EncoderFrame& frame : frames) {
    WebPPixels pixels(frame.image);
    if (!pixels.is_ready() || WebPAnimEncoderAdd(encoder.get(), pixels.get(),
                                                 time_ms, &config) == 0) {
      return Failed();
    }
    time_ms += frame.duration_ms;
  }
  WebPData data{};
  const bool is_done =
      WebPAnimEncoderAdd(encoder.get(), nullptr, time_ms, nullptr) != 0 &&
      WebPAnimEncoderAssemble(encoder.get(), &data) != 0;
  std::string bytes;
  if (is_done)
    bytes.assign(reinterpret_cast<const char*>(data.bytes), data.size);
  WebPDataClear(&data);
  if (!is_done) return Failed();
  return bytes;
}

}  // namespace undox
