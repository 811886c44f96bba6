#include "service/cli/cache_dir.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace undox {

std::string DefaultCacheDir() {
  // Read once, before any thread starts.
  const char* cache = std::getenv("XDG_CACHE_HOME");
  const char* home = std::getenv("HOME");
  std::filesystem::path dir;
  if (cache != nullptr && cache[0] == '/') {
    dir = std::filesystem::path(cache) / "undox";
  } else if (home != nullptr && home[0] == '/') {
    dir = std::filesystem::path(home) / ".cache" / "undox";
  } else {
    return "";
  }
  std::error_code error;
  std::filesystem::create_directories(dir, error);
  return error ? "" : dir.string();
}

}  // namespace undox
