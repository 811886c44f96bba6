#ifndef UNDOX_PII_EXPLANATION_H_
#define UNDOX_PII_EXPLANATION_H_

#include <string>
#include <vector>

#include "pii/exposure.h"
#include "pii/finding.h"

namespace undox {

// What goes with one finding, or with the words of one family: how much lower
// everything would be if the post were the same without it.
struct LeaveOneOut {
  int finding = -1;  // Index into ScanReport::findings, or -1 …
  std::string cue;   // … and CueId of the family.
  // Whose exposure is meant; -1: the post's, for words are about all of it.
  int subject = -1;
  double raw = 0;    // Points of Exposure::raw that are lost without it.
  double score = 0;  // The same of Exposure::score.
  Level without = Level::kNone;  // The level without it.
};

// A redaction that brings one person's level down.
struct WayDown {
  std::vector<int> findings;   // Indices into ScanReport::findings, ascending.
  Level level = Level::kNone;  // Of the person, once these are covered …
  double score = 0;
  double k = 0;
  double identify = 0;              // Pid.
  Level post_level = Level::kNone;  // … and of the whole post.
};

// Something that a detector weighed and did not report.
struct NearMiss {
  // As a finding of its confidence would be, without a value; evidence
  // "lost-to:ADDRESS" where a surer reading of the same place won.
  Finding seen;
  double threshold = 0;  // The confidence that it would have needed.
};

// What a person may ask about an exposure besides its reasons. Costs as much
// as many scans, so it is made on request only.
struct Explanation {
  std::vector<LeaveOneOut> effects;  // Findings in order, then families.
  int subject = -1;  // Of the worst exposure; `ways` are about this one.
  // The smallest redactions, each reaching a lower level than the one before;
  // the first reaches the next level or one below it.
  std::vector<WayDown> ways;
  // False if there was too much to try all: then `ways` are good, and maybe
  // not the smallest.
  bool tried_all = true;
};

}  // namespace undox

#endif  // UNDOX_PII_EXPLANATION_H_
