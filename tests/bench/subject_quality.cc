#include "tests/bench/subject_quality.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "pii/exposure.h"

namespace undox::bench {
namespace {

// Which subject of the program stands for each labelled one.
std::map<int, int> Pairs(const LabelledPost& post,
                         std::span<const Finding> findings) {
  std::map<std::pair<int, int>, int> together;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    ++together[{post.entities[i].subject, findings[i].subject}];
  }
  std::vector<std::tuple<int, int, int>> order;
  for (const auto& [pair, count] : together) {
    order.emplace_back(-count, pair.first, pair.second);
  }
  std::sort(order.begin(), order.end());
  std::map<int, int> pairs;
  std::set<int> taken;
  for (const auto& [count, labelled, given] : order) {
    if (pairs.contains(labelled) || taken.contains(given)) continue;
    pairs[labelled] = given;
    taken.insert(given);
  }
  return pairs;
}

}  // namespace

void AddPost(const LabelledPost& post, std::span<const Finding> findings,
             std::span<const Subject> subjects, SubjectQuality& quality) {
  if (post.subjects.empty()) return;
  const std::map<int, int> pairs = Pairs(post, findings);
  const bool several = post.subjects.size() > 1;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const auto pair = pairs.find(post.entities[i].subject);
    const bool bound =
        pair != pairs.end() && pair->second == findings[i].subject;
    quality.findings += 1;
    quality.bound += bound ? 1 : 0;
    quality.shared += several ? 1 : 0;
    quality.shared_bound += several && bound ? 1 : 0;
  }
  for (const LabelledSubject& labelled : post.subjects) {
    const auto pair = pairs.find(labelled.number);
    const Subject* given =
        pair == pairs.end() ? nullptr
                            : &subjects[static_cast<std::size_t>(pair->second)];
    quality.subjects += 1;
    quality.target_right +=
        given && TargetName(given->target) == labelled.target ? 1 : 0;
    if (labelled.vulnerable == "none") continue;
    quality.vulnerable += 1;
    quality.vulnerable_right +=
        given && VulnerableName(given->vulnerable) == labelled.vulnerable ? 1
                                                                          : 0;
  }
}

}  // namespace undox::bench
