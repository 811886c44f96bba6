#ifndef UNDOX_SERVICE_CASEWORK_NOTICE_SECTIONS_H_
#define UNDOX_SERVICE_CASEWORK_NOTICE_SECTIONS_H_

#include <string>
#include <string_view>
#include <vector>

#include "pii/policy/policy.h"
#include "pii/scan_report.h"
#include "service/casework/phrases.h"

namespace undox {

// Lists of a letter as indented lines without a final line break; "" where
// there is nothing to list. Entries that the pack lacks are left out.

// "1. 电话号码：第 1、3 处（文字 2 处）"; at most 20 places of a kind.
std::string KindLines(const TakedownRequest& request, Language language);

// What the post does, in plain Chinese; a reason without words is not told.
std::string ReasonLines(const TakedownRequest& request);

// The grounds by role, with edition, article and our summary.
std::string GroundLines(const TakedownRequest& request, const PolicyPack& pack,
                        Language language);

std::string MeasureLines(const TakedownRequest& request, Language language);

// The grounds whose text was read in a report or not at all.
std::string UnverifiedLines(const TakedownRequest& request,
                            const PolicyPack& pack);

// The ways that only minors have, one of `ids` a line.
std::string MinorRouteLines(const PolicyPack& pack,
                            const std::vector<std::string_view>& ids);

// Says until when undox reminds of `entry`, and that this is no deadline.
std::string TargetSentence(const PolicyEntry& entry);

}  // namespace undox

#endif  // UNDOX_SERVICE_CASEWORK_NOTICE_SECTIONS_H_
