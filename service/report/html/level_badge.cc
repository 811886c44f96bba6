#include "service/report/html/level_badge.h"

#include <fmt/format.h>

#include <array>

#include "service/report/reason_words.h"

namespace undox {

std::string_view LevelShape(Level level) {
  constexpr std::array<std::string_view, 5> kShapes = {
      R"(<svg class="shape" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="5.5" class="outline"/></svg>)",
      R"(<svg class="shape" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6"/></svg>)",
      R"(<svg class="shape" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 1 15 8 8 15 1 8z"/></svg>)",
      R"(<svg class="shape" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 1.5 15.5 14.5H.5z"/></svg>)",
      R"(<svg class="shape" viewBox="0 0 16 16" aria-hidden="true"><path d="M5 .8h6l4.2 4.2v6L11 15.2H5L.8 11V5z"/></svg>)"};
  return kShapes[static_cast<std::size_t>(level)];
}

void WriteBadge(Level level, const PageWords& words, Markup& out) {
  out.Html(fmt::format("<span class=\"badge l{}\">", static_cast<int>(level)))
      .Html(LevelShape(level))
      .Say(LevelWords(level, words))
      .Html("</span>");
}

}  // namespace undox
