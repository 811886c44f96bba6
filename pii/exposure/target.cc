#include "pii/exposure/target.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

#include "pii/pii_type.h"
#include "pii/sensitive.h"
#include "pii/subject/fate.h"
#include "pii/subject/office_words.h"
#include "pii/subject/told_leak.h"

namespace undox {
namespace {

using enum GateFeature;

bool IsName(const Finding& finding) {
  return TraitsOf(finding.type).strength == Strength::kName;
}

// An office or a calling directly before a name, or what befalls public people
// directly behind it.
bool IsPublicName(std::string_view text, Span name) {
  constexpr std::size_t kBodyBytes = 36;
  std::string_view before = text.substr(0, name.begin);
  while (before.ends_with(' ')) before.remove_suffix(1);
  if (OfficeWordAtEnd(before, OfficeWord::kPublic)) return true;
  if (const auto rank = OfficeWordAtEnd(before, OfficeWord::kOfficial)) {
    before.remove_suffix(rank->size());
    if (before.size() > kBodyBytes) {
      before.remove_prefix(before.size() - kBodyBytes);
    }
    before.remove_prefix(std::min(before.rfind('\n') + 1, before.size()));
    if (HoldsOfficeWord(before, OfficeWord::kBody)) return true;
  }
  return BeginsWithOfficeWord(text.substr(name.end), OfficeWord::kPublicBehind);
}

bool IsPublicFigure(const SubjectView& view) {
  return std::any_of(
      view.findings.begin(), view.findings.end(), [&](const Finding* finding) {
        const Span span = TextSpan(*finding);
        return IsName(*finding) && !span.empty() &&
               span.end <= view.text.size() && IsPublicName(view.text, span);
      });
}

// A trade or a post in a firm beside a name or number on its line: whom a firm
// lets be called.
bool HasTradeRole(const SubjectView& view) {
  constexpr std::size_t kBesideBytes = 30;
  return std::any_of(
      view.findings.begin(), view.findings.end(), [&](const Finding* finding) {
        const Span span = TextSpan(*finding);
        const PiiKind kind = TraitsOf(finding->type).kind;
        if (span.empty() || span.end > view.text.size() ||
            (kind != PiiKind::kName && kind != PiiKind::kPhone)) {
          return false;
        }
        const std::size_t from =
            span.begin < kBesideBytes ? 0 : span.begin - kBesideBytes;
        std::string_view before = view.text.substr(from, span.begin - from);
        while (before.ends_with('\n')) before.remove_suffix(1);
        before.remove_prefix(std::min(before.rfind('\n') + 1, before.size()));
        std::string_view after = view.text.substr(span.end, kBesideBytes);
        after = after.substr(0, after.find('\n'));
        return HoldsOfficeWord(before, OfficeWord::kTradeRole) ||
               HoldsOfficeWord(after, OfficeWord::kTradeRole);
      });
}

bool HasName(const SubjectView& view) {
  return std::any_of(
      view.findings.begin(), view.findings.end(), [](const Finding* finding) {
        return IsName(*finding) && finding->holder == Holder::kPerson;
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

// 家庭联系卡, 我家: what follows is the author's family.
bool ListsOwnFamily(std::string_view text) {
  constexpr std::array<std::string_view, 5> kFamily = {
      "家庭", "我们一家", "咱家", "我们全家", "our family"};
  return std::any_of(
      kFamily.begin(), kFamily.end(),
      [&](std::string_view word) { return text.find(word) != text.npos; });
}

// All that is known of the subject is quoted from what others published about
// the author, and no word points from it to another.
bool IsQuotedLeak(const SubjectView& view, const Company& company,
                  const GateFacts& facts) {
  if (company.leak.empty() || facts.Has(kThirdBefore)) return false;
  return std::all_of(
      view.findings.begin(), view.findings.end(), [&](const Finding* finding) {
        return IsQuotedFrom(view.text, company.leak, TextSpan(*finding));
      });
}

// So much of one person that a word of the author's is no excuse.
bool IsDossier(const SubjectView& view) {
  constexpr std::size_t kTypes = 3;
  std::set<std::string_view> types;
  for (const Finding* finding : view.findings) {
    if (IsStrong(*finding)) types.insert(finding->type);
  }
  return types.size() >= kTypes;
}

// A word against the subject, or a call to act.
bool IsSpokenAgainst(const GateFacts& facts) {
  static constexpr std::array<GateFeature, 6> kAgainst = {
      kAccusation, kInsult, kExposeVerb, kCall, kIntimidate, kThreat};
  return std::any_of(kAgainst.begin(), kAgainst.end(),
                     [&](GateFeature f) { return facts.Has(f); });
}

// What stays of "self" when the words near the values are read.
Target OwnOrAnother(const SubjectView& view, const Subject& subject,
                    const Company& company, const GateFacts& facts) {
  if (subject.author) return Target::kSelf;
  if (company.subjects > 1) {
    const bool own = !HasName(view) && !subject.kin &&
                     !PointsAtAnother(facts) &&
                     (!company.author_present || company.others == 1);
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
  if (!views.empty()) {
    company.leak = ToldLeak(views.front().text);
    company.own_family = ListsOwnFamily(views.front().text);
  }
  company.asks_for_help = !company.leak.empty();
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    company.author_present |= subjects[i].author && !IsDossier(views[i]);
    company.against |= views[i].SaysAny(
        {Cue::kAccusation, Cue::kInsult, Cue::kExposeVerb, Cue::kCallContact,
         Cue::kCallOffline, Cue::kIntimidate, Cue::kThreatToPublish});
    company.asks_for_help |= views[i].Says(Cue::kVictim);
    if (subjects[i].author && !IsDossier(views[i])) continue;
    company.names += HasName(views[i]) ? 1 : 0;
    const bool person =
        std::any_of(views[i].findings.begin(), views[i].findings.end(),
                    [](const Finding* finding) {
                      return finding->holder == Holder::kPerson;
                    });
    company.others += person && !subjects[i].kin ? 1 : 0;
  }
  return company;
}

void ChooseTarget(const SubjectView& view, const Subject& subject,
                  const Company& company, const GateFacts& facts,
                  GateVerdict& verdict) {
  if (facts.business_held) return;
  const auto own = [&] {
    verdict.target = Target::kSelf;
    verdict.benign = true;
  };
  if (subject.author && !facts.dossier &&
      (company.subjects > 1 || (!facts.Has(kThirdBefore) &&
                                (!HasName(view) || !IsSpokenAgainst(facts))))) {
    return own();
  }
  if (verdict.target == Target::kDeceased) verdict.target = Target::kThirdParty;
  if (IsPublicFigure(view)) {
    verdict.target = Target::kPublicFigure;
    return;
  }
  if (!subject.author && IsSaidDead(view)) {
    verdict.target = Target::kDeceased;
    return;
  }
  constexpr double kAgainstFamily = 4;  // Log-odds that say more than a word.
  const bool against = !company.asks_for_help &&
                       (company.against || verdict.log_odds > kAgainstFamily);
  if (subject.kin && company.others == 0 && !facts.dossier && !against &&
      (company.author_present || company.own_family || verdict.benign ||
       !company.leak.empty())) {
    return own();
  }
  if (IsQuotedLeak(view, company, facts)) return own();
  if (verdict.target == Target::kBusiness && HasName(view) &&
      !HasTradeRole(view)) {
    verdict.target = OwnOrAnother(view, subject, company, facts);
    return;
  }
  if (verdict.target == Target::kSelf) {
    verdict.target = OwnOrAnother(view, subject, company, facts);
  }
}

}  // namespace undox
