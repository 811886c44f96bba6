#ifndef UNDOX_TRAINING_POSTS_WORD_MAKER_H_
#define UNDOX_TRAINING_POSTS_WORD_MAKER_H_

#include <string>
#include <string_view>

#include "tests/testing/synthetic.h"

namespace undox {

// A word without a label for a slot such as {city}, {amount} or {nick}, in the
// language of the post; empty for an unknown slot.
std::string DrawWord(std::string_view slot, std::string_view lang,
                     synthetic::Identifiers& draw);

}  // namespace undox

#endif  // UNDOX_TRAINING_POSTS_WORD_MAKER_H_
