#include "detectors/organizations/listed_fact_detector.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "detectors/text/normalized_text.h"

namespace undox {
namespace {

struct FactCase {
  const char* name;
  const char* text;
  const char* person;              // Found before; empty: nobody.
  std::vector<std::string> facts;  // "TYPE value", in order of finding.
};
void PrintTo(const FactCase& c, std::ostream* os) { *os << c.name; }

std::vector<std::string> FactsOf(const FactCase& c) {
  const NormalizedText text = Normalize(c.text);
  std::vector<Candidate> earlier;
  const std::string_view person = c.person;
  const std::size_t at = text.text().find(person);
  if (!person.empty() && at != std::string_view::npos) {
    Candidate name;
    name.type = "PERSON";
    name.span = {at, at + person.size()};
    earlier.push_back(std::move(name));
  }
  static const ListedFactDetector detector;
  std::vector<Candidate> out;
  detector.Detect({text, {}, earlier}, out);
  std::vector<std::string> facts;
  for (const Candidate& candidate : out) {
    facts.push_back(candidate.type + " " +
                    std::string(candidate.value.Reveal()));
  }
  return facts;
}

class ListedFactTest : public testing::TestWithParam<FactCase> {};

TEST_P(ListedFactTest, IsFoundBesideANameOnly) {
  EXPECT_EQ(FactsOf(GetParam()), GetParam().facts);
}

INSTANTIATE_TEST_SUITE_P(
    Neighbours, ListedFactTest,
    testing::ValuesIn<FactCase>({
        {"School", "就是他!王小明,青石大学", "王小明", {"SCHOOL 青石大学"}},
        {"SchoolBefore",
         "青石大学 王小明,答辩抢着上台",
         "王小明",
         {"SCHOOL 青石大学"}},
        {"Firm",
         "婆家:王小明,蓝鲸文化传媒,天天加班",
         "王小明",
         {"WORKPLACE 蓝鲸文化传媒"}},
        {"Department",
         "王小明是城北人民医院骨科的,别找他",
         "王小明",
         {"WORKPLACE 城北人民医院骨科"}},
        {"Of",
         "感谢滨海区税务局的王小明同志",
         "王小明",
         {"WORKPLACE 滨海区税务局"}},
        {"Branch",
         "王小明,阿福米线(江北店),欠钱不还",
         "王小明",
         {"WORKPLACE 阿福米线(江北店)"}},
        {"Duty",
         "王小明在蓝鲸食品厂跑销售",
         "王小明",
         {"WORKPLACE 蓝鲸食品厂"}},
        {"BirthDate",
         "王小明 1981年7月21日 有房",
         "王小明",
         {"DATE_OF_BIRTH 1981-07-21"}},
        {"BirthDateInTable",
         "王小明,1/13/1985,212-555",
         "王小明",
         {"DATE_OF_BIRTH 1985-01-13"}},
        {"Account",
         "王小明(stone_snow61),都去看看",
         "王小明",
         {"SOCIAL_HANDLE stone_snow61"}},
        {"AccountColumn",
         "真名,手机,微信\n王小明,无,stone_snow61",
         "王小明",
         {"WECHAT_ID stone_snow61"}},
        {"AccountElsewhere",
         "她叫王小明。骂人最狠的那个是stone_snow61",
         "王小明",
         {"SOCIAL_HANDLE stone_snow61"}},
    }),
    [](const auto& test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Innocent, ListedFactTest,
    testing::ValuesIn<FactCase>({
        {"Nobody", "青石大学,1981年7月21日,stone_snow61", "", {}},
        {"Sight", "王小明在人民医院", "王小明", {}},
        {"Hotel", "王小明,维也纳酒店", "王小明", {}},
        {"Prose", "王小明说,由老板决定员工能否受教育", "王小明", {}},
        {"BareKind", "王小明,一家公司", "王小明", {}},
        {"LateDate", "王小明,2019-03-02,第二次更新", "王小明", {}},
        {"DateOfEvent", "王小明,1998年3月2日入职", "王小明", {}},
        {"File", "王小明发了img_2034.png", "王小明", {}},
        {"Reply", "回复@stone61:王小明是谁", "王小明", {}},
        {"Email", "王小明,stone_61@example.com", "王小明", {}},
        {"Model", "王小明,iphone15", "王小明", {}},
        {"NextSentence", "王小明走了。青石大学,招新", "王小明", {}},
    }),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace undox
