#ifndef UNDOX_DETECTORS_TEXT_DISGUISE_NAME_JOINT_H_
#define UNDOX_DETECTORS_TEXT_DISGUISE_NAME_JOINT_H_

#include <cstddef>
#include <optional>
#include <string_view>

namespace undox {

// What joins two pieces of a Latin name or address and stands for a sign:
// 下划线 for '_', " dot " for '.', 【艾特】 for '@'.
struct NameJoint {
  char sign = '\0';     // '_', '-', '.', '@' or '/'; '\0': nothing, mere
                        // decoration (★, 【删】).
  std::size_t end = 0;  // Byte behind it and what surrounds it.
  bool word = false;    // A word, and not the sign itself with spaces.
  bool weak = false;    // Talk has it too: " at ", 在.
};

// The joint that begins at byte `at` of `text`, with spaces and brackets around
// it; nullopt if there is none.
std::optional<NameJoint> ReadNameJoint(std::string_view text, std::size_t at);

// Stars, pictures or a bracketed 删 at `at`.
std::optional<NameJoint> ReadDecoration(std::string_view text, std::size_t at);

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_DISGUISE_NAME_JOINT_H_
