#ifndef UNDOX_SERVICE_FILTER_FLAT_TEXT_H_
#define UNDOX_SERVICE_FILTER_FLAT_TEXT_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace undox {

// The letters and digits of a text, of any script and in lower case (ASCII),
// and the byte of the text that each of their bytes was.
struct FlatText {
  std::string text;
  std::vector<std::size_t> places;
};

// `normalized` is as Normalize leaves it.
FlatText Flatten(std::string_view normalized);

}  // namespace undox

#endif  // UNDOX_SERVICE_FILTER_FLAT_TEXT_H_
