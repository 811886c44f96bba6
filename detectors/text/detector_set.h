#ifndef UNDOX_DETECTORS_TEXT_DETECTOR_SET_H_
#define UNDOX_DETECTORS_TEXT_DETECTOR_SET_H_

#include <memory>
#include <vector>

#include "detectors/text/text_detector.h"

namespace undox {

// Every text detector of the product, in the order in which they run: a later
// one sees what earlier ones found. This list is the only registry.
// Without `names` no names of persons are looked for, and schools and
// workplaces beside a name are found less.
std::vector<std::unique_ptr<TextDetector>> MakeTextDetectors(bool names = true);

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_DETECTOR_SET_H_
