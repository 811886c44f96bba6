#include "service/report/picture_place.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace undox {
namespace {

// By third of the picture: rows from the top, columns from the left.
constexpr std::array<std::array<std::string_view, 3>, 3> kZh = {
    {{"左上", "上方", "右上"},
     {"左侧", "中间", "右侧"},
     {"左下", "下方", "右下"}}};
constexpr std::array<std::array<std::string_view, 3>, 3> kEn = {
    {{"top left", "top", "top right"},
     {"left", "middle", "right"},
     {"bottom left", "bottom", "bottom right"}}};

std::size_t ThirdOf(int begin, int length, int whole) {
  if (whole <= 0) return 1;
  const int middle = begin + length / 2;
  return static_cast<std::size_t>(std::clamp(3 * middle / whole, 0, 2));
}

}  // namespace

std::string PlaceInPicture(const InImage& place, const ScanReport& report,
                           Language language) {
  const bool chinese = language == Language::kChinese;
  const auto index = static_cast<std::size_t>(place.image);
  std::string text =
      fmt::format("{} {}", chinese ? "图片" : "picture", place.image + 1);
  if (place.boxes.empty()) {
    return text + (chinese ? "，文件附带的信息" : ", data in its file");
  }
  static const PictureReport kUnknown;
  const PictureReport& picture =
      index < report.pictures.size() ? report.pictures[index] : kUnknown;
  if (picture.frames.size() > 1) {
    text += fmt::format("{} {}", chinese ? "，第" : ", frame", place.frame + 1);
    if (chinese) text += " 帧";
  }
  const Box& box = place.boxes.front();
  const std::size_t row = ThirdOf(box.y, box.height, picture.size.height);
  const std::size_t column = ThirdOf(box.x, box.width, picture.size.width);
  text += fmt::format("{}{}{}{}x{} @ {},{}", chinese ? "，" : ", ",
                      (chinese ? kZh : kEn)[row][column], chinese ? "：" : ": ",
                      box.width, box.height, box.x, box.y);
  if (place.boxes.size() > 1) {
    text += fmt::format(" (+{})", place.boxes.size() - 1);
  }
  return text;
}

}  // namespace undox
