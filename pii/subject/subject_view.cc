#include "pii/subject/subject_view.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace undox {
namespace {

constexpr double kFar = 1e9;

// The findings in text, by position; they are disjoint.
std::vector<const Finding*> ByPosition(std::span<const Finding> findings) {
  std::vector<const Finding*> sorted;
  for (const Finding& finding : findings) {
    if (!TextSpan(finding).empty()) sorted.push_back(&finding);
  }
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const Finding* a, const Finding* b) {
                     return TextSpan(*a).begin < TextSpan(*b).begin;
                   });
  return sorted;
}

// Returns true if `a` and `b` are on one line, and not farther apart than
// lines are long.
bool IsOneLine(std::string_view text, Span a, Span b) {
  constexpr std::size_t kLineBytes = 600;
  const std::size_t from = std::min(std::min(a.end, b.end), text.size());
  const std::size_t gap = Gap(a, b);
  return gap <= kLineBytes &&
         text.substr(from, gap).find('\n') == std::string_view::npos;
}

// The finding on the same line that is nearest to the cue; nullptr if none.
const Finding* NearestOnLine(std::string_view text, Span cue,
                             std::span<const Finding* const> sorted) {
  const auto next = std::upper_bound(
      sorted.begin(), sorted.end(), cue.begin,
      [](std::size_t at, const Finding* f) { return at < TextSpan(*f).begin; });
  const Finding* best = nullptr;
  if (next != sorted.end() && IsOneLine(text, cue, TextSpan(**next))) {
    best = *next;
  }
  if (next == sorted.begin()) return best;
  const Finding* before = *(next - 1);
  if (!IsOneLine(text, cue, TextSpan(*before))) return best;
  const bool closer = best == nullptr ||
                      Gap(TextSpan(*before), cue) < Gap(TextSpan(*best), cue);
  return closer ? before : best;
}

// 本人 directly behind a name or handle is that one's own self, not the
// author's.
bool IsNameSelf(std::string_view text, const CueHit& hit,
                const Finding& nearest) {
  return hit.cue == Cue::kSelfPronoun &&
         TextSpan(nearest).end == hit.span.begin &&
         text.substr(hit.span.begin).starts_with("本人");
}

bool EndsSentence(std::string_view gap) {
  for (const std::string_view end :
       {"\n", "。", "!", "！", "?", "？", ";", "；"}) {
    if (gap.find(end) != gap.npos) return true;
  }
  return false;
}

}  // namespace

bool SubjectView::SaysAny(std::initializer_list<Cue> wanted) const {
  return std::any_of(wanted.begin(), wanted.end(),
                     [&](Cue cue) { return Says(cue); });
}

std::vector<SubjectView> ViewSubjects(std::string_view text,
                                      std::span<const Finding> findings,
                                      std::span<const Subject> subjects,
                                      const Cues& cues) {
  constexpr int kSharedOfAFamily = 2;
  std::vector<SubjectView> views(subjects.size());
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    views[i].text = text;
    views[i].role = subjects[i].role;
    for (const int f : subjects[i].findings) {
      views[i].findings.push_back(&findings[static_cast<std::size_t>(f)]);
    }
  }
  const auto add = [](SubjectView& view, const CueHit& hit) {
    view.cues.push_back(hit);
    view.families.set(static_cast<std::size_t>(hit.cue));
  };
  const std::vector<const Finding*> sorted = ByPosition(findings);
  std::array<int, static_cast<std::size_t>(Cue::kCount)> shared{};
  for (const CueHit& hit : cues.hits) {
    const Finding* nearest = NearestOnLine(text, hit.span, sorted);
    if (nearest != nullptr && TextSpan(*nearest).Contains(hit.span)) continue;
    if (nearest != nullptr && IsNameSelf(text, hit, *nearest)) continue;
    if (views.size() == 1) {
      add(views.front(), hit);
      continue;
    }
    if (nearest != nullptr) {
      add(views[static_cast<std::size_t>(nearest->subject)], hit);
      continue;
    }
    int& count = shared[static_cast<std::size_t>(hit.cue)];
    if (++count > kSharedOfAFamily) continue;
    for (SubjectView& view : views) add(view, hit);
  }
  return views;
}

std::span<const CueHit> CuesAround(std::span<const CueHit> cues, Span span,
                                   std::size_t bytes) {
  const auto begins_before = [](const CueHit& hit, std::size_t at) {
    return hit.span.begin < at;
  };
  const std::size_t from = span.begin < bytes ? 0 : span.begin - bytes;
  const auto first =
      std::lower_bound(cues.begin(), cues.end(), from, begins_before);
  const auto last =
      std::lower_bound(first, cues.end(), span.end + bytes, begins_before);
  return {first, last};
}

std::span<const CueHit> CuesBefore(std::span<const CueHit> cues, std::size_t at,
                                   std::size_t bytes) {
  const std::span<const CueHit> around = CuesAround(cues, {at, at}, bytes);
  const auto last = std::lower_bound(
      around.begin(), around.end(), at,
      [](const CueHit& hit, std::size_t end) { return hit.span.begin < end; });
  return {around.begin(), last};
}

bool IsMasked(const Finding& finding) { return finding.hidden_symbols >= 3; }

bool IsStrong(const Finding& finding) {
  return finding.holder == Holder::kPerson && !IsMasked(finding) &&
         TraitsOf(finding.type).strength == Strength::kStrong;
}

double ReadingDistance(std::string_view text, Span before, Span value) {
  if (before.end > value.begin || value.begin > text.size()) return kFar;
  const std::string_view gap =
      text.substr(before.end, value.begin - before.end);
  constexpr std::size_t kWindowBytes = 64;
  if (gap.size() > kWindowBytes || EndsSentence(gap)) return kFar;
  double distance = 0;
  for (const char c : gap) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) distance += 1.0 / 3;
    if (byte >= 0xC0) distance += 1;
  }
  return distance;
}

int LabelledFields(const SubjectView& view) {
  constexpr double kLabelDistance = 2.4;
  std::set<std::string> labels;
  for (const Finding* finding : view.findings) {
    const Span value = TextSpan(*finding);
    for (const CueHit& hit : CuesBefore(view.cues, value.begin, kNearBytes)) {
      if (hit.cue != Cue::kFieldLabel) continue;
      if (ReadingDistance(view.text, hit.span, value) <= kLabelDistance) {
        labels.insert(
            std::string(view.text.substr(hit.span.begin, hit.span.size())));
      }
    }
  }
  return static_cast<int>(labels.size());
}

bool HasKind(const SubjectView& view, PiiKind kind) {
  return std::any_of(view.findings.begin(), view.findings.end(),
                     [&](const Finding* finding) {
                       return TraitsOf(finding->type).kind == kind;
                     });
}

}  // namespace undox
