#include "service/cli/scanner_options.h"

#include "detectors/rules/rule_detector.h"
#include "pii/pii_type.h"

namespace undox {

Scanner::Options ScannerOptions(const ScanSettings& settings,
                                ImageReader* reader, const RulePacks& packs) {
  Scanner::Options options = {.limits = settings.limits,
                              .policy = settings.policy,
                              .cache_dir = settings.cache_dir,
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
