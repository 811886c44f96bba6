#include "training/exposure/training_set.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <string_view>
#include <utility>

#include "detectors/text/text_scanner.h"
#include "pii/exposure/wording_text.h"
#include "pii/subject/subject.h"
#include "pii/subject/subject_view.h"
#include "tests/bench/labelled_findings.h"
#include "training/posts/post_maker.h"

namespace undox {
namespace {

int CodePoints(std::string_view utf8) {
  int count = 0;
  for (const char c : utf8) count += (c & 0xC0) != 0x80;
  return count;
}

// "t3-007" and "t3-008" are one pair.
int FoldOf(std::string_view id) {
  const std::size_t dash = id.rfind('-');
  int number = 0;
  if (dash != id.npos) {
    std::from_chars(id.data() + dash + 1, id.data() + id.size(), number);
  }
  return ((number + 1) / 2) % TrainingSet::kFolds;
}

bench::LabelledPost Labelled(const PostTemplate& from, const MadePost& made) {
  bench::LabelledPost post;
  post.id = made.id;
  post.lang = from.lang;
  post.context = from.context;
  post.exposure = LevelName(made.level);
  post.text = made.text;
  post.length = CodePoints(made.text);
  post.tpl = from.id;
  const std::string_view text = made.text;
  for (const PostValue& value : made.values) {
    post.entities.push_back(
        {value.type, CodePoints(text.substr(0, value.span.begin)),
         CodePoints(text.substr(0, value.span.end)), value.subject});
  }
  for (const TemplateSubject& subject : from.subjects) {
    post.subjects.push_back({subject.number,
                             std::string(TargetName(subject.target)),
                             std::string(VulnerableName(subject.vulnerable))});
  }
  return post;
}

// The labelled subjects that hold a value, with their findings; sets
// Finding::subject.
std::vector<Subject> LabelledSubjects(const bench::LabelledPost& post,
                                      std::vector<Finding>& findings) {
  std::vector<Subject> subjects;
  std::map<int, int> index;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const auto [entry, is_new] = index.try_emplace(
        post.entities[i].subject, static_cast<int>(subjects.size()));
    if (is_new) subjects.emplace_back();
    findings[i].subject = entry->second;
    subjects[static_cast<std::size_t>(entry->second)].findings.push_back(
        static_cast<int>(i));
  }
  return subjects;
}

const TemplateSubject* SubjectOf(const PostTemplate& from, int number) {
  const auto found =
      std::find_if(from.subjects.begin(), from.subjects.end(),
                   [&](const auto& s) { return s.number == number; });
  return found == from.subjects.end() ? nullptr : &*found;
}

Wording LooksOf(const TemplateSubject& subject, Level level) {
  switch (subject.target) {
    case Target::kSelf:
      return Wording::kSelf;
    case Target::kBusiness:
    case Target::kPublicFigure:
      return Wording::kBusiness;
    default:
      break;
  }
  if (level == Level::kNone) return Wording::kBusiness;
  return level == Level::kLow || subject.target == Target::kDeceased
             ? Wording::kKindly
             : Wording::kThird;
}

void AddExamples(const PostTemplate& from, const TrainingPost& post,
                 std::vector<GateExample>& examples) {
  // A weak item of a third party is none of both.
  if (from.level == Level::kLow && from.context == "doxx") return;
  std::vector<Finding> findings = post.findings;
  LinkSubjects(post.labels.text, findings, post.cues, 2026);  // Holders.
  const std::vector<Subject> subjects = LabelledSubjects(post.labels, findings);
  const WordingText words(post.labels.text, findings);
  const std::vector<SubjectView> views =
      ViewSubjects(post.labels.text, findings, subjects, post.cues);
  for (std::size_t i = 0; i < views.size(); ++i) {
    const auto first = static_cast<std::size_t>(subjects[i].findings[0]);
    const TemplateSubject* subject =
        SubjectOf(from, post.labels.entities[first].subject);
    if (subject == nullptr) continue;
    GateExample example;
    example.fold = post.fold;
    example.words = words.Features(static_cast<int>(i), views[i].families);
    example.facts = CollectGateFacts(views[i], CountRecords(views));
    example.looks = LooksOf(*subject, from.level);
    examples.push_back(std::move(example));
  }
}

}  // namespace

absl::StatusOr<TrainingSet> MakeTrainingSet(
    const std::vector<PostTemplate>& templates, std::uint64_t seed, int draws) {
  const auto scanner = TextScanner::Create({});
  if (!scanner.ok()) return scanner.status();
  auto scratch = (*scanner)->NewScratch();
  if (!scratch.ok()) return scratch.status();
  TrainingSet set;
  set.templates = static_cast<int>(templates.size());
  for (const PostTemplate& from : templates) {
    const std::size_t before = set.examples.size();
    for (int draw = 0; draw < draws; ++draw) {
      TrainingPost post;
      post.fold = FoldOf(from.id);
      const MadePost made = MakePost(from, seed, draw);
      post.labels = Labelled(from, made);
      const auto scan = (*scanner)->Scan(post.labels.text, *scratch);
      if (!scan.ok()) return scan.status();
      post.findings = bench::LabelledFindings(post.labels);
      bench::CopyDisguises(scan->findings, post.findings);
      post.cues = scan->cues;
      AddExamples(from, post, set.examples);
      set.posts.push_back(std::move(post));
    }
    const auto added = static_cast<double>(set.examples.size() - before);
    for (std::size_t i = before; i < set.examples.size(); ++i) {
      set.examples[i].weight = 1 / added;
    }
  }
  return set;
}

}  // namespace undox
