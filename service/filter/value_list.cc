#include "service/filter/value_list.h"

#include <fmt/format.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <functional>
#include <iterator>

#include "detectors/text/normalized_text.h"
#include "detectors/text/utf8.h"
#include "pii/pii_type.h"
#include "service/filter/flat_text.h"

namespace undox {
namespace {

constexpr std::size_t kDigestDigits = 64;
constexpr std::size_t kFewestKeyBytes = 16;

struct Line {
  std::string_view type;  // Empty: any.
  std::string_view value;
  bool digest = false;
};

// The parts of a line that is no comment.
absl::StatusOr<Line> ReadLine(std::string_view text) {
  Line line;
  if (const std::size_t tab = text.find('\t'); tab != text.npos) {
    line.type = text.substr(0, tab);
    text.remove_prefix(tab + 1);
    const auto types = AllTypes();
    if (std::none_of(types.begin(), types.end(), [&](const TypeTraits& type) {
          return type.id == line.type;
        })) {
      return absl::InvalidArgumentError(
          "no such type before the tab; `undox rules` lists them");
    }
  }
  line.digest = text.starts_with(ValueList::kDigestPrefix);
  if (line.digest) text.remove_prefix(ValueList::kDigestPrefix.size());
  line.value = text;
  const bool hex = std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  });
  if (line.digest && (!hex || text.size() != kDigestDigits)) {
    return absl::InvalidArgumentError(
        "not 64 hexadecimal digits in lower case behind hmac-sha256:");
  }
  if (!line.digest && ListedForm(line.type, text).empty()) {
    return absl::InvalidArgumentError("no letter or digit in the value");
  }
  return line;
}

absl::Status AtLine(const std::string& path, std::size_t line,
                    const absl::Status& status) {
  return {status.code(),
          fmt::format("{}:{}: {}", path, line, std::string(status.message()))};
}

// Calls `visit` with each line, comments and empty ones too.
absl::Status ForEachLine(
    const std::string& path,
    const std::function<absl::Status(std::string_view)>& visit) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    return absl::NotFoundError(fmt::format("{}: cannot be read", path));
  }
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    if (line.ends_with('\r')) line.pop_back();
    absl::Status status;
    if (number > ValueList::kMostLines) {
      status = absl::ResourceExhaustedError(
          fmt::format("over the limit lines={}", ValueList::kMostLines));
    } else if (line.size() > ValueList::kMostLineBytes) {
      status = absl::ResourceExhaustedError(fmt::format(
          "over the limit line_bytes={}", ValueList::kMostLineBytes));
    } else {
      status = visit(line);
    }
    if (!status.ok()) return AtLine(path, number, status);
  }
  return absl::OkStatus();
}

bool IsComment(std::string_view line) {
  return line.find_first_not_of(" \t") == line.npos || line.starts_with('#');
}

}  // namespace

std::string KeyedDigest(std::string_view key, std::string_view message) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
       reinterpret_cast<const unsigned char*>(message.data()), message.size(),
       digest.data(), &size);
  std::string hex;
  for (unsigned i = 0; i < size; ++i) hex += fmt::format("{:02x}", digest[i]);
  return hex;
}

std::string ListDigest(std::string_view key, std::string_view type,
                       const Sensitive& value) {
  if (value.empty()) return {};
  const std::string form = ListedForm(type, value.Reveal());
  return form.empty() ? std::string() : KeyedDigest(key, form);
}

std::string ListedForm(std::string_view type, std::string_view value) {
  std::string form = Flatten(Normalize(value).text()).text;
  const bool phone = type.empty() || type == "PHONE_NUMBER";
  const bool number = std::all_of(form.begin(), form.end(), IsAsciiDigit);
  constexpr std::size_t kWithCode = 12;  // 86 and a landline of ten digits.
  if (phone && number) {
    if (form.starts_with("86") && form.size() >= kWithCode) form.erase(0, 2);
    if (form.starts_with("0")) form.erase(0, 1);
  }
  return form;
}

absl::StatusOr<ValueList> ValueList::Read(const std::string& path,
                                          std::string_view key) {
  ValueList list;
  list.key_ = key;
  const absl::Status status =
      ForEachLine(path, [&](std::string_view line) -> absl::Status {
        return IsComment(line) ? absl::OkStatus() : list.AddLine(line);
      });
  if (!status.ok()) return status;
  return list;
}

absl::Status ValueList::AddLine(std::string_view text) {
  const auto line = ReadLine(text);
  if (!line.ok()) return line.status();
  if (line->digest && key_.empty()) {
    return absl::InvalidArgumentError("a digest, and no key (--list-key)");
  }
  if (line->digest) {
    digests_[std::string(line->value)].emplace(line->type);
    return absl::OkStatus();
  }
  std::string form = ListedForm(line->type, line->value);
  if (!line->type.empty()) {
    plain_[form.size()].emplace(form, std::string(line->type));
  }
  values_[std::move(form)].emplace(line->type);
  return absl::OkStatus();
}

bool ValueList::Fits(const std::unordered_map<std::string, Types>& entries,
                     const std::string& entry, std::string_view type) {
  const auto found = entries.find(entry);
  return found != entries.end() && (found->second.contains("") ||
                                    found->second.contains(std::string(type)));
}

bool ValueList::Holds(std::string_view type, const Sensitive& value) const {
  if (empty() || value.empty()) return false;
  const std::string form = ListedForm(type, value.Reveal());
  if (Fits(values_, form, type)) return true;
  return !digests_.empty() && Fits(digests_, KeyedDigest(key_, form), type);
}

absl::StatusOr<std::string> ReadListKey(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    return absl::NotFoundError(fmt::format("{}: cannot be read", path));
  }
  std::string key(std::istreambuf_iterator<char>(file), {});
  if (key.ends_with('\n')) key.pop_back();
  if (key.size() < kFewestKeyBytes) {
    return absl::InvalidArgumentError(
        fmt::format("{}: a key has {} bytes at least", path, kFewestKeyBytes));
  }
  if (key.size() > ValueList::kMostKeyBytes) {
    return absl::ResourceExhaustedError(fmt::format(
        "{}: over the limit key_bytes={}", path, ValueList::kMostKeyBytes));
  }
  return key;
}

absl::StatusOr<std::string> HashList(const std::string& path,
                                     std::string_view key) {
  std::string hashed;
  const absl::Status status =
      ForEachLine(path, [&](std::string_view text) -> absl::Status {
        if (IsComment(text)) return absl::OkStatus();
        const auto line = ReadLine(text);
        if (!line.ok()) return line.status();
        const std::string digest =
            line->digest
                ? std::string(line->value)
                : KeyedDigest(key, ListedForm(line->type, line->value));
        hashed += fmt::format("{}{}{}{}\n", line->type,
                              line->type.empty() ? "" : "\t",
                              ValueList::kDigestPrefix, digest);
        return absl::OkStatus();
      });
  if (!status.ok()) return status;
  return hashed;
}

}  // namespace undox
