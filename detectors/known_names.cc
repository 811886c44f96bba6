#include "detectors/known_names.h"

#include "detectors/embedded_data.h"
#include "detectors/tsv.h"

namespace undox {

KnownNames::KnownNames() : people_(DetectorData("known_people.bin")) {
  for (const auto& row : ParseTsv(DetectorData("known_names.tsv"))) {
    famous_.emplace(row[1]);
  }
}

}  // namespace undox
