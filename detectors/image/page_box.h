#ifndef UNDOX_DETECTORS_IMAGE_PAGE_BOX_H_
#define UNDOX_DETECTORS_IMAGE_PAGE_BOX_H_

#include <vector>

#include "pii/finding.h"
#include "pii/picture/image.h"

namespace undox {

// The part of `box` that lies on a page of that size; without width or height
// if none does.
Box WithinPage(const Box& box, ImageSize page);

// The area common to both, in pixels.
double SharedArea(const Box& a, const Box& b);

// Orders findings that have one box each by its top, then its left edge, then
// by type and confidence.
void SortFromTopLeft(std::vector<Finding>& findings);

}  // namespace undox

#endif  // UNDOX_DETECTORS_IMAGE_PAGE_BOX_H_
