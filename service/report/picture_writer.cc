#include "service/report/picture_writer.h"

#include <algorithm>
#include <string>

namespace undox {
namespace {

constexpr int kConfidenceDecimals = 3;

void WritePictureText(JsonLines& json, const PictureReport& picture) {
  std::string text;
  for (const PictureFrame& frame : picture.frames) {
    if (!text.empty() && !frame.text.empty()) text += '\n';
    text += frame.text.Reveal();
  }
  json.Field("text", text);
  json.Key("lines");
  json.StartArray();
  for (const PictureFrame& frame : picture.frames) {
    for (const PictureLine& line : frame.lines) {
      json.StartObject();
      json.Field("text", line.text.Reveal());
      if (picture.frames.size() > 1) {
        json.Field("frame", static_cast<std::size_t>(frame.index));
      }
      json.Key("box");
      WriteBox(line.box, json);
      json.Field("confidence", line.confidence, kConfidenceDecimals);
      json.EndObject();
    }
  }
  json.EndArray();
}

}  // namespace

void WriteBox(const Box& box, JsonLines& json) {
  const int x = std::max(0, box.x);
  const int y = std::max(0, box.y);
  const int width = std::max(1, box.x + box.width - x);
  const int height = std::max(1, box.y + box.height - y);
  json.StartArray();
  for (const int pixels : {x, y, width, height}) {
    json.Count(static_cast<std::uint64_t>(pixels));
  }
  json.EndArray();
}

void WritePictures(const Post& post, const ScanReport& report, bool reveal,
                   JsonLines& json) {
  json.Key("images");
  json.StartArray();
  for (std::size_t i = 0; i < report.pictures.size(); ++i) {
    const PictureReport& picture = report.pictures[i];
    json.StartObject();
    if (i < post.images.size() && post.images[i].t_ms >= 0) {
      json.Field("t_ms", static_cast<std::uint64_t>(post.images[i].t_ms));
    }
    if (picture.scanned) {
      json.Field("width", static_cast<std::size_t>(picture.size.width));
      json.Field("height", static_cast<std::size_t>(picture.size.height));
      json.Field("frames", picture.frames.size());
      if (reveal) WritePictureText(json, picture);
    }
    json.EndObject();
  }
  json.EndArray();
}

}  // namespace undox
