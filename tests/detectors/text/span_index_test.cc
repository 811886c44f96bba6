#include "detectors/text/span_index.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace undox {
namespace {

TEST(SpanIndexTest, TouchesOnlyWhatOverlaps) {
  SpanIndex index;
  index.Add({10, 20});
  EXPECT_TRUE(index.Touches({19, 30}));
  EXPECT_TRUE(index.Touches({0, 11}));
  EXPECT_TRUE(index.Touches({12, 13}));
  EXPECT_TRUE(index.Touches({0, 90}));
  EXPECT_FALSE(index.Touches({20, 30}));
  EXPECT_FALSE(index.Touches({0, 10}));
  EXPECT_FALSE(index.Touches({12, 12}));
}

TEST(SpanIndexTest, AgreesWithABitForEachByte) {
  std::mt19937 random(7);
  constexpr std::size_t kBytes = 200;
  for (int round = 0; round < 200; ++round) {
    SpanIndex index;
    std::vector<bool> taken(kBytes);
    for (int i = 0; i < 12; ++i) {
      const std::size_t begin = random() % (kBytes - 20);
      const Span span{begin, begin + random() % 20};
      index.Add(span);
      for (std::size_t b = span.begin; b < span.end; ++b) taken[b] = true;
      const std::size_t from = random() % (kBytes - 20);
      const Span asked{from, from + random() % 20};
      bool expected = false;
      for (std::size_t b = asked.begin; b < asked.end; ++b) {
        expected = expected || taken[b];
      }
      ASSERT_EQ(index.Touches(asked), expected);
    }
  }
}

}  // namespace
}  // namespace undox
