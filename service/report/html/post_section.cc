#include "service/report/html/post_section.h"

#include <fmt/format.h>

#include <algorithm>

#include "pii/policy/verdict.h"
#include "pii/redaction/excerpt.h"
#include "service/casework/notice_letter.h"
#include "service/report/decimal.h"
#include "service/report/html/ledger.h"
#include "service/report/html/level_badge.h"
#include "service/report/html/marked_text.h"
#include "service/report/html/markup.h"
#include "service/report/html/what_if.h"
#include "service/report/reason_words.h"
#include "service/report/type_words.h"
#include "service/report/unscanned_words.h"

namespace undox {
namespace {

constexpr std::size_t kSnippetCodePoints = 48;

// What one section is made of.
struct Source {
  const Post& post;
  const ScanReport& report;
  const PageStyle& style;
  const PageWords& words;
};

std::string Number(double value, int decimals) {
  return std::string(Decimal(value, decimals).text());
}

// Han characters are the better part of U+4000 to U+9FFF, whose UTF-8 begins
// with E4 to E9; browsers choose their fonts by the language.
std::string_view LanguageAttribute(std::string_view text) {
  const bool han = std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xE4 && byte <= 0xE9;
  });
  return han ? " lang=\"zh-CN\"" : "";
}

// The beginning of the text, without what was found or is covered.
std::string Snippet(const Source& source) {
  std::vector<Finding> hidden = source.report.findings;
  for (const TextEdit& edit : source.report.redaction.text) {
    Finding& covered = hidden.emplace_back();
    covered.location = InText{edit.span};
  }
  return RedactedExcerpt(source.post, hidden, kSnippetCodePoints);
}

Bilingual NameOf(const Source& source, std::uint64_t line) {
  const Post& post = source.post;
  const bool shown = !post.id.empty() &&
                     (source.style.reveal ||
                      !ContainsValue(post.id, post, source.report.findings));
  if (shown) return Same(post.id);
  return source.words.Say("post.line", {Same(fmt::to_string(line))});
}

// "another person (a minor)".
Bilingual WhoWords(const Subject& subject, const PageWords& words) {
  Bilingual who =
      words.Say(fmt::format("target:{}", TargetName(subject.target)));
  if (subject.vulnerable == Vulnerable::kNone) return who;
  const Bilingual more = words.Say(
      fmt::format("vulnerable:{}", VulnerableName(subject.vulnerable)));
  return {fmt::format("{}（{}）", who.zh, more.zh),
          fmt::format("{} ({})", who.en, more.en)};
}

void WriteSummary(const Source& source, std::uint64_t line, Markup& out) {
  const ScanReport& report = source.report;
  const PageWords& words = source.words;
  const Exposure& exposure = report.exposure;
  const std::string snippet = Snippet(source);
  out.Html("<summary>");
  WriteBadge(exposure.level, words, out);
  out.Html("<h3>")
      .Say("span class=\"name\"", NameOf(source, line))
      .Html("</h3>")
      .Say("span class=\"kinds\"", Listed(KindsShown(report.findings)))
      .Say("span class=\"verdict\"",
           words.Say(fmt::format("verdict:{}", VerdictName(report.verdict))))
      .Say("span class=\"score\"",
           words.Say("post.score", {Same(Number(exposure.score, 1))}))
      .Html(
          fmt::format("<span class=\"snippet\"{}>", LanguageAttribute(snippet)))
      .Text(snippet)
      .Html("</span></summary>\n");
}

// Whom a post is about. Bystanders, who are at no risk, are left to the reasons
// below unless there is nobody else.
void WriteAbout(const Source& source, Markup& out) {
  const ScanReport& report = source.report;
  if (report.subjects.empty()) return;
  const Level least =
      report.exposure.level == Level::kNone ? Level::kNone : Level::kLow;
  out.Html("<p class=\"about\">");
  bool first = true;
  for (const Subject& subject : report.subjects) {
    if (subject.exposure.level < least) continue;
    out.Html(first ? "" : " <span class=\"dot\">|</span> ")
        .Say("b",
             source.words.Say("post.about", {WhoWords(subject, source.words)}))
        .Html(" <span class=\"dot\">/</span> ")
        .Say(ReachWords(subject.exposure));
    first = false;
  }
  out.Html("</p>\n");
}

// What the amount may mean for a prosecutor.
void WriteLead(const Source& source, Markup& out) {
  if (const auto lead = CriminalLeadText(source.report.exposure.criminal)) {
    out.Say("p class=\"unscanned\"", *lead);
  }
}

void WriteAfterLine(const Source& source, Markup& out) {
  if (!source.report.redaction.after) return;
  const AfterRedaction& after = *source.report.redaction.after;
  out.Say("p class=\"after\"", AfterWords(after, "post.after", source.words));
}

void WriteTexts(const Source& source, Markup& out) {
  const Post& post = source.post;
  const ScanReport& report = source.report;
  const PageStyle& style = source.style;
  const PageWords& words = source.words;
  if (post.text.empty()) return;
  const std::string_view language = LanguageAttribute(post.text);
  const auto open = [&](std::string_view key) {
    out.Html("<div>")
        .Say("h4", words.Say(key))
        .Html(fmt::format("<blockquote{} dir=\"auto\">", language));
  };
  out.Html("<div class=\"texts\">");
  open(style.reveal ? "post.text_before_clear" : "post.text_before");
  WriteTextBefore(post, report, style, words, out);
  out.Html("</blockquote></div>");
  if (!report.redaction.text.empty()) {
    open("post.text_after");
    WriteTextAfter(post, report, style, words, out);
    out.Html("</blockquote>");
    WriteAfterLine(source, out);
    out.Html("</div>");
  }
  out.Html("</div>\n");
  if (HidesData(report)) {
    out.Say("p class=\"unscanned\"", words.Say("tell.evasion"));
  }
}

