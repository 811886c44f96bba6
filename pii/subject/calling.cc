#include "pii/subject/calling.h"

#include <algorithm>
#include <array>

#include "pii/subject/frailty_words.h"
#include "pii/subject/role_word.h"

namespace undox {
namespace {

constexpr std::size_t kHan = 3;  // Bytes of a Chinese character.

template <typename Words>
bool Holds(const Words& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

bool EndsSentence(std::string_view text) {
  for (const std::string_view stop : {"\n", "。", "！", "？", "!", "?"}) {
    if (text.find(stop) != text.npos) return true;
  }
  return false;
}

// Another person, or a deed that is done to one.
bool HoldsAnother(std::string_view gap) {
  for (std::size_t at = 0; at < gap.size(); ++at) {
    const auto role = RoleWordAt(gap, at);
    if (role && role->kind != RoleKind::kNobody &&
        role->kind != RoleKind::kAppeal) {
      return true;
    }
  }
  for (const std::string_view deed : frailty_words::kDeeds) {
    if (gap.find(deed) != gap.npos) return true;
  }
  return gap.find("帮") != gap.npos || gap.find("给") != gap.npos;
}

// Calls `check` with every place of a word for a disability in `text`.
template <typename Check>
bool AnyDisability(std::string_view text, Check check) {
  for (const std::string_view word : frailty_words::kDisabledWords) {
    for (std::size_t at = text.find(word); at != text.npos;
         at = text.find(word, at + word.size())) {
      if (check(Span{at, at + word.size()})) return true;
    }
  }
  return false;
}

}  // namespace

bool IsOldRole(std::string_view role) {
  return role == "grandmother" || role == "grandfather";
}

bool IsAdultRole(std::string_view role) {
  constexpr auto kAdults = std::to_array<std::string_view>(
      {"mother", "father", "parent", "husband", "wife", "spouse", "teacher",
       "director", "headmaster", "coach", "boss", "chair", "landlord",
       "manager", "driver", "leader", "agent"});
  return Holds(kAdults, role);
}

bool IsChildRole(std::string_view role) { return role == "child"; }

bool IsCalledOld(std::string_view text, Span name) {
  if (name.end > text.size()) return false;
  std::string_view after = text.substr(name.end);
  if (after.starts_with("这") || after.starts_with(" ")) {
    after.remove_prefix(after.starts_with(" ") ? 1 : kHan);
  }
  for (const std::string_view word :
       {"大爷", "大妈", "大娘", "老爷子", "老太", "奶奶", "爷爷", "阿婆",
        "老伯", "老人", "婆婆", "大爺", "老先生", "阿嬤", "爺爺"}) {
    if (after.starts_with(word)) return true;
  }
  return false;
}

bool IsCalledDisabled(std::string_view text, Span name) {
  constexpr std::size_t kReachBytes = 40;
  constexpr std::size_t kRoleBytes = 2 * kHan;
  constexpr std::size_t kClauseBytes = 18;
  constexpr std::size_t kWindowBytes = 400;
  if (name.empty() || name.end > text.size()) return false;
  const std::size_t from =
      name.begin < kWindowBytes ? 0 : name.begin - kWindowBytes;
  text = text.substr(from, name.end - from + kWindowBytes);
  name = {name.begin - from, name.end - from};
  const bool beside = AnyDisability(text, [&](Span word) {
    if (word.Overlaps(name) || Gap(word, name) > kReachBytes) return false;
    const Span gap = word.end <= name.begin ? Span{word.end, name.begin}
                                            : Span{name.end, word.begin};
    const std::string_view between = text.substr(gap.begin, gap.size());
    return !EndsSentence(between) && !HoldsAnother(between);
  });
  if (beside || name.begin < kRoleBytes) return beside;
  const std::string_view called =
      text.substr(name.begin - kRoleBytes, kRoleBytes);
  const auto role = RoleWordAt(called, kHan);
  if (!role || role->kind != RoleKind::kRelative) return false;
  return AnyDisability(text, [&](Span word) {
    const std::size_t clause =
        word.begin < kClauseBytes ? 0 : word.begin - kClauseBytes;
    const std::string_view before = text.substr(clause, word.begin - clause);
    const std::size_t at = before.rfind(called);
    return at != before.npos && !EndsSentence(before.substr(at)) &&
           !HoldsAnother(before.substr(at + called.size()));
  });
}

}  // namespace undox
