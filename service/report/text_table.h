#ifndef UNDOX_SERVICE_REPORT_TEXT_TABLE_H_
#define UNDOX_SERVICE_REPORT_TEXT_TABLE_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace undox {

// The columns of a terminal that `utf8` takes: 2 for East Asian wide and full
// width characters (Unicode 15 EastAsianWidth, the main blocks), 0 for
// combining and zero-width ones, else 1.
std::size_t DisplayWidth(std::string_view utf8);

// Rows of cells as aligned text: columns two spaces apart, `indent` spaces
// before each line, no spaces at line ends. The first row is the heading.
std::string AlignTable(const std::vector<std::vector<std::string>>& rows,
                       std::size_t indent);

// `text` with `indent` spaces before each of its lines that is not empty.
std::string IndentLines(std::string_view text, std::size_t indent);

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_TEXT_TABLE_H_
