#include "service/report/exposure_writer.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "pii/policy/verdict.h"

namespace undox {
namespace {

constexpr int kDecimals = 9;

void WriteLimits(JsonLines& json, std::string_view key, bool floors,
                 const std::vector<LimitApplied>& limits) {
  json.Key(key);
  json.StartArray();
  for (const LimitApplied& limit : limits) {
    if (limit.is_floor != floors) continue;
    json.StartObject();
    json.Field("id", limit.id);
    json.Field("level", LevelName(limit.level));
    json.Field("article", limit.article);
    if (!limit.pack.empty()) json.Field("pack", limit.pack);
    json.Array("entries", limit.entries,
               [&json](const std::string& entry) { json.String(entry); });
    json.EndObject();
  }
  json.EndArray();
}

// The names are those of docs/exposure.md.
void WriteArithmetic(JsonLines& json, const Arithmetic& a) {
  json.Key("arithmetic");
  json.StartObject();
  json.Field("N0", a.population, 0);
  json.Field("kappa", a.checkable_candidates, kDecimals);
  json.Field("lambda", a.dependence, kDecimals);
  json.Field("gamma", a.accidental_share, kDecimals);
  json.Field("solicitation", a.solicitation_weight, kDecimals);
  json.Field("logit_Pq", a.quasi_log_odds, kDecimals);
  json.Field("Pq", a.quasi, kDecimals);
  json.Field("direct", a.direct, kDecimals);
  json.Field("logit_Pa", a.intent_log_odds, kDecimals);
  json.Field("Ed", a.disclosed, kDecimals);
  json.Field("Es", a.solicited, kDecimals);
  json.Field("E1", a.joint, kDecimals);
  json.Field("r", a.reach_units, kDecimals);
  json.Field("m", a.reach, kDecimals);
  json.Field("v", a.weakness, kDecimals);
  json.Field("E", a.e, kDecimals);
  json.Field("certainty", a.certainty, kDecimals);
  json.Field("E_share", a.raw_share, kDecimals);
  json.Field("certainty_share", a.certainty_share, kDecimals);
  json.Key("band");
  json.StartArray();
  json.Number(a.band_low, 0);
  json.Number(a.band_high, 0);
  json.EndArray();
  json.EndObject();
}

void WriteMeter(JsonLines& json, const CriminalMeter& meter) {
  constexpr int kMeterDecimals = 3;
  json.Key("criminal_meter");
  json.StartObject();
  json.Field("n1", static_cast<std::size_t>(meter.n1));
  json.Field("n2", static_cast<std::size_t>(meter.n2));
  json.Field("n3", static_cast<std::size_t>(meter.n3));
  json.Field("x", meter.x, kMeterDecimals);
  json.Field("records", static_cast<std::size_t>(meter.records));
  json.True("upper_bound");
  json.Array("flags", meter.flags,
             [&json](const std::string& flag) { json.String(flag); });
  if (meter.claimed) {
    json.Key("claimed");
    json.StartObject();
    json.Field("records", static_cast<std::uint64_t>(meter.claimed->records));
    json.Field("class", static_cast<std::uint64_t>(meter.claimed->item_class));
    json.Field("x", meter.claimed->x, kMeterDecimals);
    json.EndObject();
  }
  if (const auto lead = CriminalLeadText(meter)) {
    json.Key("lead");
    json.StartObject();
    json.Field("zh", lead->zh);
    json.Field("en", lead->en);
    json.EndObject();
  }
  json.EndObject();
}

}  // namespace

double CutScore(double score, int decimals) {
  const double power = std::pow(10.0, decimals);
  return std::floor(score * power + 1e-6) / power;
}

int DecimalsOfPeople(double k) { return k < 100 ? 1 : 0; }

void WriteExposure(const Exposure& exposure, JsonLines& json) {
  json.StartObject();
  json.Field("score", CutScore(exposure.score, kDecimals), kDecimals);
  json.Field("raw", CutScore(exposure.raw, kDecimals), kDecimals);
  json.Field("level", LevelName(exposure.level));
  json.Field("code", LevelCode(exposure.level));
  json.Field("k", exposure.k, DecimalsOfPeople(exposure.k));
  json.Field("k_low", exposure.k_low, DecimalsOfPeople(exposure.k_low));
  json.Field("k_high", exposure.k_high, DecimalsOfPeople(exposure.k_high));
  json.Field("bits", exposure.bits, kDecimals);
  json.Field("identify", exposure.identify, kDecimals);
  json.Field("harm", exposure.harm, kDecimals);
  json.Field("intent", exposure.intent, kDecimals);
  json.Field("doxx_log_odds", exposure.doxx_log_odds, kDecimals);
  json.Array("reasons", exposure.reasons, [&json](const Reason& reason) {
    json.StartObject();
    json.Field("id", reason.id);
    json.Field("text", reason.text);
    json.Field("effect", reason.effect, kDecimals);
    json.EndObject();
  });
  if (exposure.arithmetic.population > 0) {
    WriteArithmetic(json, exposure.arithmetic);
  }
  WriteLimits(json, "floors", /*floors=*/true, exposure.limits);
  WriteLimits(json, "ceilings", /*floors=*/false, exposure.limits);
  WriteMeter(json, exposure.criminal);
  json.EndObject();
}

}  // namespace undox
