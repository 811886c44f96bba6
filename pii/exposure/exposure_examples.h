#ifndef UNDOX_PII_EXPOSURE_EXPOSURE_EXAMPLES_H_
#define UNDOX_PII_EXPOSURE_EXPOSURE_EXAMPLES_H_

#include <string>
#include <vector>

#include "pii/exposure/exposure_formula.h"

namespace undox {

// A worked example of the reference arithmetic: the input of the entry of that
// name in tests/pii/exposure/exposure_golden.json, which holds the expected
// results.
struct ExposureExample {
  std::string name;
  ExposureInput input;
};

std::vector<ExposureExample> ExposureExamples();

}  // namespace undox

#endif  // UNDOX_PII_EXPOSURE_EXPOSURE_EXAMPLES_H_
