#include "detectors/image/face_candidate.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <tuple>
#include <utility>

#include "detectors/image/page_box.h"

namespace undox {
namespace {

constexpr double kSameFaceUnion = 0.3;
constexpr double kSameFaceInside = 0.66;
constexpr double kLeastProbability = 0.35;
constexpr int kLeastHeightPixels = 10;

double Area(const FaceCandidate& face) { return face.width * face.height; }

bool SameFace(const FaceCandidate& a, const FaceCandidate& b) {
  const double width =
      std::min(a.left + a.width, b.left + b.width) - std::max(a.left, b.left);
  const double height =
      std::min(a.top + a.height, b.top + b.height) - std::max(a.top, b.top);
  if (width <= 0 || height <= 0) return false;
  const double shared = width * height;
  return shared >= kSameFaceUnion * (Area(a) + Area(b) - shared) ||
         shared >= kSameFaceInside * std::min(Area(a), Area(b));
}

auto Rank(const FaceCandidate& face) {
  return std::tuple(-face.probability, face.top, face.left, face.height,
                    face.width);
}

Box PixelBox(const FaceCandidate& face, ImageSize page) {
  const auto pixel = [](double at) {
    return static_cast<int>(std::lround(at));
  };
  const int left = pixel(face.left);
  const int top = pixel(face.top);
  return WithinPage({.x = left,
                     .y = top,
                     .width = pixel(face.left + face.width) - left,
                     .height = pixel(face.top + face.height) - top},
                    page);
}

}  // namespace

std::vector<FaceCandidate> OnePerFace(std::vector<FaceCandidate> candidates) {
  std::sort(candidates.begin(), candidates.end(),
            [](const auto& a, const auto& b) { return Rank(a) < Rank(b); });
  std::vector<FaceCandidate> kept;
  for (const FaceCandidate& face : candidates) {
    if (std::none_of(kept.begin(), kept.end(), [&](const FaceCandidate& other) {
          return SameFace(face, other);
        })) {
      kept.push_back(face);
    }
  }
  return kept;
}

std::vector<Finding> FaceFindings(const std::vector<FaceCandidate>& candidates,
                                  ImageSize page, std::string_view engine) {
  std::vector<Finding> findings;
  for (const FaceCandidate& face : candidates) {
    const Box box = PixelBox(face, page);
    if (face.probability < kLeastProbability || box.width <= 0 ||
        box.height < kLeastHeightPixels) {
      continue;
    }
    Finding finding;
    finding.type = "FACE";
    finding.location = InImage{0, {box}};
    finding.confidence = face.probability;
    finding.evidence.checks.emplace_back(engine);
    findings.push_back(std::move(finding));
  }
  SortFromTopLeft(findings);
  return findings;
}

}  // namespace undox
