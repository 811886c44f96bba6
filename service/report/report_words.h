#ifndef UNDOX_SERVICE_REPORT_REPORT_WORDS_H_
#define UNDOX_SERVICE_REPORT_REPORT_WORDS_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "pii/scan_report.h"

namespace undox {

// The same in both languages: a number, a code, a name.
Bilingual Same(std::string_view text);

// `items` one after another: "a、b" and "a, b".
Bilingual Listed(const std::vector<Bilingual>& items);

// What templates/words.tsv says in both languages: reasons and limits by their
// ids, levels, laws, checks, and the sentences of `undox inspect`. Immutable.
class ReportWords {
 public:
  ReportWords();
  virtual ~ReportWords() = default;

  // The words of `key` with each "{}" replaced by the next of `parts`, or each
  // "{0}" by the one of that number. Both empty for a key that does not exist.
  Bilingual Say(std::string_view key,
                const std::vector<Bilingual>& parts = {}) const;

  // As Say, or `otherwise` in both languages if there is no such key.
  Bilingual SayOr(std::string_view key, std::string_view otherwise) const;

  bool Knows(std::string_view key) const { return words_.contains(key); }
  const std::map<std::string, Bilingual, std::less<>>& all() const {
    return words_;
  }

 protected:
  // Adds the rows of a table: key, Chinese, English.
  void Add(std::string_view tsv);

 private:
  std::map<std::string, Bilingual, std::less<>> words_;
};

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_REPORT_WORDS_H_
