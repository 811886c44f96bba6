#include "service/report/telling.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "service/report/decimal.h"
#include "service/report/marked_text.h"
#include "service/report/text_table.h"

namespace undox {
namespace {

constexpr std::size_t kIndent = 4;
constexpr std::size_t kBarCells = 20;
constexpr std::size_t kFigureCells = 6;
constexpr std::string_view kBold = "\033[1m";

std::string_view ColourOf(Telling::Tone tone) {
  switch (tone) {
    case Telling::Tone::kRaises:
      return "\033[31m";
    case Telling::Tone::kLowers:
      return "\033[32m";
    case Telling::Tone::kPlain:
      break;
  }
  return "\033[36m";
}

std::string_view ColourOf(Level level) {
  if (level >= Level::kHigh) return "\033[1;31m";
  if (level == Level::kMedium) return "\033[1;33m";
  return "\033[1;32m";
}

std::string Bar(std::size_t cells) {
  if (cells == 0) return "·";
  std::string bar;
  for (std::size_t i = 0; i < cells; ++i) bar += "█";
  return bar;
}

}  // namespace

std::string Telling::In(const Bilingual& words) const {
  return style_.language == Language::kChinese ? words.zh : words.en;
}

std::string Telling::Heading(std::string_view key,
                             const std::vector<Bilingual>& parts) const {
  return Paint(Say(key, parts), kBold, style_) + "\n";
}

std::string Telling::Step(std::string_view key,
                          const std::vector<Bilingual>& parts) const {
  return "  " + Heading(key, parts);
}

std::string Telling::Line(std::string_view text) const {
  return fmt::format("{:{}}{}\n", "", kIndent, text);
}

std::string Telling::BarLine(double share, Tone tone, std::string_view figure,
                             std::string_view words) const {
  const auto cells = static_cast<std::size_t>(std::lround(
      std::clamp(share, 0.0, 1.0) * static_cast<double>(kBarCells)));
  const std::size_t used = std::max<std::size_t>(cells, 1);
  const std::size_t width = DisplayWidth(figure);
  const std::size_t before = width < kFigureCells ? kFigureCells - width : 0;
  return Line(fmt::format("{}{:{}}{:{}}{}  {}",
                          Paint(Bar(cells), ColourOf(tone), style_), "",
                          kBarCells - used, "", before, figure, words));
}

std::string Telling::Painted(Level level, std::string_view text) const {
  return Paint(text, ColourOf(level), style_);
}

std::string SignedFigure(double value) {
  const double rounded = std::round(value * 10) / 10;
  return rounded == 0 ? "0" : fmt::format("{:+.1f}", rounded);
}

Bilingual Figure(double value, int decimals) {
  return Same(Decimal(value, decimals).text());
}

}  // namespace undox
