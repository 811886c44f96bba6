#include "service/report/html/base64.h"

#include <openssl/evp.h>
#include <openssl/sha.h>

#include <array>

namespace undox {
namespace {

const unsigned char* Unsigned(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

}  // namespace

std::string Base64(std::string_view bytes) {
  constexpr std::size_t kIn = 3;
  constexpr std::size_t kOut = 4;
  // EVP_EncodeBlock ends what it writes with a zero byte.
  std::string text((bytes.size() + kIn - 1) / kIn * kOut + 1, '\0');
  const int size =
      EVP_EncodeBlock(reinterpret_cast<unsigned char*>(&text[0]),
                      Unsigned(bytes), static_cast<int>(bytes.size()));
  text.resize(static_cast<std::size_t>(size));
  return text;
}

std::string CspHash(std::string_view bytes) {
  std::array<char, SHA256_DIGEST_LENGTH> digest;
  SHA256(Unsigned(bytes), bytes.size(),
         reinterpret_cast<unsigned char*>(digest.data()));
  return "sha256-" + Base64(std::string_view(digest.data(), digest.size()));
}

}  // namespace undox
