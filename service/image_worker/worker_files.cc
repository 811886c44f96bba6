#include "service/image_worker/worker_files.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace undox {
namespace {

namespace fs = std::filesystem;

// The environment is read when the worker is made, before it has threads.
std::string Environment(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe)
  return value == nullptr ? std::string() : value;
}

fs::path ProgramsDirectory(const ImageWorkerOptions& options) {
  if (!options.programs_directory.empty()) return options.programs_directory;
  const std::string named = Environment("UNDOX_PROGRAMS");
  if (!named.empty()) return named;
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  return error ? fs::path(".") : program.parent_path();
}

fs::path ModelsDirectory(const ImageWorkerOptions& options,
                         const fs::path& programs) {
  if (!options.models_directory.empty()) return options.models_directory;
  const std::string named = Environment("UNDOX_MODELS");
  if (!named.empty()) return named;
  std::error_code error;
  const fs::path beside = programs / "models";
  const fs::path above = (programs / ".." / "models").lexically_normal();
  return !fs::is_directory(beside, error) && fs::is_directory(above, error)
             ? above
             : beside;
}

}  // namespace

WorkerFiles FindWorkerFiles(const ImageWorkerOptions& options) {
  const fs::path programs = ProgramsDirectory(options);
  return {.decoder_program = (programs / "undox-image-decoder").string(),
          .reader_program = (programs / "undox-image-reader").string(),
          .models_directory = ModelsDirectory(options, programs).string()};
}

}  // namespace undox
