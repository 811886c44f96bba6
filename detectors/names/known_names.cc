#include "detectors/names/known_names.h"

#include "detectors/text/embedded_data.h"
#include "detectors/text/tsv.h"

namespace undox {

KnownNames::KnownNames() : people_(DetectorData("known_people.bin")) {
  for (const auto& row : ParseTsv(DetectorData("known_names.tsv"))) {
    famous_.emplace(row[1]);
    if (row[0] == "word") words_.emplace(row[1]);
    if (row[0] == "brand") brands_.emplace(row[1]);
  }
}

}  // namespace undox
