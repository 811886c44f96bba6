#include "service/report/report_writer.h"

#include <fmt/format.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cmath>
#include <cstring>
#include <variant>

#include "pii/pii_type.h"
#include "service/report/decimal.h"
#include "service/report/masked_sample.h"
#include "service/report/version.h"

namespace undox {
namespace {

// Decimals of the numbers in a report: enough to order by, few enough to read.
constexpr int kProbabilityDecimals = 3;
constexpr int kScoreDecimals = 2;
constexpr int kBitsDecimals = 1;
constexpr int kEffectDecimals = 2;

using Json = rapidjson::Writer<rapidjson::StringBuffer>;

void Write(Json& json, std::string_view text) {
  json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void Key(Json& json, std::string_view key) {
  json.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
}

void Field(Json& json, std::string_view key, std::string_view text) {
  Key(json, key);
  Write(json, text);
}

void Field(Json& json, std::string_view key, double value, int decimals) {
  Key(json, key);
  const Decimal number(value, decimals);
  json.RawValue(number.text().data(), number.text().size(),
                rapidjson::kNumberType);
}

void Field(Json& json, std::string_view key, std::size_t value) {
  Key(json, key);
  json.Uint64(value);
}

template <typename Range, typename WriteOne>
void Array(Json& json, std::string_view key, const Range& range,
           const WriteOne& write_one) {
  Key(json, key);
  json.StartArray();
  for (const auto& element : range) write_one(element);
  json.EndArray();
}

void WriteBox(Json& json, const Box& box) {
  json.StartArray();
  json.Int(box.x);
  json.Int(box.y);
  json.Int(box.width);
  json.Int(box.height);
  json.EndArray();
}

void WriteBilingual(Json& json, std::string_view key, const Bilingual& text) {
  Key(json, key);
  json.StartObject();
  Field(json, "zh", text.zh);
  Field(json, "en", text.en);
  json.EndObject();
}

void WriteLimits(Json& json, std::string_view key, bool floors,
                 const std::vector<LimitApplied>& limits) {
  Key(json, key);
  json.StartArray();
  for (const LimitApplied& limit : limits) {
    if (limit.is_floor != floors) continue;
    json.StartObject();
    Field(json, "id", limit.id);
    Field(json, "level", LevelName(limit.level));
    Field(json, "article", limit.article);
    json.EndObject();
  }
  json.EndArray();
}

// A score is cut, not rounded, so that it stays inside its level's band.
double CutScore(double score) { return std::floor(score * 100 + 1e-6) / 100; }

// Persons are counted whole, save where a few decimals matter.
int DecimalsOfK(double k) { return k < 100 ? 1 : 0; }

void WriteExposure(Json& json, const Exposure& exposure) {
  json.StartObject();
  Field(json, "score", CutScore(exposure.score), kScoreDecimals);
  Field(json, "raw", CutScore(exposure.raw), kScoreDecimals);
  Field(json, "level", LevelName(exposure.level));
  Field(json, "code", LevelCode(exposure.level));
  Field(json, "k", exposure.k, DecimalsOfK(exposure.k));
  Field(json, "k_low", exposure.k_low, DecimalsOfK(exposure.k_low));
  Field(json, "k_high", exposure.k_high, DecimalsOfK(exposure.k_high));
  Field(json, "bits", exposure.bits, kBitsDecimals);
  Field(json, "identify", exposure.identify, kProbabilityDecimals);
  Field(json, "harm", exposure.harm, kProbabilityDecimals);
  Field(json, "intent", exposure.intent, kProbabilityDecimals);
  Field(json, "doxx_log_odds", exposure.doxx_log_odds, kEffectDecimals);
  Array(json, "reasons", exposure.reasons, [&json](const Reason& reason) {
    json.StartObject();
    Field(json, "id", reason.id);
    Field(json, "text", reason.text);
    Field(json, "effect", reason.effect, kEffectDecimals);
    json.EndObject();
  });
  WriteLimits(json, "floors", /*floors=*/true, exposure.limits);
  WriteLimits(json, "ceilings", /*floors=*/false, exposure.limits);
  Key(json, "criminal_meter");
  json.StartObject();
  const CriminalMeter& meter = exposure.criminal;
  Field(json, "n1", static_cast<std::size_t>(meter.n1));
  Field(json, "n2", static_cast<std::size_t>(meter.n2));
  Field(json, "n3", static_cast<std::size_t>(meter.n3));
  Field(json, "x", meter.x, kProbabilityDecimals);
  json.EndObject();
  json.EndObject();
}

void WriteSubject(Json& json, std::size_t index, const Subject& subject) {
  json.StartObject();
  Field(json, "subject", index);
  Field(json, "target", TargetName(subject.target));
  Field(json, "vulnerable", VulnerableName(subject.vulnerable));
  Key(json, "exposure");
  WriteExposure(json, subject.exposure);
  json.EndObject();
}

void WriteEvidence(Json& json, const Evidence& evidence) {
  Key(json, "evidence");
  json.StartArray();
  for (const std::string& check : evidence.checks) Write(json, check);
  for (const std::string& word : evidence.context) {
    Write(json, fmt::format("context:{}", word));
  }
  json.EndArray();
}

void WriteLocation(Json& json, const Location& location, OffsetMap& offsets) {
  if (const auto* in_text = std::get_if<InText>(&location)) {
    Field(json, "where", "text");
    Field(json, "start", offsets.Convert(in_text->span.begin));
    Field(json, "end", offsets.Convert(in_text->span.end));
    return;
  }
  const InImage& in_image = std::get<InImage>(location);
  Field(json, "where", "image");
  Field(json, "image", static_cast<std::size_t>(in_image.image));
  Array(json, "boxes", in_image.boxes,
        [&json](const Box& box) { WriteBox(json, box); });
}

void WriteFinding(Json& json, const ScanReport& report, const Finding& finding,
                  bool reveal, OffsetMap& offsets) {
  json.StartObject();
  Field(json, "type", finding.type);
  WriteLocation(json, finding.location, offsets);
  Field(json, "score", finding.confidence, kProbabilityDecimals);
  Field(json, "masked", MaskedSampleOf(finding, report));
  Field(json, "holder",
        finding.holder == Holder::kBusiness ? "business" : "person");
  if (finding.subject >= 0) {
    Field(json, "subject", static_cast<std::size_t>(finding.subject));
  }
  WriteEvidence(json, finding.evidence);
  if (reveal && !finding.value.empty()) {
    Field(json, "value", finding.value.Reveal());
  }
  json.EndObject();
}

void WriteRedaction(Json& json, const RedactionPlan& plan, OffsetMap& offsets) {
  Key(json, "redaction");
  json.StartObject();
  Array(json, "text", plan.text, [&](const TextEdit& edit) {
    json.StartObject();
    Field(json, "start", offsets.Convert(edit.span.begin));
    Field(json, "end", offsets.Convert(edit.span.end));
    Field(json, "replacement", edit.replacement);
    json.EndObject();
  });
  Array(json, "images", plan.images, [&json](const ImageEdit& edit) {
    json.StartObject();
    Field(json, "image", static_cast<std::size_t>(edit.image));
    Key(json, "box");
    WriteBox(json, edit.box);
    Field(json, "fill", "opaque");
    json.EndObject();
  });
  Key(json, "metadata");
  json.StartArray();
  json.EndArray();
  Key(json, "after");
  if (!plan.after) {
    json.Null();
  } else {
    json.StartObject();
    Field(json, "level", LevelName(plan.after->level));
    Field(json, "score", CutScore(plan.after->score), kScoreDecimals);
    Field(json, "k", plan.after->k, DecimalsOfK(plan.after->k));
    json.EndObject();
  }
  json.EndObject();
}

void WriteTakedown(Json& json, const std::optional<TakedownRequest>& request) {
  Key(json, "takedown");
  if (!request) {
    json.Null();
    return;
  }
  json.StartObject();
  Field(json, "post_id", request->post_id);
  Field(json, "post_url", request->post_url);
  Field(json, "level", LevelName(request->level));
  Array(json, "types", request->types,
        [&json](const std::string& type) { Write(json, type); });
  Array(json, "grounds", request->grounds,
        [&json](const std::string& ground) { Write(json, ground); });
  Field(json, "content_sha256", request->content_sha256);
  json.EndObject();
}

void WriteUnscanned(Json& json, const Unscanned& part) {
  json.StartObject();
  Field(json, "part", part.part);
  Field(json, "reason", part.reason);
  if (!part.limit.empty()) Field(json, "limit", part.limit);
  json.EndObject();
}

void Append(rapidjson::StringBuffer& buffer, std::string_view bytes) {
  if (bytes.empty()) return;
  std::memcpy(buffer.Push(bytes.size()), bytes.data(), bytes.size());
}

// True if nothing was found and all was looked at: of such reports only id and
// exposure.k differ.
bool IsClean(const ScanReport& report) {
  const Exposure& exposure = report.exposure;
  return report.findings.empty() && report.subjects.empty() &&
         report.unscanned.empty() && report.verdict == Verdict::kAllow &&
         !report.nudge && !report.alert && !report.takedown &&
         report.redaction.text.empty() && report.redaction.images.empty() &&
         !report.redaction.after && exposure.level == Level::kNone &&
         exposure.score == 0 && exposure.raw == 0 && exposure.bits == 0 &&
         exposure.identify == 0 && exposure.harm == 0 && exposure.intent == 0 &&
         exposure.doxx_log_odds == 0 && exposure.k_low == exposure.k &&
         exposure.k_high == exposure.k && exposure.reasons.empty() &&
         exposure.limits.empty();
}

}  // namespace

struct ReportWriter::Rep {
  void WriteWhole(const Post& post, const ScanReport& report);
  // Writes a report for which IsClean() holds.
  void WriteClean(const ScanReport& report);

