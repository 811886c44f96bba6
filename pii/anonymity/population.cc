#include "pii/anonymity/population.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

#include "pii/anonymity/region.h"

namespace undox {
namespace {

// A word inside or at the end of an institution's name and its bits. Rows are
// read in order; the first that fits decides.
struct InstitutionRow {
  enum Where { kInside, kAtEnd };
  std::string_view word;
  Where where;
  double bits;
};

constexpr double kStreetBits = 18.8;

// Counted: provinces (31). Measured: prefectures (342), counties (2,978),
// townships (41,352). Census: a household of 2.62. Priors: the others; a street
// is taken for a compound.
struct GrainRow {
  PlaceGrain grain;
  double bits;
};
constexpr std::array<GrainRow, 10> kPlaces = {{
    {PlaceGrain::kNone, kStreetBits},
    {PlaceGrain::kProvince, 5.0},
    {PlaceGrain::kCity, 8.4},
    {PlaceGrain::kCounty, 11.5},
    {PlaceGrain::kTownship, 15.3},
    {PlaceGrain::kCommunity, 19.1},
    {PlaceGrain::kStreet, kStreetBits},
    {PlaceGrain::kCompound, 18.8},
    {PlaceGrain::kBuilding, 23.2},
    {PlaceGrain::kDoor, 29.0},
}};

// Priors, to be replaced by an age pyramid. A birthday without its year is one
// of 365 days.
constexpr double kDecadeBits = 2.9;
constexpr double kYearBits = 6.2;
constexpr double kMonthBits = 9.8;
constexpr double kDayBits = 14.7;
constexpr double kBirthdayBits = 8.5;

// Priors. University 20,000 people, its department and year 150, a school
// 1,500, a class 45.
constexpr double kSchoolBits = 19.8;
constexpr InstitutionRow kSchools[] = {
    {"班", InstitutionRow::kAtEnd, 24.9},
    {"中学", InstitutionRow::kInside, kSchoolBits},
    {"小学", InstitutionRow::kInside, kSchoolBits},
    {"幼儿园", InstitutionRow::kInside, kSchoolBits},
    {"专业", InstitutionRow::kInside, 23.2},
    {"系", InstitutionRow::kAtEnd, 23.2},
    {"级", InstitutionRow::kAtEnd, 23.2},
    {"大学", InstitutionRow::kInside, 16.1},
    {"学院", InstitutionRow::kInside, 16.1},
    {"University", InstitutionRow::kInside, 16.1},
    {"College", InstitutionRow::kInside, 16.1},
};

// Priors. A department 60 people, a small employer 50, a large one 5,000; an
// employer of unknown size lies midway between the two.
constexpr InstitutionRow kWorkplaces[] = {
    {"工作室", InstitutionRow::kAtEnd, 24.8},
    {"店", InstitutionRow::kAtEnd, 24.8},
    {"诊所", InstitutionRow::kAtEnd, 24.8},
    {"餐厅", InstitutionRow::kAtEnd, 24.8},
    {"超市", InstitutionRow::kAtEnd, 24.8},
    {"科", InstitutionRow::kAtEnd, 24.5},
    {"室", InstitutionRow::kAtEnd, 24.5},
    {"部", InstitutionRow::kAtEnd, 24.5},
    {"处", InstitutionRow::kAtEnd, 24.5},
    {"组", InstitutionRow::kAtEnd, 24.5},
    {"集团", InstitutionRow::kInside, 18.1},
    {"银行", InstitutionRow::kInside, 18.1},
    {"医院", InstitutionRow::kInside, 18.1},
    {"大学", InstitutionRow::kInside, 18.1},
    {"局", InstitutionRow::kAtEnd, 18.1},
};
constexpr double kEmployerBits = (18.1 + 24.8) / 2;

double InstitutionBits(std::span<const InstitutionRow> rows,
                       std::string_view name, double otherwise) {
  for (const InstitutionRow& row : rows) {
    const bool fits = row.where == InstitutionRow::kAtEnd
                          ? name.ends_with(row.word)
                          : name.find(row.word) != std::string_view::npos;
    if (fits) return row.bits;
  }
  return otherwise;
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// Lengths of the runs of digits in `text`.
std::vector<std::size_t> DigitRuns(std::string_view text) {
  std::vector<std::size_t> runs;
  bool inside = false;
  for (const char c : text) {
    if (!IsDigit(c)) {
      inside = false;
      continue;
    }
    if (!inside) runs.push_back(0);
    inside = true;
    ++runs.back();
  }
  return runs;
}

}  // namespace

double BitsOf(double people) {
  return std::log2(kPopulation / std::clamp(people, 1.0, kPopulation));
}

double PlaceBits(PlaceGrain grain) {
  for (const GrainRow& row : kPlaces) {
    if (row.grain == grain) return row.bits;
  }
  return kStreetBits;
}

double PlaceBits(PlaceGrain grain, RegionCode region) {
  const bool read = region != 0 && grain >= PlaceGrain::kProvince;
  if (!read) return PlaceBits(grain);
  const bool finer = grain > PlaceGrain::kCounty ||
                     (grain == PlaceGrain::kCounty && region % 100 == 0) ||
                     (grain == PlaceGrain::kCity && region % 10000 == 0 &&
                      !IsMunicipality(region));
  const double bits = BitsOf(PeopleOf(region));
  return finer ? std::max(bits, PlaceBits(grain)) : bits;
}

double BirthBits(std::string_view date) {
  const std::vector<std::size_t> runs = DigitRuns(date);
  if (runs.empty() || runs.front() >= 8 || runs.size() >= 3) return kDayBits;
  const bool year = runs.front() == 4;
  if (runs.front() == 6) return kMonthBits;
  if (runs.size() == 2) return year ? kMonthBits : kBirthdayBits;
  return year ? kYearBits : kDecadeBits;
}

double SchoolBits(std::string_view school) {
  return InstitutionBits(kSchools, school, kSchoolBits);
}

double WorkplaceBits(std::string_view workplace) {
  return InstitutionBits(kWorkplaces, workplace, kEmployerBits);
}

}  // namespace undox
