#ifndef UNDOX_SERVICE_REPORT_FINDINGS_TELLING_H_
#define UNDOX_SERVICE_REPORT_FINDINGS_TELLING_H_

#include <span>
#include <string>

#include "pii/post.h"
#include "pii/scan_report.h"
#include "service/report/telling.h"

namespace undox {

// What the lines of an explanation say about findings. A finding is named by
// its number in the table, from 1, and what people call its type.

// All findings with their places, what they are shown as and why they are
// believed. Holds values only if the style reveals them.
std::string FindingsTable(const Post& post, const ScanReport& report,
                          const Telling& telling);

// "1 phone number, 3 full name": of indices into ScanReport::findings.
Bilingual NumberedFindings(std::span<const int> findings,
                           const ScanReport& report);

// What each finding and each kind of words adds to the score; empty without
// ScanReport::explanation, as the next.
std::string TellEffects(const ScanReport& report, const Telling& telling);
// Which smallest redactions bring the level down.
std::string TellWaysDown(const ScanReport& report, const Telling& telling);

// What was nearly found; empty if nothing was.
std::string TellNearMisses(const Post& post, const ScanReport& report,
                           const Telling& telling);

// Counts of the criminal meter with what they are; empty below
// a fiftieth of the threshold.
std::string TellMeter(const CriminalMeter& meter, const Telling& telling);

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_FINDINGS_TELLING_H_
