#include "service/report/explanation.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "pii/pii_type.h"
#include "pii/redaction/masking.h"
#include "service/report/decimal.h"
#include "service/report/marked_text.h"
#include "service/report/offset_map.h"
#include "service/report/picture_place.h"
#include "service/report/reach_text.h"
#include "service/report/text_table.h"

namespace undox {
namespace {

// A word or sentence in the product's two languages.
struct Words {
  std::string_view zh;
  std::string_view en;
};

std::string_view Say(const Words& words, const ExplanationStyle& style) {
  return style.language == Language::kChinese ? words.zh : words.en;
}

constexpr std::string_view kBold = "\033[1m";
std::string_view ColourOf(Level level) {
  if (level >= Level::kHigh) return "\033[1;31m";
  if (level == Level::kMedium) return "\033[1;33m";
  return "\033[1;32m";
}

std::string Heading(const Words& words, const ExplanationStyle& style) {
  return Paint(Say(words, style), kBold, style) + "\n";
}

std::string Number(double value, int decimals) {
  return std::string(Decimal(value, decimals).text());
}

std::string Join(const std::vector<std::string>& words) {
  std::string joined;
  for (const std::string& word : words) {
    if (!joined.empty()) joined += ", ";
    joined += word;
  }
  return joined;
}

std::string TypeLabel(const Finding& finding, const ExplanationStyle& style) {
  const TypeTraits& traits = TraitsOf(finding.type);
  const std::string_view label = Say({traits.zh, traits.en}, style);
  return label.empty() ? finding.type : std::string(label);
}

// The Chinese word with the code of the reports in brackets; the code alone in
// English.
std::string Named(std::string_view zh, std::string_view code,
                  const ExplanationStyle& style) {
  return style.language == Language::kChinese ? fmt::format("{} ({})", zh, code)
                                              : std::string(code);
}

std::string_view TargetZh(Target target) {
  constexpr std::string_view kWords[] = {"发布者本人", "他人", "公众人物",
                                         "单位", "逝者"};
  return kWords[static_cast<std::size_t>(target)];
}

std::string_view VulnerableZh(Vulnerable vulnerable) {
  constexpr std::string_view kWords[] = {"", "未成年人", "老年人", "残障人士"};
  return kWords[static_cast<std::size_t>(vulnerable)];
}

std::string_view VerdictZh(Verdict verdict) {
  constexpr std::string_view kWords[] = {"放行", "提醒发布者", "暂缓，人工复核",
                                         "拦截"};
  return kWords[static_cast<std::size_t>(verdict)];
}

std::string_view LevelWord(Level level, const ExplanationStyle& style) {
  constexpr std::string_view kWords[] = {"无", "低", "中", "高", "严重"};
  return style.language == Language::kChinese
             ? kWords[static_cast<std::size_t>(level)]
             : LevelName(level);
}

std::string Place(const Finding& finding, const ScanReport& report,
                  OffsetMap& offsets, const ExplanationStyle& style) {
  const auto* in_image = std::get_if<InImage>(&finding.location);
  if (in_image != nullptr) {
    return PlaceInPicture(*in_image, report, style.language);
  }
  const Span span = TextSpan(finding);
  return fmt::format("{}-{}", offsets.Convert(span.begin),
                     offsets.Convert(span.end));
}

std::string FindingsTable(const Post& post, const ScanReport& report,
                          const ExplanationStyle& style) {
  std::vector<std::vector<std::string>> rows = {
      {std::string(Say({"类型", "type"}, style)),
       std::string(Say({"位置", "where"}, style)),
       std::string(Say({"把握", "sure"}, style)),
       std::string(Say({"显示为", "shown as"}, style)),
       std::string(Say({"属于", "whose"}, style)),
       std::string(Say({"依据", "why"}, style))}};
  OffsetMap offsets(post.text, OffsetUnit::kCodepoint);
  for (const Finding& finding : report.findings) {
    std::vector<std::string> why = finding.evidence.checks;
    for (const std::string& word : finding.evidence.context) {
      why.push_back("“" + word + "”");
    }
    if (finding.disguised) {
      why.emplace_back(Say({"变形书写", "disguised"}, style));
    }
    const std::string whose =
        finding.holder == Holder::kBusiness
            ? std::string(Say({"单位", "business"}, style))
            : fmt::format(fmt::runtime(Say({"主体 {}", "subject {}"}, style)),
                          finding.subject);
    rows.push_back(
        {fmt::format("{} {}", finding.type, TypeLabel(finding, style)),
         Place(finding, report, offsets, style), Number(finding.confidence, 2),
         style.reveal
             ? std::string(finding.value.Reveal())
             : MaskedSample(finding, MaskContextOf(finding, report.findings)),
         whose, Join(why)});
  }
  return AlignTable(rows, 2);
}

std::string LimitLine(const LimitApplied& limit,
                      const ExplanationStyle& style) {
  const std::string_view kind = limit.is_floor
                                    ? Say({"下限", "floor"}, style)
                                    : Say({"上限", "ceiling"}, style);
  return fmt::format("  {}: {} {} ({})\n", kind, LevelWord(limit.level, style),
                     limit.id, limit.article);
}

// The ledgers that an exposure is made of, by the prefix of their reasons' ids,
// each with what its effects count.
struct Ledger {
  enum class Unit { kLevel, kLogOdds, kBits, kProbability, kPoints };
  std::string_view prefix;
  Unit unit;
  Words title;
};
using enum Ledger::Unit;
constexpr Ledger kLedgers[] = {
    {"table:", kLevel, {"等级的依据（S0 至 S4）", "Level (step, S0 to S4)"}},
    {"gate:",
     kLogOdds,
     {"是谁的信息（对数几率：正为他人，负为本人或单位）",
      "Whose data it is (log-odds: + somebody else's, - the author's or a "
      "firm's)"}},
    {"bits:",
     kBits,
     {"凭描述能否认出（比特：每 +1，符合的人减半）",
      "How findable by description (bits: each +1 halves who fits)"}},
    {"identify:",
     kProbability,
     {"能否直接找到（0 至 1 的概率）",
      "How findable directly (probability, 0 to 1)"}},
    {"harm:",
     kProbability,
     {"能造成的伤害（0 至 1 的概率）", "Harm it allows (probability, 0 to 1)"}},
    {"intent:",
     kLogOdds,
     {"意图（对数几率：正为恶意）", "Intent (log-odds: + hostile)"}},
    {"",
     kPoints,
     {"各部分使得分增加（百分制，上下限之前）",
      "What each part adds (points of 100, before floors and ceilings)"}},
};

std::string EffectIn(Ledger::Unit unit, double effect) {
  if (unit == kLevel) return fmt::format("S{}", Number(effect, 0));
  if (unit == kProbability) return Number(effect, 2);
  const double amount = unit == kBits ? effect / std::numbers::ln2 : effect;
  const int decimals = unit == kLogOdds ? 2 : 1;
  return fmt::format("{}{}", amount < 0 ? "" : "+", Number(amount, decimals));
}

std::string LedgerLines(std::vector<Reason> reasons,
                        const ExplanationStyle& style) {
  std::string text;
  for (const Ledger& ledger : kLedgers) {
    std::vector<std::vector<std::string>> rows;
    std::erase_if(reasons, [&](const Reason& reason) {
      if (!reason.id.starts_with(ledger.prefix)) return false;
      rows.push_back(
          {EffectIn(ledger.unit, reason.effect), reason.id, reason.text});
      return true;
    });
    if (rows.empty()) continue;
    text += fmt::format("\n  {}\n{}", Say(ledger.title, style),
                        AlignTable(rows, 4));
  }
  return text;
}

std::string SubjectLedger(std::size_t index, const Subject& subject,
                          const ExplanationStyle& style) {
  const Exposure& exposure = subject.exposure;
  std::string text = Paint(
      fmt::format(
          fmt::runtime(Say({"主体 {}: {}", "Subject {}: {}"}, style)), index,
          Named(TargetZh(subject.target), TargetName(subject.target), style)),
      kBold, style);
  if (subject.vulnerable != Vulnerable::kNone) {
    text +=
        fmt::format(", {}", Named(VulnerableZh(subject.vulnerable),
                                  VulnerableName(subject.vulnerable), style));
  }
  text += fmt::format(
      fmt::runtime(Say({"\n  等级 {} ({})，得分 {}（上下限之前 "
                        "{}），{}（{} 比特）\n",
                        "\n  level {} ({}), score {} ({} before floors and "
                        "ceilings), {} ({} bits)\n"},
                       style)),
      Paint(LevelWord(exposure.level, style), ColourOf(exposure.level), style),
      LevelCode(exposure.level), Number(exposure.score, 1),
      Number(exposure.raw, 1), ReachText(exposure, style.language),
      Number(exposure.bits, 1));
  for (const LimitApplied& limit : exposure.limits) {
    text += LimitLine(limit, style);
  }
  return text + LedgerLines(exposure.reasons, style);
}

std::string VerdictLines(const ScanReport& report,
                         const ExplanationStyle& style) {
  std::string text =
      fmt::format("{}{}\n", Heading({"处置", "Verdict"}, style),
                  "  " + Paint(Named(VerdictZh(report.verdict),
                                     VerdictName(report.verdict), style),
                               ColourOf(report.exposure.level), style));
  const bool chinese = style.language == Language::kChinese;
  if (report.nudge) {
    text += fmt::format("  {}: {}\n", Say({"对发布者", "to the author"}, style),
                        chinese ? report.nudge->zh : report.nudge->en);
  }
  if (report.alert) {
    text += fmt::format("  {}: {}\n",
                        Say({"对当事人", "to the person shown"}, style),
                        chinese ? report.alert->zh : report.alert->en);
  }
  if (report.redaction.after) {
    const AfterRedaction& after = *report.redaction.after;
    text += fmt::format(
        fmt::runtime(Say({"  遮盖后重扫: 等级 {}，得分 {}，{}\n",
                          "  redacted and scanned again: level {}, score {}, "
                          "{}\n"},
                         style)),
        LevelWord(after.level, style), Number(after.score, 1),
        PeopleFit(after.k, style.language));
  }
  for (const Unscanned& part : report.unscanned) {
    text += fmt::format(
        "  {}: {} ({}{}{})\n", Say({"未扫描", "not scanned"}, style), part.part,
        part.reason, part.limit.empty() ? "" : ", ", part.limit);
  }
  return text;
}

// The post as it was read: its text, then each picture.
std::string Sources(const Post& post, const ScanReport& report,
                    const ExplanationStyle& style) {
  std::string text;
  if (!post.text.empty() || report.pictures.empty()) {
    text += Heading({"原文", "Text"}, style);
    text += IndentLines(MarkedText(post, report, style), 2) + "\n\n";
  }
  for (std::size_t i = 0; i < report.pictures.size(); ++i) {
    const PictureReport& picture = report.pictures[i];
    text += Paint(fmt::format("{} {}", Say({"图片", "Picture"}, style), i),
                  kBold, style);
    if (!picture.scanned) {
      text +=
          fmt::format(": {}\n\n", Say({"未能查看", "not looked at"}, style));
      continue;
    }
    const std::string read = MarkedPicture(report, i, style);
    text += fmt::format(
        " ({}x{})\n{}\n\n", picture.size.width, picture.size.height,
        read.empty()
            ? fmt::format("  {}", Say({"（没有文字）", "(no text)"}, style))
            : IndentLines(read, 2));
  }
  return text;
}

}  // namespace

std::string ExplainReport(const Post& post, const ScanReport& report,
                          const ExplanationStyle& style) {
  std::string text = Sources(post, report, style);
  if (report.findings.empty()) {
    text += Heading({"未发现个人信息", "No personal data found"}, style);
  } else {
    text += Heading({"发现", "Findings"}, style);
    text += FindingsTable(post, report, style);
  }
  text += "\n";
  for (std::size_t i = 0; i < report.subjects.size(); ++i) {
    text += SubjectLedger(i, report.subjects[i], style) + "\n";
  }
  return text + VerdictLines(report, style);
}

}  // namespace undox
