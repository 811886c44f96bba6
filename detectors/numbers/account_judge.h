#ifndef UNDOX_DETECTORS_NUMBERS_ACCOUNT_JUDGE_H_
#define UNDOX_DETECTORS_NUMBERS_ACCOUNT_JUDGE_H_

#include <cstddef>
#include <string_view>

#include "detectors/numbers/account_value.h"
#include "pii/finding.h"

namespace undox {

// What the words and letters at a value of an account say of it. All positions
// are bytes of the normalized `text`.

// A firm's own account: 客服微信, 官方微博.
Holder HolderBefore(std::string_view text, std::size_t cue_begin);

// A word of plain letters behind a platform's name is an account only where
// it could be nothing else: closed by punctuation, or as a WeChat ID between
// Chinese words.
bool IsPlausibleWord(std::string_view text, const AccountValue& account,
                     AccountForm form, bool strong_connection);

// "sunlight#0198", as Discord tells namesakes apart: nothing else looks so.
bool HasTag(std::string_view value);

// CA1234, A320: flights, models and exits behind an everyday word.
bool LooksLikeCode(std::string_view value);

// lemon_boat47 is a name of nothing but an account; dance_class_2024 is one
// between Chinese words.
bool IsNumberedName(std::string_view text, const AccountValue& account);

// 9342790738 她大号 13050878 小号: each value stands before its cue.
bool IsOfNextCue(std::string_view text, std::size_t cue_begin,
                 const AccountValue& account);

// Returns true if what stands between 昵称 and a name leads to it: 昵称:…,
// 昵称现在叫…; not 游戏名太长了.
bool LeadsToName(std::string_view gap);

// Returns true if a name in any script may follow `gap`, what stands between
// the name of a platform or 小号 and it: 小红书是…, 小号 …, in a text that lays
// somebody open.
bool IsNicknameAwaited(std::string_view text, std::string_view cue,
                       std::string_view gap);

// Returns false for what talk goes on with where no name was announced: 小号
// 四个, 大号是实名认证的…, 13050878.
bool IsLikelyNickname(std::string_view name);

// W: Excuse me, is…: a word of letters that others follow.
bool IsProse(std::string_view text, const AccountValue& account);

}  // namespace undox

#endif  // UNDOX_DETECTORS_NUMBERS_ACCOUNT_JUDGE_H_
