#include "service/report/reason_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "service/report/decimal.h"
#include "service/report/reach_text.h"
#include "service/report/type_words.h"

namespace undox {
namespace {

bool IsNumber(std::string_view text) {
  return !text.empty() &&
         std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// What stands behind the first ':' of an id.
std::string_view EntryOf(std::string_view id) {
  return id.substr(id.find(':') + 1);
}

// "5(1)(3)-(6)" as Chinese courts cite it: "第 5 条第 1 款第 3 至 6 项"; any
// other form as it stands, "第 64(3A) 条".
std::string ChineseArticle(std::string_view article) {
  constexpr std::array<std::string_view, 2> kUnits = {"款", "项"};
  const std::size_t open = article.find('(');
  std::string text = fmt::format("第 {} 条", article.substr(0, open));
  std::string_view rest =
      open == article.npos ? std::string_view() : article.substr(open);
  for (std::size_t unit = 0; !rest.empty(); ++unit) {
    const std::size_t close = rest.find(')');
    if (unit == kUnits.size() || !rest.starts_with('(') || close == rest.npos ||
        !IsNumber(rest.substr(1, close - 1))) {
      return fmt::format("第 {} 条", article);
    }
    std::string number(rest.substr(1, close - 1));
    rest.remove_prefix(close + 1);
    if (rest.starts_with("-(") && rest.ends_with(')')) {
      number += fmt::format(" 至 {}", rest.substr(2, rest.size() - 3));
      rest = {};
    }
    text += fmt::format("第 {} {}", number, kUnits[unit]);
  }
  return text;
}

// "28, 31" of one law.
Bilingual ArticlesOf(std::string_view articles) {
  Bilingual all;
  all.en = fmt::format("art. {}", articles);
  while (!articles.empty()) {
    const std::size_t end = std::min(articles.find(", "), articles.size());
    if (!all.zh.empty()) all.zh += "、";
    all.zh += ChineseArticle(articles.substr(0, end));
    articles.remove_prefix(std::min(end + 2, articles.size()));
  }
  return all;
}

// The text before the first ' ' is an instrument, the rest its articles, and a
// note in parentheses may stand at the end.
Bilingual OneArticle(std::string_view part, const ReportWords& words) {
  Bilingual note;
  const std::size_t open = part.rfind(" (");
  if (open != part.npos && part.ends_with(')')) {
    const std::string_view text = part.substr(open + 2, part.size() - open - 3);
    const std::string key = fmt::format("law.note:{}", text);
    if (words.Knows(key)) {
      note = words.Say(key);
      part = part.substr(0, open);
    }
  }
  const std::size_t space = part.find(' ');
  Bilingual law = words.SayOr(fmt::format("law:{}", part.substr(0, space)),
                              part.substr(0, space));
  const auto add = [&](const Bilingual& more) {
    law.zh.append(" ").append(more.zh);
    law.en.append(" ").append(more.en);
  };
  if (space != part.npos) add(ArticlesOf(part.substr(space + 1)));
  if (!note.en.empty()) {
    law.zh += note.zh;
    law.en.append(" ").append(note.en);
  }
  return law;
}

}  // namespace

Bilingual LevelWords(Level level, const ReportWords& words) {
  const Bilingual name =
      words.Say(fmt::format("level:{}", static_cast<int>(level)));
  return {fmt::format("{} {}", LevelCode(level), name.zh),
          fmt::format("{} {}", LevelCode(level), name.en)};
}

Bilingual ReachWords(const Exposure& exposure) {
  return {ReachText(exposure, Language::kChinese),
          ReachText(exposure, Language::kEnglish)};
}

Bilingual PeopleWords(double k) {
  return {PeopleFit(k, Language::kChinese), PeopleFit(k, Language::kEnglish)};
}

Bilingual AfterWords(const AfterRedaction& after, const std::string& key,
                     const ReportWords& words) {
  constexpr double kNobody = 1e9;  // As good as everybody fits.
  const std::vector<Bilingual> parts = {LevelWords(after.level, words),
                                        Same(Decimal(after.score, 1).text()),
                                        PeopleWords(after.k)};
  return words.Say(after.k >= kNobody ? key + "_clear" : key, parts);
}

Bilingual ReasonWords(const Reason& reason, const ReportWords& words) {
  const std::string_view entry = EntryOf(reason.id);
  if (reason.id.starts_with("finding:")) {
    return words.Say("why.shows", {TypeWords(entry)});
  }
  if (reason.id.starts_with("cue:")) {
    return words.SayOr(fmt::format("intent:{}", entry), reason.text);
  }
  if (reason.id.starts_with("term:")) {
    for (const char* ledger : {"term:", "bits:", "identify:", "harm:"}) {
      const std::string key = ledger + std::string(entry);
      if (words.Knows(key)) return words.Say(key);
    }
    return words.Say("term:other");
  }
  return words.SayOr(reason.id, reason.text);
}

Bilingual StepWords(const Reason& reason, Target target,
                    const ReportWords& words) {
  const std::string own = fmt::format("{}:{}", reason.id, TargetName(target));
  return words.Knows(own) ? words.Say(own) : ReasonWords(reason, words);
}

Bilingual IntentWords(const Exposure& exposure, const ReportWords& words) {
  constexpr std::string_view kThird = "intent:third_party";
  constexpr double kPercent = 100;
  bool third = false;
  bool hostile = false;
  for (const Reason& reason : exposure.reasons) {
    if (!reason.id.starts_with("intent:") || reason.effect <= 0) continue;
    (reason.id == kThird ? third : hostile) = true;
  }
  const Bilingual share = Same(Decimal(kPercent * exposure.intent, 0).text());
  return words.Say(third && !hostile ? "tell.intent_none" : "tell.intent_sum",
                   {share});
}

bool AsksForIntent(Target target) {
  return target != Target::kSelf && target != Target::kBusiness;
}

bool HidesData(const ScanReport& report) {
  return std::ranges::any_of(report.subjects, [](const Subject& subject) {
    return std::ranges::any_of(subject.exposure.reasons,
                               [](const Reason& reason) {
                                 return reason.id == "intent:evasion" ||
                                        reason.id == "gate:evasion_advice";
                               });
  });
}

bool FloorOverrules(const Exposure& exposure) {
  const auto has = [&exposure](bool floor) {
    return std::ranges::any_of(exposure.limits, [&](const LimitApplied& limit) {
      return limit.is_floor == floor;
    });
  };
  return has(true) && has(false);
}

bool IsOpenToAll(const Subject& subject) {
  return subject.target == Target::kBusiness &&
         subject.exposure.level == Level::kNone;
}

Bilingual ArticleWords(std::string_view article, const ReportWords& words) {
  Bilingual all;
  while (!article.empty()) {
    const std::size_t end = std::min(article.find("; "), article.size());
    const Bilingual one = OneArticle(article.substr(0, end), words);
    article.remove_prefix(std::min(end + 2, article.size()));
    all.zh.append(all.zh.empty() ? "" : "；").append(one.zh);
    all.en.append(all.en.empty() ? "" : "; ").append(one.en);
  }
  return all;
}

}  // namespace undox
