#ifndef UNDOX_PII_EXPOSURE_GATE_H_
#define UNDOX_PII_EXPOSURE_GATE_H_

#include <array>
#include <bitset>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "pii/cue.h"
#include "pii/exposure.h"
#include "pii/exposure/wording_model.h"
#include "pii/subject/subject_view.h"

namespace undox {

// The facts that speak for or against "this is somebody else's data". One row
// of weights each in gate.cc; ids appear in reports as "gate:self_pronoun".
enum class GateFeature {
  kSelfPronoun,       // 我的, 本人, my: anywhere in the subject's part.
  kSelfBefore,        // The same directly before a value.
  kSelfIntroduction,  // 我是 or 我叫 directly before a name.
  kThirdPronoun,      // 他, this guy: anywhere.
  kThirdBefore,       // The same directly before a value.
  kSecondBefore,      // 你家, your: directly before a value.
  kVictim,            // Leaked, doxxed, what shall I do.
  kFollow,            // Follow, join, make friends.
  kShipping,          // Parcel to be sent here.
  kShop,              // A shop, hotline or employer speaks.
  kWorkContact,       // Commissions, co-operation, submissions.
  kTrade,             // Second hand, to let, car sharing.
  kOfficial,          // News, court, police notice.
  kNotice,            // Winners, admitted, collect your …
  kLostFound,         // Lost and found.
  kMissingPerson,     // Missing person.
  kFamilyMessage,     // To mother, to the family group.
  kCourtesy,          // Thanks, congratulations.
  kFriendly,          // Wedding, birthday, condolence.
  kCondemn,           // Do not dox; condemns it.
  kConsent,           // With consent.
  kExample,           // Made-up example.
  kReport,            // Addressed to an authority.
  kEmailOnly,         // E-mail is the only identifier.
  kNameWithStrong,    // A name beside a strong identifier.
  kIdLike,            // ID, card, plate, IP, device number.
  kSeveralStrong,     // Two or more distinct strong types.
  kLabelledFields,    // 姓名: … 电话: …
  kDisguised,         // A value written so as to escape detection.
  kEvasionAdvice,     // "Read backwards".
  kCall,              // Ring him, go there, spread it.
  kIntimidate,        // We know where you live.
  kFoundOut,          // Found, real name, alt account.
  kExposeVerb,        // 曝光, 人肉, dox.
  kStalk,             // Every day at …, alone.
  kInsult,            //
  kAccusation,        //
  kThreat,            // Pay or I publish.
  kSale,              // Records for sale.
  kSolicit,           // Who knows him? Bounty.
  kChatProof,         // Screenshots as proof.
  kSpread,            // Asks to spread or beware.
  kPeacefulFrame,     // Trade, work or a parcel, and no word against anybody.
  kFirstPerson,       // 我, we: anywhere, and nobody is pointed at.
  kNothingAgainst,    // It says something, and points at nobody.
  kLandline,          // A fixed line, and nobody is pointed at.
  kRoster,            // Two people or more, each with a name and an identifier.
  kAccusedName,       // A name, and an accusation or insult.
  kBare,              // Values, and hardly a word besides.
  kMetadataOnly,      // Nothing but what the camera wrote into the file.
  kCount,
};
constexpr std::size_t kGateFeatureCount =
    static_cast<std::size_t>(GateFeature::kCount);

std::string_view GateFeatureId(GateFeature feature);  // "self_pronoun"
// 1 for a feature that points to a third party, -1 for one that points away.
double GateSign(GateFeature feature);

struct GateModel;

// What the gate knows of one subject.
struct GateFacts {
  std::bitset<kGateFeatureCount> present;
  bool business_held = false;  // All findings are held by a business.
  bool dossier = false;        // Three strong types, labelled or named.
  bool public_figure = false;  // Called one, and nothing private is there.
  bool deceased = false;
  // Log-odds of the wording model (pii/exposure/wording_model.h), as Wording.
  // That of kThird is printed as one line of the ledger; the others tell whose
  // data it is if not a third party's.
  std::array<double, kWordings> wording{};

  double Looks(Wording w) const { return wording[static_cast<std::size_t>(w)]; }
  bool Has(GateFeature f) const { return present[static_cast<std::size_t>(f)]; }
  void Set(GateFeature f) { present.set(static_cast<std::size_t>(f)); }
};

struct GatePolicy {
  // Log-odds above which data counts as a third party's. It carries the base
  // rate: raise it where most posts with data are the author's own.
  double third_party_threshold = -0.5;
};

struct GateVerdict {
  Target target = Target::kThirdParty;
  // At or below the threshold: the author's own, a business's, or another's
  // with their interest at heart (lost and found, a wedding).
  bool benign = false;
  // Of a benign one: log-odds that it is a business's or a public figure's,
  // made to be seen, against a person's.
  double openly = 0;
  double log_odds = 0;          // Positive: towards a third party's data.
  std::vector<Reason> reasons;  // They add up to log_odds.
};

// How many of the views hold a name with a strong identifier.
int CountRecords(std::span<const SubjectView> views);

// Reads the facts of one subject off its view; `records` of its post.
GateFacts CollectGateFacts(const SubjectView& view, int records = 0);

// Adds the ledger up and names the target. Adding a fact with negative weight
// never raises log_odds; with a dossier mitigating facts together are worth at
// most a fixed cap, for they are a way to evade.
GateVerdict JudgeTarget(const GateFacts& facts, const GateModel& model,
                        const GatePolicy& policy);

}  // namespace undox

#endif  // UNDOX_PII_EXPOSURE_GATE_H_
