#ifndef UNDOX_TESTS_TESTING_MARKED_TEXT_H_
#define UNDOX_TESTS_TESTING_MARKED_TEXT_H_

#include <string>
#include <string_view>
#include <vector>

#include "pii/cue.h"
#include "pii/finding.h"

namespace undox::testing {

// A text with the findings that its marks name. "{T:139…}" is a finding of
// value 139…; the letter is short for the type: P PERSON, T PHONE_NUMBER,
// A ADDRESS, I CN_RESIDENT_ID, W WECHAT_ID, Q QQ_NUMBER, H SOCIAL_HANDLE,
// S SCHOOL, O WORKPLACE, E EMAIL_ADDRESS, C CN_LICENSE_PLATE, B BANK_CARD,
// N IP_ADDRESS, D DATE_OF_BIRTH, G GEO_COORDINATE. Stars in a value count as
// hidden symbols.
struct MarkedText {
  std::string text;  // Without the marks.
  std::vector<Finding> findings;
};
MarkedText ReadMarks(std::string_view marked);

// The cues of a text by the product's own lexicon, found by plain search.
Cues CuesOf(std::string_view text);

}  // namespace undox::testing

#endif  // UNDOX_TESTS_TESTING_MARKED_TEXT_H_
