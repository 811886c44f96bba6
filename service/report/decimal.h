#ifndef UNDOX_SERVICE_REPORT_DECIMAL_H_
#define UNDOX_SERVICE_REPORT_DECIMAL_H_

#include <array>
#include <cstddef>
#include <string_view>

namespace undox {

// A number as JSON text with at most `decimals` (0 to 9) decimals, rounded
// half away from zero, without trailing zeros: 0.97, 87.2, 12, 0. One value
// has one form. Values beyond 10^12, with more than 6 decimals beyond 10^9, are
// cut to it; NaN is 0.
class Decimal {
 public:
  Decimal(double value, int decimals);
  std::string_view text() const {
    return std::string_view(digits_.data() + begin_, digits_.size() - begin_);
  }

 private:
  std::array<char, 24> digits_ = {};
  std::size_t begin_ = 24;
};

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_DECIMAL_H_
