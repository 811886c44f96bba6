#include "service/cli/rules_command.h"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "pii/pii_type.h"
#include "service/casework/policy_pack.h"
#include "service/cli/exit_status.h"
#include "service/cli/failure.h"
#include "service/cli/image_readers.h"
#include "service/cli/output.h"
#include "service/cli/rule_checks.h"
#include "service/pipeline/scanner.h"
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

int PrintTypes(const RulesCommand& command) {
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

}  // namespace

int RunRules(const RulesCommand& command) {
  switch (command.action) {
    case RulesCommand::Action::kList:
      return ListRules(command);
    case RulesCommand::Action::kTest:
      return TestRules(command);
    case RulesCommand::Action::kLint:
      return LintRules(command);
    case RulesCommand::Action::kTypes:
      break;
  }
  return PrintTypes(command);
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
