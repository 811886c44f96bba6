#include "detectors/rules/rule_trial.h"

#include <utility>

#include "detectors/rules/rule_detector.h"
#include "detectors/text/normalized_text.h"
#include "detectors/text/pattern_set.h"

namespace undox {
namespace {

// "护照{E12345678}" is the text without braces and what is to be found in it.
struct Marked {
  std::string text;
  std::string expected;
};

Marked ReadMarks(std::string_view example) {
  const std::size_t open = example.find('{');
  const std::size_t close = example.find('}');
  if (open == example.npos || close == example.npos || close < open) {
    return {std::string(example), std::string(example)};
  }
  const std::string inside(example.substr(open + 1, close - open - 1));
  return {std::string(example.substr(0, open)) + inside +
              std::string(example.substr(close + 1)),
          inside};
}

class Trial {
 public:
  Trial(const Rule& rule, PatternSet patterns, PatternSet::Scratch scratch)
      : detector_({rule}),
        patterns_(std::move(patterns)),
        scratch_(std::move(scratch)) {}

  // What the rule finds in a text, as the text that its spans cover.
  absl::StatusOr<std::vector<std::string>> Found(std::string_view submitted) {
    const NormalizedText text = Normalize(submitted);
    std::vector<SetHit> set_hits;
    if (absl::Status status = patterns_.Scan(text.text(), scratch_, set_hits);
        !status.ok()) {
      return status;
    }
    std::vector<Hit> hits;
    for (const SetHit& hit : set_hits) hits.push_back({0, hit.begin, hit.end});
    std::vector<Candidate> candidates;
    detector_.Detect({text, hits, {}}, candidates);
    std::vector<std::string> found;
    for (const Candidate& candidate : candidates) {
      const Span span = text.ToSubmitted(candidate.span);
      found.emplace_back(submitted.substr(span.begin, span.size()));
    }
    return found;
  }

 private:
  RuleDetector detector_;
  PatternSet patterns_;
  PatternSet::Scratch scratch_;
};

}  // namespace

absl::StatusOr<std::vector<RuleFailure>> TryRule(const Rule& rule) {
  auto patterns = PatternSet::Compile(RuleDetector({rule}).Patterns(), "");
  if (!patterns.ok()) return patterns.status();
  auto scratch = patterns->NewScratch();
  if (!scratch.ok()) return scratch.status();
  Trial trial(rule, *std::move(patterns), *std::move(scratch));
  std::vector<RuleFailure> failures;
  for (std::size_t i = 0; i < rule.examples.size(); ++i) {
    const Marked marked = ReadMarks(rule.examples[i]);
    auto found = trial.Found(marked.text);
    if (!found.ok()) return found.status();
    if (*found == std::vector<std::string>{marked.expected}) continue;
    failures.push_back({std::string(rule.id), false, i + 1, *std::move(found)});
  }
  for (std::size_t i = 0; i < rule.counterexamples.size(); ++i) {
    auto found = trial.Found(rule.counterexamples[i]);
    if (!found.ok()) return found.status();
    if (found->empty()) continue;
    failures.push_back({std::string(rule.id), true, i + 1, *std::move(found)});
  }
  return failures;
}

}  // namespace undox
