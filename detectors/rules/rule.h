#ifndef UNDOX_DETECTORS_RULES_RULE_H_
#define UNDOX_DETECTORS_RULES_RULE_H_

#include <span>
#include <string_view>

#include "detectors/text/nearby_words.h"

namespace undox {

// What must not touch the ends of a match: Hyperscan has no look-around.
enum class Edge {
  kDigit,  // No ASCII digit.
  kAlnum,  // No ASCII letter or digit.
  // No digit; letters at one end only and without digits: "sfz1101…", not a
  // place in a hash.
  kLabel,
  // As kAlnum, and no colon or hyphen with a hexadecimal group behind it.
  kHexGroup,
};

using Words = std::span<const std::string_view>;

// A check of a value, under the name that evidence gives it.
struct NamedCheck {
  std::string_view name;
  bool (*is_valid)(std::string_view value);
};

// One identifier that a pattern can find: a row of data. Everything else about
// its type is in pii/pii_type.h.
struct Rule {
  // The contract's type, or the type, a dot and a name if it has several rules.
  std::string_view id;
  // Hyperscan syntax over normalized text; no look-around, small repeats.
  std::string_view pattern;
  Edge edge = Edge::kAlnum;
  // Judges the value; null: always true.
  bool (*is_valid)(std::string_view value) = nullptr;
  // The value is the match without separators and in upper case; if false, the
  // match as it stands in the normalized text.
  bool compact = true;
  // Written in groups; where it is, three digits in a group more, such as the
  // last of a UnionPay card of 19, make it part of a longer number.
  bool grouped = false;
  std::string_view check;  // Name of what is_valid checks, for the evidence.
  // Words within `reach` that speak for it, lower case.
  Words context = {};
  // Words in the same place that speak for something else: no finding, unless
  // a context word stands closer.
  Words against = {};
  // How far the begin of these may stand from the match.
  Reachable reach = {};
  // What must not touch its begin: 天+使123456.
  Words not_behind = {};
  // Two numbers: a third, a comma or space away, makes a list of them.
  bool pair = false;
  // Probability that a valid match is what the rule says, without and with a
  // context word. A match below 0.5 is not reported.
  double alone = 0.9;
  double in_context = 0.97;
  std::string_view source;  // The standard or law, with its year.
  // Found whole, or what stands in braces if there are any.
  Words examples;
  Words counterexamples;  // Not found, not even in part.
  // Further checks, all of which must hold: of rules that users load.
  std::span<const NamedCheck> checks = {};
  std::string_view country = {};  // ISO 3166-1; empty: that of the type.
};

// The rows by region and subject. rule_detector.cc lists them.
std::span<const Rule> MainlandRules();
std::span<const Rule> HongKongMacauTaiwanRules();
std::span<const Rule> FinancialRules();
std::span<const Rule> VehicleRules();
std::span<const Rule> NetworkRules();
std::span<const Rule> PositionRules();
std::span<const Rule> ForeignRules();

}  // namespace undox

#endif  // UNDOX_DETECTORS_RULES_RULE_H_
