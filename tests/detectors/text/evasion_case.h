#ifndef UNDOX_TESTS_DETECTORS_TEXT_EVASION_CASE_H_
#define UNDOX_TESTS_DETECTORS_TEXT_EVASION_CASE_H_

#include <gtest/gtest.h>

#include <iosfwd>

namespace undox {

// A text with one value in disguise, in braces.
struct EvasionCase {
  const char* type;    // Of contract.md.
  const char* marked;  // One pair of braces.
  const char* value;   // The plain value as contract.md has it, without '@'.
};
void PrintTo(const EvasionCase& c, std::ostream* os);

// Every case is found with its span and its plain value by the whole scanner.
// Its suites are instantiated by several files.
class EvasionTest : public testing::TestWithParam<EvasionCase> {};

}  // namespace undox

#endif  // UNDOX_TESTS_DETECTORS_TEXT_EVASION_CASE_H_
