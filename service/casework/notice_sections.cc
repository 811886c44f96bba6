#include "service/casework/notice_sections.h"

#include <algorithm>

#include "fmt/format.h"
#include "fmt/ranges.h"
#include "pii/pii_type.h"
#include "pii/policy/takedown.h"

namespace undox {
namespace {

constexpr std::size_t kMaxPlaces = 20;

std::string WithoutLastBreak(std::string lines) {
  if (lines.ends_with('\n')) lines.pop_back();
  return lines;
}

// "15 日" for "P15D"; the loader has checked the shape.
std::string DurationZh(std::string_view duration) {
  const bool is_hours = duration.starts_with("PT");
  const std::string_view number =
      duration.substr(is_hours ? 2 : 1, duration.size() - (is_hours ? 3 : 2));
  const char unit = duration.back();
  return fmt::format("{} {}", number,
                     is_hours      ? "小时"
                     : unit == 'D' ? "日"
                     : unit == 'W' ? "周"
                     : unit == 'M' ? "个月"
                                   : "年");
}

// "文字 2 处，图片 1 处" without the part that is zero.
std::string WhereZh(const TakedownKind& kind) {
  if (kind.in_images == 0) return fmt::format("文字 {} 处", kind.in_text);
  if (kind.in_text == 0) return fmt::format("图片 {} 处", kind.in_images);
  return fmt::format("文字 {} 处，图片 {} 处", kind.in_text, kind.in_images);
}

std::string KindLine(const TakedownKind& kind, Language language) {
  const TypeTraits& traits = TraitsOf(kind.type);
  const std::size_t shown = std::min(kind.places.size(), kMaxPlaces);
  const std::string places = fmt::to_string(
      fmt::join(kind.places.begin(),
                kind.places.begin() + static_cast<std::ptrdiff_t>(shown),
                language == Language::kChinese ? "、" : ", "));
  const bool is_cut = shown < kind.places.size();
  if (language == Language::kChinese) {
    return fmt::format("{}：第 {} 处{}（{}）", traits.zh, places,
                       is_cut ? "等" : "", WhereZh(kind));
  }
  return fmt::format("{}: place {}{} ({} in text, {} in images)", traits.en,
                     places, is_cut ? ", …" : "", kind.in_text, kind.in_images);
}

std::string GroundLine(const PolicyEntry& entry, int number,
                       Language language) {
  if (language == Language::kChinese) {
    return fmt::format("    {}. {}：\n       {}。\n", number, CitationZh(entry),
                       entry.wording_zh);
  }
  return fmt::format("    {}. {}: {}.\n", number, CitationEn(entry),
                     entry.wording_en);
}

}  // namespace

std::string KindLines(const TakedownRequest& request, Language language) {
  std::string lines;
  int number = 0;
  for (const TakedownKind& kind : request.kinds) {
    lines += fmt::format("    {}. {}\n", ++number, KindLine(kind, language));
  }
  return WithoutLastBreak(std::move(lines));
}

std::string ReasonLines(const TakedownRequest& request) {
  std::vector<std::string> ids = request.reasons;
  const bool tells_minor = std::ranges::find(ids, "cue:minor") != ids.end();
  if (request.vulnerable == Vulnerable::kMinor && !tells_minor) {
    ids.push_back("cue:minor");
  }
  ids.push_back("default");
  std::string lines;
  for (const std::string& id : ids) {
    const std::string words = Words("reason", id);
    if (!words.empty()) lines += fmt::format("    · {}\n", words);
  }
  return WithoutLastBreak(std::move(lines));
}

std::string GroundLines(const TakedownRequest& request, const PolicyPack& pack,
                        Language language) {
  std::string lines;
  for (const PolicyRole role :
       {PolicyRole::kAct, PolicyRole::kRemedy, PolicyRole::kDuty}) {
    std::string group;
    int number = 0;
    for (const std::string& id : request.ground_ids) {
      const PolicyEntry* entry = FindEntry(pack, id);
      if (entry == nullptr || entry->role != role) continue;
      group += GroundLine(*entry, ++number, language);
    }
    if (group.empty()) continue;
    lines += fmt::format("    【{}】\n{}",
                         Words("role", PolicyRoleName(role), language), group);
  }
  return WithoutLastBreak(std::move(lines));
}

std::string MeasureLines(const TakedownRequest& request, Language language) {
  std::vector<std::string> words;
  for (const Measure measure : request.measures) {
    words.push_back(
        fmt::format("    {}. {}", words.size() + 1,
                    Words("measure", MeasureId(measure), language)));
  }
  if (language == Language::kEnglish) {
    return fmt::to_string(fmt::join(words, "\n"));
  }
  return fmt::format("{}。", fmt::join(words, "；\n"));
}

std::string UnverifiedLines(const TakedownRequest& request,
                            const PolicyPack& pack) {
  std::string lines;
  for (const std::string& id : request.ground_ids) {
    const PolicyEntry* entry = FindEntry(pack, id);
    if (entry == nullptr || entry->status == PolicyStatus::kRead) continue;
    lines +=
        fmt::format("    · 未读到官方全文，务必核对：{}\n", CitationZh(*entry));
  }
  return WithoutLastBreak(std::move(lines));
}

std::string MinorRouteLines(const PolicyPack& pack,
                            const std::vector<std::string_view>& ids) {
  std::string lines = "    涉及未成年人，另有专门的路，可以不走民法典通知：\n";
  for (const std::string_view id : ids) {
    const PolicyEntry* entry = FindEntry(pack, id);
    if (entry == nullptr) continue;
    lines += fmt::format("    · {}：\n      {}。\n", CitationZh(*entry),
                         entry->wording_zh);
  }
  return WithoutLastBreak(std::move(lines));
}

std::string TargetSentence(const PolicyEntry& entry) {
  if (!entry.target) return "请尽快准备。";
  return fmt::format("本软件的提醒目标是 {}（可以修改，不是法定期限）。",
                     DurationZh(*entry.target));
}

}  // namespace undox
