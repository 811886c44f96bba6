#include "detectors/organizations/employment_detector.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "detectors/names/name_edge.h"
#include "detectors/text/code_points.h"
#include "detectors/text/embedded_data.h"
#include "detectors/text/tsv.h"

namespace undox {
namespace {

using Words = OrganizationWords;

constexpr std::string_view kNames[] = {
    "introduces", "badge", "does", "office", "patient", "department", "trade"};
constexpr std::size_t kReach = 180;   // Bytes looked at around a hit …
constexpr std::size_t kLead = 60;     // … and kept, before a sentence.
constexpr std::size_t kBadgeGap = 8;  // Code points from a badge to the name.
constexpr std::size_t kShortest = 4;  // Code points of an employer.

bool IsSentenceEnd(char32_t c) {
  return c == U'\n' || c == U'。' || c == U'!' || c == U'?';
}

bool IsNumeral(char32_t c) {
  return IsDigit(c) ||
         std::u32string_view(U"一二两三四五六七八九十几半多").find(c) !=
             std::u32string_view::npos;
}

// 快一年了, 三年多, 干了5年: how long somebody has been there.
bool IsDuration(std::u32string_view rest) {
  std::size_t at = 0;
  while (at < rest.size() && at < 4 &&
         std::u32string_view(U"快都已经近有满了整").find(rest[at]) !=
             std::u32string_view::npos) {
    ++at;
  }
  const bool ordinal = at < rest.size() && rest[at] == U'第';
  if (ordinal) ++at;
  const std::size_t number = at;
  while (at < rest.size() && IsNumeral(rest[at])) ++at;
  if (at == number || at >= rest.size()) return false;
  if (rest[at] == U'个') ++at;
  return at < rest.size() && (rest[at] == U'年' || rest[at] == U'月' ||
                              (ordinal && rest[at] == U'天'));
}

// 理货员, 焊工, 领航员 and no more: what somebody is.
bool IsTrade(std::u32string_view rest) {
  constexpr std::size_t kMost = 4;
  for (std::size_t at = 1; at < kMost && at < rest.size(); ++at) {
    if (!IsHan(rest[at])) return false;
    const bool ends = at + 1 == rest.size() || !IsHan(rest[at + 1]);
    if (ends) {
      return std::u32string_view(U"员工师长").find(rest[at]) !=
             std::u32string_view::npos;
    }
  }
  return false;
}

bool IsWordCharacter(char32_t c) {
  return IsHan(c) || IsLatin(c) || IsDigit(c);
}

// 后勤处 of a school, where no pupil is; 初中部 is one of pupils.
bool IsOffice(std::u32string_view text, const OrganizationPhrase& phrase) {
  if (phrase.part < 3) return false;
  const char32_t last = text[phrase.end - 1];
  return last == U'处' || last == U'科' || last == U'办';
}

// "男,34,X集团": who somebody is, in a list.
bool IsProfile(std::u32string_view text) {
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    if ((text[at] != U'男' && text[at] != U'女') || IsHan(text[at + 1])) {
      continue;
    }
    for (std::size_t i = at + 1; i + 1 < text.size() && i < at + 5; ++i) {
      if (IsDigit(text[i]) && IsDigit(text[i + 1])) return true;
    }
  }
  return false;
}

// The end of what can be read on behind `at`: 的, 里, 那边.
std::size_t SkipJoint(std::u32string_view text, std::size_t at) {
  for (const std::u32string_view joint :
       {U"那边", U"这边", U"里头", U"里面", U"的", U"里", U"那", U"嘅"}) {
    if (text.substr(at).starts_with(joint)) return at + joint.size();
  }
  return at;
}

}  // namespace

struct EmploymentDetector::Sentence {
  CodePoints points;
  std::size_t begin = 0;  // Of the sentence in `points`.
  std::size_t end = 0;
  std::vector<std::pair<std::size_t, std::size_t>> persons;  // Names in it.
  int office = 0;
  int about_others = 0;  // Words of patients, customers and news.
  bool pronoun = false;
  bool profile = false;  // 男,34, in it.

