#include "detectors/numbers/student_id_detector.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <string_view>
#include <utility>

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

// Of these a text about students holds two when it names one by number.
constexpr string_view kCampus[] = {
    "同学",     "学生",   "饭卡",   "期末", "卷子",   "登分",   "挂科",
    "补考",     "学分",   "绩点",   "选课", "食堂",   "辅导员", "教务",
    "论文",     "答辩",   "毕设",   "班级", "宿舍",   "寝室",   "学院",
    "课代表",   "监考",   "考场",   "作业", "奖学金", "旷课",   "签到",
    "实验报告", "图书馆", "校园网", "室友", "导师",   "成绩",   "助教"};

// A number as schools give: a year of enrolment (2023, 22) and six digits or
// more, all digits; mobile numbers begin with 1.
bool IsYearNumber(string_view run) {
  if (run.size() < 9 || run.size() > 13 ||
      !std::all_of(run.begin(), run.end(), absl::ascii_isdigit)) {
    return false;
  }
  const bool long_year =
      run[0] == '2' && run[1] == '0' && (run[2] == '1' || run[2] == '2');
  const bool short_year = run[0] == '2' && run[1] <= '6' && run.size() >= 10;
  return long_year || short_year;
}

// True if what follows `end` is a fellow student or a name: 同学, " 奚望,".
bool NamesStudentBehind(string_view text, std::size_t end) {
  string_view rest = text.substr(end);
  if (rest.starts_with("同学") || rest.starts_with("的同学")) return true;
  if (!rest.starts_with(" ")) return false;
  rest.remove_prefix(1);
  std::size_t letters = 0;  // Of three bytes each.
  while (rest.size() >= 3 &&
         (static_cast<unsigned char>(rest[0]) & 0xF0) == 0xE0) {
    rest.remove_prefix(3);
    ++letters;
  }
  return letters >= 2 && letters <= 4;
}

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
  for (const string_view word : kCampus) {
    patterns.push_back({std::string(word)});
  }
  return patterns;
}

// Long numbers are a shape of QuickLook.
std::vector<Trigger> StudentIdDetector::Triggers() const {
  return {{{{std::begin(kWords), std::end(kWords)}}}};
}

void StudentIdDetector::DetectUnannounced(const DetectorInput& input,
                                          std::vector<Candidate>& out) const {
  constexpr int kMost = 64;
  constexpr double kUnannounced = 1.0;
  const string_view text = input.text.text();
  int found = 0;
  for (std::size_t at = text.find('2'); at != text.npos && found < kMost;
       at = text.find('2', at)) {
    std::size_t end = at;
    while (end < text.size() && IsIdByte(text[end])) ++end;
    const bool whole = at == 0 || !(IsIdByte(text[at - 1]) ||
                                    text[at - 1] == '.' || text[at - 1] == '-');
    if (whole && IsYearNumber(text.substr(at, end - at)) &&
        NamesStudentBehind(text, end)) {
      Candidate candidate = MakeCandidate(text, {at, end}, "同学");
      candidate.confidence = 1 / (1 + std::exp(-kUnannounced));
      out.push_back(std::move(candidate));
      ++found;
    }
    at = end;
  }
}

void StudentIdDetector::Detect(const DetectorInput& input,
                               std::vector<Candidate>& out) const {
  const string_view text = input.text.text();
  std::set<std::size_t> campus;
  for (const Hit& hit : input.hits) {
    if (hit.pattern >= std::size(kWords)) campus.insert(hit.pattern);
  }
  if (campus.size() >= 2) DetectUnannounced(input, out);
  for (const Hit& hit : input.hits) {
    if (hit.pattern >= std::size(kWords)) continue;
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
