#ifndef UNDOX_DETECTORS_TEXT_DISGUISE_MAIL_FORM_H_
#define UNDOX_DETECTORS_TEXT_DISGUISE_MAIL_FORM_H_

#include <cstddef>
#include <string_view>

namespace undox {

// Returns true for a plain address of mail, local@domain, whose domain ends as
// those of disguised addresses do (.com, .cn, .org …); RFC 5321 sizes.
bool IsMailForm(std::string_view address);

// Returns true if a word for mail stands in the 60 bytes before `begin`.
bool HasMailWordBefore(std::string_view text, std::size_t begin);

// Returns true if a word for an account or for mail stands in the `reach` bytes
// before `begin`: 微信, vx, 抖音, 账号, ins.
bool HasNameCueBefore(std::string_view text, std::size_t begin,
                      std::size_t reach);

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_DISGUISE_MAIL_FORM_H_