  std::u32string_view text() const { return points.text; }
  bool PersonAt(std::size_t at) const {
    return std::any_of(persons.begin(), persons.end(),
                       [&](const auto& name) { return name.first == at; });
  }
};

EmploymentDetector::EmploymentDetector() {
  for (const auto& row : ParseTsv(DetectorData("employment_words.tsv"))) {
    const auto* name = std::find(std::begin(kNames), std::end(kNames), row[0]);
    if (row.size() < 2 || name == std::end(kNames)) std::abort();
    const auto family = static_cast<std::size_t>(name - std::begin(kNames));
    tables_[family].AddAll(row[1], '|', 0);
    std::string_view words = row[1];
    while (!words.empty()) {
      const std::size_t end = std::min(words.find('|'), words.size());
      literals_[family].emplace_back(words.substr(0, end));
      words.remove_prefix(std::min(end + 1, words.size()));
    }
  }
  for (const Family family : {kDepartment, kTrade, kBadge}) {
    for (const std::string& word : literals_[family]) {
      patterns_.push_back({word});
    }
  }
}

// Where nobody is named, the weights add up with these words only.
std::vector<Trigger> EmploymentDetector::Triggers() const {
  constexpr std::size_t kHanziBytes = 3;
  const std::vector<std::string>& trades = literals_[kTrade];
  std::vector<std::string> announced = literals_[kIntroduces];
  std::vector<std::string> departments;
  std::vector<std::string> short_departments;
  for (const std::string& word : literals_[kDepartment]) {
    const bool tells = word.size() > 2 * kHanziBytes;
    (tells ? departments : short_departments).push_back(word);
  }
  announced.insert(announced.end(), short_departments.begin(),
                   short_departments.end());
  std::vector<std::string> short_duties = {"年", "月", "天", "的"};
  for (const std::string& word : literals_[kDoes]) {
    (word.size() > kHanziBytes ? announced : short_duties).push_back(word);
  }
  std::vector<std::string> belongs;
  for (const std::string& trade : trades) belongs.push_back(trade + "的");
  const std::vector<std::string> at = {"在", "喺", "于", "从", "是", "系"};
  const std::vector<std::string> parts = {"部", "科", "组", "处",   "仓", "室",
                                          "队", "办", "所", "车间", "班", "厂"};
  std::vector<std::string> works = literals_[kOffice];
  works.insert(works.end(), at.begin(), at.end());
  std::vector<std::string> kinds;
  for (Pattern& kind : words_.Literals(Words::kEmployer)) {
    kinds.push_back(std::move(kind.expression));
  }
  std::vector<std::string> people = {"他", "她", "我", "姓"};
  for (Pattern& word : words_.Literals(Words::kPupil)) {
    people.push_back(std::move(word.expression));
  }
  std::vector<std::string> members = works;
  members.insert(members.end(), people.begin(), people.end());
  members.emplace_back("的");
  // What tells of a department's member by itself.
  std::vector<std::string> telling = literals_[kIntroduces];
  const auto tells = [&](const std::vector<std::string>& words) {
    telling.insert(telling.end(), words.begin(), words.end());
  };
  tells(literals_[kBadge]);
  tells(literals_[kDoes]);
  tells(people);
  for (const char* word : {"单位", "年", "月", "天", "在"}) {
    telling.emplace_back(word);
  }
  return {{{std::move(departments)}},
          {{std::move(short_departments), std::move(telling)}},
          {{std::move(kinds), literals_[kBadge]}},
          {{trades, std::move(announced)}},
          {{trades, works, std::move(short_duties)}},
          {{trades, parts, members}},
          {{trades, {"男,", "女,", "男 ", "女 ", "男|", "女|", "男/", "女/"}}},
          {{std::move(belongs), std::move(people)}}};
}

