#ifndef UNDOX_SERVICE_CLI_PICTURE_FILE_H_
#define UNDOX_SERVICE_CLI_PICTURE_FILE_H_

#include <string>

namespace undox {

// True if `argument` names a picture rather than a text or a file of text: a
// file that begins as PNG, JPEG, WebP and GIF do, or a name with such a suffix
// that is there or could be no text.
bool NamesPicture(const std::string& argument);

}  // namespace undox

#endif  // UNDOX_SERVICE_CLI_PICTURE_FILE_H_
