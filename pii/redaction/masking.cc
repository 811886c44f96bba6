#include "pii/redaction/masking.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "pii/anonymity/mask_strength.h"
#include "pii/anonymity/population.h"
#include "pii/exposure/exposure_input.h"
#include "pii/exposure/exposure_parts.h"
#include "pii/exposure/mask_terms.h"
#include "pii/exposure/type_role.h"
#include "pii/pii_type.h"

namespace undox {
namespace {

constexpr std::size_t kMostStars = 40;
constexpr std::size_t kFewestHidden = 3;
// Findings of a subject that are read as context; beside more of them one
// person is taken to be left.
constexpr std::size_t kMostContext = 64;
constexpr std::size_t kMostFacts = 8;

// A number as written inside the mainland.
std::string_view National(std::string_view type, std::string_view value) {
  if (type == "PHONE_NUMBER" && value.starts_with("+86")) {
    value.remove_prefix(3);
  } else if (value.starts_with("+")) {
    value.remove_prefix(1);
  }
  return value;
}

std::size_t CountCharacters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(),
      [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; }));
}

// Bytes of the first character.
std::size_t FirstCharacterBytes(std::string_view text) {
  std::size_t bytes = text.empty() ? 0 : 1;
  while (bytes < text.size() &&
         (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80) {
    ++bytes;
  }
  return bytes;
}

std::string Stars(std::size_t count) { return std::string(count, '*'); }

double PeopleBehindName(std::string_view masked, const MaskContext& context) {
  const double rest =
      std::max(context.rest_bits,
               context.city_known ? PlaceBits(PlaceGrain::kCity) : 0.0);
  const bool shown = !masked.starts_with("*");
  const double bits = rest + (shown ? NameBits(masked) : 0.0);
  return kPopulation / std::exp2(bits);
}

// Whether already the length of a value says something about it.
bool LengthTells(PiiKind kind) {
  return kind == PiiKind::kAddress || kind == PiiKind::kOrganization ||
         kind == PiiKind::kBirth || kind == PiiKind::kFace ||
         kind == PiiKind::kOther;
}

bool MayShowLength(std::string_view type, std::string_view value) {
  const std::size_t count = CountCharacters(value);
  return !LengthTells(TraitsOf(type).kind) && count > 0 && count <= kMostStars;
}

// The value with as many leading symbols as help a reader to recognize it:
// the 1 that all mobiles share, a surname of which the bearers were counted.
std::string Partial(std::string_view type, std::string_view value,
                    bool foreign) {
  const std::size_t first = FirstCharacterBytes(value);
  const std::size_t count = CountCharacters(value);
  const bool mobile = !foreign && type == "PHONE_NUMBER" &&
                      value.size() == 11 && value.front() == '1';
  const bool name = type == "PERSON" && count > 1 &&
                    CountedSurnameBits(value.substr(0, first)) > 0;
  if (!mobile && !name) return Stars(count);
  return std::string(value.substr(0, first)) + Stars(count - 1);
}

// Whether a finding narrows the numbers of its subject.
bool SaysFact(const Finding& finding) {
  return finding.type == "DATE_OF_BIRTH" ||
         PlaceOf(finding) != PlaceGrain::kNone;
}

bool SaysCity(const Finding& finding) {
  return (finding.type == "ADDRESS" && finding.grain >= PlaceGrain::kCity) ||
         TypeRoleOf(finding.type).role == Role::kPosition;
}

}  // namespace

MaskContext MaskContextOf(const Finding& finding,
                          std::span<const Finding> findings) {
  MaskContext context;
  const bool narrows = finding.type == "PERSON";
  const bool number = TypeRoleOf(finding.type).role == Role::kDirect;
  std::vector<Finding> others;
  for (const Finding& other : findings) {
    const bool same_subject = finding.subject < 0 || other.subject < 0 ||
                              other.subject == finding.subject;
    if (!same_subject || other.type == finding.type) continue;
    context.city_known = context.city_known || SaysCity(other);
    const bool fact = number && SaysFact(other);
    if (fact && others.size() < kMostFacts) others.push_back(other);
    if (narrows && others.size() <= kMostContext) others.push_back(other);
  }
  if (number) {
    if (others.empty()) return context;
    context.facts = KnownFactsOf(others, Sex::kUnknown);
    return context;
  }
  if (others.size() > kMostContext) {
    context.rest_bits = BitsOf(1);
  } else if (!others.empty()) {
    const ExposureInput rest = CollectExposureInput(others, {}, {}, {});
    context.rest_bits = ComputeParts(rest, ReferenceModel()).bits;
  }
  return context;
}

double CandidatesLeft(std::string_view type, std::string_view masked,
                      const MaskContext& context) {
  masked = National(type, masked);
  if (type == "PERSON") return PeopleBehindName(masked, context);
  double candidates = MaskCandidates(
      type, masked,
      context.facts.empty() ? KnownFacts{.city_known = context.city_known}
                            : context.facts.front());
  for (const KnownFacts& facts : context.facts) {
    candidates = std::min(candidates, MaskCandidates(type, masked, facts));
  }
  return candidates / std::pow(10.0, std::max(0, context.symbols_elsewhere));
}

bool IsMaskStrong(std::string_view type, std::string_view masked,
                  const MaskContext& context) {
  return CandidatesLeft(type, masked, context) >= context.least_candidates;
}

std::string MaskedSample(const Finding& finding, const MaskContext& context) {
  const std::string_view value = National(finding.type, finding.value.Reveal());
  const bool foreign = finding.value.Reveal().starts_with("+") &&
                       !finding.value.Reveal().starts_with("+86");
  if (!MayShowLength(finding.type, value)) return HiddenSample(finding);
  std::string partial = Partial(finding.type, value, foreign);
  return IsMaskStrong(finding.type, partial, context) ? partial
                                                      : HiddenSample(finding);
}

std::string HiddenSample(const Finding& finding) {
  const TypeTraits& traits = TraitsOf(finding.type);
  const std::string_view value = National(finding.type, finding.value.Reveal());
  const std::size_t count = CountCharacters(value);
  // What hides a whole number of this length must itself hide enough: of each
  // symbol there are ten at least, and the forms that numbers have do not
  // leave fewer than MaskContext::least_candidates.
  const bool enough =
      traits.strength == Strength::kName || count >= kFewestHidden;
  return MayShowLength(finding.type, value) && enough
             ? Stars(count)
             : fmt::format("[{}]", traits.zh);
}

}  // namespace undox
