#include "pii/subject/frailty.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "pii/subject/calling.h"
#include "pii/subject/frailty_words.h"
#include "pii/subject/schoolmate.h"

namespace undox {
namespace {

using Words = std::span<const std::string_view>;

constexpr int kAdult = 18;
constexpr int kFourteen = 14;
constexpr int kElderly = 60;

bool HoldsAny(std::string_view text, Words words) {
  return std::ranges::any_of(words, [text](std::string_view word) {
    return text.find(word) != text.npos;
  });
}

bool BeginsWithAny(std::string_view text, Words words) {
  return std::ranges::any_of(
      words, [text](std::string_view word) { return text.starts_with(word); });
}

bool EndsWithAny(std::string_view text, Words words) {
  return std::ranges::any_of(
      words, [text](std::string_view word) { return text.ends_with(word); });
}

bool IsName(const Finding& finding) {
  return TraitsOf(finding.type).strength == Strength::kName;
}

bool EndsSentence(std::string_view gap) {
  constexpr auto kEnds = std::to_array<std::string_view>(
      {"\n", "。", "!", "！", "?", "？", ";", "；"});
  return HoldsAny(gap, kEnds);
}

// What is known of one subject; adds up what is said.
struct Known {
  bool adult = false;
  bool minor = false;
  bool under14 = false;
  bool elderly = false;

  void Count(int years, bool child) {
    adult |= years >= kAdult;
    minor |= years < kAdult;
    under14 |= child;
    elderly |= years >= kElderly;
  }
};

// Reads what a post says of one subject's age and fate.
class Reader {
 public:
  Reader(const SubjectView& view, const AsOf& day, Voice voice)
      : view_(view), text_(view.text), day_(day), voice_(voice) {
    for (const Finding* finding : view.findings) {
      const Span span = TextSpan(*finding);
      if (!span.empty() && span.end <= text_.size()) {
        findings_.push_back(finding);
      }
    }
  }

  Frailty Read() const {
    Known known;
    const bool dated = ReadBirths(known);
    if (!dated) {
      ReadAges(known);
      ReadSchools(known);
      known.minor |= IsCalledChild();
      ReadCompany(known);
      known.adult |= HasTitle() || IsAdultRole(view_.role);
    }
    Frailty frailty;
    frailty.victim = IsVictim();
    if (known.minor && !known.adult) {
      frailty.vulnerable = Vulnerable::kMinor;
      frailty.under14 = known.under14;
      return frailty;
    }
    frailty.vulnerable = OldOrDisabled(known);
    return frailty;
  }

 private:
  static constexpr std::size_t kNameReach = 36;   // Bytes: a dozen characters.
  static constexpr std::size_t kPlaceReach = 96;  // Bytes, to other data.
  static constexpr std::size_t kMostFindings = 24;

  std::string_view Text(Span span) const {
    return text_.substr(span.begin, span.size());
  }

  // A birth date counts beside a name, a resident ID always. Returns true if
  // one tells the day, which no word then outweighs.
  bool ReadBirths(Known& known) const {
    const bool named = HasKind(view_, PiiKind::kName);
    bool dated = false;
    for (const Finding* finding : findings_) {
      std::optional<AsOf> birth;
      if (finding->type == "CN_RESIDENT_ID") {
        birth = BirthInResidentId(Text(TextSpan(*finding)));
      } else if (finding->type == "DATE_OF_BIRTH" && named) {
        birth = BirthInDate(Text(TextSpan(*finding)));
      }
      const auto age = birth ? AgeOn(*birth, day_) : std::nullopt;
      if (!age) continue;
      known.Count(*age, *age < kFourteen);
      dated = true;
    }
    return dated;
  }

  void ReadAges(Known& known) const {
    std::size_t seen = 0;
    std::size_t done = 0;  // Bytes before it were read.
    for (const Finding* finding : findings_) {
      if (++seen > kMostFindings) return;
      const Span span = TextSpan(*finding);
      const std::size_t reach = kPlaceReach + kNameReach;
      std::size_t begin = span.begin < reach ? 0 : span.begin - reach;
      begin = std::max(begin, done);
      const std::size_t end = std::min(span.end + reach, text_.size());
      if (begin >= end) continue;
      done = end;
      for (AgeWord age :
           AgeWordsIn(text_.substr(begin, end - begin), day_.year)) {
        age.span.begin += begin;
        age.span.end += begin;
        if (IsInFinding(age.span) || !IsOfSubject(age.span)) continue;
        known.Count(age.years, age.under14);
      }
    }
  }

  bool IsInFinding(Span span) const {
    return std::ranges::any_of(findings_, [span](const Finding* finding) {
      return TextSpan(*finding).Overlaps(span);
    });
  }

