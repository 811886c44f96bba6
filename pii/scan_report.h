#ifndef UNDOX_PII_SCAN_REPORT_H_
#define UNDOX_PII_SCAN_REPORT_H_

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pii/explanation.h"
#include "pii/exposure.h"
#include "pii/finding.h"
#include "pii/picture/image.h"
#include "pii/said_sex.h"
#include "pii/sensitive.h"

namespace undox {

// One person (or business) that findings of a post are about.
struct Subject {
  Target target = Target::kThirdParty;
  Vulnerable vulnerable = Vulnerable::kNone;
  bool victim = false;         // Of a crime or accident that the post tells of.
  bool asks_for_help = false;  // The author, about what was done to them.
  bool priority = false;       // Goes first: vulnerable or a victim.
  bool author = false;         // Called the author's own, word by word.
  bool kin = false;            // Called a near relative of the author's.
  // The word for the person, by its id in pii/subject/role_word.cc: "mother",
  // "driver"; empty if there is none. And what words say of their sex.
  std::string_view role = {};
  SaidSex sex = SaidSex::kUnsaid;
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

// A field of a picture's file that a redacted copy does not have.
struct MetadataEdit {
  int image = 0;
  std::string field;  // "exif:GPSLatitude".
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
  std::vector<MetadataEdit> metadata;
  // Nothing if there is nothing to redact, or if pictures are to be redacted
  // and no copy of them was made and read again.
  std::optional<AfterRedaction> after;
};

// What a takedown asks the platform to do.
enum class Measure {
  kDelete,
  kBlock,
  kDisconnect,
  kKeepRecords,  // The post, its counters and its log, for the evidence.
  kStopRecommending,
  kMinorFirst,  // The data of a minor: before everything else.
};

// One kind of data that a takedown names, and where it stands.
struct TakedownKind {
  std::string type;         // Finding::type.
  std::vector<int> places;  // "第 n 处": ordinals of the findings, from 1.
  int in_text = 0;
  int in_images = 0;
};

// A draft that asks a platform to remove a post. Says which kinds of data are
// exposed and where, and never repeats them.
struct TakedownRequest {
  std::string post_id;
  std::string post_url;
  Level level = Level::kNone;
  std::vector<std::string> types;    // Sorted, unique Finding::type.
  std::vector<std::string> grounds;  // Policy entries: "instrument article".
  // For the report only: beside the excerpt it would let anybody try all phone
  // numbers, so no letter carries it.

  std::vector<std::string> ground_ids;        // PolicyEntry::id, as `grounds`.
  std::vector<TakedownKind> kinds;            // As `types`.
  int people = 0;                             // Subjects whose data is named.
  Vulnerable vulnerable = Vulnerable::kNone;  // The most protected of them.
  std::vector<Measure> measures;
  std::vector<std::string> reasons;  // "cue:…" that raised most, at most 5.
  double confidence = 0;     // In [0, 1]: of the surest finding that is named.
  std::string author;        // The poster's account id.
  std::string platform;      // As submitted.
  std::string excerpt;       // Redacted (pii/redaction/excerpt.h).
  std::string post_date;     // YYYY-MM-DD, chose the acts; "" if not known.
  std::string request_date;  // YYYY-MM-DD, chose remedies and duties.
  std::vector<std::string> withheld;  // Fields left empty: they hold a value.
};

// A part that could not be looked at: failing to look is not finding nothing.
struct Unscanned {
  std::string part;    // "text", "image:2".
  std::string reason;  // "too large".
  std::string limit;   // "text_bytes=1048576", or "".
};

// One line of text that was read in a picture.
struct PictureLine {
  Sensitive text;
  Box box;
  double confidence = 1;  // In [0, 1].
};

// What was read in one frame of a picture.
struct PictureFrame {
  int index = 0;   // Number of the frame in the file, from 0.
  Sensitive text;  // InImage::span are bytes of it.
  std::vector<PictureLine> lines;
};

// What became of one picture of the post.
struct PictureReport {
  bool scanned = false;  // False: ScanReport::unscanned says why.
  ImageSize size;        // As submitted.
  std::vector<PictureFrame> frames;
};

struct ScanReport {
  std::string id;
  std::vector<Finding> findings;  // By position, then type.
  std::vector<Subject> subjects;
  Exposure exposure;  // The highest of the subjects'.
  Verdict verdict = Verdict::kAllow;
  std::vector<std::string> actions;  // What the pack asks for at this level.
  bool priority = false;             // A subject goes first.
  std::optional<Bilingual> nudge;    // To the author, from S1.
  std::string nudge_text;  // What the nudge offers to post; "" for nothing.
  std::optional<Bilingual> alert;  // To the person shown, from S2.
  RedactionPlan redaction;
  std::optional<TakedownRequest> takedown;
  std::vector<Unscanned> unscanned;
  int known_findings = 0;  // Left out: a baseline has them.
  // Only where somebody asked for them.
  std::optional<Explanation> explanation;
  std::vector<NearMiss> near_misses;
  std::vector<PictureReport> pictures;  // As Post::images.
  // What looked at the pictures: name to version or digest; empty if nothing
  // did.
  std::map<std::string, std::string> image_models;
};

}  // namespace undox

#endif  // UNDOX_PII_SCAN_REPORT_H_
