#ifndef UNDOX_SERVICE_CASEWORK_WEB_ADDRESS_H_
#define UNDOX_SERVICE_CASEWORK_WEB_ADDRESS_H_

#include <optional>
#include <string>
#include <string_view>

namespace undox {

// Where a post is public.
struct WebAddress {
  std::string uri;     // RFC 3986; what it does not allow is percent-encoded.
  std::string host;    // Lower case, without port: a name or an IP address.
  std::string domain;  // `host` if it is a domain name of ASCII, else "".
};

// Reads an absolute http or https address; nullopt for any other text, for one
// with a user name in it and for one longer than 2,048 bytes.
std::optional<WebAddress> ParseWebAddress(std::string_view text);

// True for "example.com": labels of a-z, 0-9 and inner hyphens, at least two,
// the last of two letters or more.
bool IsDomainName(std::string_view text);

// True for "name@example.com": at most 64 unquoted ASCII characters before the
// '@' (RFC 5321, 4.5.3.1.1) and a domain name behind it.
bool IsMailAddress(std::string_view text);

}  // namespace undox

#endif  // UNDOX_SERVICE_CASEWORK_WEB_ADDRESS_H_