int EmploymentDetector::Count(Family family, std::u32string_view text,
                              int limit) const {
  std::set<std::u32string_view> seen;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = tables_[family].LongestAt(text, at).length;
    if (length > 0) seen.insert(text.substr(at, length));
    if (static_cast<int>(seen.size()) >= limit) return limit;
    at += std::max<std::size_t>(length, 1);
  }
  return static_cast<int>(seen.size());
}

void EmploymentDetector::Detect(const DetectorInput& input,
                                std::vector<Candidate>& out) const {
  const std::string_view utf8 = input.text.text();
  std::size_t done = 0;  // Bytes read.
  for (const Hit& hit : input.hits) {
    if (hit.end <= done) continue;
    Sentence sentence;
    sentence.points = DecodeCodePoints(
        utf8, hit.begin > kReach ? hit.begin - kReach : 0, hit.end + kReach);
    const std::u32string_view text = sentence.text();
    sentence.begin = sentence.points.IndexOf(hit.begin);
    sentence.end = sentence.points.IndexOf(hit.end);
    while (sentence.begin > 0 && !IsSentenceEnd(text[sentence.begin - 1])) {
      --sentence.begin;
    }
    while (sentence.end < text.size() && !IsSentenceEnd(text[sentence.end])) {
      ++sentence.end;
    }
    done = sentence.points.bytes[sentence.end];
    for (const Candidate& candidate : input.earlier) {
      if (candidate.type != "PERSON" || candidate.holder != Holder::kPerson ||
          candidate.span.begin < sentence.points.bytes.front() ||
          candidate.span.end > sentence.points.bytes.back()) {
        continue;
      }
      sentence.persons.emplace_back(
          sentence.points.IndexOf(candidate.span.begin),
          sentence.points.IndexOf(candidate.span.end));
    }
    const std::size_t lead =
        sentence.begin > kLead ? sentence.begin - kLead : 0;
    const std::u32string_view around = text.substr(lead);
    sentence.office = Count(kOffice, around, 3);
    sentence.about_others = Count(kPatient, around, 3);
    sentence.pronoun = around.find_first_of(U"他她我姓") != around.npos ||
                       words_.Count(Words::kPupil, around, 1) > 0;
    sentence.profile = IsProfile(around);
    ReadSentence(input, sentence, out);
  }
}

void EmploymentDetector::ReadSentence(const DetectorInput& input,
                                      const Sentence& sentence,
                                      std::vector<Candidate>& out) const {
  const std::u32string_view text = sentence.text();
  // The longest employer of those that begin alike is the one meant.
  for (std::size_t end = sentence.end;
       end >= sentence.begin + kShortest && end > 0;) {
    const bool ends = tables_[kDepartment].LongestBefore(text, end) ||
                      tables_[kTrade].LongestBefore(text, end) ||
                      words_.table(Words::kEmployer).LongestBefore(text, end) ||
                      words_.table(Words::kPart).LongestBefore(text, end) ||
                      text[end - 1] == U'仓' || text[end - 1] == U'办';
    auto phrase =
        ends ? ReadOrganizationPhrase(words_, text, sentence.begin, end)
             : std::nullopt;
    if (!phrase || (phrase->school && !IsOffice(text, *phrase))) {
      --end;
      continue;
    }
    // 本鲁待过X: what introduces it is no part of it.
    for (std::size_t at = phrase->begin + 2; at + kShortest <= phrase->end;
         ++at) {
      if (tables_[kIntroduces].LongestBefore(text, at).length > 1) {
        phrase->begin = at;
      }
    }
    const Span span{sentence.points.bytes[phrase->begin],
                    sentence.points.bytes[phrase->end]};
    const auto taken = [&](const Candidate& c) {
      return c.span.Overlaps(span);
    };
    const double log_odds = Weigh(sentence, *phrase);
    if (log_odds < 0 ||
        std::any_of(input.earlier.begin(), input.earlier.end(), taken)) {
      --end;
      continue;
    }
    Candidate candidate;
    candidate.type = "WORKPLACE";
    candidate.span = span;
    candidate.value = Sensitive(
        std::string(input.text.text().substr(span.begin, span.size())));
    candidate.confidence = 1 / (1 + std::exp(-log_odds - 0.5));
    candidate.evidence.checks.emplace_back("relation");
    out.push_back(std::move(candidate));
    end = phrase->begin;
  }
}

