#include "service/pipeline/redactor.h"

#include <fmt/format.h>

#include <filesystem>
#include <utility>

#include "pii/redaction/redaction.h"
#include "service/casework/sha256.h"
#include "service/pipeline/utf8_repair.h"
#include "service/report/post_writer.h"

namespace undox {
namespace {

// Frames of a picture that nobody looked at: a copy does not have them.
bool IsLeftOut(const Unscanned& part) {
  return part.part.starts_with("image:") &&
         part.part.find(' ') != std::string::npos;
}

}  // namespace

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

absl::StatusOr<RedactedPost> Redactor::RedactPost(Post& post,
                                                  const PictureSource& source,
                                                  bool& whole) {
  auto redacted = scanner_.Redact(post, source, scratch_);
  if (!redacted.ok()) return redacted.status();
  ScanReport& report = redacted->report;
  for (const Unscanned& part : report.unscanned) {
    // More findings than are judged are redacted all the same.
    if (part.limit.starts_with("findings=")) continue;
    if (IsLeftOut(part)) {
      whole = false;
      continue;
    }
    return absl::ResourceExhaustedError(
        fmt::format("not copied: {} was not scanned: {}{}{}", part.part,
                    part.reason, part.limit.empty() ? "" : ", ", part.limit));
  }
  report.takedown.reset();  // Its digest of the source must not be here.
  writer_.Write(post, report);
  post.text = redacted->text;
  return redacted;
}

absl::Status Redactor::WritePictures(const RedactedPost& redacted,
                                     std::uint64_t line,
                                     const PictureCopies& pictures,
                                     Post& post) {
  for (std::size_t i = 0; i < redacted.pictures.size(); ++i) {
    const auto& copy = redacted.pictures[i];
    if (!copy) continue;
    post.images[i].path =
        fmt::format("{}{:06}.{}{}", pictures.directory, line, i, copy->suffix);
    absl::Status status = pictures.write(post.images[i].path, copy->bytes);
    if (!status.ok()) return status;
  }
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
  RedactedCopy result;
  const auto redacted = RedactPost(post, PictureSource("", 0), result.whole);
  if (!redacted.ok()) return redacted.status();
  result.copy = std::move(post.text);
  result.proof = Proof(name, result.copy);
  return result;
}

absl::StatusOr<RedactedCopy> Redactor::RedactPicture(std::string_view name,
                                                     const std::string& file) {
  writer_.Clear();
  const std::filesystem::path path(file);
  const PictureSource source(path.parent_path().string(),
                             scanner_.limits().image_bytes);
  Post post;
  post.id = std::string(name);
  post.images.push_back({path.filename().string(), -1});
  RedactedCopy result;
  auto redacted = RedactPost(post, source, result.whole);
  if (!redacted.ok()) return redacted.status();
  RedactedImage& copy = *redacted->pictures.front();
  result.copy = std::move(copy.bytes);
  result.suffix = std::move(copy.suffix);
  result.proof = Proof(name, result.copy);
  return result;
}

absl::StatusOr<RedactedCopy> Redactor::RedactPosts(
    std::string_view name, std::string bytes, const PictureCopies& pictures) {
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
    if (status.ok()) {
      const auto redacted = RedactPost(post, pictures.source, result.whole);
      status = redacted.status();
      if (redacted.ok()) {
        const absl::Status written =
            WritePictures(*redacted, number, pictures, post);
        if (!written.ok()) return written;
        result.copy += PostLine(post);
      }
    }
    if (!status.ok()) {
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
