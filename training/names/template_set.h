#ifndef UNDOX_TRAINING_NAMES_TEMPLATE_SET_H_
#define UNDOX_TRAINING_NAMES_TEMPLATE_SET_H_

#include <string>
#include <string_view>
#include <vector>

#include "pii/span.h"
#include "training/names/name_maker.h"
#include "training/names/word_lists.h"
#include "training/seeded_random.h"

namespace undox {

// A text and the names in it.
struct NameExample {
  std::string text;
  std::vector<Span> names;  // Bytes of text, ascending, disjoint.
  // A real text: what is not in `names` may be a name all the same.
  bool is_real = false;
};

// The sentences of templates.tsv, and what their slots are filled with.
// Immutable; the lists and the maker must outlive it.
class TemplateSet {
 public:
  // Rows of the class `without` are left out.
  TemplateSet(std::string_view templates_tsv, const WordLists& lists,
              const NameMaker& maker, std::string_view without = {});

  // Appends one sentence to `out`: of `name` or `none` rows, or a record of
  // fields. Punctuation varies from sentence to sentence.
  void AddNamed(SeededRandom& random, NameExample& out) const;
  void AddNameless(SeededRandom& random, NameExample& out) const;
  void AddRecord(SeededRandom& random, NameExample& out) const;
  // A name between two random words; the name may be a word in disguise.
  void AddFrame(SeededRandom& random, NameExample& out) const;

 private:
  struct Field {
    std::vector<std::string> labels;
    std::string value;
  };
  // How one sentence is punctuated.
  struct Style {
    std::string_view colon;
    std::string_view comma;
  };

  static Style MakeStyle(SeededRandom& random);
  void Expand(std::string_view source, SeededRandom& random, const Style& style,
              NameExample& out) const;
  void FillSlot(std::string_view slot, SeededRandom& random,
                NameExample& out) const;
  void AddName(SeededRandom& random, NameExample& out) const;
  void AddWordName(SeededRandom& random, NameExample& out) const;
  std::string MadeUpForeign(SeededRandom& random) const;
  std::string NotAName(SeededRandom& random) const;
  std::string Filler(std::string_view slot, SeededRandom& random) const;

  const WordLists& lists_;
  const NameMaker& maker_;
  std::vector<std::string> named_;
  std::vector<std::string> nameless_;
  std::vector<Field> fields_;
};

}  // namespace undox

#endif  // UNDOX_TRAINING_NAMES_TEMPLATE_SET_H_
