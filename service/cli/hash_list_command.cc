#include "service/cli/hash_list_command.h"

#include "service/cli/exit_status.h"
#include "service/cli/failure.h"
#include "service/cli/output.h"
#include "service/filter/value_list.h"

namespace undox {

int RunHashList(const HashListCommand& command) {
  const auto key = ReadListKey(command.key);
  if (!key.ok()) return ReportFailure(key.status());
  const auto hashed = HashList(command.file, *key);
  if (!hashed.ok()) return ReportFailure(hashed.status());
  auto output = Output::Open("");
  if (!output.ok()) return ReportFailure(output.status());
  const absl::Status status = output->WriteLines(*hashed);
  return status.ok() ? kDone : ReportFailure(status);
}

}  // namespace undox
