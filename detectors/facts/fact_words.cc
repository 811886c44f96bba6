#include "detectors/facts/fact_words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <string_view>

#include "detectors/text/embedded_data.h"
#include "detectors/text/tsv.h"

namespace undox {
namespace {

constexpr std::array<std::string_view,
                     static_cast<std::size_t>(FactWord::kTableWords)>
    kNames = {"third",   "self",  "general", "public",  "not",      "past",
              "now",     "at",    "located", "day",     "often",    "moves",
              "flies",   "rides", "place",   "lodging", "works",    "has",
              "illness", "told",  "money",   "label",   "labelled", "kin"};

}  // namespace

FactWords::FactWords() {
  for (const auto& row : ParseTsv(DetectorData("fact_words.tsv"))) {
    const auto* name = std::find(kNames.begin(), kNames.end(), row[0]);
    if (row.size() < 2 || name == kNames.end()) std::abort();
    table_.AddAll(row[1], '|', static_cast<int>(name - kNames.begin()));
  }
}

}  // namespace undox
