#ifndef UNDOX_SERVICE_FILTER_BASELINE_H_
#define UNDOX_SERVICE_FILTER_BASELINE_H_

#include <set>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "pii/finding.h"
#include "service/filter/value_list.h"

namespace undox {

// Findings that are known already, by fingerprints of what they say and not of
// where they stand: the same value of the same type is known wherever it moves.
// The file is a ValueList of digests, one line each, sorted, behind a head that
// tells whether a key is the right one:
//
//   # undox baseline 1
//   # key-check: 0123456789abcdef
//   PHONE_NUMBER<tab>hmac-sha256:<64 hex digits>
//
// Whoever deletes a line hears of that value again. Immutable.
class Baseline {
 public:
  // Without entries. `key` is ReadListKey's.
  explicit Baseline(std::string_view key) : key_(key) {}

  // Reads `path`. Fails as ValueList::Read does, and with kInvalidArgument if
  // it is no baseline or one of another key.
  static absl::StatusOr<Baseline> Read(const std::string& path,
                                       std::string_view key);

  bool Holds(const Finding& finding) const {
    return list_.Holds(finding.type, finding.value);
  }

  // The line of a finding; empty if it has no value, as a face.
  std::string EntryOf(const Finding& finding) const;

  const std::set<std::string>& entries() const { return entries_; }

  // The file that holds these lines. Fails with kResourceExhausted if they are
  // more than a list may have.
  absl::StatusOr<std::string> Write(const std::set<std::string>& entries) const;

 private:
  std::string KeyCheck() const;

  std::string key_;
  ValueList list_;
  std::set<std::string> entries_;
};

}  // namespace undox

#endif  // UNDOX_SERVICE_FILTER_BASELINE_H_
