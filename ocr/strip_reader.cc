#include "ocr/strip_reader.h"

#include <algorithm>
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
constexpr std::size_t kBatch = 6;

int BucketWidth(float shape) {
  const int width = static_cast<int>(shape * kStripHeight) + 1;
  return std::clamp((width + kWidthStep - 1) / kWidthStep * kWidthStep,
                    kLeastWidth, kMostStripWidth);
}

// Lines that are read together.
struct Batch {
  int width = 0;                   // Of the input, in pixels.
  std::vector<std::size_t> lines;  // Indices of quads.
};

std::vector<Batch> MakeBatches(std::span<const TextQuad> quads) {
  std::vector<std::pair<int, std::size_t>> by_width;
  for (std::size_t i = 0; i < quads.size(); ++i) {
    const float shape = quads[i].Width() / std::max(1.0F, quads[i].Height());
    by_width.emplace_back(BucketWidth(shape), i);
  }
  std::sort(by_width.begin(), by_width.end());
  std::vector<Batch> batches;
  for (const auto& [width, line] : by_width) {
    if (batches.empty() || batches.back().width != width ||
        batches.back().lines.size() == kBatch) {
      batches.push_back({width, {}});
    }
    batches.back().lines.push_back(line);
  }
  return batches;
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
    const std::vector<Batch> batches = MakeBatches(quads);
    std::vector<int> widths(quads.size());  // Of strips, in pixels.
    std::vector<StripText> lines(quads.size());
    const auto prepare = [&](std::size_t i) {
      std::vector<Image> strips;
      for (const std::size_t line : batches[i].lines) {
        strips.push_back(
            CutStrip(page, quads[line], kStripHeight, batches[i].width));
        widths[line] = strips.back().size.width;
      }
      return StripTensor(strips, batches[i].width);
    };
    const auto visit = [&](std::size_t i, std::span<const TensorView> outputs) {
      const std::size_t steps = outputs[0].shape[1];
      const std::size_t values = steps * decoder_.symbols();
      for (std::size_t k = 0; k < batches[i].lines.size(); ++k) {
        const std::size_t line = batches[i].lines[k];
        const float shown = static_cast<float>(steps) *
                            static_cast<float>(widths[line]) /
                            static_cast<float>(batches[i].width);
        lines[line] =
            Decode(outputs[0].values.subspan(k * values, values), shown);
      }
    };
    if (absl::Status status = network_->Run(batches.size(), prepare, visit);
        !status.ok()) {
      return status;
    }
    return lines;
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
      model, {.streams = streams, .input_shape = {-1, 3, kStripHeight, -1}});
  if (!network.ok()) return network.status();
  const std::string alphabet = (*network)->Metadata("character");
  if (alphabet.empty()) {
    return absl::InvalidArgumentError("the recognition model has no alphabet");
  }
  return std::make_unique<PpOcrStripReader>(*std::move(network),
                                            CtcDecoder(alphabet));
}

}  // namespace undox
