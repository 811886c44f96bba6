#include "training/calls/call_examples.h"

#include <fmt/format.h>

#include <set>
#include <string>
#include <utility>

#include "detectors/text/normalized_text.h"
#include "training/posts/post_maker.h"
#include "training/posts/template_fold.h"

namespace undox {
namespace {

constexpr int kDraws = 3;

// Collects clauses, each once.
class Collector {
 public:
  void Add(std::string_view text, bool call, int fold) {
    const NormalizedText normalized = Normalize(text);
    for (CallClause& clause : CallClausesOf(normalized.text())) {
      if (!seen_.insert(clause.features).second) continue;
      examples_.push_back({std::move(clause), call, fold});
    }
  }
  std::vector<CallExample> Take() { return std::move(examples_); }

 private:
  std::set<std::vector<std::uint32_t>> seen_;
  std::vector<CallExample> examples_;
};

void AddTemplates(const std::vector<PostTemplate>& templates,
                  std::uint64_t seed, Collector& collector) {
  // Calls first: what occurs both ways is one.
  for (const PostTemplate& from : templates) {
    for (const std::string& call : from.calls) {
      PostTemplate alone = from;
      alone.text = call;
      alone.calls.clear();
      collector.Add(MakePost(alone, seed, 0).text, true, FoldOf(from.id));
    }
  }
  for (const PostTemplate& from : templates) {
    if (from.level == Level::kCritical) continue;
    PostTemplate uncalled = from;
    uncalled.calls.clear();
    for (int draw = 0; draw < kDraws; ++draw) {
      collector.Add(MakePost(uncalled, seed, draw).text, false,
                    FoldOf(from.id));
    }
  }
}

absl::Status AddPhrases(std::string_view tsv, Collector& collector) {
  int line = 0;
  while (!tsv.empty()) {
    const std::size_t end = std::min(tsv.find('\n'), tsv.size());
    const std::string_view row = tsv.substr(0, end);
    tsv.remove_prefix(std::min(end + 1, tsv.size()));
    ++line;
    if (row.empty() || row.front() == '#') continue;
    const std::size_t tab = row.find('\t');
    const std::string_view label = row.substr(0, tab);
    if (tab == row.npos || (label != "call" && label != "none")) {
      return absl::InvalidArgumentError(
          fmt::format("line {}: not 'call' or 'none', a tab, a text", line));
    }
    collector.Add(row.substr(tab + 1), label == "call", line % kTemplateFolds);
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<std::vector<CallExample>> CallExamplesOf(
    const std::vector<PostTemplate>& templates, std::string_view phrases,
    std::uint64_t seed) {
  Collector collector;
  AddTemplates(templates, seed, collector);
  if (absl::Status status = AddPhrases(phrases, collector); !status.ok()) {
    return status;
  }
  return collector.Take();
}

}  // namespace undox
