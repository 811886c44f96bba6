#ifndef UNDOX_DETECTORS_NUMBERS_WRITTEN_DATE_H_
#define UNDOX_DETECTORS_NUMBERS_WRITTEN_DATE_H_

#include <optional>
#include <string>
#include <string_view>

#include "pii/span.h"

namespace undox {

// A date as people write it: 1998年3月2日, 1998-03-02, 1998.3.2, 19980302,
// 98年3月2日, 98.3.2, 3月2日, 一九九八年三月二日, 1998年三月初二, March 2,
// 1998, 2 March 1998, 03/02/1998.
struct WrittenDate {
  Span span;      // Bytes of the text.
  int year = 0;   // 0: not given.
  int month = 0;  // 1 to 12.
  int day = 0;    // 0: not given.

  // "1998-03-02", "1998-03" or "--03-02" (ISO 8601).
  std::string Iso() const;
};

// The date that begins at byte `at`; nullopt if none does. The longest reading
// wins; digits go on neither before nor behind it.
std::optional<WrittenDate> ReadDate(std::string_view text, std::size_t at);

// 3.2, 03-02 or 0302 at byte `at`: a day of a year only where a word says so.
std::optional<WrittenDate> ReadMonthAndDay(std::string_view text,
                                           std::size_t at);

// The date that ends right before byte `end`.
std::optional<WrittenDate> ReadDateBefore(std::string_view text,
                                          std::size_t end);

}  // namespace undox

#endif  // UNDOX_DETECTORS_NUMBERS_WRITTEN_DATE_H_
