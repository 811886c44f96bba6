#ifndef UNDOX_TRAINING_POSTS_SLOT_H_
#define UNDOX_TRAINING_POSTS_SLOT_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace undox {

// What stands in braces in a template: `{0 PHONE_NUMBER/WECHAT_ID masked}` is
// a value of subject 0, `{city}` a word without a label.
struct Slot {
  int subject = -1;                // -1: a word, no value.
  std::vector<std::string> types;  // One is picked; of a word its kind.
  std::string filler;              // "", "masked", "=1", …
  std::string literal;             // The value itself, if it is given.
};

// Reads the inside of a pair of braces; nullopt if it is no slot.
std::optional<Slot> ParseSlot(std::string_view inside);

}  // namespace undox

#endif  // UNDOX_TRAINING_POSTS_SLOT_H_
