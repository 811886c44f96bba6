#include "detectors/text/disguised_number.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

#include "detectors/text/digit_atom.h"
#include "detectors/text/utf8.h"
#include "pii/numbers/number_shape.h"
#include "pii/numbers/resident_id.h"

namespace undox {
namespace {

using Kind = DigitAtom::Kind;

enum class Shape { kNone, kMobile, kResidentId, kCard };

Shape ShapeOf(std::string_view digits) {
  if (IsMainlandMobileShape(digits)) return Shape::kMobile;
  if (digits.size() == 13 && digits.substr(0, 2) == "86" &&
      IsMainlandMobileShape(digits.substr(2))) {
    return Shape::kMobile;
  }
  if (IsValidResidentId18(digits)) return Shape::kResidentId;
  if (digits.find('X') == digits.npos && IsPaymentCard(digits)) {
    return Shape::kCard;
  }
  return Shape::kNone;
}

// Atoms that belong together, and what stands between them: gaps[i] lies
// before atom i, the first is kNone.
struct Run {
  std::span<const DigitAtom> atoms;
  std::span<const DigitGap> gaps;
};

// How the digits first..last of a run are laid out.
struct Layout {
  std::size_t groups = 1;
  std::size_t smallest = 0;
  std::size_t largest = 0;
  bool plain_gaps = true;  // Spaces and hyphens only.
  bool list_gaps = false;
  bool filler = false;
  bool ascii = true;
  bool uniform = true;   // All gaps are the same text.
  std::string_view gap;  // The first one.
};

class NumberFinder {
 public:
  explicit NumberFinder(std::string_view text)
      : text_(text), atoms_(FindDigitAtoms(text)) {}

  std::vector<DisguisedNumber> Find() && {
    std::size_t begin = 0;
    std::vector<DigitGap> gaps(1, DigitGap::kNone);
    for (std::size_t i = 1; i <= atoms_.size(); ++i) {
      DigitGap gap = DigitGap::kForeign;
      if (i < atoms_.size()) gap = GapBefore(i);
      if (gap != DigitGap::kForeign) {
        gaps.push_back(gap);
        continue;
      }
      Search({std::span(atoms_).subspan(begin, i - begin), gaps});
      begin = i;
      gaps.assign(1, DigitGap::kNone);
    }
    return std::move(found_);
  }

 private:
  static constexpr std::size_t kFewest = 5;

  std::string_view GapText(const DigitAtom& left,
                           const DigitAtom& right) const {
    return text_.substr(left.end, right.begin - left.end);
  }

  // The gap before atom i; a short foreign text counts as a symbol if the same
  // text stands on both sides of a digit (1的3的8, 1a3a8).
  DigitGap GapBefore(std::size_t i) const {
    constexpr std::size_t kMostBytes = 9;
    const std::string_view gap = GapText(atoms_[i - 1], atoms_[i]);
    const DigitGap kind = ClassifyGap(gap);
    if (kind != DigitGap::kForeign || gap.size() > kMostBytes) return kind;
    const bool as_before =
        i >= 2 && GapText(atoms_[i - 2], atoms_[i - 1]) == gap;
    const bool as_after =
        i + 1 < atoms_.size() && GapText(atoms_[i], atoms_[i + 1]) == gap;
    return as_before || as_after ? DigitGap::kSymbol : kind;
  }

  // A number may begin or end where the writing changes or a gap stands.
  static bool IsBorder(const Run& run, std::size_t i) {
    return i == 0 || i == run.atoms.size() || run.gaps[i] != DigitGap::kNone ||
           run.atoms[i].kind != run.atoms[i - 1].kind;
  }

  static std::string Digits(const Run& run, std::size_t first,
                            std::size_t count) {
    std::string digits;
    for (const DigitAtom& atom : run.atoms.subspan(first, count)) {
      digits += atom.digit == 10 ? 'X' : static_cast<char>('0' + atom.digit);
    }
    return digits;
  }

