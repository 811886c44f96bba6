#include "tests/detectors/text/evasion_case.h"

#include <memory>
#include <ostream>
#include <string>
#include <string_view>

#include "detectors/text/text_scanner.h"
#include "pii/finding.h"

namespace undox {

void PrintTo(const EvasionCase& c, std::ostream* os) { *os << c.marked; }

namespace {

const TextScanner& Scanner() {
  static const std::unique_ptr<TextScanner> kScanner =
      *TextScanner::Create({testing::TempDir() + "/undox-tests"});
  return *kScanner;
}

}  // namespace

TEST_P(EvasionTest, IsFoundWithItsPlainValue) {
  const std::string marked = GetParam().marked;
  const std::size_t begin = marked.find('{');
  const std::size_t end = marked.rfind('}');
  ASSERT_NE(begin, marked.npos);
  const std::string text = marked.substr(0, begin) +
                           marked.substr(begin + 1, end - begin - 1) +
                           marked.substr(end + 1);
  auto scratch = *Scanner().NewScratch();
  const TextScan scan = *Scanner().Scan(text, scratch);
  std::string found;
  for (const Finding& finding : scan.findings) {
    const Span span = TextSpan(finding);
    std::string_view value = finding.value.Reveal();
    if (value.starts_with("@")) value.remove_prefix(1);
    if (finding.type == GetParam().type && span == Span{begin, end - 1} &&
        value == GetParam().value) {
      return;
    }
    found += finding.type + " " + text.substr(span.begin, span.size()) + " = " +
             std::string(value) + "\n";
  }
  FAIL() << "found instead:\n" << found;
}

}  // namespace undox
