// Stands in for network.cc where OpenVINO is absent.
#include "ocr/network.h"

namespace undox {

absl::StatusOr<std::unique_ptr<Network>> LoadNetwork(const ModelFile&,
                                                     const NetworkOptions&) {
  return absl::UnavailableError("built without OpenVINO");
}

}  // namespace undox
