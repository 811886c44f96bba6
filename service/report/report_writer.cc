#include "service/report/report_writer.h"

#include <fmt/format.h>

#include <variant>

#include "pii/redaction/masking.h"
#include "service/report/explanation_writer.h"
#include "service/report/exposure_writer.h"
#include "service/report/json_lines.h"
#include "service/report/picture_writer.h"
#include "service/report/takedown_writer.h"
#include "service/report/version.h"

namespace undox {
namespace {

// Decimals of the numbers in a report: enough to order by, few enough to read.
constexpr int kProbabilityDecimals = 3;
constexpr int kScoreDecimals = 2;

void WriteBilingual(JsonLines& json, std::string_view key,
                    const Bilingual& text) {
  json.Key(key);
  json.StartObject();
  json.Field("zh", text.zh);
  json.Field("en", text.en);
  json.EndObject();
}

void WriteSubject(JsonLines& json, std::size_t index, const Subject& subject) {
  json.StartObject();
  json.Field("subject", index);
  json.Field("target", TargetName(subject.target));
  json.Field("vulnerable", VulnerableName(subject.vulnerable));
  if (subject.victim) json.True("victim");
  if (subject.priority) json.True("priority");
  json.Key("exposure");
  WriteExposure(subject.exposure, json);
  json.EndObject();
}

void WriteEvidence(JsonLines& json, const Evidence& evidence) {
  json.Key("evidence");
  json.StartArray();
  for (const std::string& check : evidence.checks) json.String(check);
  for (const std::string& word : evidence.context) {
    json.String(fmt::format("context:{}", word));
  }
  json.EndArray();
}

// True if more than one frame of the picture was looked at.
bool IsOfFrames(const ScanReport& report, int image) {
  const auto index = static_cast<std::size_t>(image);
  return index < report.pictures.size() &&
         report.pictures[index].frames.size() > 1;
}

void WriteLocation(JsonLines& json, const Post& post, const ScanReport& report,
                   const Location& location, OffsetMap& offsets) {
  if (const auto* in_text = std::get_if<InText>(&location)) {
    json.Field("where", "text");
    json.Field("start", offsets.Convert(in_text->span.begin));
    json.Field("end", offsets.Convert(in_text->span.end));
    return;
  }
  const InImage& in_image = std::get<InImage>(location);
  json.Field("where", "image");
  json.Field("image", static_cast<std::size_t>(in_image.image));
  if (IsOfFrames(report, in_image.image)) {
    json.Field("frame", static_cast<std::size_t>(in_image.frame));
  }
  const auto index = static_cast<std::size_t>(in_image.image);
  if (index < post.images.size() && post.images[index].t_ms >= 0) {
    json.Field("t_ms", static_cast<std::uint64_t>(post.images[index].t_ms));
  }
  json.Array("boxes", in_image.boxes,
             [&json](const Box& box) { WriteBox(box, json); });
}

// Names and places are given as they were written, Traditional characters too,
// unless they were disguised; everything else in its normalized form.
std::string_view ValueOf(const Post& post, const ScanReport& report,
                         const Finding& finding) {
  const bool as_written =
      finding.type == "PERSON" || finding.type == "ADDRESS" ||
      finding.type == "SCHOOL" || finding.type == "WORKPLACE";
  const std::string_view value = finding.value.Reveal();
  if (!as_written || finding.disguised) return value;
  std::string_view text = post.text;
  Span span = TextSpan(finding);
  if (const auto* place = std::get_if<InImage>(&finding.location)) {
    text = {};
    const auto image = static_cast<std::size_t>(place->image);
    if (image >= report.pictures.size()) return value;
    for (const PictureFrame& frame : report.pictures[image].frames) {
      if (frame.index == place->frame) text = frame.text.Reveal();
    }
    span = place->span;
  }
  if (span.empty() || span.end > text.size()) return value;
  return text.substr(span.begin, span.size());
}

void WriteFinding(JsonLines& json, const Post& post, const ScanReport& report,
                  const Finding& finding, const ReportOptions& options,
                  OffsetMap& offsets) {
  json.StartObject();
  json.Field("type", finding.type);
  WriteLocation(json, post, report, finding.location, offsets);
  json.Field("score", finding.confidence, kProbabilityDecimals);
  json.Field(
      "masked",
      options.findings_only
          ? HiddenSample(finding)
          : MaskedSample(finding, MaskContextOf(finding, report.findings)));
  json.Field("holder",
             finding.holder == Holder::kBusiness ? "business" : "person");
  if (finding.subject >= 0) {
    json.Field("subject", static_cast<std::size_t>(finding.subject));
  }
  WriteEvidence(json, finding.evidence);
  if (options.reveal && !finding.value.empty()) {
    json.Field("value", ValueOf(post, report, finding));
  }
  json.EndObject();
}

void WriteNearMiss(JsonLines& json, const Post& post, const ScanReport& report,
                   const NearMiss& miss, OffsetMap& offsets) {
  json.StartObject();
  json.Field("type", miss.seen.type);
  WriteLocation(json, post, report, miss.seen.location, offsets);
  json.Field("score", miss.seen.confidence, kProbabilityDecimals);
  json.Field("threshold", miss.threshold, kProbabilityDecimals);
  WriteEvidence(json, miss.seen.evidence);
  json.EndObject();
}

void WriteRedaction(JsonLines& json, const RedactionPlan& plan,
                    OffsetMap& offsets) {
  json.Key("redaction");
  json.StartObject();
  json.Array("text", plan.text, [&](const TextEdit& edit) {
    json.StartObject();
    json.Field("start", offsets.Convert(edit.span.begin));
    json.Field("end", offsets.Convert(edit.span.end));
    json.Field("replacement", edit.replacement);
    json.EndObject();
  });
  json.Array("images", plan.images, [&json](const ImageEdit& edit) {
    json.StartObject();
    json.Field("image", static_cast<std::size_t>(edit.image));
    json.Key("box");
    WriteBox(edit.box, json);
    json.Field("fill", "opaque");
    json.EndObject();
  });
  json.Array("metadata", plan.metadata, [&json](const MetadataEdit& edit) {
    json.StartObject();
    json.Field("image", static_cast<std::size_t>(edit.image));
    json.Field("field", edit.field);
    json.EndObject();
  });
  json.Key("after");
  if (!plan.after) {
    json.Null();
  } else {
    json.StartObject();
    json.Field("level", LevelName(plan.after->level));
    json.Field("score", CutScore(plan.after->score, kScoreDecimals),
               kScoreDecimals);
    json.Field("k", plan.after->k, DecimalsOfPeople(plan.after->k));
    json.EndObject();
  }
  json.EndObject();
}

void WriteUnscanned(JsonLines& json, const Unscanned& part) {
  json.StartObject();
  json.Field("part", part.part);
  json.Field("reason", part.reason);
  if (!part.limit.empty()) json.Field("limit", part.limit);
  json.EndObject();
}

void WriteVersions(JsonLines& json, const ReportOptions& options,
                   const std::map<std::string, std::string>& image_models) {
  std::map<std::string, std::string> models = options.models;
  models.insert(image_models.begin(), image_models.end());
  json.StartObject();
  json.Field("undox", UndoxVersion());
  json.Field("rules", options.rule_set_version);
  if (!options.policy.empty()) json.Field("policy", options.policy);
  if (!options.packs.empty()) {
    json.Key("packs");
    json.StartObject();
    for (const auto& [name, version] : options.packs) json.Field(name, version);
    json.EndObject();
  }
  json.Key("models");
  json.StartObject();
  for (const auto& [name, digest] : models) json.Field(name, digest);
  json.EndObject();
  json.EndObject();
}

// True if nothing was found and all was looked at: of such reports only id and
// exposure.k differ.
bool IsClean(const ScanReport& report) {
  const Exposure& exposure = report.exposure;
  return report.findings.empty() && report.subjects.empty() &&
         report.pictures.empty() && report.unscanned.empty() &&
         report.verdict == Verdict::kAllow && report.actions.empty() &&
         !report.priority && !report.nudge && !report.alert &&
         !report.takedown && report.redaction.text.empty() &&
         report.redaction.images.empty() && !report.redaction.after &&
         exposure.level == Level::kNone && exposure.score == 0 &&
         exposure.raw == 0 && exposure.bits == 0 && exposure.identify == 0 &&
         exposure.harm == 0 && exposure.intent == 0 &&
         exposure.doxx_log_odds == 0 && exposure.k_low == exposure.k &&
         exposure.k_high == exposure.k && exposure.reasons.empty() &&
         exposure.limits.empty() && !report.explanation &&
         report.near_misses.empty();
}

}  // namespace

struct ReportWriter::Rep {
  void WriteWhole(const Post& post, const ScanReport& report);
  void WriteJudgement(const ScanReport& report, OffsetMap& offsets);
  void WriteRest(const Post& post, const ScanReport& report,
                 OffsetMap& offsets);
  // Writes a report for which IsClean() holds.
  void WriteClean(const ScanReport& report);

