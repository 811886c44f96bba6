#include "ocr/reading_order.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>

namespace undox {
namespace {

using Indices = std::vector<std::size_t>;

constexpr int kLeastColumnLines = 3;
constexpr int kMostColumnSplits = 64;
constexpr double kMostShift = 0.35;    // Of the lower block's height.
constexpr double kMostOverlap = 0.25;  // In x, of the lower block's height.

int Right(Box box) { return box.x + box.width; }
int Bottom(Box box) { return box.y + box.height; }
double Middle(Box box) { return box.y + box.height / 2.0; }

int LineHeight(const TextBlock& block) {
  return block.box.height / std::max(block.lines, 1);
}

bool AreApartInX(const TextBlock& a, const TextBlock& b) {
  const double overlap = std::min(Right(a.box), Right(b.box)) -
                         static_cast<double>(std::max(a.box.x, b.box.x));
  return overlap <= kMostOverlap * std::min(LineHeight(a), LineHeight(b));
}

// Whether the first line of one stands at the height of the other's first, or
// the whole of one at the height of the other's middle.
bool AreLevel(const TextBlock& a, const TextBlock& b) {
  const double low = std::min(LineHeight(a), LineHeight(b));
  if (std::abs(Middle(a.box) - Middle(b.box)) <= kMostShift * low) return true;
  const double first_a = a.box.y + LineHeight(a) / 2.0;
  const double first_b = b.box.y + LineHeight(b) / 2.0;
  if (a.lines == 1 && b.lines == 1) return false;
  return std::abs(first_a - first_b) <= kMostShift * low ||
         (a.lines > 1 && b.lines == 1 && Middle(b.box) > a.box.y &&
          Middle(b.box) < Bottom(a.box)) ||
         (b.lines > 1 && a.lines == 1 && Middle(a.box) > b.box.y &&
          Middle(a.box) < Bottom(b.box));
}

class RowFinder {
 public:
  explicit RowFinder(std::span<const TextBlock> blocks) : blocks_(blocks) {}

  std::vector<Indices> Find() {
    Indices all(blocks_.size());
    std::iota(all.begin(), all.end(), 0U);
    std::ranges::sort(all, {}, [&](std::size_t i) {
      return std::tuple(blocks_[i].box.y, blocks_[i].box.x, i);
    });
    Order(all);
    return std::move(rows_);
  }

 private:
  bool AreColumns(std::size_t i, std::size_t j) const {
    const TextBlock& a = blocks_[i];
    const TextBlock& b = blocks_[j];
    const int shared =
        std::min(Bottom(a.box), Bottom(b.box)) - std::max(a.box.y, b.box.y);
    return a.lines >= kLeastColumnLines && b.lines >= kLeastColumnLines &&
           AreApartInX(a, b) && shared > LineHeight(a);
  }

  // The gap in x between the first two columns of running text.
  std::optional<std::pair<std::size_t, std::size_t>> FindColumns(
      const Indices& part) const {
    Indices tall;
    std::ranges::copy_if(part, std::back_inserter(tall), [&](std::size_t i) {
      return blocks_[i].lines >= kLeastColumnLines;
    });
    for (auto i = tall.begin(); i != tall.end(); ++i) {
      for (auto j = std::next(i); j != tall.end(); ++j) {
        if (!AreColumns(*i, *j)) continue;
        if (blocks_[*i].box.x < blocks_[*j].box.x) return std::pair(*i, *j);
        return std::pair(*j, *i);
      }
    }
    return std::nullopt;
  }

  // Appends the rows of `part`, whose blocks come by height.
  void Order(const Indices& part) {
    const auto columns = FindColumns(part);
    if (!columns || splits_ == kMostColumnSplits) {
      AppendRows(part);
      return;
    }
    ++splits_;
    const Box left = blocks_[columns->first].box;
    const Box right = blocks_[columns->second].box;
    const int gutter = (Right(left) + right.x) / 2;
    const int from = std::min(left.y, right.y);
    const int to = std::max(Bottom(left), Bottom(right));
    // What is higher is headings; columns go on until something crosses.
    int bottom = std::numeric_limits<int>::max();
    for (const std::size_t i : part) {
      const Box box = blocks_[i].box;
      if (box.x < gutter && Right(box) > gutter && Middle(box) >= to) {
        bottom = std::min(bottom, box.y);
      }
    }
    Indices parts[4];
    for (const std::size_t i : part) {
      const double middle = Middle(blocks_[i].box);
      const bool is_left = blocks_[i].box.x + blocks_[i].box.width / 2 < gutter;
      parts[middle < from     ? 0
            : middle > bottom ? 3
            : is_left         ? 1
                              : 2]
          .push_back(i);
    }
    for (const Indices& each : parts) Order(each);
  }

  bool Fits(std::size_t i, const Indices& row) const {
    return std::ranges::all_of(row,
                               [&](std::size_t j) {
                                 return AreApartInX(blocks_[i], blocks_[j]);
                               }) &&
           std::ranges::any_of(row, [&](std::size_t j) {
             return AreLevel(blocks_[i], blocks_[j]);
           });
  }

  void AppendRows(const Indices& part) {
    const std::size_t begin = rows_.size();
    std::vector<int> bottoms;
    std::size_t first_open = begin;
    for (const std::size_t i : part) {
      const Box box = blocks_[i].box;
      while (first_open < rows_.size() && bottoms[first_open - begin] < box.y) {
        ++first_open;
      }
      std::size_t row = first_open;
      while (row < rows_.size() && !Fits(i, rows_[row])) ++row;
      if (row == rows_.size()) {
        rows_.push_back({});
        bottoms.push_back(0);
      }
      rows_[row].push_back(i);
      bottoms[row - begin] = std::max(bottoms[row - begin], Bottom(box));
    }
    for (std::size_t row = begin; row < rows_.size(); ++row) {
      std::ranges::sort(rows_[row], {}, [&](std::size_t i) {
        return std::tuple(blocks_[i].box.x, blocks_[i].box.y, i);
      });
    }
  }

  std::span<const TextBlock> blocks_;
  std::vector<Indices> rows_;
  int splits_ = 0;
};

}  // namespace

std::vector<std::vector<std::size_t>> FindRows(
    std::span<const TextBlock> blocks) {
  return RowFinder(blocks).Find();
}

}  // namespace undox
