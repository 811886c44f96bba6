#ifndef UNDOX_PII_SUBJECT_PERSON_H_
#define UNDOX_PII_SUBJECT_PERSON_H_

#include <cstddef>
#include <set>
#include <string_view>

#include "pii/finding.h"
#include "pii/said_sex.h"
#include "pii/subject/governor.h"

namespace undox {

// One person of a post while its values are given out (pii/subject/binding.h).
// The text and the findings must outlive it.
struct Person {
  bool author = false;
  const Finding* name = nullptr;
  SaidSex sex = SaidSex::kUnsaid;
  bool relative = false;
  bool anothers = false;  // 其妻, 他哥: in one word.
  std::set<std::string_view> roles;
  std::string_view role;       // The first of them.
  std::string_view possessor;  // The pronoun whose relative this is.
  std::set<std::string_view> types;
  const Finding* document = nullptr;
  const Finding* plate = nullptr;
  std::size_t last = 0;  // The step that last gave a value.

  // Takes over what the word says that governs one of the person's values.
  void Describe(const Governor& governor);
};

// True for the relatives of whom one speaks as of oneself: parents, spouse,
// children, brothers and sisters, by their id in pii/subject/role_word.cc.
bool IsNearRelative(std::string_view role);

}  // namespace undox

#endif  // UNDOX_PII_SUBJECT_PERSON_H_
