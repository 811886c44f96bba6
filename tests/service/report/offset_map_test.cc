#include "service/report/offset_map.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace undox {
namespace {

// One character of each length: 1, 2, 3 and 4 bytes.
const std::string kText = "a\u00E9\u4E2D\U0001F600b";

struct OffsetCase {
  const char* name;
  std::size_t byte;
  std::size_t codepoint;
  std::size_t utf16;
};
void PrintTo(const OffsetCase& c, std::ostream* os) { *os << c.name; }

class OffsetMapTest : public testing::TestWithParam<OffsetCase> {};

TEST_P(OffsetMapTest, CountsInTheUnitAskedFor) {
  const OffsetCase& c = GetParam();
  EXPECT_EQ(OffsetMap(kText, OffsetUnit::kByte).Convert(c.byte), c.byte);
  EXPECT_EQ(OffsetMap(kText, OffsetUnit::kCodepoint).Convert(c.byte),
            c.codepoint);
  EXPECT_EQ(OffsetMap(kText, OffsetUnit::kUtf16).Convert(c.byte), c.utf16);
}

INSTANTIATE_TEST_SUITE_P(Unicode, OffsetMapTest,
                         testing::ValuesIn<OffsetCase>({
                             {"Begin", 0, 0, 0},
                             {"AfterAscii", 1, 1, 1},
                             {"AfterTwoBytes", 3, 2, 2},
                             {"AfterThreeBytes", 6, 3, 3},
                             {"AfterAstral", 10, 4, 5},
                             {"End", 11, 5, 6},
                         }),
                         [](const auto& test) {
                           return std::string(test.param.name);
                         });

TEST(OffsetMapBlocksTest, ConvertsInAnyOrderFarIntoALongText) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "\u4E2D\U0001F600";
  OffsetMap codepoints(text, OffsetUnit::kCodepoint);
  OffsetMap utf16(text, OffsetUnit::kUtf16);
  for (const std::size_t pairs : {1000u, 0u, 500u, 37u, 999u}) {
    EXPECT_EQ(codepoints.Convert(pairs * 7), pairs * 2);
    EXPECT_EQ(utf16.Convert(pairs * 7), pairs * 3);
  }
}

TEST(OffsetMapBlocksTest, ConvertsTheEndOfAnEmptyText) {
  EXPECT_EQ(OffsetMap("", OffsetUnit::kCodepoint).Convert(0), 0u);
}

}  // namespace
}  // namespace undox
