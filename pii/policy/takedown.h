#ifndef UNDOX_PII_POLICY_TAKEDOWN_H_
#define UNDOX_PII_POLICY_TAKEDOWN_H_

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "pii/exposure.h"
#include "pii/finding.h"
#include "pii/policy/policy.h"
#include "pii/post.h"
#include "pii/scan_report.h"

namespace undox {

// "delete", "block", … and what a letter says for it in pii's two languages.
std::string_view MeasureId(Measure measure);

// The draft that asks a platform to remove `post`, from S3 on; nullopt below,
// and where there is no finding about a person.
//
// Counts the findings about third parties, public figures and the dead; if
// there are none, those about the author. `subjects` may be empty: then every
// finding about a person counts. An act is judged by the law of the day (in
// mainland China) in Post::published_at, everything else by `date`, the day of
// the request (YYYY-MM-DD), or by `pack.as_of` if that is empty; so is an act
// whose day is not known.
//
// Never holds a value, nor a digest of the text, which beside a redacted copy
// would let anybody try all phone numbers: an id, URL, author or platform that
// contains one is left empty and named in `withheld`.
std::optional<TakedownRequest> DraftTakedown(
    const Post& post, std::span<const Finding> findings,
    const Exposure& exposure, const std::vector<Subject>& subjects,
    const PolicyPack& pack, std::string_view date);

}  // namespace undox

#endif  // UNDOX_PII_POLICY_TAKEDOWN_H_
