#include "detectors/names/people_filter.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace undox {
namespace {

std::vector<std::string> Numbered(std::string_view word, int count) {
  std::vector<std::string> names;
  for (int i = 0; i < count; ++i) {
    names.push_back(std::string(word) + std::to_string(i));
  }
  return names;
}

TEST(PeopleFilterTest, KnowsEveryNameItHolds) {
  const auto names = Numbered("in", 40000);
  const std::string bytes = MakePeopleFilter(names);
  const PeopleFilter filter(bytes);
  for (const std::string& name : names) EXPECT_TRUE(filter.MayContain(name));
}

TEST(PeopleFilterTest, SeldomKnowsAnother) {
  const std::string bytes = MakePeopleFilter(Numbered("in", 40000));
  const PeopleFilter filter(bytes);
  int wrong = 0;
  for (const std::string& name : Numbered("out", 40000)) {
    wrong += filter.MayContain(name) ? 1 : 0;
  }
  EXPECT_LT(wrong, 40);
}

TEST(PeopleFilterTest, IsEmptyIfItsBytesAreNotOfItsSize) {
  EXPECT_FALSE(PeopleFilter("abc").MayContain("abc"));
}

}  // namespace
}  // namespace undox
