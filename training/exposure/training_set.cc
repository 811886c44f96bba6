#include "training/exposure/training_set.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "detectors/cues/worded_call.h"
#include "detectors/text/text_scanner.h"
#include "pii/exposure/wording_text.h"
#include "pii/subject/subject.h"
#include "pii/subject/subject_view.h"
#include "tests/bench/labelled_findings.h"
#include "training/posts/post_maker.h"
#include "training/posts/template_fold.h"

namespace undox {
namespace {

int CodePoints(std::string_view utf8) {
  int count = 0;
  for (const char c : utf8) count += (c & 0xC0) != 0x80;
  return count;
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

template <typename Kind>
Kind Named(std::string_view name, std::string_view (*name_of)(Kind),
           std::initializer_list<Kind> kinds) {
  for (const Kind kind : kinds) {
    if (name_of(kind) == name) return kind;
  }
  return *kinds.begin();
}

Wording LooksOf(const LabelledView& subject, Level level) {
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

// Target and weakness of subject `number`; no view yet.
LabelledView ViewOf(const TrainingPost& post, int number) {
  LabelledView view;
  for (const bench::LabelledSubject& subject : post.labels.subjects) {
    if (subject.number != number) continue;
    view.target =
        Named(subject.target, TargetName,
              {Target::kThirdParty, Target::kSelf, Target::kPublicFigure,
               Target::kBusiness, Target::kDeceased});
    view.vulnerable = Named(subject.vulnerable, VulnerableName,
                            {Vulnerable::kNone, Vulnerable::kMinor,
                             Vulnerable::kElderly, Vulnerable::kDisabled});
  }
  return view;
}

void AddExamples(const PostTemplate& from, const TrainingPost& post,
                 std::vector<GateExample>& examples) {
  // A weak item of a third party is none of both.
  if (from.level == Level::kLow && from.context == "doxx") return;
  const WordingText words(post.labels.text, post.findings);
  const std::vector<LabelledView> labelled = LabelledViews(post);
  std::vector<SubjectView> views;
  for (const LabelledView& subject : labelled) views.push_back(subject.view);
  const int records = CountRecords(views);
  for (std::size_t i = 0; i < labelled.size(); ++i) {
    GateExample example;
    example.fold = post.fold;
    example.words = words.Features(static_cast<int>(i), views[i].families);
    example.facts = CollectGateFacts(views[i], records);
    example.looks = LooksOf(labelled[i], from.level);
    examples.push_back(std::move(example));
  }
}

// Gives findings their labelled subjects, as dense indices by the first, and
// the holders that the product sees.
void BindFindings(TrainingPost& post) {
  LinkSubjects(post.labels.text, post.findings, post.cues, 2026);
  std::map<int, int> index;
  for (std::size_t i = 0; i < post.findings.size(); ++i) {
    post.findings[i].subject = index
                                   .try_emplace(post.labels.entities[i].subject,
                                                static_cast<int>(index.size()))
                                   .first->second;
  }
}

}  // namespace

std::vector<LabelledView> LabelledViews(const TrainingPost& post) {
  std::vector<Subject> subjects;
  std::vector<LabelledView> labelled;
  for (std::size_t i = 0; i < post.findings.size(); ++i) {
    const auto at = static_cast<std::size_t>(post.findings[i].subject);
    if (at == subjects.size()) {
      subjects.emplace_back();
      labelled.push_back(ViewOf(post, post.labels.entities[i].subject));
    }
    subjects[at].findings.push_back(static_cast<int>(i));
  }
  std::vector<SubjectView> views =
      ViewSubjects(post.labels.text, post.findings, subjects, post.cues);
  for (std::size_t i = 0; i < views.size(); ++i) {
    labelled[i].view = std::move(views[i]);
  }
  return labelled;
}

absl::StatusOr<TrainingSet> MakeTrainingSet(
    const std::vector<PostTemplate>& templates, const CallFolds& calls,
    std::uint64_t seed, int draws) {
  const CallModel deaf("");
  const auto scanner =
      TextScanner::Create({.cache_dir = {}, .call_model = &deaf});
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
      AddWordedCalls(Normalize(post.labels.text), calls.LeftOut(post.fold),
                     post.cues);
      post.level = made.level;
      BindFindings(post);
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
