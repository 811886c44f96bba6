#include "service/filter/baseline.h"

#include <fmt/format.h>

#include <fstream>
#include <utility>

#include "absl/status/status.h"

namespace undox {
namespace {

constexpr std::string_view kHead = "# undox baseline 1";
constexpr std::string_view kKeyLine = "# key-check: ";

}  // namespace

std::string Baseline::KeyCheck() const {
  constexpr std::size_t kDigits = 16;
  return KeyedDigest(key_, kHead).substr(0, kDigits);
}

absl::StatusOr<Baseline> Baseline::Read(const std::string& path,
                                        std::string_view key) {
  Baseline baseline(key);
  auto list = ValueList::Read(path, key);
  if (!list.ok()) return list.status();
  baseline.list_ = *std::move(list);
  std::ifstream file(path, std::ios::binary);
  std::string line;
  if (!std::getline(file, line) || line != kHead) {
    return absl::InvalidArgumentError(fmt::format(
        "{}:1: no baseline: the first line is not \"{}\"", path, kHead));
  }
  if (!std::getline(file, line) || !line.starts_with(kKeyLine)) {
    return absl::InvalidArgumentError(
        fmt::format("{}:2: no baseline: no key-check", path));
  }
  if (line.substr(kKeyLine.size()) != baseline.KeyCheck()) {
    return absl::InvalidArgumentError(fmt::format(
        "{}:2: the baseline was written with another key (--list-key)", path));
  }
  while (std::getline(file, line)) {
    if (!line.empty() && !line.starts_with('#')) {
      baseline.entries_.insert(std::move(line));
    }
  }
  return baseline;
}

std::string Baseline::EntryOf(const Finding& finding) const {
  const std::string digest = ListDigest(key_, finding.type, finding.value);
  if (digest.empty()) return {};
  return fmt::format("{}\t{}{}", finding.type, ValueList::kDigestPrefix,
                     digest);
}

absl::StatusOr<std::string> Baseline::Write(
    const std::set<std::string>& entries) const {
  constexpr std::size_t kHeadLines = 2;
  if (entries.size() + kHeadLines > ValueList::kMostLines) {
    return absl::ResourceExhaustedError(fmt::format(
        "the baseline is over the limit lines={}", ValueList::kMostLines));
  }
  std::string text = fmt::format("{}\n{}{}\n", kHead, kKeyLine, KeyCheck());
  for (const std::string& entry : entries) {
    text += entry;
    text += '\n';
  }
  return text;
}

}  // namespace undox
