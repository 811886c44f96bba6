#include "service/report/report_words.h"

#include <fmt/args.h>
#include <fmt/format.h>

#include "detectors/text/tsv.h"
#include "service/report/embedded_data.h"

namespace undox {
namespace {

std::string Filled(const std::string& words,
                   const std::vector<Bilingual>& parts,
                   std::string Bilingual::*language) {
  if (parts.empty()) return words;
  fmt::dynamic_format_arg_store<fmt::format_context> arguments;
  for (const Bilingual& part : parts) arguments.push_back(part.*language);
  return fmt::vformat(words, arguments);
}

}  // namespace

Bilingual Same(std::string_view text) {
  return {std::string(text), std::string(text)};
}

Bilingual Listed(const std::vector<Bilingual>& items) {
  Bilingual list;
  for (const Bilingual& item : items) {
    if (!list.en.empty()) {
      list.zh += "、";
      list.en += ", ";
    }
    list.zh += item.zh;
    list.en += item.en;
  }
  return list;
}

ReportWords::ReportWords() { Add(ReportData("words.tsv")); }

void ReportWords::Add(std::string_view tsv) {
  for (const auto& row : ParseTsv(tsv)) {
    if (row.size() != 3) continue;  // A test holds that there is none.
    words_[std::string(row[0])] = {std::string(row[1]), std::string(row[2])};
  }
}

Bilingual ReportWords::Say(std::string_view key,
                           const std::vector<Bilingual>& parts) const {
  const auto found = words_.find(key);
  if (found == words_.end()) return {};
  return {Filled(found->second.zh, parts, &Bilingual::zh),
          Filled(found->second.en, parts, &Bilingual::en)};
}

Bilingual ReportWords::SayOr(std::string_view key,
                             std::string_view otherwise) const {
  return Knows(key) ? Say(key) : Same(otherwise);
}

}  // namespace undox
