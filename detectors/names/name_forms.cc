#include "detectors/names/name_forms.h"

#include <algorithm>
#include <optional>
#include <string>

#include "detectors/names/home_names.h"
#include "detectors/names/transliteration.h"

namespace undox {
namespace {

using Symbol = NameText::Symbol;

constexpr Symbol kFamilyWord = 0x59D3;  // 姓
constexpr Symbol kNameWord = 0x540D;    // 名
constexpr Symbol kCallWord = 0x53EB;    // 叫
constexpr Symbol kSoleWord = 0x5355;    // 单
constexpr std::uint32_t kMostMarks = 3;
constexpr std::uint32_t kMostPart = 8;  // Characters of one part of a · name.
constexpr std::uint32_t kFewestTransliterated = 2;

// Beginnings and ends of names that are common among China's peoples.
constexpr std::u16string_view kHomeNames[] = {
    u"买买提", u"麦麦提", u"艾合买", u"阿不都", u"阿卜杜", u"阿布都", u"吐尔逊",
    u"古丽",   u"阿依",   u"努尔",   u"玉素甫", u"依不拉", u"伊不拉", u"热合曼",
    u"木合塔", u"艾力",   u"吾买尔", u"库尔班", u"帕提",   u"巴图",   u"扎西",
    u"卓玛",   u"次仁",   u"旦增",   u"丹增",   u"格桑",   u"尼玛",   u"达娃",
    u"拉姆",   u"赛力克", u"叶尔",   u"哈孜",   u"依明",   u"艾尼",   u"沙拉木",
    u"阿里木", u"买合木", u"迪丽",   u"热依",   u"艾山",   u"亚森",   u"肉孜",
    u"米热",   u"阿迪力", u"祖丽",   u"木拉提"};

// The index behind at most kMostMarks blanks and marks from `at` on.
std::uint32_t SkipMarks(const NameText& text, std::uint32_t at) {
  for (std::uint32_t skipped = 0; skipped < kMostMarks; ++skipped, ++at) {
    const CharKind kind = text.KindAt(at);
    if (kind != CharKind::kSpace && kind != CharKind::kPunctuation) break;
  }
  return at;
}

// The index of the word before `at`, behind whose end only marks stand; the
// characters themselves may lie before the text.
std::ptrdiff_t SkipMarksBack(const NameText& text, std::ptrdiff_t at) {
  for (std::uint32_t skipped = 0; skipped < kMostMarks; ++skipped, --at) {
    const CharKind kind = text.KindAt(at - 1);
    if (kind != CharKind::kSpace && kind != CharKind::kPunctuation) break;
  }
  return at - 1;
}

bool FollowsLabel(const NameText& text, std::uint32_t begin) {
  const Symbol before = text.At(SkipMarksBack(text, begin));
  return before == kNameWord || before == kCallWord || before == 0x5B57;  // 字
}

std::string Piece(const NameText& text, std::string_view utf8,
                  std::uint32_t begin, std::uint32_t end) {
  const Span span = text.Bytes(begin, end);
  return std::string(utf8.substr(span.begin, span.size()));
}

// What the model says of a surname and `given` characters put together behind
// a label, with `after` behind them.
float JoinedScore(const NameTagger& tagger, const std::string& surname,
                  const std::string& given, const std::string& after) {
  const NameText joined("姓名:" + surname + given + after);
  const auto count = [](const std::string& s) {
    return static_cast<std::uint8_t>(s.size() / 3);
  };
  return tagger.Score(joined, {3, count(surname), count(given)});
}

// Characters of the surname at `at`, 0 if none stands there.
std::uint32_t SurnameAt(const NameText& text, const NameTables& tables,
                        std::uint32_t at) {
  if (tables.IsCompound(text.At(at), text.At(at + 1))) return 2;
  return tables.IsSurname(text.At(at)) ? 1 : 0;
}

// 姓X，名YZ with `at` on 姓.
std::optional<NameForm> SplitName(const NameText& text, std::string_view utf8,
                                  const NameTagger& tagger, std::uint32_t at) {
  std::uint32_t surname = SkipMarks(text, at + 1);
  if (text.At(surname) == 0x662F) surname = SkipMarks(text, surname + 1);  // 是
  const std::uint32_t size = SurnameAt(text, tagger.tables(), surname);
  if (size == 0) return std::nullopt;
  std::uint32_t label = SkipMarks(text, surname + size);
  const bool is_sole = text.At(label) == kSoleWord;  // 单名一个Y字
  if (is_sole) ++label;
  if (text.At(label) != kNameWord) return std::nullopt;
  std::uint32_t given = label + 1;
  constexpr std::u16string_view kFillers = u"字是叫为一个";
  while (kFillers.find(static_cast<char16_t>(text.At(given))) !=
         kFillers.npos) {
    ++given;
  }
  given = SkipMarks(text, given);
  if (text.KindAt(given) != CharKind::kHanzi) return std::nullopt;
  // 姓阮，名字叫阮…: the whole name stands there for the tagger.
  if (text.At(given) == text.At(surname)) return std::nullopt;
  std::uint32_t end = given + 1;
  if (!is_sole && text.KindAt(end) == CharKind::kHanzi) {
    const auto last = static_cast<std::uint32_t>(text.size());
    const std::string family = Piece(text, utf8, surname, surname + size);
    const auto score = [&](std::uint32_t stop) {
      return JoinedScore(tagger, family, Piece(text, utf8, given, stop),
                         Piece(text, utf8, stop, std::min(stop + 4, last)));
    };
    if (score(end + 1) > score(end)) ++end;
  }
  return NameForm{surname, end, 0.95, "split-name"};
}

bool PartsCharacters(Symbol symbol) {
  constexpr std::u16string_view kMarks = u" ./-_+|~,、\u00B7";
  return symbol == NameText::kPictograph ||
         kMarks.find(static_cast<char16_t>(symbol)) != kMarks.npos;
}

// X/Y/Z or X Y with `at` on a surname behind a label.
std::optional<NameForm> PiecedName(const NameText& text, std::string_view utf8,
                                   const NameTagger& tagger, std::uint32_t at) {
  if (!PartsCharacters(text.At(at + 1)) || !FollowsLabel(text, at)) {
    return std::nullopt;
  }
  // The same marks between all: /, or a dot between blanks.
  std::uint32_t marks = 1;
  while (marks < kMostMarks && PartsCharacters(text.At(at + 1 + marks))) {
    ++marks;
  }
  const auto separates = [&](std::uint32_t from) {
    for (std::uint32_t i = 0; i < marks; ++i) {
      if (text.At(from + i) != text.At(at + 1 + i)) return false;
    }
    return true;
  };
  std::string given;
  std::uint32_t end = at + 1;
  while (given.size() < 6 && separates(end) &&
         text.KindAt(end + marks) == CharKind::kHanzi &&
         text.KindAt(end + marks + 1) != CharKind::kHanzi) {
    given += Piece(text, utf8, end + marks, end + marks + 1);
    end += marks + 1;
  }
  if (given.empty()) return std::nullopt;
  const float score =
      JoinedScore(tagger, Piece(text, utf8, at, at + 1), given, "");
  if (score <= 0.5f) return std::nullopt;
  return NameForm{at, end, NameProbability(score), "pieced-name"};
}

// Words that a person's name follows in a form or a call to find somebody.
struct NameLabel {
  std::u16string_view word;
  bool begins_line = false;  // Else the word is part of too many others.
};
constexpr NameLabel kNameLabels[] = {
    {u"收件人"}, {u"收货人"},   {u"寄件人"},   {u"联系人"},
    {u"开户名"}, {u"户名"},     {u"女主"},     {u"男主"},
    {u"找我"},   {u"收", true}, {u"寄", true},
};

bool FollowsNameLabel(const NameText& text, std::uint32_t begin) {
  const std::ptrdiff_t last = SkipMarksBack(text, begin);
  return std::any_of(std::begin(kNameLabels), std::end(kNameLabels),
                     [&](const NameLabel& label) {
                       const auto size =
                           static_cast<std::ptrdiff_t>(label.word.size());
                       if (last + 1 < size) return false;
                       for (std::ptrdiff_t i = 0; i < size; ++i) {
                         if (text.At(last + 1 - size + i) !=
                             label.word[static_cast<std::size_t>(i)]) {
                           return false;
                         }
                       }
                       const Symbol before = text.At(last - size);
                       return !label.begins_line || before == '\n' ||
                              before == NameText::kEdgeSymbol;
                     });
}

// X, XY or XYZ with `at` on a surname behind a label, in a post with private
// data; a bubble may break the line inside.
std::optional<NameForm> LabelledName(const NameText& text,
                                     std::string_view utf8,
                                     const NameTagger& tagger,
                                     const NameSurroundings& surroundings,
                                     std::uint32_t at) {
  constexpr std::size_t kMostGiven = 6;  // Bytes of two Hanzi.
  if (!surroundings.has_private_data || !FollowsNameLabel(text, at)) {
    return std::nullopt;
  }
  const std::uint32_t size = SurnameAt(text, tagger.tables(), at);
  std::string given;
  bool broken = false;
  std::uint32_t end = at + size;
  while (size > 0) {
    const bool breaks = !broken && text.At(end) == '\n' &&
                        given.size() < kMostGiven &&
                        text.KindAt(end + 1) == CharKind::kHanzi;
    // A line that was broken after a whole name is another line.
    if (breaks && !given.empty()) break;
    if (breaks) {
      broken = true;
      ++end;
    }
    if (text.KindAt(end) != CharKind::kHanzi) break;
    if (given.size() == kMostGiven) return std::nullopt;
    given += Piece(text, utf8, end, end + 1);
    ++end;
  }
  if (given.empty()) return std::nullopt;
  const float score =
      JoinedScore(tagger, Piece(text, utf8, at, at + size), given, "");
  if (score <= 0.5f) return std::nullopt;
  return NameForm{at, end, NameProbability(score), "labelled-name"};
}

// A name of two or three parts with `at` on its first ·.
std::optional<NameForm> DottedName(const NameText& text,
                                   const NameSurroundings& surroundings,
                                   std::uint32_t at) {
  std::uint32_t begin = at;
  while (begin > 0 && at - begin < kMostPart &&
         IsTransliterated(text.At(begin - 1))) {
    --begin;
  }
  if (at - begin < kFewestTransliterated) return std::nullopt;
  std::uint32_t end = at;
  for (int parts = 0; parts < 3 && text.At(end) == NameText::kMiddleDot;
       ++parts) {
    std::uint32_t stop = end + 1;
    while (stop - end <= kMostPart && IsTransliterated(text.At(stop))) ++stop;
    if (stop < end + 1 + kFewestTransliterated) break;
    end = stop;
  }
  if (end == at) return std::nullopt;
  std::u16string name;
  for (std::uint32_t i = begin; i < end; ++i) {
    name += static_cast<char16_t>(text.At(i));
  }
  const bool is_home =
      std::any_of(std::begin(kHomeNames), std::end(kHomeNames),
                  [&](auto part) { return name.find(part) != name.npos; });
  if (!is_home && !surroundings.has_private_data &&
      !FollowsLabel(text, begin)) {
    return std::nullopt;
  }
  return NameForm{begin, end, is_home ? 0.9 : 0.8, "dotted-name"};
}

std::optional<NameForm> HomeName(const NameText& text, const NameTables& tables,
                                 std::uint32_t at) {
  if (const std::uint32_t size = PairedNameAt(text, at); size != 0) {
    return NameForm{at, at + size, 0.9, "paired-name"};
  }
  if (const std::uint32_t size = WordSurnameNameAt(text, tables, at);
      size != 0) {
    return NameForm{at, at + size, 0.85, "word-surname"};
  }
  return std::nullopt;
}

}  // namespace

bool MayHoldNameForm(const NameText& text, const NameTables& tables) {
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t i = 0; i < size; ++i) {
    const Symbol symbol = text.At(i);
    if (symbol == kFamilyWord || symbol == NameText::kMiddleDot) return true;
    if (MayBeginHomeName(symbol) && (PairedNameAt(text, i) != 0 ||
                                     WordSurnameNameAt(text, tables, i) != 0)) {
      return true;
    }
    if (text.KindAt(i + 1) != CharKind::kHanzi && tables.IsSurname(symbol) &&
        PartsCharacters(text.At(i + 1)) && FollowsLabel(text, i)) {
      return true;
    }
  }
  return false;
}

std::vector<NameForm> FindNameForms(const NameText& text, std::string_view utf8,
                                    const NameTagger& tagger,
                                    const NameSurroundings& surroundings) {
  std::vector<NameForm> forms;
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t i = 0; i < size; ++i) {
    const Symbol symbol = text.At(i);
    std::optional<NameForm> form;
    if (symbol == kFamilyWord) {
      form = SplitName(text, utf8, tagger, i);
    } else if (symbol == NameText::kMiddleDot) {
      form = DottedName(text, surroundings, i);
    } else if (tagger.tables().IsSurname(symbol) &&
               (form = LabelledName(text, utf8, tagger, surroundings, i))) {
    } else if (tagger.tables().IsSurname(symbol) &&
               text.KindAt(i + 1) != CharKind::kHanzi) {
      form = PiecedName(text, utf8, tagger, i);
    }
    if (!form && MayBeginHomeName(symbol))
      form = HomeName(text, tagger.tables(), i);
    if (!form || surroundings.taken.Touches({form->begin, form->end})) continue;
    forms.push_back(*form);
    i = form->end - 1;
  }
  return forms;
}

}  // namespace undox
