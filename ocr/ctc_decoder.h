#ifndef UNDOX_OCR_CTC_DECODER_H_
#define UNDOX_OCR_CTC_DECODER_H_

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace undox {

// One character that was read in a strip of text.
struct CtcCharacter {
  std::string utf8;      // One code point.
  float confidence = 0;  // In [0, 1]: the probability of its best step.
  float begin = 0;       // Where it stands: steps from the left of the strip,
  float end = 0;         // half-open; characters touch one another.
};

// Reads what a recognizer trained with Connectionist Temporal Classification
// (Graves et al., 2006) says: at each step, the probability of each symbol.
// Immutable and thread-safe.
class CtcDecoder {
 public:
  // `alphabet`: one symbol a line. Symbol 0 is the blank and stands before
  // them, the space stands behind them.
  explicit CtcDecoder(std::string_view alphabet);

  // With blank and space.
  std::size_t symbols() const { return symbols_.size(); }

  // The best path: at each step the likeliest symbol, repetitions and blanks
  // dropped. `probabilities`: symbols() values for each step. Neighbouring
  // characters meet half way; the first begins at `first_step` and the last
  // ends at `last_step`, the edges of what the strip shows.
  std::vector<CtcCharacter> Decode(std::span<const float> probabilities,
                                   float first_step, float last_step) const;

 private:
  std::vector<std::string> symbols_;
};

}  // namespace undox

#endif  // UNDOX_OCR_CTC_DECODER_H_
