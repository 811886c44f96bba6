#include "detectors/text/disguise/pieced_number.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <span>

#include "detectors/text/digit_atom.h"
#include "detectors/text/disguise/number_anchor.h"
#include "detectors/text/disguise/number_layout.h"
#include "detectors/text/disguise/told_pieces.h"
#include "detectors/text/number_label.h"
#include "detectors/text/utf8.h"

namespace undox {
namespace {

using Kind = DigitAtom::Kind;

class NumberFinder {
 public:
  NumberFinder(std::string_view text, std::span<const DigitAtom> atoms)
      : text_(text), atoms_(atoms) {}

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
      Search({atoms_.subspan(begin, i - begin), gaps});
      begin = i;
      gaps.assign(1, DigitGap::kNone);
    }
    return std::move(found_);
  }

 private:
  static constexpr std::size_t kMostJunkBytes = 12;
  static constexpr std::size_t kMostQqDigits = 11;

  // Returns true if words behind byte `at`, close enough for a number to end
  // between, or right before it say that something is to be left out.
  bool SaysDrop(std::size_t at) {
    constexpr std::size_t kReach = 120;
    constexpr std::size_t kReachBack = 40;
    if (!drops_) drops_ = FindDropWords(text_);
    const auto next = std::lower_bound(
        drops_->begin(), drops_->end(), at,
        [](const Span& drop, std::size_t byte) { return drop.begin < byte; });
    if (next != drops_->end() && next->begin - at <= kReach) return true;
    return next != drops_->begin() && std::prev(next)->end <= at &&
           std::prev(next)->begin + kReachBack >= at;
  }

  NumberAdvice AdviceAt(std::size_t begin, std::size_t end) {
    if (!advised_) advised_ = HoldsAdvice(text_);
    return *advised_ ? AdviceAround(text_, begin, end) : NumberAdvice{};
  }

  static bool HoldsDrop(std::string_view gap) {
    return gap.find("去") != gap.npos || gap.find("不要") != gap.npos;
  }

  std::string_view GapText(const DigitAtom& left,
                           const DigitAtom& right) const {
    return text_.substr(left.end, right.begin - left.end);
  }

  // The gap before atom i; a short foreign text counts as a symbol if the same
  // text stands on both sides of a digit (1的3的8, 1a3a8).
  DigitGap GapBefore(std::size_t i) {
    constexpr std::size_t kMostBytes = 9;
    const std::string_view gap = GapText(atoms_[i - 1], atoms_[i]);
    const DigitGap kind = ClassifyGap(gap);
    if (kind != DigitGap::kForeign) return kind;
    if (gap.size() <= kMostJunkBytes && SaysDrop(atoms_[i].begin) &&
        !HoldsDrop(gap)) {
      return DigitGap::kSymbol;
    }
    if (gap.size() > kMostBytes) return kind;
    const bool as_before =
        i >= 2 && GapText(atoms_[i - 2], atoms_[i - 1]) == gap;
    const bool as_after =
        i + 1 < atoms_.size() && GapText(atoms_[i], atoms_[i + 1]) == gap;
    return as_before || as_after ? DigitGap::kSymbol : kind;
  }

  // A number may begin or end where the writing changes or a gap stands.
  static bool IsBorder(const AtomRun& run, std::size_t i) {
    return i == 0 || i == run.atoms.size() || run.gaps[i] != DigitGap::kNone ||
           run.atoms[i].kind != run.atoms[i - 1].kind;
  }

  // nums = 1,3,9: values of an array.
  bool IsOfCode(std::size_t at) const {
    while (at > 0 && text_[at - 1] == ' ') --at;
    return at > 0 && (text_[at - 1] == '=' || text_[at - 1] == '[' ||
                      text_[at - 1] == '{');
  }

  // Returns true if a writer of a number of this shape would group it so.
  bool IsPlausible(NumberShape shape, const NumberLayout& layout,
                   const AtomRun& run, std::size_t first, std::size_t count) {
    if (shape == NumberShape::kNone) return false;
    const bool like_ip = layout.groups == 4 && layout.gap == ".";
    // 1-800-555-0199 is dialled in North America.
    const bool like_nanp = layout.ascii && layout.groups == 4 &&
                           layout.plain_gaps && layout.smallest == 1 &&
                           layout.largest == 4;
    // Who is told that a number follows puts together what he is given.
    // 1583344221，2: a number and a digit that is none of it.
    const bool two = layout.ascii && layout.groups == 2 &&
                     layout.largest >= kMostQqDigits - 2 &&
                     !HasDottedZeros(text_, run, first, count);
    if (!two && !like_ip && !like_nanp && IsAwaited(shape, run, first, count))
      return true;
    if (shape == NumberShape::kResidentId || layout.groups == 1) return true;
    // 一九九 992 六九三 17: two scripts in one number.
    if (shape == NumberShape::kMobile && layout.plain_gaps &&
        !layout.list_gaps && IsMixed(run.atoms.subspan(first, count))) {
      return true;
    }
    const bool one_by_one = layout.largest == 1;
    if (one_by_one || AreWords(run.atoms.subspan(first, count))) return true;
    if (shape == NumberShape::kCard) {
      return layout.smallest >= (layout.groups < 4 ? 3U : 2U) &&
             !layout.list_gaps;
    }
    if (layout.filler) return layout.groups <= 6;
    if (layout.list_gaps) return false;
    constexpr std::string_view kOperators[] = {"+", "×", "÷", "*", "x"};
    const bool sum = !layout.uniform &&
                     std::find(std::begin(kOperators), std::end(kOperators),
                               layout.gap) != std::end(kOperators);
    if (sum) return false;
    if (layout.smallest >= 3) return true;
    return layout.uniform && layout.gap != " " && layout.gap != "." &&
           !like_ip && !like_nanp && layout.groups >= 3;
  }

