#include "pii/policy/concentration.h"

#include <cmath>

#include "fmt/format.h"
#include "pii/policy/notice_words.h"

namespace undox {
namespace {

constexpr double kHoursOfADay = 24;

bool IsConcentrated(const AttackCounts& counts, const ConcentrationRule& rule) {
  return counts.posts >= rule.posts && counts.authors >= rule.authors &&
         counts.hours <= rule.hours;
}

// One who goes on and on is enough.
bool IsSustained(const AttackCounts& counts, const ConcentrationRule& rule) {
  return rule.days > 0 && counts.posts >= rule.posts &&
         counts.hours >= rule.days * kHoursOfADay;
}

Bilingual Text(const AttackCounts& counts, bool sustained) {
  const auto number = [](auto value) {
    const std::string text = fmt::format("{}", value);
    return Bilingual{text, text};
  };
  const NoticeField fields[] = {
      {"posts", number(counts.posts)},
      {"authors", number(counts.authors)},
      {"hours", number(std::llround(std::ceil(counts.hours)))}};
  return NoticeWords(sustained ? "violence.sustained" : "violence.concentrated",
                     fields);
}

}  // namespace

std::optional<CyberViolenceLabel> LabelCyberViolence(const AttackCounts& counts,
                                                     const PolicyPack& pack,
                                                     std::string_view day) {
  const ConcentrationRule& rule = pack.concentration;
  if (rule.posts == 0) return std::nullopt;
  const bool concentrated = IsConcentrated(counts, rule);
  if (!concentrated && !IsSustained(counts, rule)) return std::nullopt;
  CyberViolenceLabel label = {
      pack.id, {}, !concentrated, counts, Text(counts, !concentrated)};
  for (const std::string& id : rule.entries) {
    const PolicyEntry* entry = FindEntry(pack, id);
    if (entry == nullptr || !MayUse(pack, *entry)) continue;
    const bool draft = entry->status == PolicyStatus::kDraft;
    // Only the draft knows of sustained attacks.
    if (draft || (concentrated && IsInForce(*entry, day))) {
      label.entries.push_back(id);
    }
  }
  if (label.entries.empty()) return std::nullopt;
  return label;
}

}  // namespace undox
