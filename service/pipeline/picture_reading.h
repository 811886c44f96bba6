#ifndef UNDOX_SERVICE_PIPELINE_PICTURE_READING_H_
#define UNDOX_SERVICE_PIPELINE_PICTURE_READING_H_

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pii/post.h"
#include "pii/scan_report.h"
#include "service/pipeline/image_reader.h"
#include "service/pipeline/picture_source.h"

namespace undox {

// What became of one picture of a post; in the order of Post::images.
struct PictureReading {
  std::string bytes;                    // The file, if they were asked for.
  std::optional<ImageReading> reading;  // Nothing: it could not be looked at.
};

// What one reading of a post's pictures yields.
struct PostPictures {
  std::vector<PictureReading> pictures;
  std::map<std::string, std::string> models;  // Empty if none was read.
};

// Reads every picture of `post`, one after another. `reader` may be null: then
// none can be looked at. What could not be looked at is added to `unscanned`
// ("image:2", "image:2 frames 17-99"). `keep_bytes` keeps the files.
PostPictures ReadPictures(const Post& post, const PictureSource& source,
                          ImageReader* reader, bool keep_bytes,
                          std::vector<Unscanned>& unscanned);

// Why a picture could not be looked at, from the status of an ImageReader or a
// PictureSource.
Unscanned UnscannedPicture(std::size_t image, const absl::Status& status);

// The pictures as a report tells of them.
std::vector<PictureReport> ReportPictures(const PostPictures& pictures);

}  // namespace undox

#endif  // UNDOX_SERVICE_PIPELINE_PICTURE_READING_H_
