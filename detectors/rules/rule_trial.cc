#include "detectors/rules/rule_trial.h"

#include <fmt/format.h>

#include <utility>

namespace undox {

MarkedExample ReadExample(std::string_view example) {
  const std::size_t open = example.find('{');
  const std::size_t close = example.find('}', open == example.npos ? 0 : open);
  if (open == example.npos || close == example.npos) {
    return {std::string(example), {0, example.size()}};
  }
  MarkedExample marked;
  marked.text = example.substr(0, open);
  marked.text += example.substr(open + 1, close - open - 1);
  marked.expected = {open, marked.text.size()};
  marked.text += example.substr(close + 1);
  return marked;
}

RuleTrial::RuleTrial(const Rule& rule, PatternSet set,
                     PatternSet::Scratch scratch)
    : rule_(rule),
      detector_({rule}),
      set_(std::move(set)),
      scratch_(std::move(scratch)) {}

absl::StatusOr<RuleTrial> RuleTrial::Create(const Rule& rule) {
  auto set = PatternSet::Compile(RuleDetector({rule}).Patterns(), "");
  if (!set.ok()) return set.status();
  auto scratch = set->NewScratch();
  if (!scratch.ok()) return scratch.status();
  return RuleTrial(rule, *std::move(set), *std::move(scratch));
}

absl::StatusOr<std::vector<Span>> RuleTrial::Find(std::string_view submitted) {
  const NormalizedText text = Normalize(submitted);
  std::vector<SetHit> set_hits;
  absl::Status status = set_.Scan(text.text(), scratch_, set_hits);
  if (!status.ok()) return status;
  std::vector<Hit> hits;
  for (const SetHit& hit : set_hits) hits.push_back({0, hit.begin, hit.end});
  std::vector<Candidate> candidates;
  detector_.Detect({text, hits, {}}, candidates);
  std::vector<Span> found;
  for (const Candidate& candidate : candidates) {
    found.push_back(text.ToSubmitted(candidate.span));
  }
  return found;
}

absl::StatusOr<std::vector<std::string>> RuleTrial::Failures() {
  std::vector<std::string> failures;
  for (std::size_t i = 0; i < rule_.examples.size(); ++i) {
    const MarkedExample marked = ReadExample(rule_.examples[i]);
    const auto found = Find(marked.text);
    if (!found.ok()) return found.status();
    if (found->size() == 1 && found->front().begin == marked.expected.begin &&
        found->front().end == marked.expected.end) {
      continue;
    }
    failures.push_back(
        fmt::format("example {} is {}: {}", i + 1,
                    found->empty() ? "not found" : "not found whole and alone",
                    rule_.examples[i]));
  }
  for (std::size_t i = 0; i < rule_.counterexamples.size(); ++i) {
    const auto found = Find(rule_.counterexamples[i]);
    if (!found.ok()) return found.status();
    if (found->empty()) continue;
    failures.push_back(fmt::format("counterexample {} is found: {}", i + 1,
                                   rule_.counterexamples[i]));
  }
  return failures;
}

}  // namespace undox
