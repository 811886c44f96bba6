#include "training/exposure/model_card.h"

#include <fmt/format.h>

#include "training/exposure/fairness.h"
#include "training/exposure/reliability.h"
#include "training/exposure/sensitivity.h"

namespace undox {

absl::StatusOr<std::string> WriteModelCard(const CardInput& input) {
  const auto fairness =
      FairnessTable(*input.templates, input.policy, input.seed);
  if (!fairness.ok()) return fairness.status();
  return fmt::format(
      "Model card of the exposure engine\n"
      "=================================\n\n"
      "Made by `./dev fit exposure`, which also makes the numbers it tells "
      "about, from {} invented\n"
      "templates ({} posts, seed {}). Decides whose data a post holds (gate: "
      "{} features and a\n"
      "wording model), and scores exposure within the level. Not made for: "
      "verdicts without a human,\n"
      "languages other than Chinese and English, posts of other kinds than "
      "the templates'.\n\n"
      "Templates left out (five folds; rows labelled none to critical, "
      "columns given)\n{}\n"
      "Templates seen\n{}\n"
      "Reliability: probability that data is a third party's, templates left "
      "out\n{}\n"
      "Sensitivity: every number moved by 25 %, one at a time; posts whose "
      "level changes\n{}\n"
      "Fairness: the same posts with other names and addresses, read from "
      "their text alone\n{}",
      input.set->templates, input.set->posts.size(), input.seed,
      kGateFeatureCount, Summary(*input.left_out), Summary(*input.seen),
      ReliabilityTable(*input.left_out),
      SensitivityTable(*input.set, input.policy), *fairness);
}

}  // namespace undox
