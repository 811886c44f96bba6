#include <gif_lib.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <vector>

#include "ocr/codec/canvas.h"
#include "ocr/codec/format_decoders.h"

namespace undox {
namespace {

constexpr int kCentisecondMs = 10;

// The rows of an interlaced image come in four passes (GIF89a, appendix E).
constexpr struct {
  int first;
  int step;
} kPasses[] = {{0, 8}, {4, 8}, {2, 4}, {1, 2}};

struct CloseGif {
  void operator()(GifFileType* gif) const {
    int error = 0;
    DGifCloseFile(gif, &error);
  }
};
using Gif = std::unique_ptr<GifFileType, CloseGif>;

int OnRead(GifFileType* gif, GifByteType* to, int length) {
  auto* bytes = static_cast<std::string_view*>(gif->UserData);
  const std::size_t count =
      std::min(bytes->size(), static_cast<std::size_t>(std::max(length, 0)));
  std::memcpy(to, bytes->data(), count);
  bytes->remove_prefix(count);
  return static_cast<int>(count);
}

// What stands before a frame in its graphics control extension.
struct FrameControl {
  int duration_ms = 0;
  int disposal = DISPOSAL_UNSPECIFIED;
  int transparent = NO_TRANSPARENT_COLOR;
};

// Reads one extension with all its blocks.
bool ReadExtension(GifFileType* gif, FrameControl& control) {
  int code = 0;
  GifByteType* block = nullptr;
  if (DGifGetExtension(gif, &code, &block) == GIF_ERROR) return false;
  while (block != nullptr) {
    GraphicsControlBlock graphics{};
    if (code == GRAPHICS_EXT_FUNC_CODE &&
        DGifExtensionToGCB(block[0], block + 1, &graphics) == GIF_OK) {
      control = {graphics.DelayTime * kCentisecondMs, graphics.DisposalMode,
                 graphics.TransparentColor};
    }
    if (DGifGetExtensionNext(gif, &block) == GIF_ERROR) return false;
  }
  return true;
}

// Decodes images onto a canvas and disposes of them. Thread-compatible.
class GifComposer {
 public:
  GifComposer(GifFileType* gif, ImageSize size) : gif_(gif), canvas_(size) {}

  const Canvas& canvas() const { return canvas_; }

  // Draws the image that `gif` has come to. Returns the rows that were decoded,
  // and all of them only if the image is whole.
  int Draw(const FrameControl& control) {
    const GifImageDesc& image = gif_->Image;
    const Box box{image.Left, image.Top, image.Width, image.Height};
    box_ = box;
    disposal_ = control.disposal;
    if (disposal_ == DISPOSE_PREVIOUS) before_ = canvas_;
    const ColorMapObject* colours =
        image.ColorMap != nullptr ? image.ColorMap : gif_->SColorMap;
    if (colours == nullptr) return 0;
    int rows = 0;
    for (const auto& pass : kPasses) {
      const int first = image.Interlace ? pass.first : 0;
      const int step = image.Interlace ? pass.step : 1;
      for (int y = first; y < box.height; y += step, ++rows) {
        if (!DrawRow(y, *colours, control.transparent)) return rows;
      }
      if (!image.Interlace) break;
    }
    return rows;
  }

  // What the canvas is before the next image.
  void Dispose() {
    if (disposal_ == DISPOSE_BACKGROUND) canvas_.Clear(box_);
    if (disposal_ == DISPOSE_PREVIOUS && before_.has_value()) {
      canvas_ = std::move(*before_);
    }
    before_.reset();
  }

 private:
  bool DrawRow(int y, const ColorMapObject& colours, int transparent) {
    const auto width = static_cast<std::size_t>(box_.width);
    indices_.resize(width);
    if (DGifGetLine(gif_, indices_.data(), box_.width) == GIF_ERROR) {
      return false;
    }
    row_.assign(4 * width, 0);
    for (std::size_t x = 0; x < width; ++x) {
      const int index = indices_[x];
      if (index == transparent || index >= colours.ColorCount) continue;
      const GifColorType& colour = colours.Colors[index];
      const std::uint8_t pixel[4] = {colour.Blue, colour.Green, colour.Red,
                                     255};
      std::memcpy(row_.data() + 4 * x, pixel, sizeof(pixel));
    }
    canvas_.Blend({box_.x, box_.y + y, box_.width, 1}, row_);
    return true;
  }

  GifFileType* gif_;
  Canvas canvas_;
  std::optional<Canvas> before_;
  Box box_;
  int disposal_ = DISPOSAL_UNSPECIFIED;
  std::vector<GifByteType> indices_;
  std::vector<std::uint8_t> row_;
};

// Draws and adds the image that `gif` has come to. Returns false if it is the
// last to be looked at.
bool AddImage(GifFileType* gif, const FrameControl& control,
              GifComposer& composer, FrameKeeper& keeper) {
  const ImageSize canvas = composer.canvas().size();
  const ImageSize image{gif->Image.Width, gif->Image.Height};
  // Pixels beyond the canvas show nowhere and cost as much.
  if (image.pixels() > canvas.pixels()) {
    keeper.NoteDamage();
    return false;
  }
  if (!keeper.MaySpend(canvas.pixels())) return false;
  const int rows = composer.Draw(control);
  const bool is_whole = rows == image.height;
  if (!is_whole) keeper.NoteDamage();
  // The first frame is worth keeping even in part.
  if (!is_whole && (keeper.frames_seen() > 0 || rows == 0)) return false;
  if (!keeper.AddFrame(composer.canvas(), control.duration_ms)) return false;
  composer.Dispose();
  return is_whole;
}

void AddImages(GifFileType* gif, ImageSize size, FrameKeeper& keeper) {
  GifComposer composer(gif, size);
  FrameControl control;
  GifRecordType record = UNDEFINED_RECORD_TYPE;
  while (DGifGetRecordType(gif, &record) == GIF_OK) {
    if (record == EXTENSION_RECORD_TYPE) {
      if (!ReadExtension(gif, control)) return;
    } else if (record == IMAGE_DESC_RECORD_TYPE) {
      if (DGifGetImageDesc(gif) == GIF_ERROR) return;
      if (!AddImage(gif, control, composer, keeper)) return;
      control = {};
    } else {
      return;
    }
  }
}

}  // namespace

absl::Status DecodeGif(const DecoderInput& input, FrameKeeper& keeper,
                       DecodedImage& decoded) {
  std::string_view unread = input.bytes;
  int error = 0;
  const Gif gif(DGifOpen(&unread, OnRead, &error));
  if (gif == nullptr) return NothingDecodable();
  AddImages(gif.get(), input.header.size, keeper);
  if (decoded.frames.empty()) return keeper.NothingKept();
  if (keeper.frames_seen() < input.header.frames && decoded.gaps.empty()) {
    keeper.NoteDamage();
  }
  // A still has no time.
  if (input.header.frames == 1) decoded.frames.front().duration_ms = 0;
  return absl::OkStatus();
}

}  // namespace undox
