#include "detectors/names/name_sieve.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "detectors/names/name_features.h"
#include "detectors/text/embedded_data.h"

namespace undox {
namespace {

// Texts of surnames, of other Hanzi and of signs.
std::string RandomText(std::mt19937& draw) {
  constexpr std::string_view kPieces[] = {
      "王", "李", "张", "高", "和", "欧阳", "司马", "王", "伟", "静",
      "的", "了", "说", "找", "，", "。",   " ",    "\n", "8",  "a",
      "😀",  "：", "、", "是", "𠮷", "伟",   "·",    "名", "叫", "人"};
  std::string text;
  for (int i = 0; i < 12; ++i) text += kPieces[draw() % std::size(kPieces)];
  return text;
}

TEST(NameSieveTest, SaysWhatTheModelSays) {
  const NameModel model = *NameModel::Parse(DetectorData("name_weights.bin"));
  const NameTables tables = NameTables::Embedded();
  const NameSieve sieve(model);
  std::mt19937 draw(20261123);
  int candidates = 0;
  for (int i = 0; i < 20'000; ++i) {
    const std::string utf8 = RandomText(draw);
    const NameText text(utf8);
    ForEachNameCandidate(text, tables, [&](NameCandidate candidate) {
      NameFeatures features;
      features.SetCore(text, candidate);
      ++candidates;
      EXPECT_EQ(
          sieve.Score(text, candidate, sieve.Before(text, candidate.begin)),
          model.CoreScore(features.core()))
          << utf8;
      return true;
    });
  }
  EXPECT_GT(candidates, 10'000);
}

}  // namespace
}  // namespace undox
