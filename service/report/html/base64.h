#ifndef UNDOX_SERVICE_REPORT_HTML_BASE64_H_
#define UNDOX_SERVICE_REPORT_HTML_BASE64_H_

#include <string>
#include <string_view>

namespace undox {

// `bytes` in Base 64 with padding (RFC 4648, 4).
std::string Base64(std::string_view bytes);

// "sha256-…" of `bytes`, as a Content-Security-Policy names an inline script
// or style (CSP Level 3, 2.3.1).
std::string CspHash(std::string_view bytes);

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_HTML_BASE64_H_
