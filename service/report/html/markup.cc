#include "service/report/html/markup.h"

#include "service/report/html/html_escape.h"

namespace undox {

Markup& Markup::Html(std::string_view html) {
  html_ += html;
  return *this;
}

Markup& Markup::Text(std::string_view text) {
  html_ += EscapeHtml(text);
  return *this;
}

Markup& Markup::Say(std::string_view element, const Bilingual& words) {
  const std::string_view tag = element.substr(0, element.find(' '));
  if (words.zh == words.en && element == "span") return Text(words.en);
  Html("<").Html(element);
  if (words.zh != words.en) {
    Html(" data-l=\"").Text(Other(words)).Html("\"");
  }
  return Html(">").Text(Shown(words)).Html("</").Html(tag).Html(">");
}

Markup& Markup::Attribute(std::string_view name, const Bilingual& words) {
  Html(" ").Html(name).Html("=\"").Text(Shown(words)).Html("\"");
  if (words.zh == words.en) return *this;
  return Html(" data-l-").Html(name).Html("=\"").Text(Other(words)).Html("\"");
}

const std::string& Markup::Shown(const Bilingual& words) const {
  return shown_ == Language::kChinese ? words.zh : words.en;
}

const std::string& Markup::Other(const Bilingual& words) const {
  return shown_ == Language::kChinese ? words.en : words.zh;
}

}  // namespace undox
