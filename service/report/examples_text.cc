#include "service/report/examples_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string_view>
#include <vector>

#include "pii/exposure/exposure_examples.h"
#include "pii/exposure/exposure_formula.h"
#include "pii/exposure/exposure_model.h"
#include "service/report/exposure_telling.h"
#include "service/report/telling.h"
#include "service/report/text_table.h"

namespace undox {
namespace {

constexpr int kMostNumber = 13;  // Those behind it are for tests alone.

// The number that an example's name begins with.
int NumberOf(const ExposureExample& example) {
  int number = 0;
  std::from_chars(example.name.data(),
                  example.name.data() + example.name.size(), number);
  return number;
}

struct Scored {
  int number = 0;
  Exposure exposure;
};

std::vector<Scored> ScoredExamples() {
  const ExposureModel model = ReferenceModel();
  std::vector<Scored> scored;
  for (const ExposureExample& example : ExposureExamples()) {
    const int number = NumberOf(example);
    if (number > kMostNumber) continue;
    scored.push_back({number, ScoreExposure(example.input, model)});
  }
  std::sort(scored.begin(), scored.end(), [](const Scored& a, const Scored& b) {
    return a.number < b.number;
  });
  return scored;
}

std::vector<std::string> Row(const Scored& scored) {
  const Exposure& e = scored.exposure;
  return {fmt::format("{}", scored.number),
          fmt::format("{:.1f}", e.bits),
          e.bits > 0 ? fmt::format("{:.0f}", e.k) : "-",
          fmt::format("{:.2f}", e.identify),
          fmt::format("{:.2f}", e.harm),
          fmt::format("{:.2f}", e.intent),
          fmt::format("{:.1f}", e.arithmetic.reach * e.arithmetic.weakness),
          fmt::format("{:.1f}", e.raw),
          fmt::format("{:.2f}", e.criminal.x),
          std::string(LevelCode(e.level))};
}

}  // namespace

std::string ExamplesText(const ExplanationStyle& style) {
  const ReportWords words;
  const Telling telling(words, style);
  std::vector<std::vector<std::string>> rows = {
      {"#", "bits", "K", "Pid", "h", "Pa", "m*v", "E", "X", "S"}};
  std::string text = telling.Say("example.intro") + "\n\n";
  for (const Scored& scored : ScoredExamples()) {
    const Exposure& exposure = scored.exposure;
    text += telling.Heading(
        "example.title", {Figure(scored.number, 0),
                          words.Say(fmt::format("example:{}", scored.number))});
    text += TellHowManyFit(exposure, telling);
    text += TellHarm(exposure, telling);
    text += TellIntent(exposure, telling);
    text += TellLevel(exposure, Target::kThirdParty, telling);
    text += TellParts(exposure, telling) + "\n";
    rows.push_back(Row(scored));
  }
  return text + telling.Heading("example.table") + AlignTable(rows, 2);
}

}  // namespace undox
