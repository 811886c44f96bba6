#include "service/image_worker/reply_reader.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "pii/pii_type.h"
#include "service/image_worker/worker.pb.h"
#include "service/pipeline/utf8_repair.h"

namespace undox {
namespace {

constexpr std::size_t kMostModels = 32;
constexpr std::size_t kMostGaps = 32;
constexpr std::size_t kMostNotes = 32;
constexpr std::size_t kMostNoteBytes = 128;

absl::Status Malformed() { return absl::InternalError("a malformed reply"); }

bool IsPrintable(std::string_view text) {
  return text.size() <= kMostNoteBytes &&
         std::all_of(text.begin(), text.end(),
                     [](char c) { return c >= ' ' && c <= '~'; });
}

// "name=value", as the contract writes limits.
bool IsLimit(std::string_view text) {
  const std::size_t equals = text.find('=');
  if (equals == 0 || equals == std::string_view::npos ||
      text.size() > kMostNoteBytes) {
    return false;
  }
  const std::string_view name = text.substr(0, equals);
  const std::string_view value = text.substr(equals + 1);
  return !value.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || c == '_';
  }) && std::all_of(value.begin(), value.end(), [](char c) {
    return c >= '0' && c <= '9';
  });
}

bool IsShare(double value) { return value >= 0 && value <= 1; }

bool IsOrientation(int value) { return value >= 1 && value <= 8; }

absl::Status StatusFrom(const wire::Reply::Status& in) {
  if (in.code() == static_cast<int>(absl::StatusCode::kInvalidArgument)) {
    return absl::InvalidArgumentError(
        IsPrintable(in.message()) ? in.message() : "not a picture");
  }
  if (in.code() == static_cast<int>(absl::StatusCode::kResourceExhausted) &&
      IsLimit(in.message())) {
    return absl::ResourceExhaustedError(in.message());
  }
  return absl::InternalError("the process failed");
}

// The reply of `bytes` if it is of the kind `what`.
absl::StatusOr<wire::Reply> Parse(std::string_view bytes,
                                  wire::Reply::WhatCase what) {
  wire::Reply reply;
  if (!reply.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
    return Malformed();
  }
  if (reply.has_status()) return StatusFrom(reply.status());
  if (reply.what_case() != what) return Malformed();
  return reply;
}

// A size within the limits, or nothing.
bool IsWithin(const wire::Size& size, const ImageLimits& limits) {
  return size.width() > 0 && size.height() > 0 &&
         size.width() <= limits.side_pixels &&
         size.height() <= limits.side_pixels &&
         ImageSize{size.width(), size.height()}.pixels() <= limits.pixels;
}

// Checks `in` against the picture and takes it over.
bool TakeBox(const wire::Box& in, ImageSize size, Box& out) {
  out = {in.x(), in.y(), in.width(), in.height()};
  return out.x >= 0 && out.y >= 0 && out.width > 0 && out.height > 0 &&
         out.x < size.width && out.width <= size.width - out.x &&
         out.y < size.height && out.height <= size.height - out.y;
}

bool IsBoundary(std::string_view text, std::size_t byte) {
  return byte == text.size() ||
         (static_cast<unsigned char>(text[byte]) & 0xC0U) != 0x80U;
}

// Checks that `in` begins at `from` or behind it and ends at `end` or before.
bool TakeSpan(const wire::Span& in, std::string_view text, std::size_t from,
              std::size_t end, Span& out) {
  if (in.begin() < from || in.begin() > in.end() || in.end() > end) {
    return false;
  }
  out = {in.begin(), in.end()};
  return IsBoundary(text, out.begin) && IsBoundary(text, out.end);
}

template <typename Strings>
bool TakeNotes(const Strings& in, std::vector<std::string>& out) {
  if (static_cast<std::size_t>(in.size()) > kMostNotes) return false;
  for (const std::string& note : in) {
    if (note.size() > kMostNoteBytes || RepairUtf8(note) != note) return false;
    out.push_back(note);
  }
  return true;
}

bool IsKnownType(std::string_view type) {
  const std::span<const TypeTraits> types = AllTypes();
  return std::any_of(types.begin(), types.end(), [&](const TypeTraits& traits) {
    return traits.id == type;
  });
}

