#ifndef UNDOX_PII_REDACTION_MASKING_H_
#define UNDOX_PII_REDACTION_MASKING_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pii/anonymity/known_facts.h"
#include "pii/finding.h"

namespace undox {

// What else a post gives away when a value in it is masked.
struct MaskContext {
  double least_candidates = 1000;  // The policy's K.
  bool city_known = false;         // Of the subject, if facts say nothing.
  // Bits that the rest of the post tells about the person, without this value
  // (Exposure::bits of the others); narrows names.
  double rest_bits = 0;
  // Symbols of this value that stand elsewhere in the post ("尾号…").
  int symbols_elsewhere = 0;
  // Places and birth dates said; each alone must leave enough. Empty: none.
  std::vector<KnownFacts> facts = {};
};

// What the other findings of a post give away about `finding`: those of its
// subject, or all of them before linking (subject -1). The finding itself and
// others of its type tell nothing here. rest_bits is filled for names only,
// `facts` for numbers only, for which alone they matter. Linear in the number
// of findings.
MaskContext MaskContextOf(const Finding& finding,
                          std::span<const Finding> findings);

// How many values or, for a name, people stay possible behind `masked`, in
// which '*' hides a symbol, counted by pii/anonymity/mask_strength.h. Phones
// are read in national or +86 form. At least 0; never less than what an
// attacker with the context has to try.
double CandidatesLeft(std::string_view type, std::string_view masked,
                      const MaskContext& context);

// The strength rule of the contract: at least context.least_candidates stay
// possible. "138****8000" beside a known city leaves 21 and is not strong.
bool IsMaskStrong(std::string_view type, std::string_view masked,
                  const MaskContext& context);

// The sample of a finding that a report may print: "1**********" for a
// mainland mobile, "王**" for a name. Shows at most two symbols of the value,
// and none unless IsMaskStrong; then stars of the value's length. Where the
// length already tells (places, organizations, dates, free text), or leaves too
// few values, or there is no text (a face), the type's label: "[地址]".
std::string MaskedSample(const Finding& finding, const MaskContext& context);

// As MaskedSample, but shows no symbol, so that no context is needed.
std::string HiddenSample(const Finding& finding);

}  // namespace undox

#endif  // UNDOX_PII_REDACTION_MASKING_H_
