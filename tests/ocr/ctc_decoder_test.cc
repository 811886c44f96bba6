#include "ocr/ctc_decoder.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace undox {
namespace {

constexpr char kAlphabet[] = "a\nb\n中";  // Symbols 1 to 3; 4 is the space.
constexpr std::size_t kSymbols = 5;

// One row for each step: the given symbol is sure.
std::vector<float> Steps(const std::vector<std::size_t>& symbols,
                         float sure = 0.9F) {
  std::vector<float> probabilities;
  for (const std::size_t symbol : symbols) {
    for (std::size_t i = 0; i < kSymbols; ++i) {
      probabilities.push_back(i == symbol ? sure : (1 - sure) / 4);
    }
  }
  return probabilities;
}

std::string Text(const std::vector<CtcCharacter>& characters) {
  std::string text;
  for (const CtcCharacter& character : characters) text += character.utf8;
  return text;
}

struct PathCase {
  const char* name;
  std::vector<std::size_t> steps;
  const char* text;
};
void PrintTo(const PathCase& c, std::ostream* os) { *os << c.name; }

class CtcPathTest : public testing::TestWithParam<PathCase> {};

TEST_P(CtcPathTest, DropsBlanksAndRepetitions) {
  const CtcDecoder decoder(kAlphabet);
  const auto& steps = GetParam().steps;
  EXPECT_EQ(
      Text(decoder.Decode(Steps(steps), 0, static_cast<float>(steps.size()))),
      GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(Graves2006, CtcPathTest,
                         testing::ValuesIn<PathCase>({
                             {"Nothing", {}, ""},
                             {"OnlyBlanks", {0, 0, 0}, ""},
                             {"OneCharacterOverSteps", {0, 1, 1, 1, 0}, "a"},
                             {"ABlankParts", {1, 0, 1}, "aa"},
                             {"NoBlankBetweenDifferent", {1, 2}, "ab"},
                             {"SpaceIsTheLastSymbol", {1, 4, 3}, "a 中"},
                         }),
                         [](const auto& test) {
                           return std::string(test.param.name);
                         });

TEST(CtcDecoderTest, CountsBlankAndSpace) {
  EXPECT_EQ(CtcDecoder(kAlphabet).symbols(), kSymbols);
}

TEST(CtcDecoderTest, ReadsAnAlphabetWithCarriageReturns) {
  const CtcDecoder decoder("a\r\nb\r\n中");
  EXPECT_EQ(Text(decoder.Decode(Steps({2}), 0, 1)), "b");
}

TEST(CtcDecoderTest, LetsCharactersTouchHalfWayAndCoverTheStrip) {
  const auto characters =
      CtcDecoder(kAlphabet).Decode(Steps({0, 1, 0, 0, 0, 2, 0, 0}), 0, 8);
  ASSERT_EQ(characters.size(), 2U);
  EXPECT_FLOAT_EQ(characters[0].begin, 0);
  EXPECT_FLOAT_EQ(characters[0].end, 3.5);
  EXPECT_FLOAT_EQ(characters[1].begin, 3.5);
  EXPECT_FLOAT_EQ(characters[1].end, 8);
}

TEST(CtcDecoderTest, TakesTheBestStepAsConfidence) {
  auto probabilities = Steps({1}, 0.6F);
  const auto surer = Steps({1}, 0.8F);
  probabilities.insert(probabilities.end(), surer.begin(), surer.end());
  const auto characters = CtcDecoder(kAlphabet).Decode(probabilities, 0, 2);
  ASSERT_EQ(characters.size(), 1U);
  EXPECT_FLOAT_EQ(characters[0].confidence, 0.8F);
}

}  // namespace
}  // namespace undox
