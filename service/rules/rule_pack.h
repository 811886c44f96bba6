#ifndef UNDOX_SERVICE_RULES_RULE_PACK_H_
#define UNDOX_SERVICE_RULES_RULE_PACK_H_

#include <cstddef>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "detectors/rules/rule.h"

namespace undox {

constexpr std::size_t kMostPackBytes = 1u << 20;
constexpr std::size_t kMostPacks = 16;
constexpr std::size_t kMostPackRules = 500;  // Of one pack.

// What a rule pack's file says. The rules view the strings: they live as long
// as the pack does, wherever it is moved.
struct RulePack {
  std::string file;  // For messages.
  std::string name;
  std::string version;
  std::string licence;
  std::vector<Rule> rules;
  std::deque<std::string> strings = {};
  std::deque<std::vector<std::string_view>> words = {};
  std::deque<std::vector<NamedCheck>> checks = {};
};

// Reads the JSON of a pack (docs/operators.md, Own rules). Fails with
// kInvalidArgument, naming file, rule, field and limit; every pattern compiles
// by itself in what is returned.
absl::StatusOr<std::unique_ptr<const RulePack>> ReadRulePack(
    const std::string& file, std::string_view json);

using RulePacks = std::vector<std::unique_ptr<const RulePack>>;

// Fails with kInvalidArgument if two packs have one name, or two rules one id,
// be it a built-in's, or there are more than kMostPacks.
absl::Status CheckTogether(const RulePacks& packs);

// Of all packs, in their order.
std::vector<Rule> RulesOf(const RulePacks& packs);

}  // namespace undox

#endif  // UNDOX_SERVICE_RULES_RULE_PACK_H_
