#ifndef UNDOX_PII_POLICY_POLICY_H_
#define UNDOX_PII_POLICY_POLICY_H_

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pii/exposure.h"
#include "pii/exposure/limit_rules.h"
#include "pii/scan_report.h"

namespace undox {

// How well the text behind an entry was checked (design: policy-facts).
enum class PolicyStatus {
  kRead,          // "V": the article was read in the source named.
  kReadAbridged,  // "V-ab": read in a report or a copy; not to be quoted.
  kUnchecked,     // "K": from memory; wording says so.
  kDraft,         // "DRAFT": not law. Off unless PolicyPack::use_drafts.
};
std::string_view PolicyStatusCode(PolicyStatus status);  // "V", "V-ab", …

// What an entry is for. An act is judged by the law of the day on which the
// post appeared; everything else by the law of the day of the request, because
// that is when the platform acts.
enum class PolicyRole {
  kAct,       // The post itself is against this article.
  kRemedy,    // The person may ask for removal under it.
  kDuty,      // The platform has to act under it.
  kGuidance,  // Explains or warns; never a ground.
};
std::string_view PolicyRoleName(PolicyRole role);  // "act", "remedy", …

// A length of time as the article writes it: ISO 8601, "P1M", "PT48H". Only
// where the law itself states a number; `article` names where.
struct Deadline {
  std::string duration;
  std::string article;
};

// One article of one edition of one instrument, as data. A renumbering is a
// new row and no new code.
struct PolicyEntry {
  std::string id;             // "civil-code-1034"; unique in a pack.
  std::string instrument_zh;  // "民法典".
  std::string instrument_en;
  std::string article;        // "50(1)(6)": article, paragraph, item.
  std::string edition;        // Date of this text, YYYY-MM-DD, or its number.
  std::string in_force_from;  // YYYY-MM-DD; "" for a draft.
  std::string in_force_to;    // Last day, YYYY-MM-DD; "" while in force.
  PolicyStatus status = PolicyStatus::kUnchecked;
  std::string source;  // Where the text was read.
  PolicyRole role = PolicyRole::kGuidance;
  std::vector<std::string> types;      // Of findings; {"*"} for any.
  std::vector<Target> targets;         // Empty: any.
  std::vector<Vulnerable> vulnerable;  // Empty: any, also none.
  std::string needs;   // A fact that one post does not show: "concentration".
  std::string regime;  // "CN", "EU", "TW".
  std::string wording_zh;  // Our own summary, never a quotation.
  std::string wording_en;
  std::string law_says;               // "及时", "立即"; "" if no clock.
  std::optional<Deadline> deadline;   // Stated by law.
  std::optional<std::string> target;  // Ours, configurable; NOT a deadline.
};

// What a level asks for.
struct LevelAction {
  Verdict verdict = Verdict::kAllow;
  std::vector<std::string> actions;  // "keep_records"; words: casework.
};

// From when on posts against one person are concentrated (order 17 art. 32) or
// sustained (draft law 2). No article sets numbers: these are an operator's.
struct ConcentrationRule {
  int posts = 0;  // At least; 0: the label is not used.
  int authors = 0;
  int hours = 0;                     // Within which they are concentrated.
  int days = 0;                      // Over which sustained; 0: not a ground.
  std::vector<std::string> entries;  // PolicyEntry::id.
};

// One law to judge and act by, as data: entries that requests rest on, in order
// of precedence, floors and ceilings, actions by level. Findings do not depend
// on it. A value: pii opens no file, service/casework/policy_pack.h reads one.
struct PolicyPack {
  std::string id;  // "cn-2024".
  std::string name_zh;
  std::string name_en;
  std::string as_of;  // Day on which the texts were read, YYYY-MM-DD.
  std::string regime = "CN";
  bool use_drafts = false;
  bool use_unchecked = false;
  std::vector<PolicyEntry> entries;
  LimitRules limits;
  // By level; as the design says (exposure, "Levels") unless a pack differs.
  std::array<LevelAction, 5> actions = {{{Verdict::kAllow, {}},
                                         {Verdict::kNudge, {}},
                                         {Verdict::kHold, {}},
                                         {Verdict::kBlock, {}},
                                         {Verdict::kBlock, {}}}};
  ConcentrationRule concentration;

  const LevelAction& ActionFor(Level level) const {
    return actions[static_cast<std::size_t>(level)];
  }
};

// The facts that choose entries.
struct PolicyQuery {
  std::span<const std::string> types;
  std::span<const Target> targets;
  std::span<const Vulnerable> vulnerable;
  std::string_view post_date;     // YYYY-MM-DD: chooses acts.
  std::string_view request_date;  // YYYY-MM-DD: chooses the rest.
  // The posts are concentrated (pii/policy/concentration.h): entries that need
  // it fit too.
  bool concentrated = false;
};

// True if the pack may rest on `entry` at all: not a draft or an unchecked text
// unless it is set to.
bool MayUse(const PolicyPack& pack, const PolicyEntry& entry);

// True if `entry` is law on `date` (YYYY-MM-DD). A draft never is.
bool IsInForce(const PolicyEntry& entry, std::string_view date);

// The acts, remedies and duties of the pack's regime that fit, in the pack's
// order. The pointers live as long as `pack`.
std::vector<const PolicyEntry*> GroundsFor(const PolicyPack& pack,
                                           const PolicyQuery& query);

// The entry of that id; null if the pack has none.
const PolicyEntry* FindEntry(const PolicyPack& pack, std::string_view id);

// "民法典 1034": the name of a ground in reports.
std::string GroundName(const PolicyEntry& entry);

// "《治安管理处罚法》（2025-06-27）第50条第1款第6项": instrument, edition and
// article for a letter. A draft and an unchecked entry say what they are.
std::string CitationZh(const PolicyEntry& entry);
std::string CitationEn(const PolicyEntry& entry);

// The day in mainland China (UTC+8) of an RFC 3339 time, as YYYY-MM-DD; a bare
// date, or a time without an offset, is taken as local. nullopt if `time` does
// not begin with a date that exists.
std::optional<std::string> MainlandDate(std::string_view time);

}  // namespace undox

#endif  // UNDOX_PII_POLICY_POLICY_H_
