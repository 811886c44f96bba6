#include "service/pipeline/post_parts.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <variant>

#include "pii/redaction/redaction.h"

namespace undox {
namespace {

// A line or ticket code: no finding itself, only what its payload says.
constexpr std::string_view kBarCode = "BAR_CODE";

// Object replacement characters on a line of their own: no pattern, number or
// sentence reaches over them. Three, for a short text that stands on both sides
// of a digit is taken for a disguise of the number around it.
constexpr std::string_view kSeparator =
    "\n\xEF\xBF\xBC\xEF\xBF\xBC\xEF\xBF\xBC\n";

bool IsWordByte(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
         (c >= 'A' && c <= 'Z');
}

// `span` with the rest of the words and numbers that it cuts.
Span WholeWords(std::string_view text, Span span) {
  while (span.begin > 0 && span.begin < text.size() &&
         IsWordByte(text[span.begin]) && IsWordByte(text[span.begin - 1])) {
    --span.begin;
  }
  while (span.end > 0 && span.end < text.size() && IsWordByte(text[span.end]) &&
         IsWordByte(text[span.end - 1])) {
    ++span.end;
  }
  return span;
}

// `span`, bytes of the joined text, as bytes of the part.
Span InPart(const PostPart& part, Span span) {
  return {span.begin - part.span.begin,
          std::min(span.end, part.span.end) - part.span.begin};
}

std::vector<Box> BoxesOf(const PostPart& part, Span in_part, ImageSize size) {
  if (part.note != nullptr) return {};
  if (part.page == nullptr) return {part.code};
  std::vector<Box> boxes = part.page->Locate(in_part);
  // What was read but stands nowhere stands somewhere in the picture.
  if (boxes.empty()) boxes.push_back({0, 0, size.width, size.height});
  return boxes;
}

// What a picture shows or its file says, as a finding of the post.
Finding InPost(Finding finding, int image, int frame) {
  InImage place{.image = image, .boxes = {}, .frame = frame};
  if (auto* given = std::get_if<InImage>(&finding.location)) {
    place.boxes = std::move(given->boxes);
  }
  finding.location = std::move(place);
  return finding;
}

// True if `finding`, in the note `note`, is one of `metadata` again: an
// author's name in the field for it.
bool IsRepeated(const Finding& finding, const MetadataText& note,
                std::span<const Finding> metadata) {
  return std::any_of(
      metadata.begin(), metadata.end(), [&](const Finding& known) {
        const auto& fields = known.evidence.checks;
        return known.type == finding.type && known.value == finding.value &&
               std::find(fields.begin(), fields.end(), note.field) !=
                   fields.end();
      });
}

}  // namespace

PostParts::PostParts(std::string_view text,
                     std::span<const PictureReading> pictures)
    : text_(text), post_bytes_(text.size()), readings_(pictures) {
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    const auto& reading = pictures[i].reading;
    if (!reading) continue;
    AddNotes(static_cast<int>(i), *reading);
    for (const FrameReading& frame : reading->frames) {
      AddPage(static_cast<int>(i), frame, reading->size);
    }
  }
  if (!parts_.empty()) text_ = joined_;
}

bool PostParts::ShowsAnything() const {
  return std::any_of(
      readings_.begin(), readings_.end(), [](const PictureReading& picture) {
        if (!picture.reading) return false;
        const auto& frames = picture.reading->frames;
        return !picture.reading->metadata.empty() ||
               std::any_of(frames.begin(), frames.end(), [](const auto& frame) {
                 return !frame.findings.empty();
               });
      });
}

void PostParts::AddNotes(int image, const ImageReading& reading) {
  for (const MetadataText& note : reading.texts) {
    PostPart part{.image = image};
    part.note = &note;
    AddPart(note.text.Reveal(), part, reading.size);
  }
}

void PostParts::AddPage(int image, const FrameReading& frame, ImageSize size) {
  PostPart part{.image = image, .frame = frame.index};
  part.page = &frame.text;
  AddPart(frame.text.text, part, size);
  part.page = nullptr;
  for (const Finding& finding : frame.findings) {
    const auto* place = std::get_if<InImage>(&finding.location);
    const bool is_code = finding.type == "QR_CODE" || finding.type == kBarCode;
    if (!is_code || place == nullptr || place->boxes.empty()) {
      continue;
    }
    part.code = place->boxes.front();
    AddPart(finding.value.Reveal(), part, size);
  }
}

