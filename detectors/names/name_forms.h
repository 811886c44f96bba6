#ifndef UNDOX_DETECTORS_NAMES_NAME_FORMS_H_
#define UNDOX_DETECTORS_NAMES_NAME_FORMS_H_

#include <string_view>
#include <vector>

#include "detectors/names/name_form.h"
#include "detectors/names/name_tagger.h"

namespace undox {

// `utf8` is what `text` was made of. Finds, in no promised order and disjoint
// from what is taken:
// - a name told in two parts, 姓X，名YZ, as one span from X to Z;
// - a name with a separator between its characters behind a label or beside
//   an identifier, 真名 X/Y/Z;
// - a name of transliterated parts joined by ·, if a label or private data
//   stands beside it or its parts are common among China's peoples;
// - the names of home_names.h.
std::vector<NameForm> FindNameForms(const NameText& text, std::string_view utf8,
                                    const NameTagger& tagger,
                                    const NameSurroundings& surroundings);

// Returns false only if FindNameForms finds nothing in `text`, which holds no
// private data.
bool MayHoldNameForm(const NameText& text, const NameTables& tables);

}  // namespace undox

#endif  // UNDOX_DETECTORS_NAMES_NAME_FORMS_H_
