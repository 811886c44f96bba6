#ifndef UNDOX_TRAINING_SEEDED_RANDOM_H_
#define UNDOX_TRAINING_SEEDED_RANDOM_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace undox {

// Numbers that depend on the seed alone, on every machine (SplitMix64, public
// domain, S. Vigna 2015). Thread-compatible.
class SeededRandom {
 public:
  explicit SeededRandom(std::uint64_t seed) : state_(seed) {}

  std::uint64_t Next() {
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }
  // Uniform in [0, 1).
  double Unit() { return static_cast<double>(Next() >> 11) * 0x1p-53; }
  bool Chance(double probability) { return Unit() < probability; }
  // Uniform in [0, count); `count` is positive.
  std::size_t Below(std::size_t count) { return Next() % count; }

  template <typename T>
  const T& Pick(const std::vector<T>& items) {
    return items[Below(items.size())];
  }
  // Of items in descending order of use, the earlier ones more often.
  template <typename T>
  const T& PickFrequent(const std::vector<T>& items) {
    const double unit = Unit();
    return items[static_cast<std::size_t>(unit * unit * unit *
                                          static_cast<double>(items.size()))];
  }

 private:
  std::uint64_t state_;
};

}  // namespace undox

#endif  // UNDOX_TRAINING_SEEDED_RANDOM_H_
