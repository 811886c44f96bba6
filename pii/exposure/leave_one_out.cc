#include "pii/exposure/leave_one_out.h"

#include <algorithm>
#include <string>

namespace undox {
namespace {

LeaveOneOut Difference(const Exposure& with, const Exposure& without) {
  LeaveOneOut effect;
  effect.raw = with.raw - without.raw;
  effect.score = with.score - without.score;
  effect.without = without.level;
  return effect;
}

Cues WithoutFamily(const Cues& cues, Cue family) {
  Cues rest = cues;
  std::erase_if(rest.hits,
                [family](const CueHit& hit) { return hit.cue == family; });
  return rest;
}

}  // namespace

std::vector<LeaveOneOut> LeaveOneOutEffects(const AssessedPost& post,
                                            const Assessment& assessment,
                                            std::size_t most) {
  std::vector<LeaveOneOut> effects;
  const std::vector<Subject>& subjects = assessment.subjects;
  for (std::size_t s = 0; s < subjects.size(); ++s) {
    for (const int finding : subjects[s].findings) {
      if (effects.size() >= most) break;
      const Assessment rest = AssessWithout(post, {&finding, 1});
      LeaveOneOut effect =
          Difference(subjects[s].exposure, rest.subjects[s].exposure);
      effect.finding = finding;
      effect.subject = static_cast<int>(s);
      effects.push_back(std::move(effect));
    }
  }
  std::sort(effects.begin(), effects.end(),
            [](const LeaveOneOut& a, const LeaveOneOut& b) {
              return a.finding < b.finding;
            });
  for (int i = 0; i < static_cast<int>(Cue::kCount); ++i) {
    const auto family = static_cast<Cue>(i);
    if (!post.cues.Has(family)) continue;
    const Cues rest = WithoutFamily(post.cues, family);
    std::vector<Finding> findings = post.findings;
    const Assessment without = AssessPost(post.text, findings, rest, post.reach,
                                          post.policy, post.pictures);
    LeaveOneOut effect = Difference(assessment.exposure, without.exposure);
    effect.cue = std::string(CueId(family));
    effects.push_back(std::move(effect));
  }
  return effects;
}

}  // namespace undox
