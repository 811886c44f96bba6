#ifndef UNDOX_SERVICE_REPORT_TELLING_H_
#define UNDOX_SERVICE_REPORT_TELLING_H_

#include <string>
#include <string_view>
#include <vector>

#include "pii/scan_report.h"
#include "service/report/explanation_style.h"
#include "service/report/report_words.h"

namespace undox {

// How an explanation is put into words, lines and bars on a terminal: the
// words of a table in one of its languages. Immutable; what it is given must
// outlive it.
class Telling {
 public:
  // What a bar stands for; its colour on a terminal.
  enum class Tone { kRaises, kLowers, kPlain };

  Telling(const ReportWords& words, const ExplanationStyle& style)
      : words_(words), style_(style) {}

  const ReportWords& words() const { return words_; }
  const ExplanationStyle& style() const { return style_; }

  std::string Say(std::string_view key,
                  const std::vector<Bilingual>& parts = {}) const {
    return In(words_.Say(key, parts));
  }
  std::string In(const Bilingual& words) const;

  // A line of its own, bold.
  std::string Heading(std::string_view key,
                      const std::vector<Bilingual>& parts = {}) const;
  // The same, a little indented.
  std::string Step(std::string_view key,
                   const std::vector<Bilingual>& parts = {}) const;
  // An indented line.
  std::string Line(std::string_view text) const;
  // An indented line: a bar of `share` (0 to 1) of its full length, a figure,
  // words.
  std::string BarLine(double share, Tone tone, std::string_view figure,
                      std::string_view words) const;
  std::string Painted(Level level, std::string_view text) const;

 private:
  const ReportWords& words_;
  const ExplanationStyle& style_;
};

// "12", "12.3": a number with at most so many decimals.
Bilingual Figure(double value, int decimals);
// "+1.5", "-0.3", "0".
std::string SignedFigure(double value);

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_TELLING_H_
