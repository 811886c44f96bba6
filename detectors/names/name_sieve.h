#ifndef UNDOX_DETECTORS_NAMES_NAME_SIEVE_H_
#define UNDOX_DETECTORS_NAMES_NAME_SIEVE_H_

#include <array>
#include <cstdint>
#include <vector>

#include "detectors/names/name_model.h"
#include "detectors/names/name_tables.h"
#include "detectors/names/name_text.h"

namespace undox {

// The core model, through which every candidate of every text goes: what it
// says of single symbols is read from a table, what candidates of one place
// share is summed up once, and only the rest is hashed. Immutable and
// thread-safe.
class NameSieve {
 public:
  // `model` must outlive the sieve.
  explicit NameSieve(const NameModel& model);

  // The weights of the features before a surname of one character at `begin`.
  int Before(const NameText& text, std::uint32_t begin) const;

  // What model.CoreScore says of the candidate; `before` is of its begin.
  float Score(const NameText& text, NameCandidate candidate, int before) const;

 private:
  // Sums of weights of the features that one symbol decides, by its place.
  struct Row {
    std::int16_t before = 0;        // Left of the candidate …
    std::int16_t after = 0;         // … and right of it.
    std::int16_t surname_sole = 0;  // With one given character behind it …
    std::int16_t surname = 0;       // … and with two.
    std::int16_t sole = 0;          // The only given character,
    std::int16_t first = 0;         // the first
    std::int16_t second = 0;        // and the second of two.
    std::int16_t kind = 0;          // CharKind.
  };
  static constexpr std::size_t kKinds = 6;

  const NameModel* model_;
  std::vector<Row> rows_;  // Of each symbol.
  // By given characters (1, 2), equality of surname and first, and of both
  // given characters.
  std::array<std::array<std::array<int, 2>, 2>, 2> shape_{};
  // By given characters and the kinds of what stands around.
  std::array<std::array<std::array<int, kKinds>, kKinds>, 2> around_{};
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_NAMES_NAME_SIEVE_H_
