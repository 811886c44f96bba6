#ifndef UNDOX_PII_POLICY_NOTICE_WORDS_H_
#define UNDOX_PII_POLICY_NOTICE_WORDS_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pii/scan_report.h"

namespace undox {

// What stands for "{{name}}" in a notice.
struct NoticeField {
  std::string_view name;
  Bilingual text;
};

// The words of pii/policy/notices.tsv for `id`, filled. Empty if there are
// none; "{{name}}" without a field stays as it is.
Bilingual NoticeWords(std::string_view id,
                      std::span<const NoticeField> fields = {});

// All ids, in the file's order: for tests and for reading them all.
std::vector<std::string_view> NoticeIds();

}  // namespace undox

#endif  // UNDOX_PII_POLICY_NOTICE_WORDS_H_
