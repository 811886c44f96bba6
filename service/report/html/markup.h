#ifndef UNDOX_SERVICE_REPORT_HTML_MARKUP_H_
#define UNDOX_SERVICE_REPORT_HTML_MARKUP_H_

#include <string>
#include <string_view>

#include "pii/language.h"
#include "pii/scan_report.h"

namespace undox {

// Builds HTML. Words of ours in both languages stand in one element: the shown
// one as its text, the other in its attribute data-l, which the page's script
// exchanges. Thread-compatible.
class Markup {
 public:
  explicit Markup(Language shown) : shown_(shown) {}

  // HTML of ours, as it is: never made of a post's content.
  Markup& Html(std::string_view html);
  // Anything else; escaped.
  Markup& Text(std::string_view text);

  // `words` inside <element>, which may have attributes: Say("p
  // class=\"x\"",…).
  Markup& Say(std::string_view element, const Bilingual& words);
  Markup& Say(const Bilingual& words) { return Say("span", words); }

  // ` name="…"`, to be put inside a tag; the script knows alt and aria-label.
  Markup& Attribute(std::string_view name, const Bilingual& words);

  Language shown() const { return shown_; }
  const std::string& html() const { return html_; }
  std::string Take() { return std::move(html_); }

 private:
  const std::string& Shown(const Bilingual& words) const;
  const std::string& Other(const Bilingual& words) const;

  Language shown_;
  std::string html_;
};

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_HTML_MARKUP_H_
