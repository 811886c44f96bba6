#include "detectors/numbers/student_id_detector.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "absl/strings/ascii.h"
#include "detectors/text/cue_connection.h"

namespace undox {
namespace {

using std::string_view;

constexpr double kLogOdds = 2.2;  // A prior set by hand.
constexpr std::size_t kLeastBytes = 6;
constexpr std::size_t kMostBytes = 20;
constexpr std::size_t kLeastDigits = 5;

constexpr string_view kWords[] = {"学号",
                                  "学籍号",
                                  "学籍",
                                  "考生号",
                                  "准考证号",
                                  "准考证",
                                  "学生证号",
                                  "学生证",
                                  "学生号",
                                  "学籍编号",
                                  "student id",
                                  "student number",
                                  "student no",
                                  "studentid",
                                  "student card",
                                  "matric no",
                                  "matriculation number",
                                  "xuehao",
                                  "学hao",
                                  "考号",
                                  "一卡通号",
                                  "校园卡号",
                                  "校园卡"};

bool IsIdByte(char c) { return absl::ascii_isalnum(c); }

bool IsStudentId(string_view run) {
  const auto digits = static_cast<std::size_t>(
      std::count_if(run.begin(), run.end(), absl::ascii_isdigit));
  return run.size() >= kLeastBytes && run.size() <= kMostBytes &&
         digits >= kLeastDigits && run.size() - digits <= 4;
}

Candidate MakeCandidate(string_view text, Span span, string_view word) {
  Candidate candidate;
  candidate.type = "STUDENT_ID";
  candidate.span = span;
  candidate.value = Sensitive(absl::AsciiStrToUpper(
      absl::string_view(text.data() + span.begin, span.size())));
  candidate.confidence = 1 / (1 + std::exp(-kLogOdds));
  candidate.evidence.context = {std::string(word)};
  return candidate;
}

}  // namespace

std::vector<Pattern> StudentIdDetector::Patterns() const {
  std::vector<Pattern> patterns;
  for (const string_view word : kWords) {
    patterns.push_back({std::string(word), Pattern::Form::kLiteral, true});
  }
  return patterns;
}

void StudentIdDetector::Detect(const DetectorInput& input,
                               std::vector<Candidate>& out) const {
  const string_view text = input.text.text();
  for (const Hit& hit : input.hits) {
    const string_view word = kWords[hit.pattern];
    std::size_t begin = ConnectForward(text, hit.end).at;
    std::size_t end = begin;
    while (end < text.size() && IsIdByte(text[end])) ++end;
    if (IsStudentId(text.substr(begin, end - begin))) {
      out.push_back(MakeCandidate(text, {begin, end}, word));
      continue;
    }
    const CueConnection back = ConnectBackward(text, hit.begin);
    if (!back.strong) continue;
    begin = end = back.at;
    while (begin > 0 && IsIdByte(text[begin - 1])) --begin;
    if (IsStudentId(text.substr(begin, end - begin))) {
      out.push_back(MakeCandidate(text, {begin, end}, word));
    }
  }
}

}  // namespace undox
