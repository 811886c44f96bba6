#ifndef UNDOX_PII_PICTURE_METADATA_TEXT_H_
#define UNDOX_PII_PICTURE_METADATA_TEXT_H_

#include <cstddef>
#include <string>

#include "pii/sensitive.h"

namespace undox {

// A note in a picture's file, for the text detectors to look at.
struct MetadataText {
  std::string field;  // "exif:UserComment": letters, spaces and "-", one colon.
  Sensitive text;     // UTF-8.
};

// Of one picture; what is beyond is a gap.
inline constexpr std::size_t kMostMetadataTexts = 200;
inline constexpr std::size_t kMostMetadataTextBytes = std::size_t{1} << 20;

}  // namespace undox

#endif  // UNDOX_PII_PICTURE_METADATA_TEXT_H_
