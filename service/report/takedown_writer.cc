#include "service/report/takedown_writer.h"

#include <string>
#include <vector>

#include "pii/policy/takedown.h"

namespace undox {
namespace {

constexpr int kProbabilityDecimals = 3;

void WriteWords(JsonLines& json, std::string_view key,
                const std::vector<std::string>& words) {
  json.Array(key, words, [&json](const std::string& w) { json.String(w); });
}

void WriteKind(JsonLines& json, const TakedownKind& kind) {
  json.StartObject();
  json.Field("type", kind.type);
  json.Array("places", kind.places, [&json](int place) {
    json.Count(static_cast<std::uint64_t>(place));
  });
  json.Field("in_text", static_cast<std::uint64_t>(kind.in_text));
  json.Field("in_images", static_cast<std::uint64_t>(kind.in_images));
  json.EndObject();
}

}  // namespace

void WriteTakedown(const TakedownRequest& request, JsonLines& json) {
  json.StartObject();
  json.Field("post_id", request.post_id);
  json.Field("post_url", request.post_url);
  json.Field("platform", request.platform);
  json.Field("author", request.author);
  json.Field("level", LevelName(request.level));
  WriteWords(json, "types", request.types);
  json.Array("kinds", request.kinds,
             [&json](const TakedownKind& kind) { WriteKind(json, kind); });
  json.Field("people", static_cast<std::uint64_t>(request.people));
  json.Field("vulnerable", VulnerableName(request.vulnerable));
  WriteWords(json, "grounds", request.grounds);
  WriteWords(json, "ground_ids", request.ground_ids);
  json.Array("measures", request.measures,
             [&json](Measure measure) { json.String(MeasureId(measure)); });
  WriteWords(json, "reasons", request.reasons);
  json.Field("confidence", request.confidence, kProbabilityDecimals);
  json.Field("post_date", request.post_date);
  json.Field("request_date", request.request_date);
  WriteWords(json, "withheld", request.withheld);
  json.EndObject();
}

}  // namespace undox
