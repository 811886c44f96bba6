#include "service/cli/terminal.h"

#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace undox {
namespace {

// Empty if the variable is not set. Read before any thread starts.
std::string_view Environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

}  // namespace

bool WantsColour(int fd) {
  return isatty(fd) == 1 && Environment("NO_COLOR").empty() &&
         Environment("TERM") != "dumb";
}

Language LocaleLanguage() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string_view locale = Environment(name);
    if (locale.empty()) continue;
    return locale.starts_with("zh") ? Language::kChinese : Language::kEnglish;
  }
  return Language::kEnglish;
}

}  // namespace undox
