#include "detectors/text/disguised_number.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "detectors/text/digit_atom.h"
#include "detectors/text/disguise/coded_value.h"
#include "detectors/text/disguise/gapped_number.h"
#include "detectors/text/disguise/junk_name.h"
#include "detectors/text/disguise/masked_number.h"
#include "detectors/text/disguise/pieced_number.h"
#include "detectors/text/disguise/sounded_number.h"
#include "detectors/text/disguise/spelled_address.h"
#include "detectors/text/disguise/struck_number.h"
#include "detectors/text/disguise/told_address.h"
#include "detectors/text/disguise/told_name.h"
#include "detectors/text/disguise/told_plate.h"

namespace undox {
namespace {

// Both lists in order of their begins; where one lies in another, the first of
// them stays, and one of `first` over all.
std::vector<DisguisedNumber> Merged(std::vector<DisguisedNumber> first,
                                    std::vector<DisguisedNumber> second) {
  std::size_t end = 0;
  std::size_t next = 0;
  std::erase_if(second, [&](const DisguisedNumber& number) {
    while (next < first.size() && first[next].span.end <= number.span.begin) {
      ++next;
    }
    const bool taken =
        next < first.size() && first[next].span.begin < number.span.end;
    if (taken || number.span.begin < end) return true;
    end = number.span.end;
    return false;
  });
  const auto middle = static_cast<std::ptrdiff_t>(first.size());
  first.insert(first.end(), second.begin(), second.end());
  std::inplace_merge(
      first.begin(), first.begin() + middle, first.end(),
      [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
  return first;
}

}  // namespace

std::vector<DisguisedNumber> FindDisguisedNumbers(std::string_view text) {
  const std::vector<DigitAtom> atoms = FindDigitAtoms(text);
  std::vector<DisguisedNumber> found;
  for (auto&& numbers :
       {FindMaskedNumbers(text), FindCodedValues(text),
        FindSoundedNumbers(text), FindStruckNumbers(text),
        FindPiecedNumbers(text, atoms), FindGappedNumbers(text)}) {
    const auto middle = static_cast<std::ptrdiff_t>(found.size());
    found.insert(found.end(), numbers.begin(), numbers.end());
    std::inplace_merge(found.begin(), found.begin() + middle, found.end(),
                       [](const auto& a, const auto& b) {
                         return a.span.begin < b.span.begin;
                       });
  }
  std::vector<DisguisedNumber> names =
      Merged(FindJunkNames(text), FindToldNames(text));
  names = Merged(std::move(names),
                 Merged(FindSpelledAddresses(text), FindToldAddresses(text)));
  return Merged(Merged(FindToldPlates(text, atoms), std::move(names)),
                std::move(found));
}

}  // namespace undox
