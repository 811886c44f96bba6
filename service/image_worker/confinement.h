#ifndef UNDOX_SERVICE_IMAGE_WORKER_CONFINEMENT_H_
#define UNDOX_SERVICE_IMAGE_WORKER_CONFINEMENT_H_

#include <cstddef>

#include "absl/status/status.h"

namespace undox {

// What a process that looks at hostile pictures may use.
struct Confinement {
  std::size_t address_bytes = 0;  // RLIMIT_AS; 0 leaves it as it is.
  std::size_t file_bytes = 0;     // RLIMIT_FSIZE: the largest memory file.
};

// Confines the calling process for the rest of its life: it dies with the
// thread that started it, gains no privileges, leaves no core file, cannot be
// inspected by its siblings, and may use only what `confinement` says. Call
// it before the first byte of a picture is read, with one thread running.
// Fails with kInternal, naming the step, if the system refuses one.
absl::Status ConfineProcess(const Confinement& confinement);

}  // namespace undox

#endif  // UNDOX_SERVICE_IMAGE_WORKER_CONFINEMENT_H_
