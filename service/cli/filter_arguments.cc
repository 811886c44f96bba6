#include "service/cli/filter_arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <string_view>

#include "pii/pii_type.h"
#include "service/filter/finding_filter.h"

namespace undox {
namespace {

// TYPE=P with a known type and a probability.
bool AddThreshold(std::string_view text, ScanSettings& settings) {
  const std::size_t equals = text.find('=');
  if (equals == text.npos) return false;
  const std::vector<std::string> types = TypeIds();
  const std::string type(text.substr(0, equals));
  if (std::find(types.begin(), types.end(), type) == types.end()) return false;
  double least = 0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data() + equals + 1, end, least);
  if (read.ec != std::errc() || read.ptr != end || !(least >= 0 && least <= 1))
    return false;
  settings.thresholds[type] = least;
  return true;
}

}  // namespace

std::vector<std::string> TypeIds() {
  std::vector<std::string> ids;
  for (const TypeTraits& row : AllTypes()) ids.emplace_back(row.id);
  return ids;
}

void AddFilter(CLI::App& app, ScanSettings& settings) {
  app.add_option_function<std::vector<std::string>>(
         "--threshold",
         [&settings](const std::vector<std::string>& rows) {
           for (const std::string& row : rows) {
             if (AddThreshold(row, settings)) continue;
             throw CLI::ValidationError(
                 "--threshold",
                 "not TYPE=P with a type of `undox rules` and a "
                 "probability between 0 and 1");
           }
         },
         "Findings of TYPE less probable than P are left out; may be given "
         "several times")
      ->type_name("TYPE=P")
      ->allow_extra_args(false)
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  app.add_option("--countries", settings.countries,
                 "Of the types that belong to one country or region, look for "
                 "these only, separated by commas; other types are not touched")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::IsMember(TypeCountries()));
  app.add_option(
         "--allow-list", settings.allow_list,
         "File of values that are no findings, a line each: VALUE, "
         "TYPE<tab>VALUE, or hmac-sha256:DIGEST in the place of a value")
      ->check(CLI::ExistingFile);
  app.add_option(
         "--deny-list", settings.deny_list,
         "File of values, as above, that always are, and whose posts "
         "are held; plain ones with a type are found anywhere in a text")
      ->check(CLI::ExistingFile);
  CLI::Option* key =
      app.add_option(
             "--list-key", settings.list_key,
             "File with the key of the lists' digests (`undox hash-list`)")
          ->check(CLI::ExistingFile);
  app.add_option("--baseline", settings.baseline,
                 "File of findings that are known, as --write-baseline wrote "
                 "it: they are left out, wherever they stand, and counted")
      ->check(CLI::ExistingFile)
      ->needs(key);
}

void AddHashList(CLI::App& program, HashListCommand& command) {
  CLI::App* app = program.add_subcommand(
      "hash-list",
      "Write a list of values with their digests in the place of the values");
  app->add_option("FILE", command.file,
                  "As --allow-list takes it: a value a line")
      ->required()
      ->check(CLI::ExistingFile);
  app->add_option("--list-key", command.key,
                  "File with the key, 16 bytes at least: who has it and the "
                  "digests can try out every number, so keep them apart "
                  "(head -c 32 /dev/urandom | base64 > key)")
      ->required()
      ->check(CLI::ExistingFile);
}

}  // namespace undox
