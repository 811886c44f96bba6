#ifndef UNDOX_PII_ANONYMITY_MASK_STRENGTH_H_
#define UNDOX_PII_ANONYMITY_MASK_STRENGTH_H_

#include <string_view>

#include "pii/anonymity/known_facts.h"

namespace undox {

// How many values of a type stay possible behind a mask, given what else a
// post says. `pattern` is the value in the contract's compact form, ASCII '*'
// for each hidden symbol; a phone in national form. Never below 1, and never
// more when a symbol is shown that was hidden or a fact is added.
//
//   PHONE_NUMBER (11 digits)  mobile_mask.h: prefix and city
//   CN_RESIDENT_ID            resident_id_mask.h: region, date, sex, check
//   BANK_CARD                 card_mask.h: scheme, length, Luhn digit
//   CN_LICENSE_PLATE          card_mask.h: forms of plates
//   any other                 10 for each hidden symbol
//
// Names and addresses have people behind them, not values: NameBits and
// PlaceBits of pii/anonymity/population.h.
double MaskCandidates(std::string_view type, std::string_view pattern,
                      const KnownFacts& facts);

}  // namespace undox

#endif  // UNDOX_PII_ANONYMITY_MASK_STRENGTH_H_
