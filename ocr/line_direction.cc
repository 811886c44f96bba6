#include "ocr/line_direction.h"

#include <algorithm>
#include <utility>

#include "ocr/line_strip.h"
#include "ocr/network.h"
#include "ocr/strip_tensor.h"

namespace undox {
namespace {

// The model's input; longer lines are judged by their begin.
constexpr int kStripHeight = 48;
constexpr int kStripWidth = 192;
constexpr std::size_t kBatch = 6;

// The begin of a line that is longer than the model's input.
TextQuad Begin(const TextQuad& quad) {
  const float most = quad.Height() * kStripWidth / kStripHeight;
  const float share = std::min(1.0F, most / std::max(1.0F, quad.Width()));
  return {
      {quad.corners[0], quad.At(share, 0), quad.At(share, 1), quad.corners[3]}};
}

class PpOcrLineDirection : public LineDirection {
 public:
  explicit PpOcrLineDirection(std::unique_ptr<Network> network)
      : network_(std::move(network)) {}

  absl::StatusOr<std::vector<float>> UpsideDown(
      ImageView page, std::span<const TextQuad> quads) override {
    std::vector<float> answers;
    const std::size_t batches = (quads.size() + kBatch - 1) / kBatch;
    const auto prepare = [&](std::size_t i) {
      std::vector<Image> strips;
      for (const TextQuad& quad : quads.subspan(
               i * kBatch, std::min(kBatch, quads.size() - i * kBatch))) {
        strips.push_back(
            CutStrip(page, Begin(quad), kStripHeight, kStripWidth));
      }
      return StripTensor(strips, kStripWidth);
    };
    const auto visit = [&](std::size_t, std::span<const TensorView> outputs) {
      // Two probabilities a line: upright, upside down.
      for (std::size_t k = 1; k < outputs[0].values.size(); k += 2) {
        answers.push_back(outputs[0].values[k]);
      }
    };
    if (absl::Status status = network_->Run(batches, prepare, visit);
        !status.ok()) {
      return status;
    }
    return answers;
  }

 private:
  std::unique_ptr<Network> network_;
};

}  // namespace

absl::StatusOr<std::unique_ptr<LineDirection>> LineDirection::Create(
    const ModelFile& model, int streams) {
  auto network = LoadNetwork(
      model,
      {.streams = streams, .input_shape = {-1, 3, kStripHeight, kStripWidth}});
  if (!network.ok()) return network.status();
  return std::make_unique<PpOcrLineDirection>(*std::move(network));
}

}  // namespace undox
