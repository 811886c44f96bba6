#include "detectors/organizations/organization_detector.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "detectors/organizations/relation_clause.h"
#include "detectors/text/candidate_overlap.h"
#include "detectors/text/code_points.h"
#include "detectors/text/embedded_data.h"
#include "detectors/text/tsv.h"

namespace undox {
namespace {

constexpr std::size_t kReach = 180;     // Bytes looked at around an anchor.
constexpr std::size_t kMaxLeft = 16;    // Code points searched for a region.
constexpr std::size_t kNearWords = 10;  // Code points of relation words.

using Words = OrganizationWords;

Candidate MakeCandidate(std::string_view type, std::string_view text, Span span,
                        double log_odds) {
  Candidate candidate;
  candidate.type = std::string(type);
  candidate.span = span;
  candidate.value =
      Sensitive(std::string(text.substr(span.begin, span.size())));
  candidate.confidence = 1 / (1 + std::exp(-log_odds));
  return candidate;
}

}  // namespace

struct OrganizationDetector::Scene {
  CodePoints points;
  std::size_t begin = 0;  // The anchor, as code point indices.
  std::size_t end = 0;
  std::vector<std::size_t> starts;  // Where regions begin or names end.
  std::vector<std::size_t> names;   // Where names of persons end.
  bool person = false;              // The post names a person …
  bool identified = false;          // … or holds an identifier of one.
  std::vector<Span> persons;        // Those around, as code point indices.

  // Returns true if hardly more than a mark stands between [from, to) and a
  // person's name.
  bool IsBesidePerson(std::size_t from, std::size_t to) const {
    constexpr std::size_t kMostGap = 2;
    return std::any_of(persons.begin(), persons.end(), [&](const Span& p) {
      return (p.end <= from && from - p.end <= kMostGap) ||
             (p.begin >= to && p.begin - to <= kMostGap);
    });
  }

