#ifndef UNDOX_OCR_READING_ORDER_H_
#define UNDOX_OCR_READING_ORDER_H_

#include <cstddef>
#include <span>
#include <vector>

#include "pii/finding.h"

namespace undox {

// A paragraph, bubble or table cell, as far as its place in the order goes.
struct TextBlock {
  Box box;        // In pixels.
  int lines = 1;  // How many lines of text stand in it.
};

// Blocks that are read one after the other, as indices. Every block stands in
// exactly one row. A row has several blocks where they are cells of one row of
// a table, or a label and its value: side by side at one height. Rows are read
// from top to bottom, but columns of running text (blocks of three lines or
// more that stand side by side) one after the other, each from top to bottom.
// Takes time in the square of the number of blocks.
std::vector<std::vector<std::size_t>> FindRows(
    std::span<const TextBlock> blocks);

}  // namespace undox

#endif  // UNDOX_OCR_READING_ORDER_H_
