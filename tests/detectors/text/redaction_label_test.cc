#include "detectors/text/redaction_label.h"

#include <gtest/gtest.h>

#include <string>

namespace undox {
namespace {

struct LabelCase {
  const char* name;
  const char* text;
  const char* part;  // The span asked about; it occurs once in `text`.
  bool is_label;
};
void PrintTo(const LabelCase& c, std::ostream* os) { *os << c.name; }

class RedactionLabelTest : public testing::TestWithParam<LabelCase> {};

TEST_P(RedactionLabelTest, KnowsWhatRedactionWrote) {
  const std::string text = GetParam().text;
  const std::string part = GetParam().part;
  const std::size_t begin = text.find(part);
  EXPECT_EQ(IsRedactionLabel(text, {begin, begin + part.size()}),
            GetParam().is_label);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, RedactionLabelTest,
    testing::ValuesIn<LabelCase>({
        {"Inside", "快手ID [社交账号] 小号", "社交账号", true},
        {"WithBrackets", "快手ID [社交账号] 小号", "[社交账号]", true},
        {"English", "call [phone number] now", "phone number", true},
        {"TwoLabels", "[姓名][电话号码]", "电话号码", true},
        {"ReachesBeyond", "快手ID [社交账号] 小号", "社交账号] 小", false},
        {"AnotherWord", "微信 [lemon_2019] 小号", "lemon_2019", false},
        {"NoBrackets", "社交账号 lemon", "社交账号", false},
        {"NotClosed", "[社交账号 lemon", "社交账号", false},
    }),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace undox