void WriteWhy(const Source& source, Markup& out) {
  const std::vector<Subject>& subjects = source.report.subjects;
  if (subjects.empty()) return;
  out.Html("<section class=\"why\">").Say("h4", source.words.Say("post.why"));
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    if (subjects.size() > 1) {
      const Bilingual number = Same(fmt::to_string(i + 1));
      out.Html("<p class=\"subject\">")
          .Say("b", source.words.Say("post.subject", {number}))
          .Html(" ")
          .Say(WhoWords(subjects[i], source.words))
          .Html(" ")
          .Say(LevelWords(subjects[i].exposure.level, source.words))
          .Html("</p>");
    }
    WriteLedger(subjects[i], source.words, out);
  }
  out.Html("</section>\n");
}

// Each line in both languages: they have the same number of lines.
void WriteNotice(const Bilingual& to, const Bilingual& notice, Markup& out) {
  out.Html("<div>").Say("dt", to).Html("<dd>");
  std::string_view zh = notice.zh;
  std::string_view en = notice.en;
  while (!zh.empty() || !en.empty()) {
    const Bilingual line = {std::string(zh.substr(0, zh.find('\n'))),
                            std::string(en.substr(0, en.find('\n')))};
    out.Say("p", line);
    zh.remove_prefix(std::min(line.zh.size() + 1, zh.size()));
    en.remove_prefix(std::min(line.en.size() + 1, en.size()));
  }
  out.Html("</dd></div>");
}

void WriteNotices(const Source& source, Markup& out) {
  const ScanReport& report = source.report;
  if (!report.nudge && !report.alert) return;
  out.Html("<section class=\"notices\">")
      .Say("h4", source.words.Say("post.notices"))
      .Html("<dl>");
  if (report.alert) {
    WriteNotice(source.words.Say("post.to_person"), *report.alert, out);
  }
  if (report.nudge) {
    WriteNotice(source.words.Say("post.to_author"), *report.nudge, out);
  }
  out.Html("</dl></section>\n");
}

void WriteUnscanned(const Source& source, Markup& out) {
  const PageWords& words = source.words;
  if (source.report.unscanned.empty()) return;
  out.Html("<section class=\"unscanned\">")
      .Say("h4", words.Say("post.unscanned"))
      .Html("<ul>");
  for (const Unscanned& gap : source.report.unscanned) {
    out.Html("<li>")
        .Say("b", PartWords(gap, words))
        .Html(" ")
        .Say(GapWords(gap, words));
    if (!gap.limit.empty()) {
      out.Html(" <small>")
          .Say(words.Say("unscanned.limit", {Same(gap.limit)}))
          .Html("</small>");
    }
    out.Html("</li>");
  }
  out.Html("</ul></section>\n");
}

void WriteDraft(const Source& source, const PolicyPack& policy, Markup& out) {
  if (!source.report.takedown) return;
  const auto letter = DraftNoticeLetter(*source.report.takedown, source.post,
                                        policy, NoticeOptions{});
  if (!letter.ok()) return;
  const PageWords& words = source.words;
  out.Html("<details class=\"draft\">")
      .Say("summary", words.Say("post.draft"))
      .Say("p", words.Say("post.draft_note"))
      .Say("h5", words.Say("post.draft_letter"))
      .Html("<pre lang=\"zh-CN\">")
      .Text(letter->body_zh)
      .Html("</pre>")
      .Say("h5", words.Say("post.draft_companion"))
      .Html("<pre lang=\"en\">")
      .Text(letter->companion_en)
      .Html("</pre></details>\n");
}

void WritePictures(const Source& source, std::span<const PagePicture> pictures,
                   Markup& out) {
  if (pictures.empty()) return;
  out.Html("<section class=\"pictures\">")
      .Say("h4", source.words.Say("post.pictures"));
  for (const PagePicture& picture : pictures) {
    WritePicture(picture, source.report, source.words, out);
  }
  const std::size_t all = source.post.images.size();
  if (all > pictures.size()) {
    out.Say("p class=\"more\"",
            source.words.Say("picture.more",
                             {Same(fmt::to_string(all - pictures.size()))}));
  }
  out.Html("</section>\n");
}

}  // namespace

PagePost PostSection::Write(const Post& post, const ScanReport& report,
                            std::span<const PagePicture> pictures,
                            std::uint64_t line) const {
  const Source source{post, report, style_, words_};
  PagePost section;
  section.score = report.exposure.score;
  section.level = report.exposure.level;
  section.verdict = report.verdict;
  Markup out(style_.language);
  WriteSummary(source, line, out);
  out.Html("<div class=\"body\">\n");
  WriteAbout(source, out);
  WriteLead(source, out);
  WriteTexts(source, out);
  section.before_pictures = out.Take();
  out = Markup(style_.language);
  WritePictures(source, pictures, out);
  // Below the last of what was redacted.
  if (report.redaction.text.empty()) WriteAfterLine(source, out);
  section.pictures = out.Take();
  out = Markup(style_.language);
  WriteUnscanned(source, out);
  WriteWhy(source, out);
  WriteWhatIf(report, words_, out);
  WriteNotices(source, out);
  WriteDraft(source, policy_, out);
  out.Html("</div>\n");
  section.after_pictures = out.Take();
  return section;
}

}  // namespace undox
