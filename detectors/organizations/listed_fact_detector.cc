#include "detectors/organizations/listed_fact_detector.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "detectors/numbers/written_date.h"
#include "detectors/organizations/listed_value.h"
#include "detectors/organizations/organization_phrase.h"
#include "detectors/text/code_points.h"

namespace undox {
namespace {

using Words = OrganizationWords;

constexpr std::size_t kReachBefore = 90;  // Bytes looked at before a name …
constexpr std::size_t kReachBehind = 240;
constexpr int kMaxBehind = 5;            // Neighbours looked at.
constexpr std::size_t kMaxPersons = 64;  // Of one post.
// Probabilities; priors set by hand.
constexpr double kBeside = 0.78;
constexpr double kDate = 0.8;
constexpr double kAccount = 0.65;
constexpr int kAdultYear = 2009;  // Later dates are mostly of events.

// What somebody does at work, behind 在X.
constexpr std::u32string_view kDoes[] = {
    U"做",   U"当",   U"开",   U"卖",   U"跑",   U"站",   U"看大门",
    U"值",   U"带",   U"管",   U"上过", U"有编", U"打杂", U"干",
    U"搬",   U"送",   U"收银", U"教",   U"里做", U"的",   U"负责",
    U"代课", U"端盘", U"刷盘", U"刷碗", U"扫地", U"看店", U"打螺丝",
    U"返工", U"揾食", U"催收", U"跑单", U"配菜", U"掌勺"};
constexpr std::u32string_view kTeaches[] = {U"老师", U"教师", U"教授",
                                            U"主任", U"校长", U"导师"};

bool IsSentenceEnd(char32_t c) {
  return c == U'。' || c == U'!' || c == U'?' || c == U'！' || c == U'？';
}

// Part of a neighbour rather than between two.
bool Joins(char32_t c) {
  return IsHan(c) || IsLatin(c) || IsDigit(c) || c == U'_' || c == U'@' ||
         c == U'&' || c == U'-' || c == U'.';
}

bool IsRunByte(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
         (c >= 'A' && c <= 'Z') || c == '_' || c == '.' || c == '-' || c == '@';
}

std::size_t RunBegin(std::string_view text, std::size_t at) {
  while (at > 0 && IsRunByte(text[at - 1])) --at;
  return at;
}

std::size_t RunEnd(std::string_view text, std::size_t at) {
  while (at < text.size() && IsRunByte(text[at])) ++at;
  return at;
}

// lemon_boat470, but not img_2034.
bool IsNumberedName(std::string_view run) {
  for (const std::string_view file :
       {"img", "dsc", "file", "test", "page", "vid", "video", "screenshot",
        "mmexport", "pic", "image", "photo", "case", "part", "final", "copy"}) {
    if (run.starts_with(file)) return false;
  }
  return run.find_first_of("0123456789") != run.npos;
}

}  // namespace

// The reading of one post. Thread-compatible; lives for one Detect.
class ListedFactDetector::Reading {
 public:
  Reading(const OrganizationWords& words, const DetectorInput& input,
          std::vector<Candidate>& out)
      : words_(words), input_(input), out_(out) {
    const std::string_view text = input.text.text();
    for (const std::string_view school :
         {"学院", "大学", "同学", "宿舍", "室友", "毕设", "学号", "班", "小组",
          "奖学金"}) {
      campus_ |= text.find(school) != text.npos;
    }
    // The head of a table: 姓名,手机,微信.
    for (const std::string_view head :
         {",微信\n", "|微信\n", "\t微信\n", "/微信\n", "+微信\n", ",微信,",
          "|微信|", "\t微信\t"}) {
      wechat_column_ |= text.find(head) != text.npos;
    }
    identified_ = std::any_of(
        input.earlier.begin(), input.earlier.end(), [](const Candidate& c) {
          return c.type != "PERSON" && c.holder == Holder::kPerson;
        });
  }

  void ReadAround(const Span& person) {
    const std::string_view utf8 = input_.text.text();
    points_ = DecodeCodePoints(
        utf8, person.begin > kReachBefore ? person.begin - kReachBefore : 0,
        std::min(person.end + kReachBehind, utf8.size()));
    const std::size_t begin = points_.IndexOf(person.begin);
    const std::size_t end = points_.IndexOf(person.end);
    public_ = words_.Count(Words::kSchoolPublic, points_.text, 3) >= 2;
    ReadBehind(end);
    ReadBefore(begin, end);
    ReadWork(begin, end);
  }

