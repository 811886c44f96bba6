#include "service/casework/notice_letter.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "absl/status/status.h"
#include "fmt/format.h"
#include "fmt/ranges.h"
#include "pii/excerpt.h"
#include "pii/pii_type.h"
#include "pii/takedown.h"
#include "service/casework/embedded_data.h"
#include "service/casework/letter_template.h"
#include "service/casework/phrases.h"
#include "service/casework/web_address.h"

namespace undox {
namespace {

constexpr std::size_t kMaxPlaces = 20;
constexpr std::string_view kBlank = "【请填写】";
constexpr std::string_view kUnknown = "（未知）";

// The entries that the templates cite, by placeholder.
struct Citation {
  std::string_view placeholder;
  std::string_view entry;
};
constexpr Citation kNoticeCitation = {"cite_notice", "civil-code-1195"};
constexpr Citation kForwardCitation = {"cite_forward", "civil-code-1195-2"};
constexpr Citation kDeletionCitation = {"cite_deletion", "pipl-47"};
constexpr auto kWarningCitations =
    std::to_array<Citation>({kForwardCitation,
                             kDeletionCitation,
                             {"cite_police", "public-security-50-1-6"},
                             {"cite_counter", "civil-code-1196"},
                             {"cite_wrong_notice", "civil-code-1195-3"},
                             {"cite_defence", "civil-code-1036"},
                             {"cite_paid_contract", "network-rights-10"},
                             {"cite_paid_crime", "paid-deletion-7"}});

enum class Language { kChinese, kEnglish };

std::string_view In(Language language, const Phrase& phrase) {
  return language == Language::kChinese ? phrase.zh : phrase.en;
}

std::string Words(std::string_view group, std::string_view id,
                  Language language = Language::kChinese) {
  const auto phrase = FindPhrase(group, id);
  return phrase ? std::string(In(language, *phrase)) : std::string();
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

// The letter's fields as they are gathered; the first missing entry is kept.
class Draft {
 public:
  Draft(const TakedownRequest& request, const Post& post,
        const PolicyPack& pack, const NoticeOptions& options)
      : request_(request), post_(post), pack_(pack), options_(options) {}

  absl::StatusOr<NoticeLetter> Write() {
    NoticeLetter letter;
    letter.to_fill_in = ToFillIn();
    const auto body = Fill("notice_1195.zh.txt", BodyFields());
    if (!body.ok()) return body.status();
    const auto annex = Fill("annex_identity.zh.txt", AnnexFields());
    if (!annex.ok()) return annex.status();
    const auto warning =
        Fill("read_first.zh.txt", WarningFields(letter.to_fill_in));
    if (!warning.ok()) return warning.status();
    const auto companion = Fill("notice_1195.en.txt", CompanionFields());
    if (!companion.ok()) return companion.status();
    if (!missing_entry_.empty()) {
      return absl::FailedPreconditionError(fmt::format(
          "notice letter: the policy pack has no entry {}", missing_entry_));
    }
    letter.body_zh = *body;
    letter.annex_zh = *annex;
    letter.read_first_zh = *warning;
    letter.companion_en = *companion;
    return letter;
  }

 private:
  static absl::StatusOr<std::string> Fill(std::string_view name,
                                          const LetterFields& fields) {
    return FillTemplate(CaseworkData(name), fields);
  }

  const PolicyEntry* Entry(std::string_view id) {
    const PolicyEntry* entry = FindEntry(pack_, id);
    if (entry == nullptr && missing_entry_.empty()) missing_entry_ = id;
    return entry;
  }

  std::string Cite(const Citation& citation,
                   Language language = Language::kChinese) {
    const PolicyEntry* entry = Entry(citation.entry);
    if (entry == nullptr) return "";
    return language == Language::kChinese ? CitationZh(*entry)
                                          : CitationEn(*entry);
  }

  bool IsWithheld(std::string_view field) const {
    return std::ranges::find(request_.withheld, field) !=
           request_.withheld.end();
  }

  std::string Platform() const {
    const std::string& name =
        options_.platform.empty() ? request_.platform : options_.platform;
    return name.empty() ? std::string(kBlank) : OneLine(name);
  }

  std::string Url() const {
    const auto address = ParseWebAddress(request_.post_url);
    return address ? address->uri : std::string(kBlank);
  }

  bool CitesAnAct() const {
    return std::ranges::any_of(request_.ground_ids, [&](const std::string& id) {
      const PolicyEntry* entry = FindEntry(pack_, id);
      return entry != nullptr && entry->role == PolicyRole::kAct;
    });
  }

  std::vector<std::string> ToFillIn() const {
    std::vector<std::string> items;
    if (IsWithheld("url")) {
      items.push_back(Words("fill", "url_withheld"));
    } else if (!ParseWebAddress(request_.post_url)) {
      items.push_back(Words("fill", "url"));
    }
    if (IsWithheld("id")) items.push_back(Words("fill", "id_withheld"));
    if (IsWithheld("author")) items.push_back(Words("fill", "author_withheld"));
    if (options_.platform.empty()) items.push_back(Words("fill", "platform"));
    if (options_.evidence_id.empty()) {
      items.push_back(Words("fill", "evidence_id"));
    }
    if (!CitesAnAct()) items.push_back(Words("fill", "no_act"));
    items.push_back(Words("fill", "identity"));
    return items;
  }

  std::string Kinds(Language language) const {
    std::string lines;
    int number = 0;
    for (const TakedownKind& kind : request_.kinds) {
      const std::size_t shown = std::min(kind.places.size(), kMaxPlaces);
      const std::string places = fmt::to_string(
          fmt::join(kind.places.begin(),
                    kind.places.begin() + static_cast<std::ptrdiff_t>(shown),
                    language == Language::kChinese ? "、" : ", "));
      const TypeTraits& traits = TraitsOf(kind.type);
      if (language == Language::kChinese) {
        lines += fmt::format(
            "    {}. {}：第 {} 处{}（{}）\n", ++number, traits.zh, places,
            shown < kind.places.size() ? "等" : "", WhereZh(kind));
      } else {
        lines += fmt::format(
            "    {}. {}: place {}{} ({} in text, {} in images)\n", ++number,
            traits.en, places, shown < kind.places.size() ? ", …" : "",
            kind.in_text, kind.in_images);
      }
    }
    return WithoutLastBreak(std::move(lines));
  }

  std::string Reasons() const {
    std::string lines;
    for (const std::string& id : request_.reasons) {
      const std::string words = Words("reason", id);
      if (!words.empty()) lines += fmt::format("    · {}\n", words);
    }
    if (request_.vulnerable == Vulnerable::kMinor &&
        lines.find(Words("reason", "cue:minor")) == lines.npos) {
      lines += fmt::format("    · {}\n", Words("reason", "cue:minor"));
    }
    lines += fmt::format("    · {}\n", Words("reason", "default"));
    return WithoutLastBreak(std::move(lines));
  }

  std::string Grounds(Language language) {
    std::string lines;
    for (const PolicyRole role :
         {PolicyRole::kAct, PolicyRole::kRemedy, PolicyRole::kDuty}) {
      std::string group;
      int number = 0;
      for (const std::string& id : request_.ground_ids) {
        const PolicyEntry* entry = Entry(id);
        if (entry == nullptr || entry->role != role) continue;
        group += language == Language::kChinese
                     ? fmt::format("    {}. {}：\n       {}。\n", ++number,
                                   CitationZh(*entry), entry->wording_zh)
                     : fmt::format("    {}. {}: {}.\n", ++number,
                                   CitationEn(*entry), entry->wording_en);
      }
      if (group.empty()) continue;
      lines +=
          fmt::format("    【{}】\n{}",
                      Words("role", PolicyRoleName(role), language), group);
    }
    return WithoutLastBreak(std::move(lines));
  }

  std::string Measures(Language language) const {
    std::string lines;
    int number = 0;
    for (const Measure measure : request_.measures) {
      lines += fmt::format("    {}. {}{}\n", ++number,
                           Words("measure", MeasureId(measure), language),
                           language == Language::kChinese ? "；" : ".");
    }
    return WithoutLastBreak(std::move(lines));
  }

  std::string Reach() const {
    if (post_.reach.views <= 0 && post_.reach.reposts <= 0) {
      return std::string(kUnknown);
    }
    return fmt::format("浏览 {} 次，转发 {} 次（发现时）", post_.reach.views,
                       post_.reach.reposts);
  }

  std::string Known(std::string_view withheld, const std::string& text) const {
    if (IsWithheld(withheld)) return std::string(kBlank);
    return text.empty() ? std::string(kUnknown) : OneLine(text);
  }

  LetterFields BodyFields() {
    LetterFields fields;
    for (const Citation& cited : {kNoticeCitation, kForwardCitation}) {
      fields.emplace(cited.placeholder, Cite(cited));
    }
    const std::string kind = Words("kind", post_.kind);
    fields["platform"] = Platform();
    fields["url"] = Url();
    fields["kind"] = kind.empty() ? Words("kind", "post") : kind;
    fields["author"] = Known("author", request_.author);
    fields["post_id"] = Known("id", request_.post_id);
    fields["post_date"] = request_.post_date;
    fields["reach"] = Reach();
    fields["people"] = fmt::to_string(request_.people);
    fields["kinds"] = Kinds(Language::kChinese);
    fields["level"] = Words("level", LevelName(request_.level));
    fields["reasons"] = Reasons();
    fields["excerpt"] = options_.with_excerpt && !request_.excerpt.empty()
                            ? request_.excerpt
                            : "（略）";
    fields["grounds"] = Grounds(Language::kChinese);
    fields["measures"] = Measures(Language::kChinese);
    fields["evidence_id"] = options_.evidence_id.empty()
                                ? std::string(kBlank)
                                : OneLine(options_.evidence_id);
    return fields;
  }

  LetterFields AnnexFields() const {
    const bool is_minor = request_.vulnerable == Vulnerable::kMinor;
    return {{"platform", Platform()},
            {"url", Url()},
            {"minor_note",
             is_minor ? "   （涉及未成年人：本人或者父母、其他监护人均可提出）"
                      : ""}};
  }

  LetterFields WarningFields(const std::vector<std::string>& to_fill_in) {
    LetterFields fields;
    for (const Citation& cited : kWarningCitations) {
      fields.emplace(cited.placeholder, Cite(cited));
    }
    fields["minor_routes"] = MinorRoutes();
    fields["counter_target"] = CounterTarget();
    std::string items;
    for (const std::string& item : to_fill_in) {
      items += fmt::format("       □ {}\n", item);
    }
    fields["to_fill_in"] = WithoutLastBreak(std::move(items));
    fields["as_of"] = pack_.as_of;
    fields["unverified"] = Unverified();
    return fields;
  }

  std::string MinorRoutes() {
    if (request_.vulnerable != Vulnerable::kMinor) return "";
    const auto line = [&](std::string_view id) {
      const PolicyEntry* entry = Entry(id);
      return entry == nullptr
                 ? ""
                 : fmt::format("    · {}：\n      {}。\n", CitationZh(*entry),
                               entry->wording_zh);
    };
    return WithoutLastBreak(
        "    涉及未成年人，另有专门的路，可以不走民法典通知：\n" +
        line("minors-law-77") + line("minors-regulation-34"));
  }

  // Our own reminder, and it says so.
  std::string CounterTarget() {
    const PolicyEntry* entry = Entry("civil-code-1196");
    if (entry == nullptr || !entry->target) return "请尽快准备。";
    return fmt::format("本软件的提醒目标是 {}（可以修改，不是法定期限）。",
                       DurationZh(*entry->target));
  }

  // The grounds whose text was read in a report or not at all.
  std::string Unverified() {
    std::string lines;
    for (const std::string& id : request_.ground_ids) {
      const PolicyEntry* entry = Entry(id);
      if (entry == nullptr || entry->status == PolicyStatus::kRead) continue;
      lines += fmt::format("    · 未读到官方全文，务必核对：{}\n",
                           CitationZh(*entry));
    }
    return WithoutLastBreak(std::move(lines));
  }

  LetterFields CompanionFields() {
    return {{"cite_forward", Cite(kForwardCitation, Language::kEnglish)},
            {"cite_deletion", Cite(kDeletionCitation, Language::kEnglish)},
            {"platform", Platform()},
            {"url", Url()},
            {"post_date", request_.post_date},
            {"people", fmt::to_string(request_.people)},
            {"level",
             Words("level", LevelName(request_.level), Language::kEnglish)},
            {"kinds", Kinds(Language::kEnglish)},
            {"grounds", Grounds(Language::kEnglish)},
            {"measures", Measures(Language::kEnglish)},
            {"as_of", pack_.as_of}};
  }

  static std::string WithoutLastBreak(std::string lines) {
    if (lines.ends_with('\n')) lines.pop_back();
    return lines;
  }

  const TakedownRequest& request_;
  const Post& post_;
  const PolicyPack& pack_;
  const NoticeOptions& options_;
  std::string missing_entry_;
};

}  // namespace

absl::StatusOr<NoticeLetter> DraftNoticeLetter(const TakedownRequest& request,
                                               const Post& post,
                                               const PolicyPack& pack,
                                               const NoticeOptions& options) {
  return Draft(request, post, pack, options).Write();
}

}  // namespace undox
