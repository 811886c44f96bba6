#include "ocr/strip_reader.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "ocr/line_strip.h"
#include "ocr/network.h"
#include "ocr/strip_tensor.h"

namespace undox {
namespace {

constexpr int kStripHeight = 48;
constexpr int kMostStripWidth = 3200;
// Widths are rounded up to few values: the engine keeps memory for each.
constexpr int kWidthStep = 64;
constexpr int kLeastWidth = 128;

int BucketWidth(float shape) {
  const int width = static_cast<int>(shape * kStripHeight) + 1;
  return std::clamp((width + kWidthStep - 1) / kWidthStep * kWidthStep,
                    kLeastWidth, kMostStripWidth);
}

// Indices of `quads` by the width of their input: the engine likes to meet
// equal inputs one after another.
std::vector<std::size_t> ByWidth(std::span<const int> widths) {
  std::vector<std::size_t> order(widths.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(
      order.begin(), order.end(),
      [&](std::size_t a, std::size_t b) { return widths[a] < widths[b]; });
  return order;
}

float MeanConfidence(const std::vector<CtcCharacter>& characters) {
  float sum = 0;
  for (const CtcCharacter& character : characters) sum += character.confidence;
  return characters.empty() ? 0 : sum / static_cast<float>(characters.size());
}

class PpOcrStripReader : public StripReader {
 public:
  PpOcrStripReader(std::unique_ptr<Network> network, CtcDecoder decoder)
      : network_(std::move(network)), decoder_(std::move(decoder)) {}

  absl::StatusOr<std::vector<StripText>> Read(
      ImageView page, std::span<const TextQuad> quads) override {
    std::vector<int> widths;  // Of inputs, in pixels.
    for (const TextQuad& quad : quads) {
      widths.push_back(
          BucketWidth(quad.Width() / std::max(1.0F, quad.Height())));
    }
    const std::vector<std::size_t> order = ByWidth(widths);
    std::vector<int> shown(quads.size());  // Pixels of the input in use.
    std::vector<StripText> texts(quads.size());
    const auto prepare = [&](std::size_t i) {
      const std::size_t line = order[i];
      const Image strip =
          CutStrip(page, quads[line], kStripHeight, widths[line]);
      shown[line] = strip.size.width;
      return StripTensor(strip, widths[line]);
    };
    const auto visit = [&](std::size_t i, std::span<const TensorView> outputs) {
      const std::size_t line = order[i];
      const auto steps = static_cast<float>(outputs[0].shape[1]);
      texts[line] =
          Decode(outputs[0].values, steps * static_cast<float>(shown[line]) /
                                        static_cast<float>(widths[line]));
    };
    if (absl::Status status = network_->Run(quads.size(), prepare, visit);
        !status.ok()) {
      return status;
    }
    return texts;
  }

 private:
  // `shown`: how many of the steps show the strip; the rest is padding.
  StripText Decode(std::span<const float> probabilities, float shown) const {
    StripText line{decoder_.Decode(probabilities, 0, shown), 0};
    for (CtcCharacter& character : line.characters) {
      character.begin = std::min(1.0F, character.begin / shown);
      character.end = std::min(1.0F, character.end / shown);
    }
    line.confidence = MeanConfidence(line.characters);
    return line;
  }

  std::unique_ptr<Network> network_;
  CtcDecoder decoder_;
};

}  // namespace

absl::StatusOr<std::unique_ptr<StripReader>> StripReader::Create(
    const ModelFile& model, int streams) {
  auto network = LoadNetwork(
      model, {.streams = streams, .input_shape = {1, 3, kStripHeight, -1}});
  if (!network.ok()) return network.status();
  const std::string alphabet = (*network)->Metadata("character");
  if (alphabet.empty()) {
    return absl::InvalidArgumentError("the recognition model has no alphabet");
  }
  return std::make_unique<PpOcrStripReader>(*std::move(network),
                                            CtcDecoder(alphabet));
}

}  // namespace undox
