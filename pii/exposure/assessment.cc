#include "pii/exposure/assessment.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "pii/exposure/exposure_formula.h"
#include "pii/exposure/exposure_input.h"
#include "pii/exposure/exposure_model.h"
#include "pii/exposure/publication_meter.h"
#include "pii/exposure/score_band.h"
#include "pii/exposure/step_table.h"
#include "pii/exposure/target.h"
#include "pii/subject/frailty.h"
#include "pii/subject/subject.h"
#include "pii/subject/subject_view.h"

namespace undox {
namespace {

bool HoldsNameOrAddress(const SubjectView& view) {
  return std::any_of(
      view.findings.begin(), view.findings.end(), [](const Finding* finding) {
        const PiiKind kind = TraitsOf(finding->type).kind;
        return finding->holder == Holder::kPerson &&
               (kind == PiiKind::kName || kind == PiiKind::kAddress);
      });
}

bool HoldsStrong(const SubjectView& view) {
  return std::any_of(view.findings.begin(), view.findings.end(),
                     [](const Finding* finding) { return IsStrong(*finding); });
}

// True if there is nothing but faces, and codes that lead to nobody.
bool ShowsOnly(const SubjectView& view) {
  return std::all_of(
      view.findings.begin(), view.findings.end(), [](const Finding* finding) {
        return finding->type == "FACE" ||
               (finding->type == "QR_CODE" && !LeadsToAccount(*finding));
      });
}

// A school or workplace alone is talk about the place, unless somebody says
// that it is theirs.
bool NamesAnybody(const SubjectView& view) {
  return view.SaysAny({Cue::kSelfPronoun, Cue::kSelfWord}) ||
         std::any_of(view.findings.begin(), view.findings.end(),
                     [](const Finding* finding) {
                       return TraitsOf(finding->type).kind !=
                              PiiKind::kOrganization;
                     });
}

// Log-odds from which a business's data is nobody's: most contacts that look a
// little like a shop's are a person's own. And those of the wording from which
// that holds for a name or an address too.
constexpr double kOpenly = 2;
constexpr double kOpenlyNamed = 0.5;

// Data that its author, its owner or its office wants to be seen.
StepResult LevelOfBenign(const SubjectView& view, const GateVerdict& gate,
                         const GateFacts& facts) {
  const bool business = gate.target == Target::kBusiness &&
                        gate.openly > kOpenly &&
                        (!HoldsNameOrAddress(view) ||
                         facts.Looks(Wording::kBusiness) > kOpenlyNamed);
  if (business || gate.target == Target::kPublicFigure) {
    return {Level::kNone,
            {{"table:public", "a business's or a public figure's", 0}}};
  }
  if (ShowsOnly(view)) {
    return {Level::kNone, {{"table:shown", "a face, but nobody named", 0}}};
  }
  if (!NamesAnybody(view)) {
    return {Level::kNone, {{"table:nobody", "a place, but nobody named", 0}}};
  }
  return {Level::kLow,
          {{"table:benign", "the author's own, or to the person's good", 1}}};
}

// A village or compound is enough to find a home by.
bool ShowsHome(const SubjectView& view) {
  return std::any_of(
      view.findings.begin(), view.findings.end(), [](const Finding* finding) {
        return finding->type == "ADDRESS" &&
               finding->holder == Holder::kPerson && !IsMasked(*finding) &&
               (finding->grain == PlaceGrain::kNone ||
                finding->grain >= PlaceGrain::kCommunity);
      });
}

const LimitRules& LimitsOf(const AssessmentPolicy& policy) {
  return policy.limits == nullptr ? ReferenceLimits() : *policy.limits;
}

AsOf DayOf(const AssessmentPolicy& policy) {
  constexpr int kLastMonth = 12;
  constexpr int kLastDay = 31;
  return AsOfDay(policy.post_day)
      .value_or(AsOf{policy.year, kLastMonth, kLastDay});
}

Sex SexSaid(SaidSex said) {
  if (said == SaidSex::kUnsaid) return Sex::kUnknown;
  return said == SaidSex::kMale ? Sex::kMale : Sex::kFemale;
}

// What all subjects of a post share.
struct Matter {
  int records = 0;
  bool called = false;  // A call to act, whoever stands nearest to it.
};

// A call against the wife or the friend strikes the person exposed with them.
StepResult LevelOfExposed(const SubjectView& view, Vulnerable vulnerable,
                          const Company& company, const Matter& matter) {
  StepFacts facts = CollectStepFacts(view, vulnerable, company.names);
  if (matter.called) facts.present |= kCalled;
  return LevelOfThirdParty(facts);
}

// `whole` is the subject as the post shows it, `view` what is left of it once
// findings are covered.
Exposure AssessSubject(const SubjectView& whole, const SubjectView& view,
                       Subject& subject, const Company& company,
                       const Matter& matter,
                       const std::array<double, kWordings>& wording,
                       const Cues& cues, const Reach& reach,
                       const AssessmentPolicy& policy) {
  GateFacts facts = CollectGateFacts(whole, matter.records);
  facts.wording = wording;
  GateVerdict gate =
      JudgeTarget(facts, policy.gate_model ? *policy.gate_model : ShippedGate(),
                  policy.gate);
  ChooseTarget(whole, subject, company, facts, gate);
  subject.target = gate.target;
  const Frailty frailty =
      FrailtyOf(whole, DayOf(policy),
                gate.target == Target::kSelf ? Voice::kAuthor : Voice::kOther);
  subject.vulnerable = frailty.vulnerable;
  subject.victim = frailty.victim;
  subject.asks_for_help =
      gate.target == Target::kSelf && view.Says(Cue::kVictim);
  subject.priority = GoesFirst(frailty);
  const bool third =
      !gate.benign &&
      (gate.target == Target::kThirdParty || gate.target == Target::kDeceased ||
       (gate.target == Target::kPublicFigure && HoldsStrong(view)));
  StepResult step =
      third ? LevelOfExposed(view, subject.vulnerable, company, matter)
            : LevelOfBenign(view, gate, facts);

  std::vector<Finding> own;
  for (const Finding* finding : view.findings) {
    if (!finding->bystander) own.push_back(*finding);
  }
  const SubjectTraits traits = {
      .target = gate.target,
      .vulnerable = subject.vulnerable,
      .under14 = frailty.under14,
      .dossier_layout = facts.Has(GateFeature::kLabelledFields),
      .sex = SexSaid(subject.sex)};
  const ExposureModel& model =
      policy.formula ? *policy.formula : ShippedModel();
  ExposureInput input = CollectExposureInput(own, cues, reach, traits);
  // To name an office to an authority is lawful supervision; to publish a
  // strong identifier of a person is not.
  input.lawful_report = input.lawful_report && !HoldsStrong(view);
  Exposure exposure = ScoreExposure(input, model);
  LimitFacts limit_facts = FactsForLimits(exposure, input, model);
  limit_facts.by_third_party = third;
  // What is posted to the person's good is not supplied against them.
  if (gate.target == Target::kThirdParty && !third) limit_facts.criminal_x = 0;
  limit_facts.home_address = ShowsHome(view);
  limit_facts.victim = frailty.victim;
  // A call in the author's own trouble is a call they tell of.
  if (!third) input.cues.reset(std::size_t(IntentCue::kInciteOffline));
  // A face or a code that nothing is said about is nobody's: no law lifts it.
  LimitedLevel limited{step.level, {}};
  if (step.level > Level::kNone || !ShowsOnly(view)) {
    limited = ApplyLimits(step.level, input, limit_facts, LimitsOf(policy),
                          policy.post_day);
  }

  exposure.level = limited.level;
  exposure.limits = std::move(limited.limits);
  exposure.doxx_log_odds = gate.log_odds;
  PlaceInBand(gate.log_odds, exposure);
  std::vector<Reason> reasons = std::move(step.reasons);
  reasons.insert(reasons.end(), gate.reasons.begin(), gate.reasons.end());
  reasons.insert(reasons.end(), exposure.reasons.begin(),
                 exposure.reasons.end());
  exposure.reasons = std::move(reasons);
  return exposure;
}

// `view` without the findings whose indices are in `covered`.
SubjectView LeftOf(const SubjectView& view, std::span<const Finding> findings,
                   std::span<const int> covered) {
  SubjectView left = view;
  std::erase_if(left.findings, [&](const Finding* finding) {
    return std::find(covered.begin(), covered.end(),
                     finding - findings.data()) != covered.end();
  });
  return left;
}

bool IsWorse(const Exposure& a, const Exposure& b) {
  return a.level != b.level ? a.level > b.level : a.score > b.score;
}

bool TellsWhereabouts(const Subject& subject) {
  return std::any_of(
      subject.exposure.limits.begin(), subject.exposure.limits.end(),
      [](const LimitApplied& limit) { return limit.id == "live-whereabouts"; });
}

// What the post supplies about all its subjects, who are lifted accordingly.
CriminalMeter MeterPost(std::string_view text, const Cues& cues,
                        const Reach& reach, const AssessmentPolicy& policy,
                        std::vector<Subject>& subjects) {
  const CriminalWords words = ReadCriminalWords(text, cues, reach);
  const bool hunted =
      cues.Has(Cue::kCallOffline) &&
      std::any_of(subjects.begin(), subjects.end(), &TellsWhereabouts);
  CriminalMeter meter =
      MeterPublication(subjects, words, hunted, ShippedModel());
  ApplyQuantityFloors(meter, LimitsOf(policy), policy.post_day, subjects);
  return meter;
}

}  // namespace

Assessment AssessPost(std::string_view text, std::vector<Finding>& findings,
                      const Cues& cues, const Reach& reach,
                      const AssessmentPolicy& policy,
                      std::span<const PictureText> pictures,
                      std::span<const int> covered) {
  Assessment assessment;
  assessment.subjects =
      LinkSubjects(text, findings, cues, policy.year, pictures);
  if (assessment.subjects.empty()) return assessment;
  const std::vector<SubjectView> views =
      ViewSubjects(text, findings, assessment.subjects, cues);
  const WordingModel& model =
      policy.wording ? *policy.wording : ShippedWording();
  const WordingText words(text, findings);
  const Matter matter = {
      CountRecords(views),
      std::any_of(views.begin(), views.end(), [](const SubjectView& view) {
        return view.SaysAny({Cue::kCallContact, Cue::kCallOffline});
      })};
  const Company company = CompanyOf(views, assessment.subjects);
  for (std::size_t i = 0; i < views.size(); ++i) {
    Subject& subject = assessment.subjects[i];
    const auto features =
        words.Features(static_cast<int>(i), views[i].families);
    const auto wording = model.Odds(features);
    std::optional<SubjectView> left;
    if (!covered.empty()) left = LeftOf(views[i], findings, covered);
    const SubjectView& view = left ? *left : views[i];
    if (view.findings.empty()) continue;
    subject.exposure = AssessSubject(views[i], view, subject, company, matter,
                                     wording, {views[i].cues}, reach, policy);
  }
  const CriminalMeter meter =
      MeterPost(text, cues, reach, policy, assessment.subjects);
  for (std::size_t i = 0; i < assessment.subjects.size(); ++i) {
    const Exposure& exposure = assessment.subjects[i].exposure;
    if (i == 0 || IsWorse(exposure, assessment.exposure)) {
      assessment.exposure = exposure;
    }
  }
  assessment.exposure.criminal = meter;
  return assessment;
}

}  // namespace undox
