#include "service/casework/phrases.h"

#include "detectors/text/tsv.h"
#include "service/casework/embedded_data.h"

namespace undox {

std::string Words(std::string_view group, std::string_view id,
                  Language language) {
  for (const auto& row : ParseTsv(CaseworkData("phrases.tsv"))) {
    if (row.size() == 4 && row[0] == group && row[1] == id) {
      return std::string(language == Language::kChinese ? row[2] : row[3]);
    }
  }
  return "";
}

}  // namespace undox
