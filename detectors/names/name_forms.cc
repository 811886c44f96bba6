#include "detectors/names/name_forms.h"

#include <algorithm>
#include <optional>
#include <string>

#include "detectors/names/home_names.h"
#include "detectors/names/name_cue.h"
#include "detectors/names/name_parts.h"
#include "detectors/names/told_names.h"
#include "detectors/names/transliteration.h"

namespace undox {
namespace {

using Symbol = NameText::Symbol;

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

// What somebody is who is known to the writer and to few others.
constexpr std::u16string_view kPrivateRoles[] = {
    u"外教", u"外籍", u"室友", u"同事", u"邻居", u"房东", u"租客", u"同学",
    u"老外", u"渣男", u"骗子", u"前任", u"男友", u"女友", u"老公", u"老婆",
    u"教练", u"厨师", u"保姆", u"留学", u"叫什", u"我们", u"班上", u"导师"};

bool IsNearRole(const NameText& text, std::uint32_t begin, std::uint32_t end) {
  constexpr std::uint32_t kNear = 16;
  const std::uint32_t from = begin - std::min(begin, kNear);
  const auto to = std::min<std::uint32_t>(
      end + kNear, static_cast<std::uint32_t>(text.size()));
  for (std::uint32_t at = from; at < to; ++at) {
    if (std::any_of(
            std::begin(kPrivateRoles), std::end(kPrivateRoles), [&](auto role) {
              return text.At(at) == role[0] && text.At(at + 1) == role[1];
            })) {
      return true;
    }
  }
  return false;
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
      !FollowsLabel(text, begin) && !IsNearRole(text, begin, end)) {
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
    if (tables.IsSurname(symbol) && MayBePieced(text, i)) {
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
               (text.KindAt(i + 1) != CharKind::kHanzi ||
                text.KindAt(i + 2) != CharKind::kHanzi)) {
      form = PiecedName(text, utf8, tagger, surroundings.has_private_data, i);
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
