#ifndef UNDOX_TRAINING_NAMES_NAME_MAKER_H_
#define UNDOX_TRAINING_NAMES_NAME_MAKER_H_

#include <map>
#include <string>
#include <vector>

#include "training/names/word_lists.h"
#include "training/seeded_random.h"

namespace undox {

// Invents Chinese names: surnames by their frequency, damped; given names of
// many origins, since a rare name must be found too. Immutable.
class NameMaker {
 public:
  // `lists` must outlive the maker.
  explicit NameMaker(const WordLists& lists);

  std::string Name(SeededRandom& random) const;
  std::string Surname(SeededRandom& random) const;

  // The rows of name_characters.tsv: how each character's chance to stand in
  // a role of a name compares with its chance to stand in other words.
  std::string CharacterTable() const;

 private:
  using Counts = std::map<std::string, double>;

  void CountRoles();
  std::string Given(SeededRandom& random) const;

  const WordLists& lists_;
  std::vector<double> surname_sums_;   // Running sums of damped weights.
  std::vector<double> compound_sums_;  // The same of two-character ones.
  std::vector<std::size_t> compounds_;
  Counts roles_[4];                                 // As NameTables::Role.
  std::vector<std::string> first_, second_, sole_;  // As often as counted.
  std::vector<std::string> modern_, rare_;
};

}  // namespace undox

#endif  // UNDOX_TRAINING_NAMES_NAME_MAKER_H_
