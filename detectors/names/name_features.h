#ifndef UNDOX_DETECTORS_NAMES_NAME_FEATURES_H_
#define UNDOX_DETECTORS_NAMES_NAME_FEATURES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "detectors/names/name_tables.h"
#include "detectors/names/name_text.h"

namespace undox {

// The binary features of one candidate, as 32-bit hashes. The trainer and the
// detector both take them from here: there is no second description. A change
// of any feature makes trained weights worthless, so it comes with new ones.
class NameFeatures {
 public:
  // The features that the first, cheap model of the cascade looks at.
  static constexpr std::size_t kCoreSize = 16;
  static constexpr std::size_t kMaxSize = 80;

  // Sets the core features of `candidate`, and nothing else.
  void SetCore(const NameText& text, NameCandidate candidate);

  // Adds the others; SetCore of the same candidate came before.
  void AddRest(const NameText& text, const NameTables& tables,
               NameCandidate candidate);

  // The hash of the feature `kind` of these symbols.
  static std::uint32_t Hash(std::uint32_t kind, std::uint32_t a,
                            std::uint32_t b = 0, std::uint32_t c = 0) {
    std::uint64_t x = (kind + 1) * 0x9E3779B97F4A7C15u +
                      a * 0xC2B2AE3D27D4EB4Fu + b * 0x165667B19E3779F9u +
                      c * 0xD6E8FEB86659FD93u;
    x ^= x >> 29;
    x *= 0xBF58476D1CE4E5B9u;
    return static_cast<std::uint32_t>(x >> 32);
  }

  std::span<const std::uint32_t> all() const { return {hashes_.data(), size_}; }
  std::span<const std::uint32_t> core() const {
    return {hashes_.data(), kCoreSize};
  }

 private:
  void Add(std::uint32_t kind, std::uint32_t a, std::uint32_t b = 0,
           std::uint32_t c = 0);
  void AddContext(const NameText& text, NameCandidate candidate);
  void AddSkipped(const NameText& text, std::ptrdiff_t from, int step,
                  std::uint32_t kind);
  void AddDigits(const NameText& text, NameCandidate candidate);
  void AddBuckets(const NameText& text, const NameTables& tables,
                  NameCandidate candidate);
  void AddWords(const NameText& text, const NameTables& tables,
                NameCandidate candidate);
  void AddForeign(const NameText& text, NameCandidate candidate);
  void AddPastFillers(const NameText& text, NameCandidate candidate);

  std::array<std::uint32_t, kMaxSize> hashes_;
  std::size_t size_ = 0;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_NAMES_NAME_FEATURES_H_
