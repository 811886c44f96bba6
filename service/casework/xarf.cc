#include "service/casework/xarf.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "absl/status/status.h"
#include "absl/strings/escaping.h"
#include "fmt/format.h"
#include "fmt/ranges.h"
#include "pii/pii_type.h"
#include "pii/policy/policy.h"
#include "pii/redaction/excerpt.h"
#include "rapidjson/prettywriter.h"
#include "rapidjson/stringbuffer.h"
#include "service/casework/sha256.h"
#include "service/casework/web_address.h"

namespace undox {
namespace {

constexpr std::string_view kVersion = "4.2.0";
constexpr std::size_t kMaxDescriptionBytes = 1000;
// A detector is never certain of a whole post.
constexpr double kMaxConfidence = 0.99;

using Writer = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

// OneLine makes the text valid UTF-8: this writer does not look.
void String(Writer& json, std::string_view text) {
  const std::string line = OneLine(text);
  json.String(line.data(), static_cast<rapidjson::SizeType>(line.size()));
}

void Member(Writer& json, std::string_view key, std::string_view text) {
  String(json, key);
  String(json, text);
}

// "2026-01-02T03:04:05Z", with an optional fraction and any offset.
bool IsTimestamp(std::string_view text) {
  if (text.size() < 20 || (text[10] != 'T' && text[10] != 't') ||
      text[16] != ':' || !MainlandDate(text)) {
    return false;
  }
  const auto number = [&](std::size_t at) {
    const char tens = text[at];
    const char ones = text[at + 1];
    return tens < '0' || tens > '9' || ones < '0' || ones > '9'
               ? 99
               : (tens - '0') * 10 + ones - '0';
  };
  if (text[13] != ':' || number(11) > 23 || number(14) > 59 ||
      number(17) > 59) {
    return false;
  }
  std::string_view rest = text.substr(19);
  if (rest.front() == '.') {
    const std::size_t end = rest.find_first_not_of("0123456789", 1);
    if (end == 1 || end == rest.npos) return false;
    rest.remove_prefix(end);
  }
  if (rest == "Z" || rest == "z") return true;
  const std::size_t at = text.size() - rest.size();
  return rest.size() == 6 && (rest[0] == '+' || rest[0] == '-') &&
         rest[3] == ':' && number(at + 1) <= 23 && number(at + 4) <= 59;
}

bool IsUuid4(std::string_view text) {
  constexpr std::string_view kShape = "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx";
  if (text.size() != kShape.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view allowed = kShape[i] == 'x'   ? "0123456789abcdef"
                                     : kShape[i] == 'y' ? "89ab"
                                                        : kShape.substr(i, 1);
    if (allowed.find(text[i]) == allowed.npos) return false;
  }
  return true;
}

std::string Uuid4From(std::string_view content) {
  std::string hex = Sha256Hex(content).substr(0, 32);
  hex[12] = '4';
  constexpr std::string_view kVariants = "89ab";
  hex[16] = kVariants[static_cast<std::size_t>(hex[16]) % 4];
  return fmt::format("{}-{}-{}-{}-{}", hex.substr(0, 8), hex.substr(8, 4),
                     hex.substr(12, 4), hex.substr(16, 4), hex.substr(20));
}

std::string_view DataType(std::string_view type) {
  const PiiKind kind = TraitsOf(type).kind;
  if (kind == PiiKind::kGovernmentId) return "government_id";
  if (kind == PiiKind::kPhone) return "phone_numbers";
  if (kind == PiiKind::kBankCard) return "financial";
  if (type == "EMAIL_ADDRESS") return "email_addresses";
  return "personal_information";
}

std::vector<std::string_view> DataTypes(const TakedownRequest& request) {
  std::vector<std::string_view> types;
  for (const std::string& type : request.types) {
    types.push_back(DataType(type));
  }
  std::sort(types.begin(), types.end());
  types.erase(std::unique(types.begin(), types.end()), types.end());
  return types;
}

// "phone_number" for PHONE_NUMBER.
std::string FieldName(std::string type) {
  std::ranges::transform(type, type.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return type;
}

std::string Timestamp(const Post& post, const XarfOptions& options) {
  return options.timestamp.empty() ? post.published_at : options.timestamp;
}

std::string Description(const TakedownRequest& request) {
  std::vector<std::string> kinds;
  for (const TakedownKind& kind : request.kinds) {
    kinds.push_back(fmt::format("{} ({})", TraitsOf(kind.type).en,
                                kind.in_text + kind.in_images));
  }
  std::string text = fmt::format(
      "Doxxing: a public post exposes personal data of {} {}. Level {} ({}). "
      "Kinds and number of places: {}. The values are not repeated here. "
      "Asked: delete or block the post, stop recommending it, keep records "
      "for evidence.",
      request.people, request.people == 1 ? "person" : "people",
      LevelName(request.level), LevelCode(request.level),
      fmt::join(kinds, ", "));
  if (request.vulnerable == Vulnerable::kMinor) {
    text += " A minor is concerned: please act on this first.";
  }
  // ASCII, so a cut breaks no character.
  if (text.size() > kMaxDescriptionBytes) text.resize(kMaxDescriptionBytes);
  return text;
}

void WriteContact(Writer& json, std::string_view key,
                  const XarfContact& contact) {
  String(json, key);
  json.StartObject();
  Member(json, "org", contact.org);
  Member(json, "contact", contact.contact);
  Member(json, "domain", contact.domain);
  json.EndObject();
}

void WriteExposure(Writer& json, const TakedownRequest& request,
                   const Post& post) {
  String(json, "data_types");
  json.StartArray();
  for (const std::string_view type : DataTypes(request)) String(json, type);
  json.EndArray();
  Member(json, "exposure_method",
         post.kind == "message" ? "other" : "forum_post");
  String(json, "record_count");
  json.Int(std::max(0, request.people));
  Member(json, "data_format", post.images.empty() ? "plaintext" : "mixed");
  String(json, "sensitive_fields");
  json.StartArray();
  for (const std::string& type : request.types) String(json, FieldName(type));
  json.EndArray();
  Member(json, "encryption_status", "unencrypted");
  Member(json, "accessibility", "public");
  Member(json, "discovery_source", "automated_scan");
  if (request.excerpt.empty()) return;
  String(json, "sample_records");
  json.StartArray();
  json.StartObject();
  Member(json, "description",
         "Beginning of the post; every value is replaced by its kind");
  Member(json, "redacted_sample", request.excerpt);
  json.EndObject();
  json.EndArray();
}

void WriteEvidence(Writer& json, const TakedownRequest& request) {
  String(json, "evidence");
  json.StartArray();
  json.StartObject();
  Member(json, "content_type", "text/plain");
  Member(json, "description",
         "Redacted excerpt of the post (UTF-8); no value is in it");
  Member(json, "payload", absl::Base64Escape(request.excerpt));
  Member(json, "hash", "sha256:" + Sha256Hex(request.excerpt));
  String(json, "size");
  json.Uint64(request.excerpt.size());
  json.EndObject();
  json.EndArray();
}

void WriteTags(Writer& json, const TakedownRequest& request) {
  String(json, "tags");
  json.StartArray();
  String(json, "harassment:doxing");
  String(json, fmt::format("severity:{}", LevelName(request.level)));
  if (request.vulnerable == Vulnerable::kMinor) String(json, "priority:minor");
  json.EndArray();
}

// The report; without an id if `id` is empty.
std::string Write(const TakedownRequest& request, const Post& post,
                  const XarfOptions& options, const WebAddress& address,
                  std::string_view id) {
  rapidjson::StringBuffer buffer;
  Writer json(buffer);
  json.SetIndent(' ', 2);
  json.StartObject();
  Member(json, "xarf_version", kVersion);
  if (!id.empty()) Member(json, "report_id", id);
  Member(json, "timestamp", Timestamp(post, options));
  WriteContact(json, "reporter", options.reporter);
  WriteContact(json, "sender", options.sender.value_or(options.reporter));
  Member(json, "source_identifier", address.host);
  Member(json, "category", "content");
  Member(json, "type", "exposed_data");
  Member(json, "url", address.uri);
  if (!address.domain.empty()) Member(json, "domain", address.domain);
  WriteExposure(json, request, post);
  Member(json, "evidence_source", "automated_scan");
  if (options.with_evidence && !request.excerpt.empty()) {
    WriteEvidence(json, request);
  }
  WriteTags(json, request);
  String(json, "confidence");
  json.Double(std::floor(std::min(request.confidence, kMaxConfidence) * 100) /
              100);
  Member(json, "description", Description(request));
  json.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

void AddMissing(std::string_view who, const XarfContact& contact,
                std::vector<std::string>& missing) {
  if (contact.org.empty() || contact.org.size() > kMaxReporterOrgBytes) {
    missing.push_back(fmt::format("{}.org", who));
  }
  if (!IsMailAddress(contact.contact)) {
    missing.push_back(fmt::format("{}.contact", who));
  }
  if (!IsDomainName(contact.domain)) {
    missing.push_back(fmt::format("{}.domain", who));
  }
}

}  // namespace

std::vector<std::string> MissingForXarf(const TakedownRequest& request,
                                        const Post& post,
                                        const XarfOptions& options) {
  std::vector<std::string> missing;
  if (!ParseWebAddress(request.post_url)) missing.push_back("url");
  if (request.types.empty()) missing.push_back("data_types");
  if (!IsTimestamp(Timestamp(post, options))) missing.push_back("timestamp");
  if (!options.report_id.empty() && !IsUuid4(options.report_id)) {
    missing.push_back("report_id");
  }
  AddMissing("reporter", options.reporter, missing);
  if (options.sender) AddMissing("sender", *options.sender, missing);
  return missing;
}

absl::StatusOr<std::string> XarfReport(const TakedownRequest& request,
                                       const Post& post,
                                       const XarfOptions& options) {
  const std::vector<std::string> missing =
      MissingForXarf(request, post, options);
  if (!missing.empty()) {
    return absl::FailedPreconditionError(fmt::format(
        "XARF report: missing or malformed: {}", fmt::join(missing, ", ")));
  }
  const WebAddress address = *ParseWebAddress(request.post_url);
  const std::string id =
      options.report_id.empty()
          ? Uuid4From(Write(request, post, options, address, ""))
          : options.report_id;
  return Write(request, post, options, address, id);
}

}  // namespace undox
