#include "service/casework/policy_pack.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "pii/policy/policy.h"

namespace undox {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::string_view kColumns =
    "id\tinstrument_zh\tinstrument_en\tarticle\tedition\tin_force_from\t"
    "in_force_to\tstatus\tsource\trole\ttypes\ttargets\tvulnerable\tneeds\t"
    "regime\twording_zh\twording_en\tlaw_says\tdeadline\tdeadline_article\t"
    "target\n";

PolicyPack BuiltIn() {
  auto pack = LoadBuiltInPolicy();
  EXPECT_TRUE(pack.ok()) << pack.status();
  return pack.ok() ? *std::move(pack) : PolicyPack{};
}

std::vector<std::string> GroundIds(const PolicyPack& pack,
                                   std::string_view post_date,
                                   Vulnerable vulnerable = Vulnerable::kNone) {
  const std::vector<std::string> types = {"ADDRESS", "PERSON", "PHONE_NUMBER"};
  const std::vector<Target> targets = {Target::kThirdParty};
  const std::vector<Vulnerable> who = {vulnerable};
  std::vector<std::string> ids;
  for (const PolicyEntry* entry :
       GroundsFor(pack, {types, targets, who, post_date, "2026-11-22"})) {
    ids.push_back(entry->id);
  }
  return ids;
}

// A valid row with one field changed.
std::string RowWith(std::string_view column, std::string_view value) {
  std::vector<std::pair<std::string_view, std::string_view>> fields = {
      {"id", "sample-1"},
      {"instrument_zh", "样例法"},
      {"instrument_en", "Sample"},
      {"article", "1"},
      {"edition", "2020-01-01"},
      {"in_force_from", "2020-06-01"},
      {"in_force_to", "-"},
      {"status", "V"},
      {"source", "a test"},
      {"role", "act"},
      {"types", "*"},
      {"targets", "*"},
      {"vulnerable", "*"},
      {"needs", "-"},
      {"regime", "CN"},
      {"wording_zh", "样例"},
      {"wording_en", "sample"},
      {"law_says", "-"},
      {"deadline", "-"},
      {"deadline_article", "-"},
      {"target", "-"}};
  std::string row;
  for (const auto& [name, plain] : fields) {
    row.append(row.empty() ? "" : "\t").append(name == column ? value : plain);
  }
  return row + "\n";
}

TEST(PolicyPackTest, ReadsEveryRowThatIsCompiledIn) {
  EXPECT_THAT(BuiltIn().entries, Not(IsEmpty()));
}

TEST(PolicyPackTest, HoldsTheEntriesThatATakedownRestsOn) {
  const PolicyPack pack = BuiltIn();
  for (const std::string_view id : {"civil-code-995",
                                    "civil-code-1032",
                                    "civil-code-1033",
                                    "civil-code-1034",
                                    "civil-code-1036",
                                    "civil-code-1194",
                                    "civil-code-1195",
                                    "civil-code-1196",
                                    "civil-code-1197",
                                    "pipl-10",
                                    "pipl-28",
                                    "pipl-31",
                                    "pipl-47",
                                    "pipl-50",
                                    "minors-regulation-34",
                                    "minors-regulation-38",
                                    "minors-law-77",
                                    "public-security-50-1-6",
                                    "public-security-56",
                                    "public-security-42-6-2012",
                                    "order17-15",
                                    "order17-32",
                                    "network-rights-4",
                                    "network-rights-6",
                                    "network-rights-10"}) {
    EXPECT_NE(FindEntry(pack, id), nullptr) << id;
  }
}

TEST(PolicyPackTest, JudgesAnOldPostByTheLawOfItsDay) {
  const PolicyPack pack = BuiltIn();
  const auto last_day = GroundIds(pack, "2025-12-31");
  EXPECT_THAT(last_day, Contains("public-security-42-6-2012"));
  EXPECT_THAT(last_day, Not(Contains("public-security-50-1-6")));
  EXPECT_THAT(last_day, Not(Contains("public-security-56")));
  const auto first_day = GroundIds(pack, "2026-01-01");
  EXPECT_THAT(first_day, Contains("public-security-50-1-6"));
  EXPECT_THAT(first_day, Contains("public-security-56"));
  EXPECT_THAT(first_day, Not(Contains("public-security-42-6-2012")));
}

TEST(PolicyPackTest, DoesNotJudgeAPostOf2020ByTheCivilCode) {
  const auto ids = GroundIds(BuiltIn(), "2020-12-31");
  EXPECT_THAT(ids, Not(Contains("civil-code-1032")));
  EXPECT_THAT(ids, Not(Contains("pipl-10")));
  // The platform acts today, under the law of today.
  EXPECT_THAT(ids, Contains("civil-code-1195"));
}

TEST(PolicyPackTest, KeepsDraftsOffUnlessSwitchedOn) {
  PolicyPack pack = BuiltIn();
  const auto is_draft = [](const std::string& id) {
    return id.starts_with("draft-");
  };
  for (const Vulnerable who : {Vulnerable::kNone, Vulnerable::kMinor}) {
    for (const auto* day : {"2024-01-01", "2026-07-30", "2030-01-01"}) {
      EXPECT_TRUE(std::ranges::none_of(GroundIds(pack, day, who), is_draft));
    }
  }
  pack.use_drafts = true;
  EXPECT_TRUE(std::ranges::any_of(GroundIds(pack, "2026-07-30"), is_draft));
}

TEST(PolicyPackTest, SaysOfADraftThatItIsNotLaw) {
  const PolicyPack pack = BuiltIn();
  for (const PolicyEntry& entry : pack.entries) {
    if (entry.status != PolicyStatus::kDraft) continue;
    EXPECT_THAT(CitationZh(entry), HasSubstr("尚未生效")) << entry.id;
    EXPECT_FALSE(IsInForce(entry, "2026-11-22")) << entry.id;
  }
}

TEST(PolicyPackTest, MarksWhatIsFromMemoryInItsOwnWords) {
  for (const PolicyEntry& entry : BuiltIn().entries) {
    if (entry.status != PolicyStatus::kUnchecked) continue;
    EXPECT_THAT(entry.wording_zh, HasSubstr("未核对")) << entry.id;
    EXPECT_THAT(entry.wording_en, HasSubstr("unchecked")) << entry.id;
  }
}

TEST(PolicyPackTest, NamesTheArticleOfEveryDeadline) {
  for (const PolicyEntry& entry : BuiltIn().entries) {
    if (!entry.deadline) continue;
    EXPECT_FALSE(entry.deadline->article.empty()) << entry.id;
    EXPECT_FALSE(entry.target.has_value()) << entry.id;
  }
}

// No article of mainland China that was read sets a number of hours or days.
TEST(PolicyPackTest, HasNoMainlandDeadline) {
  for (const PolicyEntry& entry : BuiltIn().entries) {
    if (entry.regime == "CN") {
      EXPECT_FALSE(entry.deadline) << entry.id;
    }
  }
}

TEST(PolicyPackTest, DoesNotCallOnePostConcentrated) {
  const auto ids = GroundIds(BuiltIn(), "2026-06-01");
  EXPECT_THAT(ids, Not(Contains("order17-32")));
  EXPECT_THAT(ids, Not(Contains("order17-15")));
}

TEST(PolicyPackTest, CitesTheProvisionsWherePostsAreConcentrated) {
  const PolicyPack pack = BuiltIn();
  const std::vector<std::string> types = {"PHONE_NUMBER"};
  const std::vector<Target> targets = {Target::kThirdParty};
  const std::vector<Vulnerable> who = {Vulnerable::kNone};
  std::vector<std::string> ids;
  for (const PolicyEntry* entry :
       GroundsFor(pack, {types, targets, who, "2026-06-01", "2026-06-01",
                         /*concentrated=*/true})) {
    ids.push_back(entry->id);
  }
  EXPECT_THAT(ids, Contains("order17-32"));
  EXPECT_THAT(ids, Contains("order17-15"));
  EXPECT_THAT(ids, Not(Contains("draft-cyber-violence-2-2")));
}

TEST(PolicyPackTest, CitesMinorsLawForMinorsOnlyAndFirst) {
  const auto minor = GroundIds(BuiltIn(), "2026-06-01", Vulnerable::kMinor);
  ASSERT_FALSE(minor.empty());
  EXPECT_EQ(minor.front(), "minors-regulation-38");
  EXPECT_THAT(minor, Contains("minors-law-77"));
  EXPECT_THAT(GroundIds(BuiltIn(), "2026-06-01"),
              Not(Contains("minors-law-77")));
}

TEST(PolicyPackTest, WritesArticleParagraphAndItemInChinese) {
  const PolicyPack pack = BuiltIn();
  EXPECT_EQ(CitationZh(*FindEntry(pack, "public-security-50-1-6")),
            "《治安管理处罚法》（2025-06-27）第50条第1款第6项");
}

TEST(PolicyPackTest, AcceptsAValidRow) {
  const auto entries = ParsePolicyFile(
      "sample.tsv", std::string(kColumns) + RowWith("article", "3(2)"));
  ASSERT_TRUE(entries.ok()) << entries.status();
  EXPECT_EQ(entries->front().article, "3(2)");
}

struct BadRow {
  const char* name;
  const char* column;
  const char* value;
  const char* field;  // That the message names.
};
void PrintTo(const BadRow& row, std::ostream* os) { *os << row.name; }

class BadRowTest : public testing::TestWithParam<BadRow> {};

TEST_P(BadRowTest, IsRefusedByFileLineAndField) {
  const std::string tsv = "# comment\n" + std::string(kColumns) +
                          RowWith(GetParam().column, GetParam().value);
  const auto entries = ParsePolicyFile("sample.tsv", tsv);
  ASSERT_FALSE(entries.ok());
  EXPECT_THAT(entries.status().message(), HasSubstr("sample.tsv:3"));
  EXPECT_THAT(entries.status().message(), HasSubstr(GetParam().field));
}

INSTANTIATE_TEST_SUITE_P(
    PolicyPack, BadRowTest,
    testing::ValuesIn<BadRow>({
        {"NoId", "id", "-", "field id"},
        {"NoSource", "source", "-", "field source"},
        {"NoWording", "wording_zh", "-", "field wording_zh"},
        {"ImpossibleDate", "in_force_from", "2023-02-30", "in_force_from"},
        {"ShortDate", "in_force_from", "2023-2-3", "in_force_from"},
        {"NoDate", "in_force_from", "-", "in_force_from"},
        {"EndsBeforeItBegins", "in_force_to", "2019-01-01", "in_force_to"},
        {"UnknownStatus", "status", "VV", "field status"},
        {"DraftInForce", "status", "DRAFT", "in_force_from"},
        {"UnknownRole", "role", "maybe", "field role"},
        {"UnknownType", "types", "PHONE", "field types"},
        {"StarBesideType", "types", "*,PERSON", "field types"},
        {"UnknownTarget", "targets", "everybody", "field targets"},
        {"UnknownNeed", "needs", "luck", "field needs"},
        {"DeadlineWithoutArticle", "deadline", "P30D", "deadline_article"},
        {"ArticleWithoutDeadline", "deadline_article", "8", "deadline_article"},
        {"NotADuration", "target", "soon", "field target"},
        {"DurationWithoutUnit", "target", "P30", "field target"},
        {"ExtraField", "target", "-\t-", "field count"},
    }),
    [](const auto& test) { return std::string(test.param.name); });

TEST(PolicyPackTest, RefusesAnIdThatOccursTwice) {
  const auto entries = ParsePolicyFile(
      "sample.tsv", std::string(kColumns) + RowWith("article", "1") +
                        RowWith("article", "2"));
  ASSERT_FALSE(entries.ok());
  EXPECT_THAT(entries.status().message(), HasSubstr("sample.tsv:3"));
}

TEST(PolicyPackTest, RefusesOtherColumns) {
  EXPECT_FALSE(ParsePolicyFile("sample.tsv", "id\tarticle\nx\ty\n").ok());
}

}  // namespace
}  // namespace undox
