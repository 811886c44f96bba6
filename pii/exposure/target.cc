#include "pii/exposure/target.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

#include "pii/pii_type.h"
#include "pii/sensitive.h"

namespace undox {
namespace {

using enum GateFeature;

bool IsName(const Finding& finding) {
  return TraitsOf(finding.type).strength == Strength::kName;
}

// Offices and callings that make a name a public one.
constexpr std::array<std::string_view, 36> kOffices = {
    "市长",    "县长",    "省长",   "部长",    "州长",   "主席",
    "发言人",  "书记",    "委员长", "总理",    "总统",   "议员",
    "歌手",    "演员",    "作家",   "影后",    "影帝",   "艺人",
    "选手",    "球星",    "导演",   "网红",    "顶流",   "主持人",
    "歌星",    "明星",    "市長",   "議員",    "Mayor",  "mayor",
    "Senator", "senator", "actor",  "actress", "singer", "leader"};

// Words of office directly before a name; 小 words may stand between.
bool IsPublicFigure(const SubjectView& view) {
  constexpr std::size_t kBeforeBytes = 12;
  return std::any_of(
      view.findings.begin(), view.findings.end(), [&](const Finding* finding) {
        if (!IsName(*finding)) return false;
        const std::size_t begin =
            std::min(TextSpan(*finding).begin, view.text.size());
        const std::size_t from =
            begin < kBeforeBytes ? 0 : begin - kBeforeBytes;
        std::string_view before = view.text.substr(from, begin - from);
        while (before.ends_with(' ')) before.remove_suffix(1);
        return std::any_of(
            kOffices.begin(), kOffices.end(),
            [&](std::string_view word) { return before.ends_with(word); });
      });
}

bool IsNear(const SubjectView& view, Cue cue, std::size_t bytes) {
  return std::any_of(
      view.cues.begin(), view.cues.end(), [&](const CueHit& hit) {
        return hit.cue == cue &&
               std::any_of(view.findings.begin(), view.findings.end(),
                           [&](const Finding* finding) {
                             return IsName(*finding) &&
                                    Gap(hit.span, TextSpan(*finding)) <= bytes;
                           });
      });
}

// Words of the author's own beside the values.
bool SpeaksOfAuthor(const GateFacts& facts) {
  static constexpr std::array<GateFeature, 12> kOwn = {
      kSelfPronoun,   kSelfBefore,  kSelfIntroduction, kVictim,
      kFollow,        kShipping,    kWorkContact,      kTrade,
      kFamilyMessage, kFirstPerson, kEmailOnly,        kMetadataOnly};
  return std::any_of(kOwn.begin(), kOwn.end(),
                     [&](GateFeature f) { return facts.Has(f); });
}

bool PointsAtAnother(const GateFacts& facts) {
  static constexpr std::array<GateFeature, 9> kOther = {
      kThirdPronoun, kThirdBefore, kAccusation,    kInsult,  kExposeVerb,
      kLostFound,    kNotice,      kMissingPerson, kFoundOut};
  return std::any_of(kOther.begin(), kOther.end(),
                     [&](GateFeature f) { return facts.Has(f); });
}

// What stays of "self" when the words near the values are read.
Target OwnOrAnother(const SubjectView& view, const Subject& subject,
                    const Company& company, const GateFacts& facts) {
  if (subject.author) return Target::kSelf;
  if (company.subjects > 1) {
    const bool own = !company.author_present &&
                     (facts.Has(kSelfBefore) || facts.Has(kVictim) ||
                      facts.Has(kShipping) || facts.Has(kFamilyMessage));
    return own ? Target::kSelf : Target::kThirdParty;
  }
  constexpr double kLikely = 2;  // Log-odds of the wording.
  if (facts.Looks(Wording::kSelf) > kLikely && !facts.Has(kThirdBefore)) {
    return Target::kSelf;
  }
  if (PointsAtAnother(facts)) return Target::kThirdParty;
  const bool own = SpeaksOfAuthor(facts) || !HasKind(view, PiiKind::kName);
  return own ? Target::kSelf : Target::kThirdParty;
}

}  // namespace

Company CompanyOf(std::span<const SubjectView> views,
                  std::span<const Subject> subjects) {
  Company company;
  company.subjects = static_cast<int>(subjects.size());
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    company.author_present |= subjects[i].author;
    if (subjects[i].author) continue;
    const bool named = std::any_of(
        views[i].findings.begin(), views[i].findings.end(),
        [](const Finding* finding) {
          return IsName(*finding) && finding->holder == Holder::kPerson;
        });
    company.names += named ? 1 : 0;
  }
  return company;
}

void ChooseTarget(const SubjectView& view, const Subject& subject,
                  const Company& company, const GateFacts& facts,
                  GateVerdict& verdict) {
  constexpr std::size_t kDeathBytes = 60;
  if (facts.business_held) return;
  if (subject.author && company.subjects > 1 && !facts.dossier) {
    verdict.target = Target::kSelf;
    verdict.benign = true;
    return;
  }
  if (verdict.target == Target::kDeceased) verdict.target = Target::kThirdParty;
  if (IsPublicFigure(view)) {
    verdict.target = Target::kPublicFigure;
    return;
  }
  if (IsNear(view, Cue::kDeceased, kDeathBytes) && !subject.author) {
    verdict.target = Target::kDeceased;
    return;
  }
  if (verdict.target == Target::kSelf) {
    verdict.target = OwnOrAnother(view, subject, company, facts);
  }
}

}  // namespace undox
