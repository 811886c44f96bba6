#include "service/cli/rules_command.h"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "detectors/rules/rule_detector.h"
#include "detectors/rules/rule_trial.h"
#include "pii/pii_type.h"
#include "service/casework/policy_pack.h"
#include "service/cli/exit_status.h"
#include "service/cli/failure.h"
#include "service/cli/image_readers.h"
#include "service/cli/output.h"
#include "service/filter/finding_filter.h"
#include "service/pipeline/scanner.h"
#include "service/report/json_lines.h"
#include "service/report/text_table.h"
#include "service/report/version.h"

namespace undox {
namespace {

std::string_view StrengthName(Strength strength) {
  switch (strength) {
    case Strength::kStrong:
      return "strong";
    case Strength::kName:
      return "name";
    case Strength::kOrganization:
      return "weak";
    case Strength::kNone:
      break;
  }
  return "none";
}

int Print(const std::string& text) {
  auto output = Output::Open("");
  if (!output.ok()) return ReportFailure(output.status());
  const absl::Status status = output->WriteLines(text);
  return status.ok() ? kDone : ReportFailure(status);
}

absl::StatusOr<std::vector<std::vector<std::string>>> ListPacks() {
  std::vector<std::vector<std::string>> rows = {
      {"POLICY", "LIMITS", "NAME", "NAME (ZH)"}};
  for (const std::string& id : PolicyPackIds()) {
    const auto pack = LoadPolicy(id);
    if (!pack.ok()) return pack.status();
    rows.push_back({id, fmt::format("{}", pack->limits.rules.size()),
                    pack->name_en, pack->name_zh});
  }
  return rows;
}

std::string ListRules(bool json) {
  std::vector<std::vector<std::string>> rows = {
      {"RULE", "COUNTRY", "CHECK", "ALONE", "WITH A WORD", "STANDARD"}};
  JsonLines lines;
  for (const Rule& rule : AllRules()) {
    const std::string_view country = CountryOf(TypeOfRule(rule));
    rows.push_back({std::string(rule.id), std::string(country),
                    std::string(rule.check), fmt::format("{:.2f}", rule.alone),
                    fmt::format("{:.2f}", rule.in_context),
                    std::string(rule.source)});
    lines.StartObject();
    lines.Field("rule", rule.id);
    lines.Field("type", TypeOfRule(rule));
    lines.Field("country", country);
    lines.Field("check", rule.check);
    lines.Field("alone", rule.alone, 2);
    lines.Field("with_word", rule.in_context, 2);
    lines.Field("standard", rule.source);
    lines.EndObject();
    lines.EndLine();
  }
  return json ? std::string(lines.text()) : AlignTable(rows, 0);
}

// Examples are a standard's or invented, so what was found may be shown.
int TestRules() {
  std::string text;
  std::size_t examples = 0;
  std::size_t failed = 0;
  const std::vector<Rule> rules = AllRules();
  for (const Rule& rule : rules) {
    examples += rule.examples.size() + rule.counterexamples.size();
    const auto failures = TryRule(rule);
    if (!failures.ok()) return ReportFailure(failures.status());
    failed += failures->size();
    for (const RuleFailure& failure : *failures) {
      text += fmt::format(
          "{}: {} {}: found {}\n", failure.rule,
          failure.counterexample ? "counterexample" : "example", failure.number,
          failure.found.empty()
              ? "nothing"
              : fmt::format("{}", fmt::join(failure.found, ", ")));
    }
  }
  text += fmt::format("{} rules, {} examples and counterexamples, {} failed\n",
                      rules.size(), examples, failed);
  const int status = Print(text);
  return status == kDone && failed > 0 ? kExamplesFailed : status;
}

}  // namespace

int RunRules(const RulesCommand& command) {
  using What = RulesCommand::What;
  if (command.what == What::kList) return Print(ListRules(command.json));
  if (command.what == What::kTest) return TestRules();
  const auto scanner = Scanner::Create({.cache_dir = command.cache_dir});
  if (!scanner.ok()) return ReportFailure(scanner.status());
  std::vector<std::vector<std::string>> rows = {
      {"TYPE", "STRENGTH", "NAME", "NAME (ZH)"}};
  for (const TypeTraits& type : AllTypes()) {
    rows.push_back({std::string(type.id),
                    std::string(StrengthName(type.strength)),
                    std::string(type.en), std::string(type.zh)});
  }
  const auto packs = ListPacks();
  if (!packs.ok()) return ReportFailure(packs.status());
  return Print(fmt::format("rule set {}\n\n{}\n{}",
                           (*scanner)->rule_set_version(), AlignTable(rows, 0),
                           AlignTable(*packs, 0)));
}

int RunVersion(const VersionCommand& command) {
  const auto scanner = Scanner::Create({.cache_dir = command.cache_dir});
  if (!scanner.ok()) return ReportFailure(scanner.status());
  std::string text = fmt::format("undox {}\nrules {}\n", UndoxVersion(),
                                 (*scanner)->rule_set_version());
  for (const auto& [name, digest] : Scanner::ModelDigests()) {
    text += fmt::format("model {} {}\n", name, digest);
  }
  const auto reader = MakeImageReader({}, 1);
  const auto models = reader->Models();
  if (!models.ok()) {
    text += fmt::format("pictures cannot be looked at: {}\n",
                        std::string(models.status().message()));
    return Print(text);
  }
  for (const auto& [name, digest] : *models) {
    text += fmt::format("model {} {}\n", name, digest);
  }
  return Print(text);
}

}  // namespace undox
