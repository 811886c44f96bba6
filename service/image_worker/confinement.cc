#include "service/image_worker/confinement.h"

#include <sys/prctl.h>
#include <sys/resource.h>

#include <algorithm>
#include <csignal>

namespace undox {
namespace {

// Shared libraries, models and the files that they look at in /proc and /sys.
constexpr rlim_t kOpenFiles = 64;

// The sanitizers reserve terabytes of addresses.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kIsSanitized = true;
#else
constexpr bool kIsSanitized = false;
#endif

bool Limit(__rlimit_resource resource, rlim_t most) {
  rlimit limit{};
  if (getrlimit(resource, &limit) != 0) return false;
  const rlim_t value = std::min(most, limit.rlim_max);
  limit = {value, value};
  return setrlimit(resource, &limit) == 0;
}

}  // namespace

absl::Status ConfineProcess(const Confinement& confinement) {
  // Whoever asks over a socket whose other end is gone sees its end, so a
  // parent that died before this line is noticed too.
  if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) {
    return absl::InternalError("PR_SET_PDEATHSIG");
  }
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) {
    return absl::InternalError("PR_SET_NO_NEW_PRIVS");
  }
  if (prctl(PR_SET_DUMPABLE, 0) != 0) {
    return absl::InternalError("PR_SET_DUMPABLE");
  }
  // A file beyond its limit is an error to handle, not an end.
  std::signal(SIGXFSZ, SIG_IGN);
  if (!Limit(RLIMIT_CORE, 0) || !Limit(RLIMIT_NOFILE, kOpenFiles) ||
      !Limit(RLIMIT_FSIZE, confinement.file_bytes)) {
    return absl::InternalError("setrlimit");
  }
  if (confinement.address_bytes > 0 && !kIsSanitized &&
      !Limit(RLIMIT_AS, confinement.address_bytes)) {
    return absl::InternalError("setrlimit");
  }
  // Here follow Landlock and seccomp, once they come: for the reader after its
  // models are open, so in a second step.
  return absl::OkStatus();
}

}  // namespace undox