  ReportOptions options;
  std::string versions;  // The object, as JSON.
  // Most posts are clean and their lines differ in the id only, so the rest
  // is written once: all after the id of a clean report with this k.
  std::string clean_tail;
  double clean_k = -1;
  JsonLines json;
};

ReportWriter::ReportWriter(const ReportOptions& options)
    : rep_(std::make_unique<Rep>()) {
  rep_->options = options;
  JsonLines& json = rep_->json;
  WriteVersions(json, options, {});
  rep_->versions = std::string(json.text());
  json.Clear();
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
    const std::size_t begin = json.text().size();
    ScanReport without_id = report;
    without_id.id.clear();
    WriteWhole(Post(), without_id);
    clean_tail = json.text().substr(begin + kHead.size() + 2);  // After "".
    clean_k = report.exposure.k;
    json.Truncate(begin);
  }
  json.Append(kHead);
  json.String(report.id);
  json.Append(clean_tail);
}

void ReportWriter::Rep::WriteWhole(const Post& post, const ScanReport& report) {
  OffsetMap offsets(post.text, options.offsets);
  json.StartObject();
  json.Field("id", report.id);
  json.Array("findings", report.findings, [&](const Finding& finding) {
    WriteFinding(json, post, report, finding, options, offsets);
  });
  if (!options.findings_only) WriteJudgement(report, offsets);
  json.Array("unscanned", report.unscanned,
             [this](const Unscanned& part) { WriteUnscanned(json, part); });
  if (!options.findings_only) WriteRest(post, report, offsets);
  json.Key("versions");
  if (report.image_models.empty()) {
    json.Raw(versions);
  } else {
    WriteVersions(json, options, report.image_models);
  }
  json.EndObject();
  json.EndLine();
}

