#include "service/cli/scanner_options.h"

#include <memory>
#include <utility>

#include "detectors/rules/rule_detector.h"
#include "pii/pii_type.h"

namespace undox {
namespace {

// Null if nothing is filtered.
absl::StatusOr<std::shared_ptr<const FindingFilter>> MakeFilter(
    const ScanSettings& settings) {
  FindingFilter filter;
  filter.thresholds = settings.thresholds;
  filter.countries = {settings.countries.begin(), settings.countries.end()};
  std::string key;
  if (!settings.list_key.empty()) {
    auto read = ReadListKey(settings.list_key);
    if (!read.ok()) return read.status();
    key = *std::move(read);
  }
  const std::pair<const std::string&, ValueList&> lists[] = {
      {settings.allow_list, filter.allowed},
      {settings.deny_list, filter.denied}};
  for (const auto& [path, list] : lists) {
    if (path.empty()) continue;
    auto read = ValueList::Read(path, key);
    if (!read.ok()) return read.status();
    list = *std::move(read);
  }
  if (!settings.baseline.empty()) {
    auto read = Baseline::Read(settings.baseline, key);
    if (!read.ok()) return read.status();
    filter.baseline = std::make_shared<const Baseline>(*std::move(read));
  }
  if (filter.empty()) return nullptr;
  return std::make_shared<const FindingFilter>(std::move(filter));
}

}  // namespace

absl::StatusOr<Scanner::Options> ScannerOptions(const ScanSettings& settings,
                                                ImageReader* reader,
                                                const RulePacks& packs) {
  auto filter = MakeFilter(settings);
  if (!filter.ok()) return filter.status();
  Scanner::Options options = {.limits = settings.limits,
                              .policy = settings.policy,
                              .cache_dir = settings.cache_dir,
                              .filter = *std::move(filter),
                              .image_reader = reader};
  options.assessment.gate = settings.gate;
  options.types = {settings.types.begin(), settings.types.end()};
  options.own_rules = RulesOf(packs);
  if (!options.types.empty()) {
    for (const Rule& rule : options.own_rules) {
      const std::string_view type = TypeOfRule(rule);
      if (TraitsOf(type).id.empty()) options.types.emplace(type);
    }
  }
  return options;
}

}  // namespace undox
