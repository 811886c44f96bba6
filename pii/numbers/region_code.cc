#include "pii/numbers/region_code.h"

#include <algorithm>

namespace undox {
namespace {

bool IsProvince(int code) {
  const std::span<const std::uint16_t> all = PrefectureCodes();
  return std::any_of(all.begin(), all.end(), [code](std::uint16_t prefecture) {
    return prefecture / 100 == code;
  });
}

}  // namespace

bool IsResidentRegion(int code) {
  const int province = code / 10000;
  if (province == 71 || province == 81 || province == 82) return true;
  if (code == 830000) return true;
  const std::span<const std::uint16_t> all = PrefectureCodes();
  return std::binary_search(all.begin(), all.end(), code / 100);
}

bool IsForeignerRegion(int code) {
  const int country = code % 1000;
  return code / 100000 == 9 && IsProvince(code / 1000 % 100) && country >= 4 &&
         country <= 894;
}

}  // namespace undox
