#include "pii/exposure/gate.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "pii/exposure/gate_model.h"

namespace undox {
namespace {

using enum GateFeature;

// What points away from a third party, and to whom.
enum class Pull { kThird, kSelf, kBusiness, kKindly, kNobody };
using enum Pull;

struct GateRow {
  GateFeature feature;
  std::string_view id;
  Pull pull;
  std::string_view text;
};

// The sign of a weight follows from the pull: towards a third party it is
// never below 0, else never above (pii/exposure/gate_model.h).
constexpr std::array<GateRow, kGateFeatureCount> kRows = {{
    {kSelfPronoun, "self_pronoun", kSelf,
     "the author speaks of their own data"},
    {kSelfBefore, "self_before_value", kSelf,
     "'my' or 'I' stands directly before a value"},
    {kSelfIntroduction, "self_introduction", kSelf,
     "the author gives their name"},
    {kThirdPronoun, "third_pronoun", kThird, "it is about somebody else"},
    {kThirdBefore, "third_before_value", kThird,
     "'his' or 'her' stands directly before a value"},
    {kSecondBefore, "second_before_value", kThird,
     "'your' stands directly before a value"},
    {kVictim, "victim", kSelf, "it asks for help about a leak or abuse"},
    {kFollow, "follow", kSelf, "it invites to follow or join"},
    {kShipping, "shipping", kSelf, "it says where to deliver"},
    {kShop, "shop", kBusiness, "a shop, office or employer speaks"},
    {kWorkContact, "work_contact", kSelf, "it offers work or co-operation"},
    {kTrade, "trade", kSelf, "it sells, lets or shares a ride"},
    {kOfficial, "official", kBusiness, "news or an official notice"},
    {kNotice, "notice", kBusiness, "a list or notice to be read"},
    {kLostFound, "lost_found", kKindly, "lost and found"},
    {kMissingPerson, "missing_person", kKindly, "a missing-person notice"},
    {kFamilyMessage, "family_message", kSelf, "a message to the family"},
    {kCourtesy, "courtesy", kSelf, "courteous wording"},
    {kFriendly, "friendly", kKindly, "friendly towards the person"},
    {kCondemn, "condemn", kKindly, "it speaks against doxxing"},
    {kConsent, "consent", kKindly, "consent is claimed"},
    {kExample, "example", kBusiness, "called an example"},
    {kReport, "report_to_authority", kKindly, "it mentions an authority"},
    {kEmailOnly, "email_only", kSelf, "an e-mail address is all there is"},
    {kNameWithStrong, "name_with_strong", kThird,
     "a name stands beside a strong identifier"},
    {kIdLike, "id_like", kThird,
     "an identifier nobody posts of their own accord"},
    {kSeveralStrong, "several_strong", kThird,
     "several kinds of strong identifiers"},
    {kLabelledFields, "labelled_fields", kThird,
     "labelled fields of one person"},
    {kDisguised, "disguised", kThird,
     "a value is written so as to escape detection"},
    {kEvasionAdvice, "evasion_advice", kThird,
     "it tells how to read a disguised value"},
    {kCall, "call", kThird, "it calls to act against somebody"},
    {kIntimidate, "intimidate", kThird, "it intimidates"},
    {kFoundOut, "found", kThird, "it reports what was found out"},
    {kExposeVerb, "expose_verb", kThird, "it sets out to expose"},
    {kStalk, "stalk", kThird, "it tells times and habits"},
    {kInsult, "insult", kThird, "it insults"},
    {kAccusation, "accusation", kThird, "it accuses"},
    {kThreat, "threat_to_publish", kThird, "it threatens to publish"},
    {kSale, "sale", kThird, "personal records are for sale"},
    {kSolicit, "solicit", kThird, "it asks others to identify somebody"},
    {kChatProof, "chat_proof", kThird, "it shows chats as proof"},
    {kSpread, "call_spread", kThird, "it asks to spread or beware"},
    {kPeacefulFrame, "peaceful_frame", kNobody,
     "trade, work or a parcel, and no word against anybody"},
    {kFirstPerson, "first_person", kNobody,
     "the author speaks of themselves and of nobody else"},
    {kNothingAgainst, "nothing_against", kNobody, "no word points at anybody"},
    {kLandline, "landline", kBusiness,
     "a fixed line, and nobody is pointed at"},
    {kRoster, "roster", kThird, "records of several people"},
    {kAccusedName, "accused_name", kThird, "somebody is named and accused"},
    {kBare, "bare", kThird, "a value, and hardly a word besides"},
    {kMetadataOnly, "metadata_only", kSelf,
     "nothing but what the camera wrote into the file"},
}};

// What the wording says at most of whose data it is.
constexpr double kLooksClip = 4;
// The most that mitigating facts together can take away from a dossier, and
// from one with a call to act.
constexpr double kDossierCap = -4.5;
constexpr double kCallCap = -3.5;

// Whose data it is if it is not a third party's against their will.
struct Benign {
  Target target = Target::kSelf;
  double openly = 0;
};

Benign BenignTarget(const GateFacts& facts, const GateModel& model) {
  if (facts.business_held) return {Target::kBusiness, kLooksClip};
  std::array<double, 5> pull{};
  for (const GateRow& row : kRows) {
    if (facts.Has(row.feature)) {
      pull[static_cast<std::size_t>(row.pull)] += model.Weight(row.feature);
    }
  }
  const auto odds = [&](Pull towards, Wording wording) {
    return std::clamp(facts.Looks(wording), -kLooksClip, kLooksClip) -
           pull[static_cast<std::size_t>(towards)];
  };
  const double self = odds(kSelf, Wording::kSelf);
  const double business = odds(kBusiness, Wording::kBusiness);
  const double kindly = odds(kKindly, Wording::kKindly);
  const double openly = business - std::max(self, kindly);
  if (openly > 0) return {Target::kBusiness, openly};
  if (kindly <= self) return {Target::kSelf, openly};
  return {facts.deceased ? Target::kDeceased : Target::kThirdParty, openly};
}

}  // namespace

std::string_view GateFeatureId(GateFeature feature) {
  return kRows[static_cast<std::size_t>(feature)].id;
}

double GateSign(GateFeature feature) {
  const Pull pull = kRows[static_cast<std::size_t>(feature)].pull;
  return pull == kThird ? 1 : -1;
}

GateVerdict JudgeTarget(const GateFacts& facts, const GateModel& model,
                        const GatePolicy& policy) {
  GateVerdict verdict;
  double mitigation = 0;
  const auto add = [&](std::string_view id, std::string_view text,
                       double weight) {
    verdict.log_odds += weight;
    verdict.reasons.push_back(
        {"gate:" + std::string(id), std::string(text), weight});
  };
  add("prior", "data without any context", model.prior);
  for (const GateRow& row : kRows) {
    const double weight = model.Weight(row.feature);
    if (!facts.Has(row.feature) || weight == 0) continue;
    add(row.id, row.text, weight);
    mitigation += std::min(weight, 0.0);
  }
  const double wording =
      model.wording *
      std::clamp(facts.Looks(Wording::kThird), -kWordingClip, kWordingClip);
  if (wording != 0) add("wording", "what the wording looks like", wording);
  mitigation += std::min(wording, 0.0);
  const double cap = facts.Has(kCall) ? kCallCap : kDossierCap;
  if ((facts.dossier || facts.Has(kCall)) && mitigation < cap) {
    add("mitigation_cap", "excuses count only so much for a dossier",
        cap - mitigation);
  }
  verdict.benign =
      facts.business_held || verdict.log_odds <= policy.third_party_threshold;
  const Benign benign = BenignTarget(facts, model);
  verdict.openly = benign.openly;
  verdict.target = verdict.benign ? benign.target : Target::kThirdParty;
  if (facts.public_figure && verdict.target == Target::kThirdParty) {
    verdict.target = Target::kPublicFigure;
  }
  return verdict;
}

}  // namespace undox
