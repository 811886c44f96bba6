#include "detectors/organizations/western_organization_detector.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <string_view>

#include "detectors/text/latin_words.h"

namespace undox {
namespace {

constexpr std::size_t kReach = 120;   // Bytes of a name behind its cue.
constexpr std::size_t kAround = 160;  // Bytes of context before the cue.
constexpr std::size_t kMaxWords = 8;

enum class Relation { kWorks, kAttends, kEither };

struct Cue {
  std::string_view phrase;
  Relation relation;
};

// The phrase ends where the name begins, but for an article.
constexpr Cue kCues[] = {{"works at", Relation::kWorks},
                         {"works for", Relation::kWorks},
                         {"working at", Relation::kWorks},
                         {"working for", Relation::kWorks},
                         {"worked at", Relation::kWorks},
                         {"work at", Relation::kWorks},
                         {"employed at", Relation::kWorks},
                         {"employed by", Relation::kWorks},
                         {"employee at", Relation::kWorks},
                         {"employee of", Relation::kWorks},
                         {"employer:", Relation::kWorks},
                         {"employer is", Relation::kWorks},
                         {"workplace:", Relation::kWorks},
                         {"job at", Relation::kWorks},
                         {"teaches at", Relation::kWorks},
                         {"teacher at", Relation::kWorks},
                         {"nurse at", Relation::kWorks},
                         {"manager at", Relation::kWorks},
                         {"engineer at", Relation::kWorks},
                         {"boss at", Relation::kWorks},
                         {"receptionist at", Relation::kWorks},
                         {"shift at", Relation::kWorks},
                         {"shifts at", Relation::kWorks},
                         {"cashier at", Relation::kWorks},
                         {"student at", Relation::kAttends},
                         {"student of", Relation::kAttends},
                         {"students at", Relation::kAttends},
                         {"studies at", Relation::kAttends},
                         {"studying at", Relation::kAttends},
                         {"enrolled at", Relation::kAttends},
                         {"enrolled in", Relation::kAttends},
                         {"attends", Relation::kAttends},
                         {"attending", Relation::kAttends},
                         {"goes to", Relation::kEither},
                         {"freshman at", Relation::kAttends},
                         {"sophomore at", Relation::kAttends},
                         {"junior at", Relation::kAttends},
                         {"senior at", Relation::kAttends},
                         {"grader at", Relation::kAttends},
                         {"school:", Relation::kAttends},
                         {"graduated from", Relation::kAttends},
                         {"grade at", Relation::kAttends},
                         {"starts at", Relation::kEither},
                         {"teaching at", Relation::kWorks},
                         {"drives for", Relation::kWorks},
                         {"truck for", Relation::kWorks},
                         {"desk at", Relation::kWorks},
                         {"person at", Relation::kWorks},
                         {"doctor at", Relation::kWorks},
                         {"barista at", Relation::kWorks},
                         {"clerk at", Relation::kWorks},
                         {"server at", Relation::kWorks},
                         {"intern at", Relation::kWorks},
                         {"technician at", Relation::kWorks},
                         {"employed with", Relation::kWorks},
                         {"fired from", Relation::kWorks},
                         {"hired by", Relation::kWorks},
                         {"coworkers at", Relation::kWorks},
                         {"hr at", Relation::kWorks},
                         {"first week at", Relation::kWorks},
                         {"first day at", Relation::kWorks},
                         {"interned at", Relation::kWorks},
                         {"interning at", Relation::kWorks},
                         {"internship at", Relation::kWorks},
                         {"colleague at", Relation::kWorks},
                         {"supervisor at", Relation::kWorks},
                         {"teller at", Relation::kWorks},
                         {"badge from", Relation::kWorks},
                         {"cook at", Relation::kWorks},
                         {"chef at", Relation::kWorks},
                         {"waiter at", Relation::kWorks},
                         {"waitress at", Relation::kWorks},
                         {"bartender at", Relation::kWorks},
                         {"driver at", Relation::kWorks},
                         {"dispatcher at", Relation::kWorks},
                         {"janitor at", Relation::kWorks},
                         {"cleaner at", Relation::kWorks},
                         {"mechanic at", Relation::kWorks},
                         {"plumber at", Relation::kWorks},
                         {"electrician at", Relation::kWorks},
                         {"paralegal at", Relation::kWorks},
                         {"accountant at", Relation::kWorks},
                         {"analyst at", Relation::kWorks},
                         {"developer at", Relation::kWorks},
                         {"designer at", Relation::kWorks},
                         {"recruiter at", Relation::kWorks},
                         {"pharmacist at", Relation::kWorks},
                         {"dentist at", Relation::kWorks},
                         {"therapist at", Relation::kWorks},
                         {"stylist at", Relation::kWorks},
                         {"trainer at", Relation::kWorks},
                         {"coach at", Relation::kWorks},
                         {"instructor at", Relation::kWorks},
                         {"lecturer at", Relation::kWorks},
                         {"realtor at", Relation::kWorks},
                         {"broker at", Relation::kWorks},
                         {"welder at", Relation::kWorks},
                         {"foreman at", Relation::kWorks},
                         {"courier at", Relation::kWorks},
                         {"porter at", Relation::kWorks},
                         {"hostess at", Relation::kWorks},
                         {"assistant at", Relation::kWorks},
                         {"bookkeeper at", Relation::kWorks},
                         {"stocker at", Relation::kWorks},
                         {"guard at", Relation::kWorks}};

constexpr std::string_view kSchools[] = {
    "school", "university", "college", "academy",      "institute",
    "high",   "elementary", "middle",  "kindergarten", "preschool",
    "prep",   "grammar",    "primary", "polytechnic",  "secondary"};
constexpr std::string_view kJoins[] = {"of", "the", "and", "for", "de", "at"};
constexpr std::string_view kPronouns[] = {
    "he's",     "she's", "he",  "she", "his",  "her",     "him",     "hers",
    "my",       "i",     "i'm", "guy", "name", "creep",   "ex",      "dude",
    "daughter", "son",   "kid", "who", "wife", "husband", "himself", "this"};

bool IsOneOf(std::string_view word, std::span<const std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool IsWordEdge(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  const char before = text[at - 1];
  return !((before >= 'a' && before <= 'z') ||
           (before >= 'A' && before <= 'Z'));
}

// How many of `words` make up the capitalized name that they begin with: of,
// the, and, & stand inside it only.
std::size_t NameWords(std::span<const LatinWord> words) {
  std::size_t name = 0;
  for (std::size_t i = 0; i < words.size() && i < kMaxWords; ++i) {
    const LatinWord& word = words[i];
    const bool joined = i == 0 || word.FollowsBlank() || word.gap == " & " ||
                        word.gap == "'" || word.gap == ". ";
    if (!joined) break;
    // A full stop ends the sentence unless it abbreviates: St. Mary's.
    if (i > 0 && word.gap == ". " && words[i - 1].text.size() > 2) break;
    if (word.IsCapitalized() || (i > 0 && word.IsNumber())) {
      name = i + 1;
    } else if (!IsOneOf(word.lower, kJoins)) {
      break;
    }
  }
  return name;
}

// The index behind ", grants team" at `at`, or `at`.
std::size_t TeamEnd(std::span<const LatinWord> words, std::size_t at) {
  constexpr std::size_t kMostWords = 4;
  constexpr std::string_view kTeams[] = {"team",   "department", "dept",
                                         "branch", "office",     "division",
                                         "desk",   "ward",       "unit"};
  if (at >= words.size() ||
      !(words[at].FollowsComma() || words[at].FollowsBlank())) {
    return at;
  }
  for (std::size_t i = at; i < words.size() && i < at + kMostWords; ++i) {
    if (i > at && !words[i].FollowsBlank() && words[i].gap != " & ") break;
    if (IsOneOf(words[i].lower, kJoins)) break;
    if (IsOneOf(words[i].lower, kTeams)) return i + 1;
  }
  return at;
}

double PersonWeight(const DetectorInput& input, Span context) {
  double weight = 0;
  for (const LatinWord& word :
       SplitLatinWords(input.text.text(), context, false)) {
    if (IsOneOf(word.lower, kPronouns)) weight = 0.9;
  }
  for (const Candidate& candidate : input.earlier) {
    if (candidate.holder == Holder::kPerson &&
        candidate.span.end + kAround > context.begin &&
        candidate.span.begin < context.end + kAround) {
      return weight + 1.2;
    }
  }
  return weight;
}

}  // namespace

WesternOrganizationDetector::WesternOrganizationDetector() {
  for (const Cue& cue : kCues) {
    patterns_.push_back({std::string(cue.phrase), Pattern::Form::kLiteral,
                         /*caseless=*/true});
  }
}

void WesternOrganizationDetector::Detect(const DetectorInput& input,
                                         std::vector<Candidate>& out) const {
  const std::string_view text = input.text.text();
  for (const Hit& hit : input.hits) {
    if (!IsWordEdge(text, hit.begin)) continue;
    const Span window{hit.end, std::min(hit.end + kReach, text.size())};
    std::vector<LatinWord> words = SplitLatinWords(text, window, false);
    if (!words.empty() && (words[0].lower == "the" || words[0].lower == "a")) {
      words.erase(words.begin());
    }
    if (words.empty() || !words[0].FollowsBlank()) continue;
    const std::size_t count = NameWords(words);
    if (count == 0) continue;
    const auto name = std::span(words).first(count);
    const bool is_school = std::any_of(
        name.begin(), name.end(),
        [](const LatinWord& word) { return IsOneOf(word.lower, kSchools); });
    const Relation relation = kCues[hit.pattern].relation;
    if (relation == Relation::kEither && !is_school) continue;
    double log_odds = -0.85;
    if (relation != Relation::kWorks && is_school) log_odds += 0.8;
    if (count >= 2) log_odds += 0.4;
    // Nobody else tells of a first day.
    if (kCues[hit.pattern].phrase.starts_with("first ")) log_odds += 0.6;
    log_odds += PersonWeight(
        input, {hit.begin > kAround ? hit.begin - kAround : 0, hit.begin});
    if (log_odds < 0) continue;
    Candidate candidate;
    candidate.type = relation == Relation::kWorks ? "WORKPLACE" : "SCHOOL";
    const std::size_t end =
        relation == Relation::kWorks ? TeamEnd(words, count) : count;
    candidate.span = {name.front().span.begin, words[end - 1].span.end};
    candidate.value = Sensitive(
        std::string(text.substr(candidate.span.begin, candidate.span.size())));
    candidate.confidence = 1 / (1 + std::exp(-log_odds));
    candidate.evidence.checks.emplace_back("relation");
    candidate.evidence.context.emplace_back(kCues[hit.pattern].phrase);
    out.push_back(std::move(candidate));
  }
}

}  // namespace undox
