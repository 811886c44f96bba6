#ifndef UNDOX_PII_POLICY_VERDICT_H_
#define UNDOX_PII_POLICY_VERDICT_H_

#include <span>

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
};

// A pop-up for the author, meant from S1 on: which kinds of data the post
// shows, and the offer to publish the redacted copy instead. Names types, never
// values; business-held findings are not mentioned.
Bilingual NudgeText(std::span<const Finding> findings,
                    const NoticeSubject& subject);

// A notice for the person shown, meant from S2 on: which kinds of data are
// public, what protects at once, how to keep evidence, where to report; for
// minors first that they go first (rules: design, policy-facts sections 1, 2
// and 9). From S3 on it names the police. Never a value.
Bilingual AlertText(std::span<const Finding> findings, Level level,
                    const NoticeSubject& subject);

}  // namespace undox

#endif  // UNDOX_PII_POLICY_VERDICT_H_
