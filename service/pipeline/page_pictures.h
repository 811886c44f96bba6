#ifndef UNDOX_SERVICE_PIPELINE_PAGE_PICTURES_H_
#define UNDOX_SERVICE_PIPELINE_PAGE_PICTURES_H_

#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "pii/post.h"
#include "pii/scan_report.h"
#include "service/pipeline/image_reader.h"
#include "service/pipeline/picture_source.h"
#include "service/report/html/picture_figure.h"

namespace undox {

// Pictures of one post that a page shows.
inline constexpr std::size_t kMostPagePictures = 4;

// Picture number `image` of the post that `report` is about, whose file is
// `encoded`, for a page: a preview with everything covered that was found in
// it or that the plan covers, and with `reveal` one in clear. A picture that
// was not looked at has no preview unless `reveal` is set: nobody knows what it
// shows. Fails as ImageReader::Preview does.
absl::StatusOr<PagePicture> PreviewPicture(ImageReader& reader,
                                           std::string_view encoded, int image,
                                           const ScanReport& report,
                                           bool reveal);

// The first kMostPagePictures of the post's pictures, read again from `source`;
// one that fails has no preview. `reader` may be null: then none has.
std::vector<PagePicture> PreviewPictures(const Post& post,
                                         const ScanReport& report,
                                         const PictureSource& source,
                                         ImageReader* reader, bool reveal);

}  // namespace undox

#endif  // UNDOX_SERVICE_PIPELINE_PAGE_PICTURES_H_
