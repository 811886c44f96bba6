#include "detectors/names/told_names.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "detectors/names/name_parts.h"

namespace undox {
namespace {

using Symbol = NameText::Symbol;

constexpr Symbol kSoleWord = 0x5355;  // 单

// A surname told by the parts of its character, 姓古月 for 胡 (own list).
struct ToldSurname {
  std::u16string_view parts;
  std::string_view surname;
};
constexpr ToldSurname kToldSurnames[] = {
    {u"古月", "胡"}, {u"木子", "李"}, {u"弓长", "张"}, {u"立早", "章"},
    {u"耳东", "陈"}, {u"双木", "林"}, {u"言午", "许"}, {u"口天", "吴"},
    {u"人可", "何"}, {u"走肖", "赵"}, {u"木易", "杨"}, {u"丘山", "岳"},
    {u"禾呈", "程"}, {u"双口", "吕"}, {u"水工", "江"}, {u"耳火", "耿"},
    {u"白水", "泉"}, {u"干钩", "于"}, {u"文刀", "刘"}, {u"十口", "叶"}};

// The surname at `at`, as told or as it is, and its characters; none: 0.
struct SurnamePlace {
  std::uint32_t size = 0;
  std::string surname;
};

SurnamePlace SurnameOrPartsAt(const NameText& text, std::string_view utf8,
                              const NameTables& tables, std::uint32_t at) {
  for (const ToldSurname& told : kToldSurnames) {
    if (text.At(at) == told.parts[0] && text.At(at + 1) == told.parts[1]) {
      return {2, std::string(told.surname)};
    }
  }
  const std::uint32_t size = SurnameAt(text, tables, at);
  return {size, Piece(text, utf8, at, at + size)};
}

// The index of 名 behind a surname, at once or behind a clause between marks:
// 姓闻，门里一个耳，名…; `end` is behind the surname.
std::optional<std::uint32_t> GivenLabel(const NameText& text,
                                        const NameTables& tables,
                                        std::uint32_t end) {
  constexpr std::uint32_t kMostBetween = 14;
  const std::uint32_t direct = SkipMarks(text, end);
  if (text.At(direct) == kNameWord || text.At(direct) == kSoleWord) {
    return direct;
  }
  if (direct == end) return std::nullopt;
  for (std::uint32_t at = direct; at < direct + kMostBetween; ++at) {
    const Symbol symbol = text.At(at);
    if (symbol == 0x3002 || symbol == NameText::kEdgeSymbol) break;
    // 名气, 名额 are words of their own.
    if (symbol == kNameWord && text.At(at - 1) == ',' &&
        (text.At(at + 1) == 0x5B57 ||
         tables.WordOf(kNameWord, text.At(at + 1)) == 0)) {
      return at;
    }
  }
  return std::nullopt;
}

bool PartsCharacters(Symbol symbol) {
  constexpr std::u16string_view kMarks = u"\n ./-_+|~,、\u00B7";
  constexpr std::u16string_view kSentence = u"。！？；：!?;:\"'";
  const auto c = static_cast<char16_t>(symbol);
  return symbol == NameText::kPictograph || kMarks.find(c) != kMarks.npos ||
         (NameText::KindOf(symbol) == CharKind::kPunctuation &&
          kSentence.find(c) == kSentence.npos);
}

// Whether 真名, 姓名 or the like stands at most some words before, in the same
// sentence.
bool FollowsFarLabel(const NameText& text, std::uint32_t begin) {
  constexpr std::uint32_t kMostBetween = 14;
  constexpr std::u16string_view kFirst = u"真姓本大全实";
  for (std::uint32_t back = 1; back <= kMostBetween && back < begin; ++back) {
    const Symbol symbol = text.At(begin - back);
    if (symbol == 0x3002 || symbol == '\n') return false;
    if (symbol == kNameWord && kFirst.find(static_cast<char16_t>(
                                   text.At(begin - back - 1))) != kFirst.npos) {
      return true;
    }
  }
  return false;
}

// Single Hanzi between equal marks: how a name in pieces is laid out.
struct Pieces {
  std::string given;      // Behind the first one.
  std::uint32_t end = 0;  // Index behind the last.
  bool runs_on = false;   // More pieces follow than a name has.
};

// `at` is that of the last character of the first piece.
Pieces PiecesAt(const NameText& text, std::string_view utf8, std::uint32_t at) {
  constexpr std::uint32_t kMostBetween = 4;
  std::uint32_t marks = 1;
  while (marks < kMostBetween && PartsCharacters(text.At(at + 1 + marks))) {
    ++marks;
  }
  // The same marks between all: /, or a dot between blanks.
  const auto separates = [&](std::uint32_t from) {
    for (std::uint32_t i = 0; i < marks; ++i) {
      if (text.At(from + i) != text.At(at + 1 + i)) return false;
    }
    return true;
  };
  Pieces pieces{{}, at + 1, false};
  const auto follows = [&] {
    return separates(pieces.end) &&
           text.KindAt(pieces.end + marks) == CharKind::kHanzi &&
           text.KindAt(pieces.end + marks + 1) != CharKind::kHanzi;
  };
  while (pieces.given.size() < 6 && follows()) {
    const std::uint32_t next = pieces.end + marks;
    pieces.given += Piece(text, utf8, next, next + 1);
    pieces.end = next + 1;
  }
  pieces.runs_on = pieces.given.size() == 6 && follows();
  return pieces;
}

// 韩【浩芳】: the given name in brackets; nothing if it does not begin at
// `at`, on the opening one.
Pieces BracketedGiven(const NameText& text, std::string_view utf8,
                      std::uint32_t at) {
  constexpr std::u16string_view kOpening = u"([{<【《「『〖“";
  constexpr std::u16string_view kClosing = u")]}>】》」』〗”";
  constexpr std::uint32_t kMostGiven = 2;
  const std::size_t bracket = kOpening.find(static_cast<char16_t>(text.At(at)));
  if (bracket == kOpening.npos) return {};
  std::uint32_t end = at + 1;
  while (end <= at + kMostGiven && text.KindAt(end) == CharKind::kHanzi) ++end;
  if (end == at + 1 || text.At(end) != kClosing[bracket]) return {};
  return {Piece(text, utf8, at + 1, end), end, false};
}

}  // namespace

std::optional<NameForm> SplitName(const NameText& text, std::string_view utf8,
                                  const NameTagger& tagger, std::uint32_t at) {
  std::uint32_t begin = SkipMarks(text, at + 1);
  if (text.At(begin) == 0x662F) begin = SkipMarks(text, begin + 1);  // 是
  const SurnamePlace family =
      SurnameOrPartsAt(text, utf8, tagger.tables(), begin);
  if (family.size == 0) return std::nullopt;
  const std::uint32_t behind = begin + family.size;
  std::optional<std::uint32_t> found =
      GivenLabel(text, tagger.tables(), behind);
  if (!found) return std::nullopt;
  std::uint32_t label = *found;
  const bool is_far = label > behind + kMostMarks;
  const bool is_sole = text.At(label) == kSoleWord;  // 单名一个Y字
  if (is_sole) ++label;
  if (text.At(label) != kNameWord) return std::nullopt;
  std::uint32_t given = label + 1;
  constexpr std::u16string_view kFillers = u"字是叫为一个";
  while (kFillers.find(static_cast<char16_t>(text.At(given))) !=
         kFillers.npos) {
    // 名一笑: what is left must still hold a name.
    if (text.KindAt(given + 1) != CharKind::kHanzi ||
        (label + 1 == given && text.At(given) == 0x4E00 &&
         text.At(given + 1) != 0x4E2A)) {
      break;
    }
    ++given;
  }
  given = SkipMarks(text, given);
  if (text.KindAt(given) != CharKind::kHanzi) return std::nullopt;
  // 姓阮，名字叫阮…: the whole name stands there for the tagger.
  if (text.At(given) == text.At(begin)) return std::nullopt;
  std::uint32_t end = given + 1;
  const auto last = static_cast<std::uint32_t>(text.size());
  const auto score = [&](std::uint32_t stop) {
    return JoinedScore(tagger, family.surname, Piece(text, utf8, given, stop),
                       Piece(text, utf8, stop, std::min(stop + 4, last)));
  };
  if (!is_sole && text.KindAt(end) == CharKind::kHanzi &&
      score(end + 1) > score(end)) {
    ++end;
  }
  if (is_far && score(end) <= 0.5f) return std::nullopt;
  return NameForm{begin, end, 0.95, "split-name"};
}

std::optional<NameForm> PiecedName(const NameText& text, std::string_view utf8,
                                   const NameTagger& tagger,
                                   bool has_private_data, std::uint32_t at) {
  const bool compound =
      tagger.tables().IsCompound(text.At(at), text.At(at + 1));
  const std::uint32_t first = compound ? at + 1 : at;
  const bool bracketed = text.KindAt(first + 1) == CharKind::kPunctuation;
  if (!PartsCharacters(text.At(first + 1)) && !bracketed) return std::nullopt;
  const bool is_labelled = FollowsLabel(text, at) || FollowsFarLabel(text, at);
  if (!is_labelled && !has_private_data) return std::nullopt;
  Pieces pieces;
  if (PartsCharacters(text.At(first + 1))) {
    pieces = PiecesAt(text, utf8, first);
  }
  if (pieces.given.empty() && is_labelled) {
    pieces = BracketedGiven(text, utf8, first + 1);
  }
  if (pieces.given.empty()) return std::nullopt;
  std::string surname = Piece(text, utf8, at, first + 1);
  // 钟/离/恕: the second piece is of the surname.
  constexpr std::size_t kHanziBytes = 3;
  const NameText second(pieces.given.substr(0, kHanziBytes));
  if (!compound && pieces.given.size() > kHanziBytes &&
      tagger.tables().IsCompound(text.At(at), second.At(0))) {
    surname += pieces.given.substr(0, kHanziBytes);
    pieces.given.erase(0, kHanziBytes);
  }
  const CharKind before = text.KindAt(static_cast<std::ptrdiff_t>(at) - 1);
  if (!is_labelled &&
      (surname.size() + pieces.given.size() < 9 || pieces.runs_on ||
       before == CharKind::kHanzi || before == CharKind::kLetter)) {
    return std::nullopt;
  }
  const float score = JoinedScore(tagger, surname, pieces.given, "");
  if (score <= (is_labelled ? 0.5f : 1.0f)) return std::nullopt;
  return NameForm{at, pieces.end, NameProbability(score), "pieced-name"};
}

bool MayBePieced(const NameText& text, std::uint32_t at) {
  return (text.KindAt(at + 1) != CharKind::kHanzi ||
          text.KindAt(at + 2) != CharKind::kHanzi) &&
         (FollowsLabel(text, at) || FollowsFarLabel(text, at));
}

}  // namespace undox
