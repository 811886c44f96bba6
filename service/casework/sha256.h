#ifndef UNDOX_SERVICE_CASEWORK_SHA256_H_
#define UNDOX_SERVICE_CASEWORK_SHA256_H_

#include <string>
#include <string_view>

namespace undox {

// The SHA-256 (FIPS 180-4) of `bytes` as 64 lower-case hex digits. Never of a
// value alone: eleven digits are guessed in seconds.
std::string Sha256Hex(std::string_view bytes);

}  // namespace undox

#endif  // UNDOX_SERVICE_CASEWORK_SHA256_H_
