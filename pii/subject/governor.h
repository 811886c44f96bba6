#ifndef UNDOX_PII_SUBJECT_GOVERNOR_H_
#define UNDOX_PII_SUBJECT_GOVERNOR_H_

#include <optional>
#include <string_view>

#include "pii/span.h"
#include "pii/subject/role_word.h"

namespace undox {

// The word that says whose the value behind it is.
struct Governor {
  RoleWord role;
  // Whose relative: the id of the pronoun before the word ("he" in 他老婆),
  // "author" in 我老公, "" where it is not said.
  std::string_view possessor;
  double width = 0;      // Between the word and the value, in characters.
  bool with = false;     // 与, 和, 被 stand between: not the word's own.
  bool section = false;  // It begins a line, as a label or a heading.
};

// What stands between a value and the one before it.
struct Passage {
  bool new_line = false;
  bool new_sentence = false;
  bool shared = false;       // 都, 均: what follows is everybody's.
  bool another = false;      // 另一位, 同伙, the other: somebody else.
  bool labels_name = false;  // Ends in 名字, 真名: names one spoken of.
  bool attributive = false;  // …的班长, no clause between: one description.
  double width = 0;  // In Chinese characters, as ReadingDistance counts.
  bool author_behind = false;           // X（我）: the one before is author.
  std::optional<RoleWord> role_behind;  // X（母）: what the one before is.
  std::optional<Governor> governor;     // Of the value at the end.
};

// Reads the bytes of `between` of `text`: from the end of a value (or the begin
// of the text) to the begin of the next.
Passage ReadPassage(std::string_view text, Span between);

}  // namespace undox

#endif  // UNDOX_PII_SUBJECT_GOVERNOR_H_
