#include "pii/policy/verdict.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "pii/pii_type.h"

namespace undox {
namespace {

// The kinds that persons' findings show, in the contract's order, each once.
std::vector<const TypeTraits*> KindsShown(std::span<const Finding> findings) {
  std::vector<const TypeTraits*> kinds;
  for (const Finding& finding : findings) {
    if (finding.holder == Holder::kBusiness) continue;
    const TypeTraits* traits = &TraitsOf(finding.type);
    if (std::find(kinds.begin(), kinds.end(), traits) == kinds.end()) {
      kinds.push_back(traits);
    }
  }
  const auto place = [](const TypeTraits* traits) {
    std::size_t index = 0;
    for (const TypeTraits& row : AllTypes()) {
      if (&row == traits) break;
      ++index;
    }
    return index;
  };
  std::sort(kinds.begin(), kinds.end(),
            [&](const TypeTraits* a, const TypeTraits* b) {
              return place(a) < place(b);
            });
  return kinds;
}

// "a, b and c" with the given comma and conjunction.
std::string List(const std::vector<const TypeTraits*>& kinds,
                 std::string_view TypeTraits::*label, std::string_view comma,
                 std::string_view conjunction) {
  std::string list;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (i > 0) list += i + 1 == kinds.size() ? conjunction : comma;
    list += kinds[i]->*label;
  }
  return list;
}

Bilingual KindList(std::span<const Finding> findings) {
  const auto kinds = KindsShown(findings);
  if (kinds.empty()) return {"个人信息", "personal data"};
  return {List(kinds, &TypeTraits::zh, "、", "和"),
          List(kinds, &TypeTraits::en, ", ", " and ")};
}

void Append(Bilingual& text, std::string_view zh, std::string_view en) {
  text.zh += zh;
  text.en += en;
}

bool IsMinor(const NoticeSubject& subject) {
  return subject.vulnerable == Vulnerable::kMinor;
}

// Minors' network regulation 26, 34 and 38, minors' law 77: they or their
// parents may notify, and go first. For the elderly and disabled: draft law 14
// and 36 ask the same; only help is offered while they are drafts.
void AppendWhoGoesFirst(const NoticeSubject& subject, Bilingual& text) {
  if (IsMinor(subject)) {
    Append(text,
           "未满18岁的人优先处理：你本人或父母、其他监护人都可以直接通知平台，"
           "要求马上停止传播；也请告诉一位你信任的大人。",
           "People under 18 go first: you, a parent or a guardian may tell the "
           "platform directly to stop the spread at once. Please also tell an "
           "adult you trust. ");
    return;
  }
  if (subject.vulnerable != Vulnerable::kNone) {
    Append(text, "如有需要，可以请家人或信任的人帮你操作。",
           "If you like, let your family or somebody you trust help you. ");
  }
}

}  // namespace

std::string_view VerdictName(Verdict verdict) {
  constexpr std::array<std::string_view, 4> kNames = {"allow", "nudge", "hold",
                                                      "block"};
  return kNames[static_cast<std::size_t>(verdict)];
}

Verdict DecideVerdict(Level level, bool anything_unscanned) {
  return DecideVerdict(PolicyPack{}, level, anything_unscanned);
}

Verdict DecideVerdict(const PolicyPack& pack, Level level,
                      bool anything_unscanned) {
  const Verdict verdict = pack.ActionFor(level).verdict;
  return anything_unscanned ? std::max(verdict, Verdict::kHold) : verdict;
}

Bilingual NudgeText(std::span<const Finding> findings,
                    const NoticeSubject& subject) {
  const Bilingual kinds = KindList(findings);
  Bilingual text;
  if (subject.target == Target::kSelf) {
    Append(text,
           "发布前看一眼：这条内容里有你的" + kinds.zh +
               "。公开以后，任何人都能看到并转发。",
           "Before you post: this shows your " + kinds.en +
               ". Once public, anybody can see it and pass it on. ");
  } else {
    Append(text,
           "发布前看一眼：这条内容里有别人的" + kinds.zh +
               "。公开以后，对方可能被人找到、被打扰。",
           "Before you post: this shows somebody's " + kinds.en +
               ". Once public, they may be found and disturbed. ");
  }
  if (IsMinor(subject)) {
    Append(text, "其中可能涉及未成年人，请格外小心。",
           "It may be about a minor: please take special care. ");
  }
  Append(text, "我们准备了一份已遮住这些信息的版本，要改发这一份吗？",
         "We have prepared a copy with these parts covered. Post that one "
         "instead?");
  return text;
}

Bilingual AlertText(std::span<const Finding> findings, Level level,
                    const NoticeSubject& subject) {
  const Bilingual kinds = KindList(findings);
  Bilingual text = {
      "有一条公开内容展示了你的" + kinds.zh + "。这不是你的错，你可以这样做。",
      "A public post shows your " + kinds.en +
          ". This is not your fault, and there is something you can do. "};
  AppendWhoGoesFirst(subject, text);
  // Order 17 (2024) art. 23, chapter 5, and the 2025 notice on doxxing.
  Append(text,
         "防护：在平台打开一键防护，限制陌生人私信、评论、转发和@，并缩小"
         "可见范围。取证：先用平台的快捷取证保存内容、链接、时间和浏览、"
         "评论、转发数，再要求删除。举报：使用平台的“开盒”举报入口，也可以"
         "向12377举报。",
         "Shield: turn on the platform's one-key protection, limit messages, "
         "comments, reposts and mentions by strangers, and narrow who sees "
         "you. Evidence: before you ask for removal, use the quick evidence "
         "function to keep the content, link, time and the counts of views, "
         "comments and reposts. Report: use the platform's doxxing report "
         "entry, or 12377 in mainland China. ");
  if (level >= Level::kHigh) {
    Append(text, "如果有人要上门或威胁你，请马上拨打110，先确保人身安全。",
           "If anybody threatens you or means to come to you, call the police "
           "(110) at once and see to your safety first. ");
  }
  // Civil Code 1195: the platform forwards a notice; 2013 No.21 art. 7: paid
  // removal.
  Append(text, "通知平台时，请把身份信息放在单独的附件里；不要相信付费删帖。",
         "When you notify a platform, keep your identity in a separate annex, "
         "and trust nobody who sells removals.");
  return text;
}

}  // namespace undox