bool TakeFinding(const wire::Finding& in, ImageSize size,
                 const ReplyLimits& limits, Finding& out) {
  if (!IsKnownType(in.type()) || in.value().size() > limits.text_bytes ||
      static_cast<std::size_t>(in.boxes_size()) > limits.findings ||
      !IsShare(in.confidence()) || !IsShare(in.ocr_confidence())) {
    return false;
  }
  InImage place;
  for (const wire::Box& box : in.boxes()) {
    if (!TakeBox(box, size, place.boxes.emplace_back())) return false;
  }
  out.type = in.type();
  out.location = std::move(place);
  // A code's payload may be any bytes, in an honest process too.
  out.value = Sensitive(RepairUtf8(in.value()));
  out.confidence = in.confidence();
  out.evidence.ocr_confidence = in.ocr_confidence();
  if (in.is_business()) out.holder = Holder::kBusiness;
  return TakeNotes(in.checks(), out.evidence.checks) &&
         TakeNotes(in.context(), out.evidence.context);
}

template <typename Findings>
bool TakeFindings(const Findings& in, ImageSize size, const ReplyLimits& limits,
                  std::vector<Finding>& out) {
  if (static_cast<std::size_t>(in.size()) > limits.findings) return false;
  for (const wire::Finding& finding : in) {
    if (!TakeFinding(finding, size, limits, out.emplace_back())) return false;
  }
  return true;
}

// "exif:UserComment", as MetadataText::field: no digit, so that no number of
// a person can stand there.
bool IsField(std::string_view name) {
  constexpr std::size_t kMostBytes = 64;
  const std::size_t colon = name.find(':');
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  };
  const std::string_view kind = name.substr(0, colon);
  return colon != std::string_view::npos && name.size() <= kMostBytes &&
         !kind.empty() && std::all_of(kind.begin(), kind.end(), is_letter) &&
         colon + 1 < name.size() &&
         std::all_of(
             name.begin() + static_cast<std::ptrdiff_t>(colon) + 1, name.end(),
             [&](char c) { return is_letter(c) || c == ' ' || c == '-'; });
}

bool TakeTexts(const wire::Reply::Decode& in, std::vector<MetadataText>& out) {
  if (static_cast<std::size_t>(in.texts_size()) > kMostMetadataTexts) {
    return false;
  }
  std::size_t bytes_left = kMostMetadataTextBytes;
  for (const wire::Reply::Decode::Text& text : in.texts()) {
    if (!IsField(text.field()) || text.text().empty() ||
        text.text().size() > bytes_left ||
        RepairUtf8(text.text()) != text.text()) {
      return false;
    }
    bytes_left -= text.text().size();
    out.push_back({text.field(), Sensitive(text.text())});
  }
  return true;
}

bool TakeGaps(const wire::Reply::Decode& in, std::vector<Unscanned>& out) {
  if (static_cast<std::size_t>(in.gaps_size()) > kMostGaps) return false;
  for (const wire::Reply::Decode::Gap& gap : in.gaps()) {
    if (gap.part().empty() || !IsPrintable(gap.part()) ||
        gap.reason().empty() || !IsPrintable(gap.reason()) ||
        !(gap.limit().empty() || IsLimit(gap.limit()))) {
      return false;
    }
    out.push_back({gap.part(), gap.reason(), gap.limit()});
  }
  return true;
}

bool TakeFrames(const wire::Reply::Decode& in, const ImageLimits& limits,
                std::vector<int>& out) {
  if (in.frames_size() < 1 || in.frames_size() > limits.frames) return false;
  int last = 0;
  for (const wire::Reply::Decode::Frame& frame : in.frames()) {
    if (frame.number() <= last) return false;
    last = frame.number();
    out.push_back(last);
  }
  return true;
}

// Takes a line that begins behind `from`; `glyphs_left` falls.
bool TakeLine(const wire::Reply::Read::Line& in, std::string_view text,
              ImageSize size, std::size_t from, std::size_t& glyphs_left,
              TextLine& out) {
  if (!TakeSpan(in.span(), text, from, text.size(), out.span) ||
      !TakeBox(in.box(), size, out.box) || !IsShare(in.confidence()) ||
      static_cast<std::size_t>(in.glyphs_size()) > glyphs_left) {
    return false;
  }
  out.confidence = in.confidence();
  glyphs_left -= static_cast<std::size_t>(in.glyphs_size());
  out.glyphs.reserve(static_cast<std::size_t>(in.glyphs_size()));
  std::size_t glyph_from = out.span.begin;
  for (const wire::Reply::Read::Glyph& glyph : in.glyphs()) {
    Glyph& added = out.glyphs.emplace_back();
    if (!TakeSpan(glyph.span(), text, glyph_from, out.span.end, added.span) ||
        !TakeBox(glyph.box(), size, added.box) ||
        !IsShare(glyph.confidence())) {
      return false;
    }
    added.confidence = glyph.confidence();
    glyph_from = added.span.end;
  }
  return true;
}

}  // namespace

