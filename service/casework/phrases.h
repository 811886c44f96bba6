#ifndef UNDOX_SERVICE_CASEWORK_PHRASES_H_
#define UNDOX_SERVICE_CASEWORK_PHRASES_H_

#include <optional>
#include <string_view>

namespace undox {

struct Phrase {
  std::string_view zh;
  std::string_view en;
};

// The words of service/casework/templates/phrases.tsv for `id` of `group`
// ("measure", "delete"); nullopt if there are none. The views live as long as
// the program.
std::optional<Phrase> FindPhrase(std::string_view group, std::string_view id);

}  // namespace undox

#endif  // UNDOX_SERVICE_CASEWORK_PHRASES_H_
