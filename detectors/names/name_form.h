#ifndef UNDOX_DETECTORS_NAMES_NAME_FORM_H_
#define UNDOX_DETECTORS_NAMES_NAME_FORM_H_

#include <cstdint>

namespace undox {

// A name in a form that the tagger does not propose: characters [begin, end).
struct NameForm {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  double confidence = 0;
  const char* check = "";  // Which form: "split-name".
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_NAMES_NAME_FORM_H_
