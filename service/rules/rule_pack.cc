#include "service/rules/rule_pack.h"

#include <fmt/format.h>

#include <map>
#include <set>

#include "detectors/rules/rule_detector.h"

namespace undox {

absl::Status CheckTogether(const RulePacks& packs) {
  if (packs.size() > kMostPacks) {
    return absl::InvalidArgumentError(fmt::format(
        "{} rule packs; the limit is {}", packs.size(), kMostPacks));
  }
  std::set<std::string_view> names;
  std::map<std::string_view, std::string_view> owners;
  for (const Rule& rule : AllRules()) owners[rule.id] = "the built-in rules";
  for (const auto& pack : packs) {
    if (!names.insert(pack->name).second) {
      return absl::InvalidArgumentError(fmt::format(
          "{}: name: another pack is called {}, too", pack->file, pack->name));
    }
    for (const Rule& rule : pack->rules) {
      const auto [owner, is_new] = owners.emplace(rule.id, pack->file);
      if (is_new) continue;
      return absl::InvalidArgumentError(
          fmt::format("{}: rule {}: id: taken by {}", pack->file, rule.id,
                      owner->second == pack->file ? "another rule of the pack"
                                                  : owner->second));
    }
  }
  return absl::OkStatus();
}

std::vector<Rule> RulesOf(const RulePacks& packs) {
  std::vector<Rule> rules;
  for (const auto& pack : packs) {
    rules.insert(rules.end(), pack->rules.begin(), pack->rules.end());
  }
  return rules;
}

}  // namespace undox
