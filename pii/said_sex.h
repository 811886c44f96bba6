#ifndef UNDOX_PII_SAID_SEX_H_
#define UNDOX_PII_SAID_SEX_H_

namespace undox {

// What a post's words say of a person's sex.
enum class SaidSex { kUnsaid, kMale, kFemale };

}  // namespace undox

#endif  // UNDOX_PII_SAID_SEX_H_
