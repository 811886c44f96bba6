#include "ocr/model_file.h"

#include <array>
#include <cstdint>
#include <fstream>
#include <system_error>
#include <utility>

#include "absl/status/status.h"
#include "fmt/format.h"
#include "openssl/sha.h"

namespace undox {
namespace {

constexpr std::uintmax_t kMaxModelBytes = std::uintmax_t{1} << 30;
constexpr std::size_t kDigestBytes = 6;

std::string DigestOf(const std::string& bytes) {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> hash{};
  // The bytes of a string, seen as the library wants them.
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
         hash.data());
  std::string digest;
  for (std::size_t i = 0; i < kDigestBytes; ++i) {
    digest += fmt::format("{:02x}", hash[i]);
  }
  return digest;
}

}  // namespace

absl::StatusOr<ModelFile> ReadModelFile(const std::filesystem::path& path) {
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(path, error);
  const std::string name = path.stem().string();
  if (error) return absl::NotFoundError(fmt::format("no model {}", name));
  if (size > kMaxModelBytes) {
    return absl::ResourceExhaustedError(
        fmt::format("model {} is larger than {} bytes", name, kMaxModelBytes));
  }
  std::string bytes(static_cast<std::size_t>(size), '\0');
  std::ifstream file(path, std::ios::binary);
  if (!file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) {
    return absl::NotFoundError(fmt::format("cannot read model {}", name));
  }
  std::string digest = DigestOf(bytes);
  return ModelFile{name, std::move(bytes), std::move(digest)};
}

}  // namespace undox
