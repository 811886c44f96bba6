#ifndef UNDOX_OCR_LINE_BREAK_H_
#define UNDOX_OCR_LINE_BREAK_H_

#include <cstddef>
#include <string_view>

namespace undox {

// What the words at the end of one line and at the beginning of the line
// beneath it say about the break between them. Lines are code points without
// spaces at their ends; an empty line says nothing.

// What to write between two lines of one paragraph: nothing after or before
// Chinese and within a number, an e-mail address, a URL or an account name, a
// space between words.
std::string_view Joint(std::u32string_view upper, std::u32string_view lower);

// True if the break leaves an e-mail address or a URL that cannot end there,
// such as "name@example." before "com".
bool IsTornOff(std::u32string_view upper, std::u32string_view lower);

// True if a line begins something of its own: a label and a colon, a list
// number or a bullet, a bracketed heading, a mention, a time of day.
bool StartsAfresh(std::u32string_view line);

// True if a line begins with a label and a colon, such as "地址：".
bool HasLabel(std::u32string_view line);

// True if both lines hold a number or a Latin word of five characters or more
// and have the same shape but for the characters themselves: two rows of a
// list, a name and a number above a name and a number, not a paragraph.
bool AreListRows(std::u32string_view upper, std::u32string_view lower);

// How many code points at the beginning of a line a writer keeps together: a
// number or a word, or one Chinese character with the punctuation behind it.
std::size_t FirstUnit(std::u32string_view line);

// True for characters that are as wide as they are high: Chinese, full-width
// forms and their punctuation.
bool IsWide(char32_t code);

}  // namespace undox

#endif  // UNDOX_OCR_LINE_BREAK_H_
