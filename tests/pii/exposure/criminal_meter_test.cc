#include "pii/exposure/criminal_meter.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace undox {
namespace {

Finding Of(std::string type, std::string value) {
  Finding finding;
  finding.type = std::move(type);
  finding.value = Sensitive(std::move(value));
  return finding;
}

TEST(CriminalMeterTest, CountsOneItemAClassForOnePerson) {
  const std::vector<Finding> findings = {
      Of("PHONE_NUMBER", "a"), Of("ADDRESS", "b"), Of("BANK_CARD", "c"),
      Of("TRACKING_NUMBER", "d")};
  const CriminalMeter meter = CountItems(findings);
  EXPECT_EQ(meter.n1, 1);
  EXPECT_EQ(meter.n2, 1);
  EXPECT_EQ(meter.n3, 1);
}

TEST(CriminalMeterTest, IgnoresDuplicates) {
  const std::vector<Finding> findings(600, Of("CN_RESIDENT_ID", "a"));
  EXPECT_EQ(CountItems(findings).n3, 1);
}

TEST(CriminalMeterTest, SeesAListOfPeopleByTheirNumbers) {
  std::vector<Finding> ids;
  std::vector<Finding> parcels;
  for (int i = 0; i < 600; ++i) {
    ids.push_back(Of("CN_RESIDENT_ID", std::to_string(i)));
    parcels.push_back(Of("TRACKING_NUMBER", std::to_string(i)));
  }
  EXPECT_EQ(CountItems(ids).n3, 600);
  EXPECT_EQ(CountItems(parcels).n2, 600);
}

TEST(CriminalMeterTest, TakesThreePhonesForOnePersons) {
  const std::vector<Finding> findings = {Of("PHONE_NUMBER", "a"),
                                         Of("PHONE_NUMBER", "b"),
                                         Of("PHONE_NUMBER", "c")};
  EXPECT_EQ(CountItems(findings).n3, 1);
}

TEST(CriminalMeterTest, LeavesBusinessDataOut) {
  Finding shop = Of("PHONE_NUMBER", "a");
  shop.holder = Holder::kBusiness;
  EXPECT_EQ(CountItems(std::vector<Finding>{shop}).n3, 0);
}

}  // namespace
}  // namespace undox
