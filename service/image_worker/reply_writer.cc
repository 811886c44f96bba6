#include "service/image_worker/reply_writer.h"

#include <string_view>

#include "service/image_worker/worker.pb.h"

namespace undox {
namespace {

void Write(ImageSize size, wire::Size& out) {
  out.set_width(size.width);
  out.set_height(size.height);
}

void Write(const Box& box, wire::Box& out) {
  out.set_x(box.x);
  out.set_y(box.y);
  out.set_width(box.width);
  out.set_height(box.height);
}

void Write(Span span, wire::Span& out) {
  out.set_begin(span.begin);
  out.set_end(span.end);
}

void Write(const Finding& finding, wire::Finding& out) {
  out.set_type(finding.type);
  if (const auto* image = std::get_if<InImage>(&finding.location)) {
    for (const Box& box : image->boxes) Write(box, *out.add_boxes());
  }
  const std::string_view value = finding.value.Reveal();
  out.set_value(value.data(), value.size());
  out.set_confidence(finding.confidence);
  for (const std::string& check : finding.evidence.checks) {
    out.add_checks(check);
  }
  for (const std::string& word : finding.evidence.context) {
    out.add_context(word);
  }
  out.set_ocr_confidence(finding.evidence.ocr_confidence);
  out.set_is_business(finding.holder == Holder::kBusiness);
}

void Write(const TextLine& line, wire::Reply::Read::Line& out) {
  Write(line.span, *out.mutable_span());
  Write(line.box, *out.mutable_box());
  out.set_confidence(line.confidence);
  for (const Glyph& glyph : line.glyphs) {
    wire::Reply::Read::Glyph& added = *out.add_glyphs();
    Write(glyph.span, *added.mutable_span());
    Write(glyph.box, *added.mutable_box());
    added.set_confidence(glyph.confidence);
  }
}

// Writes each kind of reply into its part of the message.
struct ReplyWriter {
  wire::Reply& out;

  void operator()(const HelloReply& reply) const {
    wire::Reply::Hello& hello = *out.mutable_hello();
    for (const auto& [name, version] : reply.models) {
      (*hello.mutable_models())[name] = version;
    }
    hello.set_is_complete(reply.is_complete);
  }
  void operator()(const DecodeReply& reply) const {
    wire::Reply::Decode& decode = *out.mutable_decode();
    Write(reply.size, *decode.mutable_size());
    decode.set_orientation(reply.orientation);
    for (const int number : reply.frame_numbers) {
      decode.add_frames()->set_number(number);
    }
    for (const Finding& finding : reply.metadata) {
      Write(finding, *decode.add_metadata());
    }
    for (const MetadataText& text : reply.texts) {
      wire::Reply::Decode::Text& added = *decode.add_texts();
      added.set_field(text.field);
      const std::string_view words = text.text.Reveal();
      added.set_text(words.data(), words.size());
    }
    for (const Unscanned& gap : reply.gaps) {
      wire::Reply::Decode::Gap& added = *decode.add_gaps();
      added.set_part(gap.part);
      added.set_reason(gap.reason);
      added.set_limit(gap.limit);
    }
  }
  void operator()(const CopyReply& reply) const {
    wire::Reply::Copy& copy = *out.mutable_copy();
    Write(reply.size, *copy.mutable_size());
    copy.set_suffix(reply.suffix);
    Write(reply.stored, *copy.mutable_stored());
    copy.set_orientation(reply.orientation);
  }
  void operator()(const FrameReading& reply) const {
    wire::Reply::Read& read = *out.mutable_read();
    read.set_text(reply.text.text);
    for (const TextLine& line : reply.text.lines) {
      Write(line, *read.add_lines());
    }
    for (const Finding& finding : reply.findings) {
      Write(finding, *read.add_findings());
    }
  }
};

}  // namespace

std::string SerializeReply(const absl::StatusOr<WorkerReply>& reply) {
  wire::Reply message;
  if (reply.ok()) {
    std::visit(ReplyWriter{message}, *reply);
  } else {
    const absl::string_view text = reply.status().message();
    message.mutable_status()->set_code(static_cast<int>(reply.status().code()));
    message.mutable_status()->set_message(text.data(), text.size());
  }
  return message.SerializeAsString();
}

}  // namespace undox