  Span ToBytes(std::size_t from, std::size_t to) const {
    return {points.bytes[from], points.bytes[to]};
  }
};

OrganizationDetector::OrganizationDetector() {
  for (const auto& row : ParseTsv(DetectorData("divisions.tsv"))) {
    regions_.Add(row[1], 0);
  }
  Add(Anchor::kSchool, words_.Literals(Words::kSchool));
  Add(Anchor::kWork, words_.Literals(Words::kWork));
  Add(Anchor::kTitle, words_.Literals(Words::kTitle));
  Add(Anchor::kForward, words_.Literals(Words::kForward));
  Add(Anchor::kFirm, {{"有限公司"}});
  std::vector<Pattern> classes = {{")班"}};
  for (char digit = '0'; digit <= '9'; ++digit) {
    std::string literal(1, digit);
    literal.append("班");
    classes.push_back({literal});
  }
  for (const char* numeral :
       {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"}) {
    std::string literal(numeral);
    literal.append("班");
    classes.push_back({literal});
  }
  Add(Anchor::kClass, classes);
}

void OrganizationDetector::Add(Anchor anchor,
                               const std::vector<Pattern>& patterns) {
  patterns_.insert(patterns_.end(), patterns.begin(), patterns.end());
  anchors_.resize(patterns_.size(), anchor);
}

std::vector<std::string> OrganizationDetector::LiteralsOf(Anchor anchor) const {
  std::vector<std::string> literals;
  for (std::size_t i = 0; i < patterns_.size(); ++i) {
    if (anchors_[i] == anchor) literals.push_back(patterns_[i].expression);
  }
  return literals;
}

// Where nobody is named or identified, the weights of DetectSchool and
// DetectWorkplace add up with these words only.
std::vector<Trigger> OrganizationDetector::Triggers() const {
  std::vector<std::string> schools = LiteralsOf(Anchor::kSchool);
  std::vector<std::string> belongs = {
      "年级", "班",     "级",   "届",     "系",     "专业", "学院", "校区",
      "书院", "研究院", "分校", "实验室", "国际部", "年制", "读"};
  for (std::string& word : AttendanceWords()) {
    belongs.push_back(std::move(word));
  }
  for (const char* stage : {"初", "高", "大", "研"}) {
    for (const char* year : {"一", "二", "三", "四"}) {
      belongs.push_back(std::string(stage) + year);
    }
  }
  for (const std::string& school : schools) belongs.push_back(school + "的");
  for (Pattern& word : words_.Literals(Words::kAttend)) {
    belongs.push_back(std::move(word.expression));
  }
  std::vector<std::string> works = LiteralsOf(Anchor::kWork);
  for (std::string& title : LiteralsOf(Anchor::kTitle)) {
    works.push_back(std::move(title));
  }
  std::vector<std::string> employers;
  for (const Words::Kind kind : {Words::kEmployer, Words::kPart}) {
    for (Pattern& word : words_.Literals(kind)) {
      employers.push_back(std::move(word.expression));
    }
  }
  return {{{LiteralsOf(Anchor::kClass)}},
          {{LiteralsOf(Anchor::kForward)}},
          {{std::move(schools), std::move(belongs)}},
          {{std::move(works), std::move(employers)}}};
}

OrganizationDetector::Scene OrganizationDetector::Look(
    const DetectorInput& input, const Hit& hit) const {
  const std::string_view text = input.text.text();
  Scene scene;
  scene.points = DecodeCodePoints(
      text, hit.begin > kReach ? hit.begin - kReach : 0, hit.end + kReach);
  const std::vector<std::uint32_t>& bytes = scene.points.bytes;
  scene.begin = scene.points.IndexOf(hit.begin);
  scene.end = scene.points.IndexOf(hit.end);
  // Only a school's name may begin with its region.
  if (anchors_[hit.pattern] == Anchor::kSchool) {
    for (std::size_t at = scene.begin > kMaxLeft ? scene.begin - kMaxLeft : 0;
         at < scene.begin; ++at) {
      if (regions_.LongestAt(scene.points.text, at)) scene.starts.push_back(at);
    }
  }
  for (const Candidate& candidate : input.earlier) {
    if (candidate.holder != Holder::kPerson ||
        candidate.span.end < bytes.front() ||
        candidate.span.begin > bytes.back()) {
      continue;
    }
    const bool name = candidate.type == "PERSON";
    scene.person |= name;
    if (name) {
      scene.persons.push_back({scene.points.IndexOf(candidate.span.begin),
                               scene.points.IndexOf(candidate.span.end)});
    }
    scene.identified |= !name && candidate.type != "ADDRESS";
    if (name && candidate.span.end > bytes.front() &&
        candidate.span.end <= hit.begin) {
      scene.names.push_back(scene.points.IndexOf(candidate.span.end));
      scene.starts.push_back(scene.names.back());
    }
  }
  return scene;
}

void OrganizationDetector::Detect(const DetectorInput& input,
                                  std::vector<Candidate>& out) const {
  std::vector<Candidate> schools;
  std::vector<Candidate> workplaces;
  for (const Hit& hit : input.hits) {
    switch (anchors_[hit.pattern]) {
      case Anchor::kSchool:
      case Anchor::kClass:
        DetectSchool(input, hit, schools);
        break;
      default:
        DetectWorkplace(input, hit, workplaces);
    }
  }
  // A teacher's school is an employer.
  for (Candidate& school : schools) {
    const bool employer = std::any_of(
        workplaces.begin(), workplaces.end(),
        [&](const Candidate& work) { return work.span.Overlaps(school.span); });
    if (!employer) out.push_back(std::move(school));
  }
  for (Candidate& work : workplaces) out.push_back(std::move(work));
}

void OrganizationDetector::DetectSchool(const DetectorInput& input,
                                        const Hit& hit,
                                        std::vector<Candidate>& out) const {
  const bool classes = anchors_[hit.pattern] == Anchor::kClass;
  const Scene scene = Look(input, hit);
  const std::u32string_view text = scene.points.text;
  const std::optional<SchoolName> school =
      classes ? ReadClass(text, scene.end)
              : ReadSchool(words_, text, scene.end, scene.starts);
  if (!school) return;
  const std::u32string_view sentence =
      SentenceAround(text, school->begin, school->end);
  const std::u32string near =
      Beside(text, school->begin, school->end, kNearWords);
  const int attends = words_.Count(Words::kAttend, near, 2);
  double log_odds = school->named ? -2.0 : -1.6;
  if (school->named && !school->classed && !school->faculty &&
      !school->region) {
    log_odds -= 0.9;
  }
  if (school->named && !school->sure) log_odds -= 0.3;
  if (school->classed) log_odds += school->named ? 1.9 : 0.7;
  // 荆棠中学高三6班, 东埔大学中文系大三: few fit both.
  if (school->named && school->classed) log_odds += 0.5;
  if (!school->named && !school->faculty) log_odds += 0.7;  // Grade and class.
  if (FollowsAdmission(text, school->begin)) log_odds += 1.3;
  if (FollowsSchoolLabel(text, school->begin)) log_odds += 1.2;
  if (FollowsCopula(text, school->begin)) log_odds += 0.5;
  if (IsBelonging(text, school->end)) log_odds += 1.5;
  if (IsAttended(text, school->end)) log_odds += 1.2;
  if (school->faculty) log_odds += school->named ? 1.2 : 0;
  if (school->named && OpensClause(text, school->begin) &&
      (school->faculty || IsAttended(text, school->end))) {
    log_odds += 0.8;
  }
  if (school->nested) log_odds += 0.6;
  if (school->dated) log_odds += 0.8;
  if (attends > 0) log_odds += 1.3;
  log_odds += 0.4 * words_.Count(Words::kPupil, sentence, 2);
  if (scene.person) log_odds += 1.2;
  if (scene.IsBesidePerson(school->begin, school->end)) log_odds += 1.0;
  if (scene.identified) log_odds += 0.6;
  log_odds -= 0.9 * words_.Count(Words::kSchoolPublic, sentence, 3);
  if (log_odds < 0) return;
  Candidate candidate =
      MakeCandidate("SCHOOL", input.text.text(),
                    scene.ToBytes(school->begin, school->end), log_odds);
  if (school->classed) candidate.evidence.checks.emplace_back("class");
  if (school->faculty) candidate.evidence.checks.emplace_back("faculty");
  if (scene.person) candidate.evidence.checks.emplace_back("beside-name");
  PutLonger(std::move(candidate), out);
}

void OrganizationDetector::DetectWorkplace(const DetectorInput& input,
                                           const Hit& hit,
                                           std::vector<Candidate>& out) const {
  const Anchor anchor = anchors_[hit.pattern];
  const Scene scene = Look(input, hit);
  const std::u32string_view text = scene.points.text;
  std::optional<WorkplaceName> name;
  double log_odds = -1.3;
  if (anchor == Anchor::kForward) {
    // 单位: is a label, 主办单位: another one.
    const bool label = text[scene.begin] == U'单' || text[scene.begin] == U'公';
    constexpr std::u32string_view kWhose = U"爸妈哥姐弟妹公婆夫妻友他她我的";
    if (label && scene.begin > 0 && IsHan(text[scene.begin - 1]) &&
        kWhose.find(text[scene.begin - 1]) == kWhose.npos) {
      return;
    }
    name = ReadEmployerAfter(words_, text, scene.end);
    log_odds += label ? 0.3 : 0.8;
    if (name && !name->suffixed) log_odds -= 0.6;
  } else if (anchor == Anchor::kFirm) {
    // A line of its own, as on a card: beside a name and a number only.
    if (!scene.person || !scene.identified) return;
    name = ReadEmployerLine(words_, text, scene.end);
  } else if (anchor == Anchor::kWork) {
    // 三个工作日, 开车时.
    if (scene.end < text.size() &&
        std::u32string_view(U"日量证服餐簿族").find(text[scene.end]) !=
            std::u32string_view::npos) {
      return;
    }
    name = ReadEmployerBefore(words_, text, scene.begin);
    log_odds += 0.4;
  } else if (scene.begin > 0 && (text[scene.begin - 1] == U'当' ||
                                 text[scene.begin - 1] == U'做')) {
    name = ReadEmployerBefore(words_, text, scene.begin - 1);
    log_odds += 0.4;
  } else {
    name = ReadEmployerOfTitle(words_, text, scene.begin, scene.names);
    log_odds -= 0.3;
    const bool said = name && FollowsCopula(text, name->begin);
    if (said) log_odds += 0.9;
    if (name && IsOwnClause(text, name->begin, scene.end)) log_odds += 1.0;
  }
  if (!name) return;
  const std::u32string_view sentence =
      SentenceAround(text, name->begin, name->end);
  // A region alone is where somebody works, not for whom.
  const Span span = scene.ToBytes(name->begin, name->end);
  if (regions_.LongestAt(text, name->begin).length == name->end - name->begin) {
    return;
  }
  if (name->suffixed) log_odds += 0.8;
  if (scene.person) log_odds += 1.2;
  if (scene.identified) log_odds += 0.6;
  log_odds += 0.3 * words_.Count(Words::kPupil, sentence, 2);
  log_odds -= 0.9 * words_.Count(Words::kSchoolPublic, sentence, 3);
  if (log_odds < 0) return;
  Candidate candidate =
      MakeCandidate("WORKPLACE", input.text.text(), span, log_odds + 0.5);
  candidate.evidence.checks.emplace_back("relation");
  if (scene.person) candidate.evidence.checks.emplace_back("beside-name");
  PutLonger(std::move(candidate), out);
}

}  // namespace undox
