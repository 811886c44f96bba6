#include "pii/exposure/exposure_input.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "pii/exposure/exposure_parts.h"
#include "pii/exposure/type_role.h"
#include "pii/pii_type.h"

namespace undox {
namespace {

Finding Of(std::string type, std::string value) {
  Finding finding;
  finding.type = std::move(type);
  finding.value = Sensitive(std::move(value));
  return finding;
}

Finding Masked(std::string type, std::string value) {
  Finding finding = Of(std::move(type), std::move(value));
  for (const char c : finding.value.Reveal())
    finding.hidden_symbols += c == '*';
  return finding;
}

Finding Place(PlaceGrain grain) {
  Finding finding = Of("ADDRESS", "somewhere");
  finding.grain = grain;
  return finding;
}

Cues Words(std::vector<Cue> families) {
  Cues cues;
  for (const Cue family : families) cues.hits.push_back({family, {0, 1}});
  return cues;
}

ExposureInput Collect(const std::vector<Finding>& findings,
                      const Cues& cues = {}, const SubjectTraits& traits = {}) {
  return CollectExposureInput(findings, cues, {}, traits);
}

const HarmTerm* TermOf(const ExposureInput& input, HarmChannel channel) {
  for (const HarmTerm& term : input.harm) {
    if (term.channel == channel) return &term;
  }
  return nullptr;
}

double BitsOfDimension(const ExposureInput& input, QuasiDimension dimension) {
  double bits = 0;
  for (const QuasiIdentifier& quasi : input.quasi) {
    if (quasi.dimension == dimension) bits = std::max(bits, quasi.bits);
  }
  return bits;
}

double RawOf(const std::vector<Finding>& findings) {
  return ComputeParts(Collect(findings), ShippedModel()).e;
}

class ContractTypeTest : public testing::TestWithParam<TypeTraits> {};

// rho and factor stand in the type table and, by kind, in the reference model:
// they must agree for every type that is a direct identifier.
TEST_P(ContractTypeTest, WeighsTheSameInTypeTableAndReferenceModel) {
  const TypeTraits& traits = GetParam();
  const IdentifierKind kind = TypeRoleOf(traits.id).kind;
  if (kind == IdentifierKind::kNone) {
    EXPECT_EQ(traits.rho, 0);
    EXPECT_EQ(traits.channel_factor, 1);
    return;
  }
  const ExposureModel model = ReferenceModel();
  EXPECT_EQ(model.Rho(kind), traits.rho);
  EXPECT_EQ(model.channel_factor[std::size_t(kind)], traits.channel_factor);
}

INSTANTIATE_TEST_SUITE_P(Contract, ContractTypeTest,
                         testing::ValuesIn(AllTypes().begin(),
                                           AllTypes().end()),
                         [](const auto& test) {
                           return std::string(test.param.id);
                         });

TEST(ExposureInputTest, DoorIsIdentifierAndHomeDoor) {
  const ExposureInput input = Collect({Place(PlaceGrain::kDoor)});
  ASSERT_EQ(input.direct.size(), 1u);
  EXPECT_EQ(input.direct[0].kind, IdentifierKind::kAddressDoor);
  EXPECT_NE(TermOf(input, HarmChannel::kHomeDoor), nullptr);
  EXPECT_EQ(BitsOfDimension(input, QuasiDimension::kPlace), 29.0);
}

TEST(ExposureInputTest, CompoundIsAHomesAreaAndNoIdentifier) {
  const ExposureInput input = Collect({Place(PlaceGrain::kCompound)});
  EXPECT_TRUE(input.direct.empty());
  EXPECT_NE(TermOf(input, HarmChannel::kHomeArea), nullptr);
  EXPECT_EQ(TermOf(input, HarmChannel::kHomeDoor), nullptr);
}

TEST(ExposureInputTest, AddressSaidToBeAWorkplaceHurtsAsOne) {
  Finding office = Place(PlaceGrain::kDoor);
  office.evidence.context = {"公司"};
  const ExposureInput input = Collect({office});
  EXPECT_TRUE(input.direct.empty());
  EXPECT_NE(TermOf(input, HarmChannel::kWorkplace), nullptr);
}

TEST(ExposureInputTest, SchoolOfAMinorHasItsOwnChannel) {
  const std::vector<Finding> findings = {Of("SCHOOL", "example school")};
  EXPECT_NE(TermOf(Collect(findings), HarmChannel::kSchool), nullptr);
  const SubjectTraits minor = {.vulnerable = Vulnerable::kMinor};
  EXPECT_NE(TermOf(Collect(findings, {}, minor), HarmChannel::kMinorSchool),
            nullptr);
}

// Worked example 6 of the design: 21 numbers, 26.0 bits, the city counted once.
TEST(ExposureInputTest, MaskedMobileBesideACityLeavesTwentyOneNumbers) {
  const ExposureInput input = Collect(
      {Masked("PHONE_NUMBER", "138****8000"), Place(PlaceGrain::kCity)});
  EXPECT_TRUE(input.direct.empty());
  EXPECT_NEAR(BitsOfDimension(input, QuasiDimension::kMaskedPhone), 26.0, 0.05);
  EXPECT_EQ(BitsOfDimension(input, QuasiDimension::kPlace), 0);
}

TEST(ExposureInputTest, MaskedMobileAloneHardlyLetsACrowdCall) {
  const ExposureInput input = Collect({Masked("PHONE_NUMBER", "138****8000")});
  EXPECT_NEAR(BitsOfDimension(input, QuasiDimension::kMaskedPhone), 17.1, 0.05);
  EXPECT_NEAR(TermOf(input, HarmChannel::kContact)->q, 50.0 / 10050, 1e-9);
}

TEST(ExposureInputTest, EqualValuesOfOneTypeCountOnce) {
  const Finding phone = Of("PHONE_NUMBER", "+8619900000001");
  EXPECT_EQ(RawOf({phone}), RawOf({phone, phone}));
}

TEST(ExposureInputTest, DataHeldByABusinessWeighsATenth) {
  Finding shop = Of("PHONE_NUMBER", "+8619900000001");
  shop.holder = Holder::kBusiness;
  const ExposureInput input = Collect({shop});
  EXPECT_NEAR(input.direct.at(0).q, 0.1, 1e-9);
  EXPECT_NEAR(input.harm.at(0).q, 0.1, 1e-9);
}

TEST(ExposureInputTest, FinePositionIsADoorAndACoarseOneAnArea) {
  const ExposureInput fine =
      Collect({Of("GEO_COORDINATE", "31.23041,121.47371")});
  EXPECT_EQ(fine.direct.size(), 1u);
  const ExposureInput coarse = Collect({Of("GEO_COORDINATE", "31.23,121.47")});
  EXPECT_TRUE(coarse.direct.empty());
  EXPECT_EQ(BitsOfDimension(coarse, QuasiDimension::kPlace), 15.3);
}

TEST(ExposureInputTest, CodeThatLeadsToAnAccountIsOne) {
  EXPECT_EQ(Collect({Of("QR_CODE", "https://u.wechat.com/example")})
                .direct.at(0)
                .kind,
            IdentifierKind::kImAccount);
  EXPECT_TRUE(Collect({Of("QR_CODE", "https://example.com")}).direct.empty());
}

TEST(ExposureInputTest, NewTypesCountAsStrongIdentifiers) {
  EXPECT_EQ(Collect({Of("FUTURE_TYPE", "x")}).direct.at(0).kind,
            IdentifierKind::kOther);
}

struct FamilyCase {
  const char* name;
  Cue family;
  IntentCue cue;
};
void PrintTo(const FamilyCase& c, std::ostream* os) { *os << c.name; }

class CueFamilyTest : public testing::TestWithParam<FamilyCase> {};

TEST_P(CueFamilyTest, EntersTheLedger) {
  const auto& [name, family, cue] = GetParam();
  EXPECT_FALSE(Collect({}).Has(cue));
  EXPECT_TRUE(Collect({}, Words({family})).Has(cue));
}

INSTANTIATE_TEST_SUITE_P(
    Ledger, CueFamilyTest,
    testing::ValuesIn<FamilyCase>({
        {"Expose", Cue::kExposeVerb, IntentCue::kExposeVerb},
        {"Ring", Cue::kCallContact, IntentCue::kInciteContact},
        {"GoThere", Cue::kCallOffline, IntentCue::kInciteOffline},
        {"Spread", Cue::kCallSpread, IntentCue::kSpreadCall},
        {"Insult", Cue::kInsult, IntentCue::kInsult},
        {"Accusation", Cue::kAccusation, IntentCue::kAccusation},
        {"Bounty", Cue::kBounty, IntentCue::kBounty},
        {"Threat", Cue::kThreatToPublish, IntentCue::kThreatToPublish},
        {"Sale", Cue::kSale, IntentCue::kSoldData},
        {"Chat", Cue::kChatProof, IntentCue::kChatScreenshot},
        {"Evasion", Cue::kEvasionAdvice, IntentCue::kEvasion},
        {"Consent", Cue::kConsent, IntentCue::kConsent},
        {"Missing", Cue::kMissingPerson, IntentCue::kMissingPerson},
        {"Official", Cue::kOfficial, IntentCue::kOfficialNotice},
        {"Authority", Cue::kReportToAuthority, IntentCue::kReportToAuthority},
        {"Condemn", Cue::kCondemn, IntentCue::kQuotingOrCondemning},
    }),
    [](const auto& test) { return std::string(test.param.name); });

TEST(IntentTest, TargetDecidesWhoseDataItIs) {
  EXPECT_TRUE(Collect({}).Has(IntentCue::kThirdParty));
  EXPECT_TRUE(Collect({}, {}, {.target = Target::kSelf})
                  .Has(IntentCue::kSelfDisclosure));
  EXPECT_TRUE(Collect({}, {}, {.target = Target::kBusiness})
                  .Has(IntentCue::kBusinessContact));
}

TEST(IntentTest, ExcusesDoNotCountBesideACallOrADossier) {
  const Cues call = Words({Cue::kConsent, Cue::kCallContact});
  EXPECT_FALSE(Collect({}, call).Has(IntentCue::kConsent));
  const Cues excuse = Words({Cue::kConsent});
  EXPECT_FALSE(
      Collect({}, excuse, {.dossier_layout = true}).Has(IntentCue::kConsent));
}

TEST(IntentTest, DisguisedFindingShowsEvasion) {
  Finding phone = Of("PHONE_NUMBER", "+8619900000001");
  phone.disguised = true;
  EXPECT_TRUE(Collect({phone}).Has(IntentCue::kEvasion));
}

TEST(IntentTest, AskingWhoSomebodyIsSolicits) {
  EXPECT_TRUE(Collect({}, Words({Cue::kSolicit})).solicitation);
  EXPECT_FALSE(Collect({}, Words({Cue::kInsult})).solicitation);
}

TEST(IntentTest, AccusationHarmsTheReputationOfAnotherOnly) {
  const Cues words = Words({Cue::kAccusation});
  EXPECT_NE(TermOf(Collect({}, words), HarmChannel::kReputation), nullptr);
  EXPECT_EQ(TermOf(Collect({}, words, {.target = Target::kSelf}),
                   HarmChannel::kReputation),
            nullptr);
}

// Random sets of findings over all types, with masks, places and holders.
Finding AnyFinding(std::mt19937_64& engine) {
  const auto below = [&](std::size_t n) { return engine() % n; };
  const auto types = AllTypes();
  Finding finding = Of(std::string(types[below(types.size())].id),
                       below(2) == 0 ? "value" : "31.2304,121.47");
  finding.grain = static_cast<PlaceGrain>(below(10));
  finding.confidence = 0.5 + 0.5 * static_cast<double>(below(2));
  if (finding.type == "PHONE_NUMBER" && below(2) == 0) {
    const char* patterns[] = {"138****8000", "1381234****", "13812***000",
                              "138********"};
    return Masked("PHONE_NUMBER", patterns[below(4)]);
  }
  if (below(8) == 0) finding.holder = Holder::kBusiness;
  return finding;
}

TEST(ExposureInputTest, AddingAFindingNeverLowersTheScore) {
  std::mt19937_64 engine(20261122);
  for (int i = 0; i < 20'000 && !testing::Test::HasFailure(); ++i) {
    std::vector<Finding> findings;
    for (std::uint64_t n = engine() % 4; n > 0; --n) {
      findings.push_back(AnyFinding(engine));
    }
    const double before = RawOf(findings);
    findings.push_back(AnyFinding(engine));
    EXPECT_GE(RawOf(findings), before - 1e-12) << findings.back().type;
  }
}

}  // namespace
}  // namespace undox