double EmploymentDetector::Weigh(const Sentence& sentence,
                                 const OrganizationPhrase& phrase) const {
  const std::u32string_view text = sentence.text();
  const std::u32string_view name =
      text.substr(phrase.begin, phrase.end - phrase.begin);
  const bool part = phrase.part > 0;
  const double before = WeighBefore(text, phrase.begin);
  const double behind = WeighBehind(sentence, phrase.end);
  // Nothing but its edges: a clause of its own.
  const bool clause = before == 0.3 && behind == 0.3;
  double log_odds = -2.4 + before + behind;
  if (part) log_odds += 1.0;
  const bool profile = clause && sentence.profile;
  if (clause && !part && !profile) return -1;
  if (profile) log_odds += 1.8;
  if (phrase.public_place) log_odds -= 0.6;
  if (!sentence.persons.empty()) log_odds += 0.9;
  if (sentence.pronoun) log_odds += 0.4;
  log_odds += 0.5 * std::min(sentence.office, 2);
  log_odds -= 0.9 * sentence.about_others;
  log_odds -=
      0.9 * words_.Count(
                Words::kSchoolPublic,
                text.substr(sentence.begin, sentence.end - sentence.begin), 3);
  return name.size() < kShortest ? -1 : log_odds;
}

double EmploymentDetector::WeighBefore(std::u32string_view text,
                                       std::size_t begin) const {
  // 单位: X and 现任 X.
  std::size_t word = begin;
  while (word > 0 && (IsBlank(text[word - 1]) || text[word - 1] == U':' ||
                      text[word - 1] == U'"' || text[word - 1] == U'“' ||
                      text[word - 1] == U'(')) {
    --word;
  }
  if (tables_[kIntroduces].LongestBefore(text, word)) return 1.8;
  const std::size_t from = begin > kBadgeGap ? begin - kBadgeGap : 0;
  for (std::size_t at = from; at < begin; ++at) {
    if (IsSentenceEnd(text[at])) continue;
    if (tables_[kBadge].LongestAt(text, at)) return 1.8;
  }
  if (begin > 0 && (text[begin - 1] == U'在' || text[begin - 1] == U'喺' ||
                    text[begin - 1] == U'于' || text[begin - 1] == U'从')) {
    return 0.9;
  }
  if (begin > 0 && (text[begin - 1] == U'是' || text[begin - 1] == U'系')) {
    return 0.6;
  }
  return EdgeBefore(text, begin) == NameEdge::kInside ? -0.6 : 0.3;
}

double EmploymentDetector::WeighBehind(const Sentence& sentence,
                                       std::size_t end) const {
  const std::u32string_view text = sentence.text();
  if (end >= text.size()) return 0.3;
  if (sentence.PersonAt(end)) return 1.2;
  const std::size_t next = SkipJoint(text, end);
  if (sentence.PersonAt(next)) return 1.2;
  if (IsDuration(text.substr(next))) return 1.6;
  // X做夜班, X的领班, but not X的教育.
  const std::size_t duty = tables_[kDoes].LongestAt(text, next).length;
  if (duty > (next > end ? 1 : 0)) return 1.6;
  if (next > end && IsTrade(text.substr(next))) return 1.6;
  const bool closed = next >= text.size() || !IsWordCharacter(text[next]);
  // ",X税务所的,": where somebody belongs.
  if (closed && next > end) {
    return tables_[kTrade].LongestBefore(text, end) ? 1.9 : 1.0;
  }
  if (closed) return 0.3;
  return IsFunctionCharacter(text, end) ? 0.0 : -1.5;
}

}  // namespace undox
