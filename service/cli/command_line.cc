#include "service/cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <thread>

#include "pii/pii_type.h"
#include "pii/policy/policy.h"
#include "service/casework/policy_pack.h"
#include "service/casework/web_address.h"
#include "service/cli/cache_dir.h"
#include "service/cli/exit_status.h"
#include "service/cli/filter_arguments.h"
#include "service/report/version.h"

namespace undox {
namespace {

// Log-odds beyond which a threshold lets everything or nothing through.
constexpr double kMostGateThreshold = 20;

void AddScanSettings(CLI::App& app, ScanSettings& settings) {
  app.add_option("--cache-dir", settings.cache_dir,
                 "Where compiled rules are kept; \"\" for nowhere")
      ->capture_default_str();
  app.add_flag("--reveal", settings.reveal,
               "Write the values that were found, too");
  app.add_option("--rules", settings.rule_packs,
                 "Rules of your own, a JSON file (docs/operators.md); may be "
                 "given several times; every text is then looked at whole")
      ->allow_extra_args(false);
  app.add_option("--max-line-bytes", settings.limits.line_bytes,
                 "Longer lines are refused")
      ->capture_default_str();
  app.add_option("--max-text-bytes", settings.limits.text_bytes,
                 "Of a longer text this much is scanned")
      ->capture_default_str();
  app.add_option("--max-image-bytes", settings.limits.image_bytes,
                 "Larger files of pictures are not read")
      ->capture_default_str();
  app.add_option("--policy", settings.policy,
                 "Law to judge and act by: what floors, actions and articles "
                 "rest on, never what is found; `undox rules` lists them")
      ->check(CLI::IsMember(PolicyPackIds()))
      ->default_str(std::string(kDefaultPack));
  app.add_option(
         "--third-party-threshold", settings.gate.third_party_threshold,
         "Log-odds above which data counts as a third party's, and not "
         "as the author's own or a business's; raise it for fewer false "
         "alarms")
      ->check(CLI::Range(-kMostGateThreshold, kMostGateThreshold))
      ->capture_default_str();
  app.add_option("--models", settings.models_dir,
                 "Directory of the models that read pictures; otherwise "
                 "$UNDOX_MODELS, or models beside the program")
      ->check(CLI::ExistingDirectory);
}

void AddImagesDir(CLI::App& app, std::string& images_dir) {
  app.add_option("--images", images_dir,
                 "Directory that image paths are relative to and below; that "
                 "of the posts file otherwise")
      ->check(CLI::ExistingDirectory);
}

// A check that refuses an argument with `message`, and never repeats it.
CLI::Validator Must(bool (*holds)(std::string_view),
                    const std::string& message) {
  return CLI::Validator(
      [holds, message](const std::string& text) {
        return holds(text) ? std::string() : message;
      },
      "");
}

bool IsOrg(std::string_view text) {
  return !text.empty() && text.size() <= kMaxReporterOrgBytes;
}

bool IsFile(std::string_view text) {
  return !text.empty() && !text.ends_with('/');
}

bool IsDay(std::string_view text) {
  constexpr std::size_t kDayBytes = 10;
  return text.size() == kDayBytes && MainlandDate(text).has_value();
}

void AddDrafts(CLI::App& app, ScanCommand& command) {
  CLI::Option* drafts =
      app.add_option("--drafts", command.drafts_dir,
                     "Write drafts of requests here, for posts from S3 on");
  CLI::Option* org =
      app.add_option("--reporter-org", command.reporter.org,
                     "Who reports, in XARF drafts; needs the next two")
          ->check(Must(IsOrg, "must be a name of at most 200 bytes"));
  CLI::Option* contact =
      app.add_option("--reporter-contact", command.reporter.contact,
                     "The reporter's e-mail address")
          ->check(Must(IsMailAddress,
                       "must be an e-mail address: name@example.com"));
  CLI::Option* domain =
      app.add_option("--reporter-domain", command.reporter.domain,
                     "The reporter's domain")
          ->check(Must(IsDomainName, "must be a domain name: example.com"));
  for (CLI::Option* option : {org, contact, domain}) {
    option->needs(drafts);
    for (CLI::Option* other : {org, contact, domain}) {
      if (other != option) option->needs(other);
    }
  }
  app.add_option("--today", command.today,
                 "The day of the requests, YYYY-MM-DD; without it the day that "
                 "the law was last checked, whatever the clock says, so that "
                 "the same input gives the same bytes")
      ->check(Must(IsDay, "must be a day: YYYY-MM-DD"));
}

void AddTypes(CLI::App& app, std::vector<std::string>& types) {
  app.add_option("--types", types,
                 "Look for these types only, separated by commas (`undox "
                 "rules` lists them); without PERSON schools and workplaces "
                 "beside a name are found less")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::IsMember(TypeIds()));
}

void AddScan(CLI::App& program, ScanCommand& command) {
  CLI::App* app = program.add_subcommand(
      "scan", "Scan posts (JSON Lines) and write one report line a post");
  AddScanSettings(*app, command.settings);
  AddFilter(*app, command.settings);
  app->add_option("FILE", command.files,
                  "Posts, one JSON object a line; none or - is standard input");
  app->add_option("--threads", command.threads, "Threads that scan")
      ->check(CLI::Range(1, 1024))
      ->capture_default_str();
  app->add_option("--offsets", command.offsets,
                  "What start and end count: byte, codepoint or utf16")
      ->transform(CLI::CheckedTransformer(std::map<std::string, OffsetUnit>{
          {"byte", OffsetUnit::kByte},
          {"codepoint", OffsetUnit::kCodepoint},
          {"utf16", OffsetUnit::kUtf16}}))
      ->default_str("codepoint");
  app->add_flag("--progress", command.progress,
                "Show progress even where standard error is no terminal");
  app->add_flag("--explain", command.explain,
                "Add to each report what every finding and word adds, what "
                "would bring the level down, and what was nearly found; slow");
  AddTypes(*app, command.settings.types);
  AddImagesDir(*app, command.images_dir);
  app->add_option("--image-workers", command.settings.image_workers,
                  "Pictures that are looked at at once; otherwise as many as "
                  "threads scan, but no more than there are cores")
      ->check(CLI::Range(1, 256));
  app->add_option("--output", command.output,
                  "Write reports to this file, not to standard output");
  app->add_flag("--summary{worst}", command.summary,
                "Print counts by level and the worst posts to standard error; "
                "--summary=counts: counts only")
      ->transform(
          CLI::CheckedTransformer(std::map<std::string, ScanCommand::Summary>{
              {"worst", ScanCommand::Summary::kWorst},
              {"counts", ScanCommand::Summary::kCounts}}));
  app->add_option("--redacted", command.redacted_dir,
                  "Write a redacted copy of each text with findings, and of "
                  "each picture, here; the copies are read again");
  app->add_option("--html", command.html,
                  "Write one page for people to this file: the worst posts, "
                  "each with what was found, why, and what to do")
      ->check(Must(IsFile, "must be a file's name"));
  app->add_option("--write-baseline", command.new_baseline,
                  "Write what was found to this file, by digests under the key "
                  "and without a value; with --baseline, what is known too")
      ->check(Must(IsFile, "must be a file's name"))
      ->needs("--list-key");
  AddDrafts(*app, command);
  CLI::Option* findings = app->add_flag(
      "--findings", command.findings_only,
      "Write what was found and nothing else: nobody is judged and nothing "
      "redacted; several times faster");
  for (const char* judging :
       {"--explain", "--summary", "--redacted", "--html", "--drafts"}) {
    findings->excludes(app->get_option(judging));
  }
  app->footer(
      "Examples:\n"
      "  undox scan posts.jsonl > reports.jsonl\n"
      "  zcat posts.jsonl.gz | undox scan --threads 4\n"
      "  undox scan --html report.html posts.jsonl > reports.jsonl\n"
      "\n"
      "Exit status: 0 done; 1 done, but some input could not be scanned (each\n"
      "is named in the output); 2 wrong use; 3 a file cannot be read or\n"
      "written; 130 or 143 stopped by SIGINT or SIGTERM after whole lines.");
}

void AddLanguage(CLI::App& app, std::optional<Language>& language) {
  app.add_option("--lang", language, "zh or en; the locale's otherwise")
      ->transform(CLI::CheckedTransformer(std::map<std::string, Language>{
          {"zh", Language::kChinese}, {"en", Language::kEnglish}}));
}

void AddInspect(CLI::App& program, InspectCommand& command) {
  CLI::App* app = program.add_subcommand(
      "inspect",
      "Explain what one text or picture holds, and why it is judged so");
  AddScanSettings(*app, command.settings);
  AddFilter(*app, command.settings);
  app->add_option("TEXT", command.subject,
                  "The text, - for standard input, or a picture's path (PNG, "
                  "JPEG, WebP, GIF)")
      ->required();
  AddLanguage(*app, command.language);
  app->footer(
      "Examples:\n"
      "  undox inspect \"我的快递放门口就行\"\n"
      "  undox inspect --lang zh - < post.txt\n"
      "  undox inspect screenshot.png\n"
      "\n"
      "Values are masked unless --reveal is given.");
}

void AddRedact(CLI::App& program, RedactCommand& command) {
  CLI::App* app = program.add_subcommand(
      "redact", "Write redacted copies, each with a proof");
  AddScanSettings(*app, command.settings);
  AddFilter(*app, command.settings);
  app->add_option("FILE", command.files,
                  "Text files, pictures (PNG, JPEG, WebP, GIF), or posts as "
                  "JSON Lines (.jsonl, .ndjson)")
      ->required();
  AddImagesDir(*app, command.images_dir);
  app->add_option("--out", command.out_dir,
                  "Directory for the copies, made if it is missing; beside "
                  "each file, as NAME.redacted.EXT, otherwise");
  app->footer(
      "Examples:\n"
      "  undox redact --out clean/ letter.txt shot.png posts.jsonl\n"
      "\n"
      "COPY.proof.json says what was found and what a second scan of the copy\n"
      "found. A file, line or post that cannot be scanned whole is not copied\n"
      "and named in the proof (exit status 1). Of posts the fields of the\n"
      "contract are copied, their texts redacted; their pictures' copies lie\n"
      "in COPY.pictures. A picture's copy is made from pixels alone.");
}

void AddMaskReport(CLI::App& report, ReportCommand& command) {
  CLI::App* app = report.add_subcommand(
      "mask", "How many numbers and people a partly hidden number leaves");
  app->add_option("NUMBER", command.mask.number,
                  "A resident ID, mobile, bank card or plate, '*' for each "
                  "hidden symbol")
      ->required();
  app->add_option("--city", command.mask.city,
                  "Where the person lives, if that is said");
  app->add_option("--born", command.mask.born,
                  "YYYY, YYYY-MM or YYYY-MM-DD, if that is said");
  const std::map<std::string, Sex> sexes = {{"female", Sex::kFemale},
                                            {"male", Sex::kMale}};
  app->add_option("--sex", command.mask.sex, "female or male, if that is said")
      ->transform(CLI::CheckedTransformer(sexes));
  AddLanguage(*app, command.language);
  app->callback(
      [&command] { command.figures = ReportCommand::Figures::kMask; });
}

void AddReport(CLI::App& program, ReportCommand& command) {
  CLI::App* app = program.add_subcommand(
      "report", "Print figures about the product itself");
  app->require_subcommand(1);
  CLI::App* examples = app->add_subcommand(
      "examples",
      "The worked examples of docs/exposure.md, each with its ledger");
  AddLanguage(*examples, command.language);
  app->add_subcommand("model-card",
                      "How right the exposure engine is, on what, for whom, "
                      "and what it hangs on")
      ->callback(
          [&command] { command.figures = ReportCommand::Figures::kModelCard; });
  AddMaskReport(*app, command);
}

void AddRules(CLI::App& program, RulesCommand& command) {
  using Action = RulesCommand::Action;
  CLI::App* app = program.add_subcommand(
      "rules", "List what is found; list, test and check rules");
  app->add_option("--cache-dir", command.cache_dir,
                  "Where compiled rules are kept; \"\" for nowhere")
      ->capture_default_str();
  app->require_subcommand(0, 1);
  CLI::App* list = app->add_subcommand(
      "list", "Every rule: type, id, source, country, check, pack");
  list->add_flag("--json", command.json, "As JSON, one object");
  CLI::App* test = app->add_subcommand(
      "test", "Try built-in rules and packs on their own examples");
  CLI::App* lint =
      app->add_subcommand("lint", "Say what is wrong with rule packs");
  for (CLI::App* each : {list, test, lint}) {
    each->add_option("PACK", command.packs, "Rule packs, JSON files");
  }
  lint->get_option("PACK")->required();
  list->callback([&command] { command.action = Action::kList; });
  test->callback([&command] { command.action = Action::kTest; });
  lint->callback([&command] { command.action = Action::kLint; });
  app->footer(
      "Examples:\n"
      "  undox rules list --json\n"
      "  undox rules test mine.json\n"
      "  undox rules lint mine.json\n"
      "\n"
      "Exit status: 0 done; 1 an example fails, or lint has an error; 2 wrong\n"
      "use, or a pack that is none; 3 a file cannot be read.");
}

}  // namespace

