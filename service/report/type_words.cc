#include "service/report/type_words.h"

#include <fmt/format.h>

#include <set>

#include "pii/pii_type.h"
#include "pii/redaction/masking.h"
#include "service/report/decimal.h"

namespace undox {

Bilingual TypeWords(std::string_view type) {
  const TypeTraits& traits = TraitsOf(type);
  if (traits.id.empty()) return Same(type);
  return {std::string(traits.zh), std::string(traits.en)};
}

std::vector<Bilingual> KindsShown(std::span<const Finding> findings) {
  std::vector<Bilingual> kinds;
  std::set<std::string_view> seen;
  for (const Finding& finding : findings) {
    if (finding.holder == Holder::kPerson && seen.insert(finding.type).second) {
      kinds.push_back(TypeWords(finding.type));
    }
  }
  return kinds;
}

std::string_view MarkClass(const Finding& finding) {
  if (finding.holder == Holder::kBusiness) return "weak";
  switch (TraitsOf(finding.type).strength) {
    case Strength::kStrong:
      return "strong";
    case Strength::kName:
      return "name";
    case Strength::kOrganization:
      return "organization";
    case Strength::kNone:
      break;
  }
  return "weak";
}

Bilingual SampleWords(const Finding& finding,
                      std::span<const Finding> findings) {
  const std::string sample =
      MaskedSample(finding, MaskContextOf(finding, findings));
  const TypeTraits& traits = TraitsOf(finding.type);
  if (sample == fmt::format("[{}]", traits.zh)) {
    return {sample, fmt::format("[{}]", traits.en)};
  }
  return Same(sample);
}

namespace {

// "97"; ">99", for nothing is certain.
Bilingual Sureness(double confidence) {
  const double percent = 100 * confidence;
  return Same(percent > 99 ? ">99" : Decimal(percent, 0).text());
}

// By its id, or by what stands before its ':', such as "exif".
Bilingual CheckWords(const std::string& check, const ReportWords& words) {
  const std::string kind = check.substr(0, check.find(':'));
  const std::string key = "check:" + check;
  return words.SayOr(words.Knows(key) ? key : "check:" + kind, check);
}

}  // namespace

Bilingual EvidenceWords(const Finding& finding, const ReportWords& words) {
  std::vector<Bilingual> why = {
      words.Say("mark.sure", {Sureness(finding.confidence)})};
  for (const std::string& check : finding.evidence.checks) {
    constexpr std::string_view kLost = "lost-to:";
    why.push_back(
        check.starts_with(kLost)
            ? words.Say(
                  "mark.lost_to",
                  {TypeWords(std::string_view(check).substr(kLost.size()))})
            : CheckWords(check, words));
  }
  for (const std::string& word : finding.evidence.context) {
    why.push_back(words.Say("mark.context", {Same(word)}));
  }
  if (finding.bystander) why.push_back(words.Say("mark.bystander"));
  if (IsMetadata(finding)) why.push_back(words.Say("mark.in_file"));
  if (finding.disguised) why.push_back(words.Say("mark.disguised"));
  if (finding.holder == Holder::kBusiness) {
    why.push_back(words.Say("mark.business"));
  }
  return Listed(why);
}

}  // namespace undox
