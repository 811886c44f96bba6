#ifndef UNDOX_TRAINING_NAMES_EXAMPLE_MAKER_H_
#define UNDOX_TRAINING_NAMES_EXAMPLE_MAKER_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "training/names/template_set.h"

namespace undox {

// How many texts of each origin a training set has.
struct ExampleCounts {
  std::size_t written = 120000;  // One to three sentences of templates.tsv.
  std::size_t replaced = 7000;   // A pronoun of a comment became a name.
  std::size_t spliced = 5000;    // A name before a clause of a comment.
  std::size_t copies = 2;        // Of every comment as it is.
};

// Makes the training set: the written texts, every comment of `lists` as it
// is (without names), as often as `copies` says, and the altered comments, in
// an order mixed by `seed`. Equal arguments give equal sets.
std::vector<NameExample> MakeExamples(const WordLists& lists,
                                      const NameMaker& maker,
                                      const TemplateSet& templates,
                                      const ExampleCounts& counts,
                                      std::uint64_t seed);

}  // namespace undox

#endif  // UNDOX_TRAINING_NAMES_EXAMPLE_MAKER_H_
