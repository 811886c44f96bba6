#ifndef UNDOX_PII_LANGUAGE_H_
#define UNDOX_PII_LANGUAGE_H_

namespace undox {

// The languages that the product speaks to people.
enum class Language { kChinese, kEnglish };

}  // namespace undox

#endif  // UNDOX_PII_LANGUAGE_H_
