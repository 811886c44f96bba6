#include "service/report/marked_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

#include "pii/pii_type.h"
#include "pii/redaction/masking.h"

namespace undox {
namespace {

constexpr std::string_view kPlain = "\033[0m";

// The colour of a finding: what reaches a person by itself stands out most.
std::string_view ColourOf(const Finding& finding) {
  switch (TraitsOf(finding.type).strength) {
    case Strength::kStrong:
      return "\033[1;31m";  // Red.
    case Strength::kName:
      return "\033[1;33m";  // Yellow.
    case Strength::kOrganization:
      return "\033[1;35m";  // Magenta.
    case Strength::kNone:
      break;
  }
  return "\033[1;36m";  // Cyan.
}

// A terminal obeys control characters: a post must not command it.
std::string WithoutControls(std::string_view text) {
  std::string clean(text);
  std::replace_if(
      clean.begin(), clean.end(),
      [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\n') || byte == 0x7F;
      },
      ' ');
  return clean;
}

// `whole` with the findings marked for which `span_of` gives bytes of it; an
// empty span leaves one out.
template <typename SpanOf>
std::string Marked(std::string_view whole, const ScanReport& report,
                   const ExplanationStyle& style, const SpanOf& span_of) {
  std::string text;
  std::size_t done = 0;
  for (const Finding& finding : report.findings) {
    const Span span = span_of(finding);
    if (span.empty() || span.begin < done || span.end > whole.size()) continue;
    text += WithoutControls(whole.substr(done, span.begin - done));
    const std::string shown =
        style.reveal
            ? WithoutControls(whole.substr(span.begin, span.size()))
            : MaskedSample(finding, MaskContextOf(finding, report.findings));
    text += style.colour   ? Paint(shown, ColourOf(finding), style)
            : style.reveal ? "[" + shown + "]"
                           : shown;
    done = span.end;
  }
  return text + WithoutControls(whole.substr(done));
}

// The text with stars for what was nearly found and would reach a person: a
// mistyped number may be right but for a digit. As many bytes as before.
std::string WithoutNearMisses(std::string_view whole,
                              const ScanReport& report) {
  constexpr std::string_view kWideStar = "＊";
  std::string text(whole);
  for (const NearMiss& miss : report.near_misses) {
    if (!std::holds_alternative<InText>(miss.seen.location)) continue;
    const Span span = TextSpan(miss.seen);
    if (TraitsOf(miss.seen.type).strength != Strength::kStrong ||
        span.end > text.size()) {
      continue;
    }
    for (std::size_t i = span.begin; i < span.end;) {
      const bool wide = (static_cast<unsigned char>(text[i]) & 0xF0) == 0xE0 &&
                        i + kWideStar.size() <= span.end;
      const std::size_t bytes = wide ? kWideStar.size() : 1;
      text.replace(i, bytes, wide ? kWideStar : "*");
      i += bytes;
    }
  }
  return text;
}

}  // namespace

std::string Paint(std::string_view text, std::string_view colour,
                  const ExplanationStyle& style) {
  if (!style.colour) return std::string(text);
  return fmt::format("{}{}{}", colour, text, kPlain);
}

std::string MarkedText(const Post& post, const ScanReport& report,
                       const ExplanationStyle& style) {
  if (style.reveal || report.near_misses.empty()) {
    return Marked(post.text, report, style, TextSpan);
  }
  return Marked(WithoutNearMisses(post.text, report), report, style, TextSpan);
}

std::string MarkedPicture(const ScanReport& report, std::size_t image,
                          const ExplanationStyle& style) {
  std::string text;
  if (image >= report.pictures.size()) return text;
  for (const PictureFrame& frame : report.pictures[image].frames) {
    const auto span_of = [&](const Finding& finding) {
      const auto* place = std::get_if<InImage>(&finding.location);
      const bool here = place != nullptr &&
                        place->image == static_cast<int>(image) &&
                        place->frame == frame.index;
      return here ? place->span : Span{};
    };
    if (!text.empty() && !frame.text.empty()) text += '\n';
    text += Marked(frame.text.Reveal(), report, style, span_of);
  }
  return text;
}

}  // namespace undox
