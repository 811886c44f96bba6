#include "service/casework/policy_pack.h"

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <string>

#include "absl/status/status.h"
#include "detectors/text/tsv.h"
#include "fmt/format.h"
#include "pii/pii_type.h"
#include "service/casework/embedded_data.h"
#include "service/casework/pack_tables.h"

namespace undox {
namespace {

constexpr std::string_view kAsOf = "2026-11-22";

// In order of precedence: the protection of minors comes first.
constexpr std::string_view kFiles[] = {"cn_minors.tsv",
                                       "cn_civil_code.tsv",
                                       "cn_personal_information.tsv",
                                       "cn_public_security.tsv",
                                       "cn_network.tsv",
                                       "cn_criminal.tsv",
                                       "cn_draft_cyber_violence.tsv",
                                       "elsewhere.tsv"};

constexpr std::array kColumns = std::to_array<std::string_view>(
    {"id",         "instrument_zh", "instrument_en", "article",
     "edition",    "in_force_from", "in_force_to",   "status",
     "source",     "role",          "types",         "targets",
     "vulnerable", "needs",         "regime",        "wording_zh",
     "wording_en", "law_says",      "deadline",      "deadline_article",
     "target"});

// One row whose fields are named. The first fault is kept.
class Row {
 public:
  explicit Row(const TsvRow& fields) : fields_(fields) {}

  // Empty where the file has "-".
  std::string_view Optional(std::string_view column) const {
    const auto at = std::ranges::find(kColumns, column) - kColumns.begin();
    const std::string_view field = fields_[static_cast<std::size_t>(at)];
    return field == "-" ? std::string_view() : field;
  }

  std::string_view Required(std::string_view column) {
    const std::string_view field = Optional(column);
    if (field.empty()) Fail(column, "is missing");
    return field;
  }

  // A duration of ISO 8601 with one unit: P30D, P1M, PT48H.
  std::string_view Duration(std::string_view column) {
    const std::string_view field = Optional(column);
    if (field.empty()) return field;
    std::string_view rest = field.substr(field.front() == 'P' ? 1 : 0);
    const bool is_hours = rest.starts_with('T');
    if (is_hours) rest.remove_prefix(1);
    const std::string_view units = is_hours ? "H" : "DWMY";
    const auto unit = rest.find_first_not_of("0123456789");
    if (field.front() != 'P' || unit == 0 || unit == rest.npos ||
        unit + 1 != rest.size() || units.find(rest[unit]) == units.npos) {
      Fail(column, "is not a duration");
    }
    return field;
  }

  std::string_view Date(std::string_view column) {
    const std::string_view field = Optional(column);
    if (!field.empty() && (field.size() != 10 || !MainlandDate(field))) {
      Fail(column, "is not a date");
    }
    return field;
  }

  void Fail(std::string_view column, std::string_view fault) {
    if (fault_.empty()) fault_ = fmt::format("field {}: {}", column, fault);
  }
  const std::string& fault() const { return fault_; }

