#ifndef UNDOX_DETECTORS_IMAGE_METADATA_READER_H_
#define UNDOX_DETECTORS_IMAGE_METADATA_READER_H_

#include <string>
#include <string_view>
#include <vector>

#include "ocr/codec/image_decoder.h"
#include "ocr/codec/image_format.h"
#include "pii/finding.h"
#include "pii/picture/image.h"
#include "pii/picture/metadata_text.h"
#include "pii/scan_report.h"

namespace undox {

// What a picture's file says besides its pixels.
struct ImageMetadata {
  // InImage{.image = 0} without boxes; Evidence::checks names the field, e.g.
  // "exif:GPSLatitude". Sorted by type, then value; no two alike.
  //   METADATA_LOCATION  "31.230416,121.473701": decimal degrees, latitude
  //                      first, six places, south and west negative;
  //   PERSON             an owner, artist or creator, as written;
  //   DEVICE_SERIAL      a camera's serial number, as written.
  std::vector<Finding> findings;
  // Captions, comments, places and contacts, in the order of the file. A PNG
  // keyword is somebody's words too: unless the standard knows it, it stands
  // in the text and the field is "png:text".
  std::vector<MetadataText> texts;
  // What could not be looked at, as DecodedImage::gaps: "metadata",
  // "thumbnail", "trailing data".
  std::vector<Unscanned> gaps;
};

// Reads the EXIF, XMP, IPTC and text fields of the file `encoded` within
// `limits.metadata_bytes`. Never fails: what is broken or too large is a gap,
// and a file that is no picture gives nothing.
//
// `first_frame` is what DecodeImage made of it. A thumbnail in the file that
// shows the same is ignored; one that does not (a picture cropped later keeps
// its old thumbnail) is a gap. Any is a gap if `first_frame` is empty. Safe to
// call from many threads.
ImageMetadata ReadImageMetadata(std::string_view encoded,
                                const ImageLimits& limits,
                                ImageView first_frame);

}  // namespace undox

#endif  // UNDOX_DETECTORS_IMAGE_METADATA_READER_H_
