#include "pii/exposure/criminal_meter.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <string_view>

#include "pii/pii_type.h"

namespace undox {
namespace {

// Types of classes 1 and 2; every other type is of class 3. A position may be
// a whereabouts and a card property: the upper bound is asked for.
struct ClassRow {
  std::string_view type;
  int item_class;
};
constexpr ClassRow kClasses[] = {
    {"WHEREABOUTS", 1},         {"METADATA_LOCATION", 1},
    {"GEO_COORDINATE", 1},      {"BANK_CARD", 1},
    {"IBAN_CODE", 1},           {"TRACKING_NUMBER", 2},
    {"SENSITIVE_ATTRIBUTE", 2},
};

// Up to so many values of a type may be one person's: two phones and one at
// work, three accounts.
constexpr int kPlausibleForOne = 3;

int ClassOf(std::string_view type) {
  for (const ClassRow& row : kClasses) {
    if (row.type == type) return row.item_class;
  }
  return 3;
}

// Whether one value is one person: a number that the state gives once.
bool IsOnePerPerson(std::string_view type) {
  const TypeTraits& traits = TraitsOf(type);
  return traits.kind == PiiKind::kGovernmentId && type != "DOCUMENT" &&
         type != "CN_PASSPORT" && type != "CN_TRAVEL_PERMIT";
}

int PeopleBy(std::string_view type, std::size_t distinct_values) {
  const int distinct = static_cast<int>(distinct_values);
  if (IsOnePerPerson(type) || distinct > kPlausibleForOne) {
    return std::max(1, distinct);
  }
  return 1;
}

}  // namespace

CriminalMeter CountItems(std::span<const Finding> findings_of_one_subject) {
  std::map<std::string_view, std::set<std::string_view>> values;
  for (const Finding& finding : findings_of_one_subject) {
    if (finding.holder == Holder::kBusiness) continue;
    values[finding.type].insert(finding.value.Reveal());
  }
  std::array<int, 3> items{};
  int records = 0;
  for (const auto& [type, distinct] : values) {
    int& count = items[static_cast<std::size_t>(ClassOf(type) - 1)];
    const int people = PeopleBy(type, distinct.size());
    count = std::max(count, people);
    records = std::max(records, people);
  }
  CriminalMeter meter;
  meter.n1 = items[0];
  meter.n2 = items[1];
  meter.n3 = items[2];
  meter.records = records;
  return meter;
}

}  // namespace undox
