#include "service/report/html/picture_figure.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "service/report/html/base64.h"
#include "service/report/type_words.h"

namespace undox {
namespace {

std::vector<const Finding*> FindingsOf(const PagePicture& picture,
                                       const ScanReport& report) {
  std::vector<const Finding*> findings;
  for (const Finding& finding : report.findings) {
    const auto* in_image = std::get_if<InImage>(&finding.location);
    if (in_image != nullptr && in_image->image == picture.image) {
      findings.push_back(&finding);
    }
  }
  return findings;
}

Bilingual Kinds(const std::vector<const Finding*>& findings,
                const PageWords& words) {
  std::vector<Finding> all;
  for (const Finding* finding : findings) all.push_back(*finding);
  const std::vector<Bilingual> kinds = KindsShown(all);
  return kinds.empty() ? words.Say("picture.nothing") : Listed(kinds);
}

// The type's name at a box: above it, or inside where the picture ends; it
// grows to the left from boxes that stand far right.
void WriteTag(const PagePicture& picture, const PageBox& at,
              const Finding& finding, Markup& out) {
  const int font = std::max(picture.size.width / 32, 9);
  const Box& box = at.box;
  const bool above = box.y > font * 5 / 4;
  const bool right = box.x * 5 > picture.size.width * 3;
  out.Say(fmt::format("text x=\"{}\" y=\"{}\" font-size=\"{}\" class=\"{}\"{}",
                      right ? box.x + box.width : box.x,
                      above ? box.y - font / 4 : box.y + font, font,
                      MarkClass(finding), right ? " text-anchor=\"end\"" : ""),
          TypeWords(finding.type));
}

void WriteOverlay(const PagePicture& picture, const ScanReport& report,
                  Markup& out) {
  out.Html(fmt::format("<svg viewBox=\"0 0 {} {}\" aria-hidden=\"true\">",
                       picture.size.width, picture.size.height));
  for (const PageBox& at : picture.boxes) {
    const Finding& finding =
        report.findings[static_cast<std::size_t>(at.finding)];
    out.Html(fmt::format(
        "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" "
        "class=\"{}\"/>",
        at.box.x, at.box.y, at.box.width, at.box.height, MarkClass(finding)));
  }
  int tagged = -1;  // Of a finding in several lines the first has the tag.
  for (const PageBox& at : picture.boxes) {
    if (at.finding == tagged) continue;
    tagged = at.finding;
    WriteTag(picture, at, report.findings[static_cast<std::size_t>(at.finding)],
             out);
  }
  out.Html("</svg>");
}

struct Stage {
  std::string_view jpeg;
  Bilingual alt;
  Bilingual caption;
  bool boxes = false;
};

void WriteStage(const Stage& stage, const PagePicture& picture,
                const ScanReport& report, Markup& out) {
  out.Html("<figure><div class=\"stage\"><img loading=\"lazy\" ")
      .Html(fmt::format("width=\"{}\" height=\"{}\"", picture.size.width,
                        picture.size.height))
      .Attribute("alt", stage.alt)
      .Html(" src=\"data:image/jpeg;base64,")
      .Html(Base64(stage.jpeg))
      .Html("\">");
  if (stage.boxes) WriteOverlay(picture, report, out);
  out.Html("</div>").Say("figcaption", stage.caption).Html("</figure>");
}

// What was found, with its masked value, and how often where that tells
// findings not apart.
void WriteList(const std::vector<const Finding*>& findings,
               const ScanReport& report, const PageWords& words, Markup& out) {
  std::vector<std::pair<std::string, int>> items;
  for (const Finding* finding : findings) {
    const Bilingual sample = SampleWords(*finding, report.findings);
    Markup item(out.shown());
    item.Html("<mark class=\"").Html(MarkClass(*finding)).Html("\">");
    if (!sample.en.starts_with('[')) {
      item.Say("span class=\"value\"", sample);
    }
    item.Say("span class=\"type\"", TypeWords(finding->type))
        .Html("</mark> ")
        .Say("small", EvidenceWords(*finding, words));
    const auto same = std::find_if(
        items.begin(), items.end(),
        [&](const auto& other) { return other.first == item.html(); });
    if (same != items.end()) {
      ++same->second;
    } else {
      items.emplace_back(item.Take(), 1);
    }
  }
  if (items.empty()) return;
  out.Html("<ul class=\"found\">");
  for (const auto& [item, times] : items) {
    out.Html("<li>").Html(item);
    if (times > 1) out.Html(fmt::format(" <b>× {}</b>", times));
    out.Html("</li>");
  }
  out.Html("</ul>");
}

}  // namespace

void WritePicture(const PagePicture& picture, const ScanReport& report,
                  const PageWords& words, Markup& out) {
  const std::vector<const Finding*> findings = FindingsOf(picture, report);
  const Bilingual kinds = Kinds(findings, words);
  const Bilingual number = Same(fmt::to_string(picture.image + 1));
  out.Html("<div class=\"picture\">")
      .Say("h5", words.Say("picture.name", {number}))
      .Html("<div class=\"beside\">");
  if (picture.covered_jpeg.empty()) {
    out.Say("p class=\"absent\"",
            words.Say("picture.absent", {words.Say("picture.unreadable")}));
  } else {
    const Bilingual alt = words.Say("picture.covered_alt", {number, kinds});
    const bool clear = !picture.clear_jpeg.empty();
    out.Html(clear ? "<div class=\"stages pair\">" : "<div class=\"stages\">");
    if (clear) {
      WriteStage({picture.clear_jpeg, words.Say("picture.clear_alt", {number}),
                  words.Say("picture.before"), true},
                 picture, report, out);
    }
    WriteStage({picture.covered_jpeg, alt,
                words.Say(clear ? "picture.after" : "picture.boxes"), !clear},
               picture, report, out);
    out.Html("</div>");
  }
  WriteList(findings, report, words, out);
  out.Html("</div></div>\n");
}

}  // namespace undox
