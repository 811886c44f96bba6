#ifndef UNDOX_DETECTORS_IMAGE_FACE_SHEETS_H_
#define UNDOX_DETECTORS_IMAGE_FACE_SHEETS_H_

#include <optional>
#include <span>
#include <vector>

#include "detectors/image/face_candidate.h"
#include "pii/finding.h"
#include "pii/picture/image.h"

namespace undox {

// A part of the page, scaled, in its place on a sheet.
struct SheetCrop {
  Box source;        // Pixels of the page.
  double scale = 1;  // Pixels of the sheet for one of the page.
  Box place;         // Pixels of the sheet.
  // Where the crop ends but the region goes on: faces there are in its
  // neighbour as well, whole.
  bool cut_left = false;
  bool cut_top = false;
  bool cut_right = false;
  bool cut_bottom = false;
};

// What a network is shown at once. Sizes are multiples of 128 of at most
// 1152 x 768, so that it meets few different ones.
struct FaceSheet {
  ImageSize size;
  std::vector<SheetCrop> crops;
};

// Cuts a page into sheets: the whole of it, small enough for the largest
// faces; each of its `regions` for the small ones, tiny regions (avatars)
// twice as large as they are. Regions are cut along their longer side, with
// overlap.
std::vector<FaceSheet> PlanFaceSheets(ImageSize page,
                                      std::span<const Box> regions);

// `face` in pixels of `sheet`, in pixels of the page; nullopt if its centre
// lies in no crop or it was cut.
std::optional<FaceCandidate> OnPage(const FaceSheet& sheet,
                                    const FaceCandidate& face);

}  // namespace undox

#endif  // UNDOX_DETECTORS_IMAGE_FACE_SHEETS_H_
