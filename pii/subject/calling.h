#ifndef UNDOX_PII_SUBJECT_CALLING_H_
#define UNDOX_PII_SUBJECT_CALLING_H_

#include <string_view>

#include "pii/span.h"

namespace undox {

// What the word that a person is called by says of their age: an id of
// pii/subject/role_word.cc.
bool IsOldRole(std::string_view role);    // 爷爷, 外婆.
bool IsAdultRole(std::string_view role);  // 老师, 主任, 妈妈.
bool IsChildRole(std::string_view role);  // 宝宝, 娃.

// True if the name at `name` of `text` is followed by what only the old are
// called: 大爷, 老太太.
bool IsCalledOld(std::string_view text, Span name);

// True if the one named at `name` is said to be disabled: in the sentence of
// the name with no other person between (NAME，肢体二级残疾), or of the same
// words that the name follows elsewhere (我哥聋哑 … 我哥NAME).
bool IsCalledDisabled(std::string_view text, Span name);

}  // namespace undox

#endif  // UNDOX_PII_SUBJECT_CALLING_H_
