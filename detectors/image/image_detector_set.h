#ifndef UNDOX_DETECTORS_IMAGE_IMAGE_DETECTOR_SET_H_
#define UNDOX_DETECTORS_IMAGE_IMAGE_DETECTOR_SET_H_

#include <filesystem>
#include <memory>
#include <vector>

#include "detectors/image/image_detector.h"

namespace undox {

// Every image detector of the product; this list is the only registry.
// `models` holds centerface.onnx; where it does not, or where the program was
// built without OpenVINO, faces are looked for with OpenCV's cascade, which
// finds about half of them, and Models() says so. Each detector works with
// `threads` threads (at least 1), which do not change what is found.
std::vector<std::unique_ptr<ImageDetector>> MakeImageDetectors(
    const std::filesystem::path& models, int threads);

}  // namespace undox

#endif  // UNDOX_DETECTORS_IMAGE_IMAGE_DETECTOR_SET_H_
