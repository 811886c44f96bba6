#ifndef UNDOX_TRAINING_POSTS_VALUE_MAKER_H_
#define UNDOX_TRAINING_POSTS_VALUE_MAKER_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "tests/testing/synthetic.h"

namespace undox {

// Invents the values of one kind of post: shapes and check characters are
// right, everything else is drawn. The same seed gives the same values on
// every machine. Thread-compatible.
class ValueMaker {
 public:
  // `lang` is that of the post: names and numbers follow it.
  ValueMaker(std::uint64_t seed, std::string_view lang);

  // A value of the contract's `type`; `filler` narrows it ("landline",
  // "masked", "kid"). An unknown filler counts as none.
  std::string Value(std::string_view type, std::string_view filler);

 private:
  std::string Person(std::string_view filler);
  std::string Phone(std::string_view filler);
  std::string ResidentId(std::string_view filler);
  std::string Address(std::string_view filler);
  std::string School(std::string_view filler);
  std::string Workplace(std::string_view filler);
  std::string Handle(std::string_view filler);
  std::string BirthDate(std::string_view filler);
  std::string Coordinate();
  std::string Plain(std::string_view type);

  synthetic::Identifiers draw_;
  std::string lang_;
};

}  // namespace undox

#endif  // UNDOX_TRAINING_POSTS_VALUE_MAKER_H_
