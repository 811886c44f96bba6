#ifndef UNDOX_SERVICE_REPORT_REPORT_WRITER_H_
#define UNDOX_SERVICE_REPORT_REPORT_WRITER_H_

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "pii/post.h"
#include "pii/scan_report.h"
#include "service/report/offset_map.h"

namespace undox {

struct ReportOptions {
  OffsetUnit offsets = OffsetUnit::kCodepoint;
  // Adds each finding's value. Off, no value is written anywhere.
  bool reveal = false;
  // Writes ScanReport::explanation and near misses where there are any.
  bool explain = true;
  // Writes what was found and what could not be looked at, each finding wholly
  // masked: docs/schema/findings.schema.json.
  bool findings_only = false;
  std::string rule_set_version = {};
  std::map<std::string, std::string> models = {};  // Name to digest.
  // Rule packs that were loaded: name to version.
  std::map<std::string, std::string> packs = {};
  std::string policy = {};  // PolicyPack::id that the posts are judged by.
};

// Writes reports as JSON Lines in the contract's shape
// (docs/schema/report.schema.json). Numbers have few decimals and one form, so
// that equal reports are equal bytes. Thread-compatible.
class ReportWriter {
 public:
  explicit ReportWriter(const ReportOptions& options);
  ~ReportWriter();

  // Appends the line of `report`, which is about `post`.
  void Write(const Post& post, const ScanReport& report);

  // Appends {"line":N,"error":"…"}, with "file" if `file` is not empty.
  // `error` must not quote the line.
  void WriteError(std::string_view file, std::uint64_t line,
                  std::string_view error);

  // The lines so far; valid until the next call.
  std::string_view lines() const;
  void Clear();

 private:
  struct Rep;
  std::unique_ptr<Rep> rep_;
};

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_REPORT_WRITER_H_
