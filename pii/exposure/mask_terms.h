#ifndef UNDOX_PII_EXPOSURE_MASK_TERMS_H_
#define UNDOX_PII_EXPOSURE_MASK_TERMS_H_

#include <span>
#include <vector>

#include "pii/anonymity/known_facts.h"
#include "pii/exposure/exposure_formula.h"
#include "pii/exposure/type_role.h"
#include "pii/finding.h"

namespace undox {

// True for a direct identifier of which the author starred symbols out.
bool IsMaskedNumber(const Finding& finding);

// The division that an ADDRESS names; 0 for one that cannot be read and for
// findings of other types.
RegionCode RegionOfFinding(const Finding& finding);

// What the findings of one subject say beside their masked numbers: one set of
// facts for each place and birth date said, at least one, at most 16.
std::vector<KnownFacts> KnownFactsOf(std::span<const Finding> findings,
                                     Sex sex);

// Bits of a masked number, by the most telling of several sets of facts.
struct MaskBits {
  double alone = 0;          // Without any fact.
  double without_place = 0;  // With birth and sex.
  double with_all = 0;
  double region = 0;  // Bits of the place that with_all uses, to the county.
};
MaskBits MaskBitsOf(const Finding& finding, std::span<const KnownFacts> facts);

// The masked numbers of one subject, and how their bits go together with those
// of its place, birth and sex. What a fact adds to a number is part of the
// fact's own bits: a city that narrows a phone counts in the phone or as a
// place, not in both; a resident ID holds birth and sex. Of the ways to divide
// them the one that tells most is taken, so that a further finding or a finer
// place never makes K rise.
class MaskTerms {
 public:
  void Add(const Finding& finding, const TypeRole& row, const MaskBits& bits);

  // Adds the terms to `quasi` and takes from its other terms what they hold.
  void Join(std::vector<QuasiIdentifier>& quasi) const;

 private:
  struct Term {
    QuasiDimension dimension = QuasiDimension::kMaskedOther;
    MaskBits bits;
    std::string type;
  };
  std::vector<Term> terms_;
};

}  // namespace undox

#endif  // UNDOX_PII_EXPOSURE_MASK_TERMS_H_
