#include "detectors/organizations/relation_clause.h"

#include "detectors/text/code_points.h"
#include "detectors/text/utf8.h"

namespace undox {
namespace {

constexpr std::u32string_view kAdmission[] = {
    U"就读于",   U"就读", U"毕业于", U"考上",  U"考上了", U"考入", U"考进",
    U"在读于",   U"转到", U"转学到", U"学校:", U"学校: ", U"学校", U"转去",
    U"转学去了", U"考到", U"去的",   U"母校",  U"院校",   U"保送"};
constexpr std::u32string_view kAttended[] = {
    U"毕业", U"肄业", U"专升本", U"退学",   U"休学", U"在读",
    U"辍学", U"读,",  U"读，",   U"念书",   U"读书", U"上学",
    U"延毕", U"那个", U"某",     U"离的职", U"离职"};

bool IsClauseEnd(char32_t c) {
  return c == U'\n' || c == U'。' || c == U'!' || c == U'?' || c == U'；' ||
         c == U';';
}

}  // namespace

std::u32string_view SentenceAround(std::u32string_view text, std::size_t begin,
                                   std::size_t end) {
  while (begin > 0 && !IsClauseEnd(text[begin - 1])) --begin;
  while (end < text.size() && !IsClauseEnd(text[end])) ++end;
  return text.substr(begin, end - begin);
}

bool FollowsAdmission(std::u32string_view text, std::size_t begin) {
  // 读X中学, but not 研读X and 朗读X.
  if (begin > 0 && text[begin - 1] == U'读' &&
      (begin == 1 ||
       std::u32string_view(U"研朗阅攻解宣导").find(text[begin - 2]) ==
           std::u32string_view::npos)) {
    return true;
  }
  const std::u32string_view before = text.substr(0, begin);
  for (const std::u32string_view word : kAdmission) {
    if (before.ends_with(word)) return true;
  }
  return false;
}

bool FollowsSchoolLabel(std::u32string_view text, std::size_t begin) {
  const std::u32string_view before = text.substr(0, begin);
  return before.ends_with(U"学校") || before.ends_with(U"母校") ||
         before.ends_with(U"院校");
}

bool FollowsCopula(std::u32string_view text, std::size_t begin) {
  return begin > 0 && (text[begin - 1] == U'是' || text[begin - 1] == U'系');
}

bool IsOwnClause(std::u32string_view text, std::size_t begin, std::size_t end) {
  const auto edge = [](char32_t c) { return !IsHan(c) && !IsLatin(c); };
  const bool closed = begin > 0 && edge(text[begin - 1]) &&
                      (end >= text.size() || edge(text[end]));
  if (!closed) return false;
  for (const std::u32string_view top :
       {U"长", U"总监", U"经理", U"股东", U"法人", U"负责人", U"记者", U"主任",
        U"总", U"顾问", U"编辑", U"主播", U"律师", U"研究员"}) {
    if (text.substr(0, end).ends_with(top)) return false;
  }
  return true;
}

bool IsBelonging(std::u32string_view text, std::size_t end) {
  if (end >= text.size() || text[end] != U'的') return false;
  return end + 1 == text.size() ||
         std::u32string_view(U",，、。.;；!！?？\n吗吧那某")
                 .find(text[end + 1]) != std::u32string_view::npos;
}

bool IsAttended(std::u32string_view text, std::size_t end) {
  for (const std::u32string_view word : kAttended) {
    if (text.substr(end).starts_with(word)) return true;
  }
  return false;
}

bool OpensClause(std::u32string_view text, std::size_t begin) {
  return begin > 0 && !IsHan(text[begin - 1]) && !IsLatin(text[begin - 1]) &&
         !IsDigit(text[begin - 1]);
}

std::vector<std::string> AttendanceWords() {
  std::vector<std::string> words;
  const auto add = [&](std::u32string_view word) {
    std::string& added = words.emplace_back();
    for (const char32_t c : word) AppendUtf8(c, added);
  };
  for (const std::u32string_view word : kAdmission) add(word);
  for (const std::u32string_view word : kAttended) add(word);
  return words;
}

std::u32string Beside(std::u32string_view text, std::size_t begin,
                      std::size_t end, std::size_t reach) {
  const std::size_t from = begin > reach ? begin - reach : 0;
  std::u32string beside(text.substr(from, begin - from));
  beside += U'|';
  beside += text.substr(end, reach);
  return beside;
}

}  // namespace undox
