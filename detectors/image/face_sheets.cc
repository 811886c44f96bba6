#include "detectors/image/face_sheets.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "detectors/image/page_box.h"

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
constexpr int kTinyRegion = 112;
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

ImageSize RoundedUp(ImageSize size) {
  const auto up = [](int n) {
    return (n + kSheetStep - 1) / kSheetStep * kSheetStep;
  };
  return {up(size.width), up(size.height)};
}

// The sheet's size with `place` on it.
ImageSize Grown(ImageSize size, const Box& place) {
  return {std::max(size.width, place.x + place.width),
          std::max(size.height, place.y + place.height)};
}

bool IsFree(const FaceSheet& sheet, const Box& place) {
  if (place.x + place.width > kMostSheet.width ||
      place.y + place.height > kMostSheet.height) {
    return false;
  }
  const Box around{place.x - kGap, place.y - kGap, place.width + 2 * kGap,
                   place.height + 2 * kGap};
  return std::none_of(sheet.crops.begin(), sheet.crops.end(),
                      [&](const SheetCrop& crop) {
                        return SharedArea(around, crop.place) > 0;
                      });
}

// Puts `crop` beside or below another, where the sheet grows least; false if
// there is no room.
bool Place(SheetCrop crop, FaceSheet& sheet) {
  std::vector<Box> places{{0, 0, crop.place.width, crop.place.height}};
  for (const SheetCrop& other : sheet.crops) {
    places.push_back({other.place.x + other.place.width + kGap, other.place.y,
                      crop.place.width, crop.place.height});
    places.push_back({other.place.x, other.place.y + other.place.height + kGap,
                      crop.place.width, crop.place.height});
  }
  const auto growth = [&](const Box& place) {
    const ImageSize size = Grown(sheet.size, place);
    return std::tuple(RoundedUp(size).pixels(), size.pixels(), place.y,
                      place.x);
  };
  const Box* best = nullptr;
  for (const Box& place : places) {
    if (IsFree(sheet, place) &&
        (best == nullptr || growth(place) < growth(*best))) {
      best = &place;
    }
  }
  if (best == nullptr) return false;
  crop.place = *best;
  sheet.size = Grown(sheet.size, *best);
  sheet.crops.push_back(crop);
  return true;
}

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
  std::vector<FaceSheet> sheets;
  for (const SheetCrop& crop : crops) {
    if (std::none_of(sheets.begin(), sheets.end(),
                     [&](FaceSheet& sheet) { return Place(crop, sheet); })) {
      Place(crop, sheets.emplace_back());
    }
  }
  for (FaceSheet& sheet : sheets) sheet.size = RoundedUp(sheet.size);
  return sheets;
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
