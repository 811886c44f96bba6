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
  kNote,      // Anything that somebody wrote: a caption, a place, a contact.
};

// One field of a picture's metadata that says something personal.
struct MetadataField {
  FieldKind kind = FieldKind::kPosition;
  std::string name;   // "exif:Artist", "xmp:creator".
  std::string value;  // As written, in bytes of any encoding.
};

// Decimal degrees with six places, latitude first. Nothing if they lie beyond
// the globe, are no numbers or are both zero, which cameras without a fix
// write.
std::optional<std::string> WritePosition(double latitude, double longitude);

// `bytes` if they are UTF-8, else each of them taken for a character of
// Latin-1, which keeps at least digits and letters. Control characters become
// spaces.
std::string Utf8Of(std::string_view bytes);

// `bytes` without white space and NULs around it.
std::string_view TrimField(std::string_view bytes);

}  // namespace undox

#endif  // UNDOX_DETECTORS_IMAGE_METADATA_FIELD_H_