void PostParts::AddPart(std::string_view words, PostPart part, ImageSize size) {
  if (words.empty()) return;
  if (parts_.empty()) joined_ = text_;
  if (!joined_.empty()) joined_ += kSeparator;
  part.span.begin = joined_.size();
  joined_ += words;
  part.span.end = joined_.size();
  pictures_.push_back({part.image, part.span, size, part.note != nullptr});
  parts_.push_back(part);
}

const PostPart* PostParts::PartAt(std::size_t byte) const {
  const auto after = std::upper_bound(parts_.begin(), parts_.end(), byte,
                                      [](std::size_t at, const PostPart& part) {
                                        return at < part.span.begin;
                                      });
  return after == parts_.begin() ? nullptr : &*(after - 1);
}

void PostParts::Join(std::vector<Finding>& findings) const {
  if (readings_.empty()) return;
  std::vector<Finding> joined;
  auto next = findings.begin();
  const auto take_while = [&](const auto& belongs) {
    while (next != findings.end() && belongs(PartAt(TextSpan(*next).begin))) {
      Finding& finding = *next++;
      const PostPart* part = PartAt(TextSpan(finding).begin);
      if (part != nullptr && part->note != nullptr &&
          IsRepeated(finding, *part->note,
                     readings_[static_cast<std::size_t>(part->image)]
                         .reading->metadata)) {
        continue;
      }
      joined.push_back(std::move(finding));
    }
  };
  take_while([](const PostPart* part) { return part == nullptr; });
  for (std::size_t i = 0; i < readings_.size(); ++i) {
    if (!readings_[i].reading) continue;
    const int image = static_cast<int>(i);
    for (const Finding& finding : readings_[i].reading->metadata) {
      joined.push_back(InPost(finding, image, 0));
    }
    take_while([&](const PostPart* part) {
      return part->image == image && part->note != nullptr;
    });
    for (const FrameReading& frame : readings_[i].reading->frames) {
      for (const Finding& finding : frame.findings) {
        if (finding.type == kBarCode) continue;
        joined.push_back(InPost(finding, image, frame.index));
      }
      const std::size_t read = joined.size();
      take_while([&](const PostPart* part) {
        return part->image == image && part->frame == frame.index;
      });
      for (std::size_t f = read; f < joined.size(); ++f) {
        const Span span = TextSpan(joined[f]);
        const PostPart* part = PartAt(span.begin);
        if (part->page == nullptr) continue;
        const double sure = part->page->Confidence(InPart(*part, span));
        joined[f].evidence.ocr_confidence = sure;
        joined[f].confidence *= sure;
      }
    }
  }
  std::move(next, findings.end(), std::back_inserter(joined));
  findings = std::move(joined);
}

void PostParts::Place(std::vector<Finding>& findings) const {
  if (parts_.empty()) return;
  for (Finding& finding : findings) {
    const auto* in_text = std::get_if<InText>(&finding.location);
    if (in_text == nullptr) continue;
    const PostPart* part = PartAt(in_text->span.begin);
    if (part == nullptr) continue;
    const Span span = InPart(*part, in_text->span);
    const ImageSize size =
        readings_[static_cast<std::size_t>(part->image)].reading->size;
    InImage place{.image = part->image,
                  .boxes = BoxesOf(*part, span, size),
                  .frame = part->frame};
    if (part->page != nullptr) place.span = span;
    if (part->note != nullptr) {
      finding.evidence.checks.push_back(part->note->field);
    }
    finding.location = std::move(place);
  }
}

void PostParts::Place(const RedactionPolicy& policy,
                      RedactionPlan& plan) const {
  if (parts_.empty()) return;
  std::erase_if(plan.text, [&](const TextEdit& edit) {
    const PostPart* part = PartAt(edit.span.begin);
    if (part == nullptr) return false;
    if (part->note != nullptr) {
      DropField(part->image, part->note->field, plan);
      return true;
    }
    Span span = InPart(*part, edit.span);
    if (part->page != nullptr) span = WholeWords(part->page->text, span);
    const ImageSize size =
        readings_[static_cast<std::size_t>(part->image)].reading->size;
    for (const Box& box : BoxesOf(*part, span, size)) {
      CoverBox(part->image, box, policy, plan);
    }
    return true;
  });
}

}  // namespace undox