// Who the findings are about and what follows.
void ReportWriter::Rep::WriteJudgement(const ScanReport& report,
                                       OffsetMap& offsets) {
  json.Key("subjects");
  json.StartArray();
  for (std::size_t i = 0; i < report.subjects.size(); ++i) {
    WriteSubject(json, i, report.subjects[i]);
  }
  json.EndArray();
  json.Key("exposure");
  WriteExposure(report.exposure, json);
  json.Field("verdict", VerdictName(report.verdict));
  if (!report.actions.empty()) {
    json.Array("actions", report.actions,
               [this](const std::string& action) { json.String(action); });
  }
  if (report.priority) json.True("priority");
  if (report.nudge) WriteBilingual(json, "nudge", *report.nudge);
  // It repeats the words of the post, and with them what nobody found.
  if (options.reveal && !report.nudge_text.empty()) {
    json.Field("nudge_text", report.nudge_text);
  }
  if (report.alert) WriteBilingual(json, "alert", *report.alert);
  WriteRedaction(json, report.redaction, offsets);
  json.Key("takedown");
  if (report.takedown) {
    WriteTakedown(*report.takedown, json);
  } else {
    json.Null();
  }
}

// Explanation and pictures.
void ReportWriter::Rep::WriteRest(const Post& post, const ScanReport& report,
                                  OffsetMap& offsets) {
  if (options.explain && report.explanation) {
    json.Key("explanation");
    WriteExplanation(*report.explanation, json);
    json.Array("near_misses", report.near_misses, [&](const NearMiss& miss) {
      WriteNearMiss(json, post, report, miss, offsets);
    });
  }
  WritePictures(post, report, options.reveal, json);
}

void ReportWriter::WriteError(std::string_view file, std::uint64_t line,
                              std::string_view error) {
  JsonLines& json = rep_->json;
  json.StartObject();
  if (!file.empty()) json.Field("file", file);
  json.Field("line", line);
  json.Field("error", error);
  json.EndObject();
  json.EndLine();
}

std::string_view ReportWriter::lines() const { return rep_->json.text(); }

void ReportWriter::Clear() { rep_->json.Clear(); }

}  // namespace undox
