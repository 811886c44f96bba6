#ifndef UNDOX_PII_EXPOSURE_ASSESSMENT_H_
#define UNDOX_PII_EXPOSURE_ASSESSMENT_H_

#include <span>
#include <string_view>
#include <vector>

#include "pii/cue.h"
#include "pii/exposure.h"
#include "pii/exposure/exposure_model.h"
#include "pii/exposure/gate.h"
#include "pii/exposure/gate_model.h"
#include "pii/exposure/limit_rules.h"
#include "pii/exposure/wording_model.h"
#include "pii/finding.h"
#include "pii/picture/picture_text.h"
#include "pii/post.h"
#include "pii/scan_report.h"

namespace undox {

// What an operator may set. The defaults fit the committed development figures;
// a live stream holds far more self-disclosure and wants a higher threshold.
struct AssessmentPolicy {
  GatePolicy gate;
  // What a trainer tries out in place of the shipped models; null: those.
  const GateModel* gate_model = nullptr;
  const WordingModel* wording = nullptr;
  const ExposureModel* formula = nullptr;
  int year = 2026;  // Of the assessment: ages follow from birth dates.
  // The day of the post, YYYY-MM-DD: ages and floors are those of that day. ""
  // where it is not known: the end of `year`, and the law of today.
  std::string_view post_day;
  const LimitRules* limits = nullptr;  // Of the pack; null: the reference's.
};

// Who the findings of one post are about, and how far each can be hurt.
struct Assessment {
  std::vector<Subject> subjects;  // Every finding belongs to exactly one.
  Exposure exposure;              // The highest of the subjects'.
};

// Decides whose data a post holds and how bad it is.
//
// `text` is the post as submitted; spans of `findings` and `cues` are bytes of
// it. What was read in pictures stands behind the post in `text`, as `pictures`
// say, with its findings InText; faces, codes and what a file says besides its
// pixels are InImage. Sets Finding::subject, Finding::holder and
// Finding::bystander of every finding and nothing else of them. A post
// without findings has no subject and its exposure is kNone. A pure function:
// same arguments, same result; safe to call from many threads.
//
// `covered` are indices into `findings` that count as redacted: whose data it
// is is read off the post as it stands, level and score off what is left, so
// that covering more never raises them. A subject of whom nothing is left is
// kNone.
//
// Order of decision, per subject: gate (whose data, pii/exposure/gate.h), step
// table and call step (pii/exposure/step_table.h), the formula's E
// (pii/exposure/exposure_formula.h), ceilings, then floors. Exposure::score is
// inside its level's band: below 10, 10-30, 30-55, 55-80, 80-100; within one
// band it grows with E and with the gate's log-odds.
Assessment AssessPost(std::string_view text, std::vector<Finding>& findings,
                      const Cues& cues, const Reach& reach,
                      const AssessmentPolicy& policy = {},
                      std::span<const PictureText> pictures = {},
                      std::span<const int> covered = {});

}  // namespace undox

#endif  // UNDOX_PII_EXPOSURE_ASSESSMENT_H_
