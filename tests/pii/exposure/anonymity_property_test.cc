#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "pii/anonymity/mask_strength.h"
#include "pii/anonymity/population.h"
#include "pii/exposure/exposure_input.h"
#include "pii/exposure/exposure_parts.h"
#include "pii/numbers/checksum.h"

// How many people fit never grows when a post says more.
namespace undox {
namespace {

constexpr int kCases = 1'000'000;
constexpr int kPosts = 20'000;
constexpr double kRounding = 1 + 1e-9;

class Source {
 public:
  explicit Source(std::uint64_t seed) : engine_(seed) {}
  std::size_t Below(std::size_t n) { return engine_() % n; }
  bool Coin() { return Below(2) == 0; }

 private:
  std::mt19937_64 engine_;
};

QuasiIdentifier AnyQuasi(Source& source) {
  const auto dimension = static_cast<QuasiDimension>(
      source.Below(std::size_t(QuasiDimension::kCount)));
  return {dimension, 0.03 * static_cast<double>(source.Below(1001)), ""};
}

void ExpectNoMorePeople(const ExposureInput& more, const ExposureInput& less,
                        const ExposureModel& model) {
  const ExposureParts after = ComputeParts(more, model);
  const ExposureParts before = ComputeParts(less, model);
  EXPECT_LE(after.k, before.k * kRounding);
  EXPECT_LE(after.k_low, before.k_low * kRounding);
  EXPECT_LE(after.k_high, before.k_high * kRounding);
}

TEST(AnonymityPropertyTest, AFurtherQuasiIdentifierNeverRaisesK) {
  const ExposureModel model = ReferenceModel();
  Source source(1);
  for (int i = 0; i < kCases && !testing::Test::HasFailure(); ++i) {
    ExposureInput input;
    for (std::size_t n = source.Below(5); n > 0; --n) {
      input.quasi.push_back(AnyQuasi(source));
    }
    ExposureInput more = input;
    more.quasi.push_back(AnyQuasi(source));
    ExpectNoMorePeople(more, input, model);
  }
}

constexpr PlaceGrain kGrains[] = {PlaceGrain::kProvince, PlaceGrain::kCity,
                                  PlaceGrain::kCounty,   PlaceGrain::kTownship,
                                  PlaceGrain::kCompound, PlaceGrain::kBuilding,
                                  PlaceGrain::kDoor};

// A place of a grain inside `county`, or one that cannot be read (0).
double BitsAt(std::size_t grain, RegionCode county) {
  RegionCode region = county;
  if (grain == 0) region = county / 10000 * 10000;
  if (grain == 1) region = county / 100 * 100;
  return PlaceBits(kGrains[grain], region);
}

TEST(AnonymityPropertyTest, AFinerPlaceNeverRaisesK) {
  Source source(2);
  const auto counties = CountyCodes();
  for (int i = 0; i < kCases && !testing::Test::HasFailure(); ++i) {
    const RegionCode county =
        source.Below(8) == 0 ? 0 : counties[source.Below(counties.size())];
    const std::size_t fine = 1 + source.Below(std::size(kGrains) - 1);
    const std::size_t coarse = source.Below(fine);
    EXPECT_GE(BitsAt(fine, county), BitsAt(coarse, county)) << county;
  }
}

std::string AnyMobile(Source& source) {
  std::string number(1, '1');
  number += static_cast<char>('3' + source.Below(7));
  while (number.size() < 11) {
    number += static_cast<char>('0' + source.Below(10));
  }
  return number;
}

std::string Hidden(std::string value, std::size_t symbols, Source& source) {
  for (; symbols > 0; --symbols)
    value[1 + source.Below(value.size() - 1)] = '*';
  return value;
}

TEST(AnonymityPropertyTest, AnUnmaskedDigitNeverRaisesK) {
  Source source(3);
  for (int i = 0; i < kCases && !testing::Test::HasFailure(); ++i) {
    const std::string value = AnyMobile(source);
    const std::string wide = Hidden(value, 6, source);
    std::string narrow = wide;
    const std::size_t shown = source.Below(value.size());
    narrow[shown] = value[shown];
    EXPECT_LE(MaskCandidates("PHONE_NUMBER", narrow, {}),
              MaskCandidates("PHONE_NUMBER", wide, {}));
  }
}

// A person of a county, born on a day, with numbers and a name.
struct Person {
  RegionCode county = 0;
  std::string id;
  std::string mobile;
};

Person AnyPerson(Source& source) {
  const auto two = [](std::size_t n) {
    std::string digits(2, '0');
    digits[0] = static_cast<char>('0' + n / 10);
    digits[1] = static_cast<char>('0' + n % 10);
    return digits;
  };
  Person person;
  person.county = CountyCodes()[source.Below(CountyCodes().size())];
  std::string body = std::to_string(person.county);
  body += std::to_string(1940 + source.Below(81));
  body += two(1 + source.Below(12));
  body += two(1 + source.Below(28));
  body += std::to_string(100 + source.Below(900));
  for (const char check : std::string("0123456789X")) {
    if (IsValidMod11_2(body + check)) person.id = body + check;
  }
  person.mobile = AnyMobile(source);
  return person;
}

Finding Of(std::string type, std::string value) {
  Finding finding;
  finding.type = std::move(type);
  finding.hidden_symbols =
      static_cast<int>(std::count(value.begin(), value.end(), '*'));
  finding.value = Sensitive(std::move(value));
  return finding;
}

// What a post may say of a person, true and in part hidden.
std::vector<Finding> AllOf(const Person& person, Source& source) {
  Finding place = Of("ADDRESS", source.Coin() ? "上海市" : "示例");
  place.grain = kGrains[source.Below(std::size(kGrains))];
  std::string birth = person.id.substr(6, 8);
  birth.insert(6, 1, '-');
  birth.insert(4, 1, '-');
  return {Of("PHONE_NUMBER", Hidden(person.mobile, 5, source)),
          Of("CN_RESIDENT_ID", Hidden(person.id, 8, source)),
          Of("DATE_OF_BIRTH", source.Coin() ? birth : birth.substr(0, 4)),
          Of("PERSON", "王甲乙"), place};
}

double PeopleWho(const std::vector<Finding>& findings, Sex sex) {
  static const ExposureModel model = ReferenceModel();
  return ComputeParts(CollectExposureInput(findings, {}, {}, {.sex = sex}),
                      model)
      .k;
}

TEST(AnonymityPropertyTest, NothingThatAPostAddsRaisesK) {
  Source source(4);
  for (int i = 0; i < kPosts && !testing::Test::HasFailure(); ++i) {
    const Person person = AnyPerson(source);
    const std::vector<Finding> all = AllOf(person, source);
    std::vector<Finding> some;
    for (const Finding& finding : all) {
      if (source.Coin()) some.push_back(finding);
    }
    std::vector<Finding> more = some;
    more.push_back(all[source.Below(all.size())]);
    const bool male = (person.id[16] - '0') % 2 == 1;
    const Sex sex = male ? Sex::kMale : Sex::kFemale;
    const double before = PeopleWho(some, Sex::kUnknown) * kRounding;
    EXPECT_LE(PeopleWho(more, Sex::kUnknown), before) << more.back().type;
    EXPECT_LE(PeopleWho(some, sex), before);
  }
}

TEST(AnonymityPropertyTest, NothingIsCountedInAMaskAndBesideIt) {
  // 14.7 bits are a birth date's; an ID that shows it adds its county only.
  const std::vector<Finding> id = {Of("CN_RESIDENT_ID", "1101051949123100**")};
  std::vector<Finding> both = id;
  both.push_back(Of("DATE_OF_BIRTH", "1949-12-31"));
  EXPECT_EQ(PeopleWho(both, Sex::kUnknown), PeopleWho(id, Sex::kUnknown));
}

}  // namespace
}  // namespace undox
