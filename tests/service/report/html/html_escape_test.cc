#include "service/report/html/html_escape.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace undox {
namespace {

struct EscapeCase {
  const char* name;
  std::string text;
  std::string html;
};
void PrintTo(const EscapeCase& c, std::ostream* os) { *os << c.name; }

class EscapeHtmlTest : public testing::TestWithParam<EscapeCase> {};

TEST_P(EscapeHtmlTest, LeavesNothingThatABrowserObeys) {
  EXPECT_EQ(EscapeHtml(GetParam().text), GetParam().html);
}

// U+FFFD.
const std::string kBad = "\xEF\xBF\xBD";

INSTANTIATE_TEST_SUITE_P(
    Hostile, EscapeHtmlTest,
    testing::ValuesIn<EscapeCase>({
        {"Plain", "家住 5 号\tb", "家住 5 号\tb"},
        {"Emoji", "😀👨‍👩‍👧", "😀👨‍👩‍👧"},
        {"Script", "<script>alert(1)</script>",
         "&lt;script&gt;alert(1)&lt;/script&gt;"},
        {"Attribute", "\" onmouseover='x' a=`",
         "&quot; onmouseover=&#39;x&#39; a=`"},
        {"Reference", "&lt;b&gt;", "&amp;lt;b&amp;gt;"},
        {"BidiOverride", "a\u202Eb\u202Cc", "a" + kBad + "b" + kBad + "c"},
        {"BidiIsolate", "\u2066a\u2069", kBad + "a" + kBad},
        {"BidiMarks", "\u200E\u200F\u061C", kBad + kBad + kBad},
        {"Nul", std::string("a\0b", 3), "a" + kBad + "b"},
        {"Escape", "\x1B[31m\x7F", kBad + "[31m" + kBad},
        {"C1", "\u0080\u009F", kBad + kBad},
        {"LineSeparators", "a\u2028b\u2029c\u0085d", "a\nb\nc\nd"},
        {"CarriageReturn", "a\r\nb\rc\nd", "a\nb\nc\nd"},
        {"NoCharacter", "\uFDD0\uFFFE\U0001FFFF", kBad + kBad + kBad},
        {"NoUtf8", "a\xFFz\xE4\xB8", "a" + kBad + "z" + kBad + kBad},
        {"Surrogate", "\xED\xA0\x80", kBad + kBad + kBad},
        {"Empty", "", ""},
    }),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace undox
