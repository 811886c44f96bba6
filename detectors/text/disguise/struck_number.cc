#include "detectors/text/disguise/struck_number.h"

#include <array>
#include <cstddef>
#include <string>
#include <utility>

#include "detectors/text/disguise/number_anchor.h"
#include "detectors/text/disguise/number_layout.h"
#include "detectors/text/utf8.h"

namespace undox {
namespace {

constexpr std::size_t kMostSigns = 19;

constexpr std::string_view kStrokes[] = {"|",  "丨", "ǀ", "∣", "│", "┃",
                                         "︱", "❘",  "ⵏ", "ӏ", "Ӏ"};

// Of each byte whether a stroke begins with it.
constexpr std::array<bool, 256> kBeginsStroke = [] {
  std::array<bool, 256> begins{};
  for (const std::string_view stroke : kStrokes) {
    begins[static_cast<unsigned char>(stroke[0])] = true;
  }
  return begins;
}();

// Bytes of the stroke at `at`, 0 if there is none.
std::size_t StrokeBytes(std::string_view text, std::size_t at) {
  if (!kBeginsStroke[static_cast<unsigned char>(text[at])]) return 0;
  for (const std::string_view stroke : kStrokes) {
    if (text.substr(at).starts_with(stroke)) return stroke.size();
  }
  return 0;
}

bool HoldsStroke(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (StrokeBytes(text, at) != 0) return true;
  }
  return false;
}

// Digits and strokes from some byte on, as digits.
struct Run {
  std::size_t end = 0;
  std::string digits;
  bool struck = false;
};

Run ReadRun(std::string_view text, std::size_t at) {
  Run run{.end = at, .digits = {}};
  while (run.end < text.size()) {
    if (IsAsciiDigit(text[run.end])) {
      run.digits += text[run.end++];
      continue;
    }
    const std::size_t stroke = StrokeBytes(text, run.end);
    if (stroke == 0) break;
    run.digits += '1';
    run.struck = true;
    run.end += stroke;
  }
  const bool cross = run.digits.size() == 17 && run.end < text.size() &&
                     (text[run.end] == 'X' || text[run.end] == 'x');
  if (cross) {
    run.digits += 'X';
    ++run.end;
  }
  return run;
}

}  // namespace

std::vector<DisguisedNumber> FindStruckNumbers(std::string_view text) {
  std::vector<DisguisedNumber> found;
  if (!HoldsStroke(text)) return found;
  // Every run holds a digit; a stroke may stand before the first.
  std::size_t at = 0;
  while (at < text.size()) {
    if (!IsAsciiDigit(text[at]) && StrokeBytes(text, at) == 0) {
      ++at;
      continue;
    }
    Run run = ReadRun(text, at);
    const bool fits = run.struck && run.digits.size() <= kMostSigns;
    const NumberShape shape = fits ? ShapeOf(run.digits) : NumberShape::kNone;
    const bool awaited = shape != NumberShape::kMobile ||
                         AnchorBefore(text, at) == NumberAnchor::kPhone;
    if (shape != NumberShape::kNone && awaited) {
      found.push_back({{at, run.end}, std::move(run.digits), true});
    }
    at = run.end;
  }
  return found;
}

}  // namespace undox
