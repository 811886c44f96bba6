#include "detectors/names/name_features.h"

#include <algorithm>
#include <cassert>
#include <string_view>

#include "detectors/names/transliteration.h"

namespace undox {
namespace {

// The separators between a candidate and the nearest words.
enum Separator : std::uint32_t {
  kNoSeparator = 0,
  kBlank = 1,
  kNewLine = 2,
  kColon = 4,
  kComma = 8,
  kStop = 16,
  kOtherMark = 32,
};

Separator SeparatorOf(NameText::Symbol symbol) {
  switch (symbol) {
    case ' ':
      return kBlank;
    case '\n':
      return kNewLine;
    case ':':
    case '=':
      return kColon;
    case ',':
    case 0x3001:  // 、
    case ';':
    case '/':
    case '|':
      return kComma;
    case 0x3002:  // 。
    case '.':
    case '!':
    case '?':
    case 0x2026:  // …
      return kStop;
    default:
      return kOtherMark;
  }
}

bool IsWordPart(CharKind kind) {
  return kind == CharKind::kHanzi || kind == CharKind::kDigit ||
         kind == CharKind::kLetter || kind == CharKind::kEdge;
}

// Class of the length of the digit run nearest to `from` in direction `step`,
// looked for within the text's padding: 0 none or below five digits, 1 to 8,
// 2 to 14, 3 longer. Stars are masked digits.
std::uint32_t DigitRun(const NameText& text, std::ptrdiff_t from, int step) {
  std::ptrdiff_t at = from;
  const std::ptrdiff_t stop = from + step * 8;
  while (at != stop && text.KindAt(at) != CharKind::kDigit) {
    if (text.KindAt(at) == CharKind::kEdge) return 0;
    at += step;
  }
  if (at == stop) return 0;
  int length = 0;
  while (length < 16 &&
         (text.KindAt(at) == CharKind::kDigit || text.At(at) == '*')) {
    at += step;
    ++length;
  }
  if (length < 5) return 0;
  if (length <= 8) return 1;
  return length <= 14 ? 2 : 3;
}

// What may stand between a label and its name, or a name and its verb.
constexpr std::u16string_view kLeftFillers =
    u"是就叫做其实应该好像也的了才为:,「\"' ";
constexpr std::u16string_view kRightFillers =
    u"也又还就都才再在今天昨晚刚竟居然真,「\"' ";

bool IsOneOf(NameText::Symbol symbol, std::u16string_view set) {
  return set.find(static_cast<char16_t>(symbol)) != set.npos;
}

}  // namespace

void NameFeatures::Add(std::uint32_t kind, std::uint32_t a, std::uint32_t b,
                       std::uint32_t c) {
  assert(size_ < kMaxSize);
  hashes_[size_++] = Hash(kind, a, b, c);
}

// NameSieve knows these kinds, too.
void NameFeatures::SetCore(const NameText& text, NameCandidate candidate) {
  size_ = 0;
  const std::ptrdiff_t begin = candidate.begin;
  const std::ptrdiff_t given = begin + candidate.surname_chars;
  const std::ptrdiff_t end = candidate.end();
  const std::uint32_t length =
      candidate.surname_chars * 4u + candidate.given_chars;
  const std::uint32_t surname =
      candidate.surname_chars == 1
          ? text.At(begin)
          : text.At(begin) * 0x10001u + text.At(begin + 1);
  const std::uint32_t g1 = text.At(given);
  const std::uint32_t g2 = candidate.given_chars == 2 ? text.At(given + 1) : 0;
  const std::uint32_t l1 = text.At(begin - 1);
  const std::uint32_t r1 = text.At(end);
  Add(0, length, surname == g1, g1 == g2);
  Add(1, surname, candidate.given_chars);
  Add(2, surname, g1, candidate.given_chars);
  Add(3, g1, g2);
  Add(4, surname, g1, g2);
  Add(5, g1, candidate.given_chars);
  Add(6, g2);
  Add(7, surname, g2);
  Add(8, l1);
  Add(9, l1, text.At(begin - 2));
  Add(10, r1);
  Add(11, r1, text.At(end + 1));
  Add(12, static_cast<std::uint32_t>(text.KindAt(begin - 1)),
      static_cast<std::uint32_t>(text.KindAt(end)), length);
  Add(13, l1, surname);
  Add(14, text.At(end - 1), r1);
  Add(15, length);
}

void NameFeatures::AddRest(const NameText& text, const NameTables& tables,
                           NameCandidate candidate) {
  AddContext(text, candidate);
  AddSkipped(text, static_cast<std::ptrdiff_t>(candidate.begin) - 1, -1, 40);
  AddSkipped(text, candidate.end(), 1, 50);
  AddDigits(text, candidate);
  AddBuckets(text, tables, candidate);
  AddWords(text, tables, candidate);
  AddForeign(text, candidate);
  AddPastFillers(text, candidate);
}

void NameFeatures::AddContext(const NameText& text, NameCandidate candidate) {
  const std::ptrdiff_t begin = candidate.begin;
  const std::ptrdiff_t end = candidate.end();
  const std::uint32_t length =
      candidate.surname_chars * 4u + candidate.given_chars;
  const std::uint32_t l1 = text.At(begin - 1);
  const std::uint32_t l2 = text.At(begin - 2);
  const std::uint32_t l3 = text.At(begin - 3);
  const std::uint32_t r1 = text.At(end);
  const std::uint32_t r2 = text.At(end + 1);
  const std::uint32_t r3 = text.At(end + 2);
  Add(20, l1, l2, l3);
  Add(21, l2, l3);
  Add(22, r1, r2, r3);
  Add(23, r2, r3);
  Add(24, l1, r1);
  Add(25, l1, length);
  Add(26, r1, length);
  Add(27, text.At(end - 1), r1, r2);
  Add(28, l1, l2, static_cast<std::uint32_t>(text.KindAt(end)));
  Add(29, r1, r2, static_cast<std::uint32_t>(text.KindAt(begin - 1)));
}

void NameFeatures::AddSkipped(const NameText& text, std::ptrdiff_t from,
                              int step, std::uint32_t kind) {
  std::uint32_t separators = kNoSeparator;
  std::ptrdiff_t at = from;
  for (int skipped = 0; skipped < 4; ++skipped, at += step) {
    const NameText::Symbol symbol = text.At(at);
    if (IsWordPart(NameText::KindOf(symbol))) break;
    separators |= SeparatorOf(symbol);
  }
  const std::uint32_t first = text.At(at);
  const std::uint32_t second = text.At(at + step);
  const std::uint32_t third = text.At(at + 2 * step);
  Add(kind, first, second);
  Add(kind + 1, first, second, third);
  Add(kind + 2, first, second, separators);
  Add(kind + 3, first, separators);
  Add(kind + 4, static_cast<std::uint32_t>(NameText::KindOf(text.At(at))),
      separators);
}

void NameFeatures::AddDigits(const NameText& text, NameCandidate candidate) {
  const std::uint32_t left =
      DigitRun(text, static_cast<std::ptrdiff_t>(candidate.begin) - 1, -1);
  const std::uint32_t right = DigitRun(text, candidate.end(), 1);
  Add(60, left);
  Add(61, right);
  Add(62, left, right, candidate.given_chars);
}

void NameFeatures::AddBuckets(const NameText& text, const NameTables& tables,
                              NameCandidate candidate) {
  using Role = NameTables::Role;
  const std::ptrdiff_t begin = candidate.begin;
  const std::ptrdiff_t given = begin + candidate.surname_chars;
  const std::ptrdiff_t end = candidate.end();
  const bool is_sole = candidate.given_chars == 1;
  const unsigned s = candidate.surname_chars == 1
                         ? tables.Bucket(text.At(begin), Role::kSurname)
                         : 15u;
  const unsigned g1 = tables.Bucket(
      text.At(given), is_sole ? Role::kSoleGiven : Role::kFirstGiven);
  const unsigned g2 =
      is_sole ? 0u : tables.Bucket(text.At(given + 1), Role::kSecondGiven);
  const unsigned next = tables.Bucket(
      text.At(end), is_sole ? Role::kSecondGiven : Role::kFirstGiven);
  const unsigned sum = is_sole ? 2 * g1 : g1 + g2;
  Add(70, s, candidate.given_chars);
  Add(71, g1, candidate.given_chars);
  Add(72, g2);
  Add(73, next, candidate.given_chars);
  Add(74, s, g1, g2);
  Add(75, sum, candidate.given_chars);
  Add(76, sum, static_cast<std::uint32_t>(text.KindAt(begin - 1)),
      candidate.given_chars);
  Add(77, sum, static_cast<std::uint32_t>(text.KindAt(end)),
      candidate.given_chars);
  Add(78, s + sum, candidate.given_chars);
}

// Which characters make words: inside of the candidate, over its edges, and
// beside it.
void NameFeatures::AddWords(const NameText& text, const NameTables& tables,
                            NameCandidate candidate) {
  const std::ptrdiff_t begin = candidate.begin;
  const std::ptrdiff_t given = begin + candidate.surname_chars;
  const std::ptrdiff_t end = candidate.end();
  const std::uint32_t length =
      candidate.surname_chars * 4u + candidate.given_chars;
  const auto pair = [&](std::ptrdiff_t at) {
    return tables.WordOf(text.At(at), text.At(at + 1));
  };
  const auto triple = [&](std::ptrdiff_t at) {
    return tables.WordOf(text.At(at), text.At(at + 1), text.At(at + 2));
  };
  // No word is no evidence: many of a live text's words are in no list.
  const auto add = [&](std::uint32_t kind, unsigned word, unsigned other,
                       std::uint32_t with) {
    if (word != 0) Add(kind, word * 4 + other, with, length);
  };
  const auto idiom = [&](std::ptrdiff_t at) {
    return tables.WordOf(text.At(at), text.At(at + 1), text.At(at + 2),
                         text.At(at + 3));
  };
  const unsigned head = pair(given - 1);
  const unsigned tail = candidate.given_chars == 2 ? pair(given) : 0;
  const unsigned left = pair(begin - 1);
  const unsigned right = pair(end - 1);
  add(80, head, tail, 0);
  add(81, tail, 0, 0);
  add(82, tail, 0, text.At(begin));
  add(83, left, pair(begin - 2), 0);
  add(84, left, right, 0);
  add(85, right, pair(end), 0);
  add(86, right, tail, 0);
  add(87, triple(given - 1), 0, 0);
  add(88, triple(begin - 1), 0, 0);
  add(89, triple(end - 2), 0, 0);
  add(90, triple(end - 1), 0, 0);
  add(91, pair(end), 0, 0);
  add(92, pair(begin - 2), 0, 0);
  const bool is_inside =
      idiom(begin) + idiom(begin - 1) + idiom(begin - 2) != 0;
  add(99, is_inside ? 1 : 0, 0, 0);
}

// Which characters inside and around could be a foreign name's.
void NameFeatures::AddForeign(const NameText& text, NameCandidate candidate) {
  const std::ptrdiff_t begin = candidate.begin;
  const std::ptrdiff_t end = candidate.end();
  std::uint32_t around = 0;
  for (const std::ptrdiff_t at : {begin - 2, begin - 1, end, end + 1}) {
    around = around * 2 + (IsTransliterated(text.At(at)) ? 1u : 0u);
  }
  std::uint32_t inside = 0;
  for (std::ptrdiff_t at = begin; at < end; ++at) {
    inside = inside * 2 + (IsTransliterated(text.At(at)) ? 1u : 0u);
  }
  Add(93, around, inside, candidate.given_chars);
  Add(94, around, candidate.given_chars);
}

// The words behind what only joins them to the candidate.
void NameFeatures::AddPastFillers(const NameText& text,
                                  NameCandidate candidate) {
  constexpr int kMostFillers = 5;
  std::ptrdiff_t left = static_cast<std::ptrdiff_t>(candidate.begin) - 1;
  int skipped = 0;
  for (; skipped < kMostFillers && IsOneOf(text.At(left), kLeftFillers);
       ++skipped) {
    --left;
  }
  Add(95, text.At(left), text.At(left - 1), skipped > 0);
  Add(96, text.At(left), skipped > 0, candidate.given_chars);
  std::ptrdiff_t right = candidate.end();
  skipped = 0;
  for (; skipped < kMostFillers && IsOneOf(text.At(right), kRightFillers);
       ++skipped) {
    ++right;
  }
  Add(97, text.At(right), text.At(right + 1), skipped > 0);
  Add(98, text.At(right), skipped > 0, candidate.given_chars);
}

}  // namespace undox
