#include "detectors/organizations/school_reader.h"

#include <algorithm>

#include "detectors/names/name_edge.h"
#include "detectors/text/code_points.h"

namespace undox {
namespace {

constexpr std::size_t kMaxName = 12;  // Code points before the suffix.
constexpr std::size_t kMaxTail = 28;  // Code points of faculty, year, class.
constexpr std::size_t kMaxGap = 10;   // Code points of one part of the tail.
constexpr std::u32string_view kNumerals = U"一二三四五六七八九十";
// Verbs and prepositions that stand right before a school's name.
constexpr std::u32string_view kBefore = U"读念于进考转上报";
constexpr std::u32string_view kTailEnds[] = {
    U"学院",   U"专业",   U"校区",   U"书院",   U"研究院",
    U"分校",   U"实验室", U"少年班", U"实验班", U"国际部",
    U"国际班", U"火箭班", U"重点班", U"年级",   U"年制"};

bool IsNumeral(char32_t c) {
  return IsDigit(c) || kNumerals.find(c) != kNumerals.npos;
}

bool IsTailCharacter(std::u32string_view text, std::size_t at) {
  const char32_t c = text[at];
  if (c == U'读' || c == U'毕' || c == U'上') return false;
  return IsNameCharacter(text, at) || c == U'与' || c == U'和' || c == U'(' ||
         c == U')' || c == U'-' || c == U'（' || c == U'）';
}

// Returns true if the part of a school's tail that ends at `end` is complete:
// 4班, (4)班, 2021级, 高三, 物理系.
bool EndsTail(std::u32string_view text, std::size_t begin, std::size_t end) {
  const std::u32string_view tail = text.substr(begin, end - begin);
  for (const std::u32string_view suffix : kTailEnds) {
    if (tail.size() > suffix.size() && tail.ends_with(suffix)) return true;
  }
  if (tail.size() < 2) return false;
  const char32_t last = tail.back();
  const char32_t before = tail[tail.size() - 2];
  if (last == U'班') {
    // 二年孝班, as in Taiwan.
    const bool virtue =
        tail.size() >= 4 && tail[tail.size() - 3] == U'年' &&
        std::u32string_view(U"忠孝仁爱信义和平礼智甲乙丙丁").find(before) !=
            std::u32string_view::npos;
    return IsNumeral(before) || before == U')' || before == U'）' || virtue;
  }
  if (last == U'级' || last == U'届') return IsDigit(before);
  if (last == U'系') {
    return tail.size() >= 3 && IsHan(before) &&
           std::u32string_view(U"关联体派星直嫡").find(before) ==
               std::u32string_view::npos;
  }
  return std::u32string_view(U"初高大研").find(before) !=
             std::u32string_view::npos &&
         std::u32string_view(U"一二三四").find(last) !=
             std::u32string_view::npos;
}

std::size_t TailEnd(std::u32string_view text, std::size_t begin) {
  std::size_t end = begin;
  for (std::size_t at = begin; at < text.size() && at < begin + kMaxTail;
       ++at) {
    if (!IsTailCharacter(text, at) || at - end > kMaxGap) break;
    if (EndsTail(text, end, at + 1) || EndsTail(text, begin, at + 1)) {
      end = at + 1;
    }
  }
  return end;
}

// 读X and 进X, but not 复读学校 and 上海.
bool IsVerb(std::u32string_view text, std::size_t at) {
  if (text[at] == U'读' && at > 0 && (text[at - 1] == U'复')) return false;
  if (text[at] == U'过' || text[at] == U'自') return true;  // 待过X, 取材自X.
  if (text[at] == U'际' || text[at] == U'弟') {             // 实际X, 小弟X.
    return at > 0 && (text[at - 1] == U'实' || text[at - 1] == U'小');
  }
  return kBefore.find(text[at]) != kBefore.npos;
}

struct NameStart {
  std::size_t begin = 0;
  bool sure = false;    // A region or person's name, or a cue, says so.
  bool region = false;  // The name begins with a region.
};

// Where a name that ends at `end` begins, with what stands before it.
NameStart FindNameStart(std::u32string_view text, std::size_t end,
                        const std::vector<std::size_t>& starts) {
  std::size_t begin = end;
  std::size_t region = end;
  while (begin > 0 && end - begin < kMaxName &&
         IsNameCharacter(text, begin - 1)) {
    if (std::find(starts.begin(), starts.end(), begin) != starts.end()) {
      region = begin;
    }
    const bool verb = IsVerb(text, begin - 1);
    const bool in_region =
        std::find(starts.begin(), starts.end(), begin - 1) != starts.end();
    if (verb && !in_region) break;
    if (begin < end && EdgeBefore(text, begin) == NameEdge::kCue) break;
    --begin;
  }
  if (std::find(starts.begin(), starts.end(), begin) != starts.end()) {
    region = begin;
  }
  if (region < end) return {region, true, true};
  // Too long for a name: its last characters are the likeliest.
  if (end - begin >= kMaxName) return {end - 4, false, false};
  const bool verb = begin > 0 && IsVerb(text, begin - 1);
  return {begin, verb || EdgeBefore(text, begin) == NameEdge::kCue, false};
}

}  // namespace

std::optional<SchoolName> ReadSchool(const OrganizationWords& words,
                                     std::u32string_view text,
                                     std::size_t suffix_end,
                                     const std::vector<std::size_t>& starts) {
  const std::size_t length = words.table(OrganizationWords::kSchool)
                                 .LongestBefore(text, suffix_end)
                                 .length;
  if (length == 0) return std::nullopt;
  SchoolName school;
  school.named = true;
  const std::size_t suffix = suffix_end - length;
  const NameStart start = FindNameStart(text, suffix, starts);
  school.begin = start.begin;
  school.sure = start.sure;
  school.region = start.region;
  school.end = TailEnd(text, suffix_end);
  // X大学中文系大三: the year is no part of the faculty.
  if (const std::u32string_view all =
          text.substr(suffix_end, school.end - suffix_end);
      all.size() >= 4 && kNumerals.find(all.back()) != kNumerals.npos &&
      (all[all.size() - 2] == U'大' || all[all.size() - 2] == U'研')) {
    school.end -= 2;
  }
  const std::u32string_view tail =
      text.substr(suffix_end, school.end - suffix_end);
  school.classed =
      tail.ends_with(U'班') || tail.find(U"年级") != tail.npos ||
      (!tail.empty() && kNumerals.find(tail.back()) != kNumerals.npos);
  school.faculty = !tail.empty() && !school.classed;
  school.dated =
      school.faculty && (tail.ends_with(U'级') || tail.ends_with(U'届'));
  school.nested = school.faculty && tail.ends_with(U'系') &&
                  tail.find(U"学院") != tail.npos;
  if (tail.empty() && words.table(OrganizationWords::kSchoolNotAfter)
                          .LongestAt(text, suffix_end)) {
    return std::nullopt;
  }
  // 这小子三中高二, 我同学附中高一: whose school it is; 学校X中学: a label.
  for (const std::u32string_view whose :
       {U"小子", U"同学", U"女儿", U"儿子", U"闺女", U"孩子", U"侄子",
        U"外甥女", U"外甥", U"妹妹", U"弟弟", U"女生", U"男生", U"小孩",
        U"邻居", U"学校", U"母校", U"院校"}) {
    if (text.substr(school.begin, suffix - school.begin).starts_with(whose)) {
      school.begin += whose.size();
      break;
    }
  }
  const std::u32string_view name =
      text.substr(school.begin, suffix - school.begin);
  // 一中 and 附小 are names when a class follows; others need their own.
  const std::u32string_view kind = text.substr(suffix, length);
  const bool numbered = kNumerals.find(kind[0]) != kNumerals.npos ||
                        kind[0] == U'附' || kind[0] == U'实';
  school.region |= name.find(U'第') != name.npos || numbered;
  if (name.size() < 2 && !(numbered && school.classed) &&
      !(numbered && !name.empty())) {
    return std::nullopt;
  }
  if (words.Is(OrganizationWords::kGeneric, name)) return std::nullopt;
  return school;
}

std::optional<SchoolName> ReadClass(std::u32string_view text, std::size_t end) {
  if (end < 2 || text[end - 1] != U'班') return std::nullopt;
  if (end < text.size() &&
      std::u32string_view(U"车次倒岗组机级飞轮地").find(text[end]) !=
          std::u32string_view::npos) {
    return std::nullopt;
  }
  std::size_t at = end - 1;
  const bool closed = text[at - 1] == U')' || text[at - 1] == U'）';
  if (closed) --at;
  const std::size_t number_end = at;
  const bool digits = at > 0 && IsDigit(text[at - 1]);
  while (at > 0 && number_end - at < 4 && IsNumeral(text[at - 1]) &&
         IsDigit(text[at - 1]) == digits) {
    --at;
  }
  // 高三二班: the first numeral is the grade's.
  if (number_end - at >= 2 && at > 0 &&
      std::u32string_view(U"初高大").find(text[at - 1]) !=
          std::u32string_view::npos) {
    ++at;
  }
  if (at == number_end) return std::nullopt;
  if (closed) {
    if (at == 0 || (text[at - 1] != U'(' && text[at - 1] != U'（')) {
      return std::nullopt;
    }
    --at;
  }
  SchoolName school{.begin = at, .end = end, .classed = true};
  std::size_t begin = at;
  while (begin > 0 && at - begin < 6 && IsNameCharacter(text, begin - 1) &&
         !IsDigit(text[begin - 1])) {
    if (begin < at && EdgeBefore(text, begin) == NameEdge::kCue) break;
    --begin;
  }
  const std::u32string_view name = text.substr(begin, at - begin);
  const bool grade = name.ends_with(U"年级") ||
                     (name.size() >= 2 &&
                      std::u32string_view(U"初高大").find(
                          name[name.size() - 2]) != std::u32string_view::npos &&
                      IsNumeral(name.back()));
  const bool bare_grade = (closed || digits) && !name.empty() &&
                          kNumerals.find(name.back()) != kNumerals.npos;
  if (grade) {
    school.begin = name.ends_with(U"年级") && at >= 3 ? at - 3 : at - 2;
    return school;
  }
  if (bare_grade) {
    school.begin = at - 1;
    return school;
  }
  if (name.size() < 2 || !digits) return std::nullopt;
  school.begin = begin;
  school.faculty = true;
  return school;
}

}  // namespace undox
