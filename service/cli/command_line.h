#ifndef UNDOX_SERVICE_CLI_COMMAND_LINE_H_
#define UNDOX_SERVICE_CLI_COMMAND_LINE_H_

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "pii/exposure/gate.h"
#include "service/casework/xarf.h"
#include "service/pipeline/limits.h"
#include "service/report/explanation.h"
#include "service/report/mask_text.h"
#include "service/report/offset_map.h"

namespace undox {

// What every command that scans may be told.
struct ScanSettings {
  Limits limits;
  std::string cache_dir;  // Empty: none.
  bool reveal = false;
  int image_workers = 0;   // Pictures looked at at once; 0: as many as threads
                           // scan, but no more than there are cores.
  std::string models_dir;  // Empty: where ImageWorker looks for it.
  std::string policy;      // Id of a pack (service/casework/policy_pack.h).
  GatePolicy gate;
  std::vector<std::string> rule_packs;  // Files.
  std::vector<std::string> types;       // To look for; empty: all.
  // As FindingFilter; files of values, and of their key. Empty: none.
  std::map<std::string, double, std::less<>> thresholds;
  std::vector<std::string> countries;
  std::string allow_list;
  std::string deny_list;
  std::string list_key;
  std::string baseline;  // File of known findings.
};

struct ScanCommand {
  ScanSettings settings;
  std::vector<std::string> files;  // "-" is standard input; at least one.
  int threads = 1;
  OffsetUnit offsets = OffsetUnit::kCodepoint;
  bool progress = false;
  bool explain = false;
  bool findings_only = false;
  std::string images_dir;
  std::string output;  // Empty: standard output.
  enum class Summary { kNone, kCounts, kWorst };
  Summary summary = Summary::kNone;
  std::string redacted_dir;  // For a redacted copy of each post with edits.
  std::string html;          // File for the page; empty: none.
  std::string new_baseline;  // File for a baseline; empty: none.
  std::string drafts_dir;    // For drafts of requests, from S3 on.
  XarfContact reporter;      // All of it or nothing; of the XARF drafts.
  std::string today;  // Day of the requests; empty: the policy pack's as_of.
};

struct InspectCommand {
  ScanSettings settings;
  std::string subject;  // A text, "-" for standard input, or a picture's path.
  std::optional<Language> language;  // Nothing: the locale's.
};

struct RedactCommand {
  ScanSettings settings;
  std::vector<std::string> files;
  std::string out_dir;     // Empty: beside each file.
  std::string images_dir;  // Empty: that of each posts file.
};

struct RulesCommand {
  std::string cache_dir;
  enum class Action { kTypes, kList, kTest, kLint };
  Action action = Action::kTypes;
  std::vector<std::string> packs;  // Files; kLint has one at least.
  bool json = false;               // For kList.
};

struct HashListCommand {
  std::string file;
  std::string key;  // Its file.
};

struct ReportCommand {
  enum class Figures { kExamples, kModelCard, kMask };
  Figures figures = Figures::kExamples;
  std::optional<Language> language;  // Nothing: the locale's.
  MaskQuestion mask;                 // For kMask.
};

struct VersionCommand {
  std::string cache_dir;
};

using Command =
    std::variant<ScanCommand, InspectCommand, RedactCommand, RulesCommand,
                 ReportCommand, VersionCommand, HashListCommand>;

// Reads the arguments. Where they ask for nothing more than a text (--help,
// --version) or are wrong, prints it and returns the exit status instead.
std::variant<Command, int> ReadCommandLine(int argc, char** argv);

}  // namespace undox

#endif  // UNDOX_SERVICE_CLI_COMMAND_LINE_H_
