#include "pii/policy/policy.h"

#include <algorithm>
#include <charconv>
#include <chrono>

namespace undox {
namespace {

template <typename T>
bool SharesOne(const std::vector<T>& wanted, std::span<const T> present) {
  return std::ranges::any_of(wanted, [&](const T& item) {
    return std::ranges::find(present, item) != present.end();
  });
}

bool Fits(const PolicyEntry& entry, const PolicyQuery& query) {
  const bool any_type = entry.types.size() == 1 && entry.types[0] == "*";
  return (any_type || SharesOne(entry.types, query.types)) &&
         (entry.targets.empty() || SharesOne(entry.targets, query.targets)) &&
         (entry.vulnerable.empty() ||
          SharesOne(entry.vulnerable, query.vulnerable));
}

bool IsUsable(const PolicyEntry& entry, const PolicyPack& pack,
              std::string_view date) {
  return MayUse(pack, entry) &&
         (entry.status == PolicyStatus::kDraft || IsInForce(entry, date));
}

// The parts of "50(1)(6)": "50", "1", "6". Anything else is one part.
std::vector<std::string_view> ArticleParts(std::string_view article) {
  std::vector<std::string_view> parts;
  std::size_t open = article.find('(');
  parts.push_back(article.substr(0, open));
  while (open != article.npos) {
    const std::size_t close = article.find(')', open);
    if (close == article.npos) break;
    parts.push_back(article.substr(open + 1, close - open - 1));
    open = article.find('(', close);
  }
  return parts;
}

std::optional<int> Number(std::string_view text) {
  int number = 0;
  const char* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, number);
  if (text.empty() || error != std::errc() || rest != end) return std::nullopt;
  return number;
}

std::optional<std::chrono::sys_days> Day(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = Number(text.substr(0, 4));
  const auto month = Number(text.substr(5, 2));
  const auto day = Number(text.substr(8, 2));
  if (!year || !month || !day || *month < 1 || *day < 1) return std::nullopt;
  const std::chrono::year_month_day date(
      std::chrono::year(*year),
      std::chrono::month(static_cast<unsigned>(*month)),
      std::chrono::day(static_cast<unsigned>(*day)));
  if (!date.ok()) return std::nullopt;
  return std::chrono::sys_days(date);
}

std::optional<std::chrono::minutes> ClockTime(std::string_view text) {
  if (text.size() < 5 || text[2] != ':') return std::nullopt;
  const auto hours = Number(text.substr(0, 2));
  const auto minutes = Number(text.substr(3, 2));
  if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
  return std::chrono::hours(*hours) + std::chrono::minutes(*minutes);
}

// East of UTC; nullopt if the time names no offset.
std::optional<std::chrono::minutes> Offset(std::string_view text) {
  if (text.ends_with('Z') || text.ends_with('z')) {
    return std::chrono::minutes(0);
  }
  const std::size_t sign = text.find_first_of("+-", 11);
  if (sign == text.npos) return std::nullopt;
  const auto size = ClockTime(text.substr(sign + 1));
  if (!size) return std::nullopt;
  return text[sign] == '-' ? -*size : *size;
}

std::string PaddedNumber(int number, std::size_t digits) {
  std::string text = std::to_string(number);
  if (text.size() >= digits) return text;
  return std::string(digits - text.size(), '0').append(text);
}

}  // namespace

std::string_view PolicyStatusCode(PolicyStatus status) {
  constexpr std::string_view kCodes[] = {"V", "V-ab", "K", "DRAFT"};
  return kCodes[static_cast<int>(status)];
}

std::string_view PolicyRoleName(PolicyRole role) {
  constexpr std::string_view kNames[] = {"act", "remedy", "duty", "guidance"};
  return kNames[static_cast<int>(role)];
}

bool MayUse(const PolicyPack& pack, const PolicyEntry& entry) {
  if (entry.status == PolicyStatus::kDraft) return pack.use_drafts;
  return entry.status != PolicyStatus::kUnchecked || pack.use_unchecked;
}

bool IsInForce(const PolicyEntry& entry, std::string_view date) {
  return entry.status != PolicyStatus::kDraft && !entry.in_force_from.empty() &&
         entry.in_force_from <= date &&
         (entry.in_force_to.empty() || date <= entry.in_force_to);
}

std::vector<const PolicyEntry*> GroundsFor(const PolicyPack& pack,
                                           const PolicyQuery& query) {
  std::vector<const PolicyEntry*> grounds;
  for (const PolicyEntry& entry : pack.entries) {
    const std::string_view date =
        entry.role == PolicyRole::kAct ? query.post_date : query.request_date;
    const bool lacks = !entry.needs.empty() && !query.concentrated;
    if (entry.role == PolicyRole::kGuidance || lacks ||
        entry.regime != pack.regime || !IsUsable(entry, pack, date) ||
        !Fits(entry, query)) {
      continue;
    }
    grounds.push_back(&entry);
  }
  return grounds;
}

const PolicyEntry* FindEntry(const PolicyPack& pack, std::string_view id) {
  const auto entry = std::ranges::find(pack.entries, id, &PolicyEntry::id);
  return entry == pack.entries.end() ? nullptr : &*entry;
}

std::string GroundName(const PolicyEntry& entry) {
  return entry.instrument_zh + " " + entry.article;
}

std::string CitationZh(const PolicyEntry& entry) {
  constexpr std::string_view kUnits[] = {"条", "款", "项"};
  std::string citation =
      "《" + entry.instrument_zh + "》（" + entry.edition + "）";
  const auto parts = ArticleParts(entry.article);
  for (std::size_t i = 0; i < parts.size() && i < std::size(kUnits); ++i) {
    citation += "第" + std::string(parts[i]) + std::string(kUnits[i]);
  }
  if (entry.status == PolicyStatus::kDraft) {
    citation += "〔征求意见稿，尚未生效〕";
  }
  if (entry.status == PolicyStatus::kUnchecked) {
    citation += "〔未经核对，寄出前须核对原文〕";
  }
  return citation;
}

std::string CitationEn(const PolicyEntry& entry) {
  std::string citation =
      entry.instrument_en + " (" + entry.edition + "), art. " + entry.article;
  if (entry.status == PolicyStatus::kDraft) citation += " [draft, not law]";
  if (entry.status == PolicyStatus::kUnchecked) {
    citation += " [unchecked: read the text before sending]";
  }
  return citation;
}

std::optional<std::string> MainlandDate(std::string_view time) {
  const auto day = Day(time);
  if (!day) return std::nullopt;
  const std::string_view local = time.substr(0, 10);
  if (time.size() < 16) return std::string(local);
  const auto clock = ClockTime(time.substr(11));
  const auto offset = Offset(time);
  if (!clock || !offset) return std::string(local);
  const std::chrono::year_month_day date(std::chrono::floor<std::chrono::days>(
      *day + *clock - *offset + std::chrono::hours(8)));
  return PaddedNumber(static_cast<int>(date.year()), 4) + "-" +
         PaddedNumber(static_cast<int>(static_cast<unsigned>(date.month())),
                      2) +
         "-" +
         PaddedNumber(static_cast<int>(static_cast<unsigned>(date.day())), 2);
}

}  // namespace undox
