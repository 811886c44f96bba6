#ifndef UNDOX_DETECTORS_IMAGE_EXIF_FIELDS_H_
#define UNDOX_DETECTORS_IMAGE_EXIF_FIELDS_H_

#include <string>
#include <string_view>
#include <vector>

#include "detectors/image/metadata_field.h"

namespace undox {

struct ExifReading {
  std::vector<MetadataField> fields;
  std::string thumbnail;  // A JPEG file, or empty.
  // It has a thumbnail in another form, which is not in `thumbnail`.
  bool has_other_thumbnail = false;
  // It is built to cost more than EXIF of a camera does, and was not read.
  bool is_excessive = false;
};

// Reads EXIF 2.32 (JEITA CP-3451E) from its byte-order mark on: position,
// owner, artist, copyright, Windows's author, serial number.
ExifReading ReadExif(std::string_view tiff);

}  // namespace undox

#endif  // UNDOX_DETECTORS_IMAGE_EXIF_FIELDS_H_