  // Accounts anywhere in a post that names a person: @handle, and words with
  // '_' and a digit (lemon_boat470), which nothing else is in Chinese text.
  void ReadAccounts() {
    constexpr int kMost = 32;
    const std::string_view text = input_.text.text();
    int found = 0;
    for (std::size_t at = text.find_first_of("@_");
         at != text.npos && found < kMost; at = text.find_first_of("@_", at)) {
      const std::size_t begin = text[at] == '@' ? at : RunBegin(text, at);
      const auto value = ReadListedValue(text, begin);
      at = RunEnd(text, at + 1);
      if (!value || value->kind != ListedValue::kHandle) continue;
      const bool mention = text[begin] == '@';
      // An e-mail, a reply, a repost, a file.
      if (begin > 0 && (IsRunByte(text[begin - 1]) || text[begin - 1] == '/' ||
                        text[begin - 1] == '\\')) {
        continue;
      }
      if (text.substr(0, begin).ends_with("回复")) continue;
      const std::string_view run = text.substr(begin, value->span.end - begin);
      if (!mention && !IsNumberedName(run)) continue;
      Add("SOCIAL_HANDLE", value->span, kAccount, "post-names-person");
      ++found;
    }
  }

 private:
  std::u32string_view text() const { return points_.text; }

  // Where the neighbour that begins at `at` ends: "(江北店)" belongs to it.
  std::size_t NeighbourEnd(std::size_t at) const {
    const std::u32string_view text = points_.text;
    while (at < text.size() && Joins(text[at])) ++at;
    if (at >= text.size() || text[at] != U'(') return at;
    const std::size_t close = text.substr(0, at + 10).find(U')', at);
    const bool shop = close != text.npos && close >= at + 3 &&
                      (text[close - 1] == U'店' || text[close - 1] == U'院');
    return shop ? close + 1 : at;
  }

  void ReadBehind(std::size_t at) {
    int lines = 0;
    const std::size_t name_end = at;
    for (int i = 0; i < kMaxBehind && at < text().size(); ++i) {
      const std::size_t end = NeighbourEnd(at);
      if (end > at) {
        if (HoldsName(at, end)) return;
        ReadNeighbour(at, end, at == name_end);
      } else {
        --i;
      }
      at = end;
      while (at < text().size() && !Joins(text()[at])) {
        if (IsSentenceEnd(text()[at])) return;
        if (text()[at] == U'\n' && ++lines > 2) return;
        ++at;
      }
    }
  }

  // "X的NAME", "X NAME", "X:NAME".
  void ReadBefore(std::size_t name, std::size_t name_end) {
    std::size_t end = name;
    while (end > 0 && !Joins(text()[end - 1])) {
      if (IsSentenceEnd(text()[end - 1]) || text()[end - 1] == U'\n') return;
      --end;
    }
    std::size_t begin = end;
    while (begin > 0 && Joins(text()[begin - 1])) --begin;
    if (end - begin < 4 || HoldsName(begin, end)) return;
    AddOrganization(begin, end, text().substr(name_end, 6));
  }

  // 在X做…, 在X and no more.
  void ReadWork(std::size_t name, std::size_t name_end) {
    constexpr std::size_t kAhead = 50;
    constexpr std::size_t kMost = 20;
    const std::size_t last = std::min(name_end + kAhead, text().size());
    for (std::size_t at = name > 15 ? name - 15 : 0; at < last; ++at) {
      if (text()[at] != U'在' && text()[at] != U'喺') continue;
      for (std::size_t end = at + 5; end <= text().size() && end <= at + kMost;
           ++end) {
        if (!Joins(text()[end - 1]) && text()[end - 1] != U'(' &&
            text()[end - 1] != U')') {
          break;
        }
        const bool closed = end == text().size() || !Joins(text()[end]);
        const std::u32string_view rest = text().substr(end);
        const bool works = std::any_of(
            std::begin(kDoes), std::end(kDoes),
            [&](std::u32string_view verb) { return rest.starts_with(verb); });
        if (!closed && !works) continue;
        const auto phrase = ReadOrganizationPhrase(words_, text(), at + 1, end);
        if (!phrase || phrase->begin != at + 1 || phrase->end != end) continue;
        // 人在人民医院 is where somebody is.
        if (closed && (phrase->public_place || text()[at] != U'在')) continue;
        if (phrase->school && !closed) continue;
        Add(phrase->school ? "SCHOOL" : "WORKPLACE", phrase->begin, phrase->end,
            kBeside, "relation");
        break;
      }
    }
  }

