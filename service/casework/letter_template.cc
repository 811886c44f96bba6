#include "service/casework/letter_template.h"

#include <algorithm>
#include <set>

#include "absl/status/status.h"
#include "fmt/format.h"

namespace undox {
namespace {

constexpr std::string_view kOpen = "{{";
constexpr std::string_view kClose = "}}";

// Appends `line` filled; the names it used go to `used`.
absl::Status FillLine(std::string_view line, int number,
                      const LetterFields& fields, std::string& filled,
                      std::set<std::string, std::less<>>& used) {
  for (std::size_t open; (open = line.find(kOpen)) != line.npos;) {
    const std::size_t close = line.find(kClose, open);
    if (close == line.npos) {
      return absl::InvalidArgumentError(
          fmt::format("template line {}: braces are not closed", number));
    }
    const std::string_view name =
        line.substr(open + kOpen.size(), close - open - kOpen.size());
    const auto field = fields.find(name);
    if (field == fields.end()) {
      return absl::InvalidArgumentError(fmt::format(
          "template line {}: unknown placeholder {}", number, name));
    }
    filled.append(line.substr(0, open)).append(field->second);
    used.insert(field->first);
    line.remove_prefix(close + kClose.size());
  }
  filled.append(line).append("\n");
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<std::string> FillTemplate(std::string_view text,
                                         const LetterFields& fields) {
  std::string filled;
  std::set<std::string, std::less<>> used;
  for (int number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.starts_with('#')) continue;
    const absl::Status status = FillLine(line, number, fields, filled, used);
    if (!status.ok()) return status;
  }
  for (const auto& [name, value] : fields) {
    if (!used.contains(name)) {
      return absl::InvalidArgumentError(
          fmt::format("template has no place for {}", name));
    }
  }
  return filled;
}

}  // namespace undox
