#include "pii/exposure/counterfactual.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

#include "pii/exposure/exposure_input.h"
#include "pii/exposure/exposure_model.h"

namespace undox {
namespace {

// One value of the subject, wherever the post gives it.
struct Value {
  std::vector<int> findings;
  double bits = 0;  // What a redaction hides.
};

// A number that leads to one person by itself hides as much as there is.
double IdentifyingBits(const Finding& finding) {
  const ExposureInput input =
      CollectExposureInput({&finding, 1}, {}, {}, SubjectTraits{});
  double bits = 0;
  for (const QuasiIdentifier& quasi : input.quasi) {
    bits = std::max(bits, quasi.bits);
  }
  const double all = std::log2(ShippedModel().population);
  for (const DirectIdentifier& direct : input.direct) {
    bits = std::max(bits, all * direct.q);
  }
  return bits;
}

std::vector<Value> ValuesOf(const AssessedPost& post, const Subject& subject) {
  std::vector<Value> values;
  for (const int index : subject.findings) {
    const Finding& finding = post.findings[static_cast<std::size_t>(index)];
    const auto same = [&](const Value& value) {
      const Finding& other =
          post.findings[static_cast<std::size_t>(value.findings.front())];
      return other.type == finding.type && !finding.value.empty() &&
             other.value == finding.value;
    };
    auto value = std::find_if(values.begin(), values.end(), same);
    if (value == values.end()) value = values.insert(values.end(), Value{});
    value->findings.push_back(index);
    value->bits = std::max(value->bits, IdentifyingBits(finding));
  }
  return values;
}

// A redaction that was tried.
struct Trial {
  std::vector<std::size_t> values;
  double bits = 0;
  WayDown way;
};

class Search {
 public:
  Search(const AssessedPost& post, const Assessment& assessment, int subject)
      : post_(post),
        subject_(static_cast<std::size_t>(subject)),
        start_(assessment.subjects[subject_].exposure.level),
        values_(ValuesOf(post, assessment.subjects[subject_])) {}

  std::size_t size() const { return values_.size(); }
  Level start() const { return start_; }

  Trial TryEverything() const {
    std::vector<std::size_t> all(values_.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return Try(std::move(all));
  }

  Trial Try(std::vector<std::size_t> values) const {
    Trial trial;
    trial.values = std::move(values);
    for (const std::size_t index : trial.values) {
      const Value& value = values_[index];
      trial.bits += value.bits;
      trial.way.findings.insert(trial.way.findings.end(),
                                value.findings.begin(), value.findings.end());
    }
    std::sort(trial.way.findings.begin(), trial.way.findings.end());
    const Assessment rest = AssessWithout(post_, trial.way.findings);
    const Exposure& left = rest.subjects[subject_].exposure;
    trial.way.level = left.level;
    trial.way.score = left.score;
    trial.way.k = trial.values.size() == values_.size()
                      ? ShippedModel().population
                      : left.k;
    trial.way.identify = left.identify;
    trial.way.post_level = rest.exposure.level;
    return trial;
  }

 private:
  const AssessedPost& post_;
  std::size_t subject_;
  Level start_;
  std::vector<Value> values_;
};

// The best redaction found so far for each level that it reaches.
class Found {
 public:
  explicit Found(Level start) : best_(static_cast<std::size_t>(start)) {}

  void Offer(const Trial& trial) {
    for (auto level = static_cast<std::size_t>(trial.way.level);
         level < best_.size(); ++level) {
      if (!best_[level] || IsBetter(trial, *best_[level])) {
        best_[level] = trial;
      }
    }
  }

  // True if nothing larger can be better: S1, or S0 from there, is reached.
  bool Done() const {
    const std::size_t lowest = best_.size() > 1 ? 1 : 0;
    return best_.empty() || best_[lowest].has_value();
  }

