#ifndef UNDOX_PII_EXPOSURE_H_
#define UNDOX_PII_EXPOSURE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace undox {

// S0 to S4. Actions: pass, nudge, hold, stop, stop at once and all copies.
enum class Level { kNone, kLow, kMedium, kHigh, kCritical };

std::string_view LevelName(Level level);  // "none" … "critical"
std::string_view LevelCode(Level level);  // "S0" … "S4"

// What the data's subject is to the author of the post.
enum class Target {
  kSelf,
  kThirdParty,
  kPublicFigure,
  kBusiness,
  kDeceased,
};
std::string_view TargetName(Target target);  // "self", "third_party", …

enum class Vulnerable { kNone, kMinor, kElderly, kDisabled };
std::string_view VulnerableName(Vulnerable vulnerable);

// One line of the readable ledger: what moved the result, and by how much.
struct Reason {
  std::string id;     // "cue:expose_verb", "finding:PHONE_NUMBER", "table:…".
  std::string text;   // For a person, in plain words; never a value.
  double effect = 0;  // In the unit of its ledger; positive raises.
};

// A floor or a ceiling that fired, with the article that it rests on.
struct LimitApplied {
  std::string id;  // "minor-third-party".
  bool is_floor = true;
  Level level = Level::kNone;
  std::string article;    // "未成年人网络保护条例 38".
  std::string pack = {};  // Policy pack that says so: "cn-2024".
  std::vector<std::string> entries = {};  // Ids of its entries, as `article`.
};

// How many records somebody who offers data says there are. Said, not counted.
struct ClaimedRecords {
  std::int64_t records = 0;
  int item_class = 3;  // 1 to 3, by the words around.
  double x = 0;        // As CriminalMeter::x would be.
};

// The quantities of 2017 No.10 art. 5(1)(3)-(6). x is an upper bound, a lead
// for a human and no verdict.
struct CriminalMeter {
  int n1 = 0;
  int n2 = 0;
  int n3 = 0;
  double x = 0;
  int records = 0;       // People or rows that the items come from.
  bool insider = false;  // From the author's job: x is doubled (5(1)(8)).
  std::optional<ClaimedRecords> claimed = {};
  // What has no count: ids of pii/exposure/criminal_text.h, sorted. Of a whole
  // post only.
  std::vector<std::string> flags = {};
};

// Every constant and intermediate value of a score that the ledgers in
// Exposure::reasons do not hold, named as in docs/exposure.md: with both the
// score follows by plain arithmetic, to 1e-6.
struct Arithmetic {
  double population = 0;            // N0.
  double checkable_candidates = 0;  // kappa.
  double dependence = 0;            // lambda.
  double accidental_share = 0;      // gamma.
  double solicitation_weight = 0;   // 0 if nobody is asked to identify.
  double quasi_log_odds = 0;        // logit Pq; 0 without any "bits:" reason.
  double quasi = 0;                 // Pq; 0 without any "bits:" reason.
  double direct = 0;                // 1 - prod (1 - rho q).
  double intent_log_odds = 0;       // logit Pa.
  double disclosed = 0;             // Ed.
  double solicited = 0;             // Es.
  double joint = 0;                 // E1.
  double reach_units = 0;           // r.
  double reach = 1;                 // m.
  double weakness = 1;              // v.
  double e = 0;                     // E.
  double certainty = 0;             // Of the gate: logistic(log-odds / 2).
  double raw_share = 0;             // What E counts for inside the band …
  double certainty_share = 0;       // … and what certainty counts for.
  double band_low = 0;              // Of the level, after limits.
  double band_high = 0;
};

// How far one subject can be reached and hurt by what a post says.
struct Exposure {
  double score =
      0;  // 0 to 100, after floors and ceilings, inside its level's band.
  double raw = 0;  // 0 to 100, 100 times E of the formula.
  Level level = Level::kNone;
  double bits = 0;           // Identifying bits of the quasi-identifiers.
  double k = 0;              // Expected number of people who fit, lambda 0.9.
  double k_low = 0;          // The same for lambda 1.0 …
  double k_high = 0;         // … and 0.7.
  double identify = 0;       // Pid in [0, 1].
  double harm = 0;           // h in [0, 1].
  double intent = 0;         // Pa in [0, 1].
  double doxx_log_odds = 0;  // The gate: > 0 towards a third party's data.
  std::vector<Reason> reasons;
  std::vector<LimitApplied> limits;
  CriminalMeter criminal;
  Arithmetic arithmetic;
};

}  // namespace undox

#endif  // UNDOX_PII_EXPOSURE_H_
