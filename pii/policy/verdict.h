#ifndef UNDOX_PII_POLICY_VERDICT_H_
#define UNDOX_PII_POLICY_VERDICT_H_

#include <optional>
#include <span>
#include <string_view>

#include "pii/exposure.h"
#include "pii/finding.h"
#include "pii/policy/policy.h"
#include "pii/scan_report.h"

namespace undox {

// What a platform should do with a post: S0 allow, S1 nudge its author, S2
// hold for review, S3 and S4 block (design: exposure, "Levels"). Where a part
// could not be looked at, kAllow and kNudge, which both let a post through,
// become kHold: failing to look is not finding nothing. VerdictName is declared
// in pii/scan_report.h.
Verdict DecideVerdict(Level level, bool anything_unscanned);

// The same by a pack, whose actions may differ.
Verdict DecideVerdict(const PolicyPack& pack, Level level,
                      bool anything_unscanned);

// The subject that a notice speaks of.
struct NoticeSubject {
  Target target = Target::kThirdParty;
  Vulnerable vulnerable = Vulnerable::kNone;
  bool victim = false;         // Of a crime that the post tells of.
  bool asks_for_help = false;  // The author, about what was done to them.
  Level level = Level::kMedium;
  bool for_sale = false;  // The post offers personal data for sale.
};

// Where and about what copy it speaks.
struct NoticeSetting {
  std::string_view regime = "CN";  // Of the pack: whom to turn to.
  bool copy_holds = true;  // The redacted copy is below S2, as far as known.
};

// A pop-up for the author, meant from S1 on: which kinds of data the post
// shows, what may follow, from S3 on the lawful way instead, and the offer to
// publish the redacted copy. Distinct for one's own data, a minor's own, a call
// for help, another's, kindly meant, a dead person's; who sells data is told
// that it may be a crime, and offered no copy. Names types, never values;
// business-held findings are not mentioned. Words: notices.tsv.
Bilingual NudgeText(std::span<const Finding> findings,
                    const NoticeSubject& subject,
                    const NoticeSetting& setting = {});

// A notice for the person shown, meant from S2 on: which kinds of data are
// public, how to keep evidence, what protects at once, whom to send what; for
// minors first that they go first and with a grown-up; at S4 safety before
// all else (rules: design, policy-facts sections 1, 2, 5, 9). Never a value.
// One step a line, for it is read in fright.
Bilingual AlertText(std::span<const Finding> findings, Level level,
                    const NoticeSubject& subject,
                    const NoticeSetting& setting = {});

// What the criminal meter says, in words: how many records, at most how many
// times the quantity, what is only claimed, and the flags; that it is a lead
// for a human and no verdict. Nothing below a tenth without a flag or claim.
std::optional<Bilingual> CriminalLeadText(const CriminalMeter& meter);

}  // namespace undox

#endif  // UNDOX_PII_POLICY_VERDICT_H_
