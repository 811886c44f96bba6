#ifndef UNDOX_DETECTORS_NUMBERS_AWAITED_ACCOUNT_H_
#define UNDOX_DETECTORS_NUMBERS_AWAITED_ACCOUNT_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "detectors/numbers/account_value.h"

namespace undox {

// The account to which a clause leads from a word for its platform, which ends
// at byte `at` of the normalized text: 加V看朋友圈实锤：lin_88. It stands on
// the same line behind ':' or an arrow, at most 60 bytes away; the clause names
// nothing else that has a number (订单, 密码, 电话); a name holds a digit or
// '_'. nullopt if there is none.
std::optional<AccountValue> ReadAwaitedAccount(std::string_view text,
                                               std::size_t at,
                                               AccountForm form);

// The number of QQ in the 48 bytes before a word for QQ that begins at byte
// `end`, if words before the number ask to add or look up and nothing says
// that it is something else: 加32711259988，企鹅上说.
std::optional<AccountValue> ReadNumberToAdd(std::string_view text,
                                            std::size_t end);

// A name with digits that begins a line at byte `at` and stands alone before a
// comma or space: yoyo20031111，住…. What asks to add is the caller's business.
std::optional<AccountValue> ReadBareName(std::string_view text, std::size_t at);

}  // namespace undox

#endif  // UNDOX_DETECTORS_NUMBERS_AWAITED_ACCOUNT_H_
