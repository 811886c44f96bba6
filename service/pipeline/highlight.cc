#include "service/pipeline/highlight.h"

#include <algorithm>
#include <utility>

namespace undox {

void Worst::Add(Highlight highlight) {
  if (!Wants(highlight.score)) return;
  const auto place = std::find_if(
      kept_.begin(), kept_.end(),
      [&](const Highlight& other) { return other.score < highlight.score; });
  kept_.insert(place, std::move(highlight));
  if (kept_.size() > kMost) kept_.pop_back();
}

void Worst::Add(const Worst& later) {
  for (const Highlight& highlight : later.kept_) Add(highlight);
}

}  // namespace undox