absl::StatusOr<HelloReply> ParseHelloReply(std::string_view bytes) {
  const absl::StatusOr<wire::Reply> reply = Parse(bytes, wire::Reply::kHello);
  if (!reply.ok()) return reply.status();
  const wire::Reply::Hello& in = reply->hello();
  if (in.models().size() > kMostModels) return Malformed();
  HelloReply out;
  for (const auto& [name, version] : in.models()) {
    if (!IsPrintable(name) || !IsPrintable(version)) return Malformed();
    out.models[name] = version;
  }
  out.is_complete = in.is_complete();
  return out;
}

absl::StatusOr<DecodeReply> ParseDecodeReply(std::string_view bytes,
                                             std::size_t pixel_bytes,
                                             const ImageLimits& image,
                                             const ReplyLimits& limits) {
  const absl::StatusOr<wire::Reply> reply = Parse(bytes, wire::Reply::kDecode);
  if (!reply.ok()) return reply.status();
  const wire::Reply::Decode& in = reply->decode();
  if (!IsWithin(in.size(), image) || !IsOrientation(in.orientation())) {
    return Malformed();
  }
  DecodeReply out{.size = {in.size().width(), in.size().height()},
                  .orientation = in.orientation()};
  // Metadata has no place in the picture: no box fits into an empty one.
  if (!TakeFrames(in, image, out.frame_numbers) ||
      !TakeFindings(in.metadata(), ImageSize{}, limits, out.metadata) ||
      !TakeTexts(in, out.texts) || !TakeGaps(in, out.gaps)) {
    return Malformed();
  }
  const std::size_t frames = out.frame_numbers.size();
  if (pixel_bytes != 3 * out.size.pixels() * frames) return Malformed();
  return out;
}

absl::StatusOr<CopyReply> ParseCopyReply(std::string_view bytes,
                                         const ImageLimits& image) {
  const absl::StatusOr<wire::Reply> reply = Parse(bytes, wire::Reply::kCopy);
  if (!reply.ok()) return reply.status();
  const wire::Reply::Copy& in = reply->copy();
  const std::initializer_list<std::string_view> suffixes = {".png", ".jpg",
                                                            ".webp"};
  if (!IsWithin(in.size(), image) || !IsWithin(in.stored(), image) ||
      !IsOrientation(in.orientation()) ||
      std::find(suffixes.begin(), suffixes.end(), in.suffix()) ==
          suffixes.end()) {
    return Malformed();
  }
  return CopyReply{.size = {in.size().width(), in.size().height()},
                   .suffix = in.suffix(),
                   .stored = {in.stored().width(), in.stored().height()},
                   .orientation = in.orientation()};
}

absl::StatusOr<FrameReading> ParseReadReply(std::string_view bytes,
                                            ImageSize size,
                                            const ReplyLimits& limits) {
  const absl::StatusOr<wire::Reply> reply = Parse(bytes, wire::Reply::kRead);
  if (!reply.ok()) return reply.status();
  const wire::Reply::Read& in = reply->read();
  if (in.text().size() > limits.text_bytes ||
      RepairUtf8(in.text()) != in.text() ||
      static_cast<std::size_t>(in.lines_size()) > limits.lines) {
    return Malformed();
  }
  FrameReading out;
  out.text.text = in.text();
  std::size_t from = 0;
  std::size_t glyphs_left = limits.glyphs;
  for (const wire::Reply::Read::Line& line : in.lines()) {
    TextLine& added = out.text.lines.emplace_back();
    if (!TakeLine(line, out.text.text, size, from, glyphs_left, added)) {
      return Malformed();
    }
    from = added.span.end;
  }
  if (!TakeFindings(in.findings(), size, limits, out.findings)) {
    return Malformed();
  }
  return out;
}

}  // namespace undox
