#ifndef UNDOX_SERVICE_PIPELINE_HIGHLIGHT_H_
#define UNDOX_SERVICE_PIPELINE_HIGHLIGHT_H_

#include <cstddef>
#include <string>
#include <vector>

namespace undox {

// One of the worst posts of a run, told to a person; holds no value.
struct Highlight {
  double score = 0;  // Exposure::score.
  std::string text;  // Lines.
};

// The few worst posts seen so far, the worst first; of equals the earlier.
class Worst {
 public:
  static constexpr std::size_t kMost = 3;

  // True if a post of this score would be kept.
  bool Wants(double score) const {
    return score > 0 && (kept_.size() < kMost || score > kept_.back().score);
  }
  void Add(Highlight highlight);
  void Add(const Worst& later);
  const std::vector<Highlight>& kept() const { return kept_; }

 private:
  std::vector<Highlight> kept_;
};

}  // namespace undox

#endif  // UNDOX_SERVICE_PIPELINE_HIGHLIGHT_H_