  // Whether an age is the subject's: said of the name, of the author, or of
  // somebody pointed at beside the subject's data.
  bool IsOfSubject(Span age) const {
    bool beside = false;
    for (const Finding* finding : findings_) {
      const Span value = TextSpan(*finding);
      const std::size_t gap = Gap(value, age);
      if (IsName(*finding) && gap <= kNameReach && IsSaidOf(value, age)) {
        return true;
      }
      beside |= gap <= kPlaceReach;
    }
    if (!beside) return false;
    const std::string_view before = SentenceBefore(age.begin);
    if (Text(age).starts_with("年龄") || Text(age).starts_with("年齡")) {
      return true;
    }
    return voice_ == Voice::kAuthor
               ? IsSaidOfLast(before, frailty_words::kSelfWords)
               : IsSaidOfLast(before, frailty_words::kOtherWords);
  }

  // Whether an age in the same sentence is said of the name.
  bool IsSaidOf(Span name, Span age) const {
    if (name.end <= age.begin) {
      const std::string_view gap = Text({name.end, age.begin});
      return !EndsSentence(gap) && !HoldsAny(gap, frailty_words::kRelatives) &&
             !HoldsAny(gap, frailty_words::kDeeds);
    }
    const std::string_view gap = Text({age.end, name.begin});
    return !EndsSentence(gap) && gap.find("被") == gap.npos &&
           !IsObject(age.begin) && !IsParent(gap);
  }

  // "打了13岁的…": a deed directly before the age.
  bool IsObject(std::size_t age) const {
    const std::string_view before = SentenceBefore(age);
    constexpr std::size_t kTwo = 9;
    return HoldsAny(
        before.substr(before.size() - std::min(kTwo, before.size())),
        frailty_words::kDeeds);
  }

  // "13岁女儿的妈妈张…".
  static bool IsParent(std::string_view gap) {
    constexpr auto kParents = std::to_array<std::string_view>(
        {"妈妈", "爸爸", "父亲", "母亲", "家长", "父母", "老师", "奶奶", "爷爷",
         "监护人", "mother", "father", "parent", "teacher"});
    return HoldsAny(gap, kParents);
  }

  // Whether the last of `words` before an age is whom it is said of: nothing
  // but a few characters between, no relative and no deed.
  static bool IsSaidOfLast(std::string_view before, Words words) {
    constexpr std::size_t kReach = 24;
    std::size_t best = before.npos;
    for (const std::string_view word : words) {
      const std::size_t at = before.rfind(word);
      if (at == before.npos) continue;
      const std::size_t behind = at + word.size();
      if (best == before.npos || behind > best) best = behind;
    }
    if (best == before.npos) return false;
    const std::string_view gap = before.substr(best);
    return gap.size() <= kReach && !HoldsAny(gap, frailty_words::kRelatives) &&
           !HoldsAny(gap, frailty_words::kDeeds);
  }

  std::string_view SentenceBefore(std::size_t end) const {
    const std::size_t from = end < kPlaceReach ? 0 : end - kPlaceReach;
    std::string_view before = text_.substr(from, end - from);
    for (const std::string_view stop : {"\n", "。", "！", "？", "!", "?"}) {
      const std::size_t at = before.rfind(stop);
      if (at != before.npos) before.remove_prefix(at + stop.size());
    }
    return before;
  }

  std::string_view After(Span span, std::size_t bytes) const {
    return text_.substr(span.end, bytes);
  }

  void ReadSchools(Known& known) const {
    constexpr std::size_t kBeside = 12;  // Bytes: four characters.
    for (const Finding* finding : findings_) {
      if (finding->type != "SCHOOL") continue;
      const Span span = TextSpan(*finding);
      if (HoldsAny(After(span, kBeside), frailty_words::kStaff) ||
          SentenceBefore(span.begin).ends_with("毕业于")) {
        continue;
      }
      const bool young = HoldsAny(Text(span), frailty_words::kYoungSchools);
      const bool teen = HoldsAny(Text(span), frailty_words::kTeenSchools);
      if (HoldsAny(Text(span), frailty_words::kAdultSchools) && !young &&
          !teen) {
        known.adult = true;
      }
      known.minor |= young || teen;
      known.under14 |= young;
    }
  }

  // Whom they are named with, and by what word.
  void ReadCompany(Known& known) const {
    known.minor |= IsChildRole(view_.role);
    std::size_t seen = 0;
    for (const Finding* finding : findings_) {
      if (++seen > kMostFindings) return;
      if (!IsName(*finding)) continue;
      const Schoolmate mate = SchoolmateOf(text_, TextSpan(*finding));
      known.minor |= mate != Schoolmate::kNo;
      known.under14 |= mate == Schoolmate::kUnder14;
    }
  }

