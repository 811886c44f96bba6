#include "pii/subject/fate.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "pii/subject/role_word.h"

namespace undox {
namespace {

constexpr std::size_t kReachBytes = 60;
constexpr std::size_t kHan = 3;  // Bytes of a Chinese character.

bool HoldsAny(std::string_view text,
              std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words, [text](std::string_view word) {
    return text.find(word) != text.npos;
  });
}

bool BeginsWithAny(std::string_view text,
                   std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(
      words, [text](std::string_view word) { return text.starts_with(word); });
}

bool EndsWithAny(std::string_view text,
                 std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(
      words, [text](std::string_view word) { return text.ends_with(word); });
}

// Returns true if `text` names a relative: the word behind is about them.
bool HoldsRelative(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto role = RoleWordAt(text, at);
    if (role && role->kind == RoleKind::kRelative) return true;
  }
  return false;
}

// What is said after a death, beside a list as much as beside a name.
bool IsCondolence(std::string_view word) {
  return word.starts_with("节哀") || word.starts_with("節哀") ||
         word.starts_with("天堂");
}

bool IsCueOf(std::string_view text, const CueHit& hit, Span name) {
  if (hit.cue != Cue::kDeceased || Gap(hit.span, name) > kReachBytes) {
    return false;
  }
  const std::string_view word = text.substr(hit.span.begin, hit.span.size());
  if (hit.span.end <= name.begin) return !IsCondolence(word);
  if (hit.span.begin < name.end) return false;
  const std::string_view gap = text.substr(name.end, hit.span.begin - name.end);
  if (IsCondolence(word)) return gap.find('\n') == gap.npos;
  return !HoldsRelative(gap);
}

// Words that no cue has, since alone they say something else.
bool IsDeadBefore(std::string_view before) {
  while (before.ends_with(' ')) before.remove_suffix(1);
  return EndsWithAny(before, {"passing of", "the late", "先父", "先母", "先夫",
                              "亡夫", "亡妻", "亡父", "亡母", "已故", "故友"});
}

// 走了 as of the dead: at once or after a word of time, and nothing follows
// that goes on with a journey.
bool HasGone(std::string_view after) {
  constexpr std::array<std::string_view, 13> kTimes = {
      "昨夜", "昨晚", "昨天", "今早", "今晨", "前天",  "上个月",
      "上月", "去年", "已经", "已",   "也",   "就这样"};
  for (const std::string_view time : kTimes) {
    if (!after.starts_with(time)) continue;
    after.remove_prefix(time.size());
    break;
  }
  if (!after.starts_with("走了") && !after.starts_with("没了")) return false;
  after.remove_prefix(2 * kHan);
  constexpr std::string_view kNumerals = "一二三四五六七八九十两半整快好";
  const bool counts = after.size() >= kHan &&
                      kNumerals.find(after.substr(0, kHan)) != kNumerals.npos;
  return counts || after.empty() ||
         BeginsWithAny(after, {"。", "，走得", ",走得", "，享年", "\n"}) ||
         (after.front() >= '0' && after.front() <= '9');
}

bool IsDeadBehind(std::string_view after) {
  after = after.substr(0, kReachBytes + kHan);
  if (HasGone(after)) return true;
  const std::size_t stop = std::min(
      {after.find('\n'), after.find("。"), after.find("，"), after.find("！")});
  const std::string_view clause = after.substr(0, std::min(stop, kReachBytes));
  return HoldsAny(
      clause, {"的碑", "之墓", "的墓", "的遗像", "的遺像", "追思会", "追思會",
               "的灵堂", "的遗物", "的骨灰", " passed away", " died ", "牺牲"});
}

}  // namespace

bool IsSaidDead(const SubjectView& view) {
  return std::ranges::any_of(view.findings, [&](const Finding* finding) {
    const Span name = TextSpan(*finding);
    if (TraitsOf(finding->type).strength != Strength::kName || name.empty() ||
        name.end > view.text.size()) {
      return false;
    }
    return std::ranges::any_of(view.cues,
                               [&](const CueHit& hit) {
                                 return IsCueOf(view.text, hit, name);
                               }) ||
           IsDeadBefore(view.text.substr(0, name.begin)) ||
           IsDeadBehind(view.text.substr(name.end));
  });
}

}  // namespace undox
