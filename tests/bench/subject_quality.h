#ifndef UNDOX_TESTS_BENCH_SUBJECT_QUALITY_H_
#define UNDOX_TESTS_BENCH_SUBJECT_QUALITY_H_

#include <span>
#include <vector>

#include "pii/finding.h"
#include "pii/scan_report.h"
#include "tests/bench/labelled_post.h"

namespace undox::bench {

// How well findings were given to people and people to kinds.
struct SubjectQuality {
  int findings = 0;      // With a labelled subject.
  int bound = 0;         // In the subject that stands for the labelled one.
  int shared = 0;        // Findings of posts with two subjects or more …
  int shared_bound = 0;  // … and those bound.
  int subjects = 0;
  int target_right = 0;
  int vulnerable = 0;  // Subjects labelled minor, elderly or disabled …
  int vulnerable_right = 0;
};

// Adds one post. findings[i] is the i-th labelled value and carries the subject
// that the program gave it, an index into `subjects`. A labelled subject is
// stood for by the one that holds most of its findings; one of the program
// stands for one labelled subject only, larger ones first.
void AddPost(const LabelledPost& post, std::span<const Finding> findings,
             std::span<const Subject> subjects, SubjectQuality& quality);

}  // namespace undox::bench

#endif  // UNDOX_TESTS_BENCH_SUBJECT_QUALITY_H_
