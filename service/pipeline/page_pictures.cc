#include "service/pipeline/page_pictures.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "pii/picture/orientation.h"

namespace undox {
namespace {

constexpr int kPreviewPixels = 720;  // Width.

// True if `part` of a picture ("frames 2-9") is not among the pixels that a
// preview shows, or is missing from them as it was from those that were read.
bool IsBesidePreview(std::string_view part) {
  constexpr std::array<std::string_view, 6> kParts = {
      "frames ",  "rows ",     "rest of the file",
      "metadata", "thumbnail", "trailing data"};
  return std::any_of(kParts.begin(), kParts.end(), [&](std::string_view known) {
    return part.starts_with(known);
  });
}

// Whether all that a preview shows was looked at.
bool WasLookedAt(const ScanReport& report, int image) {
  const auto index = static_cast<std::size_t>(image);
  if (index < report.pictures.size() && !report.pictures[index].scanned) {
    return false;
  }
  const std::string name = fmt::format("image:{}", image);
  return std::none_of(report.unscanned.begin(), report.unscanned.end(),
                      [&](const Unscanned& gap) {
                        const std::string_view part = gap.part;
                        if (part == name) return true;
                        return part.starts_with(name + " ") &&
                               !IsBesidePreview(part.substr(name.size() + 1));
                      });
}

// What the preview covers, in pixels of the picture as submitted.
std::vector<Box> CoveredBoxes(const ScanReport& report, int image) {
  std::vector<Box> boxes;
  for (const ImageEdit& edit : report.redaction.images) {
    if (edit.image == image) boxes.push_back(edit.box);
  }
  for (const Finding& finding : report.findings) {
    const auto* at = std::get_if<InImage>(&finding.location);
    if (at == nullptr || at->image != image) continue;
    boxes.insert(boxes.end(), at->boxes.begin(), at->boxes.end());
  }
  return boxes;
}

// `value` of `whole` units as a part of `scaled` units.
int Scaled(int value, int scaled, int whole) {
  return static_cast<int>(std::int64_t{value} * scaled / std::max(whole, 1));
}

std::vector<PageBox> BoxesOn(const RedactedImage& preview,
                             const ScanReport& report, int image) {
  const Orientation turned = OrientationOf(preview.orientation);
  const ImageSize upright = UprightSize(preview.stored, turned);
  std::vector<PageBox> boxes;
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    const auto* at = std::get_if<InImage>(&report.findings[i].location);
    if (at == nullptr || at->image != image || at->frame != 0) continue;
    for (const Box& stored : at->boxes) {
      const Box box = ToUpright(stored, preview.stored, turned);
      const auto x = [&](int pixels) {
        return Scaled(pixels, preview.size.width, upright.width);
      };
      const auto y = [&](int pixels) {
        return Scaled(pixels, preview.size.height, upright.height);
      };
      boxes.push_back({{x(box.x), y(box.y), std::max(x(box.width), 1),
                        std::max(y(box.height), 1)},
                       static_cast<int>(i)});
    }
  }
  return boxes;
}

}  // namespace

absl::StatusOr<PagePicture> PreviewPicture(ImageReader& reader,
                                           std::string_view encoded, int image,
                                           const ScanReport& report,
                                           bool reveal) {
  PagePicture picture;
  picture.image = image;
  if (!reveal && !WasLookedAt(report, image)) return picture;
  auto covered =
      reader.Preview(encoded, CoveredBoxes(report, image), kPreviewPixels);
  if (!covered.ok()) return covered.status();
  picture.size = covered->size;
  picture.boxes = BoxesOn(*covered, report, image);
  picture.covered_jpeg = std::move(covered->bytes);
  if (!reveal) return picture;
  auto clear = reader.Preview(encoded, {}, kPreviewPixels);
  if (!clear.ok()) return clear.status();
  picture.clear_jpeg = std::move(clear->bytes);
  return picture;
}

std::vector<PagePicture> PreviewPictures(const Post& post,
                                         const ScanReport& report,
                                         const PictureSource& source,
                                         ImageReader* reader, bool reveal) {
  std::vector<PagePicture> pictures;
  for (const PostImage& image : post.images) {
    if (pictures.size() == kMostPagePictures) break;
    const int index = static_cast<int>(pictures.size());
    PagePicture& picture = pictures.emplace_back();
    picture.image = index;
    if (reader == nullptr) continue;
    const auto encoded = source.Load(image.path);
    if (!encoded.ok()) continue;
    auto preview = PreviewPicture(*reader, *encoded, index, report, reveal);
    if (preview.ok()) picture = *std::move(preview);
  }
  return pictures;
}

}  // namespace undox
