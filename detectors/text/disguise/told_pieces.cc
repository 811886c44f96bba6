#include "detectors/text/disguise/told_pieces.h"

#include <algorithm>

#include "detectors/text/utf8.h"
#include "detectors/text/word_list.h"

namespace undox {
namespace {

using std::string_view;

constexpr std::size_t kLeadBytes = 24;  // Words before the first piece.
constexpr std::size_t kMostPieces = 6;

struct PlaceWord {
  string_view word;
  int place;
};

// The place of a piece; what says nothing of a place is no row.
constexpr PlaceWord kPlaceWords[] = {
    {"前", 0},   {"开头", 0}, {"头", 0},   {"最前", 0}, {"首", 0},  {"上", 0},
    {"第一", 0}, {"第1", 0},  {"中", 1},   {"第二", 1}, {"第2", 1}, {"后", 2},
    {"末", 2},   {"尾", 2},   {"结尾", 2}, {"最后", 2}, {"下", 2},  {"第三", 2},
    {"第3", 2},  {"第四", 3}, {"第4", 3},  {"第五", 4}, {"第5", 4}};

// Returns true if `words` only lead from the name of a place to its digits.
bool OnlyJoins(string_view words) {
  constexpr string_view kJoints[] = {
      "是", "为", ":",  " ",  "位", "面", "边", "头", "间", "段", "部分", "截",
      "组", ")",  "接", "的", "\n", "-",  "—",  "一", "二", "两", "三",   "四",
      "五", "六", "七", "八", "九", "十", "3",  "4",  "6",  "8"};
  static const WordList kList(kJoints);
  while (!words.empty()) {
    const string_view joint = kList.AtBegin(words);
    if (joint.empty()) return false;
    words.remove_prefix(joint.size());
  }
  return true;
}

// The rows' words, for a list of them.
std::vector<string_view> WordsOf(std::span<const PlaceWord> rows) {
  std::vector<string_view> words;
  for (const PlaceWord& row : rows) words.push_back(row.word);
  return words;
}

// The place that `words` name last, -1 if none.
int PlaceIn(string_view words) {
  static const WordList kList(WordsOf(kPlaceWords));
  const WordList::Occurrence last = kList.LastIn(words);
  if (!last || !OnlyJoins(words.substr(last.end()))) return -1;
  return std::find_if(
             std::begin(kPlaceWords), std::end(kPlaceWords),
             [&](const PlaceWord& row) { return row.word == last.word; })
      ->place;
}

}  // namespace

std::vector<std::size_t> ToldOrder(string_view text,
                                   std::span<const DigitAtom> atoms) {
  struct Piece {
    int place;
    std::size_t begin;  // Of the atoms.
    std::size_t end;
  };
  if (atoms.empty()) return {};
  const std::size_t first = atoms.front().begin;
  const std::size_t lead = first - std::min(first, kLeadBytes);
  std::vector<Piece> pieces = {
      {PlaceIn(text.substr(lead, first - lead)), 0, 1}};
  for (std::size_t i = 1; i < atoms.size(); ++i) {
    const int place = PlaceIn(
        text.substr(atoms[i - 1].end, atoms[i].begin - atoms[i - 1].end));
    if (place < 0) {
      pieces.back().end = i + 1;
      continue;
    }
    if (pieces.size() == kMostPieces) return {};
    pieces.push_back({place, i, i + 1});
  }
  if (pieces.size() < 2) return {};
  std::sort(pieces.begin(), pieces.end(),
            [](const Piece& a, const Piece& b) { return a.place < b.place; });
  std::vector<std::size_t> order;
  for (std::size_t p = 0; p < pieces.size(); ++p) {
    const bool named_once = p == 0 || pieces[p].place != pieces[p - 1].place;
    if (pieces[p].place < 0 || !named_once) return {};
    for (std::size_t i = pieces[p].begin; i < pieces[p].end; ++i) {
      order.push_back(i);
    }
  }
  return order;
}

}  // namespace undox
