#include "pii/subject_view.h"

#include <algorithm>
#include <limits>
#include <set>
#include <string>

namespace undox {
namespace {

constexpr double kFar = 1e9;

// The line of `text` that holds byte `at`.
Span LineAt(std::string_view text, std::size_t at) {
  const std::size_t before =
      at == 0 ? text.npos : text.rfind('\n', std::min(at, text.size()) - 1);
  const std::size_t after = text.find('\n', at);
  return {before == text.npos ? 0 : before + 1,
          after == text.npos ? text.size() : after};
}

bool IsOutsideFindings(const CueHit& hit, std::span<const Finding> findings) {
  return std::none_of(findings.begin(), findings.end(), [&](const Finding& f) {
    const Span span = TextSpan(f);
    return !span.empty() && span.Contains(hit.span);
  });
}

// The subject whose finding on the same line is nearest; -1 if there is none.
int OwnerOf(std::string_view text, const CueHit& hit,
            std::span<const Finding> findings) {
  const Span line = LineAt(text, hit.span.begin);
  int owner = -1;
  std::size_t best = std::numeric_limits<std::size_t>::max();
  for (const Finding& finding : findings) {
    const Span span = TextSpan(finding);
    if (span.empty() || !line.Overlaps(span)) continue;
    if (const std::size_t gap = Gap(hit.span, span); gap < best) {
      best = gap;
      owner = finding.subject;
    }
  }
  return owner;
}

bool EndsSentence(std::string_view gap) {
  for (const std::string_view end :
       {"\n", "。", "!", "！", "?", "？", ";", "；"}) {
    if (gap.find(end) != gap.npos) return true;
  }
  return false;
}

}  // namespace

bool SubjectView::Says(Cue cue) const {
  return std::any_of(cues.begin(), cues.end(),
                     [&](const CueHit& hit) { return hit.cue == cue; });
}

bool SubjectView::SaysAny(std::initializer_list<Cue> wanted) const {
  return std::any_of(wanted.begin(), wanted.end(),
                     [&](Cue cue) { return Says(cue); });
}

SubjectView ViewSubject(std::string_view text,
                        std::span<const Finding> findings,
                        const Subject& subject, const Cues& cues,
                        std::size_t subject_count) {
  SubjectView view;
  view.text = text;
  int index = -1;
  for (const int i : subject.findings) {
    view.findings.push_back(&findings[static_cast<std::size_t>(i)]);
    index = view.findings.back()->subject;
  }
  for (const CueHit& hit : cues.hits) {
    if (!IsOutsideFindings(hit, findings)) continue;
    if (subject_count > 1) {
      const int owner = OwnerOf(text, hit, findings);
      if (owner >= 0 && owner != index) continue;
    }
    view.cues.push_back(hit);
  }
  return view;
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
    for (const CueHit& hit : view.cues) {
      if (hit.cue != Cue::kFieldLabel) continue;
      if (ReadingDistance(view.text, hit.span, TextSpan(*finding)) <=
          kLabelDistance) {
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
