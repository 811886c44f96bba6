#ifndef UNDOX_SERVICE_PIPELINE_PICTURE_SOURCE_H_
#define UNDOX_SERVICE_PIPELINE_PICTURE_SOURCE_H_

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace undox {

// Where the pictures of posts are read from: one directory, for posts come
// from strangers. Immutable and thread-safe.
class PictureSource {
 public:
  // Paths are relative to `directory`; "" is the working directory.
  // Pictures of more than `most_bytes` are refused.
  PictureSource(const std::string& directory, std::size_t most_bytes);

  // The bytes of the picture that `path`, a file's path or a data URL, names.
  // Nothing is fetched from elsewhere. A path that leads out of the directory
  // as it is written (".." or absolute and not below) is refused; links inside
  // the directory are its owner's and are followed.
  //
  // Fails with kInvalidArgument (broken data URL), kPermissionDenied (outside,
  // or an address), kNotFound and kUnavailable (no readable regular file) and
  // kResourceExhausted ("image_bytes=N"). Messages never quote the path.
  absl::StatusOr<std::string> Load(std::string_view path) const;

 private:
  absl::StatusOr<std::filesystem::path> Inside(std::string_view path) const;

  std::filesystem::path directory_;  // Absolute, without "..".
  std::size_t most_bytes_;
};

}  // namespace undox

#endif  // UNDOX_SERVICE_PIPELINE_PICTURE_SOURCE_H_
