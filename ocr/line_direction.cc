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
    const auto prepare = [&](std::size_t i) {
      return StripTensor(
          CutStrip(page, Begin(quads[i]), kStripHeight, kStripWidth),
          kStripWidth);
    };
    const auto visit = [&](std::size_t, std::span<const TensorView> outputs) {
      // Two probabilities: upright, upside down.
      answers.push_back(outputs[0].values[1]);
    };
    if (absl::Status status = network_->Run(quads.size(), prepare, visit);
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
      {.streams = streams, .input_shape = {1, 3, kStripHeight, kStripWidth}});
  if (!network.ok()) return network.status();
  return std::make_unique<PpOcrLineDirection>(*std::move(network));
}

}  // namespace undox
