#include "service/cli/picture_file.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <system_error>

namespace undox {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 5> kSuffixes = {".png", ".jpg", ".jpeg",
                                                       ".webp", ".gif"};

bool HasPictureSuffix(std::string_view name) {
  return std::any_of(
      kSuffixes.begin(), kSuffixes.end(), [&](std::string_view suffix) {
        return name.size() > suffix.size() &&
               std::equal(suffix.rbegin(), suffix.rend(), name.rbegin(),
                          [](char a, char b) {
                            return a ==
                                   std::tolower(static_cast<unsigned char>(b));
                          });
      });
}

// The signatures of the formats: PNG (ISO/IEC 15948, 5.2), JPEG, GIF, WebP.
bool BeginsAsPicture(const std::string& file) {
  std::array<char, 12> bytes{};
  std::ifstream stream(file, std::ios::binary);
  stream.read(bytes.data(), bytes.size());
  const std::string_view head(bytes.data(),
                              static_cast<std::size_t>(stream.gcount()));
  return head.starts_with("\x89PNG\r\n\x1A\n") ||
         head.starts_with("\xFF\xD8\xFF") || head.starts_with("GIF87a") ||
         head.starts_with("GIF89a") ||
         (head.starts_with("RIFF") && head.ends_with("WEBP"));
}

}  // namespace

bool NamesPicture(const std::string& argument) {
  std::error_code error;
  if (HasPictureSuffix(argument)) {
    return fs::exists(argument, error) ||
           argument.find_first_of(" \t\r\n") == std::string::npos;
  }
  return fs::is_regular_file(argument, error) && BeginsAsPicture(argument);
}

}  // namespace undox
