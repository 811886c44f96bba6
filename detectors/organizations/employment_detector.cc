#include "detectors/organizations/employment_detector.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "detectors/organizations/organization_phrase.h"
#include "detectors/text/candidate_overlap.h"
#include "detectors/text/code_points.h"

namespace undox {
namespace {

using std::u32string_view;
using Words = OrganizationWords;

constexpr std::size_t kReach = 150;    // Bytes looked at around a hit.
constexpr std::size_t kMaxTail = 8;    // Code points of departments behind it.
constexpr std::size_t kMostHits = 64;  // Of one post.

// Log-odds, priors set by hand.
constexpr double kBase = -1.7;
constexpr double kDepartment = 0.7;
constexpr double kPut = 1.1;
constexpr double kOwnClause = 0.6;
constexpr double kPerson = 1.3;
constexpr double kIdentified = 0.6;
constexpr double kPronoun = 0.35;
constexpr double kPublic = -0.9;

// What puts somebody there, right before the name …
constexpr u32string_view kPutBefore[] = {
    U"在",   U"从",   U"到",   U"于",   U"喺",   U"进了",     U"待过", U"呆过",
    U"单位", U"入职", U"去了", U"是",   U"我们", U"咱们",     U"他们", U"她们",
    U"分到", U"调去", U"调往", U"考进", U"考上", U"混进",     U"写的", U"写着",
    U"印着", U"自称", U"现",   U"原",   U"前",   U"工作单位", U"任职"};
// … and right behind it.
constexpr u32string_view kPutBehind[] = {
    U"在编",   U"上班",   U"员工",   U"职工", U"同事", U"打卡", U"离职",
    U"离的职", U"辞职",   U"调走",   U"调来", U"干了", U"做了", U"待了",
    U"快一年", U"那个女", U"那个男", U"那女", U"那男", U"的人", U"的员工",
    U"当",     U"做",     U"值班",   U"夜班", U"实习", U"退休", U"编外",
    U"合同工", U"负责",   U"主管",   U"轮岗"};
constexpr u32string_view kNear[] = {U"实习", U"工牌",   U"同事", U"跳槽",
                                    U"离职", U"入职",   U"奔现", U"老公",
                                    U"老婆", U"双职工", U"工位", U"上班"};
// Where everybody is as a customer, and what acts by itself.
constexpr u32string_view kActs[] = {U"通报", U"发布", U"表示", U"称",   U"回应",
                                    U"提醒", U"公告", U"介入", U"已经", U"对",
                                    U"将",   U"开展", U"联合", U"为",   U"办"};

bool IsEdge(u32string_view text, std::size_t at) {
  return at >= text.size() ||
         !(IsHan(text[at]) || IsLatin(text[at]) || IsDigit(text[at]));
}

bool EndsWithAny(u32string_view text, std::span<const u32string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](u32string_view w) { return text.ends_with(w); });
}

bool BeginsWithAny(u32string_view text, std::span<const u32string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](u32string_view w) { return text.starts_with(w); });
}

// The longest organization that ends at `end` or with departments behind it,
// and begins in its clause.
std::optional<OrganizationPhrase> PhraseAround(const Words& words,
                                               u32string_view text,
                                               std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && !IsEdge(text, begin - 1)) --begin;
  std::optional<OrganizationPhrase> best;
  for (std::size_t tail = 0; tail <= kMaxTail; ++tail) {
    if (end + tail > text.size() ||
        (tail > 0 && IsEdge(text, end + tail - 1))) {
      break;
    }
    auto phrase = ReadOrganizationPhrase(words, text, begin, end + tail);
    if (phrase && phrase->end == end + tail && !phrase->school) {
      best = *phrase;
    }
  }
  return best;
}

}  // namespace

EmploymentDetector::EmploymentDetector()
    : patterns_(words_.Literals(Words::kWorkplace)) {}

void EmploymentDetector::Detect(const DetectorInput& input,
                                std::vector<Candidate>& out) const {
  const std::string_view utf8 = input.text.text();
  const bool named = std::any_of(
      input.earlier.begin(), input.earlier.end(), [](const Candidate& c) {
        return c.type == "PERSON" && c.holder == Holder::kPerson;
      });
  const bool identified = std::any_of(
      input.earlier.begin(), input.earlier.end(), [](const Candidate& c) {
        return c.type != "PERSON" && c.type != "ADDRESS" &&
               c.type != "WORKPLACE" && c.holder == Holder::kPerson;
      });
  for (const Hit& hit :
       input.hits.first(std::min(input.hits.size(), kMostHits))) {
    const CodePoints points = DecodeCodePoints(
        utf8, hit.begin > kReach ? hit.begin - kReach : 0, hit.end + kReach);
    const u32string_view text = points.text;
    const auto phrase = PhraseAround(words_, text, points.IndexOf(hit.end));
    if (!phrase) continue;
    const u32string_view before = text.substr(0, phrase->begin);
    const u32string_view behind = text.substr(phrase->end);
    const bool put_before = EndsWithAny(before, kPutBefore);
    const bool put_behind = BeginsWithAny(behind, kPutBehind);
    // Where one is, not for whom one works.
    if (phrase->public_place && !put_behind) continue;
    if (BeginsWithAny(behind, kActs)) continue;
    double log_odds = kBase;
    if (!phrase->public_place) log_odds += kDepartment;
    if (put_before || put_behind) log_odds += kPut;
    const bool opens = phrase->begin == 0 || IsEdge(text, phrase->begin - 1);
    if (opens && (IsEdge(text, phrase->end) || put_behind)) {
      log_odds += kOwnClause;
    }
    const bool near = std::any_of(
        std::begin(kNear), std::end(kNear),
        [&](u32string_view w) { return text.find(w) != text.npos; });
    if (near) log_odds += kPronoun;
    if (named) log_odds += kPerson;
    if (identified) log_odds += kIdentified;
    log_odds += kPronoun * words_.Count(Words::kPupil, text, 2);
    log_odds += kPublic * words_.Count(Words::kSchoolPublic, text, 3);
    if (log_odds < 0) continue;
    const Span span{points.bytes[phrase->begin], points.bytes[phrase->end]};
    const auto taken = [&](const Candidate& c) {
      return c.span.Overlaps(span);
    };
    if (std::any_of(input.earlier.begin(), input.earlier.end(), taken)) {
      continue;
    }
    Candidate candidate;
    candidate.type = "WORKPLACE";
    candidate.span = span;
    candidate.value =
        Sensitive(std::string(utf8.substr(span.begin, span.size())));
    candidate.confidence = 1 / (1 + std::exp(-(log_odds + 0.5)));
    candidate.evidence.checks.emplace_back("relation");
    if (named) candidate.evidence.checks.emplace_back("beside-name");
    PutLonger(std::move(candidate), out);
  }
}

}  // namespace undox
