#include "pii/picture/orientation.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

namespace undox {

void PrintTo(const Box& box, std::ostream* os) {
  *os << "[" << box.x << "," << box.y << "," << box.width << "," << box.height
      << "]";
}

namespace {

// The stored rows of one picture, which upright reads
//   a b c
//   d e f
// for each orientation as JEITA CP-3451 words it: where the 0th row and the
// 0th column are.
struct OrientationCase {
  int exif = 1;
  std::vector<std::string> stored;
};

void PrintTo(const OrientationCase& c, std::ostream* os) { *os << c.exif; }

const std::vector<OrientationCase>& Cases() {
  static const std::vector<OrientationCase> cases = {
      {1, {"abc", "def"}},       // Row 0 is the top, column 0 the left.
      {2, {"cba", "fed"}},       // Top, right.
      {3, {"fed", "cba"}},       // Bottom, right.
      {4, {"def", "abc"}},       // Bottom, left.
      {5, {"ad", "be", "cf"}},   // Left, top.
      {6, {"cf", "be", "ad"}},   // Right, top.
      {7, {"fc", "eb", "da"}},   // Right, bottom.
      {8, {"da", "eb", "fc"}}};  // Left, bottom.
  return cases;
}

ImageSize SizeOf(const std::vector<std::string>& rows) {
  return {static_cast<int>(rows.front().size()), static_cast<int>(rows.size())};
}

Image Paint(const std::vector<std::string>& rows) {
  Image image{SizeOf(rows), {}};
  for (const std::string& row : rows) {
    for (const char c : row) {
      const auto value = static_cast<std::uint8_t>(c);
      image.bgr.insert(image.bgr.end(), {value, value, 0});
    }
  }
  return image;
}

std::vector<std::string> Read(const Image& image) {
  std::vector<std::string> rows(static_cast<std::size_t>(image.size.height));
  for (std::size_t i = 0; i < image.size.pixels(); ++i) {
    rows[i / static_cast<std::size_t>(image.size.width)].push_back(
        static_cast<char>(image.bgr[3 * i]));
  }
  return rows;
}

Box Find(const std::vector<std::string>& rows, char wanted) {
  for (std::size_t y = 0; y < rows.size(); ++y) {
    const std::size_t x = rows[y].find(wanted);
    if (x == std::string::npos) continue;
    return {static_cast<int>(x), static_cast<int>(y), 1, 1};
  }
  return {};
}

class OrientationTest : public testing::TestWithParam<OrientationCase> {
 protected:
  Orientation orientation() const { return OrientationOf(GetParam().exif); }
  ImageSize stored() const { return SizeOf(GetParam().stored); }
};

TEST_P(OrientationTest, TurnsPixelsUpright) {
  const Image upright =
      TurnUpright(Paint(GetParam().stored).view(), orientation());
  EXPECT_EQ(Read(upright), (std::vector<std::string>{"abc", "def"}));
}

TEST_P(OrientationTest, KnowsTheUprightSize) {
  EXPECT_EQ(UprightSize(stored(), orientation()), (ImageSize{3, 2}));
}

TEST_P(OrientationTest, MovesABoxWithThePixelUnderIt) {
  for (const char pixel : {'a', 'b', 'c', 'd', 'e', 'f'}) {
    EXPECT_EQ(
        ToUpright(Find(GetParam().stored, pixel), stored(), orientation()),
        Find({"abc", "def"}, pixel));
  }
}

TEST_P(OrientationTest, FindsTheWayBack) {
  for (const Box box : {Box{0, 0, 1, 2}, Box{1, 0, 1, 1}, Box{-3, 1, 9, 4}}) {
    const Box upright = ToUpright(box, stored(), orientation());
    EXPECT_EQ(ToStored(upright, stored(), orientation()), box);
  }
}

INSTANTIATE_TEST_SUITE_P(JeitaCp3451, OrientationTest,
                         testing::ValuesIn(Cases()), [](const auto& test) {
                           return std::to_string(test.param.exif);
                         });

TEST(OrientationOfTest, TakesUnknownValuesForUpright) {
  for (const int value : {0, 9, -1, 65535}) {
    EXPECT_EQ(OrientationOf(value), Orientation::kUpright);
  }
}

TEST(OrientationAfterTest, AgreesWithTheUprightSize) {
  const ImageSize page{300, 200};
  EXPECT_EQ(UprightSize(page, OrientationAfter(0)), page);
  EXPECT_EQ(UprightSize(page, OrientationAfter(1)), (ImageSize{200, 300}));
  EXPECT_EQ(UprightSize(page, OrientationAfter(2)), page);
  EXPECT_EQ(UprightSize(page, OrientationAfter(3)), (ImageSize{200, 300}));
  EXPECT_EQ(OrientationAfter(-1), OrientationAfter(3));
  EXPECT_EQ(OrientationAfter(5), OrientationAfter(1));
}

}  // namespace
}  // namespace undox
