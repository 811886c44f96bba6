#ifndef UNDOX_SERVICE_FILTER_VALUE_LIST_H_
#define UNDOX_SERVICE_FILTER_VALUE_LIST_H_

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "pii/sensitive.h"

namespace undox {

// A value as lists compare it: normalized, in lower case, letters and digits of
// any script and nothing between them. `type` tells how numbers are written:
// of a phone number the country code of the mainland and the trunk 0 do not
// count.
std::string ListedForm(std::string_view type, std::string_view value);

// Values that an operator allows or denies, from a file of lines:
//
//   # a comment
//   0571-12345678                    a value, of whatever type
//   WECHAT_ID<tab>some_name          a value of one type
//   hmac-sha256:<64 hex digits>      a value by its digest, with type or not
//
// A digest is HMAC-SHA-256 (RFC 2104) of the type's ListedForm under the
// operator's key: without a key 11 digits are tried out in seconds. Immutable.
class ValueList {
 public:
  static constexpr std::size_t kMostLines = 1'000'000;
  static constexpr std::size_t kMostLineBytes = 400;
  static constexpr std::size_t kMostKeyBytes = 4096;
  static constexpr std::string_view kDigestPrefix = "hmac-sha256:";

  // The types of ListedForms that stand in the list as they are, by how many
  // bytes they have.
  using Plain =
      std::map<std::size_t, std::unordered_map<std::string, std::string>>;

  ValueList() = default;

  // Reads `path`; `key` is for its digests. Fails with kNotFound if it cannot
  // be read, and with kInvalidArgument or kResourceExhausted, naming file, line
  // and limit and never a value, if it is no such file.
  static absl::StatusOr<ValueList> Read(const std::string& path,
                                        std::string_view key);

  bool empty() const { return values_.empty() && digests_.empty(); }
  bool Holds(std::string_view type, const Sensitive& value) const;
  // The plain values that have a type; of two types of one value the first.
  const Plain& plain() const { return plain_; }

 private:
  absl::Status AddLine(std::string_view line);

  using Types = std::unordered_set<std::string>;  // Empty string: any.
  static bool Fits(const std::unordered_map<std::string, Types>& entries,
                   const std::string& entry, std::string_view type);

  std::string key_;
  std::unordered_map<std::string, Types> values_;   // By ListedForm.
  std::unordered_map<std::string, Types> digests_;  // By digest, hex.
  Plain plain_;
};

// HMAC-SHA-256 of `message`, in hexadecimal digits.
std::string KeyedDigest(std::string_view key, std::string_view message);

// The digest by which a list names `value`, in hexadecimal digits; empty if the
// value holds no letter and no digit.
std::string ListDigest(std::string_view key, std::string_view type,
                       const Sensitive& value);

// Reads a key: the bytes of a file without its last line break. Fails as
// ValueList::Read does, and with kInvalidArgument if it is shorter than 16.
absl::StatusOr<std::string> ReadListKey(const std::string& path);

// The lines of `path`, a file as above, with a digest in the place of each
// value. Fails as ValueList::Read does.
absl::StatusOr<std::string> HashList(const std::string& path,
                                     std::string_view key);

}  // namespace undox

#endif  // UNDOX_SERVICE_FILTER_VALUE_LIST_H_