  Layout LayoutOf(const Run& run, std::size_t first, std::size_t count) const {
    Layout layout;
    layout.smallest = count;
    std::size_t size = 0;
    for (std::size_t i = first; i < first + count; ++i) {
      layout.ascii = layout.ascii && run.atoms[i].kind == Kind::kAscii;
      if (i > first && run.gaps[i] != DigitGap::kNone) {
        AddGap(run, i, layout);
        layout.smallest = std::min(layout.smallest, size);
        layout.largest = std::max(layout.largest, size);
        size = 0;
      }
      ++size;
    }
    layout.smallest = std::min(layout.smallest, size);
    layout.largest = std::max(layout.largest, size);
    return layout;
  }

  void AddGap(const Run& run, std::size_t i, Layout& layout) const {
    const std::string_view gap = GapText(run.atoms[i - 1], run.atoms[i]);
    if (layout.groups++ == 1) {
      layout.gap = gap;
    } else {
      layout.uniform = layout.uniform && gap == layout.gap;
    }
    layout.plain_gaps = layout.plain_gaps && run.gaps[i] == DigitGap::kPlain;
    layout.list_gaps = layout.list_gaps || run.gaps[i] == DigitGap::kList;
    layout.filler = layout.filler || run.gaps[i] == DigitGap::kFiller;
  }

  // Returns true if a writer of a number of this shape would group it so.
  static bool IsPlausible(Shape shape, const Layout& layout) {
    if (shape == Shape::kNone) return false;
    if (shape == Shape::kResidentId || layout.groups == 1) return true;
    const bool one_by_one = layout.largest == 1;
    if (one_by_one) return true;
    if (shape == Shape::kCard) {
      return layout.smallest >= (layout.groups < 4 ? 3U : 2U) &&
             !layout.list_gaps;
    }
    if (layout.filler) return layout.groups <= 6;
    if (layout.list_gaps) return false;
    if (layout.smallest >= 3) return true;
    const bool like_ip = layout.groups == 4 && layout.gap == ".";
    // 1-800-555-0199 is dialled in North America.
    const bool like_nanp = layout.ascii && layout.groups == 4 &&
                           layout.smallest == 1 && layout.largest == 4;
    return layout.uniform && layout.gap != " " && layout.gap != "." &&
           !like_ip && !like_nanp && layout.groups >= 3;
  }

  // Letters around letters that stand for digits make a word of them.
  bool StandsAlone(const Run& run, std::size_t first, std::size_t count) const {
    const DigitAtom& head = run.atoms[first];
    const DigitAtom& tail = run.atoms[first + count - 1];
    const bool letter_before =
        head.begin > 0 && IsAsciiAlnum(text_[head.begin - 1]);
    const bool letter_after =
        tail.end < text_.size() && IsAsciiAlnum(text_[tail.end]);
    return !letter_before && !letter_after;
  }

  // Returns true if more groups stand around it, spaced alike: an order number
  // of five groups holds windows that look like a mobile.
  bool IsPieceOfLonger(const Run& run, std::size_t first,
                       std::size_t count) const {
    const std::size_t end = first + count;
    const bool before =
        first > 0 && run.gaps[first] == DigitGap::kPlain && first != last_end_;
    if (before) return true;
    if (end == run.atoms.size() || run.gaps[end] != DigitGap::kPlain) {
      return false;
    }
    const std::size_t next = std::min<std::size_t>(11, run.atoms.size() - end);
    return ShapeOf(Digits(run, end, next)) != Shape::kMobile;
  }

  // Adds the number if it is one; returns true if so.
  bool TryShape(const Run& run, std::size_t first, std::size_t count) {
    const std::string digits = Digits(run, first, count);
    const Layout layout = LayoutOf(run, first, count);
    if (layout.ascii && layout.groups == 1) return false;
    const Shape shape = ShapeOf(digits);
    if (!IsPlausible(shape, layout)) return false;
    if (!StandsAlone(run, first, count)) return false;
    if (shape == Shape::kMobile && layout.groups > 1 &&
        IsPieceOfLonger(run, first, count)) {
      return false;
    }
    const bool usual =
        layout.ascii && layout.plain_gaps && layout.smallest >= 3;
    Add(run, first, count, digits, !usual);
    return true;
  }

  void Add(const Run& run, std::size_t first, std::size_t count,
           std::string digits, bool disguised) {
    found_.push_back(
        {{run.atoms[first].begin, run.atoms[first + count - 1].end},
         std::move(digits),
         disguised});
  }

