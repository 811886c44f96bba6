#include "service/pipeline/picture_redaction.h"

#include <fmt/format.h>

#include <utility>
#include <variant>

#include "pii/picture/orientation.h"

namespace undox {
namespace {

std::vector<Box> BoxesIn(const RedactionPlan& plan, std::size_t image) {
  std::vector<Box> boxes;
  for (const ImageEdit& edit : plan.images) {
    if (edit.image == static_cast<int>(image)) boxes.push_back(edit.box);
  }
  return boxes;
}

// What was read in a copy that stands upright, in pixels of the picture as it
// was submitted.
void MapBack(ImageSize stored, Orientation orientation, ImageReading& reading) {
  if (orientation == Orientation::kUpright) return;
  const auto map = [&](Box& box) { box = ToStored(box, stored, orientation); };
  reading.size = stored;
  for (FrameReading& frame : reading.frames) {
    for (TextLine& line : frame.text.lines) {
      map(line.box);
      for (Glyph& glyph : line.glyphs) map(glyph.box);
    }
    for (Finding& finding : frame.findings) {
      auto* place = std::get_if<InImage>(&finding.location);
      if (place == nullptr) continue;
      for (Box& box : place->boxes) map(box);
    }
  }
}

}  // namespace

PictureRedaction::PictureRedaction(ImageReader& reader,
                                   std::span<const PictureReading> pictures)
    : reader_(reader),
      pictures_(pictures),
      boxes_(pictures.size()),
      done_(pictures.size(), false),
      readings_(pictures.size()),
      copies_(pictures.size()) {}

void PictureRedaction::Apply(const RedactionPlan& plan,
                             std::vector<Unscanned>& unscanned) {
  for (std::size_t i = 0; i < pictures_.size(); ++i) {
    if (!pictures_[i].reading) continue;
    std::vector<Box> boxes = BoxesIn(plan, i);
    if (done_[i] && (boxes == boxes_[i] || !copies_[i])) continue;
    done_[i] = true;
    boxes_[i] = std::move(boxes);
    const absl::Status status = CopyOne(i);
    if (status.ok()) continue;
    copies_[i].reset();
    readings_[i] = {};
    Unscanned part = UnscannedPicture(i, status);
    part.reason = "no redacted copy: " + part.reason;
    unscanned.push_back(std::move(part));
  }
}

absl::Status PictureRedaction::CopyOne(std::size_t image) {
  auto copy = reader_.Redact(pictures_[image].bytes, boxes_[image]);
  if (!copy.ok()) return copy.status();
  auto reading = reader_.Read(copy->bytes);
  if (!reading.ok()) return reading.status();
  MapBack(copy->stored, OrientationOf(copy->orientation), *reading);
  readings_[image].reading = *std::move(reading);
  copies_[image] = *std::move(copy);
  return absl::OkStatus();
}

std::vector<std::optional<RedactedImage>> PictureRedaction::TakeCopies() {
  return std::move(copies_);
}

}  // namespace undox
