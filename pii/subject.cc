#include "pii/subject.h"

#include <algorithm>
#include <map>
#include <optional>

#include "pii/minor.h"
#include "pii/pii_type.h"
#include "pii/subject_view.h"

namespace undox {
namespace {

// Whom a finding is said to belong to by the nearest pronoun before it.
enum class Owner { kUnsaid, kAuthor, kOther };

bool IsName(const Finding& finding) {
  return TraitsOf(finding.type).strength == Strength::kName;
}

bool IsIdentifier(const Finding& finding) {
  const Strength strength = TraitsOf(finding.type).strength;
  return strength == Strength::kStrong || strength == Strength::kOrganization;
}

Owner OwnerOf(std::string_view text, const Finding& finding, const Cues& cues) {
  constexpr double kNear = 6.5;
  double best = kNear;
  Owner owner = Owner::kUnsaid;
  for (const CueHit& hit : cues.hits) {
    const bool author = hit.cue == Cue::kSelfPronoun;
    const bool other =
        hit.cue == Cue::kThirdPronoun || hit.cue == Cue::kAccusation;
    if (!author && !other) continue;
    const double distance = ReadingDistance(text, hit.span, TextSpan(finding));
    if (distance > best) continue;
    best = distance;
    owner = author ? Owner::kAuthor : Owner::kOther;
  }
  return owner;
}

// A shop's or office's number: words of business near it and none that makes
// it a person's.
bool IsBusinessHeld(std::string_view text, const Finding& finding,
                    const Cues& cues) {
  constexpr double kNear = 16;
  const PiiKind kind = TraitsOf(finding.type).kind;
  if (kind != PiiKind::kPhone && kind != PiiKind::kAccount &&
      kind != PiiKind::kAddress) {
    return false;
  }
  const Span span = TextSpan(finding);
  bool business = false;
  for (const CueHit& hit : cues.hits) {
    const double distance = std::min(ReadingDistance(text, hit.span, span),
                                     ReadingDistance(text, span, hit.span));
    if (hit.cue == Cue::kShop && distance <= kNear) business = true;
    if (hit.cue == Cue::kThirdPronoun || hit.cue == Cue::kAccusation ||
        hit.cue == Cue::kInsult || hit.cue == Cue::kExposeVerb ||
        hit.cue == Cue::kCallContact || hit.cue == Cue::kCallOffline ||
        hit.cue == Cue::kSelfPronoun || hit.cue == Cue::kTrade) {
      return false;
    }
  }
  return business;
}

// Segment ids by line, where at least two lines hold a name and an identifier
// of their own; else every finding is in segment 0.
std::vector<int> Segments(std::string_view text,
                          const std::vector<Finding>& findings) {
  std::vector<int> segment(findings.size(), 0);
  std::map<int, std::pair<bool, bool>> holds;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Span span = TextSpan(findings[i]);
    const std::size_t at = std::min(span.begin, text.size());
    segment[i] = static_cast<int>(std::count(
        text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    holds[segment[i]].first |= IsName(findings[i]);
    holds[segment[i]].second |= IsIdentifier(findings[i]);
  }
  const auto full = std::count_if(
      holds.begin(), holds.end(),
      [](const auto& line) { return line.second.first && line.second.second; });
  const bool all = std::all_of(
      holds.begin(), holds.end(),
      [](const auto& line) { return line.second.first && line.second.second; });
  if (full < 2 || !all) std::fill(segment.begin(), segment.end(), 0);
  return segment;
}

// Author's findings apart from another's, if both are said. What is unsaid
// goes with the finding before it.
void SplitByOwner(std::string_view text, const std::vector<Finding>& findings,
                  const Cues& cues, std::vector<int>& key) {
  std::vector<Owner> owners;
  for (const Finding& finding : findings) {
    owners.push_back(OwnerOf(text, finding, cues));
  }
  const auto has = [&](Owner owner) {
    return std::find(owners.begin(), owners.end(), owner) != owners.end();
  };
  if (!has(Owner::kAuthor) || !has(Owner::kOther)) return;
  Owner current =
      owners.front() == Owner::kUnsaid ? Owner::kOther : owners.front();
  for (std::size_t i = 0; i < owners.size(); ++i) {
    if (owners[i] != Owner::kUnsaid) current = owners[i];
    key[i] = key[i] * 2 + (current == Owner::kAuthor ? 1 : 0);
  }
}

}  // namespace

std::vector<Subject> LinkSubjects(std::string_view text,
                                  std::vector<Finding>& findings,
                                  const Cues& cues) {
  std::vector<int> key = Segments(text, findings);
  SplitByOwner(text, findings, cues, key);
  bool person = false;
  for (Finding& finding : findings) {
    finding.holder = finding.holder == Holder::kBusiness ||
                             IsBusinessHeld(text, finding, cues)
                         ? Holder::kBusiness
                         : Holder::kPerson;
    person |= finding.holder == Holder::kPerson;
  }
  std::vector<Subject> subjects;
  std::map<int, int> index;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    constexpr int kBusinessKey = -1;
    const bool apart = person && findings[i].holder == Holder::kBusiness;
    const int group = apart ? kBusinessKey : key[i];
    const auto [entry, is_new] =
        index.try_emplace(group, static_cast<int>(subjects.size()));
    if (is_new) subjects.emplace_back();
    findings[i].subject = entry->second;
    subjects[static_cast<std::size_t>(entry->second)].findings.push_back(
        static_cast<int>(i));
  }
  for (const Subject& subject : std::vector<Subject>(subjects)) {
    const SubjectView view =
        ViewSubject(text, findings, subject, cues, subjects.size());
    const auto at = static_cast<std::size_t>(view.findings.front()->subject);
    subjects[at].vulnerable = FrailtyOf(view).vulnerable;
  }
  return subjects;
}

}  // namespace undox
