#include <gif_lib.h>

#include "tests/ocr/codec/sample_files.h"

namespace undox {
namespace {

int OnWrite(GifFileType* gif, const GifByteType* bytes, int length) {
  static_cast<std::string*>(gif->UserData)
      ->append(reinterpret_cast<const char*>(bytes),
               static_cast<std::size_t>(length));
  return length;
}

ColorMapObject* MakeColours() {
  constexpr int kCount = static_cast<int>(std::size(kGifColours));
  ColorMapObject* map = GifMakeMapObject(kCount, nullptr);
  for (int i = 0; i < kCount; ++i) {
    const Colour colour = kGifColours[i];
    map->Colors[i] = {colour.red, colour.green, colour.blue};
  }
  return map;
}

void PutRow(GifFileType* gif, const GifFrame& frame, int y) {
  const auto width = static_cast<std::size_t>(frame.box.width);
  std::vector<GifPixelType> row(
      frame.indices.begin() + static_cast<std::ptrdiff_t>(y * width),
      frame.indices.begin() + static_cast<std::ptrdiff_t>((y + 1) * width));
  EGifPutLine(gif, row.data(), frame.box.width);
}

void PutFrame(GifFileType* gif, const GifFrame& frame) {
  GraphicsControlBlock control{frame.disposal, false, frame.delay_cs,
                               frame.transparent};
  GifByteType block[4];
  EGifGCBToExtension(&control, block);
  EGifPutExtension(gif, GRAPHICS_EXT_FUNC_CODE, 4, block);
  EGifPutImageDesc(gif, frame.box.x, frame.box.y, frame.box.width,
                   frame.box.height, frame.is_interlaced, nullptr);
  if (!frame.is_interlaced) {
    for (int y = 0; y < frame.box.height; ++y) PutRow(gif, frame, y);
    return;
  }
  // GIF89a, appendix E.
  for (int y = 0; y < frame.box.height; y += 8) PutRow(gif, frame, y);
  for (int y = 4; y < frame.box.height; y += 8) PutRow(gif, frame, y);
  for (int y = 2; y < frame.box.height; y += 4) PutRow(gif, frame, y);
  for (int y = 1; y < frame.box.height; y += 2) PutRow(gif, frame, y);
}

}  // namespace

std::string GifOf(ImageSize size, std::span<const GifFrame> frames) {
  std::string file;
  int error = 0;
  GifFileType* gif = EGifOpen(&file, OnWrite, &error);
  EGifSetGifVersion(gif, true);
  ColorMapObject* colours = MakeColours();
  EGifPutScreenDesc(gif, size.width, size.height, 8, 0, colours);
  for (const GifFrame& frame : frames) PutFrame(gif, frame);
  EGifCloseFile(gif, &error);
  GifFreeMapObject(colours);
  return file;
}

GifFrame PlainGifFrame(Box box, std::uint8_t index) {
  GifFrame frame;
  frame.box = box;
  frame.indices.assign(static_cast<std::size_t>(box.width) * box.height, index);
  return frame;
}

}  // namespace undox
