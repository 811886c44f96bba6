#include "ocr/text_strip.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <tuple>

#include "ocr/line_break.h"

namespace undox {
namespace {

// Height of a line's box over the size of its type, where the page has no
// Chinese that would tell.
constexpr double kUsualHeightEms = 1.3;
constexpr double kLeastHeightEms = 1.0;
constexpr double kMostHeightEms = 2.0;
constexpr double kMostOverlapEms = 0.5;
constexpr double kMostGapEms = 0.8;
constexpr double kMostShift = 0.3;  // Of the lower line's height.
constexpr double kMostLabelEms = 9;
constexpr double kLeastLabelGapEms = 0.4;
constexpr double kLeastAlike = 0.7;

// The code point that well-formed UTF-8 begins with; 0 if it is empty.
char32_t FirstCodePoint(const std::string& utf8) {
  if (utf8.empty()) return 0;
  const auto byte = [&](std::size_t i) {
    return i < utf8.size() ? static_cast<unsigned char>(utf8[i]) : 0U;
  };
  const unsigned lead = byte(0);
  if (lead < 0x80) return lead;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  char32_t code = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) code = code << 6 | (byte(i) & 0x3FU);
  return code;
}

std::u32string TextOf(const PageLine& line) {
  std::u32string text;
  for (const PageCharacter& character : line.characters) {
    text += FirstCodePoint(character.utf8);
  }
  return text;
}

double Median(std::vector<double>& values) {
  const auto middle =
      values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

double CentreX(Box box) { return box.x + box.width / 2.0; }

// Chinese is set on squares: the distance of their centres is the size.
std::optional<double> SizeOfChinese(const PageLine& line) {
  const std::u32string text = TextOf(line);
  std::vector<double> steps;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (!IsWide(text[i - 1]) || !IsWide(text[i])) continue;
    steps.push_back(CentreX(line.characters[i].box) -
                    CentreX(line.characters[i - 1].box));
  }
  if (steps.size() < 2) return std::nullopt;
  return Median(steps);
}

std::vector<double> SizesOf(std::span<const PageLine> lines) {
  std::vector<double> sizes(lines.size());
  std::vector<double> ratios;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const double height = lines[i].box.height;
    sizes[i] = std::clamp(SizeOfChinese(lines[i]).value_or(0), 0.0,
                          height / kLeastHeightEms);
    if (sizes[i] * kMostHeightEms < height) sizes[i] = 0;
    if (sizes[i] > 0) ratios.push_back(height / sizes[i]);
  }
  const double usual = ratios.empty() ? kUsualHeightEms : Median(ratios);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (sizes[i] == 0) sizes[i] = lines[i].box.height / usual;
  }
  return sizes;
}

// Appends to strip.starts those that lie in `line`.
void AppendStarts(const PageLine& line, TextStrip& strip) {
  const double last = strip.box.x + kMostLabelEms * strip.em;
  strip.starts.push_back(line.box.x);
  const auto& characters = line.characters;
  for (std::size_t i = 1; i < characters.size(); ++i) {
    const Box before = characters[i - 1].box;
    const Box box = characters[i].box;
    if (box.x > last) return;
    const std::string& mark = characters[i - 1].utf8;
    const bool is_apart =
        box.x - (before.x + before.width) >= kLeastLabelGapEms * strip.em;
    if (mark == " " || mark == ":" || mark == "：" || is_apart) {
      strip.starts.push_back(box.x);
    }
  }
}

double Middle(Box box) { return box.y + box.height / 2.0; }

bool StandBeside(Box left, Box right, double em) {
  const auto [low, high] = std::minmax(left.height, right.height);
  const double gap = right.x - (left.x + left.width);
  return gap >= -kMostOverlapEms * em && gap <= kMostGapEms * em &&
         low >= kLeastAlike * high &&
         std::abs(Middle(left) - Middle(right)) <= kMostShift * low;
}

// For each line the one that goes on to its right, or none.
class Neighbours {
 public:
  Neighbours(std::span<const PageLine> lines, std::span<const double> sizes)
      : next_(lines.size()), taken_(lines.size(), false) {
    std::vector<std::size_t> by_x(lines.size());
    std::iota(by_x.begin(), by_x.end(), 0U);
    std::ranges::sort(by_x, {}, [&](std::size_t i) {
      return std::tuple(lines[i].box.x, lines[i].box.y, i);
    });
    const auto x_of = [&](std::size_t i) { return double(lines[i].box.x); };
    for (const std::size_t i : by_x) {
      const Box box = lines[i].box;
      const double from = box.x + box.width - kMostOverlapEms * sizes[i];
      for (auto j = std::ranges::lower_bound(by_x, from, {}, x_of);
           j != by_x.end() &&
           x_of(*j) <= box.x + box.width + kMostGapEms * sizes[i];
           ++j) {
        if (*j == i || taken_[*j] || lines[*j].box.x <= box.x) continue;
        if (!StandBeside(box, lines[*j].box, sizes[i])) continue;
        next_[i] = *j;
        taken_[*j] = true;
        break;
      }
    }
  }

  bool IsFirst(std::size_t i) const { return !taken_[i]; }
  std::optional<std::size_t> After(std::size_t i) const { return next_[i]; }

 private:
  std::vector<std::optional<std::size_t>> next_;
  std::vector<bool> taken_;
};

}  // namespace

std::vector<TextStrip> FindStrips(std::span<const PageLine> lines) {
  const std::vector<double> sizes = SizesOf(lines);
  const Neighbours neighbours(lines, sizes);
  std::vector<TextStrip> strips;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!neighbours.IsFirst(i)) continue;
    TextStrip strip{{i}, lines[i].box, sizes[i], TextOf(lines[i]), {}};
    AppendStarts(lines[i], strip);
    for (auto j = neighbours.After(i); j; j = neighbours.After(*j)) {
      strip.lines.push_back(*j);
      strip.box = Around(strip.box, lines[*j].box);
      strip.text += U' ' + TextOf(lines[*j]);
      AppendStarts(lines[*j], strip);
    }
    strips.push_back(std::move(strip));
  }
  std::ranges::sort(strips, {}, [](const TextStrip& strip) {
    return std::tuple(strip.box.y, strip.box.x, strip.lines.front());
  });
  return strips;
}

}  // namespace undox