  std::vector<WayDown> Ways() const {
    std::vector<WayDown> ways;
    for (std::size_t level = best_.size(); level-- > 0;) {
      if (level == 0 && best_.size() > 1) break;
      if (!best_[level]) continue;
      if (!ways.empty() && ways.back().level <= best_[level]->way.level) {
        continue;
      }
      ways.push_back(best_[level]->way);
    }
    return ways;
  }

 private:
  static bool IsBetter(const Trial& a, const Trial& b) {
    if (a.values.size() != b.values.size()) {
      return a.values.size() < b.values.size();
    }
    if (a.bits != b.bits) return a.bits < b.bits;
    return a.way.score < b.way.score;
  }

  std::vector<std::optional<Trial>> best_;  // By level, below the start.
};

void TryAll(const Search& search, Found& found) {
  for (std::size_t size = 1; size <= search.size() && !found.Done(); ++size) {
    // The combinations in lexical order: ones first, then shifted right.
    std::vector<bool> chosen(search.size());
    std::fill_n(chosen.begin(), size, true);
    do {
      std::vector<std::size_t> values;
      for (std::size_t i = 0; i < chosen.size(); ++i) {
        if (chosen[i]) values.push_back(i);
      }
      found.Offer(search.Try(std::move(values)));
    } while (std::prev_permutation(chosen.begin(), chosen.end()));
  }
}

bool IsLower(const Trial& a, const Trial& b) {
  if (a.way.level != b.way.level) return a.way.level < b.way.level;
  if (a.way.score != b.way.score) return a.way.score < b.way.score;
  return a.bits < b.bits;
}

// Leaves out of `trial` what it does not need for its level.
Trial Pruned(const Search& search, Trial trial) {
  for (std::size_t i = trial.values.size(); i-- > 0;) {
    std::vector<std::size_t> fewer = trial.values;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
    if (fewer.empty()) break;
    Trial without = search.Try(std::move(fewer));
    if (without.way.level <= trial.way.level) trial = std::move(without);
  }
  return trial;
}

void TryGreedily(const Search& search, Found& found) {
  std::vector<std::size_t> left(search.size());
  std::iota(left.begin(), left.end(), std::size_t{0});
  Trial best;
  best.way.level = search.start();
  while (!left.empty() && !found.Done()) {
    std::optional<Trial> next;
    for (const std::size_t value : left) {
      std::vector<std::size_t> values = best.values;
      values.push_back(value);
      Trial trial = search.Try(std::move(values));
      if (!next || IsLower(trial, *next)) next = std::move(trial);
    }
    std::erase(left, next->values.back());
    const bool lower = next->way.level < best.way.level;
    best = *std::move(next);
    if (lower) found.Offer(Pruned(search, best));
  }
}

}  // namespace

int WorstSubject(const Assessment& assessment) {
  int worst = -1;
  for (std::size_t i = 0; i < assessment.subjects.size(); ++i) {
    const Exposure& exposure = assessment.subjects[i].exposure;
    if (worst >= 0) {
      const Exposure& most =
          assessment.subjects[static_cast<std::size_t>(worst)].exposure;
      const bool worse = exposure.level != most.level
                             ? exposure.level > most.level
                             : exposure.score > most.score;
      if (!worse) continue;
    }
    worst = static_cast<int>(i);
  }
  return worst;
}

void FindWaysDown(const AssessedPost& post, const Assessment& assessment,
                  Explanation& explanation) {
  explanation.subject = WorstSubject(assessment);
  if (explanation.subject < 0) return;
  const Search search(post, assessment, explanation.subject);
  if (search.start() == Level::kNone) return;
  Found found(search.start());
  explanation.tried_all = search.size() <= kMostValuesTried;
  if (explanation.tried_all) {
    TryAll(search, found);
  } else if (search.size() <= kMostValuesPicked) {
    TryGreedily(search, found);
  } else {
    found.Offer(search.TryEverything());
  }
  explanation.ways = found.Ways();
}

}  // namespace undox
