#ifndef UNDOX_DETECTORS_IMAGE_FACE_CANDIDATE_H_
#define UNDOX_DETECTORS_IMAGE_FACE_CANDIDATE_H_

#include <string_view>
#include <vector>

#include "pii/finding.h"
#include "pii/picture/image.h"

namespace undox {

// Where a face may be: a rectangle in pixels of the page, fractions included.
struct FaceCandidate {
  double left = 0;
  double top = 0;
  double width = 0;
  double height = 0;
  double probability = 0;  // That a face is there, in [0, 1].
};

// Of candidates for one and the same face (that overlap by 0.3 of their union
// or lie within one another by two thirds) only the most probable.
// The result does not depend on the order of `candidates`.
std::vector<FaceCandidate> OnePerFace(std::vector<FaceCandidate> candidates);

// FACE findings, from top left, of the candidates with a probability of at
// least 0.35 (a face too many is covered sooner than one too few) and at least
// 10 pixels of height within the page. `engine` becomes their check.
std::vector<Finding> FaceFindings(const std::vector<FaceCandidate>& candidates,
                                  ImageSize page, std::string_view engine);

}  // namespace undox

#endif  // UNDOX_DETECTORS_IMAGE_FACE_CANDIDATE_H_
