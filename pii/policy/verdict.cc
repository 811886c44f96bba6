#include "pii/policy/verdict.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "fmt/format.h"
#include "pii/pii_type.h"
#include "pii/policy/notice_words.h"

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

bool IsMinor(const NoticeSubject& subject) {
  return subject.vulnerable == Vulnerable::kMinor;
}

// A notice of several sentences, each a row of notices.tsv.
class Notice {
 public:
  enum class Layout { kOneParagraph, kLines };

  Notice(std::span<const Finding> findings, const NoticeSetting& setting,
         Layout layout)
      : layout_(layout),
        regime_(setting.regime.empty() ? "CN" : setting.regime),
        fields_{{{"kinds", KindList(findings)},
                 {"police", NoticeWords(Id("police"))},
                 {"authority", NoticeWords(Id("authority"))}}} {}

  void Say(std::string_view id) {
    const Bilingual words = NoticeWords(id, fields_);
    if (!text_.en.empty() && !words.en.empty()) {
      const bool lines = layout_ == Layout::kLines;
      text_.zh += lines ? "\n" : "";
      text_.en += lines ? "\n" : " ";
    }
    text_.zh += words.zh;
    text_.en += words.en;
  }
  // The row of the regime, "alert.report.EU".
  void SayHere(std::string_view id) { Say(Id(id)); }

  Bilingual Take() { return std::move(text_); }

 private:
  std::string Id(std::string_view id) const {
    return fmt::format("{}.{}", id, regime_);
  }

  Layout layout_;
  std::string regime_;
  std::array<NoticeField, 3> fields_;
  Bilingual text_;
};

// Who the author is told of.
std::string_view NudgeOpening(const NoticeSubject& subject) {
  if (subject.target == Target::kSelf) {
    if (IsMinor(subject)) return "nudge.minor_self";
    return subject.asks_for_help ? "nudge.help" : "nudge.self";
  }
  if (subject.target == Target::kDeceased) return "nudge.deceased";
  return subject.level >= Level::kMedium ? "nudge.third" : "nudge.kindly";
}

std::string_view AlertOpening(const NoticeSubject& subject) {
  if (subject.target == Target::kSelf) {
    return subject.asks_for_help ? "alert.help" : "alert.self";
  }
  return subject.target == Target::kDeceased ? "alert.deceased" : "alert.third";
}

// What to do about the data itself; few lines, or nobody reads them.
void SayAboutKinds(std::span<const Finding> findings, int most,
                   Notice& notice) {
  int said = 0;
  for (const std::string_view type :
       {"ADDRESS", "BANK_CARD", "CN_RESIDENT_ID", "PHONE_NUMBER"}) {
    const bool shown = std::ranges::any_of(findings, [type](const Finding& f) {
      return f.type == type && f.holder == Holder::kPerson;
    });
    if (!shown || ++said > most) continue;
    notice.Say(fmt::format("kind.{}", type));
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
                    const NoticeSubject& subject,
                    const NoticeSetting& setting) {
  Notice notice(findings, setting, Notice::Layout::kOneParagraph);
  if (subject.for_sale) {
    notice.Say("nudge.sale");
    return notice.Take();
  }
  const bool other = subject.target != Target::kSelf;
  if (other && subject.level == Level::kCritical) notice.Say("nudge.severe");
  notice.Say(NudgeOpening(subject));
  if (other && IsMinor(subject)) notice.Say("nudge.minor");
  if (other && subject.level >= Level::kHigh) notice.Say("nudge.lawful");
  notice.Say(setting.copy_holds ? "nudge.copy" : "nudge.no_copy");
  return notice.Take();
}

Bilingual AlertText(std::span<const Finding> findings, Level level,
                    const NoticeSubject& subject,
                    const NoticeSetting& setting) {
  Notice notice(findings, setting, Notice::Layout::kLines);
  const bool own = subject.target == Target::kSelf;
  const bool dead = subject.target == Target::kDeceased;
  if (level == Level::kCritical && !dead) notice.Say("alert.danger");
  notice.Say(AlertOpening(subject));
  if (level == Level::kHigh && !dead) notice.Say("alert.police");
  if (IsMinor(subject)) notice.Say(own ? "alert.minor_self" : "alert.minor");
  if (subject.victim) notice.Say("alert.victim");
  if (!IsMinor(subject) && subject.vulnerable != Vulnerable::kNone) {
    notice.Say("alert.frail");
  }
  notice.Say("alert.evidence");
  notice.Say("alert.shield");
  if (!dead) SayAboutKinds(findings, level == Level::kCritical ? 1 : 2, notice);
  notice.SayHere("alert.report");
  // A minor's notice needs no identity to go round: the guardian's matter.
  if (level >= Level::kHigh && !IsMinor(subject)) {
    notice.SayHere("alert.notice");
  }
  notice.Say("alert.unpaid");
  return notice.Take();
}

std::optional<Bilingual> CriminalLeadText(const CriminalMeter& meter) {
  constexpr double kWorthTelling = 0.1;
  const auto number = [](const auto& value) {
    const std::string text = fmt::format("{}", value);
    return Bilingual{text, text};
  };
  std::vector<Bilingual> sentences;
  if (meter.x >= kWorthTelling) {
    const NoticeField fields[] = {
        {"records", number(meter.records)},
        {"x", number(fmt::format("{:.2f}", meter.x))}};
    sentences.push_back(NoticeWords("lead.counted", fields));
  }
  if (meter.claimed) {
    const NoticeField fields[] = {
        {"records", number(meter.claimed->records)},
        {"x", number(fmt::format("{:.2f}", meter.claimed->x))}};
    sentences.push_back(NoticeWords("lead.claimed", fields));
  }
  Bilingual flags;
  for (const std::string& flag : meter.flags) {
    const Bilingual words = NoticeWords("flag." + flag);
    if (!flags.zh.empty()) {
      flags.zh += "、";
      flags.en += "; ";
    }
    flags.zh += words.zh;
    flags.en += words.en;
  }
  if (!meter.flags.empty()) {
    const NoticeField fields[] = {{"flags", flags}};
    sentences.push_back(NoticeWords("lead.flags", fields));
  }
  if (sentences.empty()) return std::nullopt;
  Bilingual text = NoticeWords("lead.head");
  for (const Bilingual& sentence : sentences) {
    text.zh += sentence.zh;
    text.en += " " + sentence.en;
  }
  return text;
}

}  // namespace undox
