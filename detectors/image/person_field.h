#ifndef UNDOX_DETECTORS_IMAGE_PERSON_FIELD_H_
#define UNDOX_DETECTORS_IMAGE_PERSON_FIELD_H_

#include <optional>
#include <string>
#include <string_view>

namespace undox {

// Who a field says a picture belongs to.
struct FieldPerson {
  std::string name;       // As written, without "©", years and the like.
  double confidence = 0;  // That it is a person's name, in [0, 1].
};

// Reads a field of owners, artists or rights. Nothing for what is rather a
// company, an agency, a program, a camera or a default ("unknown", "user"), or
// no name at all. A Chinese name of two to four characters or Latin words that
// begin with capitals are likelier a person than one bare word.
std::optional<FieldPerson> PersonInField(std::string_view text);

}  // namespace undox

#endif  // UNDOX_DETECTORS_IMAGE_PERSON_FIELD_H_
