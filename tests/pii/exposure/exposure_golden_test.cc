#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "pii/exposure/exposure_examples.h"
#include "pii/exposure/exposure_formula.h"

namespace undox {
namespace {

// The output of the design's reference arithmetic (exposure_reference.py
// --json), unchanged.
rapidjson::Document ReadGolden() {
  std::ifstream file("tests/pii/exposure/exposure_golden.json");
  std::ostringstream text;
  text << file.rdbuf();
  rapidjson::Document golden;
  golden.Parse(text.str().c_str());
  return golden;
}

const rapidjson::Value* FindByName(const rapidjson::Document& golden,
                                   const std::string& name) {
  for (const auto& entry : golden.GetArray()) {
    if (entry["name"].GetString() == name) return &entry;
  }
  return nullptr;
}

// The reference names a limit by a sentence, we by an id.
std::string LimitId(const std::string& why) {
  const std::map<std::string, std::string> ids = {
      {"floor S4: door address plus call to go there", "door-and-call"},
      {"floor S3: personal information of a child under 14 (PIPL 28, 31)",
       "child-under-14"},
      {"floor S3: private information of a minor under 18 (minors network "
       "regulation 38)",
       "minor-under-18"},
      {"floor S3: whereabouts, lowest criminal tier (2017-10 art.5)",
       "live-whereabouts"},
      {"floor S3: 500 reposts / 5000 views, by analogy (2013-21 art.2, "
       "defamation)",
       "accusation-spread"},
      {"floor S4: criminal quantity reached (2017-10 art.5)",
       "criminal-quantity"}};
  const auto found = ids.find(why);
  return found == ids.end() ? why : found->second;
}

class ExposureGoldenTest : public testing::TestWithParam<ExposureExample> {
 protected:
  ExposureGoldenTest() : golden_(ReadGolden()) {
    expected_ = FindByName(golden_, GetParam().name);
    scored_ = ScoreExposure(GetParam().input, ReferenceModel());
  }
  void SetUp() override { ASSERT_NE(expected_, nullptr); }
  double Expected(const char* field) const {
    return (*expected_)[field].GetDouble();
  }

  rapidjson::Document golden_;
  const rapidjson::Value* expected_ = nullptr;
  Exposure scored_;
};

TEST_P(ExposureGoldenTest, GivesTheReferenceScore) {
  EXPECT_NEAR(scored_.raw, Expected("E"), 0.0501);
}

TEST_P(ExposureGoldenTest, GivesTheReferenceBitsAndSetSize) {
  EXPECT_NEAR(scored_.bits, Expected("bits"), 0.0501);
  EXPECT_NEAR(scored_.k / Expected("K"), 1, 0.005);
}

TEST_P(ExposureGoldenTest, GivesTheReferenceProbabilities) {
  EXPECT_NEAR(scored_.identify, Expected("p_id"), 0.000501);
  EXPECT_NEAR(scored_.harm, Expected("h"), 0.000501);
  EXPECT_NEAR(scored_.intent, Expected("p_adv"), 0.000501);
  EXPECT_NEAR(scored_.criminal.x, Expected("crim"), 0.000501);
}

TEST_P(ExposureGoldenTest, GivesTheReferenceLevelAndLimits) {
  EXPECT_EQ(LevelCode(scored_.level), (*expected_)["level"].GetString());
  std::vector<std::string> expected;
  for (const auto& why : (*expected_)["why"].GetArray()) {
    expected.push_back(LimitId(why.GetString()));
  }
  std::vector<std::string> fired;
  for (const LimitApplied& limit : scored_.limits) {
    fired.push_back(limit.id);
    EXPECT_FALSE(limit.article.empty());
  }
  EXPECT_EQ(fired, expected);
}

TEST_P(ExposureGoldenTest, PrintsTheReferenceLedgers) {
  std::map<std::string, double> ledger;
  for (const Reason& reason : scored_.reasons)
    ledger[reason.id] = reason.effect;
  for (const auto& term : (*expected_)["harm_terms"].GetObject()) {
    const std::string id = std::string("harm:") + term.name.GetString();
    EXPECT_NEAR(ledger[id], term.value.GetDouble(), 0.000501) << id;
  }
  double intent = 0;
  for (const auto& term : (*expected_)["ledger_logodds"].GetObject()) {
    intent += term.value.GetDouble();
  }
  double printed = 0;
  for (const auto& [id, effect] : ledger) {
    if (id.starts_with("intent:")) printed += effect;
  }
  EXPECT_NEAR(printed, intent, 1e-9);
}

INSTANTIATE_TEST_SUITE_P(Reference, ExposureGoldenTest,
                         testing::ValuesIn(ExposureExamples()),
                         [](const auto& test) {
                           const std::string& name = test.param.name;
                           return "Example" + name.substr(0, name.find(' '));
                         });

TEST(ExposureGoldenFileTest, HasAnExampleForEachOfItsEntries) {
  EXPECT_EQ(ReadGolden().Size(), ExposureExamples().size());
}

}  // namespace
}  // namespace undox
