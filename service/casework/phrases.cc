#include "service/casework/phrases.h"

#include "detectors/tsv.h"
#include "service/casework/embedded_data.h"

namespace undox {

std::optional<Phrase> FindPhrase(std::string_view group, std::string_view id) {
  for (const auto& row : ParseTsv(CaseworkData("phrases.tsv"))) {
    if (row.size() == 4 && row[0] == group && row[1] == id) {
      return Phrase{row[2], row[3]};
    }
  }
  return std::nullopt;
}

}  // namespace undox
