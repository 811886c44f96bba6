#ifndef UNDOX_DETECTORS_IMAGE_METADATA_FIELD_H_
#define UNDOX_DETECTORS_IMAGE_METADATA_FIELD_H_

#include <optional>
#include <string>
#include <string_view>

namespace undox {

enum class FieldKind {
  kPosition,  // "31.230416,121.473701", as ImageMetadata has it.
  kPeople,    // Who owns, made or holds the rights in it; maybe a company.
  kSerial,    // Of a camera.
};

// One field of a picture's metadata that says something personal.
struct MetadataField {
  FieldKind kind = FieldKind::kPosition;
  std::string name;   // "exif:Artist", "xmp:creator".
  std::string value;  // As written; UTF-8 if the file keeps to its format.
};

// Decimal degrees with six places, latitude first. Nothing if they lie beyond
// the globe, are no numbers or are both zero, which cameras without a fix
// write.
std::optional<std::string> WritePosition(double latitude, double longitude);

// `bytes` without white space and NULs around it.
std::string_view TrimField(std::string_view bytes);

}  // namespace undox

#endif  // UNDOX_DETECTORS_IMAGE_METADATA_FIELD_H_
