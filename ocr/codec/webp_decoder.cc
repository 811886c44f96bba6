#include <webp/decode.h>
#include <webp/demux.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "ocr/codec/canvas.h"
#include "ocr/codec/format_decoders.h"

namespace undox {
namespace {

constexpr int kLossy = 1;              // WebPBitstreamFeatures::format.
constexpr int kMacroblockPixels = 16;  // RFC 6386: what lossy WebP predicts in.

struct DeleteDecoder {
  void operator()(WebPIDecoder* decoder) const { WebPIDelete(decoder); }
};
struct DeleteDemuxer {
  void operator()(WebPDemuxer* demuxer) const { WebPDemuxDelete(demuxer); }
};
using Demuxer = std::unique_ptr<WebPDemuxer, DeleteDemuxer>;

// Pixels to decode into, four bytes each if `has_alpha`, else three.
struct WebPTarget {
  std::span<std::uint8_t> pixels;
  ImageSize size;
  bool has_alpha = false;
};

const std::uint8_t* DataOf(std::string_view bytes) {
  return reinterpret_cast<const std::uint8_t*>(bytes.data());
}

// Decodes as many rows as there are and returns their number.
int DecodeRows(std::string_view bytes, const WebPTarget& target) {
  WebPDecoderConfig config;
  if (WebPInitDecoderConfig(&config) == 0) return 0;
  const std::size_t stride =
      static_cast<std::size_t>(target.has_alpha ? 4 : 3) * target.size.width;
  config.output.colorspace = target.has_alpha ? MODE_BGRA : MODE_BGR;
  config.output.is_external_memory = 1;
  config.output.u.RGBA = {target.pixels.data(), static_cast<int>(stride),
                          target.pixels.size()};
  const std::unique_ptr<WebPIDecoder, DeleteDecoder> decoder(
      WebPINewDecoder(&config.output));
  if (decoder == nullptr) return 0;
  const VP8StatusCode status =
      WebPIUpdate(decoder.get(), DataOf(bytes), bytes.size());
  if (status == VP8_STATUS_OK) return target.size.height;
  int last_row = 0;
  if (WebPIDecGetRGB(decoder.get(), &last_row, nullptr, nullptr, nullptr) ==
      nullptr) {
    return 0;
  }
  return std::clamp(last_row, 0, target.size.height);
}

bool ReadFeatures(std::string_view bytes, WebPBitstreamFeatures& features) {
  return WebPGetFeatures(DataOf(bytes), bytes.size(), &features) ==
         VP8_STATUS_OK;
}

void NoteCoder(const WebPBitstreamFeatures& features, DecodedImage& decoded) {
  if (features.format == kLossy) {
    decoded.coding_square_pixels = kMacroblockPixels;
  }
}

absl::Status DecodeStill(const DecoderInput& input, FrameKeeper& keeper,
                         DecodedImage& decoded) {
  const ImageSize size = input.header.size;
  WebPBitstreamFeatures features;
  if (!ReadFeatures(input.bytes, features) || features.width != size.width ||
      features.height != size.height || features.has_animation != 0) {
    return NothingDecodable();
  }
  NoteCoder(features, decoded);
  int rows = 0;
  if (features.has_alpha == 0) {
    const std::span<std::uint8_t> memory = keeper.TakeStill();
    if (memory.empty()) return NoRoom(input.limits);
    rows = DecodeRows(input.bytes, {memory, size, false});
    if (rows == 0) return NothingDecodable();
  } else {
    std::vector<std::uint8_t> bgra(4 * size.pixels(), kMissingPixel);
    rows = DecodeRows(input.bytes, {bgra, size, true});
    if (rows == 0) return NothingDecodable();
    if (absl::Status added = keeper.AddStill(bgra); !added.ok()) return added;
  }
  if (rows < size.height) {
    decoded.gaps.push_back(DamagedRows(rows + 1, size.height));
  }
  return absl::OkStatus();
}

// Puts frames of an animation on its canvas, one after the other.
class WebPComposer {
 public:
  explicit WebPComposer(ImageSize size) : canvas_(size) {}

  const Canvas& canvas() const { return canvas_; }
  const WebPBitstreamFeatures& features() const { return features_; }

  // Returns true if the frame is whole.
  bool Draw(const WebPIterator& frame) {
    canvas_.Clear(to_clear_);
    to_clear_ = {};
    const std::string_view bytes(
        reinterpret_cast<const char*>(frame.fragment.bytes),
        frame.fragment.size);
    const ImageSize size{frame.width, frame.height};
    if (!ReadFeatures(bytes, features_) || features_.width != size.width ||
        features_.height != size.height ||
        size.pixels() > canvas_.size().pixels()) {
      return false;
    }
    pixels_.assign(4 * size.pixels(), 0);
    const int rows = DecodeRows(bytes, {pixels_, size, true});
    const Box box{frame.x_offset, frame.y_offset, size.width, size.height};
    if (frame.blend_method == WEBP_MUX_BLEND) {
      canvas_.Blend(box, pixels_);
    } else {
      canvas_.Replace(box, pixels_);
    }
    if (frame.dispose_method == WEBP_MUX_DISPOSE_BACKGROUND) to_clear_ = box;
    return rows == size.height;
  }

 private:
  Canvas canvas_;
  Box to_clear_;
  WebPBitstreamFeatures features_ = {};
  std::vector<std::uint8_t> pixels_;
};

// Adds frames while they are whole and may be kept.
void AddFrames(WebPIterator& frame, FrameKeeper& keeper,
               DecodedImage& decoded) {
  WebPComposer composer(decoded.size);
  do {
    if (!keeper.MaySpend(decoded.size.pixels())) return;
    const bool is_whole = composer.Draw(frame) && frame.complete != 0;
    NoteCoder(composer.features(), decoded);
    // The first frame is worth keeping even in part.
    if (!is_whole) keeper.NoteDamage();
    if (!is_whole && keeper.frames_seen() > 0) return;
    if (!keeper.AddFrame(composer.canvas(), frame.duration) || !is_whole) {
      return;
    }
  } while (WebPDemuxNextFrame(&frame) != 0);
}

absl::Status DecodeAnimation(const DecoderInput& input, FrameKeeper& keeper,
                             DecodedImage& decoded) {
  const WebPData data{DataOf(input.bytes), input.bytes.size()};
  WebPDemuxState state = WEBP_DEMUX_PARSE_ERROR;
  const Demuxer demuxer(WebPDemuxPartial(&data, &state));
  if (demuxer == nullptr) return NothingDecodable();
  const std::size_t gaps_before = decoded.gaps.size();
  WebPIterator frame{};
  if (WebPDemuxGetFrame(demuxer.get(), 1, &frame) != 0) {
    AddFrames(frame, keeper, decoded);
  }
  WebPDemuxReleaseIterator(&frame);
  if (decoded.frames.empty()) return keeper.NothingKept();
  const bool has_all = keeper.frames_seen() == input.header.frames;
  if (!has_all && decoded.gaps.size() == gaps_before) keeper.NoteDamage();
  return absl::OkStatus();
}

}  // namespace

absl::Status DecodeWebP(const DecoderInput& input, FrameKeeper& keeper,
                        DecodedImage& decoded) {
  WebPBitstreamFeatures features;
  if (!ReadFeatures(input.bytes, features)) return NothingDecodable();
  if (features.width != input.header.size.width ||
      features.height != input.header.size.height) {
    return NothingDecodable();
  }
  return features.has_animation != 0 ? DecodeAnimation(input, keeper, decoded)
                                     : DecodeStill(input, keeper, decoded);
}

}  // namespace undox
