#include "service/pipeline/attachment.h"

#include <algorithm>

namespace undox {
namespace {

constexpr std::size_t kMostBytes = 64;

bool IsPlain(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
         (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
}

}  // namespace

std::string FileNameOf(const std::string& id) {
  std::string name = id.substr(0, kMostBytes);
  std::replace_if(
      name.begin(), name.end(), [](char c) { return !IsPlain(c); }, '_');
  return name;
}

}  // namespace undox
