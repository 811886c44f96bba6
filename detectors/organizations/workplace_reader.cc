#include "detectors/organizations/workplace_reader.h"

#include <algorithm>

#include "detectors/names/name_edge.h"
#include "detectors/text/code_points.h"

namespace undox {
namespace {

constexpr std::size_t kMaxName = 24;    // Code points of an employer.
constexpr std::size_t kMaxTitled = 18;  // The same, before a title.

using Words = OrganizationWords;

bool IsEmployerCharacter(std::u32string_view text, std::size_t at) {
  const char32_t c = text[at];
  return IsNameCharacter(text, at) || c == U'与' || c == U'和' || c == U'&' ||
         c == U'(' || c == U')' || c == U'·';
}

bool HasSuffix(const Words& words, std::u32string_view name) {
  for (std::size_t end = name.size(); end > 0; --end) {
    const std::size_t length =
        words.table(Words::kEmployer).LongestBefore(name, end).length;
    // The suffix alone is no name.
    if (length > 0 && end - length >= 2) return true;
    // 分部 and 支队 tell; 部 and 店 alone do not.
    const std::size_t part =
        words.table(Words::kPart).LongestBefore(name, end).length;
    if (part >= 2 && end - part >= 2) return true;
  }
  return false;
}

// 药店, 重点中学: a kind, and no name or one that fits all.
bool IsBareKind(const Words& words, std::u32string_view name) {
  const std::size_t kind =
      words.table(Words::kEmployer).LongestBefore(name, name.size()).length;
  return kind > 0 &&
         (kind == name.size() ||
          words.Is(Words::kGeneric, name.substr(0, name.size() - kind)));
}

bool IsPlausible(const Words& words, std::u32string_view name) {
  if (name.size() < 2 || name.size() > kMaxName) return false;
  if (IsBareKind(words, name)) return false;
  for (const std::u32string_view opinion : {U"觉得", U"感觉", U"认为"}) {
    if (name.starts_with(opinion)) return false;
  }
  if (words.Is(Words::kNotEmployer, name)) return false;
  if (name.starts_with(U"一") || name.starts_with(U"某") ||
      name.starts_with(U"同") || name.ends_with(U"边") ||
      name.ends_with(U"里") || name.ends_with(U"上") ||
      name.ends_with(U"生活") || name.ends_with(U"学习")) {
    return false;
  }
  for (const std::u32string_view vague :
       {U"一个", U"一所", U"一家", U"随便", U"国内", U"国外", U"正规", U"另一",
        U"某", U"各", U"几家", U"任何", U"所有", U"每个", U"公立", U"私立"}) {
    if (name.find(vague) != name.npos) return false;
  }
  return std::any_of(name.begin(), name.end(),
                     [](char32_t c) { return IsHan(c) || IsLatin(c); });
}

std::optional<WorkplaceName> Check(const Words& words, std::u32string_view text,
                                   std::size_t begin, std::size_t end) {
  const std::u32string_view name = text.substr(begin, end - begin);
  if (!IsPlausible(words, name)) return std::nullopt;
  return WorkplaceName{begin, end, HasSuffix(words, name)};
}

}  // namespace

std::optional<WorkplaceName> ReadEmployerBefore(const Words& words,
                                                std::u32string_view text,
                                                std::size_t verb) {
  std::size_t begin = verb;
  while (begin > 0 && verb - begin <= kMaxName) {
    const char32_t before = text[begin - 1];
    if (before == U'在' || before == U'于' || before == U'从') break;
    if (!IsEmployerCharacter(text, begin - 1)) return std::nullopt;
    --begin;
  }
  if (begin == 0 || begin == verb ||
      (text[begin - 1] != U'在' && text[begin - 1] != U'于' &&
       text[begin - 1] != U'从')) {
    return std::nullopt;
  }
  // 现在上班 and 正在工作 name no place.
  if (begin >= 2 && (text[begin - 2] == U'现' || text[begin - 2] == U'正') &&
      verb - begin < 3) {
    return std::nullopt;
  }
  return Check(words, text, begin, verb);
}

std::optional<WorkplaceName> ReadEmployerLine(const Words& words,
                                              std::u32string_view text,
                                              std::size_t end) {
  if (end < text.size() && text[end] != U'\n') return std::nullopt;
  std::size_t begin = end;
  while (begin > 0 && text[begin - 1] != U'\n') {
    if (!IsEmployerCharacter(text, begin - 1)) return std::nullopt;
    --begin;
  }
  return Check(words, text, begin, end);
}

std::optional<WorkplaceName> ReadEmployerAfter(const Words& words,
                                               std::u32string_view text,
                                               std::size_t at) {
  while (at < text.size() &&
         (IsBlank(text[at]) || text[at] == U':' || text[at] == U'是')) {
    ++at;
  }
  std::size_t end = at;
  while (end < text.size() && end - at < kMaxName &&
         IsEmployerCharacter(text, end)) {
    ++end;
  }
  // 单位X税务局上班.
  if (const std::size_t verb =
          words.table(Words::kWork).LongestBefore(text, end).length;
      verb > 0 && end > at + verb + 2) {
    end -= verb;
  }
  // A title that follows is not the employer's name: X医院护士.
  for (std::size_t i = at + 2; i < end; ++i) {
    const std::size_t title =
        words.table(Words::kTitle).LongestAt(text, i).length;
    const bool suffix_before =
        words.table(Words::kEmployer).LongestBefore(text, i).length > 0 ||
        words.table(Words::kPart).LongestBefore(text, i).length > 0;
    if (title > 0 && suffix_before && i + title == end) {
      end = i;
      break;
    }
  }
  return Check(words, text, at, end);
}

std::optional<WorkplaceName> ReadEmployerOfTitle(
    const Words& words, std::u32string_view text, std::size_t title,
    const std::vector<std::size_t>& starts) {
  std::size_t end = title;
  for (const std::u32string_view word : {U"新来的", U"里的", U"的"}) {
    if (text.substr(0, end).ends_with(word)) {
      end -= word.size();
      break;
    }
  }
  std::size_t suffix =
      words.table(Words::kEmployer).LongestBefore(text, end).length;
  if (suffix == 0) {
    suffix = words.table(Words::kPart).LongestBefore(text, end).length;
  }
  if (suffix == 0 || suffix >= end) return std::nullopt;
  std::size_t begin = end - suffix;
  while (begin > 0 && end - begin < kMaxTitled &&
         IsNameCharacter(text, begin - 1)) {
    if (EdgeBefore(text, begin) == NameEdge::kCue) break;
    if (std::find(starts.begin(), starts.end(), begin) != starts.end()) break;
    --begin;
  }
  if (end - begin < suffix + 2 || end - begin >= kMaxTitled) {
    return std::nullopt;
  }
  std::optional<WorkplaceName> name = Check(words, text, begin, end);
  if (name && !name->suffixed) return std::nullopt;
  return name;
}

}  // namespace undox
