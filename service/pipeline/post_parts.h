#ifndef UNDOX_SERVICE_PIPELINE_POST_PARTS_H_
#define UNDOX_SERVICE_PIPELINE_POST_PARTS_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ocr/recognized_text.h"
#include "pii/finding.h"
#include "pii/picture/metadata_text.h"
#include "pii/picture/picture_text.h"
#include "pii/redaction/redaction.h"
#include "pii/scan_report.h"
#include "service/pipeline/picture_reading.h"

namespace undox {

// One stretch of what the detectors see, and where it comes from.
struct PostPart {
  Span span = {};  // Bytes of PostParts::text().
  int image = 0;
  int frame = 0;  // FrameReading::index.
  // One of these, or the payload of a code …
  const RecognizedText* page = nullptr;  // What was read in the frame.
  const MetadataText* note = nullptr;    // What the file says; frame is 0.
  Box code = {};                         // … that is here.
};

// The text of a post and all that its pictures say, as one text: one scan sees
// it all, and what stands in one part is context for another, but no finding
// spans two. A post without pictures costs nothing: its text is not copied.
// Immutable; what it was made from must outlive it.
class PostParts {
 public:
  PostParts(std::string_view text, std::span<const PictureReading> pictures);
  PostParts(const PostParts&) = delete;
  PostParts& operator=(const PostParts&) = delete;

  // The post's text, then the parts in the order of pictures, notes of a file,
  // frames, and codes of a frame, each behind a separator that nothing joins
  // across.
  std::string_view text() const { return text_; }
  std::size_t post_bytes() const { return post_bytes_; }

  // True if a picture shows something, or its file says something, that is no
  // text.
  bool ShowsAnything() const;

  // Where parts stand, in order.
  std::span<const PictureText> pictures() const { return pictures_; }

  // Adds to `findings`, which the detectors found in text(), what the pictures
  // show or their files say; orders all: the text's, then picture by picture,
  // first its file, then frame by frame, what is shown before what is read.
  // Findings in parts get Evidence::ocr_confidence and its share of their
  // probability. They stay InText. What a note repeats of its own field's
  // finding is left out.
  void Join(std::vector<Finding>& findings) const;

  // Turns findings in parts into InImage; in notes they have no boxes and the
  // last of Evidence::checks names the field.
  void Place(std::vector<Finding>& findings) const;

  // Turns text edits in parts into boxes, in notes into fields that a copy does
  // not have. Where a box would leave the rest of a word or number readable, it
  // covers the whole.
  void Place(const RedactionPolicy& policy, RedactionPlan& plan) const;

 private:
  void AddNotes(int image, const ImageReading& reading);
  void AddPage(int image, const FrameReading& frame, ImageSize size);
  void AddPart(std::string_view words, PostPart part, ImageSize size);
  const PostPart* PartAt(std::size_t byte) const;

  std::string_view text_;
  std::size_t post_bytes_;
  std::string joined_;  // Empty unless there are parts.
  std::vector<PostPart> parts_;
  std::vector<PictureText> pictures_;
  std::span<const PictureReading> readings_;
};

}  // namespace undox

#endif  // UNDOX_SERVICE_PIPELINE_POST_PARTS_H_
