#include "service/image_worker/page_reader.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

#include "pii/picture/image_redaction.h"

namespace undox {
namespace {

// A page that stands upright, and the way back to where it came from. Owns
// pixels only if it had to be turned.
class UprightPage {
 public:
  UprightPage(ImageView from, Orientation orientation)
      : from_(from), orientation_(orientation) {
    if (orientation != Orientation::kUpright) {
      turned_ = TurnUpright(from, orientation);
    }
  }

  ImageView view() const { return turned_ ? turned_->view() : from_; }

  Box ToSource(const Box& box) const {
    return ToStored(box, from_.size, orientation_);
  }

 private:
  ImageView from_;
  Orientation orientation_;
  std::optional<Image> turned_;
};

// In [0, 1]; 0 for what is no number.
float Share(float value) { return value > 0 ? std::min(value, 1.0F) : 0.0F; }

bool IsEmpty(const Box& box) { return box.width <= 0 || box.height <= 0; }

// Moves the text's boxes to the source of `page` and drops what lies beyond
// its edges.
void MoveText(const UprightPage& page, ImageSize size, RecognizedText& text) {
  for (TextLine& line : text.lines) {
    line.box = CutToImage(page.ToSource(line.box), size);
    line.confidence = Share(line.confidence);
    for (Glyph& glyph : line.glyphs) {
      glyph.box = CutToImage(page.ToSource(glyph.box), size);
      glyph.confidence = Share(glyph.confidence);
    }
    std::erase_if(line.glyphs,
                  [](const Glyph& glyph) { return IsEmpty(glyph.box); });
  }
  std::erase_if(text.lines,
                [](const TextLine& line) { return IsEmpty(line.box); });
}

}  // namespace

PageReader::PageReader(std::unique_ptr<TextRecognizer> recognizer,
                       std::vector<std::unique_ptr<ImageDetector>> detectors)
    : recognizer_(std::move(recognizer)), detectors_(std::move(detectors)) {}

absl::StatusOr<FrameReading> PageReader::Read(ImageView stored,
                                              Orientation orientation) {
  const UprightPage oriented(stored, orientation);
  absl::StatusOr<ReadPage> page = recognizer_->Recognize(oriented.view());
  if (!page.ok()) return page.status();
  FrameReading reading;
  reading.text = std::move(page->text);
  MoveText(oriented, stored.size, reading.text);
  const UprightPage upright(oriented.view(), OrientationAfter(page->turns));
  for (const std::unique_ptr<ImageDetector>& detector : detectors_) {
    absl::StatusOr<std::vector<Finding>> found =
        detector->Detect(upright.view());
    if (!found.ok()) return found.status();
    for (Finding& finding : *found) {
      auto* place = std::get_if<InImage>(&finding.location);
      if (place == nullptr) continue;
      for (Box& box : place->boxes) {
        box = CutToImage(oriented.ToSource(upright.ToSource(box)), stored.size);
      }
      std::erase_if(place->boxes, IsEmpty);
      if (place->boxes.empty()) continue;
      reading.findings.push_back(std::move(finding));
    }
  }
  return reading;
}

std::map<std::string, std::string> PageReader::Models() const {
  std::map<std::string, std::string> models = recognizer_->Models();
  for (const std::unique_ptr<ImageDetector>& detector : detectors_) {
    models.merge(detector->Models());
  }
  return models;
}

}  // namespace undox
