#include "service/report/mask_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

#include "absl/status/status.h"
#include "pii/anonymity/mask_strength.h"
#include "pii/anonymity/region.h"
#include "pii/anonymity/resident_id_mask.h"
#include "service/report/telling.h"
#include "service/report/type_words.h"

namespace undox {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// The number without what only sets its groups apart, '*' for what is hidden.
std::string CompactMask(std::string_view number) {
  std::string compact;
  constexpr std::string_view kWideStar = "＊";
  for (std::size_t i = 0; i < number.size(); ++i) {
    if (number.substr(i).starts_with(kWideStar)) {
      compact += '*';
      i += kWideStar.size() - 1;
    } else if (number[i] == 'x') {
      compact += 'X';
    } else if (number[i] != ' ' && number[i] != '-') {
      compact += number[i];
    }
  }
  return compact;
}

// The contract's type of a compact mask, by its form; "" for none.
std::string_view TypeOfMask(std::string_view mask) {
  constexpr std::size_t kIdLength = 18;
  constexpr std::size_t kOldIdLength = 15;
  constexpr std::size_t kMobileLength = 11;
  constexpr std::size_t kMostCard = 19;
  constexpr std::size_t kProvinceBytes = 3;
  const auto hidden_or = [](bool (*is)(char)) {
    return [is](char c) { return c == '*' || is(c); };
  };
  if (!mask.empty() && static_cast<unsigned char>(mask.front()) >= 0xE4) {
    const std::string_view rest = mask.substr(kProvinceBytes);
    const bool plate =
        rest.size() >= 6 && rest.size() <= 7 &&
        std::all_of(rest.begin(), rest.end(), hidden_or([](char c) {
                      return IsDigit(c) || (c >= 'A' && c <= 'Z');
                    }));
    return plate ? "CN_LICENSE_PLATE" : "";
  }
  const std::string_view digits =
      mask.ends_with('X') ? mask.substr(0, mask.size() - 1) : mask;
  if (!std::all_of(digits.begin(), digits.end(), hidden_or(IsDigit))) return "";
  if (mask.size() == kIdLength) return "CN_RESIDENT_ID";
  if (digits.size() != mask.size()) return "";
  if (mask.size() == kOldIdLength) return "CN_RESIDENT_ID";
  if (mask.size() == kMobileLength && mask.front() == '1') {
    return "PHONE_NUMBER";
  }
  return mask.size() > kMobileLength && mask.size() <= kMostCard ? "BANK_CARD"
                                                                 : "";
}

// Reads YYYY, YYYY-MM or YYYY-MM-DD.
bool ReadBirth(std::string_view born, KnownFacts& facts) {
  std::array<int, 3> parts{};
  std::size_t count = 0;
  while (!born.empty()) {
    if (count == parts.size()) return false;
    const char* const end = born.data() + born.size();
    const auto [at, error] = std::from_chars(born.data(), end, parts[count++]);
    if (error != std::errc() || (at != end && *at != '-')) return false;
    born.remove_prefix(static_cast<std::size_t>(at - born.data()) +
                       (at != end ? 1U : 0U));
  }
  const bool sane = parts[0] >= 1800 && parts[0] <= 2100 && parts[1] >= 0 &&
                    parts[1] <= 12 && parts[2] >= 0 && parts[2] <= 31;
  facts.birth_year = parts[0];
  facts.birth_month = parts[1];
  facts.birth_day = parts[2];
  return count == 0 || sane;
}

std::string Grouped(double count) {
  const std::string digits = fmt::format("{:.0f}", std::round(count));
  constexpr std::size_t kGroup = 3;
  std::string grouped;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % kGroup == 0) grouped += ',';
    grouped += digits[i];
  }
  return grouped;
}

}  // namespace

absl::StatusOr<std::string> MaskText(const MaskQuestion& question,
                                     const ExplanationStyle& style) {
  const std::string mask = CompactMask(question.number);
  const std::string_view type = TypeOfMask(mask);
  if (type.empty()) {
    return absl::InvalidArgumentError(
        "no mask of a resident ID (15 or 18), a mobile (11), a bank card (12 "
        "to 19) or a plate: write '*' for each hidden symbol");
  }
  if (mask.find('*') == mask.npos) {
    return absl::InvalidArgumentError("nothing is hidden: no '*'");
  }
  KnownFacts facts;
  if (!ReadBirth(question.born, facts)) {
    return absl::InvalidArgumentError(
        "no date of birth: YYYY, YYYY-MM or YYYY-MM-DD");
  }
  facts.region = RegionOf(question.city);
  facts.city_known = !question.city.empty();
  facts.sex = question.sex;
  const ReportWords words;
  const Telling telling(words, style);
  std::string text;
  if (facts.city_known && facts.region == 0) {
    text += telling.Line(telling.Say("mask.unknown_city"));
  }
  const bool id = type == "CN_RESIDENT_ID";
  const double people = MaskCandidates(type, mask, facts);
  const double numbers = id ? ResidentIdNumbers(mask, facts) : people;
  text += telling.Line(
      telling.Say("mask.numbers", {TypeWords(type), Same(Grouped(numbers))}));
  if (id && people < numbers) {
    text += telling.Line(telling.Say("mask.people", {Same(Grouped(people))}));
  }
  return text;
}

}  // namespace undox
