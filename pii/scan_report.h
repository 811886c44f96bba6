#ifndef UNDOX_PII_SCAN_REPORT_H_
#define UNDOX_PII_SCAN_REPORT_H_

#include <optional>
#include <string>
#include <vector>

#include "pii/exposure.h"
#include "pii/finding.h"

namespace undox {

// One person (or business) that findings of a post are about.
struct Subject {
  Target target = Target::kThirdParty;
  Vulnerable vulnerable = Vulnerable::kNone;
  std::vector<int> findings;  // Indices into ScanReport::findings, ascending.
  Exposure exposure;
};

enum class Verdict { kAllow, kNudge, kHold, kBlock };
std::string_view VerdictName(Verdict verdict);  // "allow" …

// A sentence for a person, in both languages of the product.
struct Bilingual {
  std::string zh;
  std::string en;
};

struct TextEdit {
  Span span;  // Bytes of Post::text; edits are sorted and disjoint.
  std::string replacement;  // "[身份证号]"
};
struct ImageEdit {
  int image = 0;
  Box box;  // Filled with one opaque colour: blur can be undone.
};

// What a second scan of the redacted copy found: the proof.
struct AfterRedaction {
  Level level = Level::kNone;
  double score = 0;
  double k = 0;
};

struct RedactionPlan {
  std::vector<TextEdit> text;
  std::vector<ImageEdit> images;
  std::optional<AfterRedaction> after;
};

// A draft that asks a platform to remove a post. Says which kinds of data are
// exposed and where, and never repeats them.
struct TakedownRequest {
  std::string post_id;
  std::string post_url;
  Level level = Level::kNone;
  std::vector<std::string> types;    // Sorted, unique Finding::type.
  std::vector<std::string> grounds;  // Policy entries: "instrument article".
  std::string content_sha256;        // Of the text as scanned, hex.
};

// A part that could not be looked at: failing to look is not finding nothing.
struct Unscanned {
  std::string part;    // "text", "image:2".
  std::string reason;  // "too large".
  std::string limit;   // "text_bytes=1048576", or "".
};

struct ScanReport {
  std::string id;
  std::vector<Finding> findings;  // By position, then type.
  std::vector<Subject> subjects;
  Exposure exposure;  // The highest of the subjects'.
  Verdict verdict = Verdict::kAllow;
  std::optional<Bilingual> nudge;  // To the author, from S1.
  std::optional<Bilingual> alert;  // To the person shown, from S2.
  RedactionPlan redaction;
  std::optional<TakedownRequest> takedown;
  std::vector<Unscanned> unscanned;
};

}  // namespace undox

#endif  // UNDOX_PII_SCAN_REPORT_H_
