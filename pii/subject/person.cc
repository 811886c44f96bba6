#include "pii/subject/person.h"

#include <algorithm>
#include <array>

namespace undox {

void Person::Describe(const Governor& governor) {
  if (governor.role.kind == RoleKind::kPronoun) {
    sex = governor.role.sex;
    return;
  }
  if (governor.role.kind != RoleKind::kRelative &&
      governor.role.kind != RoleKind::kParty) {
    return;
  }
  roles.insert(governor.role.id);
  if (role.empty()) role = governor.role.id;
  sex = governor.role.sex;
  relative = governor.role.kind == RoleKind::kRelative;
  possessor = governor.possessor;
  anothers = governor.role.word.starts_with("其") ||
             governor.role.word.starts_with("他") ||
             governor.role.word.starts_with("她");
}

bool IsNearRelative(std::string_view role) {
  static constexpr std::array<std::string_view, 14> kNear = {
      "mother", "father",          "husband",        "wife",          "spouse",
      "son",    "daughter",        "child",          "elder_brother", "brother",
      "sister", "younger_brother", "younger_sister", "elder_sister"};
  return std::find(kNear.begin(), kNear.end(), role) != kNear.end();
}

}  // namespace undox
