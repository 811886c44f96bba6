#include "pii/exposure/exposure_input.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "pii/anonymity/population.h"
#include "pii/exposure/criminal_meter.h"
#include "pii/exposure/intent.h"
#include "pii/exposure/mask_terms.h"
#include "pii/exposure/type_role.h"
#include "pii/pii_type.h"

namespace undox {
namespace {

using K = IdentifierKind;

// What a QR code leads to when it is somebody's account (operators' published
// link forms).
constexpr std::string_view kAccountLinks[] = {
    "u.wechat.com", "wxp://", "weixin://", "qm.qq.com", "qr.alipay.com"};

// A business's own number in a post about somebody else (design: exposure,
// "Business: everything x 0.1").
constexpr double kBusinessHeld = 0.1;

// How much of the harm of a home's area a coarser place does. A city: worked
// example 6 of the design; the others interpolated (prior).
double AreaShare(PlaceGrain grain) {
  switch (grain) {
    case PlaceGrain::kProvince:
      return 0.1;
    case PlaceGrain::kCity:
      return 0.3;
    case PlaceGrain::kCounty:
      return 0.5;
    case PlaceGrain::kTownship:
      return 0.7;
    default:
      return 1;
  }
}

constexpr double kChecked = 50;  // Candidates a crowd checks by hand (kappa).

// Decimals of the coarser of the numbers in a position; -1 if there is none.
int Decimals(std::string_view position) {
  int least = -1;
  for (std::size_t i = 0; i < position.size(); ++i) {
    if (position[i] != '.') continue;
    int digits = 0;
    while (i + 1 < position.size() && position[i + 1] >= '0' &&
           position[i + 1] <= '9') {
      ++digits;
      ++i;
    }
    least = least < 0 ? digits : std::min(least, digits);
  }
  return least;
}

// A degree is 111 km: four decimals are 11 m, three a compound, two a township,
// fewer a county. Degrees, minutes and seconds count as fine.
PlaceGrain GrainOfPosition(std::string_view position) {
  const int decimals = Decimals(position);
  if (decimals < 0 || decimals >= 4) return PlaceGrain::kDoor;
  if (decimals == 3) return PlaceGrain::kCompound;
  return decimals == 2 ? PlaceGrain::kTownship : PlaceGrain::kCounty;
}

bool SaysWorkplace(const Finding& finding) {
  for (const std::string& word : finding.evidence.context) {
    if (word == "单位" || word == "公司" || word == "办公" ||
        word == "工作单位") {
      return true;
    }
  }
  return false;
}

}  // namespace

PlaceGrain PlaceOf(const Finding& finding) {
  const Role role = TypeRoleOf(finding.type).role;
  if (role == Role::kPosition) return GrainOfPosition(finding.value.Reveal());
  if (finding.type == "IP_ADDRESS") return PlaceGrain::kCity;
  if (role != Role::kAddress) return PlaceGrain::kNone;
  return finding.grain == PlaceGrain::kNone ? PlaceGrain::kStreet
                                            : finding.grain;
}

namespace {

constexpr double kSexBits = 1;  // Census of 2020.

// Turns the findings of one subject into terms; one object per call.
class Collector {
 public:
  Collector(std::span<const Finding> findings, const SubjectTraits& traits)
      : traits_(traits) {
    if (traits.sex != Sex::kUnknown) {
      input_.quasi.push_back({QuasiDimension::kSex, kSexBits, ""});
    }
    for (const Finding& finding : findings) {
      if (IsMaskedNumber(finding)) {
        facts_ = KnownFactsOf(findings, traits.sex);
        break;
      }
    }
  }

  void Add(const Finding& finding) {
    const TypeRole& row = TypeRoleOf(finding.type);
    const std::string_view value = finding.value.Reveal();
    const HarmChannel channel = TraitsOf(finding.type).channel;
    switch (row.role) {
      case Role::kDirect:
        return AddDirect(finding, row, channel);
      case Role::kAddress:
        return AddPlace(finding, IdentifierKind::kAddressDoor);
      case Role::kPosition:
        return AddPlace(finding, IdentifierKind::kCoordinate);
      case Role::kName:
        AddBits(finding, QuasiDimension::kName, NameBits(value));
        break;
      case Role::kBirth:
        AddBits(finding, QuasiDimension::kBirth, BirthBits(value));
        break;
      case Role::kSchool:
        AddBits(finding, QuasiDimension::kOrganization, SchoolBits(value));
        break;
      case Role::kWorkplace:
        AddBits(finding, QuasiDimension::kOrganization, WorkplaceBits(value));
        break;
      case Role::kCode:
        return AddCode(finding, channel);
      case Role::kHarmOnly:
        break;
    }
    AddHarm(finding, channel, row.kind);
  }

