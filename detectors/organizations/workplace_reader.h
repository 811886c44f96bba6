#ifndef UNDOX_DETECTORS_ORGANIZATIONS_WORKPLACE_READER_H_
#define UNDOX_DETECTORS_ORGANIZATIONS_WORKPLACE_READER_H_

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "detectors/organizations/organization_words.h"

namespace undox {

// An employer as written: code point INDICES [begin, end).
struct WorkplaceName {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool suffixed = false;  // Ends like a firm or holds such a word: 公司, 店.
};

// The employer between 在 and the verb or title at `verb`: 在X上班, 在X当教练.
std::optional<WorkplaceName> ReadEmployerBefore(const OrganizationWords& words,
                                                std::u32string_view text,
                                                std::size_t verb);

// The employer that is the whole line up to `end`, which is behind its last
// word.
std::optional<WorkplaceName> ReadEmployerLine(const OrganizationWords& words,
                                              std::u32string_view text,
                                              std::size_t end);

// The employer behind 就职于 or 工作单位, which end at `at`.
std::optional<WorkplaceName> ReadEmployerAfter(const OrganizationWords& words,
                                               std::u32string_view text,
                                               std::size_t at);

// The employer right before a title at `title`: X公司员工, X医院的护士. It must
// have a suffix. `starts` are where names of persons end.
std::optional<WorkplaceName> ReadEmployerOfTitle(
    const OrganizationWords& words, std::u32string_view text, std::size_t title,
    const std::vector<std::size_t>& starts);

}  // namespace undox

#endif  // UNDOX_DETECTORS_ORGANIZATIONS_WORKPLACE_READER_H_
