#include "detectors/text/disguise/number_layout.h"

#include <algorithm>

#include "pii/numbers/number_shape.h"
#include "pii/numbers/resident_id.h"

namespace undox {
namespace {

void AddGap(std::string_view text, const AtomRun& run, std::size_t i,
            NumberLayout& layout) {
  const std::string_view gap = text.substr(
      run.atoms[i - 1].end, run.atoms[i].begin - run.atoms[i - 1].end);
  if (layout.groups++ == 1) {
    layout.gap = gap;
  } else {
    layout.uniform = layout.uniform && gap == layout.gap;
  }
  layout.plain_gaps = layout.plain_gaps && run.gaps[i] == DigitGap::kPlain;
  layout.list_gaps = layout.list_gaps || run.gaps[i] == DigitGap::kList;
  layout.filler = layout.filler || run.gaps[i] == DigitGap::kFiller;
}

}  // namespace

NumberShape ShapeOf(std::string_view digits) {
  if (IsMainlandMobileShape(digits)) return NumberShape::kMobile;
  if (digits.size() == 13 && digits.substr(0, 2) == "86" &&
      IsMainlandMobileShape(digits.substr(2))) {
    return NumberShape::kMobile;
  }
  if (IsValidResidentId18(digits)) return NumberShape::kResidentId;
  if (digits.find('X') == digits.npos && IsPaymentCard(digits)) {
    return NumberShape::kCard;
  }
  return NumberShape::kNone;
}

bool IsPhoneElsewhere(std::string_view digits) {
  constexpr std::size_t kNational = 10;  // Of the NANP.
  constexpr std::size_t kHongKong = 8;
  if (digits.find('X') != digits.npos) return false;
  if (digits.size() == kHongKong) return digits[0] != '0' && digits[0] != '1';
  if (digits.size() == kNational + 1 && digits[0] == '1') {
    digits.remove_prefix(1);
  }
  if (digits.size() == kNational && digits[0] >= '2') {
    return digits[3] >= '2';
  }
  const bool taiwan = digits.size() == kNational && digits.starts_with("09");
  const bool fixed = digits.size() >= kNational &&
                     digits.size() <= kNational + 2 && digits[0] == '0' &&
                     digits[1] != '0';
  return taiwan || fixed;
}

std::string Digits(const AtomRun& run, std::size_t first, std::size_t count) {
  std::string digits;
  for (const DigitAtom& atom : run.atoms.subspan(first, count)) {
    digits += atom.digit == 10 ? 'X' : static_cast<char>('0' + atom.digit);
  }
  return digits;
}

NumberLayout LayoutOf(std::string_view text, const AtomRun& run,
                      std::size_t first, std::size_t count) {
  NumberLayout layout;
  layout.smallest = count;
  std::size_t size = 0;
  for (std::size_t i = first; i < first + count; ++i) {
    layout.ascii = layout.ascii && run.atoms[i].kind == DigitAtom::Kind::kAscii;
    if (i > first && run.gaps[i] != DigitGap::kNone) {
      AddGap(text, run, i, layout);
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

bool IsDate(std::string_view digits, const NumberLayout& layout) {
  return layout.groups == 3 && layout.largest == 4 && digits.size() <= 8 &&
         (digits.starts_with("20") || digits.starts_with("19"));
}

bool IsCounting(const AtomRun& run) {
  const int step = run.atoms[1].digit - run.atoms[0].digit;
  for (std::size_t i = 2; i < run.atoms.size(); ++i) {
    if (run.atoms[i].digit - run.atoms[i - 1].digit != step) return false;
  }
  return step >= -1 && step <= 1;
}

bool AreWords(std::span<const DigitAtom> atoms) {
  return std::all_of(atoms.begin(), atoms.end(), [](const DigitAtom& atom) {
    return atom.kind == DigitAtom::Kind::kWord;
  });
}

bool IsMixed(std::span<const DigitAtom> atoms) {
  const auto count = [&](DigitAtom::Kind kind) {
    return std::count_if(atoms.begin(), atoms.end(),
                         [&](const auto& atom) { return atom.kind == kind; });
  };
  return count(DigitAtom::Kind::kAscii) >= 2 &&
         count(DigitAtom::Kind::kHanzi) >= 2;
}

bool HasDottedZeros(std::string_view text, const AtomRun& run,
                    std::size_t first, std::size_t count) {
  for (std::size_t i = first + 1; i < first + count; ++i) {
    if (run.gaps[i] == DigitGap::kNone) continue;
    const std::size_t gap = run.atoms[i - 1].end;
    if (run.atoms[i - 1].digit != 0 ||
        text.substr(gap, run.atoms[i].begin - gap) != ".") {
      return false;
    }
  }
  return true;
}

AtomRun WithoutWords(AtomRun run) {
  const auto ascii = std::count_if(
      run.atoms.begin(), run.atoms.end(), [](const DigitAtom& atom) {
        return atom.kind == DigitAtom::Kind::kAscii;
      });
  if (static_cast<std::size_t>(ascii) < kFewestAtoms) return run;
  std::size_t words = 0;
  while (words + kFewestAtoms < run.atoms.size() &&
         (run.atoms[words].kind == DigitAtom::Kind::kHomophone ||
          (run.atoms[words].kind == DigitAtom::Kind::kHanzi &&
           (run.atoms[words + 1].kind == DigitAtom::Kind::kHomophone ||
            (run.gaps[words + 1] != DigitGap::kNone &&
             run.atoms[words + 1].kind == DigitAtom::Kind::kAscii))))) {
    ++words;
  }
  std::size_t end = run.atoms.size();
  while (words + kFewestAtoms < end && run.gaps[end - 1] != DigitGap::kNone &&
         run.atoms[end - 1].kind == DigitAtom::Kind::kHomophone) {
    --end;
  }
  return {run.atoms.subspan(words, end - words),
          run.gaps.subspan(words, end - words)};
}

}  // namespace undox
