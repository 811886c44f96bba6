#include "service/casework/notice_letter.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "absl/status/status.h"
#include "fmt/format.h"
#include "pii/redaction/excerpt.h"
#include "service/casework/embedded_data.h"
#include "service/casework/letter_template.h"
#include "service/casework/notice_sections.h"
#include "service/casework/phrases.h"
#include "service/casework/web_address.h"

namespace undox {
namespace {

constexpr std::string_view kBlank = "【请填写】";
constexpr std::string_view kUnknown = "（未知）";

// The entries that the templates cite, by placeholder.
struct Citation {
  std::string_view placeholder;
  std::string_view entry;
};
constexpr Citation kNotice = {"cite_notice", "civil-code-1195"};
constexpr Citation kForward = {"cite_forward", "civil-code-1195-2"};
constexpr Citation kDeletion = {"cite_deletion", "pipl-47"};
constexpr Citation kCounter = {"cite_counter", "civil-code-1196"};
constexpr auto kWarningCitations =
    std::to_array<Citation>({kForward,
                             kDeletion,
                             kCounter,
                             {"cite_police", "public-security-50-1-6"},
                             {"cite_wrong_notice", "civil-code-1195-3"},
                             {"cite_defence", "civil-code-1036"},
                             {"cite_paid_contract", "network-rights-10"},
                             {"cite_paid_crime", "paid-deletion-7"}});
constexpr std::string_view kMinorRoutes[] = {"minors-law-77",
                                             "minors-regulation-34"};

// Everything that one letter is made of. Lives as long as its parts.
struct Case {
  const TakedownRequest& request;
  const Post& post;
  const PolicyPack& pack;
  const NoticeOptions& options;
};

// Fails with the first entry that a letter would cite and the pack lacks.
absl::Status CheckEntries(const Case& c) {
  std::vector<std::string_view> ids(c.request.ground_ids.begin(),
                                    c.request.ground_ids.end());
  ids.insert(ids.end(), std::begin(kMinorRoutes), std::end(kMinorRoutes));
  ids.push_back(kNotice.entry);
  for (const Citation& cited : kWarningCitations) ids.push_back(cited.entry);
  for (const std::string_view id : ids) {
    if (FindEntry(c.pack, id) != nullptr) continue;
    return absl::FailedPreconditionError(
        fmt::format("notice letter: the policy pack has no entry {}", id));
  }
  return absl::OkStatus();
}

void Cite(const Case& c, const Citation& citation, LetterFields& fields,
          Language language = Language::kChinese) {
  const PolicyEntry& entry = *FindEntry(c.pack, citation.entry);
  fields.emplace(citation.placeholder, language == Language::kChinese
                                           ? CitationZh(entry)
                                           : CitationEn(entry));
}

bool IsWithheld(const Case& c, std::string_view field) {
  return std::ranges::find(c.request.withheld, field) !=
         c.request.withheld.end();
}

bool CitesAnAct(const Case& c) {
  return std::ranges::any_of(c.request.ground_ids, [&](const auto& id) {
    return FindEntry(c.pack, id)->role == PolicyRole::kAct;
  });
}

std::string OrBlank(const std::string& text) {
  return text.empty() ? std::string(kBlank) : OneLine(text);
}

std::string OrUnknown(const std::string& text) {
  return text.empty() ? std::string(kUnknown) : OneLine(text);
}

std::string Platform(const Case& c) {
  return OrBlank(c.options.platform.empty() ? c.request.platform
                                            : c.options.platform);
}

std::string Url(const Case& c) {
  const auto address = ParseWebAddress(c.request.post_url);
  return address ? address->uri : std::string(kBlank);
}

std::string ReachText(const Reach& reach) {
  if (reach.views <= 0 && reach.comments <= 0 && reach.reposts <= 0) {
    return std::string(kUnknown);
  }
  return fmt::format("浏览 {} 次，评论 {} 条，转发 {} 次（发现时）",
                     reach.views, reach.comments, reach.reposts);
}

std::vector<std::string> ToFillIn(const Case& c) {
  const bool has_url = ParseWebAddress(c.request.post_url).has_value();
  const std::pair<std::string_view, bool> kItems[] = {
      {"url_withheld", IsWithheld(c, "url")},
      {"url", !has_url && !IsWithheld(c, "url")},
      {"id_withheld", IsWithheld(c, "id")},
      {"author_withheld", IsWithheld(c, "author")},
      {"platform", c.options.platform.empty()},
      {"post_date", c.request.post_date.empty()},
      {"evidence_id", c.options.evidence_id.empty()},
      {"no_act", !CitesAnAct(c)},
      {"identity", true}};
  std::vector<std::string> items;
  for (const auto& [id, is_missing] : kItems) {
    if (is_missing) items.push_back(Words("fill", id));
  }
  return items;
}

LetterFields BodyFields(const Case& c) {
  LetterFields fields;
  Cite(c, kNotice, fields);
  Cite(c, kForward, fields);
  const std::string kind = Words("kind", c.post.kind);
  fields["platform"] = Platform(c);
  fields["url"] = Url(c);
  fields["kind"] = kind.empty() ? Words("kind", "post") : kind;
  fields["author"] = IsWithheld(c, "author") ? std::string(kBlank)
                                             : OrUnknown(c.request.author);
  fields["post_id"] = OrUnknown(c.request.post_id);
  fields["post_date"] = c.request.post_date.empty()
                            ? std::string(kBlank)
                            : c.request.post_date + "（北京时间）";
  fields["reach"] = ReachText(c.post.reach);
  fields["people"] = fmt::to_string(c.request.people);
  fields["kinds"] = KindLines(c.request, Language::kChinese);
  fields["level"] = Words("level", LevelName(c.request.level));
  fields["reasons"] = ReasonLines(c.request);
  const bool has_excerpt = c.options.with_excerpt && !c.request.excerpt.empty();
  fields["excerpt"] = has_excerpt ? c.request.excerpt : "（略）";
  fields["grounds"] = GroundLines(c.request, c.pack, Language::kChinese);
  fields["measures"] = MeasureLines(c.request, Language::kChinese);
  fields["evidence_id"] = OrBlank(c.options.evidence_id);
  return fields;
}

LetterFields AnnexFields(const Case& c) {
  const bool is_minor = c.request.vulnerable == Vulnerable::kMinor;
  return {{"platform", Platform(c)},
          {"url", Url(c)},
          {"minor_note",
           is_minor ? "   （涉及未成年人：本人或者父母、其他监护人均可提出）"
                    : ""}};
}

LetterFields WarningFields(const Case& c,
                           const std::vector<std::string>& to_fill_in) {
  LetterFields fields;
  for (const Citation& cited : kWarningCitations) Cite(c, cited, fields);
  fields["minor_routes"] =
      c.request.vulnerable == Vulnerable::kMinor
          ? MinorRouteLines(c.pack,
                            {std::begin(kMinorRoutes), std::end(kMinorRoutes)})
          : "";
  fields["counter_target"] = TargetSentence(*FindEntry(c.pack, kCounter.entry));
  std::string& items = fields["to_fill_in"];
  for (const std::string& item : to_fill_in) {
    items += fmt::format("{}       □ {}", items.empty() ? "" : "\n", item);
  }
  fields["as_of"] = c.pack.as_of;
  fields["unverified"] = UnverifiedLines(c.request, c.pack);
  return fields;
}

LetterFields CompanionFields(const Case& c) {
  LetterFields fields;
  Cite(c, kForward, fields, Language::kEnglish);
  Cite(c, kDeletion, fields, Language::kEnglish);
  fields["platform"] = Platform(c);
  fields["url"] = Url(c);
  fields["post_date"] =
      c.request.post_date.empty() ? "unknown" : c.request.post_date;
  fields["people"] = fmt::to_string(c.request.people);
  fields["level"] =
      Words("level", LevelName(c.request.level), Language::kEnglish);
  fields["kinds"] = KindLines(c.request, Language::kEnglish);
  fields["grounds"] = GroundLines(c.request, c.pack, Language::kEnglish);
  fields["measures"] = MeasureLines(c.request, Language::kEnglish);
  fields["as_of"] = c.pack.as_of;
  return fields;
}

}  // namespace

absl::StatusOr<NoticeLetter> DraftNoticeLetter(const TakedownRequest& request,
                                               const Post& post,
                                               const PolicyPack& pack,
                                               const NoticeOptions& options) {
  const Case c = {request, post, pack, options};
  const absl::Status status = CheckEntries(c);
  if (!status.ok()) return status;
  NoticeLetter letter;
  letter.to_fill_in = ToFillIn(c);
  struct Part {
    std::string_view file;
    LetterFields fields;
    std::string& text;
  };
  for (const Part& part :
       {Part{"read_first.zh.txt", WarningFields(c, letter.to_fill_in),
             letter.read_first_zh},
        Part{"notice_1195.zh.txt", BodyFields(c), letter.body_zh},
        Part{"annex_identity.zh.txt", AnnexFields(c), letter.annex_zh},
        Part{"notice_1195.en.txt", CompanionFields(c), letter.companion_en}}) {
    auto text = FillTemplate(CaseworkData(part.file), part.fields);
    if (!text.ok()) return text.status();
    part.text = *std::move(text);
  }
  return letter;
}

}  // namespace undox
