#include "service/report/html/page.h"

#include <fmt/format.h>

#include "service/casework/letter_template.h"
#include "service/report/html/base64.h"
#include "service/report/html/embedded_data.h"
#include "service/report/html/level_badge.h"
#include "service/report/html/markup.h"
#include "service/report/html/page_words.h"
#include "service/report/reason_words.h"
#include "service/report/version.h"

namespace undox {
namespace {

Bilingual Count(std::uint64_t count) { return Same(fmt::to_string(count)); }

// The one sentence that matters, in parts that lines break between.
std::vector<Bilingual> Headline(const PageFacts& facts,
                                const PageWords& words) {
  const std::uint64_t stop =
      facts.by_verdict[static_cast<std::size_t>(Verdict::kBlock)];
  const std::uint64_t hold =
      facts.by_verdict[static_cast<std::size_t>(Verdict::kHold)];
  if (stop == 1) {
    return {words.Say("page.stop_one", {Count(facts.posts)}),
            words.Say("page.stop_one_why")};
  }
  if (stop > 0) {
    return {words.Say("page.stop", {Count(facts.posts), Count(stop)}),
            words.Say("page.stop_why")};
  }
  if (hold == 0) return {words.Say("page.calm")};
  return {words.Say("page.hold"),
          hold == 1 ? words.Say("page.hold_one_why")
                    : words.Say("page.hold_why", {Count(hold)})};
}

// A bar of all posts, the worst first, each level as wide as its share.
void WriteShares(const PageFacts& facts, Markup& out) {
  if (facts.posts == 0) return;
  out.Html(
      "<svg class=\"shares\" viewBox=\"0 0 1000 12\" "
      "preserveAspectRatio=\"none\" aria-hidden=\"true\">");
  std::uint64_t before = 0;
  for (std::size_t i = facts.by_level.size(); i-- > 0;) {
    const std::uint64_t from = 1000 * before / facts.posts;
    before += facts.by_level[i];
    const std::uint64_t to = 1000 * before / facts.posts;
    out.Html(
        fmt::format("<rect class=\"l{}\" x=\"{}\" width=\"{}\" "
                    "height=\"12\"/>",
                    i, from, to - from));
  }
  out.Html("</svg>\n");
}

void WriteLevels(const PageFacts& facts, const PageWords& words, Markup& out) {
  out.Html("<div class=\"filters\" role=\"group\"")
      .Attribute("aria-label", words.Say("page.levels"))
      .Html(">");
  for (std::size_t i = facts.by_level.size(); i-- > 0;) {
    const auto level = static_cast<Level>(i);
    out.Html(fmt::format("<button type=\"button\" class=\"tile l{0}\" "
                         "data-level=\"{0}\" aria-pressed=\"false\" disabled>",
                         i))
        .Html("<span class=\"count\">")
        .Say(Count(facts.by_level[i]))
        .Html("</span><span class=\"what\">")
        .Html(LevelShape(level))
        .Say(LevelWords(level, words))
        .Html("</span>")
        .Say("span class=\"action\"", words.Say(fmt::format("action:{}", i)))
        .Html("</button>");
  }
  out.Html("</div>\n");
}

void WriteVerdicts(const PageFacts& facts, const PageWords& words,
                   Markup& out) {
  out.Html("<div class=\"filters verdicts\" role=\"group\"")
      .Attribute("aria-label", words.Say("page.verdicts"))
      .Html("><span class=\"label\" aria-hidden=\"true\">")
      .Say(words.Say("page.verdicts"))
      .Html("</span>");
  for (std::size_t i = facts.by_verdict.size(); i-- > 0;) {
    const std::string_view name = VerdictName(static_cast<Verdict>(i));
    out.Html(fmt::format("<button type=\"button\" class=\"chip\" "
                         "data-verdict=\"{}\" aria-pressed=\"false\" disabled>",
                         name))
        .Say(words.Say(fmt::format("verdict:{}", name)))
        .Html(" <b>")
        .Say(Count(facts.by_verdict[i]))
        .Html("</b></button>");
  }
  out.Html("</div>\n");
}

std::string HeaderHtml(const PageFacts& facts, const PageStyle& style,
                       const PageWords& words) {
  Markup out(style.language);
  out.Html("<h1>");
  for (const Bilingual& part : Headline(facts, words)) {
    out.Say("span class=\"part\"", part).Html(" ");
  }
  out.Html("</h1><p class=\"lede\">");
  if (facts.stopped) {
    out.Say("strong", words.Say("page.partial")).Html(" ");
  }
  if (facts.incomplete > 0) {
    out.Say(words.Say("page.incomplete", {Count(facts.incomplete)})).Html(" ");
  }
  if (facts.bad_lines > 0) {
    out.Say(words.Say("page.bad_lines", {Count(facts.bad_lines)})).Html(" ");
  }
  out.Say(words.Say(style.reveal ? "page.revealed" : "page.masked"))
      .Html("</p>\n");
  WriteShares(facts, out);
  WriteLevels(facts, words, out);
  WriteVerdicts(facts, words, out);
  return out.Take();
}

void WriteGroupHeading(Level level, const PageFacts& facts,
                       const PageWords& words, Markup& out) {
  const auto index = static_cast<std::size_t>(level);
  out.Html(fmt::format("<h2 class=\"l{}\">", index))
      .Html(LevelShape(level))
      .Say("b", LevelWords(level, words))
      .Html(" ")
      .Say("span class=\"action\"", words.Say(fmt::format("action:{}", index)))
      .Html(" <span class=\"count\">")
      .Say(Count(facts.by_level[index]))
      .Html("</span></h2>\n");
}

void WritePost(const PagePost& post, std::size_t rank, const PageWords& words,
               Markup& out) {
  constexpr std::size_t kOpened = 1;
  out.Html(fmt::format("<article id=\"p{}\" class=\"l{}\" data-level=\"{}\" "
                       "data-verdict=\"{}\"><details{}>\n",
                       rank + 1, static_cast<int>(post.level),
                       static_cast<int>(post.level), VerdictName(post.verdict),
                       rank < kOpened ? " open" : ""))
      .Html(post.before_pictures);
  if (post.pictures.empty() && post.picture_bytes > 0) {
    out.Say("p class=\"absent\"", words.Say("picture.budget"));
  }
  out.Html(post.pictures)
      .Html(post.after_pictures)
      .Html("</details></article>\n");
}

std::string PostsHtml(const PageFacts& facts, const PagePosts& posts,
                      const PageStyle& style, const PageWords& words) {
  Markup out(style.language);
  const std::vector<PagePost>& kept = posts.kept();
  if (kept.empty()) out.Say("p", words.Say("page.none_listed"));
  for (std::size_t i = 0; i < kept.size(); ++i) {
    const bool begins = i == 0 || kept[i].level != kept[i - 1].level;
    if (begins) {
      out.Html(i == 0 ? "" : "</section>\n").Html("<section class=\"group\">");
      WriteGroupHeading(kept[i].level, facts, words, out);
    }
    WritePost(kept[i], i, words, out);
  }
  if (!kept.empty()) out.Html("</section>\n");
  const std::uint64_t listed = kept.size() + posts.left_out();
  if (posts.left_out() > 0) {
    out.Say("p class=\"rest\"",
            words.Say("page.left_out",
                      {Count(kept.size()), Count(posts.left_out())}));
  }
  if (facts.posts > listed) {
    out.Say("p class=\"rest\"",
            words.Say("page.unlisted", {Count(facts.posts - listed)}));
  }
  return out.Take();
}

void WriteVersions(const PageFacts& facts, const PageWords& words,
                   Markup& out) {
  out.Html("<dl>");
  const auto row = [&](const Bilingual& name, std::string_view value) {
    out.Say("dt", name).Html("<dd>").Text(value).Html("</dd>");
  };
  row(words.Say("page.version_program"),
      fmt::format("undox {}", UndoxVersion()));
  row(words.Say("page.version_rules"), facts.rule_set_version);
  for (const auto& [name, digest] : facts.models) {
    row(words.Say("page.version_model", {Same(name)}), digest);
  }
  out.Html("</dl>");
}

std::string FooterHtml(const PageFacts& facts, const PageStyle& style,
                       const PageWords& words) {
  constexpr std::size_t kInputsListed = 20;
  Markup out(style.language);
  out.Say("h2", words.Say("page.about"))
      .Say("p", words.Say("page.method"))
      .Say("h3", words.Say("page.versions"));
  WriteVersions(facts, words, out);
  out.Say("h3", words.Say("page.inputs")).Html("<ul>");
  for (std::size_t i = 0; i < facts.inputs.size() && i < kInputsListed; ++i) {
    out.Html("<li>").Text(facts.inputs[i]).Html("</li>");
  }
  if (facts.inputs.size() > kInputsListed) {
    out.Html("<li>")
        .Text(fmt::format("+ {}", facts.inputs.size() - kInputsListed))
        .Html("</li>");
  }
  out.Html("</ul>");
  return out.Take();
}

std::string Said(std::string_view element, const Bilingual& words,
                 Language language) {
  return Markup(language).Say(element, words).Take();
}

}  // namespace

absl::StatusOr<std::string> RenderPage(const PageFacts& facts,
                                       const PagePosts& posts,
                                       const PageStyle& style) {
  const PageWords words;
  const std::string_view css = HtmlReportData("page.css");
  const std::string_view script = HtmlReportData("page.js");
  const Language language = style.language;
  const bool chinese = language == Language::kChinese;
  auto page = FillTemplate(
      HtmlReportData("page.html"),
      {{"lang", chinese ? "zh-CN" : "en"},
       {"policy",
        fmt::format("default-src 'none'; img-src data:; style-src '{}'; "
                    "script-src '{}'; base-uri 'none'; form-action 'none'",
                    CspHash(css), CspHash(script))},
       {"title", Said("title", words.Say("page.title"), language)},
       {"style", std::string(css)},
       {"script", std::string(script)},
       {"skip", Said("a class=\"skip\" href=\"#posts\"", words.Say("page.skip"),
                     language)},
       {"name", Said("span", words.Say("page.title"), language)},
       {"other_language", chinese ? "<button type=\"button\" id=\"language\" "
                                    "hidden lang=\"en\">English"
                                    "</button>"
                                  : "<button type=\"button\" id=\"language\" "
                                    "hidden lang=\"zh-CN\">中文"
                                    "</button>"},
       {"header", HeaderHtml(facts, style, words)},
       {"shown", Said("span", words.Say("page.shown"), language)},
       {"all", Said("button type=\"button\" id=\"all\"", words.Say("page.all"),
                    language)},
       {"open_all", Said("button type=\"button\" id=\"open\"",
                         words.Say("page.open_all"), language)},
       {"close_all", Said("button type=\"button\" id=\"close\"",
                          words.Say("page.close_all"), language)},
       {"posts", PostsHtml(facts, posts, style, words)},
       {"footer", FooterHtml(facts, style, words)}});
  if (page.ok()) return page;
  return absl::InternalError(page.status().message());
}

}  // namespace undox
