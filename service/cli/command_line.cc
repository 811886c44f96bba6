#include "service/cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <thread>

#include "service/cli/cache_dir.h"
#include "service/cli/exit_status.h"
#include "service/report/version.h"

namespace undox {
namespace {

void AddScanSettings(CLI::App& app, ScanSettings& settings) {
  app.add_option("--cache-dir", settings.cache_dir,
                 "Where compiled rules are kept; \"\" for nowhere")
      ->capture_default_str();
  app.add_flag("--reveal", settings.reveal,
               "Write the values that were found, too");
  app.add_option("--max-line-bytes", settings.limits.line_bytes,
                 "Longer lines are refused")
      ->capture_default_str();
  app.add_option("--max-text-bytes", settings.limits.text_bytes,
                 "Of a longer text this much is scanned")
      ->capture_default_str();
}

void AddScan(CLI::App& program, ScanCommand& command) {
  CLI::App* app = program.add_subcommand(
      "scan", "Scan posts (JSON Lines) and write one report line a post");
  AddScanSettings(*app, command.settings);
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
  app->add_option("--images", command.images_dir,
                  "Directory that image paths are relative to")
      ->check(CLI::ExistingDirectory);
  app->add_option("--output", command.output,
                  "Write reports to this file, not to standard output");
  app->footer(
      "Examples:\n"
      "  undox scan posts.jsonl > reports.jsonl\n"
      "  zcat posts.jsonl.gz | undox scan --threads 4\n"
      "  undox scan --offsets=utf16 posts.jsonl\n"
      "\n"
      "Exit status: 0 done; 1 done, but some input could not be scanned (each\n"
      "is named in the output); 2 wrong use; 3 a file cannot be read or\n"
      "written; 130 or 143 stopped by SIGINT or SIGTERM after whole lines.");
}

}  // namespace

std::variant<Command, int> ReadCommandLine(int argc, char** argv) {
  CLI::App program("Finds doxxing and leaks of personal data in posts.",
                   "undox");
  program.set_version_flag("--version", std::string(UndoxVersion()));
  program.require_subcommand(1);
  ScanCommand scan;
  scan.settings.cache_dir = DefaultCacheDir();
  scan.threads =
      static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
  AddScan(program, scan);
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return program.exit(error) == 0 ? kDone : kWrongUse;
  }
  if (scan.files.empty()) scan.files.push_back("-");
  return Command(scan);
}

}  // namespace undox
