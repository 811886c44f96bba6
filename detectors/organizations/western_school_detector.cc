#include "detectors/organizations/western_school_detector.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "detectors/text/candidate_overlap.h"
#include "detectors/text/latin_words.h"

namespace undox {
namespace {

using std::string_view;

constexpr std::size_t kReach = 100;   // Bytes of a name and its grade.
constexpr std::size_t kAround = 120;  // Bytes searched for persons.
constexpr std::size_t kMaxWords = 6;  // Of a name, before its kind.
constexpr std::size_t kMaxTail = 7;   // Words of grade and class.
// Probabilities; priors set by hand.
constexpr double kBesideName = 0.8;
constexpr double kGraded = 0.75;

constexpr string_view kKinds[] = {"School",      "College",      "University",
                                  "Academy",     "Elementary",   "Institute",
                                  "Polytechnic", "Kindergarten", "Preschool"};
constexpr string_view kGrades[] = {"grade",    "grader",    "homeroom",
                                   "freshman", "sophomore", "kindergarten",
                                   "class",    "form",      "year"};
// What an institution does, and what is none's own school.
constexpr string_view kPublic[] = {
    "opened",    "announced",  "district", "tuition",     "rankings",
    "ranked",    "study",      "research", "researchers", "press",
    "professor", "admissions", "campaign", "library"};

bool IsOneOf(string_view word, std::span<const string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// Where the name whose kind is words[kind] begins.
std::size_t NameBegin(std::span<const LatinWord> words, std::size_t kind) {
  std::size_t begin = kind;
  while (begin > 0 && kind - begin < kMaxWords) {
    const bool abbreviated =
        words[begin].gap == ". " && words[begin - 1].text.size() <= 2;
    const bool joins =
        words[begin].FollowsBlank() || abbreviated || words[begin].gap == " & ";
    if (!joins || !words[begin - 1].IsCapitalized()) break;
    if (words[begin - 1].lower == "the") break;
    --begin;
  }
  return begin;
}

// The index behind "School", "School of Nursing", "Elementary School".
std::size_t NameEnd(std::span<const LatinWord> words, std::size_t kind) {
  std::size_t end = kind + 1;
  while (end < words.size() && words[end].FollowsBlank() &&
         IsOneOf(words[end].text, kKinds)) {
    ++end;
  }
  if (end + 1 < words.size() && words[end].FollowsBlank() &&
      words[end].lower == "of" && words[end + 1].IsCapitalized()) {
    end += 2;
  }
  return end;
}

// The index behind ", 8th grade homeroom B", or `at`.
std::size_t GradeEnd(std::span<const LatinWord> words, std::size_t at) {
  if (at >= words.size() ||
      !(words[at].FollowsComma() || words[at].FollowsBlank())) {
    return at;
  }
  bool numbered = false;
  for (std::size_t i = at; i < words.size() && i < at + kMaxTail; ++i) {
    const bool abbreviated = words[i].gap == ". " || words[i].gap == "'";
    if (i > at && !words[i].FollowsBlank() && !abbreviated) break;
    numbered |= words[i].IsNumber();
    if (!IsOneOf(words[i].lower, kGrades)) continue;
    std::size_t end = i + 1;
    while (end < words.size() && words[end].FollowsBlank() &&
           (words[end].IsNumber() || words[end].text.size() == 1 ||
            IsOneOf(words[end].lower, kGrades))) {
      numbered |= words[end].IsNumber();
      ++end;
    }
    return numbered ? end : at;
  }
  return at;
}

// Hardly more than a mark or "from" between them.
bool IsBeside(string_view text, Span name, Span school) {
  constexpr std::size_t kMostGap = 9;
  const bool before = name.end <= school.begin;
  if (!before && name.begin < school.end) return false;
  const std::size_t from = before ? name.end : school.end;
  const std::size_t to = before ? school.begin : name.begin;
  if (to - from > kMostGap) return false;
  const string_view gap = text.substr(from, to - from);
  if (gap.find_first_not_of(" ,.:;()-|/\t\n") == gap.npos) return true;
  return gap == " from " || gap == " of " || gap == " at " ||
         gap == ", from " || gap == ", of " || gap == " (from ";
}

struct School {
  Span span;
  bool graded = false;
  bool apposed = false;  // Two capitalized words and a comma stand before it.
};

std::optional<School> ReadSchool(string_view text, const Hit& hit) {
  const Span window{hit.begin > kReach ? hit.begin - kReach : 0,
                    std::min(hit.end + kReach, text.size())};
  const std::vector<LatinWord> words = SplitLatinWords(text, window, false);
  const auto kind = std::find_if(
      words.begin(), words.end(),
      [&](const LatinWord& word) { return word.span.begin == hit.begin; });
  if (kind == words.end() || !IsOneOf(kind->text, kKinds)) return std::nullopt;
  const auto at = static_cast<std::size_t>(kind - words.begin());
  const std::size_t begin = NameBegin(words, at);
  const std::size_t end = NameEnd(words, at);
  if (begin == at) return std::nullopt;
  for (std::size_t i = begin; i < words.size() && i < end + 4; ++i) {
    if (IsOneOf(words[i].lower, kPublic)) return std::nullopt;
  }
  const std::size_t graded = GradeEnd(words, end);
  return School{{words[begin].span.begin, words[graded - 1].span.end},
                graded > end,
                begin >= 2 && words[begin].FollowsComma() &&
                    words[begin - 1].IsCapitalized() &&
                    words[begin - 2].IsCapitalized() &&
                    words[begin - 1].FollowsBlank()};
}

}  // namespace

std::vector<Pattern> WesternSchoolDetector::Patterns() const {
  std::vector<Pattern> patterns;
  for (const string_view kind : kKinds) {
    patterns.push_back({std::string(kind)});
  }
  return patterns;
}

void WesternSchoolDetector::Detect(const DetectorInput& input,
                                   std::vector<Candidate>& out) const {
  const string_view text = input.text.text();
  for (const Hit& hit : input.hits) {
    const auto school = ReadSchool(text, hit);
    if (!school) continue;
    bool beside = false;
    bool near = false;
    bool taken = false;
    for (const Candidate& candidate : input.earlier) {
      if (candidate.type != "PERSON") {
        taken |= candidate.span.Overlaps(school->span);
        continue;
      }
      if (candidate.holder != Holder::kPerson) continue;
      near |= candidate.span.end + kAround > school->span.begin &&
              candidate.span.begin < school->span.end + kAround;
      beside |= IsBeside(text, candidate.span, school->span);
    }
    if (taken || !(beside || ((near || school->apposed) && school->graded)))
      continue;
    Candidate candidate;
    candidate.type = "SCHOOL";
    candidate.span = school->span;
    candidate.value = Sensitive(
        std::string(text.substr(school->span.begin, school->span.size())));
    candidate.confidence = beside ? kBesideName : kGraded;
    candidate.evidence.checks.emplace_back("beside-name");
    if (school->graded) candidate.evidence.checks.emplace_back("class");
    PutLonger(std::move(candidate), out);
  }
}

}  // namespace undox
