#ifndef UNDOX_TRAINING_NAMES_SLOT_VALUES_H_
#define UNDOX_TRAINING_NAMES_SLOT_VALUES_H_

#include <string>
#include <string_view>
#include <vector>

#include "training/seeded_random.h"

namespace undox {

// What stands behind a surname where no given name does: 女士, 某, 老师傅.
std::string RandomTitle(SeededRandom& random);

// An invented value of the shape that `slot` (a letter of templates.tsv) asks
// for: P phone, I resident id, Q digits, i small integer, D date, A address,
// S school, W workplace, H handle, T title, E pictograph. Numbers carry no
// valid check digits. Empty for any other slot.
std::string RandomValue(std::string_view slot,
                        const std::vector<std::string>& places,
                        SeededRandom& random);

}  // namespace undox

#endif  // UNDOX_TRAINING_NAMES_SLOT_VALUES_H_
