#include "service/cli/report_command.h"

#include <unistd.h>

#include <string>

#include "pii/exposure/embedded_data.h"
#include "service/cli/exit_status.h"
#include "service/cli/failure.h"
#include "service/cli/output.h"
#include "service/cli/terminal.h"
#include "service/report/examples_text.h"
#include "service/report/mask_text.h"

namespace undox {
namespace {

absl::StatusOr<std::string> TextOf(const ReportCommand& command) {
  const ExplanationStyle style{
      .language = command.language.value_or(LocaleLanguage()),
      .colour = WantsColour(STDOUT_FILENO)};
  switch (command.figures) {
    case ReportCommand::Figures::kExamples:
      return ExamplesText(style);
    case ReportCommand::Figures::kModelCard:
      return std::string(ExposureData("model_card.txt"));
    case ReportCommand::Figures::kMask:
      return MaskText(command.mask, style);
  }
  return "";
}

}  // namespace

int RunReport(const ReportCommand& command) {
  const auto text = TextOf(command);
  if (!text.ok()) return ReportFailure(text.status());
  auto output = Output::Open("");
  if (!output.ok()) return ReportFailure(output.status());
  if (absl::Status status = output->WriteLines(*text); !status.ok()) {
    return ReportFailure(status);
  }
  return kDone;
}

}  // namespace undox
