#ifndef UNDOX_SERVICE_CASEWORK_XARF_H_
#define UNDOX_SERVICE_CASEWORK_XARF_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "pii/post.h"
#include "pii/scan_report.h"

namespace undox {

constexpr std::size_t kMaxReporterOrgBytes = 200;

// Who reports; all three fields are required by XARF.
struct XarfContact {
  std::string org;      // At most kMaxReporterOrgBytes.
  std::string contact;  // E-mail address.
  std::string domain;   // "example.com".
};

struct XarfOptions {
  XarfContact reporter;
  std::optional<XarfContact> sender;  // Who transmits; nullopt: the reporter.
  // UUID version 4. Empty: shaped from the SHA-256 of the rest of the report,
  // so that the same draft has the same id. It is not made from the digest of
  // the post: beside the excerpt, that would let anybody try all phone numbers.
  std::string report_id;
  std::string timestamp;  // RFC 3339, of the post; empty: Post::published_at.
  bool with_evidence = true;  // The redacted excerpt as an evidence item.
};

// What a person still has to supply before a report can be written, as names
// of fields: "url", "reporter.contact", "timestamp", … Empty: nothing.
std::vector<std::string> MissingForXarf(const TakedownRequest& request,
                                        const Post& post,
                                        const XarfOptions& options);

// The draft as one XARF 4.2.0 report, category content, type exposed_data
// (https://xarf.org/schemas/v4, xarf-spec 37820da): indented JSON in UTF-8 with
// a final newline. Of `post` it reads kind, time and pictures only; no value,
// and no masked digit, is in it. kFailedPrecondition names all that
// MissingForXarf says.
absl::StatusOr<std::string> XarfReport(const TakedownRequest& request,
                                       const Post& post,
                                       const XarfOptions& options);

}  // namespace undox

#endif  // UNDOX_SERVICE_CASEWORK_XARF_H_
