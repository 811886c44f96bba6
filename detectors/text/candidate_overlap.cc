#include "detectors/text/candidate_overlap.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace undox {

void PutLonger(Candidate candidate, std::vector<Candidate>& out) {
  constexpr std::size_t kRecent = 64;
  const auto recent =
      out.end() - static_cast<std::ptrdiff_t>(std::min(kRecent, out.size()));
  const auto overlaps = [&](const Candidate& other) {
    return other.span.Overlaps(candidate.span);
  };
  const bool stays = std::none_of(recent, out.end(), [&](const auto& other) {
    return overlaps(other) && other.span.size() >= candidate.span.size();
  });
  if (!stays) return;
  out.erase(std::remove_if(recent, out.end(), overlaps), out.end());
  out.push_back(std::move(candidate));
}

}  // namespace undox
