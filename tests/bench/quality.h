#ifndef UNDOX_TESTS_BENCH_QUALITY_H_
#define UNDOX_TESTS_BENCH_QUALITY_H_

#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "tests/bench/calibration.h"
#include "tests/bench/labelled_post.h"

namespace undox::bench {

// How well reports agree with labels, by the definitions of the shared
// benchmark's score.py, so that figures on fixtures and on it can be compared:
//
// - A finding counts for a label of the same type if their intersection is at
//   least half of their union; one to one, the best fitting pairs first.
// - Findings of types that nobody labels, second findings of the same type and
//   range, and findings that lie half or more in a don't-care range (ignore,
//   type "*") are left out before anything is counted.
// - Ranges are cut to the text's length.

// Found and missed labels, and findings that are none. Ratios are 0 where
// nothing was there to count.
struct Tally {
  int found = 0;
  int missed = 0;
  int false_findings = 0;
  double Precision() const;
  double Recall() const;
  double F1() const;
  Tally& operator+=(const Tally& other);
};

struct GroupQuality {
  int posts = 0;
  int innocent = 0;  // Posts without any label.
  int flagged = 0;   // Of those, with a finding.
  Tally exact;       // Same begin and end.
  Tally overlap;
};

inline constexpr std::array<const char*, 5> kLevelNames = {
    "none", "low", "medium", "high", "critical"};

// Levels as five steps. A post without a reported level counts as wrong as can
// be, one without a score as the worst for its context.
struct ExposureQuality {
  double accuracy = 0;
  double kappa = 0;             // Quadratic weights.
  double macro_f1 = 0;          // Over the levels that occur.
  std::optional<double> auroc;  // Doxx against all else; ties count half.
  std::array<std::array<int, 5>, 5> confusion{};  // [label][report]
};

// One label that was missed or one finding that is false.
struct Mistake {
  std::string post_id;
  bool missed = false;
  TypedRange range;
};

struct Quality {
  GroupQuality all;
  std::map<std::string, GroupQuality> slices;
  std::map<std::string, GroupQuality> langs;
  std::map<std::string, GroupQuality> disguises;  // Tags of slice "evasion".
  std::map<std::string, Tally> types;             // By overlap.
  std::optional<ExposureQuality> exposure;  // None if no report has a level.
  std::vector<Mistake> mistakes;            // By overlap, in order of posts.
  Calibration calibration;                  // By overlap.
};

// Compares `reports` with `posts`; a post without a report has no findings.
Quality MeasureQuality(std::span<const LabelledPost> posts,
                       const Reports& reports);

}  // namespace undox::bench

#endif  // UNDOX_TESTS_BENCH_QUALITY_H_
