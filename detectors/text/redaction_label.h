#ifndef UNDOX_DETECTORS_TEXT_REDACTION_LABEL_H_
#define UNDOX_DETECTORS_TEXT_REDACTION_LABEL_H_

#include <string_view>

#include "pii/span.h"

namespace undox {

// Returns true if `span` (bytes of `text`) lies in a label that redaction
// writes in place of a value, such as "[电话号码]" or "[phone number]",
// brackets included. Such a label stands where a value stood, beside the words
// that announced it, and is none itself.
bool IsRedactionLabel(std::string_view text, Span span);

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_REDACTION_LABEL_H_
