#ifndef UNDOX_TESTS_DETECTORS_IMAGE_SAMPLE_PAGE_H_
#define UNDOX_TESTS_DETECTORS_IMAGE_SAMPLE_PAGE_H_

#include <string>
#include <vector>

#include "pii/finding.h"
#include "pii/picture/image.h"

namespace undox {

// The picture fixtures/`name`; without pixels if it cannot be read.
Image Fixture(const std::string& name);

Image Halved(const Image& image);
Image Mirrored(const Image& image);

Image FlatPage(ImageSize size, int brightness);
Image NoisePage(ImageSize size);
// Rows of short dark strokes on white.
Image LinedPage(ImageSize size);
Image Checkerboard(ImageSize size, int square_pixels);

// Puts `image` on `page`, its top left corner at (x, y); it must fit.
void Paste(const Image& image, int x, int y, Image& page);

// The one box of each finding of that type.
std::vector<Box> BoxesOf(const std::vector<Finding>& findings,
                         const std::string& type);

// Overlap of two boxes: intersection over union.
double Overlap(const Box& a, const Box& b);

}  // namespace undox

#endif  // UNDOX_TESTS_DETECTORS_IMAGE_SAMPLE_PAGE_H_
