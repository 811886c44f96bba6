#include "ocr/line_finder.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
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
// model misses text that is a few pixels high. Wide ones are reduced to the
// width of one tile: their text is larger as a rule.
constexpr int kLeastSidePixels = 736;
constexpr double kMostEnlarged = 2.0;
constexpr double kMostReduced = 0.5;

cv::Mat Pixels(ImageView page) {
  return cv::Mat(page.size.height, page.size.width, CV_8UC3,
                 const_cast<std::uint8_t*>(page.bgr.data()));
}

int RoundToStride(double length) {
  return std::max(
      kStridePixels,
      static_cast<int>(std::lround(length / kStridePixels)) * kStridePixels);
}

// How much larger the model sees a page than it is.
double ScaleFor(ImageSize page) {
  const int side = std::min(page.width, page.height);
  if (side < kLeastSidePixels) {
    return std::min(kMostEnlarged,
                    static_cast<double>(kLeastSidePixels) / side);
  }
  return std::clamp(static_cast<double>(TileSizes().most_width) / page.width,
                    kMostReduced, 1.0);
}

ImageSize Scaled(ImageSize page, double scale) {
  return {std::max(1, static_cast<int>(page.width * scale)),
          std::max(1, static_cast<int>(page.height * scale))};
}

// The tiles of a page as the model sees it, in pixels of the page.
std::vector<PageTile> TilesOf(ImageSize page, double scale) {
  const ImageSize seen = Scaled(page, scale);
  const auto back = [&](const Box& box) {
    const auto place = [](int at, int from, int to) {
      return static_cast<int>(static_cast<std::int64_t>(at) * to / from);
    };
    const int x = place(box.x, seen.width, page.width);
    const int y = place(box.y, seen.height, page.height);
    return Box{x, y, place(box.x + box.width, seen.width, page.width) - x,
               place(box.y + box.height, seen.height, page.height) - y};
  };
  std::vector<PageTile> tiles = CutPage(seen, TileSizes());
  for (PageTile& tile : tiles) {
    tile = {back(tile.view), back(tile.owned)};
  }
  return tiles;
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
    const double scale = ScaleFor(page.size);
    const std::vector<PageTile> tiles = TilesOf(page.size, scale);
    const cv::Mat pixels = Pixels(page);
    std::vector<FoundLine> lines;
    const auto prepare = [&](std::size_t i) {
      const Box& view = tiles[i].view;
      return InputOf(pixels(cv::Rect(view.x, view.y, view.width, view.height)),
                     {RoundToStride(view.width * scale),
                      RoundToStride(view.height * scale)});
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
