#include "ocr/paragraph.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <string_view>

#include "ocr/line_break.h"

namespace undox {
namespace {

constexpr double kLeastPitchEms = 0.8;  // From middle to middle.
constexpr double kMostPitchEms = 2.0;
constexpr double kMostIndentEms = 0.75;      // Between left edges.
constexpr double kMostFirstIndentEms = 2.4;  // Of a first line, as in print.
constexpr double kLeastAlike = 0.88;         // Sizes of type.
constexpr double kMostUneven = 1.3;          // Pitch over the least nearby.
constexpr double kMarginEms = 0.35;          // Error of measured right edges.
constexpr double kConfirmEms = 1.0;
constexpr double kMostShift = 0.3;       // Of the lower strip's height.
constexpr double kLeastColumnEms = 6;    // Width of running text.
constexpr double kLeastRunningEms = 10;  // The same beside other text.
constexpr int kStackReach = 6;           // Lines looked at up and down a list.

double Alike(double a, double b) { return std::min(a, b) / std::max(a, b); }

double PitchOf(const TextStrip& upper, const TextStrip& lower) {
  return lower.middle() - upper.middle();
}

bool OverlapInX(Box a, Box b) {
  return a.x < b.x + b.width && b.x < a.x + a.width;
}

bool OverlapInY(Box a, Box b) {
  return a.y < b.y + b.height && b.y < a.y + a.height;
}

// Whether something in `strip` begins at `x`.
bool BeginsAt(const TextStrip& strip, int x) {
  return std::ranges::any_of(strip.starts, [&](int start) {
    return std::abs(start - x) <= kMostIndentEms * strip.em;
  });
}

// Whether `lower` stands right beneath `upper`, as far as places tell.
bool StandsBeneath(const TextStrip& upper, const TextStrip& lower) {
  const double em = std::min(upper.em, lower.em);
  const double pitch = PitchOf(upper, lower);
  const double indent = upper.box.x - lower.box.x;
  return pitch > kLeastPitchEms * em && pitch <= kMostPitchEms * em &&
         Alike(upper.em, lower.em) >= kLeastAlike &&
         (BeginsAt(upper, lower.box.x) ||
          (indent > 0 && indent <= kMostFirstIndentEms * em));
}

// Whether `lower` stands beneath what follows a label in `upper`.
bool IsHanging(const TextStrip& upper, const TextStrip& lower) {
  return lower.box.x - upper.box.x > kMostIndentEms * upper.em;
}

double Units(std::u32string_view text) {
  double units = 0;
  for (const char32_t code : text) units += IsWide(code) ? 1.0 : 0.5;
  return units;
}

// How wide the first word of `strip` is, by its share of the characters.
double FirstUnitWidth(const TextStrip& strip) {
  const std::u32string_view text = strip.text;
  return strip.box.width * Units(text.substr(0, FirstUnit(text))) / Units(text);
}

bool AreLevel(const TextStrip& a, const TextStrip& b) {
  return std::abs(a.middle() - b.middle()) <=
             kMostShift * std::min(a.box.height, b.box.height) &&
         !OverlapInX(a.box, b.box);
}

class ParagraphFinder {
 public:
  ParagraphFinder(std::span<const TextStrip> strips, ImageSize page)
      : strips_(strips),
        page_(page),
        below_(strips.size()),
        above_(strips.size()) {
    for (std::size_t i = 0; i < strips.size(); ++i) LinkBelow(i);
  }

  std::vector<Paragraph> Find() const {
    std::vector<bool> goes_on(strips_.size());
    for (std::size_t i = 0; i < strips_.size(); ++i) goes_on[i] = GoesOn(i);
    std::vector<Paragraph> paragraphs;
    for (std::size_t i = 0; i < strips_.size(); ++i) {
      if (above_[i] && goes_on[*above_[i]]) continue;
      Paragraph paragraph{{i}, strips_[i].box};
      for (std::size_t j = i; goes_on[j]; j = *below_[j]) {
        paragraph.strips.push_back(*below_[j]);
        paragraph.box = Around(paragraph.box, strips_[*below_[j]].box);
      }
      paragraphs.push_back(std::move(paragraph));
    }
    return paragraphs;
  }

 private:
  // The nearest strip beneath, unless something else stands between or it is
  // beneath another already.
  void LinkBelow(std::size_t i) {
    const TextStrip& upper = strips_[i];
    for (std::size_t j = i + 1; j < strips_.size(); ++j) {
      const TextStrip& lower = strips_[j];
      if (lower.box.y > upper.bottom() + kMostPitchEms * upper.em) return;
      if (!OverlapInX(upper.box, lower.box) || PitchOf(upper, lower) <= 0) {
        continue;
      }
      if (StandsBeneath(upper, lower) && !above_[j]) {
        below_[i] = j;
        above_[j] = i;
      }
      return;
    }
  }

  bool GoesOn(std::size_t i) const {
    if (!below_[i]) return false;
    const TextStrip& upper = strips_[i];
    const TextStrip& lower = strips_[*below_[i]];
    if (IsTornOff(upper.text, lower.text)) return true;
    if (StartsAfresh(lower.text) || AreListRows(upper.text, lower.text)) {
      return false;
    }
    const Cells cells = CellsOf(i);
    if (cells == Cells::kOfTwoRows) return false;
    const double limit = ColumnLimit(i);
    if (cells == Cells::kNone &&
        limit - lower.box.x < kLeastColumnEms * upper.em) {
      return false;
    }
    return IsEven(i) && IsFull(i, limit) && IsConfirmed(i, limit);
  }

