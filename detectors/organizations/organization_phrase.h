#ifndef UNDOX_DETECTORS_ORGANIZATIONS_ORGANIZATION_PHRASE_H_
#define UNDOX_DETECTORS_ORGANIZATIONS_ORGANIZATION_PHRASE_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "detectors/organizations/organization_words.h"

namespace undox {

// An organization that a phrase ends with: code point INDICES [begin, end).
struct OrganizationPhrase {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t part = 0;       // Code points of the department at its end.
  bool school = false;        // Its kind is a school's.
  bool public_place = false;  // One can be there without belonging: 医院, 超市.
};

// The organization at the end of [begin, end) of `text`, known by its kind
// (公司, 税务局, 中学) and with the department, year or class behind it
// (市场部, 骨科, 三年级2班). What stands before its name must be nothing, or
// end with a word that introduces it (在, 是, 单位); 的 behind it is not part
// of it. Names that fit many (人民医院, 实验小学) count, bare kinds do not.
std::optional<OrganizationPhrase> ReadOrganizationPhrase(
    const OrganizationWords& words, std::u32string_view text, std::size_t begin,
    std::size_t end);

}  // namespace undox

#endif  // UNDOX_DETECTORS_ORGANIZATIONS_ORGANIZATION_PHRASE_H_
