#ifndef UNDOX_DETECTORS_NAMES_TOLD_NAMES_H_
#define UNDOX_DETECTORS_NAMES_TOLD_NAMES_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "detectors/names/name_form.h"
#include "detectors/names/name_tagger.h"

namespace undox {

// Names that are told in parts. `utf8` is what `text` was made of; positions
// are INDICES of characters.

// 姓X，名YZ with `at` on 姓: one span from X to Z. The surname may be told by
// the parts of its character (姓古月), and a clause may stand between.
std::optional<NameForm> SplitName(const NameText& text, std::string_view utf8,
                                  const NameTagger& tagger, std::uint32_t at);

// X/Y/Z or X Y with `at` on a surname behind a label; X Y Z in a clause of its
// own beside private data.
std::optional<NameForm> PiecedName(const NameText& text, std::string_view utf8,
                                   const NameTagger& tagger,
                                   bool has_private_data, std::uint32_t at);

// Returns false only if PiecedName finds nothing at the surname `at` of a text
// without private data.
bool MayBePieced(const NameText& text, std::uint32_t at);

}  // namespace undox

#endif  // UNDOX_DETECTORS_NAMES_TOLD_NAMES_H_