  // Whether the first word beneath would have gone beyond `limit`.
  bool IsFull(std::size_t i, double limit) const {
    return strips_[i].right() + FirstUnitWidth(strips_[*below_[i]]) +
               kMarginEms * strips_[i].em >
           limit;
  }

  enum class Cells { kNone, kOfOneRow, kOfTwoRows };

  // What stands beside a strip and the one beneath. Cells beside both make two
  // rows; one cell at the height of their break, or fewer beside the lower,
  // makes one row in which this cell is the higher one.
  Cells CellsOf(std::size_t i) const {
    const TextStrip& upper = strips_[i];
    const TextStrip& lower = strips_[*below_[i]];
    const double slack = PitchOf(upper, lower) / 4;
    int beside_upper = 0;
    int beside_lower = 0;
    bool is_narrow = upper.box.width < kLeastRunningEms * upper.em;
    for (const TextStrip& other : strips_) {
      if (other.box.y > lower.bottom()) break;
      if (OverlapInX(other.box, upper.box) ||
          OverlapInX(other.box, lower.box)) {
        continue;
      }
      if (other.middle() > upper.middle() + slack &&
          other.middle() < lower.middle() - slack) {
        return Cells::kOfOneRow;
      }
      const bool is_level = AreLevel(other, upper);
      if (!is_level && !AreLevel(other, lower)) continue;
      ++(is_level ? beside_upper : beside_lower);
      if (is_level && other.box.width < kLeastRunningEms * other.em) {
        is_narrow = true;
      }
    }
    if (beside_upper == 0 && beside_lower == 0) return Cells::kNone;
    if (beside_upper > beside_lower) return Cells::kOfOneRow;
    return is_narrow ? Cells::kOfTwoRows : Cells::kNone;
  }

  // Lines of one paragraph stand closer than paragraphs do.
  bool IsEven(std::size_t i) const {
    const double pitch = PitchOf(strips_[i], strips_[*below_[i]]);
    double least = pitch;
    if (above_[i]) {
      least = std::min(least, PitchOf(strips_[*above_[i]], strips_[i]));
    }
    const std::size_t lower = *below_[i];
    if (below_[lower]) {
      least = std::min(least, PitchOf(strips_[lower], strips_[*below_[lower]]));
    }
    return pitch <= kMostUneven * least;
  }

  // Whether something in `j` begins where the strip beneath `i` does.
  bool IsPeer(std::size_t i, std::size_t j) const {
    return BeginsAt(strips_[j], strips_[*below_[i]].box.x) &&
           Alike(strips_[i].em, strips_[j].em) >= kLeastAlike;
  }

  // Where the nearest strip to the right of `i` or of the one beneath begins.
  double NextColumn(std::size_t i) const {
    double next = std::numeric_limits<double>::infinity();
    for (const TextStrip& other : strips_) {
      if (other.box.x < strips_[i].right()) continue;
      if (OverlapInY(other.box, strips_[i].box) ||
          OverlapInY(other.box, strips_[*below_[i]].box)) {
        next = std::min(next, double(other.box.x));
      }
    }
    return next - strips_[i].em;
  }

  // The rightmost pixel that text of the column of `i` may reach.
  double ColumnLimit(std::size_t i) const {
    const double next = NextColumn(i);
    double limit = strips_[i].right();
    for (std::size_t j = 0; j < strips_.size(); ++j) {
      if (IsPeer(i, j)) limit = std::max(limit, double(strips_[j].right()));
    }
    return std::min(limit, next);
  }

  // One wide line is no column: the page ends there as well, or other lines
  // do, or there are no others, or the next begins behind a label. In
  // a list a colon says what goes on.
  bool IsConfirmed(std::size_t i, double limit) const {
    const TextStrip& upper = strips_[i];
    if (IsFull(i, page_.width - upper.box.x)) return true;
    if (IsHanging(upper, strips_[*below_[i]])) return true;
    if (IsInList(i, limit)) return HasLabel(upper.text);
    if (!above_[i] && !below_[*below_[i]]) return true;
    const double near = limit - kConfirmEms * upper.em;
    for (std::size_t j = 0; j < strips_.size(); ++j) {
      if (j != i && IsPeer(i, j) && strips_[j].right() >= near) return true;
    }
    return HasLabel(upper.text);
  }

  // Whether most lines above and below leave room for the next.
  bool IsInList(std::size_t i, double limit) const {
    int full = 1;
    int loose = 0;
    const auto count = [&](std::size_t j) {
      ++(IsFull(j, limit) ? full : loose);
    };
    std::size_t at = i;
    for (int k = 0; k < kStackReach && above_[at]; ++k) {
      at = *above_[at];
      count(at);
    }
    at = *below_[i];
    for (int k = 0; k < kStackReach && below_[at]; ++k) {
      count(at);
      at = *below_[at];
    }
    return loose > full;
  }

  std::span<const TextStrip> strips_;
  ImageSize page_;
  std::vector<std::optional<std::size_t>> below_;
  std::vector<std::optional<std::size_t>> above_;
};

}  // namespace

std::vector<Paragraph> FindParagraphs(std::span<const TextStrip> strips,
                                      ImageSize page) {
  return ParagraphFinder(strips, page).Find();
}

}  // namespace undox
