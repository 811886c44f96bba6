#ifndef UNDOX_DETECTORS_TEXT_CUE_CONNECTION_H_
#define UNDOX_DETECTORS_TEXT_CUE_CONNECTION_H_

#include <cstddef>
#include <string_view>

namespace undox {

// What stands between a word that announces a value and the value.
struct CueConnection {
  std::size_t at = 0;   // Byte where the value should begin (or end).
  bool strong = false;  // Something in between says "this is it": ":", 号, is.
  bool label = false;   // It is a mark or a noun (":", 号), not a verb (is).
  bool named = false;   // It says that a name comes: 昵称, 用户名, id.
  int words = 0;        // How many connecting words were passed over.
};

// Walks from the end of a cue word (byte `at` of the normalized text) over
// connecting words: 号, 账号, 是, ":", "=", arrows, brackets, spaces. Stops
// after ten of them.
CueConnection ConnectForward(std::string_view text, std::size_t at);

// Walks from the begin of a cue word back over 这个, 是他的, "(" and spaces to
// where a value that the cue explains in arrears must end.
CueConnection ConnectBackward(std::string_view text, std::size_t at);

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_CUE_CONNECTION_H_
