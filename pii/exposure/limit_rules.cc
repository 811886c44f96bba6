#include "pii/exposure/limit_rules.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <set>
#include <string>
#include <utility>

namespace undox {
namespace {

using C = LimitCondition;

constexpr std::array<std::string_view, std::size_t(C::kCount)> kIds = {
    "lawful_report",        "business_contact", "minor_self_posted",
    "child_by_other",       "minor_by_other",   "frail_by_other",
    "whereabouts_by_other", "door_and_call",    "insider_quantity",
    "criminal_quantity",    "insider_tenth",    "criminal_tenth",
    "claimed_quantity",     "accusation_spread"};

bool Exposes(const ExposureInput& input, HarmChannel channel) {
  return std::ranges::any_of(input.harm, [channel](const HarmTerm& term) {
    return term.channel == channel && term.q > 0;
  });
}

bool ExposesAny(const ExposureInput& input,
                std::initializer_list<HarmChannel> channels) {
  return std::ranges::any_of(channels, [&input](HarmChannel channel) {
    return Exposes(input, channel);
  });
}

bool HoldsAnything(const ExposureInput& input) {
  return !input.quasi.empty() || !input.direct.empty() || !input.harm.empty();
}

// Anything beyond a name and what is said of it: the part of personal
// information that falls under privacy first (Civil Code 1034).
bool HoldsPrivate(const ExposureInput& input) {
  return !input.direct.empty() ||
         std::ranges::any_of(input.harm, [](const HarmTerm& term) {
           return term.q > 0 && term.channel != HarmChannel::kName &&
                  term.channel != HarmChannel::kReputation;
         });
}

bool ShowsHome(const ExposureInput& input, const LimitFacts& facts) {
  return facts.home_address || Exposes(input, HarmChannel::kHomeDoor);
}

// Lawful reporting stays lawful with a name and an office, not with a home, a
// contact, a document, a family or whereabouts; nor if it insults, incites or
// is known to be invented (Civil Code 1025).
bool IsLawfulReport(const ExposureInput& input, const LimitFacts& facts) {
  return input.lawful_report && !facts.refuted && !ShowsHome(input, facts) &&
         !input.Has(IntentCue::kInsult) &&
         !input.Has(IntentCue::kInciteContact) &&
         !input.Has(IntentCue::kInciteOffline) &&
         !ExposesAny(input, {HarmChannel::kContact, HarmChannel::kIdNumber,
                             HarmChannel::kIdDocument, HarmChannel::kTrackLive,
                             HarmChannel::kFamily});
}

bool IsBusinessContact(const ExposureInput& input, const LimitFacts& facts) {
  return input.target == Target::kBusiness && !ShowsHome(input, facts) &&
         !ExposesAny(input, {HarmChannel::kIdNumber, HarmChannel::kIdDocument,
                             HarmChannel::kTrackLive, HarmChannel::kFamily});
}

bool IsMinor(const ExposureInput& input) {
  return input.under14 || input.vulnerable == Vulnerable::kMinor;
}

bool IsFrail(const ExposureInput& input, const LimitFacts& facts) {
  return facts.victim || input.vulnerable == Vulnerable::kElderly ||
         input.vulnerable == Vulnerable::kDisabled;
}

bool IsLaw(const LimitBasis& basis, std::string_view day) {
  if (day.empty()) return basis.in_force_to.empty();
  return basis.in_force_from <= day &&
         (basis.in_force_to.empty() || day <= basis.in_force_to);
}

// "个人信息保护法 28, 31; 民法典 1034": each instrument once in a row.
std::string NameBases(const std::vector<const LimitBasis*>& bases,
                      std::string_view note) {
  std::string name;
  std::string_view instrument;
  for (const LimitBasis* basis : bases) {
    const bool same = basis->instrument == instrument;
    if (!name.empty()) name += same ? ", " : "; ";
    if (!same) name += basis->instrument + " ";
    name += basis->article;
    instrument = basis->instrument;
  }
  if (!note.empty()) name.append(" (").append(note).append(")");
  return name;
}

// The limit as it applies on `day`; nothing if no article of it is law then.
std::optional<LimitApplied> OnDay(const LimitRule& rule, std::string_view pack,
                                  std::string_view day) {
  std::vector<const LimitBasis*> bases;
  LimitApplied applied{.id = rule.id,
                       .is_floor = rule.is_floor,
                       .level = rule.level,
                       .article = {},
                       .pack = std::string(pack),
                       .entries = {}};
  for (const LimitBasis& basis : rule.bases) {
    if (!IsLaw(basis, day)) continue;
    bases.push_back(&basis);
    if (!basis.entry.empty()) applied.entries.push_back(basis.entry);
  }
  if (bases.empty()) return std::nullopt;
  applied.article = NameBases(bases, rule.note);
  return applied;
}

LimitRule Floor(std::string id, C condition, Level level,
                std::vector<LimitBasis> bases, std::string group = {},
                std::string note = {}) {
  return {std::move(id),    true,           condition, level, std::move(bases),
          std::move(group), std::move(note)};
}

LimitRule Ceiling(std::string id, C condition, Level level,
                  std::vector<LimitBasis> bases) {
  return {std::move(id), false, condition, level, std::move(bases), {}, {}};
}

LimitBasis Article(std::string instrument, std::string article) {
  return {{}, std::move(instrument), std::move(article), {}, {}};
}

LimitRules MakeReference() {
  const LimitBasis items = Article("法释〔2017〕10号", "5(1)(3)-(6)");
  const LimitBasis job = Article("法释〔2017〕10号", "5(1)(8)");
  const LimitBasis sale = Article("治安管理处罚法", "56");
  return {
      "reference",
      {Ceiling("lawful-report", C::kLawfulReport, Level::kLow,
               {Article("网络暴力信息治理规定", "33"), Article("民法典", "999"),
                Article("民法典", "1025")}),
       Ceiling("business-contact", C::kBusinessContact, Level::kLow,
               {Article("个人信息保护法", "27"), Article("民法典", "1036")}),
       Floor("minor-self-posted", C::kMinorSelfPosted, Level::kLow,
             {Article("未成年人网络保护条例", "38"),
              Article("未成年人保护法", "73")}),
       Floor("child-under-14", C::kChildByOther, Level::kHigh,
             {Article("个人信息保护法", "28"), Article("个人信息保护法", "31")},
             "minor"),
       Floor("minor-under-18", C::kMinorByOther, Level::kHigh,
             {Article("未成年人网络保护条例", "38")}, "minor"),
       Floor("live-whereabouts", C::kWhereaboutsByOther, Level::kHigh,
             {Article("法释〔2017〕10号", "5(1)(1)"),
              Article("法释〔2017〕10号", "5(1)(3)")}),
       Floor(
           "door-and-call", C::kDoorAndCall, Level::kCritical,
           {Article("民法典", "1033"), Article("治安管理处罚法", "50(1)(5)")}),
       Floor("criminal-quantity", C::kInsiderQuantity, Level::kCritical,
             {items, job}, "criminal"),
       Floor("criminal-quantity", C::kCriminalQuantity, Level::kCritical,
             {items}, "criminal"),
       Floor("criminal-tenth", C::kInsiderTenth, Level::kHigh,
             {items, job, sale}, "criminal"),
       Floor("criminal-tenth", C::kCriminalTenth, Level::kHigh, {items, sale},
             "criminal"),
       Floor("claimed-quantity", C::kClaimedQuantity, Level::kHigh,
             {items, sale}, "criminal", "the seller's claim"),
       Floor("accusation-spread", C::kAccusationSpread, Level::kHigh,
             {Article("法释〔2013〕21号", "2")}, {}, "by analogy")}};
}

}  // namespace

std::string_view LimitConditionId(LimitCondition condition) {
  return condition < C::kCount ? kIds[std::size_t(condition)] : "";
}

std::optional<LimitCondition> LimitConditionFromId(std::string_view id) {
  const auto* const found = std::ranges::find(kIds, id);
  if (found == kIds.end()) return std::nullopt;
  return static_cast<C>(std::distance(kIds.begin(), found));
}

bool Meets(LimitCondition condition, const ExposureInput& input,
           const LimitFacts& facts) {
  const bool other = facts.by_third_party;
  switch (condition) {
    case C::kLawfulReport:
      return IsLawfulReport(input, facts);
    case C::kBusinessContact:
      return IsBusinessContact(input, facts);
    case C::kMinorSelfPosted:
      return !other && IsMinor(input) &&
             (input.under14 ? HoldsAnything(input) : HoldsPrivate(input));
    case C::kChildByOther:
      return other && input.under14 && HoldsAnything(input);
    case C::kMinorByOther:
      return other && IsMinor(input) && HoldsPrivate(input);
    case C::kFrailByOther:
      return other && IsFrail(input, facts) && HoldsPrivate(input);
    case C::kWhereaboutsByOther:
      return other && Exposes(input, HarmChannel::kTrackLive);
    case C::kDoorAndCall:
      return Exposes(input, HarmChannel::kHomeDoor) &&
             input.Has(IntentCue::kInciteOffline);
    case C::kInsiderQuantity:
      return input.insider && facts.criminal_x >= 1;
    case C::kCriminalQuantity:
      return facts.criminal_x >= 1;
    case C::kInsiderTenth:
      return input.insider && facts.criminal_x >= 0.1;
    case C::kCriminalTenth:
      return facts.criminal_x >= 0.1;
    case C::kClaimedQuantity:
      return facts.claimed_x >= 1;
    case C::kAccusationSpread:
      // By analogy: the article itself needs invented facts.
      return other && facts.identified && facts.reach_units >= 1 &&
             input.Has(IntentCue::kAccusation);
    case C::kCount:
      break;
  }
  return false;
}

const LimitRules& ReferenceLimits() {
  static const LimitRules kReference = MakeReference();
  return kReference;
}

LimitedLevel ApplyLimits(Level level, const ExposureInput& input,
                         const LimitFacts& facts, const LimitRules& rules,
                         std::string_view day) {
  LimitedLevel result{level, {}};
  std::set<std::string_view> groups;
  for (const bool floors : {false, true}) {
    for (const LimitRule& rule : rules.rules) {
      if (rule.is_floor != floors || groups.contains(rule.group) ||
          !Meets(rule.condition, input, facts)) {
        continue;
      }
      if (!floors && result.level <= rule.level) continue;
      auto applied = OnDay(rule, rules.pack, day);
      if (!applied) continue;
      if (!rule.group.empty()) groups.insert(rule.group);
      result.level = floors ? std::max(result.level, rule.level) : rule.level;
      result.limits.push_back(*std::move(applied));
    }
  }
  return result;
}

LimitedLevel ApplyLimits(Level level, const ExposureInput& input,
                         const LimitFacts& facts) {
  return ApplyLimits(level, input, facts, ReferenceLimits(), {});
}

}  // namespace undox
