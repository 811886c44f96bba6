#ifndef UNDOX_PII_SUBJECT_ROLE_WORD_H_
#define UNDOX_PII_SUBJECT_ROLE_WORD_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "pii/said_sex.h"

namespace undox {

// What a word that stands for a person says of whom it means.
enum class RoleKind {
  kAuthor,    // 我的, 联系我, my: the author.
  kPronoun,   // 他, 此人, his: somebody spoken of already.
  kFormer,    // 前者: the one before the last.
  kLatter,    // 后者: the last one.
  kRelative,  // 老婆, 他妈, his dad: a person of their own.
  kAppeal,  // 知情者, 有线索: whoever knows is to call, mostly the author.
  kNobody,  // 朋友圈, 其他: no person, though one stands in it.
  kParty,  // 甲方, 收件人, 司机: a person where a section of a form says so.
};

// One word for a person. `id` is one for all words of a meaning: 妈, 母亲 and
// mother are "mother".
struct RoleWord {
  std::string_view word;
  RoleKind kind;
  std::string_view id;
  SaidSex sex = SaidSex::kUnsaid;
};

// The longest role word that begins at byte `at` of `text`, or none. English
// words match whole words, in any case.
std::optional<RoleWord> RoleWordAt(std::string_view text, std::size_t at);

}  // namespace undox

#endif  // UNDOX_PII_SUBJECT_ROLE_WORD_H_
