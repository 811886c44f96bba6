#ifndef UNDOX_PII_REDACTION_EXCERPT_H_
#define UNDOX_PII_REDACTION_EXCERPT_H_

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "pii/finding.h"
#include "pii/post.h"

namespace undox {

inline constexpr std::size_t kExcerptCodePoints = 120;

// The beginning of a post for a letter to others, on one line: every finding,
// and every other place where the same characters stand, is replaced by its
// label ("[电话号码]"); what merely looks like a number or an address of the
// net is replaced by "[…]", even where nothing was found. Control characters
// and characters that change the direction of writing become spaces. At most
// `code_points` long before a final "…". Promises nothing about personal data
// in plain words that no detector found.
std::string RedactedExcerpt(const Post& post, std::span<const Finding> findings,
                            std::size_t code_points = kExcerptCodePoints);

// `text` as valid UTF-8 on one line: control characters and those that change
// the direction of writing become spaces, bytes that are no UTF-8 U+FFFD.
std::string OneLine(std::string_view text);

// True if `text` (a URL, an id) contains the value of a finding, as written in
// the post, as normalized, or percent-encoded. Such text must not be repeated
// in a letter.
bool ContainsValue(std::string_view text, const Post& post,
                   std::span<const Finding> findings);

}  // namespace undox

#endif  // UNDOX_PII_REDACTION_EXCERPT_H_
