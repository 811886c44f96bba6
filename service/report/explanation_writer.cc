#include "service/report/explanation_writer.h"

#include <cstddef>

namespace undox {
namespace {

constexpr int kPointDecimals = 9;

void WriteEffect(const LeaveOneOut& effect, JsonLines& json) {
  json.StartObject();
  if (effect.finding >= 0) {
    json.Field("finding", static_cast<std::size_t>(effect.finding));
    json.Field("subject", static_cast<std::size_t>(effect.subject));
  } else {
    json.Field("cue", effect.cue);
  }
  json.Field("raw", effect.raw, kPointDecimals);
  json.Field("score", effect.score, kPointDecimals);
  json.Field("level_without", LevelName(effect.without));
  json.EndObject();
}

void WriteWay(const WayDown& way, JsonLines& json) {
  json.StartObject();
  json.Array("findings", way.findings, [&json](int finding) {
    json.Count(static_cast<std::size_t>(finding));
  });
  json.Field("level", LevelName(way.level));
  json.Field("score", way.score, 2);
  json.Field("k", way.k, way.k < 100 ? 1 : 0);
  json.Field("identify", way.identify, 3);
  json.Field("post_level", LevelName(way.post_level));
  json.EndObject();
}

}  // namespace

void WriteExplanation(const Explanation& explanation, JsonLines& json) {
  json.StartObject();
  json.Array("effects", explanation.effects,
             [&json](const LeaveOneOut& effect) { WriteEffect(effect, json); });
  if (explanation.subject >= 0) {
    json.Field("subject", static_cast<std::size_t>(explanation.subject));
  }
  json.Array("lower", explanation.ways,
             [&json](const WayDown& way) { WriteWay(way, json); });
  json.Key("tried_all");
  json.Raw(explanation.tried_all ? "true" : "false");
  json.EndObject();
}

}  // namespace undox
