#ifndef UNDOX_DETECTORS_IMAGE_PICTURE_REGIONS_H_
#define UNDOX_DETECTORS_IMAGE_PICTURE_REGIONS_H_

#include <vector>

#include "pii/finding.h"
#include "pii/picture/image.h"

namespace undox {

// The parts of a page that look like photographs or paintings, avatars of 24
// pixels included: where brightness changes a little nearly everywhere, which
// it does neither on flat areas nor around letters. Disjoint boxes with some
// margin, from top left. A page with noise all over is one region. Misses
// drawings of flat colours.
std::vector<Box> PictureRegions(ImageView page);

}  // namespace undox

#endif  // UNDOX_DETECTORS_IMAGE_PICTURE_REGIONS_H_
