#ifndef UNDOX_TRAINING_NAMES_ENGLISH_LISTS_H_
#define UNDOX_TRAINING_NAMES_ENGLISH_LISTS_H_

#include <span>
#include <string>
#include <string_view>

namespace undox {

// The rows of english_names.tsv: "given" or "surname", then the name with one
// capital; sorted. From Faker's provider sources (given names, surnames) and
// the lists of the US Census of 1990 ("NAME share sum rank" a line): all given
// names, and the most frequent surnames.
std::string MakeEnglishLists(std::span<const std::string> faker_sources,
                             std::span<const std::string> census_given,
                             std::string_view census_surnames);

// The bytes of english_common.bin, a PeopleFilter: the words of `dictionary`
// (one a line) that are three small letters or more.
std::string MakeCommonWords(std::string_view dictionary);

}  // namespace undox

#endif  // UNDOX_TRAINING_NAMES_ENGLISH_LISTS_H_
