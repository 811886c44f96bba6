#include "service/pipeline/redactor.h"

#include <fmt/format.h>

#include <utility>

#include "pii/redaction.h"
#include "service/casework/sha256.h"
#include "service/pipeline/utf8_repair.h"
#include "service/report/post_writer.h"

namespace undox {

Redactor::Redactor(const Scanner& scanner, Scanner::Scratch scratch,
                   const ReportOptions& report)
    : scanner_(scanner),
      scratch_(std::move(scratch)),
      parser_(scanner.limits()),
      writer_(report) {}

absl::StatusOr<std::unique_ptr<Redactor>> Redactor::Create(
    const Scanner& scanner, const ReportOptions& report) {
  auto scratch = scanner.NewScratch();
  if (!scratch.ok()) return scratch.status();
  return std::unique_ptr<Redactor>(
      new Redactor(scanner, *std::move(scratch), report));
}

absl::Status Redactor::RedactPost(Post& post) {
  auto report = scanner_.Scan(post, scratch_);
  if (!report.ok()) return report.status();
  for (const Unscanned& part : report->unscanned) {
    // More findings than are judged are redacted all the same.
    if (part.limit.starts_with("findings=")) continue;
    return absl::ResourceExhaustedError(
        fmt::format("not copied: {} was not scanned: {} {}", part.part,
                    part.reason, part.limit));
  }
  report->takedown.reset();  // Its digest of the source must not be here.
  writer_.Write(post, *report);
  post.text = undox::RedactText(post.text, report->redaction);
  return absl::OkStatus();
}

// The lines of the writer as elements of one array.
std::string Redactor::Proof(std::string_view name,
                            std::string_view copy) const {
  std::string reports(writer_.lines());
  if (reports.ends_with('\n')) reports.pop_back();
  for (std::size_t at = reports.find('\n'); at != std::string::npos;
       at = reports.find('\n', at + 2)) {
    reports.replace(at, 1, ",\n");
  }
  return fmt::format(
      "{{\"source\":{},\"copy_sha256\":\"{}\",\"reports\":[\n{}\n]}}\n",
      JsonString(name), Sha256Hex(copy), reports);
}

absl::StatusOr<RedactedCopy> Redactor::RedactText(std::string_view name,
                                                  std::string_view bytes) {
  writer_.Clear();
  Post post;
  post.id = std::string(name);
  post.text = RepairUtf8(bytes);
  if (absl::Status status = RedactPost(post); !status.ok()) return status;
  RedactedCopy result;
  result.copy = std::move(post.text);
  result.proof = Proof(name, result.copy);
  return result;
}

absl::StatusOr<RedactedCopy> Redactor::RedactPosts(std::string_view name,
                                                   std::string bytes) {
  writer_.Clear();
  const std::size_t size = bytes.size();
  bytes.append(PostParser::kPaddingBytes, '\0');
  const std::string_view all = std::string_view(bytes).substr(0, size);
  RedactedCopy result;
  Post post;
  std::uint64_t number = 1;
  for (std::size_t begin = 0; begin < size; ++number) {
    const std::size_t end = std::min(all.find('\n', begin), size);
    absl::Status status = parser_.Parse(all.substr(begin, end - begin), post);
    if (status.ok()) status = RedactPost(post);
    if (status.ok()) {
      result.copy += PostLine(post);
    } else {
      const absl::string_view error = status.message();
      writer_.WriteError("", number,
                         std::string_view(error.data(), error.size()));
      result.whole = false;
    }
    begin = end + 1;
  }
  result.proof = Proof(name, result.copy);
  return result;
}

}  // namespace undox
