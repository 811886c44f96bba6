#ifndef UNDOX_PII_SUBJECT_TOLD_LEAK_H_
#define UNDOX_PII_SUBJECT_TOLD_LEAK_H_

#include <string_view>

#include "pii/span.h"

namespace undox {

// Where a post's author tells that others published the author's own or their
// family's data (我和我妈被挂了, 把我的资料贴到…): the sentence, as bytes of
// `text`; empty if they tell no such thing. Linear.
Span ToldLeak(std::string_view text);

// True if what stands at `value` is quoted from such a leak: between quotation
// marks, or in the lines behind a sentence of the leak that ends in a colon.
bool IsQuotedFrom(std::string_view text, Span leak, Span value);

}  // namespace undox

#endif  // UNDOX_PII_SUBJECT_TOLD_LEAK_H_
