#ifndef UNDOX_DETECTORS_IMAGE_THUMBNAIL_H_
#define UNDOX_DETECTORS_IMAGE_THUMBNAIL_H_

#include <string_view>

#include "ocr/codec/image_format.h"
#include "pii/picture/image.h"

namespace undox {

// Returns true if the file `small` (a thumbnail or a preview) shows nothing
// that `picture` does not: scaled to its size, with the bars that cameras put
// around it left out, the two look alike everywhere. False for one that cannot
// be decoded within `limits`, has more than 8 megapixels or is larger than the
// picture on either side.
bool ShowsTheSame(std::string_view small, ImageView picture,
                  const ImageLimits& limits);

}  // namespace undox

#endif  // UNDOX_DETECTORS_IMAGE_THUMBNAIL_H_
