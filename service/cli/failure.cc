#include "service/cli/failure.h"

#include <fmt/format.h>

#include <cstdio>
#include <string_view>

#include "service/cli/exit_status.h"

namespace undox {

int ReportFailure(const absl::Status& status) {
  const absl::string_view message = status.message();
  fmt::print(stderr, "undox: {}\n",
             std::string_view(message.data(), message.size()));
  return absl::IsInvalidArgument(status) ? kWrongUse : kUnavailable;
}

}  // namespace undox
