#include "pii/exposure/mask_terms.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <string_view>

#include "pii/anonymity/mask_strength.h"
#include "pii/anonymity/population.h"
#include "pii/exposure/exposure_input.h"

namespace undox {
namespace {

using D = QuasiDimension;
using Bits = std::array<double, std::size_t(D::kCount)>;

constexpr std::size_t kMostPlaces = 4;
constexpr std::size_t kMostBirths = 4;
constexpr double kDependence = 0.9;  // lambda (design: exposure, section 2).

// Year, month and day of a date of birth that has a year of four digits.
KnownFacts BirthOf(std::string_view date) {
  std::array<int, 3> parts{};
  std::size_t count = 0;
  for (std::size_t i = 0; i < date.size() && count < parts.size();) {
    int number = 0;
    const char* const end = date.data() + date.size();
    const auto read = std::from_chars(date.data() + i, end, number);
    if (date[i] == '-' || read.ec != std::errc()) {
      ++i;
      continue;
    }
    parts[count++] = number;
    i = static_cast<std::size_t>(read.ptr - date.data());
  }
  if (parts[0] > 9'999'999) {
    parts = {parts[0] / 10000, parts[0] / 100 % 100, parts[0] % 100};
  }
  if (parts[0] < 1880 || parts[0] > 2039) return {};
  return {
      .birth_year = parts[0], .birth_month = parts[1], .birth_day = parts[2]};
}

std::string_view Compact(const Finding& finding) {
  std::string_view shown = finding.value.Reveal();
  if (finding.type == "PHONE_NUMBER" && shown.starts_with("+86")) {
    shown.remove_prefix(3);
  }
  return shown;
}

// Symbols that the value no longer shows count as hidden ones.
double Candidates(const Finding& finding, const KnownFacts& facts) {
  const std::string_view shown = Compact(finding);
  if (shown.find('*') == std::string_view::npos) {
    return std::pow(10.0, finding.hidden_symbols);
  }
  return MaskCandidates(finding.type, shown, facts);
}

double RegionBits(const KnownFacts& facts) {
  if (facts.region != 0) return BitsOf(PeopleOf(facts.region));
  return facts.city_known ? PlaceBits(PlaceGrain::kCity) : 0;
}

double& At(Bits& bits, D dimension) { return bits[std::size_t(dimension)]; }

// b1 + lambda (b2 + b3 + ...).
double Effective(const Bits& bits) {
  double sum = 0;
  double most = 0;
  for (const double b : bits) {
    sum += b;
    most = std::max(most, b);
  }
  return most + kDependence * (sum - most);
}

// One way to divide the bits between masks and what else is known.
enum class IdUse { kNone, kWithoutPlace, kWithAll };
struct Division {
  bool phone_has_place = false;
  IdUse id = IdUse::kNone;
};
constexpr Division kDivisions[] = {{true, IdUse::kWithoutPlace},
                                   {false, IdUse::kWithAll},
                                   {false, IdUse::kWithoutPlace},
                                   {true, IdUse::kNone},
                                   {false, IdUse::kNone}};

double PhoneBits(const MaskBits& bits, const Division& division) {
  return division.phone_has_place ? bits.with_all : bits.alone;
}
double IdBits(const MaskBits& bits, const Division& division) {
  if (division.id == IdUse::kNone) return 0;
  return division.id == IdUse::kWithAll ? bits.with_all : bits.without_place;
}

}  // namespace

bool IsMaskedNumber(const Finding& finding) {
  return finding.hidden_symbols > 0 &&
         TypeRoleOf(finding.type).role == Role::kDirect;
}

RegionCode RegionOfFinding(const Finding& finding) {
  return finding.type == "ADDRESS" ? RegionOf(finding.value.Reveal()) : 0;
}

std::vector<KnownFacts> KnownFactsOf(std::span<const Finding> findings,
                                     Sex sex) {
  std::vector<KnownFacts> places = {{}};
  std::vector<KnownFacts> births = {{}};
  for (const Finding& finding : findings) {
    if (finding.holder == Holder::kBusiness) continue;
    const PlaceGrain grain = PlaceOf(finding);
    if (grain != PlaceGrain::kNone && places.size() <= kMostPlaces) {
      places.push_back({.region = RegionOfFinding(finding),
                        .city_known = grain >= PlaceGrain::kCity});
    }
    if (finding.type == "DATE_OF_BIRTH" && births.size() <= kMostBirths) {
      births.push_back(BirthOf(finding.value.Reveal()));
    }
  }
  std::vector<KnownFacts> facts;
  for (std::size_t p = places.size() > 1 ? 1 : 0; p < places.size(); ++p) {
    for (std::size_t b = births.size() > 1 ? 1 : 0; b < births.size(); ++b) {
      KnownFacts both = births[b];
      both.region = places[p].region;
      both.city_known = places[p].city_known;
      both.sex = sex;
      facts.push_back(both);
    }
  }
  return facts;
}

MaskBits MaskBitsOf(const Finding& finding, std::span<const KnownFacts> facts) {
  MaskBits bits;
  bits.alone = BitsOf(Candidates(finding, {}));
  bits.without_place = bits.alone;
  bits.with_all = bits.alone;
  for (const KnownFacts& all : facts) {
    KnownFacts person = all;
    person.region = 0;
    person.city_known = false;
    bits.without_place =
        std::max(bits.without_place, BitsOf(Candidates(finding, person)));
    bits.with_all = std::max(bits.with_all, BitsOf(Candidates(finding, all)));
    bits.region = std::max(bits.region, RegionBits(all));
  }
  return bits;
}

void MaskTerms::Add(const Finding& finding, const TypeRole& row,
                    const MaskBits& bits) {
  D dimension = D::kMaskedOther;
  if (row.kind == IdentifierKind::kIdNumber) dimension = D::kMaskedId;
  if (row.kind == IdentifierKind::kPhone) dimension = D::kMaskedPhone;
  terms_.push_back({dimension, bits, finding.type});
}

void MaskTerms::Join(std::vector<QuasiIdentifier>& quasi) const {
  if (terms_.empty()) return;
  bool has_phone = false;
  double phone_gain = kPopulation;
  double id_region = 0;
  for (const Term& term : terms_) {
    if (term.dimension == D::kMaskedPhone) {
      has_phone = true;
      phone_gain = std::min(phone_gain, term.bits.with_all - term.bits.alone);
    }
    if (term.dimension == D::kMaskedId) id_region = term.bits.region;
  }
  const auto bits_of = [&](const Term& term, const Division& division) {
    if (term.dimension == D::kMaskedPhone)
      return PhoneBits(term.bits, division);
    if (term.dimension == D::kMaskedId) return IdBits(term.bits, division);
    return term.bits.alone;
  };
  const auto left_of = [&](const QuasiIdentifier& known,
                           const Division& division) {
    const bool id = division.id != IdUse::kNone;
    if (id && (known.dimension == D::kBirth || known.dimension == D::kSex)) {
      return 0.0;
    }
    if (known.dimension != D::kPlace) return known.bits;
    double held = division.phone_has_place && has_phone ? phone_gain : 0;
    if (division.id == IdUse::kWithAll) held = std::max(held, id_region);
    return std::max(0.0, known.bits - held);
  };
  const auto worth = [&](const Division& division) {
    Bits bits{};
    for (const QuasiIdentifier& known : quasi) {
      double& best = At(bits, known.dimension);
      best = std::max(best, left_of(known, division));
    }
    for (const Term& term : terms_) {
      double& best = At(bits, term.dimension);
      best = std::max(best, bits_of(term, division));
    }
    return Effective(bits);
  };
  const bool has_id = std::any_of(
      terms_.begin(), terms_.end(),
      [](const Term& term) { return term.dimension == D::kMaskedId; });
  Division best = {has_phone, IdUse::kNone};
  for (const Division& division : kDivisions) {
    if (!has_id && division.id != IdUse::kNone) continue;
    if (worth(division) > worth(best)) best = division;
  }
  for (QuasiIdentifier& known : quasi) known.bits = left_of(known, best);
  std::erase_if(quasi,
                [](const QuasiIdentifier& known) { return known.bits <= 0; });
  for (const Term& term : terms_) {
    quasi.push_back({term.dimension, bits_of(term, best), term.type});
  }
}

}  // namespace undox
