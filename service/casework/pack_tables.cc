#include "service/casework/pack_tables.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "detectors/text/tsv.h"
#include "fmt/format.h"
#include "fmt/ranges.h"
#include "service/casework/embedded_data.h"
#include "service/casework/phrases.h"
#include "service/casework/policy_pack.h"

namespace undox {
namespace {

constexpr std::array kLevels =
    std::to_array({Level::kNone, Level::kLow, Level::kMedium, Level::kHigh,
                   Level::kCritical});
constexpr std::array kVerdicts = std::to_array(
    {Verdict::kAllow, Verdict::kNudge, Verdict::kHold, Verdict::kBlock});

// A row by the names of its columns; the first fault is kept.
class TableRow {
 public:
  TableRow(std::string_view file, const TsvRow& columns, const TsvRow& fields)
      : file_(file) {
    for (std::size_t i = 0; i < columns.size() && i < fields.size(); ++i) {
      fields_[columns[i]] = fields[i] == "-" ? "" : fields[i];
    }
    name_ = fields.front();
    if (columns.size() != fields.size()) Fail("count");
  }

  std::string_view Optional(std::string_view column) {
    const auto field = fields_.find(column);
    if (field != fields_.end()) return field->second;
    Fail(column);
    return {};
  }

  std::string_view Required(std::string_view column) {
    const std::string_view field = Optional(column);
    if (field.empty()) Fail(column);
    return field;
  }

  std::vector<std::string_view> List(std::string_view column) {
    std::vector<std::string_view> items;
    std::string_view rest = Optional(column);
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(','), rest.size());
      items.push_back(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return items;
  }

  int Count(std::string_view column) {
    const std::string_view field = Optional(column);
    int count = 0;
    if (field.empty()) return count;
    const char* const end = field.data() + field.size();
    const auto [rest, error] = std::from_chars(field.data(), end, count);
    if (error != std::errc() || rest != end || count < 1) Fail(column);
    return count;
  }

  template <typename Enum, std::size_t N>
  Enum Named(std::string_view column, const std::array<Enum, N>& all,
             std::string_view (*name)(Enum)) {
    const auto value = std::ranges::find(all, Required(column), name);
    if (value != all.end()) return *value;
    Fail(column);
    return all[0];
  }

  void Fail(std::string_view column) {
    if (!status_.ok()) return;
    status_ = absl::InvalidArgumentError(
        fmt::format("{}: row {}: field {}", file_, name_, column));
  }
  const absl::Status& status() const { return status_; }

 private:
  std::string_view file_;
  std::string_view name_;
  std::map<std::string_view, std::string_view> fields_;
  absl::Status status_;
};

std::vector<TableRow> RowsOf(std::string_view file) {
  std::vector<TableRow> rows;
  const auto lines = ParseTsv(CaseworkData(file));
  for (std::size_t i = 1; i < lines.size(); ++i) {
    rows.emplace_back(file, lines.front(), lines[i]);
  }
  return rows;
}

// The rows of `file` that name the pack in their column `packs`.
std::vector<TableRow> RowsOfPack(std::string_view file, std::string_view pack) {
  std::vector<TableRow> rows = RowsOf(file);
  std::erase_if(rows, [pack](TableRow& row) {
    const auto packs = row.List("packs");
    return row.status().ok() && std::ranges::find(packs, pack) == packs.end();
  });
  return rows;
}

ConcentrationRule ReadConcentration(TableRow& row, const PolicyPack& pack) {
  ConcentrationRule rule = {.posts = row.Count("posts"),
                            .authors = row.Count("authors"),
                            .hours = row.Count("hours"),
                            .days = row.Count("days"),
                            .entries = {}};
  for (const std::string_view id : row.List("concentration_entries")) {
    if (FindEntry(pack, id) == nullptr) row.Fail("concentration_entries");
    rule.entries.emplace_back(id);
  }
  return rule;
}

LimitRule ReadLimit(TableRow& row, const PolicyPack& pack) {
  LimitRule rule;
  rule.id = row.Required("id");
  rule.is_floor = row.Required("kind") == "floor";
  if (!rule.is_floor && row.Required("kind") != "ceiling") row.Fail("kind");
  const auto condition = LimitConditionFromId(row.Required("condition"));
  if (condition) {
    rule.condition = *condition;
  } else {
    row.Fail("condition");
  }
  rule.level = row.Named("level", kLevels, &LevelName);
  rule.group = row.Optional("group");
  rule.note = row.Optional("note");
  if (row.List("entries").empty()) row.Fail("entries");
  for (const std::string_view id : row.List("entries")) {
    const PolicyEntry* entry = FindEntry(pack, id);
    if (entry == nullptr) {
      row.Fail("entries");
    } else if (MayUse(pack, *entry)) {
      rule.bases.push_back({entry->id, entry->instrument_zh, entry->article,
                            entry->in_force_from, entry->in_force_to});
    }
  }
  return rule;
}

}  // namespace

std::vector<std::string> PolicyPackIds() {
  std::vector<std::string> ids;
  for (TableRow& row : RowsOf("packs.tsv"))
    ids.emplace_back(row.Required("id"));
  return ids;
}

absl::Status ReadPack(std::string_view id, PolicyPack& pack) {
  for (TableRow& row : RowsOf("packs.tsv")) {
    if (row.Required("id") != id) continue;
    pack.id = id;
    pack.regime = row.Required("regime");
    pack.use_drafts = row.Required("drafts") == "yes";
    if (!pack.use_drafts && row.Required("drafts") != "no") row.Fail("drafts");
    pack.name_zh = row.Required("name_zh");
    pack.name_en = row.Required("name_en");
    pack.concentration = ReadConcentration(row, pack);
    return row.status();
  }
  return absl::InvalidArgumentError(fmt::format(
      "no such policy pack; there are {}", fmt::join(PolicyPackIds(), ", ")));
}

absl::Status ReadLimits(PolicyPack& pack) {
  pack.limits = {pack.id, {}};
  for (TableRow& row : RowsOfPack("limits.tsv", pack.id)) {
    LimitRule rule = ReadLimit(row, pack);
    if (!row.status().ok()) return row.status();
    if (!rule.bases.empty()) pack.limits.rules.push_back(std::move(rule));
  }
  return absl::OkStatus();
}

absl::Status ReadActions(PolicyPack& pack) {
  std::array<bool, kLevels.size()> seen{};
  for (TableRow& row : RowsOfPack("actions.tsv", pack.id)) {
    const Level level = row.Named("level", kLevels, &LevelName);
    const auto index = static_cast<std::size_t>(level);
    LevelAction action;
    action.verdict = row.Named("verdict", kVerdicts, &VerdictName);
    for (const std::string_view item : row.List("actions")) {
      if (Words("action", item).empty()) row.Fail("actions");
      action.actions.emplace_back(item);
    }
    if (std::exchange(seen[index], true)) row.Fail("level");
    if (!row.status().ok()) return row.status();
    pack.actions[index] = std::move(action);
  }
  if (std::ranges::find(seen, false) != seen.end()) {
    return absl::InvalidArgumentError(
        fmt::format("actions.tsv: pack {}: a level is missing", pack.id));
  }
  return absl::OkStatus();
}

}  // namespace undox
