#include "training/exposure/fairness.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "detectors/text/text_scanner.h"
#include "training/posts/post_maker.h"

namespace undox {
namespace {

struct Slice {
  std::string_view name;
  std::string_view type;    // Whose values differ.
  std::string_view filler;  // What they are.
};
constexpr std::array<Slice, 5> kSlices = {{
    {"names of men", "PERSON", "m"},
    {"names of women", "PERSON", "f"},
    {"names of minorities", "PERSON", "minority"},
    {"doors in towns", "ADDRESS", "town"},
    {"doors in villages", "ADDRESS", "village"},
}};

struct Count {
  int posts = 0;
  int values = 0;
  int found = 0;
  int right = 0;
  int exposing = 0;
  int missed = 0;
};

double Percent(int part, int whole) {
  return whole == 0 ? 0 : 100.0 * part / whole;
}

bool Holds(const PostTemplate& from, const Slice& slice) {
  const std::string slot = fmt::format("0 {}}}", slice.type);
  return from.lang == "zh" && from.text.find(slot) != from.text.npos;
}

void CountValues(const MadePost& post, const Slice& slice,
                 const std::vector<Finding>& findings, Count& count) {
  for (const PostValue& value : post.values) {
    if (value.type != slice.type) continue;
    count.values += 1;
    count.found += std::any_of(findings.begin(), findings.end(),
                               [&](const Finding& finding) {
                                 return finding.type == slice.type &&
                                        TextSpan(finding).Overlaps(value.span);
                               })
                       ? 1
                       : 0;
  }
}

}  // namespace

absl::StatusOr<std::string> FairnessTable(
    const std::vector<PostTemplate>& templates, const AssessmentPolicy& policy,
    std::uint64_t seed) {
  const auto scanner = TextScanner::Create({});
  if (!scanner.ok()) return scanner.status();
  auto scratch = (*scanner)->NewScratch();
  if (!scratch.ok()) return scratch.status();
  std::string table = fmt::format("  {:20} {:>6} {:>7} {:>12} {:>7}\n", "",
                                  "posts", "found", "level right", "missed");
  for (const Slice& slice : kSlices) {
    Count count;
    for (const PostTemplate& from : templates) {
      if (!Holds(from, slice)) continue;
      const MadePost post = MakePost(from, seed, 0, {slice.type, slice.filler});
      auto scan = (*scanner)->Scan(post.text, *scratch);
      if (!scan.ok()) return scan.status();
      const Assessment assessment =
          AssessPost(post.text, scan->findings, scan->cues, Reach{}, policy);
      CountValues(post, slice, scan->findings, count);
      count.posts += 1;
      count.right += assessment.exposure.level == post.level ? 1 : 0;
      if (post.level < Level::kMedium) continue;
      count.exposing += 1;
      count.missed += assessment.exposure.level < Level::kMedium ? 1 : 0;
    }
    table +=
        fmt::format("  {:20} {:6} {:5.1f} % {:10.1f} % {:5.1f} %\n", slice.name,
                    count.posts, Percent(count.found, count.values),
                    Percent(count.right, count.posts),
                    Percent(count.missed, count.exposing));
  }
  return table;
}

}  // namespace undox
