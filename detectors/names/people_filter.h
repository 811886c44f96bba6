#ifndef UNDOX_DETECTORS_NAMES_PEOPLE_FILTER_H_
#define UNDOX_DETECTORS_NAMES_PEOPLE_FILTER_H_

#include <span>
#include <string>
#include <string_view>

namespace undox {

// A set of names in two bytes each, that errs once in some thousand questions
// by saying yes. Immutable; the bytes it was made from must outlive it.
class PeopleFilter {
 public:
  static constexpr std::size_t kSlots = std::size_t{1} << 16;
  static constexpr std::size_t kBytes = 2 * kSlots;
  // More names than this are left out: the last of `names` first.
  static constexpr std::size_t kMostNames = kSlots * 4 / 5;

  // `bytes` as MakePeopleFilter made them; of any other size the set is empty.
  explicit PeopleFilter(std::string_view bytes);

  bool MayContain(std::string_view name) const;

 private:
  std::string_view bytes_;
};

// The bytes of a filter that holds `names`.
std::string MakePeopleFilter(std::span<const std::string> names);

}  // namespace undox

#endif  // UNDOX_DETECTORS_NAMES_PEOPLE_FILTER_H_