  void ReadNeighbour(std::size_t begin, std::size_t end, bool touches) {
    const std::size_t byte = points_.bytes[begin];
    if (!touches) {
      if (const auto value = ReadListedValue(input_.text.text(), byte)) {
        AddListed(*value);
        return;
      }
    }
    if (text()[begin] == U'@') {
      return;
    }
    AddOrganization(begin, end, {});
  }

  void AddListed(const ListedValue& value) {
    if (value.kind == ListedValue::kDate) {
      if (value.date.year > kAdultYear && !identified_ && !campus_) return;
      if (IsPieceOfNumber(value.span)) return;
      if (Add("DATE_OF_BIRTH", value.span, kDate, "beside-name")) {
        out_.back().value = Sensitive(value.date.Iso());
      }
      return;
    }
    if (value.kind == ListedValue::kStudentId) {
      if (campus_) Add("STUDENT_ID", value.span, kBeside, "beside-name");
      return;
    }
    Add(wechat_column_ ? "WECHAT_ID" : "SOCIAL_HANDLE", value.span, kBeside,
        "beside-name");
  }

  void AddOrganization(std::size_t begin, std::size_t end,
                       std::u32string_view behind) {
    if (public_) return;
    const auto phrase = ReadOrganizationPhrase(words_, text(), begin, end);
    if (!phrase) return;
    // Where somebody is, not for whom he works.
    if (phrase->public_place && phrase->begin > 0 &&
        text()[phrase->begin - 1] == U'在') {
      return;
    }
    const bool teaches = std::any_of(
        std::begin(kTeaches), std::end(kTeaches),
        [&](std::u32string_view title) { return behind.starts_with(title); });
    Add(phrase->school && !teaches ? "SCHOOL" : "WORKPLACE", phrase->begin,
        phrase->end, kBeside, "beside-name");
  }

  // 330106,再写19881209: eight digits near six others, or a word of papers.
  bool IsPieceOfNumber(const Span& span) const {
    constexpr std::size_t kNear = 60;  // Bytes.
    const std::string_view text = input_.text.text();
    if (text.substr(span.begin, span.size()).find_first_not_of("0123456789") !=
        text.npos) {
      return false;
    }
    const std::size_t from = span.begin > kNear ? span.begin - kNear : 0;
    const std::string_view before = text.substr(from, span.begin - from);
    std::size_t digits = 0;
    for (const char c : before) {
      digits = c >= '0' && c <= '9' ? digits + 1 : 0;
      if (digits == 6) return true;
    }
    return before.find("证件") != before.npos ||
           before.find("身份证") != before.npos;
  }

  // True if an earlier finding or one of these touches the code points.
  bool HoldsName(std::size_t begin, std::size_t end) const {
    const Span span{points_.bytes[begin], points_.bytes[end]};
    return std::any_of(input_.earlier.begin(), input_.earlier.end(),
                       [&](const Candidate& c) {
                         return c.type == "PERSON" && c.span.Overlaps(span);
                       });
  }

  void Add(std::string_view type, std::size_t begin, std::size_t end,
           double confidence, std::string_view check) {
    Add(type, Span{points_.bytes[begin], points_.bytes[end]}, confidence,
        check);
  }

  bool Add(std::string_view type, Span span, double confidence,
           std::string_view check) {
    const auto taken = [&](const Candidate& c) {
      return c.span.Overlaps(span);
    };
    if (std::any_of(input_.earlier.begin(), input_.earlier.end(), taken) ||
        std::any_of(out_.begin(), out_.end(), taken)) {
      return false;
    }
    Candidate candidate;
    candidate.type = std::string(type);
    candidate.span = span;
    candidate.value = Sensitive(
        std::string(input_.text.text().substr(span.begin, span.size())));
    candidate.confidence = confidence;
    candidate.evidence.checks.emplace_back(check);
    out_.push_back(std::move(candidate));
    return true;
  }

  const OrganizationWords& words_;
  const DetectorInput& input_;
  std::vector<Candidate>& out_;
  CodePoints points_;
  bool campus_ = false;
  bool wechat_column_ = false;
  bool identified_ = false;
  bool public_ = false;
};

void ListedFactDetector::Detect(const DetectorInput& input,
                                std::vector<Candidate>& out) const {
  std::vector<Span> persons;
  for (const Candidate& candidate : input.earlier) {
    if (candidate.type == "PERSON" && candidate.holder == Holder::kPerson &&
        persons.size() < kMaxPersons) {
      persons.push_back(candidate.span);
    }
  }
  if (persons.empty()) return;
  Reading reading(words_, input, out);
  for (const Span& person : persons) reading.ReadAround(person);
  reading.ReadAccounts();
}

}  // namespace undox
