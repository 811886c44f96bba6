#include "detectors/image/face_sheets.h"

#include <algorithm>
#include <cmath>

namespace undox {
namespace {

constexpr ImageSize kMostSheet{1152, 768};
constexpr int kSheetStep = 128;
// Between crops, so that no face is made of two.
constexpr int kGap = 16;
// Faces up to this size are whole in one of two neighbouring crops; larger
// ones are found on the overview.
constexpr int kOverlap = 128;
constexpr double kOverviewShortSide = 320;
constexpr double kMostShortSide = kMostSheet.width;
constexpr int kTinyRegion = 160;
constexpr double kTinyScale = 2;
constexpr double kCutMargin = 3;

int ShortSide(const Box& box) { return std::min(box.width, box.height); }

double DetailScale(const Box& region) {
  if (std::max(region.width, region.height) <= kTinyRegion) return kTinyScale;
  return std::min(1.0, kMostShortSide / ShortSide(region));
}

// Where pieces of `most` cover `length` evenly, with kOverlap at least.
std::vector<int> Starts(int length, int most) {
  if (length <= most) return {0};
  const int pieces =
      1 + (length - most + most - kOverlap - 1) / (most - kOverlap);
  std::vector<int> starts;
  for (int i = 0; i < pieces; ++i) {
    starts.push_back(
        static_cast<int>(static_cast<long>(length - most) * i / (pieces - 1)));
  }
  return starts;
}

int Scaled(int pixels, double scale) {
  return std::max(1, static_cast<int>(std::lround(pixels * scale)));
}

// Crops of one region, all of them small enough for a sheet.
void Cut(const Box& region, double scale, std::vector<SheetCrop>& crops) {
  const int most_width = static_cast<int>(kMostSheet.width / scale);
  const int most_height = static_cast<int>(kMostSheet.height / scale);
  for (const int top : Starts(region.height, most_height)) {
    for (const int left : Starts(region.width, most_width)) {
      SheetCrop crop;
      crop.scale = scale;
      crop.source = {region.x + left, region.y + top,
                     std::min(most_width, region.width - left),
                     std::min(most_height, region.height - top)};
      crop.place.width =
          std::min(Scaled(crop.source.width, scale), kMostSheet.width);
      crop.place.height =
          std::min(Scaled(crop.source.height, scale), kMostSheet.height);
      crop.cut_left = left > 0;
      crop.cut_top = top > 0;
      crop.cut_right = left + crop.source.width < region.width;
      crop.cut_bottom = top + crop.source.height < region.height;
      crops.push_back(crop);
    }
  }
}

// Fills sheets row by row, tall crops first.
class Packer {
 public:
  void Add(SheetCrop crop) {
    if (sheets_.empty() || !FindPlace(crop)) {
      sheets_.emplace_back();
      row_ = {};
      FindPlace(crop);
    }
    FaceSheet& sheet = sheets_.back();
    crop.place.x = row_.right;
    crop.place.y = row_.top;
    row_.right += crop.place.width + kGap;
    row_.height = std::max(row_.height, crop.place.height);
    sheet.size.width =
        std::max(sheet.size.width, crop.place.x + crop.place.width);
    sheet.size.height =
        std::max(sheet.size.height, crop.place.y + crop.place.height);
    sheet.crops.push_back(crop);
  }

  std::vector<FaceSheet> Done() {
    const auto up = [](int n) {
      return (n + kSheetStep - 1) / kSheetStep * kSheetStep;
    };
    for (FaceSheet& sheet : sheets_) {
      sheet.size = {up(sheet.size.width), up(sheet.size.height)};
    }
    return std::move(sheets_);
  }

 private:
  struct Row {
    int top = 0;
    int right = 0;
    int height = 0;
  };

  // Moves row_ to where the crop fits; false if this sheet is full.
  bool FindPlace(const SheetCrop& crop) {
    if (row_.right + crop.place.width > kMostSheet.width) {
      row_ = {.top = row_.top + row_.height + kGap};
    }
    return row_.top + crop.place.height <= kMostSheet.height;
  }

  std::vector<FaceSheet> sheets_;
  Row row_;
};

}  // namespace

std::vector<FaceSheet> PlanFaceSheets(ImageSize page,
                                      std::span<const Box> regions) {
  if (page.pixels() == 0) return {};
  const Box whole{0, 0, page.width, page.height};
  const double overview = std::min(1.0, kOverviewShortSide / ShortSide(whole));
  std::vector<SheetCrop> crops;
  Cut(whole, overview, crops);
  for (const Box& region : regions) {
    const double scale = DetailScale(region);
    if (scale > overview) Cut(region, scale, crops);
  }
  std::stable_sort(crops.begin(), crops.end(),
                   [](const SheetCrop& a, const SheetCrop& b) {
                     return a.place.height > b.place.height;
                   });
  Packer packer;
  for (const SheetCrop& crop : crops) packer.Add(crop);
  return packer.Done();
}

std::optional<FaceCandidate> OnPage(const FaceSheet& sheet,
                                    const FaceCandidate& face) {
  const double x = face.left + face.width / 2;
  const double y = face.top + face.height / 2;
  for (const SheetCrop& crop : sheet.crops) {
    const Box& place = crop.place;
    const double left = face.left - place.x;
    const double top = face.top - place.y;
    const double right = left + face.width;
    const double bottom = top + face.height;
    if (x < place.x || y < place.y || x >= place.x + place.width ||
        y >= place.y + place.height) {
      continue;
    }
    if ((crop.cut_left && left < kCutMargin) ||
        (crop.cut_top && top < kCutMargin) ||
        (crop.cut_right && right > place.width - kCutMargin) ||
        (crop.cut_bottom && bottom > place.height - kCutMargin)) {
      return std::nullopt;
    }
    return FaceCandidate{.left = crop.source.x + left / crop.scale,
                         .top = crop.source.y + top / crop.scale,
                         .width = face.width / crop.scale,
                         .height = face.height / crop.scale,
                         .probability = face.probability};
  }
  return std::nullopt;
}

}  // namespace undox
