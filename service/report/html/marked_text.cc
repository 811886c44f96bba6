#include "service/report/html/marked_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "service/report/type_words.h"

namespace undox {
namespace {

// A stretch of the text that is not shown as it is, and why. Of overlapping
// ones one region is made, so that no rest of a value is left between them.
struct Region {
  Span span;
  std::vector<const Finding*> findings;
  std::vector<const TextEdit*> edits;
};

std::vector<Region> RegionsOf(const ScanReport& report) {
  std::vector<Region> parts;
  for (const Finding& finding : report.findings) {
    const Span span = TextSpan(finding);
    if (!span.empty()) parts.push_back({span, {&finding}, {}});
  }
  for (const TextEdit& edit : report.redaction.text) {
    if (!edit.span.empty()) parts.push_back({edit.span, {}, {&edit}});
  }
  std::stable_sort(parts.begin(), parts.end(),
                   [](const Region& a, const Region& b) {
                     return a.span.begin < b.span.begin;
                   });
  std::vector<Region> regions;
  for (Region& part : parts) {
    if (regions.empty() || regions.back().span.end <= part.span.begin) {
      regions.push_back(std::move(part));
      continue;
    }
    Region& last = regions.back();
    last.span.end = std::max(last.span.end, part.span.end);
    last.findings.insert(last.findings.end(), part.findings.begin(),
                         part.findings.end());
    last.edits.insert(last.edits.end(), part.edits.begin(), part.edits.end());
  }
  return regions;
}

bool BeginsCharacter(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
}

std::size_t CountCharacters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), BeginsCharacter));
}

// The first `most` characters of `text`.
std::string_view Characters(std::string_view text, std::size_t most) {
  std::size_t bytes = 0;
  while (bytes < text.size()) {
    if (BeginsCharacter(text[bytes]) && most-- == 0) break;
    ++bytes;
  }
  return text.substr(0, bytes);
}

// Writes `text` with write_region(region) in place of each region, as far as
// it is shown.
template <typename WriteRegion>
void WriteWithRegions(std::string_view text, const std::vector<Region>& regions,
                      const PageWords& words, Markup& out,
                      const WriteRegion& write_region) {
  std::size_t left = kTextCodePointsShown;
  std::size_t done = 0;
  const auto write_plain = [&](std::size_t end) {
    const std::string_view plain = text.substr(done, end - done);
    const std::string_view shown = Characters(plain, left);
    out.Text(shown);
    left -= CountCharacters(shown);
    done += shown.size();
    return shown.size() == plain.size();
  };
  for (const Region& region : regions) {
    if (region.span.end > text.size()) break;
    if (!write_plain(region.span.begin) || left == 0) break;
    write_region(region);
    left -= std::min(left, CountCharacters(text.substr(region.span.begin,
                                                       region.span.size())));
    done = region.span.end;
  }
  // Behind the regions; a no-op if the loop ended early.
  const bool whole = regions.empty() || done >= regions.back().span.end;
  if (whole && write_plain(text.size())) return;
  const std::size_t rest = CountCharacters(text.substr(done));
  out.Html(" ").Say("span class=\"more\"",
                    words.Say("post.more_text", {Same(fmt::to_string(rest))}));
}

void WriteSample(const Finding& finding, const ScanReport& report,
                 Markup& out) {
  const Bilingual sample = SampleWords(finding, report.findings);
  // A label alone says the type already.
  const bool is_label = sample.en.starts_with('[');
  if (!is_label) out.Say("span class=\"value\"", sample);
  out.Say("span class=\"type\"", TypeWords(finding.type));
}

void WriteNotes(const Region& region, const PageWords& words, Markup& out) {
  out.Html("<span class=\"note\">");
  for (const Finding* finding : region.findings) {
    out.Html("<span class=\"line\">")
        .Say("b", TypeWords(finding->type))
        .Html(" ")
        .Say(EvidenceWords(*finding, words))
        .Html("</span>");
  }
  out.Html("</span>");
}

void WriteBefore(const Region& region, std::string_view text,
                 const ScanReport& report, const PageStyle& style,
                 const PageWords& words, Markup& out) {
  if (region.findings.empty()) {
    out.Html("<mark class=\"weak\">");
    if (style.reveal) {
      out.Text(text.substr(region.span.begin, region.span.size()));
    } else {
      for (const TextEdit* edit : region.edits) out.Text(edit->replacement);
    }
    out.Html("</mark>");
    return;
  }
  out.Html("<mark class=\"")
      .Html(MarkClass(*region.findings.front()))
      .Html("\" tabindex=\"0\">");
  if (style.reveal) {
    out.Html("<span class=\"value\">")
        .Text(text.substr(region.span.begin, region.span.size()))
        .Html("</span>");
    for (const Finding* finding : region.findings) {
      out.Say("span class=\"type\"", TypeWords(finding->type));
    }
  } else {
    for (const Finding* finding : region.findings) {
      WriteSample(*finding, report, out);
    }
  }
  WriteNotes(region, words, out);
  out.Html("</mark>");
}

}  // namespace

void WriteTextBefore(const Post& post, const ScanReport& report,
                     const PageStyle& style, const PageWords& words,
                     Markup& out) {
  WriteWithRegions(post.text, RegionsOf(report), words, out,
                   [&](const Region& region) {
                     WriteBefore(region, post.text, report, style, words, out);
                   });
}

void WriteTextAfter(const Post& post, const ScanReport& report,
                    const PageStyle& style, const PageWords& words,
                    Markup& out) {
  const std::string_view text = post.text;
  WriteWithRegions(
      text, RegionsOf(report), words, out, [&](const Region& region) {
        for (const TextEdit* edit : region.edits) {
          out.Html("<ins>").Text(edit->replacement).Html("</ins>");
        }
        if (!region.edits.empty()) return;
        if (style.reveal) {
          out.Text(text.substr(region.span.begin, region.span.size()));
          return;
        }
        for (const Finding* finding : region.findings) {
          out.Say("span class=\"kept\"",
                  SampleWords(*finding, report.findings));
        }
      });
}

}  // namespace undox
