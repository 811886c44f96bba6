#ifndef UNDOX_SERVICE_PIPELINE_REDACTOR_H_
#define UNDOX_SERVICE_PIPELINE_REDACTOR_H_

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "service/pipeline/picture_source.h"
#include "service/pipeline/post_parser.h"
#include "service/pipeline/scanner.h"
#include "service/report/report_writer.h"

namespace undox {

// A redacted copy and what proves it.
struct RedactedCopy {
  std::string copy;    // Bytes of the copy.
  std::string suffix;  // Of a picture's copy: ".png" …
  // A JSON object: a report for each text, without its request; the copy's
  // SHA-256; an error for each line that was refused. No digest of the source:
  // beside the copy it would let anybody try all numbers for a gap.
  std::string proof;
  bool whole = true;  // False if anything was refused and so not copied.
};

// Where the pictures of posts come from, and where their copies go.
struct PictureCopies {
  PictureSource source;
  // Directory of the copies as the copied posts write it, with a final '/'.
  std::string directory;
  // Writes one: `path` is `directory` and a file name.
  std::function<absl::Status(const std::string& path, std::string_view bytes)>
      write;
};

// Redacts texts and posts. Thread-compatible.
class Redactor {
 public:
  // `scanner` must outlive it.
  static absl::StatusOr<std::unique_ptr<Redactor>> Create(
      const Scanner& scanner, const ReportOptions& report);

  // `bytes` as one text; `name` goes into the proof as its id. Fails with
  // kResourceExhausted if it cannot be scanned whole.
  absl::StatusOr<RedactedCopy> RedactText(std::string_view name,
                                          std::string_view bytes);

  // The picture in `file`. Fails with kResourceExhausted, naming why, if it
  // cannot be looked at.
  absl::StatusOr<RedactedCopy> RedactPicture(std::string_view name,
                                             const std::string& file);

  // `bytes` as JSON Lines. A line that is no post, or cannot be scanned whole,
  // is left out of the copy and named in the proof. Copied posts name the
  // copies of their pictures. Fails as `pictures.write` does.
  absl::StatusOr<RedactedCopy> RedactPosts(std::string_view name,
                                           std::string bytes,
                                           const PictureCopies& pictures);

 private:
  Redactor(const Scanner& scanner, Scanner::Scratch scratch,
           const ReportOptions& report);

  // Scans `post`, writes its report and replaces its text by the redacted one.
  // Sets `whole` to false if frames of a picture are left out.
  absl::StatusOr<RedactedPost> RedactPost(Post& post,
                                          const PictureSource& source,
                                          bool& whole);
  // Writes the copies of the post's pictures and names them in it.
  static absl::Status WritePictures(const RedactedPost& redacted,
                                    std::uint64_t line,
                                    const PictureCopies& pictures, Post& post);
  std::string Proof(std::string_view name, std::string_view copy) const;

  const Scanner& scanner_;
  Scanner::Scratch scratch_;
  PostParser parser_;
  ReportWriter writer_;
};

}  // namespace undox

#endif  // UNDOX_SERVICE_PIPELINE_REDACTOR_H_
