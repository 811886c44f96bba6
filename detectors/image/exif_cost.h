#ifndef UNDOX_DETECTORS_IMAGE_EXIF_COST_H_
#define UNDOX_DETECTORS_IMAGE_EXIF_COST_H_

#include <string_view>

namespace undox {

// Returns true if reading `tiff` (EXIF from its byte-order mark on) costs
// little: not more than 256 kB, few directories and entries, little depth, and
// entries that together hold no more than a few times its size (hostile ones
// may all point at the same large piece). Checked before a library allocates
// for each entry.
bool IsCheapExif(std::string_view tiff);

}  // namespace undox

#endif  // UNDOX_DETECTORS_IMAGE_EXIF_COST_H_