  ExposureInput Take() {
    masks_.Join(input_.quasi);
    return std::move(input_);
  }

 private:
  double Probability(const Finding& finding) const {
    const bool held_by_other = finding.holder == Holder::kBusiness &&
                               traits_.target != Target::kBusiness;
    const double q = std::clamp(finding.confidence, 0.0, 1.0);
    return held_by_other ? q * kBusinessHeld : q;
  }

  void AddBits(const Finding& finding, QuasiDimension dimension, double bits) {
    if (finding.holder == Holder::kBusiness) return;
    input_.quasi.push_back({dimension, bits, finding.type});
  }

  void AddHarm(const Finding& finding, HarmChannel channel, K kind,
               double share = 1) {
    const bool minor =
        traits_.under14 || traits_.vulnerable == Vulnerable::kMinor;
    if (channel == HarmChannel::kSchool && minor) {
      channel = HarmChannel::kMinorSchool;
    }
    input_.harm.push_back(
        {channel, Probability(finding) * share, kind, 0, finding.type});
  }

  void AddDirect(const Finding& finding, const TypeRole& row,
                 HarmChannel channel) {
    if (IsMaskedNumber(finding)) return AddMasked(finding, row, channel);
    input_.direct.push_back({row.kind, Probability(finding), finding.type});
    AddHarm(finding, channel, row.kind);
    if (finding.type == "IP_ADDRESS") AddPlaceBits(finding, PlaceGrain::kCity);
  }

  void AddMasked(const Finding& finding, const TypeRole& row,
                 HarmChannel channel) {
    const MaskBits bits = MaskBitsOf(finding, facts_);
    AddHarm(finding, channel, row.kind,
            kChecked / (kChecked + kPopulation / std::exp2(bits.with_all)));
    if (finding.holder != Holder::kBusiness) masks_.Add(finding, row, bits);
  }

  void AddPlaceBits(const Finding& finding, PlaceGrain grain) {
    AddBits(finding, QuasiDimension::kPlace,
            PlaceBits(grain, RegionOfFinding(finding)));
  }

  void AddPlace(const Finding& finding, K kind_at_door) {
    const PlaceGrain grain = PlaceOf(finding);
    if (SaysWorkplace(finding)) {
      AddPlaceBits(finding, grain);
      return AddHarm(finding, HarmChannel::kWorkplace, K::kNone);
    }
    if (grain == PlaceGrain::kDoor) {
      input_.direct.push_back(
          {kind_at_door, Probability(finding), finding.type});
      AddHarm(finding, HarmChannel::kHomeDoor, kind_at_door);
    }
    AddPlaceBits(finding, grain);
    AddHarm(finding, HarmChannel::kHomeArea, K::kNone, AreaShare(grain));
  }

  void AddCode(const Finding& finding, HarmChannel channel) {
    if (!LeadsToAccount(finding)) return;
    input_.direct.push_back(
        {K::kImAccount, Probability(finding), finding.type});
    AddHarm(finding, channel, K::kImAccount);
  }

  SubjectTraits traits_;
  ExposureInput input_;
  std::vector<KnownFacts> facts_ = {{}};
  MaskTerms masks_;
};

}  // namespace

bool LeadsToAccount(const Finding& finding) {
  return std::any_of(std::begin(kAccountLinks), std::end(kAccountLinks),
                     [&](std::string_view link) {
                       return finding.value.Reveal().find(link) !=
                              std::string_view::npos;
                     });
}

ExposureInput CollectExposureInput(
    std::span<const Finding> findings_of_one_subject, const Cues& cues,
    const Reach& reach, const SubjectTraits& traits) {
  Collector collector(findings_of_one_subject, traits);
  for (const Finding& finding : findings_of_one_subject) collector.Add(finding);
  ExposureInput input = collector.Take();
  input.target = traits.target;
  input.vulnerable = traits.vulnerable;
  input.under14 = traits.under14;
  input.insider = traits.insider;
  input.reach = reach;
  CollectIntent(findings_of_one_subject, cues, traits, input);
  if (traits.target != Target::kSelf) {
    input.criminal = CountItems(findings_of_one_subject);
  }
  return input;
}

}  // namespace undox