  void Search(const Run& run) {
    if (run.atoms.size() < kFewest) return;
    last_end_ = 0;
    constexpr std::array<std::size_t, 7> kLengths = {19, 18, 17, 16,
                                                     15, 13, 11};
    bool any = false;
    std::size_t first = 0;
    while (first < run.atoms.size()) {
      std::size_t taken = 0;
      for (const std::size_t count : kLengths) {
        if (taken == 0 && IsBorder(run, first) &&
            first + count <= run.atoms.size() && IsBorder(run, first + count) &&
            TryShape(run, first, count)) {
          taken = count;
          last_end_ = first + count;
        }
      }
      any = any || taken > 0;
      first += std::max<std::size_t>(taken, 1);
    }
    if (any) return;
    if (!TryReversed(run)) TryLoose(run);
  }

  // Returns true if the text says, close to the run, that it is to be read
  // backwards.
  bool SaysReversed(const Run& run) const {
    constexpr std::size_t kClose = 60;
    constexpr std::string_view kWords[] = {
        "倒过来",   "倒着",     "反过来",   "反着",    "倒序", "逆序",
        "倒读",     "反读",     "从后往前", "从后面",  "翻转", "颠倒",
        "从右往左", "从右到左", "镜像",     "逆着",    "倒写", "反写",
        "倒念",     "反向",     "reverse",  "backward"};
    const std::size_t begin =
        run.atoms.front().begin -
        std::min<std::size_t>(run.atoms.front().begin, kClose);
    const std::string_view around =
        text_.substr(begin, run.atoms.back().end + kClose - begin);
    return std::any_of(std::begin(kWords), std::end(kWords), [&](auto word) {
      return around.find(word) != around.npos;
    });
  }

  bool TryReversed(const Run& run) {
    constexpr std::size_t kFewestReversed = 6;
    const std::size_t count = run.atoms.size();
    if (count < kFewestReversed || count > 19 || !StandsAlone(run, 0, count)) {
      return false;
    }
    std::string digits = Digits(run, 0, count);
    if (ShapeOf(digits) != Shape::kNone || !SaysReversed(run)) return false;
    std::reverse(digits.begin(), digits.end());
    // Without a shape only an unbroken number counts: a QQ number, say.
    const bool unbroken = LayoutOf(run, 0, count).groups == 1;
    if (ShapeOf(digits) == Shape::kNone && !unbroken) return false;
    Add(run, 0, count, std::move(digits), /*disguised=*/true);
    return true;
  }

  // Digits one by one, or all in characters: a number that no shape confirms.
  void TryLoose(const Run& run) {
    const std::size_t count = run.atoms.size();
    if (count > 19 || !StandsAlone(run, 0, count)) return;
    const Layout layout = LayoutOf(run, 0, count);
    const bool one_by_one = layout.groups == count && layout.uniform &&
                            !layout.list_gaps && layout.gap != "\n";
    const bool hanzi =
        (layout.groups == 1 || (layout.plain_gaps && layout.smallest >= 3)) &&
        count >= 7 &&
        std::all_of(run.atoms.begin(), run.atoms.end(),
                    [](const auto& atom) { return atom.kind == Kind::kHanzi; });
    const bool in_pieces = layout.filler && layout.ascii && count >= 7 &&
                           layout.groups >= 3 && layout.groups <= 4 &&
                           layout.smallest >= 2;
    if ((one_by_one || hanzi || in_pieces) && !IsCounting(run)) {
      Add(run, 0, count, Digits(run, 0, count), /*disguised=*/true);
    }
  }

  // 1 2 3 4 5, 五四三二一, 0 0 0 0 0: steps of one size are no number.
  static bool IsCounting(const Run& run) {
    const int step = run.atoms[1].digit - run.atoms[0].digit;
    for (std::size_t i = 2; i < run.atoms.size(); ++i) {
      if (run.atoms[i].digit - run.atoms[i - 1].digit != step) return false;
    }
    return step >= -1 && step <= 1;
  }

  std::string_view text_;
  std::vector<DigitAtom> atoms_;
  std::vector<DisguisedNumber> found_;
  std::size_t last_end_ = 0;  // Of the run's numbers found so far, an atom.
};

}  // namespace

std::vector<DisguisedNumber> FindDisguisedNumbers(std::string_view text) {
  return NumberFinder(text).Find();
}

}  // namespace undox
