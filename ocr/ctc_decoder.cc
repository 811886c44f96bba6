#include "ocr/ctc_decoder.h"

#include <algorithm>

namespace undox {
namespace {

constexpr std::size_t kBlank = 0;

// A stretch of steps at which one symbol was the likeliest.
struct Run {
  std::size_t symbol = kBlank;
  std::size_t first = 0;
  std::size_t last = 0;
  float confidence = 0;
};

std::vector<Run> BestPath(std::span<const float> probabilities,
                          std::size_t symbols) {
  std::vector<Run> runs;
  std::size_t before = kBlank;
  for (std::size_t step = 0; step * symbols < probabilities.size(); ++step) {
    const auto values = probabilities.subspan(step * symbols, symbols);
    const auto best = std::max_element(values.begin(), values.end());
    const auto symbol = static_cast<std::size_t>(best - values.begin());
    if (symbol != kBlank && symbol == before) {
      runs.back().last = step;
      runs.back().confidence = std::max(runs.back().confidence, *best);
    }
    if (symbol != kBlank && symbol != before) {
      runs.push_back({symbol, step, step, *best});
    }
    before = symbol;
  }
  return runs;
}

float Centre(const Run& run) {
  return static_cast<float>(run.first + run.last + 1) / 2;
}

}  // namespace

CtcDecoder::CtcDecoder(std::string_view alphabet) {
  symbols_.emplace_back();
  while (!alphabet.empty()) {
    const std::size_t end = std::min(alphabet.find('\n'), alphabet.size());
    std::string_view symbol = alphabet.substr(0, end);
    if (symbol.ends_with('\r')) symbol.remove_suffix(1);
    symbols_.emplace_back(symbol);
    alphabet.remove_prefix(std::min(end + 1, alphabet.size()));
  }
  symbols_.emplace_back(" ");
}

std::vector<CtcCharacter> CtcDecoder::Decode(
    std::span<const float> probabilities, float first_step,
    float last_step) const {
  const std::vector<Run> runs = BestPath(probabilities, symbols_.size());
  std::vector<CtcCharacter> characters;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const float begin = i == 0 ? first_step : characters.back().end;
    const float end = i + 1 == runs.size()
                          ? std::max(last_step, Centre(runs[i]))
                          : (Centre(runs[i]) + Centre(runs[i + 1])) / 2;
    characters.push_back({symbols_[runs[i].symbol], runs[i].confidence,
                          std::min(begin, end), end});
  }
  return characters;
}

}  // namespace undox
