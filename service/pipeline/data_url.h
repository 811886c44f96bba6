#ifndef UNDOX_SERVICE_PIPELINE_DATA_URL_H_
#define UNDOX_SERVICE_PIPELINE_DATA_URL_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace undox {

// True if `text` begins with the scheme "data:", in any case.
bool IsDataUrl(std::string_view text);

// The bytes that a data URL (RFC 2397, 1998) holds: base64, with or without
// padding and with line breaks or not, or percent-encoded. Its media type is
// not looked at: who decodes looks at the bytes. Fails with kInvalidArgument
// if it is no such URL.
absl::StatusOr<std::string> DecodeDataUrl(std::string_view url);

}  // namespace undox

#endif  // UNDOX_SERVICE_PIPELINE_DATA_URL_H_
