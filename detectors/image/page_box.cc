#include "detectors/image/page_box.h"

#include <algorithm>
#include <tuple>
#include <variant>

namespace undox {
namespace {

auto Rank(const Finding& finding) {
  const Box& box = std::get<InImage>(finding.location).boxes.front();
  return std::tuple(box.y, box.x, box.height, box.width, finding.type,
                    finding.confidence);
}

}  // namespace

Box WithinPage(const Box& box, ImageSize page) {
  const int left = std::clamp(box.x, 0, page.width);
  const int top = std::clamp(box.y, 0, page.height);
  const int right = std::clamp(box.x + box.width, left, page.width);
  const int bottom = std::clamp(box.y + box.height, top, page.height);
  return {left, top, right - left, bottom - top};
}

double SharedArea(const Box& a, const Box& b) {
  const int width = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
  const int height =
      std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
  if (width <= 0 || height <= 0) return 0;
  return static_cast<double>(width) * height;
}

void SortFromTopLeft(std::vector<Finding>& findings) {
  std::stable_sort(
      findings.begin(), findings.end(),
      [](const Finding& a, const Finding& b) { return Rank(a) < Rank(b); });
}

}  // namespace undox
