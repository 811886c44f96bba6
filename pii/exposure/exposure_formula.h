#ifndef UNDOX_PII_EXPOSURE_EXPOSURE_FORMULA_H_
#define UNDOX_PII_EXPOSURE_EXPOSURE_FORMULA_H_

#include <bitset>
#include <string>
#include <vector>

#include "pii/exposure.h"
#include "pii/exposure/exposure_model.h"
#include "pii/pii_type.h"
#include "pii/post.h"

namespace undox {

// A property that many people share. Within one dimension only the finest
// value counts: a door contains its city.
enum class QuasiDimension {
  kName,
  kPlace,
  kBirth,
  kSex,
  kOrganization,
  kMaskedId,
  kMaskedPhone,
  kMaskedOther,
  kAppearance,
  kRole,
  kEvent,
  kCount,
};
std::string_view QuasiDimensionId(QuasiDimension dimension);  // "name"

// `type` in these three is the contract's type the term comes from, "" where
// it comes from none; terms of one type are left out together when an effect
// is measured.
struct QuasiIdentifier {
  QuasiDimension dimension = QuasiDimension::kName;
  double bits = 0;  // >= 0.
  std::string type;
};

// Something that names one person by itself. Of one kind only the term with
// the highest q counts: ten numbers of one person do not count ten times.
struct DirectIdentifier {
  IdentifierKind kind = IdentifierKind::kOther;
  double q = 1;  // Probability in [0, 1] that the finding is real.
  std::string type;
};

// A handle on a person. Of one channel only the strongest term counts.
struct HarmTerm {
  HarmChannel channel = HarmChannel::kName;
  double q = 1;                                 // Probability in [0, 1].
  IdentifierKind kind = IdentifierKind::kNone;  // Names the channel factor.
  double age_hours = 0;                         // Of the information; >= 0.
  std::string type;
};

// All that the formula reads about one subject of one post.
struct ExposureInput {
  std::vector<QuasiIdentifier> quasi;
  std::vector<DirectIdentifier> direct;
  std::vector<HarmTerm> harm;
  std::bitset<kIntentCueCount> cues;
  Target target = Target::kThirdParty;
  Vulnerable vulnerable = Vulnerable::kNone;
  bool under14 = false;
  bool lawful_report = false;  // Report of an offence, public supervision.
  bool solicitation = false;   // Asks others to identify, offers a reward.
  bool insider = false;        // Data from the author's job.
  Reach reach;
  CriminalMeter criminal;  // n1 to n3; x is computed.

  bool Has(IntentCue cue) const { return cues[std::size_t(cue)]; }
  void Set(IntentCue cue) { cues.set(std::size_t(cue)); }
};

// Scores one subject: bits, K, Pid, h, Pa, disclosure and solicitation, reach
// and weakness, E, criminal meter, level by the model's thresholds, ceilings,
// then floors. A pure function; the order of terms and exact duplicates change
// nothing. Adding a term, a cue of positive weight, views, reposts or a
// vulnerability never lowers `raw` nor the level; adding a cue of negative
// weight never raises them (a ceiling for lawful reports apart).
//
// Exposure::raw is 100 E. Exposure::score is E mapped piecewise linearly from
// the model's thresholds to the bands 0-10-30-55-80-100, then clamped into the
// band of the level after limits; with ReferenceModel() it equals raw where no
// limit moved the level. doxx_log_odds is left 0: it is the gate's.
//
// Reasons, in this order; text never holds a value:
//   "bits:base", "bits:<dimension>", "bits:cap"   log-odds, sum = logit Pq
//   "identify:<kind>"    rho q of a direct identifier
//   "harm:<channel>"     the channel's term of h
//   "intent:prior", "intent:<cue>"                log-odds, sum = logit Pa
//   "finding:<TYPE>" (or "term:<id>" where a term has no type), "cue:<cue>"
//                        points of raw lost if it were left out; a cue of
//                        negative weight has a negative effect.
Exposure ScoreExposure(const ExposureInput& input, const ExposureModel& model);

// 1 + log2(1 + r) needs r = max(views / unit, reposts / unit).
double ReachUnits(const Reach& reach, const ExposureModel& model);

// What floors and ceilings ask beyond the input.
struct LimitFacts {
  // The post is by somebody else than the subject and against or without
  // their will. The formula takes intent >= 0.5; a caller with a better
  // judgement (pii/exposure/gate.h) sets its own.
  bool by_third_party = false;
  bool identified = false;  // Pid >= 0.5.
  double criminal_x = 0;
  double claimed_x = 0;  // X of what the seller says there is.
  double reach_units = 0;
  // A place where somebody lives is told, if only the compound or village.
  bool home_address = false;
  bool victim = false;   // Of a crime or accident that the post tells of.
  bool refuted = false;  // Known to be invented; never guessed from wording.
};
LimitFacts FactsForLimits(const Exposure& scored, const ExposureInput& input,
                          const ExposureModel& model);

struct LimitedLevel {
  Level level = Level::kNone;
  std::vector<LimitApplied> limits;
};

// Applies the ceilings, then the floors, of the reference arithmetic to a level
// that was found in any way (thresholds here, the step table in
// pii/exposure/assessment.h). Those of a policy pack and of a day:
// pii/exposure/limit_rules.h.
LimitedLevel ApplyLimits(Level level, const ExposureInput& input,
                         const LimitFacts& facts);

// Where a level's scores lie: [low, high), S4 is [80, 100].
struct ScoreBand {
  double low = 0;
  double high = 0;
};
ScoreBand BandOf(Level level);

// The nearest score to `score` inside the band of `level`, to one decimal
// below the open end.
double ClampToBand(double score, Level level);

}  // namespace undox

#endif  // UNDOX_PII_EXPOSURE_EXPOSURE_FORMULA_H_
