#include "pii/policy/takedown.h"

#include <algorithm>
#include <map>
#include <set>

#include "pii/redaction/excerpt.h"

namespace undox {
namespace {

constexpr std::size_t kReasons = 5;

bool IsOthers(Target target) {
  return target == Target::kThirdParty || target == Target::kPublicFigure ||
         target == Target::kDeceased;
}

const Subject* SubjectOf(const Finding& finding,
                         const std::vector<Subject>& subjects) {
  const auto index = static_cast<std::size_t>(finding.subject);
  return finding.subject < 0 || index >= subjects.size() ? nullptr
                                                         : &subjects[index];
}

// Whether the request names `finding`: the data of another person, or, with
// `also_own`, of any person.
bool IsNamed(const Finding& finding, const std::vector<Subject>& subjects,
             bool also_own) {
  if (finding.holder != Holder::kPerson) return false;
  const Subject* subject = SubjectOf(finding, subjects);
  if (subject == nullptr) return true;
  return also_own ? subject->target != Target::kBusiness
                  : IsOthers(subject->target);
}

std::vector<std::size_t> NamedFindings(std::span<const Finding> findings,
                                       const std::vector<Subject>& subjects) {
  for (const bool also_own : {false, true}) {
    std::vector<std::size_t> named;
    for (std::size_t i = 0; i < findings.size(); ++i) {
      if (IsNamed(findings[i], subjects, also_own)) named.push_back(i);
    }
    if (!named.empty()) return named;
  }
  return {};
}

// Places are counted over all findings of the post, so that they agree with
// the report.
std::vector<TakedownKind> CountKinds(std::span<const Finding> findings,
                                     const std::vector<std::size_t>& named) {
  std::map<std::string, TakedownKind> kinds;
  for (const std::size_t i : named) {
    TakedownKind& kind = kinds[findings[i].type];
    kind.type = findings[i].type;
    kind.places.push_back(static_cast<int>(i) + 1);
    const bool in_text = std::holds_alternative<InText>(findings[i].location);
    (in_text ? kind.in_text : kind.in_images) += 1;
  }
  std::vector<TakedownKind> sorted;
  sorted.reserve(kinds.size());
  for (auto& [type, kind] : kinds) sorted.push_back(std::move(kind));
  return sorted;
}

struct People {
  int count = 0;
  std::vector<Target> targets;
  std::vector<Vulnerable> vulnerable;
};

People PeopleOf(std::span<const Finding> findings,
                const std::vector<std::size_t>& named,
                const std::vector<Subject>& subjects) {
  People people;
  std::set<int> seen;
  for (const std::size_t i : named) {
    const Subject* subject = SubjectOf(findings[i], subjects);
    if (subject == nullptr || !seen.insert(findings[i].subject).second) {
      continue;
    }
    people.targets.push_back(subject->target);
    people.vulnerable.push_back(subject->vulnerable);
  }
  people.count = std::max(1, static_cast<int>(seen.size()));
  if (people.targets.empty()) {
    people.targets.push_back(Target::kThirdParty);
    people.vulnerable.push_back(Vulnerable::kNone);
  }
  return people;
}

// A minor first, then anybody else who is specially protected.
Vulnerable MostProtected(const std::vector<Vulnerable>& vulnerable) {
  for (const Vulnerable one :
       {Vulnerable::kMinor, Vulnerable::kDisabled, Vulnerable::kElderly}) {
    if (std::ranges::find(vulnerable, one) != vulnerable.end()) return one;
  }
  return Vulnerable::kNone;
}

std::vector<Measure> MeasuresFor(Vulnerable vulnerable) {
  std::vector<Measure> measures;
  if (vulnerable == Vulnerable::kMinor) {
    measures.push_back(Measure::kMinorFirst);
  }
  for (const Measure measure :
       {Measure::kDelete, Measure::kBlock, Measure::kDisconnect,
        Measure::kStopRecommending, Measure::kKeepRecords}) {
    measures.push_back(measure);
  }
  return measures;
}

// What the words of the post do; its kinds of data are told by `kinds`.
std::vector<std::string> StrongestReasons(std::vector<Reason> reasons) {
  std::ranges::stable_sort(reasons, std::ranges::greater{}, &Reason::effect);
  std::vector<std::string> ids;
  for (const Reason& reason : reasons) {
    const bool is_new = std::ranges::find(ids, reason.id) == ids.end();
    if (reason.effect > 0 && is_new && reason.id.starts_with("cue:") &&
        ids.size() < kReasons) {
      ids.push_back(reason.id);
    }
  }
  return ids;
}

void CopyUnlessValue(std::string_view name, const std::string& from,
                     const Post& post, std::span<const Finding> findings,
                     std::string& to, TakedownRequest& request) {
  if (!ContainsValue(from, post, findings)) {
    to = from;
    return;
  }
  request.withheld.emplace_back(name);
}

}  // namespace

std::string_view MeasureId(Measure measure) {
  constexpr std::string_view kIds[] = {
      "delete",     "block", "disconnect", "keep_records", "stop_recommending",
      "minor_first"};
  return kIds[static_cast<int>(measure)];
}

std::optional<TakedownRequest> DraftTakedown(
    const Post& post, std::span<const Finding> findings,
    const Exposure& exposure, const std::vector<Subject>& subjects,
    const PolicyPack& pack, std::string_view date) {
  if (exposure.level < Level::kHigh) return std::nullopt;
  const std::vector<std::size_t> named = NamedFindings(findings, subjects);
  if (named.empty()) return std::nullopt;

  TakedownRequest request;
  request.level = exposure.level;
  request.kinds = CountKinds(findings, named);
  for (const TakedownKind& kind : request.kinds) {
    request.types.push_back(kind.type);
  }
  for (const std::size_t i : named) {
    request.confidence = std::max(request.confidence, findings[i].confidence);
  }
  const People people = PeopleOf(findings, named, subjects);
  request.people = people.count;
  request.vulnerable = MostProtected(people.vulnerable);
  request.measures = MeasuresFor(request.vulnerable);
  request.reasons = StrongestReasons(exposure.reasons);
  CopyUnlessValue("id", post.id, post, findings, request.post_id, request);
  CopyUnlessValue("url", post.url, post, findings, request.post_url, request);
  CopyUnlessValue("author", post.author, post, findings, request.author,
                  request);
  CopyUnlessValue("platform", post.platform, post, findings, request.platform,
                  request);
  request.excerpt = RedactedExcerpt(post, findings);
  request.request_date = MainlandDate(date).value_or(pack.as_of);
  request.post_date = MainlandDate(post.published_at).value_or("");
  const std::string& act_date =
      request.post_date.empty() ? request.request_date : request.post_date;
  for (const PolicyEntry* entry :
       GroundsFor(pack, {.types = request.types,
                        .targets = people.targets,
                        .vulnerable = people.vulnerable,
                        .post_date = act_date,
                        .request_date = request.request_date})) {
    request.grounds.push_back(GroundName(*entry));
    request.ground_ids.push_back(entry->id);
  }
  return request;
}

}  // namespace undox
