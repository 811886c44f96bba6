#ifndef UNDOX_DETECTORS_IMAGE_XMP_FIELDS_H_
#define UNDOX_DETECTORS_IMAGE_XMP_FIELDS_H_

#include <string_view>
#include <vector>

#include "detectors/image/metadata_field.h"

namespace undox {

// Finds the few properties that matter in an XMP packet (ISO 16684-1), whatever
// their prefix: position, creator, rights, owner, serial number, captions,
// places and contacts; as attributes, elements or lists. No XML parser: it
// knows no entities but the five of XML and numeric ones, expands nothing, and
// looks at each property a bounded number of times.
std::vector<MetadataField> ReadXmp(std::string_view packet);

// The by-line, copyright notice, captions, places and contact of IPTC-IIM 4.2
// datasets.
std::vector<MetadataField> ReadIptc(std::string_view datasets);

}  // namespace undox

#endif  // UNDOX_DETECTORS_IMAGE_XMP_FIELDS_H_
