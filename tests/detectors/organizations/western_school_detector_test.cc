#include "detectors/organizations/western_school_detector.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "detectors/text/normalized_text.h"

namespace undox {
namespace {

struct SchoolCase {
  const char* name;
  const char* text;
  const char* person;  // Found before; empty: nobody.
  std::vector<std::string> schools;
};
void PrintTo(const SchoolCase& c, std::ostream* os) { *os << c.name; }

class WesternSchoolTest : public testing::TestWithParam<SchoolCase> {};

TEST_P(WesternSchoolTest, IsFoundBesideANameOrWithAGrade) {
  const WesternSchoolDetector detector;
  const NormalizedText text = Normalize(GetParam().text);
  const std::string_view utf8 = text.text();
  std::vector<Candidate> earlier;
  const std::string_view person = GetParam().person;
  if (!person.empty()) {
    Candidate name;
    name.type = "PERSON";
    const std::size_t at = utf8.find(person);
    name.span = {at, at + person.size()};
    earlier.push_back(std::move(name));
  }
  std::vector<Hit> hits;
  const std::vector<Pattern> patterns = detector.Patterns();
  for (std::size_t at = 0; at < utf8.size(); ++at) {
    for (std::uint32_t i = 0; i < patterns.size(); ++i) {
      if (utf8.substr(at).starts_with(patterns[i].expression)) {
        hits.push_back(
            {i, static_cast<std::uint32_t>(at),
             static_cast<std::uint32_t>(at + patterns[i].expression.size())});
      }
    }
  }
  std::vector<Candidate> out;
  detector.Detect({text, hits, earlier}, out);
  std::vector<std::string> schools;
  for (const Candidate& candidate : out) {
    schools.emplace_back(candidate.value.Reveal());
  }
  EXPECT_EQ(schools, GetParam().schools);
}

INSTANTIATE_TEST_SUITE_P(
    Names, WesternSchoolTest,
    testing::ValuesIn<SchoolCase>({
        {"Apposition",
         "Daniel Okafor, Brightwater University, stole my bike",
         "Daniel Okafor",
         {"Brightwater University"}},
        {"InParentheses",
         "Daniel Okafor (Brightwater University)",
         "Daniel Okafor",
         {"Brightwater University"}},
        {"OfNursing",
         "Daniel Okafor, Marlowe College of Nursing. girl crop your photos",
         "Daniel Okafor",
         {"Marlowe College of Nursing"}},
        {"Grade",
         "the boy is Kellan Moreau, Ashby Middle School, 8th grade homeroom B",
         "",
         {"Ashby Middle School, 8th grade homeroom B"}},
        {"Teacher",
         "Daniel Okafor, Cedar Hill Elementary, Mrs. Pruitt's 3rd grade, bit",
         "Daniel Okafor",
         {"Cedar Hill Elementary, Mrs. Pruitt's 3rd grade"}},
        {"ElementarySchool",
         "Daniel Okafor from St. Brannock Elementary School",
         "Daniel Okafor",
         {"St. Brannock Elementary School"}},
        {"Nobody", "Brightwater University is far away", "", {}},
        {"News",
         "Daniel Okafor, Brightwater University researchers say",
         "Daniel Okafor",
         {}},
        {"Press",
         "Daniel Okafor, Brightwater University Press, 2019",
         "Daniel Okafor",
         {}},
        {"Opened",
         "Portland, Lincoln Middle School opened a 5th grade library",
         "",
         {}},
        {"FarAway",
         "Daniel Okafor was late as ever. Brightwater University is nice",
         "Daniel Okafor",
         {}},
        {"NoName", "Daniel Okafor, School is boring", "Daniel Okafor", {}},
    }),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace undox
