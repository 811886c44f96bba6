#include "pii/subject/sex_words.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace undox {
namespace {

struct SexWord {
  std::string_view word;
  SaidSex sex;
};
using enum SaidSex;

// Directly behind a name, in this order: longer ones first.
constexpr std::array<SexWord, 36> kTitles = {{
    {"先生", kMale},   {"男士", kMale},   {"大爷", kMale},   {"老爷子", kMale},
    {"老头", kMale},   {"大叔", kMale},   {"叔叔", kMale},   {"爷爷", kMale},
    {"伯伯", kMale},   {"老伯", kMale},   {"大哥", kMale},   {"小伙", kMale},
    {"哥哥", kMale},   {"弟弟", kMale},   {"叔", kMale},     {"哥", kMale},
    {"女士", kFemale}, {"小姐", kFemale}, {"太太", kFemale}, {"大妈", kFemale},
    {"大娘", kFemale}, {"阿姨", kFemale}, {"奶奶", kFemale}, {"老太", kFemale},
    {"姑娘", kFemale}, {"大姐", kFemale}, {"妹妹", kFemale}, {"姐姐", kFemale},
    {"婆婆", kFemale}, {"嫂子", kFemale}, {"夫人", kFemale}, {"姐", kFemale},
    {"嫂", kFemale},   {"婶", kFemale},   {"妹", kFemale},   {"姨", kFemale},
}};

// Directly before a name.
constexpr std::array<SexWord, 24> kBefore = {{
    {"男子", kMale},     {"男生", kMale},    {"男孩", kMale},
    {"男童", kMale},     {"渣男", kMale},    {"男方", kMale},
    {"男的叫", kMale},   {"老公", kMale},    {"丈夫", kMale},
    {"儿子", kMale},     {"Mr. ", kMale},    {"Mr ", kMale},
    {"女子", kFemale},   {"女生", kFemale},  {"女孩", kFemale},
    {"女童", kFemale},   {"渣女", kFemale},  {"女方", kFemale},
    {"女的叫", kFemale}, {"老婆", kFemale},  {"妻子", kFemale},
    {"女儿", kFemale},   {"Mrs. ", kFemale}, {"Ms. ", kFemale},
}};

SaidSex Both(SaidSex a, SaidSex b) {
  if (a == kUnsaid) return b;
  return b == kUnsaid || a == b ? a : kUnsaid;
}

// 性别：女, or 女 as a field of its own, on the line behind a value.
SaidSex FieldBehind(std::string_view after) {
  constexpr std::size_t kReachBytes = 60;
  constexpr auto kOpen = std::to_array<std::string_view>(
      {"性别：", "性别:", "性别 ", "性别", "性別：", "性別:", "，", ",", "、",
       "（", "(", "\t", " ", "　", "|", "｜", "/"});
  constexpr auto kClose =
      std::to_array<std::string_view>({"，", ",", "、", "）", ")", "\t", " ",
                                       "　", "|", "｜", "/", "。", "\n"});
  after = after.substr(0, kReachBytes);
  const std::string_view line = after.substr(0, after.find('\n') + 1);
  if (!line.empty()) after = line;
  for (const SexWord& sex : {SexWord{"男", kMale}, SexWord{"女", kFemale}}) {
    for (std::size_t at = after.find(sex.word); at != after.npos;
         at = after.find(sex.word, at + 1)) {
      const std::string_view before = after.substr(0, at);
      const std::string_view behind = after.substr(at + sex.word.size());
      const bool opens = std::ranges::any_of(
          kOpen, [&](std::string_view word) { return before.ends_with(word); });
      const bool closes =
          behind.empty() ||
          std::ranges::any_of(kClose, [&](std::string_view word) {
            return behind.starts_with(word);
          });
      if (opens && closes) return sex.sex;
    }
  }
  return kUnsaid;
}

SaidSex BesideName(std::string_view text, Span name) {
  std::string_view before = text.substr(0, name.begin);
  const std::string_view after = text.substr(name.end);
  for (const SexWord& title : kTitles) {
    if (after.starts_with(title.word)) return title.sex;
  }
  for (const std::string_view gap : {"叫", "：", ":"}) {
    const bool ends = before.ends_with(gap);
    if (ends && gap != "叫") before.remove_suffix(gap.size());
  }
  for (const SexWord& word : kBefore) {
    if (before.ends_with(word.word)) return word.sex;
  }
  return kUnsaid;
}

SaidSex Pronouns(const SubjectView& view) {
  SaidSex said = kUnsaid;
  for (const CueHit& hit : view.cues) {
    if (hit.cue != Cue::kThirdPronoun) continue;
    const std::string_view word =
        view.text.substr(hit.span.begin, hit.span.size());
    SaidSex sex = kUnsaid;
    if (word.starts_with("她") || word == "her" || word == "she") sex = kFemale;
    if (word.starts_with("他") || word == "his" || word == "he") sex = kMale;
    if (word.ends_with("们")) sex = kUnsaid;
    if (sex == kUnsaid) continue;
    if (said != kUnsaid && said != sex) return kUnsaid;
    said = sex;
  }
  return said;
}

}  // namespace

SaidSex SaidSexOf(const SubjectView& view, SaidSex bound, bool alone) {
  SaidSex field = kUnsaid;
  SaidSex beside = kUnsaid;
  for (const Finding* finding : view.findings) {
    const Span span = TextSpan(*finding);
    if (span.empty() || span.end > view.text.size()) continue;
    field = Both(field, FieldBehind(view.text.substr(span.end)));
    if (TraitsOf(finding->type).strength == Strength::kName) {
      beside = Both(beside, BesideName(view.text, span));
    }
  }
  if (field != kUnsaid) return field;
  if (beside != kUnsaid) return beside;
  if (bound != kUnsaid) return bound;
  return alone ? Pronouns(view) : kUnsaid;
}

}  // namespace undox