  // Letters around letters that stand for digits make a word of them.
  bool StandsAlone(const AtomRun& run, std::size_t first,
                   std::size_t count) const {
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
  bool IsPieceOfLonger(const AtomRun& run, std::size_t first,
                       std::size_t count) const {
    const std::size_t end = first + count;
    const bool before =
        first > 0 && run.gaps[first] == DigitGap::kPlain && first != last_end_;
    if (before) return true;
    if (end == run.atoms.size() || run.gaps[end] != DigitGap::kPlain) {
      return false;
    }
    const std::size_t next = std::min<std::size_t>(11, run.atoms.size() - end);
    return ShapeOf(Digits(run, end, next)) != NumberShape::kMobile;
  }

  // Adds the number if it is one; returns true if so.
  bool TryShape(const AtomRun& run, std::size_t first, std::size_t count) {
    const std::string digits = Digits(run, first, count);
    const NumberLayout layout = LayoutOf(text_, run, first, count);
    if (layout.ascii && layout.groups == 1) return false;
    if (layout.gap == "," && IsOfCode(run.atoms[first].begin)) return false;
    const NumberShape shape = ShapeOf(digits);
    if (!IsPlausible(shape, layout, run, first, count)) return false;
    if (!StandsAlone(run, first, count)) return false;
    if (shape == NumberShape::kMobile && layout.groups > 1 &&
        IsPieceOfLonger(run, first, count)) {
      return false;
    }
    const bool usual =
        layout.ascii && layout.plain_gaps && layout.smallest >= 3;
    Add(run, first, count, digits, !usual);
    return true;
  }

  void Add(const AtomRun& run, std::size_t first, std::size_t count,
           std::string digits, bool disguised) {
    found_.push_back(
        {{run.atoms[first].begin, run.atoms[first + count - 1].end},
         std::move(digits),
         disguised});
  }

  void Search(const AtomRun& whole) {
    if (whole.atoms.size() < kFewestAtoms) return;
    const AtomRun run = WithoutWords(whole);
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
    if (!TryTold(run) && !TryReversed(run) && !TryShifted(run) &&
        !TryDropEdge(run) && !TryQq(run)) {
      TryLoose(run);
    }
  }

  // Returns true if words announce the atoms first..first + count, which begin
  // the run: a number to call or a card.
  bool IsAwaited(NumberShape shape, const AtomRun& run, std::size_t first,
                 std::size_t count) {
    if (first > 0 ||
        (count < run.atoms.size() && run.gaps[count] == DigitGap::kNone)) {
      return false;
    }
    const NumberAdvice advice =
        AdviceAt(run.atoms.front().begin, run.atoms[first + count - 1].end);
    if (advice.drop_junk) return true;
    const NumberAnchor anchor = AnchorBefore(text_, run.atoms.front().begin);
    return anchor == (shape == NumberShape::kMobile ? NumberAnchor::kPhone
                                                    : NumberAnchor::kCard);
  }

  // Pieces told by their places, in whatever order.
  bool TryTold(const AtomRun& run) {
    const std::vector<std::size_t> order = ToldOrder(text_, run.atoms);
    if (order.empty()) return false;
    std::string digits;
    for (const std::size_t i : order) digits += Digits(run, i, 1);
    const NumberAnchor anchor = AnchorBefore(text_, run.atoms.front().begin);
    const bool number =
        ShapeOf(digits) != NumberShape::kNone ||
        (anchor == NumberAnchor::kQq && digits.size() <= kMostQqDigits);
    if (!number) return false;
    Add(run, 0, run.atoms.size(), std::move(digits), /*disguised=*/true);
    return true;
  }

  // A QQ number has no form: its label and how evenly it is written decide.
  bool TryQq(const AtomRun& run) {
    constexpr std::size_t kMostOfAGroup = 5;
    const std::size_t count = run.atoms.size();
    if (count > kMostQqDigits || !StandsAlone(run, 0, count) ||
        IsCounting(run)) {
      return false;
    }
    const NumberLayout layout = LayoutOf(text_, run, 0, count);
    if (layout.groups == 1 && layout.ascii) return false;
    if (layout.groups > 1 && layout.largest > kMostOfAGroup &&
        !HasDottedZeros(text_, run, 0, count) &&
        !AdviceAt(run.atoms[0].begin, run.atoms.back().end).drop_junk) {
      return false;
    }
    if (AnchorBefore(text_, run.atoms.front().begin) != NumberAnchor::kQq &&
        !IsQqBehind(text_, run.atoms.back().end)) {
      return false;
    }
    if (IsDate(Digits(run, 0, count), layout)) return false;
    Add(run, 0, count, Digits(run, 0, count), /*disguised=*/true);
    return true;
  }

  // A digit too many, and words that say so.
  bool TryDropEdge(const AtomRun& run) {
    std::size_t count = 1;  // The digit to drop may be named behind.
    while (count < run.atoms.size() && run.gaps[count] == DigitGap::kNone) {
      ++count;
    }
    if (count < 6 || count > 20) return false;
    const NumberAdvice advice =
        AdviceAt(run.atoms.front().begin, run.atoms[count - 1].end);
    if (!advice.drop_first && !advice.drop_last) return false;
    std::string digits = Digits(run, 0, count);
    digits = advice.drop_first ? digits.substr(1)
                               : digits.substr(0, digits.size() - 1);
    if (ShapeOf(digits) == NumberShape::kNone &&
        AnchorBefore(text_, run.atoms.front().begin) != NumberAnchor::kQq) {
      return false;
    }
    Add(run, 0, count, std::move(digits), /*disguised=*/true);
    return true;
  }

  bool SaysReversed(const AtomRun& run) {
    return AdviceAt(run.atoms.front().begin, run.atoms.back().end).reversed;
  }

  bool TryReversed(const AtomRun& run) {
    constexpr std::size_t kFewestReversed = 6;
    const std::size_t count = run.atoms.size();
    if (count < kFewestReversed || count > 19 || !StandsAlone(run, 0, count)) {
      return false;
    }
    std::string digits = Digits(run, 0, count);
    if (ShapeOf(digits) != NumberShape::kNone || !SaysReversed(run))
      return false;
    std::reverse(digits.begin(), digits.end());
    // Without a shape only an unbroken number counts: a QQ number, say.
    const bool unbroken = LayoutOf(text_, run, 0, count).groups == 1;
    if (ShapeOf(digits) == NumberShape::kNone && !unbroken) return false;
    Add(run, 0, count, std::move(digits), /*disguised=*/true);
    return true;
  }

  // A number of another plan, in disguise, that words announce.
  bool IsCalled(const AtomRun& run) const {
    constexpr std::ptrdiff_t kFewestDisguised = 2;
    const bool sounds = std::any_of(
        run.atoms.begin(), run.atoms.end(),
        [](const DigitAtom& atom) { return atom.kind == Kind::kHomophone; });
    if (sounds) return false;
    const auto disguised = std::count_if(
        run.atoms.begin(), run.atoms.end(),
        [](const DigitAtom& atom) { return atom.kind != Kind::kAscii; });
    const Span span{run.atoms.front().begin, run.atoms.back().end};
    return disguised >= kFewestDisguised &&
           IsPhoneElsewhere(Digits(run, 0, run.atoms.size())) &&
           LabelOfNumber(text_, span).kind == NumberLabel::Kind::kPhone;
  }

  // Each digit one too small or too large, and words that say so.
  bool TryShifted(const AtomRun& run) {
    const std::size_t count = run.atoms.size();
    const Span span{run.atoms.front().begin, run.atoms.back().end};
    const int step = AdviceAt(span.begin, span.end).add;
    if (step == 0 || !StandsAlone(run, 0, count)) return false;
    std::string digits = Digits(run, 0, count);
    for (char& digit : digits) {
      if (digit == 'X') return false;
      digit = static_cast<char>('0' + (digit - '0' + step + 10) % 10);
    }
    const bool qq = count <= kMostQqDigits &&
                    AnchorBefore(text_, span.begin) == NumberAnchor::kQq;
    if (ShapeOf(digits) == NumberShape::kNone && !qq) return false;
    Add(run, 0, count, std::move(digits), /*disguised=*/true);
    return true;
  }

  // Digits one by one, or all in characters: a number that no shape confirms.
  void TryLoose(const AtomRun& run) {
    const std::size_t count = run.atoms.size();
    if (count > 19 || !StandsAlone(run, 0, count)) return;
    const NumberLayout layout = LayoutOf(text_, run, 0, count);
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
    if ((one_by_one || hanzi || in_pieces || IsCalled(run)) &&
        !IsCounting(run)) {
      Add(run, 0, count, Digits(run, 0, count), /*disguised=*/true);
    }
  }

  std::string_view text_;
  std::span<const DigitAtom> atoms_;
  std::vector<DisguisedNumber> found_;
  std::optional<std::vector<Span>> drops_;  // Once looked for, by begin.
  std::optional<bool> advised_;             // Once looked for.
  std::size_t last_end_ = 0;  // Of the run's numbers found so far, an atom.
};

}  // namespace

std::vector<DisguisedNumber> FindPiecedNumbers(
    std::string_view text, std::span<const DigitAtom> atoms) {
  return NumberFinder(text, atoms).Find();
}

}  // namespace undox
