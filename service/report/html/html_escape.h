#ifndef UNDOX_SERVICE_REPORT_HTML_HTML_ESCAPE_H_
#define UNDOX_SERVICE_REPORT_HTML_HTML_ESCAPE_H_

#include <string>
#include <string_view>

namespace undox {

// `text`, any bytes, so that a browser shows it as text, between tags as well
// as inside a quoted attribute, and nothing in it commands the page:
// - & < > " ' become character references (HTML Living Standard 13.1.4);
// - what is no UTF-8, no character (U+FFFE …), a control character or changes
//   the direction of writing (Unicode UAX #9 2: a value could be shown in
//   another order than it is marked) becomes U+FFFD;
// - line breaks of every kind, also U+2028 and U+2029, become one '\n'.
std::string EscapeHtml(std::string_view text);

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_HTML_HTML_ESCAPE_H_