  // Returns true if a cue of the family touches a finding that `accepts`.
  template <typename Accepts>
  const CueHit* Beside(Cue cue, double reach, Accepts accepts) const {
    for (const Finding* finding : findings_) {
      const Span span = TextSpan(*finding);
      if (!accepts(*finding)) continue;
      for (const CueHit& hit : CuesAround(view_.cues, span, kNearBytes)) {
        if (hit.cue != cue || !IsOwn(span, hit.span)) continue;
        if (ReadingDistance(text_, hit.span, span) <= reach ||
            ReadingDistance(text_, span, hit.span) <= reach) {
          return &hit;
        }
      }
    }
    return nullptr;
  }

  // Not "张三的孩子", "张三打孩子": there the word is about another.
  bool IsOwn(Span value, Span word) const {
    if (word.begin < value.end) return true;
    const std::string_view gap = Text({value.end, word.begin});
    return !HoldsAny(gap, frailty_words::kAnothers) &&
           !HoldsAny(gap, frailty_words::kDeeds);
  }

  bool IsCalledChild() const {
    constexpr double kReach = 3;
    return Beside(Cue::kMinor, kReach, IsName) != nullptr;
  }

  // 女士, 老师 directly behind the name.
  bool HasTitle() const {
    constexpr double kTouching = 0.5;
    for (const Finding* finding : findings_) {
      if (!IsName(*finding)) continue;
      const Span span = TextSpan(*finding);
      for (const CueHit& hit : CuesAround(view_.cues, span, kNearBytes)) {
        if (hit.cue == Cue::kTitle &&
            std::ranges::find(frailty_words::kYoungTitles, Text(hit.span)) ==
                frailty_words::kYoungTitles.end() &&
            ReadingDistance(text_, span, hit.span) <= kTouching) {
          return true;
        }
      }
    }
    return false;
  }

  Vulnerable OldOrDisabled(const Known& known) const {
    constexpr double kReach = 5;
    const auto person = [](const Finding& finding) {
      return IsName(finding) || finding.type == "ADDRESS";
    };
    const CueHit* hit = Beside(Cue::kElderlyDisabled, kReach, person);
    if (hit != nullptr &&
        HoldsAny(Text(hit->span), frailty_words::kDisabledWords)) {
      return Vulnerable::kDisabled;
    }
    bool old = hit != nullptr || known.elderly || IsOldRole(view_.role);
    std::size_t seen = 0;
    for (const Finding* finding : findings_) {
      if (++seen > kMostFindings) break;
      if (!IsName(*finding)) continue;
      if (IsCalledDisabled(text_, TextSpan(*finding))) {
        return Vulnerable::kDisabled;
      }
      old |= IsCalledOld(text_, TextSpan(*finding));
    }
    return old ? Vulnerable::kElderly : Vulnerable::kNone;
  }

  bool IsVictim() const {
    constexpr std::size_t kFewBytes = 15;
    std::size_t seen = 0;
    for (const Finding* finding : findings_) {
      if (++seen > kMostFindings) return false;
      const Span span = TextSpan(*finding);
      const std::string_view before = SentenceBefore(span.begin);
      if (IsName(*finding)) {
        const std::string_view after = After(span, kFewBytes);
        if (BeginsWithAny(after, frailty_words::kSuffered)) return true;
        const std::size_t cut =
            before.size() - std::min(before.size(), kFewBytes);
        if (EndsWithAny(before, frailty_words::kVictims) ||
            HoldsAny(before.substr(cut), frailty_words::kVictims)) {
          return true;
        }
      }
      if (SufferedBefore(before)) return true;
    }
    return false;
  }

  // "她被性侵…, 电话 …": in the sentence of the value.
  bool SufferedBefore(std::string_view before) const {
    constexpr auto kSheOrHe =
        std::to_array<std::string_view>({"他", "她", "she ", "he ", "She "});
    for (const std::string_view word : frailty_words::kSuffered) {
      const std::size_t at = before.find(word);
      if (at == before.npos) continue;
      const std::string_view who = before.substr(0, at);
      if (EndsWithAny(who, voice_ == Voice::kAuthor
                               ? Words(frailty_words::kSelfWords)
                               : Words(kSheOrHe))) {
        return true;
      }
    }
    return false;
  }

  const SubjectView& view_;
  std::string_view text_;
  AsOf day_;
  Voice voice_;
  std::vector<const Finding*> findings_;  // In text.
};

}  // namespace

Frailty FrailtyOf(const SubjectView& view, const AsOf& day, Voice voice) {
  return Reader(view, day, voice).Read();
}

bool GoesFirst(const Frailty& frailty) {
  return frailty.victim || frailty.vulnerable != Vulnerable::kNone;
}

}  // namespace undox
