#include "pii/redaction/redaction.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <tuple>
#include <variant>

#include "pii/pii_type.h"

namespace undox {
namespace {

std::string LabelOf(const Finding& finding, const RedactionPolicy& policy) {
  const TypeTraits& traits = TraitsOf(finding.type);
  const bool chinese = policy.language == Language::kChinese;
  return fmt::format("[{}]", chinese ? traits.zh : traits.en);
}

// Joins edits that overlap; `edits` is sorted by begin.
std::vector<TextEdit> MergedEdits(std::vector<TextEdit> edits) {
  std::vector<TextEdit> merged;
  for (TextEdit& edit : edits) {
    if (merged.empty() || merged.back().span.end <= edit.span.begin) {
      merged.push_back(std::move(edit));
      continue;
    }
    TextEdit& last = merged.back();
    last.span.end = std::max(last.span.end, edit.span.end);
    if (last.replacement.find(edit.replacement) == std::string::npos) {
      last.replacement += edit.replacement;
    }
  }
  return merged;
}

bool IsBefore(const TextEdit& a, const TextEdit& b) {
  return std::tie(a.span.begin, a.span.end, a.replacement) <
         std::tie(b.span.begin, b.span.end, b.replacement);
}

// The bytes of the submitted text that `copied`, bytes of the copy with
// `edits`, stand for; whole edits where it touches a replacement.
Span InSubmitted(Span copied, const std::vector<TextEdit>& edits) {
  Span submitted;
  bool has_begin = false;
  std::size_t byte = 0;  // Of the submitted text, behind the last edit.
  std::size_t copy = 0;  // The same place in the copy.
  for (const TextEdit& edit : edits) {
    const std::size_t label = copy + edit.span.begin - byte;
    const std::size_t label_end = label + edit.replacement.size();
    if (!has_begin && copied.begin < label_end) {
      submitted.begin =
          copied.begin < label ? byte + copied.begin - copy : edit.span.begin;
      has_begin = true;
    }
    if (copied.end <= label) break;
    if (copied.end <= label_end) {
      submitted.end = edit.span.end;
      return submitted;
    }
    byte = edit.span.end;
    copy = label_end;
  }
  if (!has_begin) submitted.begin = byte + copied.begin - copy;
  submitted.end = byte + copied.end - copy;
  return submitted;
}

bool Overlap(const Box& a, const Box& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height &&
         b.y < a.y + a.height;
}

Box Widened(const Box& box, const RedactionPolicy& policy) {
  const int side = std::min(box.width, box.height);
  const int margin =
      std::max(policy.margin_pixels,
               static_cast<int>(std::ceil(policy.margin_share * side)));
  const int x = std::max(0, box.x - margin);
  const int y = std::max(0, box.y - margin);
  return {x, y, box.x + box.width + margin - x,
          box.y + box.height + margin - y};
}

// Adds an edit and swallows what it overlaps, until nothing does.
void AddImageEdit(ImageEdit edit, std::vector<ImageEdit>& edits) {
  const auto touches = [&](const ImageEdit& other) {
    return other.image == edit.image && Overlap(other.box, edit.box);
  };
  for (auto found = std::find_if(edits.begin(), edits.end(), touches);
       found != edits.end();
       found = std::find_if(edits.begin(), edits.end(), touches)) {
    edit.box = Around(edit.box, found->box);
    *found = edits.back();
    edits.pop_back();
  }
  edits.push_back(edit);
}

bool IsBeforeImage(const ImageEdit& a, const ImageEdit& b) {
  return std::tie(a.image, a.box.y, a.box.x) <
         std::tie(b.image, b.box.y, b.box.x);
}

// The edits that one finding in a picture asks for.
void AddPictureEdits(const Finding& finding, const InImage& image,
                     const RedactionPolicy& policy, RedactionPlan& plan) {
  for (const Box& box : image.boxes) {
    AddImageEdit({image.image, Widened(box, policy)}, plan.images);
  }
  if (!IsMetadata(finding)) return;
  for (const std::string& field : finding.evidence.checks) {
    DropField(image.image, field, plan);
  }
}

}  // namespace

bool IsCovered(const Finding& finding, const RedactionPolicy& policy) {
  if (finding.holder == Holder::kBusiness && !policy.cover_business) {
    return false;
  }
  return std::find(policy.keep_types.begin(), policy.keep_types.end(),
                   finding.type) == policy.keep_types.end();
}

RedactionPlan PlanRedaction(std::span<const Finding> findings,
                            const RedactionPolicy& policy) {
  RedactionPlan plan;
  for (const Finding& finding : findings) {
    if (!IsCovered(finding, policy)) continue;
    if (const auto* text = std::get_if<InText>(&finding.location)) {
      if (text->span.empty()) continue;
      plan.text.push_back({text->span, LabelOf(finding, policy)});
      continue;
    }
    const auto& image = std::get<InImage>(finding.location);
    AddPictureEdits(finding, image, policy, plan);
  }
  std::sort(plan.text.begin(), plan.text.end(), IsBefore);
  plan.text = MergedEdits(std::move(plan.text));
  std::sort(plan.images.begin(), plan.images.end(), IsBeforeImage);
  return plan;
}

bool ExtendPlan(std::span<const Finding> left, const RedactionPolicy& policy,
                RedactionPlan& plan) {
  std::vector<TextEdit> edits = plan.text;
  for (const Finding& finding : left) {
    const Span span = TextSpan(finding);
    if (span.empty() || !IsCovered(finding, policy)) continue;
    edits.push_back({InSubmitted(span, plan.text), LabelOf(finding, policy)});
  }
  if (edits.size() == plan.text.size()) return false;
  std::sort(edits.begin(), edits.end(), IsBefore);
  plan.text = MergedEdits(std::move(edits));
  return true;
}

bool CoverBox(int image, const Box& box, const RedactionPolicy& policy,
              RedactionPlan& plan) {
  const Box wide = Widened(box, policy);
  const bool covered = std::any_of(
      plan.images.begin(), plan.images.end(), [&](const ImageEdit& edit) {
        return edit.image == image && Around(edit.box, wide) == edit.box;
      });
  if (covered) return false;
  AddImageEdit({image, wide}, plan.images);
  std::sort(plan.images.begin(), plan.images.end(), IsBeforeImage);
  return true;
}

bool DropField(int image, const std::string& field, RedactionPlan& plan) {
  const auto known =
      std::any_of(plan.metadata.begin(), plan.metadata.end(),
                  [&](const MetadataEdit& edit) {
                    return edit.image == image && edit.field == field;
                  });
  if (known) return false;
  const auto behind = std::find_if(
      plan.metadata.begin(), plan.metadata.end(),
      [&](const MetadataEdit& edit) { return edit.image > image; });
  plan.metadata.insert(behind, {image, field});
  return true;
}

std::string RedactText(std::string_view text, const RedactionPlan& plan) {
  std::string redacted;
  std::size_t byte = 0;
  for (const TextEdit& edit : plan.text) {
    if (edit.span.begin >= text.size()) break;
    redacted += text.substr(byte, edit.span.begin - byte);
    redacted += edit.replacement;
    byte = std::min(edit.span.end, text.size());
  }
  redacted += text.substr(byte);
  return redacted;
}

}  // namespace undox
