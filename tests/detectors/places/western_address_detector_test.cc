#include "detectors/places/western_address_detector.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>

#include "tests/detectors/places/place_claim.h"

namespace undox {
namespace {

class WesternAddressClaimTest : public testing::TestWithParam<PlaceClaim> {};

TEST_P(WesternAddressClaimTest, FindsTheLongestRunAndNothingElse) {
  static LoneDetector lone(std::make_unique<WesternAddressDetector>());
  EXPECT_EQ(lone.Values(GetParam().text, "ADDRESS"), GetParam().values);
}

const auto kName = [](const auto& test) {
  return std::string(test.param.name);
};

INSTANTIATE_TEST_SUITE_P(
    UnitedStates, WesternAddressClaimTest,
    testing::ValuesIn<PlaceClaim>({
        {"Full",
         "He lives at 1234 Oak Street Apt 5, Springfield, IL 62704. Go.",
         {"1234 Oak Street Apt 5, Springfield, IL 62704"}},
        {"Directions",
         "her place: 905 NW Elm Grove Ave, Unit 12B, Portland, OR 97201-1234",
         {"905 NW Elm Grove Ave, Unit 12B, Portland, OR 97201-1234"}},
        {"NumberedStreet",
         "address is 77 W 45th St #9F, New York, NY 10036",
         {"77 W 45th St #9F, New York, NY 10036"}},
        {"NoZip",
         "she lives at 18 Birch Lane, Dover, DE",
         {"18 Birch Lane, Dover, DE"}},
        {"StreetOnly", "my ex lives at 402 Willow Court", {"402 Willow Court"}},
        {"StateInFull",
         "He's at 88 Lantern Hill Rd., Apt. #4, Cedar Falls, Iowa 50613",
         {"88 Lantern Hill Rd., Apt. #4, Cedar Falls, Iowa 50613"}},
        {"LowerCase",
         "lives at 4521 maple ave apt 3, dayton, oh 45402",
         {"4521 maple ave apt 3, dayton, oh 45402"}},
    }),
    kName);

INSTANTIATE_TEST_SUITE_P(
    UnitedKingdom, WesternAddressClaimTest,
    testing::ValuesIn<PlaceClaim>({
        {"Flat",
         "Address: Flat 3, 12 High Street, Leeds LS1 4AB",
         {"Flat 3, 12 High Street, Leeds LS1 4AB"}},
        {"County",
         "she lives at 9 Rowan Close, Nantwich, Cheshire CW5 6PB",
         {"9 Rowan Close, Nantwich, Cheshire CW5 6PB"}},
        {"NoSuffix",
         "home address 7 Elmwood, Ludlow SY8 1AA",
         {"7 Elmwood, Ludlow SY8 1AA"}},
        {"NamedBlock",
         "Lives in Flat 12B, Rowan Court, 45 Thistle Road, Edinburgh EH7 4QQ",
         {"Flat 12B, Rowan Court, 45 Thistle Road, Edinburgh EH7 4QQ"}},
        {"FlatOnly",
         "he lives at Flat 3, 12 High Street",
         {"Flat 3, 12 High Street"}},
    }),
    kName);

INSTANTIATE_TEST_SUITE_P(
    HongKong, WesternAddressClaimTest,
    testing::ValuesIn<PlaceClaim>({
        {"Tower",
         "her address: Flat A, 12/F, Tower 3, Harbour Garden, 233 Electric "
         "Road",
         {"Flat A, 12/F, Tower 3, Harbour Garden, 233 Electric Road"}},
    }),
    kName);

INSTANTIATE_TEST_SUITE_P(
    Pinyin, WesternAddressClaimTest,
    testing::ValuesIn<PlaceClaim>({
        {"RegionRoadNumber",
         "ta zhu zai nanjing gulou qu hunan lu 18 hao",
         {"nanjing gulou qu hunan lu 18 hao"}},
        {"BuildingAndRoom",
         "jia zhu Chaoyang qu jianguo lu 12 hao 3 dong 501, kuai qu",
         {"Chaoyang qu jianguo lu 12 hao 3 dong 501"}},
        {"Joined",
         "dizhi: hangzhou xihu qu wensan lu 90hao 2dong 301",
         {"hangzhou xihu qu wensan lu 90hao 2dong 301"}},
        {"Split",
         "di zhi cheng du jin niu qu yi huan lu 66 hao",
         {"cheng du jin niu qu yi huan lu 66 hao"}},
    }),
    kName);

INSTANTIATE_TEST_SUITE_P(
    Innocent, WesternAddressClaimTest,
    testing::ValuesIn<PlaceClaim>({
        {"PlaceOnly", "we drove to Springfield, IL 62704 for the weekend", {}},
        {"Shop", "Visit us at 12 High Street, Leeds LS1 4AB, open daily", {}},
        {"Venue", "Tickets for the show: venue 88 King Street, doors at 7", {}},
        {"Road", "traffic on Main Street is terrible, took 45 minutes", {}},
        {"Score", "they won 3 to 2 on the road", {}},
        {"Way", "5 people on the way, 20 more on the road", {}},
        {"Company", "Acme Inc headquarters, 500 Market Street, Suite 900", {}},
        {"Street", "12 years on Wall Street taught me that", {}},
        {"OpenHouse",
         "Come to our open house at 500 Pine Street, Seattle, WA 98101",
         {}},
        {"PinyinMetro", "wo zai beijing zuo 3 hao xian", {}},
        {"PinyinHao", "wo you 3 hao jian shi yao shuo", {}},
        {"PinyinName", "women 12 hao qu beijing wan", {}},
    }),
    kName);

}  // namespace
}  // namespace undox
