#ifndef UNDOX_PII_SENSITIVE_H_
#define UNDOX_PII_SENSITIVE_H_

#include <ostream>
#include <string>
#include <string_view>
#include <utility>

namespace undox {

// A piece of personal data. Printing it shows its length only, so that a value
// cannot reach a log by accident. Reveal() is written only where a value must
// be compared, redacted or returned to its owner; a repository test holds the
// list of files that may.
class Sensitive {
 public:
  Sensitive() = default;
  explicit Sensitive(std::string value) : value_(std::move(value)) {}

  std::string_view Reveal() const { return value_; }
  std::size_t size() const { return value_.size(); }
  bool empty() const { return value_.empty(); }

  friend bool operator==(const Sensitive&, const Sensitive&) = default;
  friend std::ostream& operator<<(std::ostream& os, const Sensitive& s) {
    return os << "<" << s.value_.size() << " bytes>";
  }

 private:
  std::string value_;
};

}  // namespace undox

#endif  // UNDOX_PII_SENSITIVE_H_
