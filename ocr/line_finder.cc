#include "ocr/line_finder.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "ocr/network.h"
#include "ocr/page_tiles.h"

namespace undox {
namespace {

// The model halves its input five times.
constexpr int kStridePixels = 32;
// Small pictures are enlarged until their shorter side has this length: the
// model misses text that is a few pixels high.
constexpr int kLeastSidePixels = 736;
constexpr double kMostEnlarged = 2.0;

cv::Mat Pixels(ImageView page) {
  return cv::Mat(page.size.height, page.size.width, CV_8UC3,
                 const_cast<std::uint8_t*>(page.bgr.data()));
}

int RoundToStride(double length) {
  return std::max(
      kStridePixels,
      static_cast<int>(std::lround(length / kStridePixels)) * kStridePixels);
}

// Size at which the model looks at a tile.
cv::Size InputSize(ImageSize page, const Box& tile) {
  const int side = std::min(page.width, page.height);
  const double scale = std::clamp(static_cast<double>(kLeastSidePixels) / side,
                                  1.0, kMostEnlarged);
  return {RoundToStride(tile.width * scale),
          RoundToStride(tile.height * scale)};
}

// Values from -1 to 1, plane by plane.
Tensor InputOf(const cv::Mat& tile, cv::Size size) {
  cv::Mat scaled;
  cv::resize(tile, scaled, size);
  Tensor tensor{{1, 3, static_cast<std::size_t>(size.height),
                 static_cast<std::size_t>(size.width)},
                {}};
  const std::size_t plane = static_cast<std::size_t>(size.area());
  tensor.values.resize(3 * plane);
  std::vector<cv::Mat> planes;
  for (std::size_t i = 0; i < 3; ++i) {
    planes.emplace_back(size, CV_32F, tensor.values.data() + i * plane);
  }
  cv::Mat centred;
  scaled.convertTo(centred, CV_32FC3, 2.0 / 255, -1);
  cv::split(centred, planes);
  return tensor;
}

// From pixels of the map to pixels of the page, cut at the tile's edges.
TextQuad OnPage(TextQuad quad, const Box& tile, ImageSize map) {
  const auto place = [](float at, int map_size, int begin, int size) {
    const double share = std::clamp(static_cast<double>(at) / map_size, 0., 1.);
    return static_cast<float>(begin + share * size);
  };
  for (Point& corner : quad.corners) {
    corner.x = place(corner.x, map.width, tile.x, tile.width);
    corner.y = place(corner.y, map.height, tile.y, tile.height);
  }
  return quad;
}

bool OwnsCentre(const PageTile& tile, const TextQuad& quad) {
  const Point centre = quad.At(0.5F, 0.5F);
  const int x = static_cast<int>(centre.x) - tile.owned.x;
  const int y = static_cast<int>(centre.y) - tile.owned.y;
  return x >= 0 && x < tile.owned.width && y >= 0 && y < tile.owned.height;
}

class PpOcrLineFinder : public LineFinder {
 public:
  explicit PpOcrLineFinder(std::unique_ptr<Network> network)
      : network_(std::move(network)) {}

  absl::StatusOr<std::vector<FoundLine>> Find(ImageView page) override {
    const std::vector<PageTile> tiles = CutPage(page.size, TileSizes());
    const cv::Mat pixels = Pixels(page);
    std::vector<FoundLine> lines;
    const auto prepare = [&](std::size_t i) {
      const Box& view = tiles[i].view;
      return InputOf(pixels(cv::Rect(view.x, view.y, view.width, view.height)),
                     InputSize(page.size, view));
    };
    const auto visit = [&](std::size_t i, std::span<const TensorView> outputs) {
      const TensorView& map = outputs[0];
      const ImageSize size{static_cast<int>(map.shape[3]),
                           static_cast<int>(map.shape[2])};
      for (FoundLine line : FindTextQuads(map.values, size, {})) {
        line.quad = OnPage(line.quad, tiles[i].view, size);
        if (OwnsCentre(tiles[i], line.quad)) lines.push_back(line);
      }
    };
    if (absl::Status status = network_->Run(tiles.size(), prepare, visit);
        !status.ok()) {
      return status;
    }
    return lines;
  }

 private:
  std::unique_ptr<Network> network_;
};

}  // namespace

absl::StatusOr<std::unique_ptr<LineFinder>> LineFinder::Create(
    const ModelFile& model, int streams) {
  auto network =
      LoadNetwork(model, {.streams = streams, .input_shape = {1, 3, -1, -1}});
  if (!network.ok()) return network.status();
  return std::make_unique<PpOcrLineFinder>(*std::move(network));
}

}  // namespace undox
