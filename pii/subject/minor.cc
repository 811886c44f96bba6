#include "pii/subject/minor.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace undox {
namespace {

constexpr std::array<std::string_view, 17> kYoungSchools = {
    "小学",      "小學",   "附小",       "实小",           "幼儿园",
    "幼兒園",    "幼稚园", "幼稚園",     "学前班",         "托儿所",
    "年级",      "年級",   "Elementary", "Primary School", "Kindergarten",
    "Preschool", "Grade"};
constexpr std::array<std::string_view, 17> kTeenSchools = {
    "初一", "初二",     "初三",          "高一",        "高二",       "高三",
    "初中", "高中",     "附中",          "中学",        "中學",       "國中",
    "一中", "实验学校", "Middle School", "High School", "Junior High"};
constexpr std::array<std::string_view, 8> kAdultSchools = {
    "大学",   "大學",    "学院",       "學院",
    "研究生", "College", "University", "Institute"};

template <std::size_t N>
bool HoldsAny(std::string_view text,
              const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return text.find(word) != text.npos;
  });
}

// The value of a run of Chinese numerals up to 99, or nullopt.
std::optional<int> ChineseNumber(std::string_view run) {
  constexpr std::string_view kDigits = "零一二三四五六七八九";
  constexpr std::size_t kBytes = 3;
  int value = 0;
  int digit = 0;
  for (std::size_t i = 0; i + kBytes <= run.size(); i += kBytes) {
    const std::string_view sign = run.substr(i, kBytes);
    if (sign == "十") {
      value += (digit == 0 ? 1 : digit) * 10;
      digit = 0;
      continue;
    }
    const std::size_t at = kDigits.find(sign);
    if (at == kDigits.npos) return std::nullopt;
    digit = static_cast<int>(at / kBytes);
  }
  return value + digit;
}

// The number that ends directly before byte `end`, or nullopt.
std::optional<int> NumberBefore(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && text[begin - 1] >= '0' && text[begin - 1] <= '9') {
    --begin;
  }
  if (begin != end) {
    if (end - begin > 2) return std::nullopt;
    int value = 0;
    for (std::size_t i = begin; i < end; ++i) {
      value = value * 10 + (text[i] - '0');
    }
    return value;
  }
  while (begin >= 3 && ChineseNumber(text.substr(begin - 3, 3))) begin -= 3;
  if (begin == end) return std::nullopt;
  return ChineseNumber(text.substr(begin, end - begin));
}

bool IsName(const Finding& finding) {
  return TraitsOf(finding.type).strength == Strength::kName;
}

// Ages in years that `text` states.
std::vector<int> AgesIn(std::string_view text) {
  std::vector<int> ages;
  for (const std::string_view word :
       {"岁", "歲", " years old", " year old", "-year-old", " yo ", " y/o"}) {
    for (std::size_t at = text.find(word); at != text.npos;
         at = text.find(word, at + word.size())) {
      if (const auto years = NumberBefore(text, at)) ages.push_back(*years);
    }
  }
  return ages;
}

// The text around a finding, `reach` bytes on either side.
std::string_view Around(const SubjectView& view, Span span, std::size_t reach) {
  const std::size_t begin = span.begin < reach ? 0 : span.begin - reach;
  return view.text.substr(begin, span.end + reach - begin);
}

// Returns true if a cue of the family touches a finding that `accepts`.
template <typename Accepts>
bool Beside(const SubjectView& view, Cue cue, double reach, Accepts accepts) {
  for (const Finding* finding : view.findings) {
    const Span span = TextSpan(*finding);
    if (span.empty() || !accepts(*finding)) continue;
    for (const CueHit& hit : CuesAround(view.cues, span, kNearBytes)) {
      if (hit.cue != cue) continue;
      if (ReadingDistance(view.text, hit.span, span) <= reach ||
          ReadingDistance(view.text, span, hit.span) <= reach) {
        return true;
      }
    }
  }
  return false;
}

// The age in `year` that a birth date or an 18-digit resident ID tells, or
// nullopt.
std::optional<int> AgeFrom(const SubjectView& view, const Finding& finding,
                           int year) {
  constexpr std::size_t kYearDigits = 4;
  constexpr std::size_t kIdDigits = 18;
  constexpr std::size_t kYearInId = 6;
  constexpr int kOldest = 120;
  const Span span = TextSpan(finding);
  std::string_view value =
      view.text.substr(std::min(span.begin, view.text.size()), span.size());
  if (finding.type == "CN_RESIDENT_ID") {
    if (value.size() != kIdDigits) return std::nullopt;
    value.remove_prefix(kYearInId);
  } else if (finding.type != "DATE_OF_BIRTH") {
    return std::nullopt;
  }
  if (value.size() < kYearDigits) return std::nullopt;
  int birth = 0;
  for (const char digit : value.substr(0, kYearDigits)) {
    if (digit < '0' || digit > '9') return std::nullopt;
    birth = birth * 10 + (digit - '0');
  }
  const int age = year - birth;
  if (age < 0 || age > kOldest) return std::nullopt;
  return age;
}

}  // namespace

Frailty FrailtyOf(const SubjectView& view, int year) {
  constexpr std::size_t kAgeReachBytes = 36;
  constexpr double kWordReach = 3;
  Frailty frailty;
  bool adult = false;
  bool minor = false;
  const auto count = [&](int years) {
    adult |= years >= 18;
    minor |= years < 18;
    frailty.under14 |= years < 14;
  };
  const bool named = HasKind(view, PiiKind::kName);
  for (const Finding* finding : view.findings) {
    const Span span = TextSpan(*finding);
    const std::optional<int> age = AgeFrom(view, *finding, year);
    if (named && age) count(*age);
    if (!IsName(*finding) || span.empty()) continue;
    for (const int years : AgesIn(Around(view, span, kAgeReachBytes))) {
      count(years);
    }
  }
  for (const Finding* finding : view.findings) {
    if (finding->type != "SCHOOL") continue;
    const Span span = TextSpan(*finding);
    const std::string_view school = view.text.substr(span.begin, span.size());
    const bool young = HoldsAny(school, kYoungSchools);
    const bool teen = HoldsAny(school, kTeenSchools);
    if (HoldsAny(school, kAdultSchools) && !young && !teen) adult = true;
    minor |= young || teen;
    frailty.under14 |= young;
  }
  minor |= Beside(view, Cue::kMinor, kWordReach, IsName);
  if (adult) minor = false;
  if (minor) {
    frailty.vulnerable = Vulnerable::kMinor;
    return frailty;
  }
  frailty.under14 = false;
  const auto person = [](const Finding& finding) {
    return IsName(finding) || finding.type == "ADDRESS";
  };
  if (Beside(view, Cue::kElderlyDisabled, kWordReach, person)) {
    frailty.vulnerable = Vulnerable::kElderly;
  }
  return frailty;
}

}  // namespace undox
