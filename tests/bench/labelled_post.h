#ifndef UNDOX_TESTS_BENCH_LABELLED_POST_H_
#define UNDOX_TESTS_BENCH_LABELLED_POST_H_

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"

namespace undox::bench {

// A half-open range [begin, end) of Unicode CODE POINTS of a post's text, as
// labels and reports count. `type` is one of the contract's, or "*".
struct TypedRange {
  std::string type;
  int begin = 0;
  int end = 0;
  int subject = -1;  // Number of a LabelledSubject; -1 if nobody said.
  double score = 1;  // Of a finding: its probability.
};

// Whose data stands under one subject number of a post.
struct LabelledSubject {
  int number = 0;
  std::string target;      // "self", "third_party", …
  std::string vulnerable;  // "none", "minor", …
};

// A post with what must be found in it (fixtures/README.md).
struct LabelledPost {
  std::string id;
  std::string lang;
  std::string slice;
  std::string tag;
  std::string context;
  std::string exposure;
  std::string text;
  int length = 0;  // Of the text, in code points.
  std::vector<TypedRange> entities;
  std::vector<TypedRange> ignore;
  std::vector<LabelledSubject> subjects;  // Empty if nobody said.
  std::string tpl;                        // Template it was drawn from, or "".
};

// One edit of a redaction plan, in code points.
struct Replacement {
  int begin = 0;
  int end = 0;
  std::string text;
};

// What a report says about a post. Findings in pictures are left out.
struct ReportedPost {
  std::vector<TypedRange> findings;
  std::vector<Replacement> redaction;  // Of the text; sorted, disjoint.
  std::optional<std::string> level;
  std::optional<double> score;
};

// Reports by the id of their post.
using Reports = std::map<std::string, ReportedPost, std::less<>>;

// Appends the posts of `json_lines` to `posts`. Empty lines are passed over.
// Fails with kInvalidArgument, naming the line (from 1), if one is no labelled
// post; `posts` then holds those before it.
absl::Status ParseLabelledPosts(std::string_view json_lines,
                                std::vector<LabelledPost>& posts);

// Adds the reports of `json_lines`, as `undox scan` prints them, to `reports`.
// Lines that carry no id (a post that could not be read) are passed over.
// Fails as ParseLabelledPosts does.
absl::Status ParseReports(std::string_view json_lines, Reports& reports);

// A post of that id and text as a line of input, with its line break.
std::string PostLine(std::string_view id, std::string_view text);

}  // namespace undox::bench

#endif  // UNDOX_TESTS_BENCH_LABELLED_POST_H_
