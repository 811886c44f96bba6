#ifndef UNDOX_DETECTORS_TEXT_DISGUISED_NUMBER_H_
#define UNDOX_DETECTORS_TEXT_DISGUISED_NUMBER_H_

#include <string>
#include <string_view>
#include <vector>

#include "pii/span.h"

namespace undox {

// A number that is written in pieces, in words or backwards.
struct DisguisedNumber {
  Span span;               // Bytes of the text given, first to last piece.
  std::string digits;      // ASCII digits, a resident ID may end in 'X', and
                           // '*' for each hidden place.
  bool disguised = false;  // False for the usual groups: 138 0013 8000.
};

// Finds the numbers of a text (characters already folded) that a reader would
// put together: Chinese, financial and telegraph numerals (幺两拐洞),
// homophones, letters for digits (o, l), spelled English and pinyin digits,
// separators between the digits, filler words (中间, 后面), reversal where the
// text says so. Mostly such a number is taken only if the whole is a mainland
// mobile, a valid resident ID or a card number; digits that are separated one
// by one are taken at any length from 5 on, for the detectors behind to judge.
// Results are disjoint and ascending. Linear in the size of the text.
std::vector<DisguisedNumber> FindDisguisedNumbers(std::string_view text);

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_DISGUISED_NUMBER_H_