std::variant<Command, int> ReadCommandLine(int argc, char** argv) {
  CLI::App program("Finds doxxing and leaks of personal data in posts.",
                   "undox");
  program.require_subcommand(0, 1);
  bool version = false;
  program.add_flag("--version", version,
                   "Print the versions of program, rules and models");
  const std::string cache_dir = DefaultCacheDir();
  ScanCommand scan;
  scan.settings.cache_dir = cache_dir;
  scan.threads =
      static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
  InspectCommand inspect;
  inspect.settings.cache_dir = cache_dir;
  RedactCommand redact;
  redact.settings.cache_dir = cache_dir;
  RulesCommand rules;
  rules.cache_dir = cache_dir;
  AddScan(program, scan);
  AddInspect(program, inspect);
  AddRedact(program, redact);
  ReportCommand report;
  AddReport(program, report);
  HashListCommand hash_list;
  AddHashList(program, hash_list);
  AddRules(program, rules);
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return program.exit(error) == 0 ? kDone : kWrongUse;
  }
  if (version) return Command(VersionCommand{cache_dir});
  if (program.got_subcommand("hash-list")) return Command(hash_list);
  if (program.got_subcommand("inspect")) return Command(inspect);
  if (program.got_subcommand("redact")) return Command(redact);
  if (program.got_subcommand("report")) return Command(report);
  if (program.got_subcommand("rules")) return Command(rules);
  if (program.got_subcommand("scan")) {
    if (scan.files.empty()) scan.files.push_back("-");
    return Command(scan);
  }
  program.exit(CLI::RequiredError("A command"));
  return kWrongUse;
}

}  // namespace undox
