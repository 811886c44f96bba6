#ifndef UNDOX_DETECTORS_NUMBERS_ACCOUNT_VALUE_H_
#define UNDOX_DETECTORS_NUMBERS_ACCOUNT_VALUE_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "pii/span.h"

namespace undox {

// How the accounts of a platform look.
enum class AccountForm {
  kWechat,  // A letter, then 5 to 19 of [A-Za-z0-9_-]; wxid_ names longer.
  kQq,      // 5 to 11 digits, the first not 0.
  kNumber,  // 5 to 17 digits.
  kName,    // 3 to 32 of [A-Za-z0-9_.-] with a letter, or @ and any word.
  kNumberOrName,
  kUid,  // 7 to 16 digits.
};

// One account's name or number as it stands in a text.
struct AccountValue {
  Span span;            // Bytes of the text, with a leading '@'.
  std::string value;    // Without '@' and without separators between letters.
  bool digits = false;  // Only digits.
  bool structured = false;  // Holds what a word does not: digit, '_', '-', '.'.
  bool at_sign = false;     // Written with '@'.
  bool spaced = false;      // Each letter apart: "l i n l i n".
};

// The account of the given form that begins at byte `at` of the normalized
// text; nullopt if none does. Quantities ("100000粉丝"), dates, e-mail
// addresses, video ids (BV…, av…) and common words are none.
std::optional<AccountValue> ReadAccount(std::string_view text, std::size_t at,
                                        AccountForm form);

// A name in any script, of 2 to 12 characters, that punctuation, a space or the
// end of the text closes: what stands behind "微博昵称：". Words that talk goes
// on with (被封了, 是什么) are none.
std::optional<AccountValue> ReadNickname(std::string_view text, std::size_t at);

// As ReadAccount, for one that ends right before byte `end`.
std::optional<AccountValue> ReadAccountBefore(std::string_view text,
                                              std::size_t end,
                                              AccountForm form);

}  // namespace undox

#endif  // UNDOX_DETECTORS_NUMBERS_ACCOUNT_VALUE_H_
