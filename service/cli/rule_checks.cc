#include "service/cli/rule_checks.h"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "detectors/rules/rule_trial.h"
#include "service/cli/exit_status.h"
#include "service/cli/failure.h"
#include "service/cli/output.h"
#include "service/cli/rule_pack_files.h"
#include "service/report/json_lines.h"
#include "service/report/text_table.h"
#include "service/report/version.h"
#include "service/rules/pack_lint.h"

namespace undox {
namespace {

// A rule and where it is from.
struct Listed {
  Rule rule;
  std::string pack;  // "undox" for built-in rules.
  std::string version;
};

std::vector<Listed> AllListed(const RulePacks& packs) {
  std::vector<Listed> all;
  for (const Rule& rule : AllRules()) {
    all.push_back({rule, "undox", std::string(UndoxVersion())});
  }
  for (const auto& pack : packs) {
    for (const Rule& rule : pack->rules) {
      all.push_back({rule, pack->name, pack->version});
    }
  }
  return all;
}

std::vector<std::string> ChecksOf(const Rule& rule) {
  std::vector<std::string> names;
  if (!rule.check.empty()) names.emplace_back(rule.check);
  for (const NamedCheck& check : rule.checks) names.emplace_back(check.name);
  return names;
}

std::string Joined(const std::vector<std::string>& names) {
  std::string joined;
  for (const std::string& name : names) {
    joined += joined.empty() ? name : " " + name;
  }
  return joined.empty() ? "-" : joined;
}

std::string RulesJson(const std::vector<Listed>& all) {
  JsonLines json;
  json.StartObject();
  json.Array("rules", all, [&json](const Listed& listed) {
    json.StartObject();
    json.Field("type", TypeOfRule(listed.rule));
    json.Field("id", listed.rule.id);
    json.Field("source", listed.rule.source);
    json.Field("country", CountryOf(listed.rule));
    json.Array("checks", ChecksOf(listed.rule),
               [&json](const std::string& name) { json.String(name); });
    json.Field("pack", listed.pack);
    json.Field("version", listed.version);
    json.EndObject();
  });
  json.EndObject();
  json.EndLine();
  return std::string(json.text());
}

std::string RulesTable(const std::vector<Listed>& all) {
  std::vector<std::vector<std::string>> rows = {
      {"TYPE", "RULE", "COUNTRY", "CHECK", "PACK", "VERSION", "SOURCE"}};
  for (const Listed& listed : all) {
    const std::string_view country = CountryOf(listed.rule);
    rows.push_back({std::string(TypeOfRule(listed.rule)),
                    std::string(listed.rule.id),
                    country.empty() ? "-" : std::string(country),
                    Joined(ChecksOf(listed.rule)), listed.pack, listed.version,
                    std::string(listed.rule.source)});
  }
  return AlignTable(rows, 0);
}

int Print(const std::string& text) {
  auto output = Output::Open("");
  if (!output.ok()) return ReportFailure(output.status());
  const absl::Status status = output->WriteLines(text);
  return status.ok() ? kDone : ReportFailure(status);
}

int PrintJudged(const std::string& text, bool good) {
  const int status = Print(text);
  return status == kDone && !good ? kDoneWithGaps : status;
}

}  // namespace

int ListRules(const RulesCommand& command) {
  const auto packs = LoadRulePacks(command.packs);
  if (!packs.ok()) return ReportFailure(packs.status());
  const std::vector<Listed> all = AllListed(*packs);
  return Print(command.json ? RulesJson(all) : RulesTable(all));
}

int TestRules(const RulesCommand& command) {
  const auto packs = LoadRulePacks(command.packs);
  if (!packs.ok()) return ReportFailure(packs.status());
  std::string text;
  std::size_t examples = 0;
  std::size_t failed = 0;
  const std::vector<Listed> all = AllListed(*packs);
  for (const Listed& listed : all) {
    auto trial = RuleTrial::Create(listed.rule);
    if (!trial.ok()) return ReportFailure(trial.status());
    const auto failures = trial->Failures();
    if (!failures.ok()) return ReportFailure(failures.status());
    examples +=
        listed.rule.examples.size() + listed.rule.counterexamples.size();
    failed += failures->size();
    for (const std::string& failure : *failures) {
      text += fmt::format("{}: rule {}: {}\n", listed.pack, listed.rule.id,
                          failure);
    }
  }
  text += fmt::format("{} rules, {} examples, {} failed\n", all.size(),
                      examples, failed);
  return PrintJudged(text, failed == 0);
}

int LintRules(const RulesCommand& command) {
  const auto packs = LoadRulePacks(command.packs);
  if (!packs.ok()) {
    // What a pack must not hold is an error of it, and not of the command.
    const int status = ReportFailure(packs.status());
    return status == kWrongUse ? kDoneWithGaps : status;
  }
  const auto built_in = TextScanner::Create({.cache_dir = command.cache_dir});
  if (!built_in.ok()) return ReportFailure(built_in.status());
  std::string text;
  std::size_t errors = 0;
  std::size_t warnings = 0;
  for (const auto& pack : *packs) {
    const auto remarks = LintPack(*pack, **built_in);
    if (!remarks.ok()) return ReportFailure(remarks.status());
    for (const LintRemark& remark : *remarks) {
      (remark.is_error ? errors : warnings) += 1;
      text += fmt::format("{}: {}: rule {}: {}\n", pack->file,
                          remark.is_error ? "error" : "warning", remark.rule_id,
                          remark.what);
    }
  }
  text += fmt::format("{} errors, {} warnings\n", errors, warnings);
  return PrintJudged(text, errors == 0);
}

}  // namespace undox
