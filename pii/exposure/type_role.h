#ifndef UNDOX_PII_EXPOSURE_TYPE_ROLE_H_
#define UNDOX_PII_EXPOSURE_TYPE_ROLE_H_

#include <string_view>

#include "pii/exposure/exposure_model.h"

namespace undox {

// How a type takes part in identification.
enum class Role {
  kDirect,  // Names a person by itself.
  kName,    // Bits of a dimension …
  kBirth,
  kSchool,
  kWorkplace,
  kAddress,   // Place bits; a direct identifier down to a door.
  kPosition,  // The same by the decimals of a coordinate.
  kCode,      // As what it leads to.
  kHarmOnly,
};

// A row of the design's table "From contract types to identifiers and
// channels" (exposure, section 3); strengths and channels are in
// pii/pii_type.h.
struct TypeRole {
  std::string_view type;
  IdentifierKind kind;  // Of a kDirect type, else kNone or the kind at a door.
  Role role;
};

// The row of `type`; an unknown type is a direct identifier of kind kOther.
const TypeRole& TypeRoleOf(std::string_view type);

}  // namespace undox

#endif  // UNDOX_PII_EXPOSURE_TYPE_ROLE_H_