  ReportOptions options;
  std::string versions;  // The object, as JSON.
  // Most posts are clean and their lines differ in the id only, so the rest
  // is written once: all after the id of a clean report with this k.
  std::string clean_tail;
  double clean_k = -1;
  rapidjson::StringBuffer buffer;
  Json json{buffer};
};

ReportWriter::ReportWriter(const ReportOptions& options)
    : rep_(std::make_unique<Rep>()) {
  rep_->options = options;
  rep_->versions = fmt::format(R"({{"undox":"{}","rules":"{}","models":{{}}}})",
                               UndoxVersion(), options.rule_set_version);
}

ReportWriter::~ReportWriter() = default;

void ReportWriter::Write(const Post& post, const ScanReport& report) {
  if (IsClean(report)) {
    rep_->WriteClean(report);
  } else {
    rep_->WriteWhole(post, report);
  }
}

void ReportWriter::Rep::WriteClean(const ScanReport& report) {
  constexpr std::string_view kHead = R"({"id":)";
  if (report.exposure.k != clean_k) {
    const std::size_t begin = buffer.GetSize();
    ScanReport without_id = report;
    without_id.id.clear();
    WriteWhole(Post(), without_id);
    const std::string_view line(buffer.GetString(), buffer.GetSize());
    clean_tail = line.substr(begin + kHead.size() + 2);  // After the id's "".
    clean_k = report.exposure.k;
    buffer.Pop(line.size() - begin);
  }
  json.Reset(buffer);
  Append(buffer, kHead);
  undox::Write(json, report.id);
  Append(buffer, clean_tail);
}

void ReportWriter::Rep::WriteWhole(const Post& post, const ScanReport& report) {
  json.Reset(buffer);
  OffsetMap offsets(post.text, options.offsets);
  json.StartObject();
  Field(json, "id", report.id);
  Array(json, "findings", report.findings, [&](const Finding& finding) {
    WriteFinding(json, report, finding, options.reveal, offsets);
  });
  Key(json, "subjects");
  json.StartArray();
  for (std::size_t i = 0; i < report.subjects.size(); ++i) {
    WriteSubject(json, i, report.subjects[i]);
  }
  json.EndArray();
  Key(json, "exposure");
  WriteExposure(json, report.exposure);
  Field(json, "verdict", VerdictName(report.verdict));
  if (report.nudge) WriteBilingual(json, "nudge", *report.nudge);
  if (report.alert) WriteBilingual(json, "alert", *report.alert);
  WriteRedaction(json, report.redaction, offsets);
  WriteTakedown(json, report.takedown);
  Array(json, "unscanned", report.unscanned,
        [this](const Unscanned& part) { WriteUnscanned(json, part); });
  Key(json, "images");
  json.StartArray();
  json.EndArray();
  Key(json, "versions");
  json.RawValue(versions.data(), versions.size(), rapidjson::kObjectType);
  json.EndObject();
  buffer.Put('\n');
}

void ReportWriter::WriteError(std::string_view file, std::uint64_t line,
                              std::string_view error) {
  Json& json = rep_->json;
  json.Reset(rep_->buffer);
  json.StartObject();
  if (!file.empty()) Field(json, "file", file);
  Field(json, "line", line);
  Field(json, "error", error);
  json.EndObject();
  rep_->buffer.Put('\n');
}

std::string_view ReportWriter::lines() const {
  return {rep_->buffer.GetString(), rep_->buffer.GetSize()};
}

void ReportWriter::Clear() { rep_->buffer.Clear(); }

}  // namespace undox
