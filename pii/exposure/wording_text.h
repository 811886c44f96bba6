#ifndef UNDOX_PII_EXPOSURE_WORDING_TEXT_H_
#define UNDOX_PII_EXPOSURE_WORDING_TEXT_H_

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "pii/cue.h"
#include "pii/finding.h"

namespace undox {

// A post as the wording model reads it: every value is replaced by a symbol of
// its class, so that digits and names cannot be learnt, only the frame around
// them. A token is a Chinese character, a Latin word in lower case, a run of
// digits (its length is dropped), a mark, or such a symbol.
class WordingText {
 public:
  // Features are numbers in [0, kBuckets).
  static constexpr std::uint32_t kBuckets = 1U << 16;
  // At most so many of one subject are used: the first in reading order.
  static constexpr std::size_t kMostFeatures = 1000;

  // Reads the findings that have a place in the text; Finding::subject is set.
  WordingText(std::string_view text, std::span<const Finding> findings);

  // Which families of cues occur (pii/cue.h).
  using Families = std::bitset<static_cast<std::size_t>(Cue::kCount)>;

  // The hashed features of one subject, ascending, without repetition: runs of
  // one to three tokens near its values, what stands directly before and
  // behind each, which classes of values there are, and which cues are said of
  // the subject, alone and in pairs.
  std::vector<std::uint32_t> Features(int subject,
                                      const Families& families) const;

 private:
  struct Value {
    int subject = 0;
    std::size_t token = 0;
  };

  class FeatureSet;

  void AddContext(std::size_t token, FeatureSet& features) const;
  void AddRuns(std::size_t token, std::uint32_t kind,
               FeatureSet& features) const;
  static void AddFamilies(const Families& families, std::uint32_t kind,
                          FeatureSet& features);
  void AddWords(std::string_view text);
  void AddValue(const Finding& finding);
  std::uint32_t At(std::size_t token, std::ptrdiff_t offset) const;

  std::vector<std::uint32_t> tokens_;  // Hashes.
  std::vector<Value> values_;          // By subject, then by position.
};

}  // namespace undox

#endif  // UNDOX_PII_EXPOSURE_WORDING_TEXT_H_