 private:
  const TsvRow& fields_;
  std::string fault_;
};

std::vector<std::string_view> SplitCommas(std::string_view list) {
  std::vector<std::string_view> items;
  for (std::size_t comma; (comma = list.find(',')) != list.npos;
       list.remove_prefix(comma + 1)) {
    items.push_back(list.substr(0, comma));
  }
  items.push_back(list);
  return items;
}

// The enumerators that a list names; none for "*".
template <typename Enum, std::size_t N>
std::vector<Enum> NamedValues(Row& row, std::string_view column,
                              const std::array<Enum, N>& all,
                              std::string_view (*name)(Enum)) {
  std::vector<Enum> values;
  const std::string_view list = row.Required(column);
  if (list == "*") return values;
  for (const std::string_view item : SplitCommas(list)) {
    const auto value = std::ranges::find(all, item, name);
    if (value == all.end()) {
      row.Fail(column, "names something unknown");
      return {};
    }
    values.push_back(*value);
  }
  return values;
}

template <typename Enum, std::size_t N>
Enum NamedValue(Row& row, std::string_view column,
                const std::array<Enum, N>& all,
                std::string_view (*name)(Enum)) {
  const auto value = std::ranges::find(all, row.Required(column), name);
  if (value != all.end()) return *value;
  row.Fail(column, "names something unknown");
  return all[0];
}

std::vector<std::string> Types(Row& row) {
  std::vector<std::string> types;
  for (const std::string_view type : SplitCommas(row.Required("types"))) {
    if (type != "*" && TraitsOf(type).id != type) {
      row.Fail("types", "names something unknown");
    }
    types.emplace_back(type);
  }
  if (types.size() > 1 && std::ranges::find(types, "*") != types.end()) {
    row.Fail("types", "has * beside a type");
  }
  return types;
}

void ReadClock(Row& row, PolicyEntry& entry) {
  entry.law_says = row.Optional("law_says");
  const std::string_view deadline = row.Duration("deadline");
  const std::string_view article = row.Optional("deadline_article");
  if (deadline.empty() != article.empty()) {
    row.Fail("deadline_article", "belongs to a deadline, and it to it");
  }
  if (!deadline.empty()) {
    entry.deadline = {std::string(deadline), std::string(article)};
  }
  const std::string_view target = row.Duration("target");
  if (target.empty()) return;
  if (!deadline.empty()) row.Fail("target", "stands beside a deadline");
  entry.target = std::string(target);
}

void ReadForce(Row& row, PolicyEntry& entry) {
  entry.status = NamedValue(
      row, "status",
      std::to_array({PolicyStatus::kRead, PolicyStatus::kReadAbridged,
                     PolicyStatus::kUnchecked, PolicyStatus::kDraft}),
      &PolicyStatusCode);
  entry.in_force_from = row.Date("in_force_from");
  entry.in_force_to = row.Date("in_force_to");
  if (entry.status == PolicyStatus::kDraft) {
    if (!entry.in_force_from.empty() || !entry.in_force_to.empty()) {
      row.Fail("in_force_from", "is set on a draft");
    }
    return;
  }
  if (entry.in_force_from.empty()) row.Fail("in_force_from", "is missing");
  if (!entry.in_force_to.empty() && entry.in_force_to < entry.in_force_from) {
    row.Fail("in_force_to", "lies before in_force_from");
  }
}

void ReadScope(Row& row, PolicyEntry& entry) {
  entry.role =
      NamedValue(row, "role",
                 std::to_array({PolicyRole::kAct, PolicyRole::kRemedy,
                                PolicyRole::kDuty, PolicyRole::kGuidance}),
                 &PolicyRoleName);
  entry.types = Types(row);
  entry.targets = NamedValues(
      row, "targets",
      std::to_array({Target::kSelf, Target::kThirdParty, Target::kPublicFigure,
                     Target::kBusiness, Target::kDeceased}),
      &TargetName);
  entry.vulnerable =
      NamedValues(row, "vulnerable",
                  std::to_array({Vulnerable::kNone, Vulnerable::kMinor,
                                 Vulnerable::kElderly, Vulnerable::kDisabled}),
                  &VulnerableName);
  entry.needs = row.Optional("needs");
  if (!entry.needs.empty() && entry.needs != "concentration") {
    row.Fail("needs", "names something unknown");
  }
}

PolicyEntry ReadEntry(Row& row) {
  PolicyEntry entry;
  entry.id = row.Required("id");
  entry.instrument_zh = row.Required("instrument_zh");
  entry.instrument_en = row.Required("instrument_en");
  entry.article = row.Required("article");
  entry.edition = row.Required("edition");
  entry.source = row.Required("source");
  entry.regime = row.Required("regime");
  entry.wording_zh = row.Required("wording_zh");
  entry.wording_en = row.Required("wording_en");
  ReadForce(row, entry);
  ReadScope(row, entry);
  ReadClock(row, entry);
  return entry;
}

absl::Status Fault(std::string_view file, int line, std::string_view fault) {
  return absl::InvalidArgumentError(
      fmt::format("{}:{}: {}", file, line, fault));
}

}  // namespace

absl::StatusOr<std::vector<PolicyEntry>> ParsePolicyFile(std::string_view file,
                                                         std::string_view tsv) {
  std::vector<PolicyEntry> entries;
  std::set<std::string> ids;
  bool has_header = false;
  for (int line = 1; !tsv.empty(); ++line) {
    const std::size_t end = std::min(tsv.find('\n'), tsv.size());
    const auto rows = ParseTsv(tsv.substr(0, end));
    tsv.remove_prefix(std::min(end + 1, tsv.size()));
    if (rows.empty()) continue;
    const TsvRow& fields = rows.front();
    if (!has_header) {
      if (!std::ranges::equal(fields, kColumns)) {
        return Fault(file, line, "the columns are not those of a pack");
      }
      has_header = true;
      continue;
    }
    if (fields.size() != kColumns.size()) {
      return Fault(file, line,
                   fmt::format("field count: {} instead of {}", fields.size(),
                               kColumns.size()));
    }
    Row row(fields);
    PolicyEntry entry = ReadEntry(row);
    if (!ids.insert(entry.id).second) row.Fail("id", "occurs twice");
    if (!row.fault().empty()) return Fault(file, line, row.fault());
    entries.push_back(std::move(entry));
  }
  return entries;
}

absl::StatusOr<PolicyPack> LoadPolicy(std::string_view id) {
  PolicyPack pack;
  pack.as_of = kAsOf;
  for (const std::string_view file : kFiles) {
    auto entries = ParsePolicyFile(file, CaseworkData(file));
    if (!entries.ok()) return entries.status();
    for (PolicyEntry& entry : *entries) {
      if (FindEntry(pack, entry.id) != nullptr) {
        return absl::InvalidArgumentError(
            fmt::format("{}: field id: {} occurs twice", file, entry.id));
      }
      pack.entries.push_back(std::move(entry));
    }
  }
  absl::Status status = ReadPack(id, pack);
  if (status.ok()) status = ReadLimits(pack);
  if (status.ok()) status = ReadActions(pack);
  if (!status.ok()) return status;
  return pack;
}

absl::StatusOr<PolicyPack> LoadBuiltInPolicy() {
  return LoadPolicy(kDefaultPack);
}

}  // namespace undox
