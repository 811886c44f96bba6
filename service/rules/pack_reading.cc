#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <initializer_list>
#include <optional>

#include "detectors/rules/rule_trial.h"
#include "detectors/rules/validators.h"
#include "service/rules/rule_pack.h"

namespace undox {
namespace {

namespace json = simdjson::dom;

constexpr std::size_t kMostPatternBytes = 1000;
constexpr std::size_t kMostRepeat = 64;
constexpr std::size_t kMostWords = 500;
constexpr std::size_t kMostWordBytes = 100;
constexpr std::size_t kMostExamples = 100;
constexpr std::size_t kMostExampleBytes = 1000;
constexpr std::size_t kMostLabelBytes = 200;
constexpr std::size_t kMostNameBytes = 64;
constexpr std::size_t kMostReachBytes = 300;
constexpr std::size_t kMostChecks = 4;

bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool IsPackName(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return IsLower(c) || IsDigit(c) || c == '-' || c == '.';
  });
}

// TYPE or TYPE.name.
bool IsRuleId(std::string_view id) {
  const std::string_view type = id.substr(0, id.find('.'));
  const std::string_view name =
      type.size() == id.size() ? "-" : id.substr(type.size() + 1);
  return !type.empty() && IsUpper(type[0]) && !name.empty() &&
         std::all_of(
             type.begin(), type.end(),
             [](char c) { return IsUpper(c) || IsDigit(c) || c == '_'; }) &&
         std::all_of(name.begin(), name.end(), [](char c) {
           return IsLower(c) || IsUpper(c) || IsDigit(c) || c == '_' ||
                  c == '-';
         });
}

// The largest number in braces, as of \d{4,12}.
std::size_t LargestRepeat(std::string_view pattern) {
  std::size_t largest = 0;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '\\') {
      ++i;
      continue;
    }
    if (pattern[i] != '{') continue;
    std::size_t number = 0;
    for (++i; i < pattern.size() && pattern[i] != '}'; ++i) {
      if (IsDigit(pattern[i])) {
        number = std::min<std::size_t>(
            number * 10 + static_cast<std::size_t>(pattern[i] - '0'), 100000);
      } else {
        largest = std::max(largest, number);
        number = 0;
      }
    }
    largest = std::max(largest, number);
  }
  return largest;
}

// Reads one file. The first fault is kept, and nothing is read behind it.
class Reading {
 public:
  explicit Reading(RulePack& pack) : pack_(pack) {}

  absl::Status Read(std::string_view text);

 private:
  void Fail(std::string_view field, std::string_view what) {
    if (!status_.ok()) return;
    const std::string rule = rule_.empty() ? "" : rule_ + ": ";
    const std::string name = field.empty() ? "" : std::string(field) + ": ";
    status_ = absl::InvalidArgumentError(
        fmt::format("{}: {}{}{}", pack_.file, rule, name, what));
  }
  void RefuseOthers(json::object object,
                    std::initializer_list<std::string_view> known);
  // The field, or nothing where it is absent.
  std::optional<json::element> Field(json::object object,
                                     std::string_view name);
  std::string_view Text(json::object object, std::string_view name,
                        std::size_t most_bytes, bool required);
  struct Limit {
    std::size_t count;
    std::size_t bytes;
  };
  Words List(json::object object, std::string_view name, Limit limit,
             bool normalized);
  double Number(json::object object, std::string_view field,
                std::string_view name, double fallback, double most);
  void ReadRule(json::object object);
  void ReadEdge(json::object object, Rule& rule);
  void ReadPattern(json::object object, Rule& rule);
  void ReadChecks(json::object object, Rule& rule);
  void ReadProbability(json::object object, Rule& rule);
  void ReadReach(json::object object, Rule& rule);

  RulePack& pack_;
  std::string rule_;  // "rule ID"; empty: the pack itself is read.
  absl::Status status_;
};

void Reading::RefuseOthers(json::object object,
                           std::initializer_list<std::string_view> known) {
  for (const auto& [key, value] : object) {
    if (std::find(known.begin(), known.end(), key) == known.end()) {
      Fail(key.substr(0, kMostNameBytes), "no such field");
    }
  }
}

std::optional<json::element> Reading::Field(json::object object,
                                            std::string_view name) {
  json::element element;
  if (object.at_key(name).get(element) != simdjson::SUCCESS) return {};
  return element;
}

std::string_view Reading::Text(json::object object, std::string_view name,
                               std::size_t most_bytes, bool required) {
  const auto field = Field(object, name);
  if (!field) {
    if (required) Fail(name, "missing");
    return {};
  }
  std::string_view text;
  if (field->get(text) != simdjson::SUCCESS) {
    Fail(name, "must be a text");
    return {};
  }
  if (required && text.empty()) Fail(name, "must not be empty");
  if (text.size() > most_bytes) {
    Fail(name,
         fmt::format("{} bytes; the limit is {}", text.size(), most_bytes));
    return {};
  }
  return pack_.strings.emplace_back(text);
}

Words Reading::List(json::object object, std::string_view name, Limit limit,
                    bool normalized) {
  const auto field = Field(object, name);
  if (!field) return {};
  json::array array;
  if (field->get(array) != simdjson::SUCCESS) {
    Fail(name, "must be a list of texts");
    return {};
  }
  std::vector<std::string_view> list;
  for (const json::element element : array) {
    std::string_view text;
    if (element.get(text) != simdjson::SUCCESS || text.empty()) {
      Fail(name, "must be a list of texts, none empty");
      return {};
    }
    if (text.size() > limit.bytes) {
      Fail(name, fmt::format("an entry of {} bytes; the limit is {}",
                             text.size(), limit.bytes));
      return {};
    }
    std::string& kept = pack_.strings.emplace_back(text);
    if (normalized) {
      kept = std::string(Normalize(text).text());
      for (char& c : kept) {
        if (IsUpper(c)) c = static_cast<char>(c - 'A' + 'a');
      }
    }
    if (kept.empty()) {
      Fail(name, "an entry of which normalization leaves nothing");
    }
    list.push_back(kept);
  }
  if (list.size() > limit.count) {
    Fail(name,
         fmt::format("{} entries; the limit is {}", list.size(), limit.count));
  }
  return pack_.words.emplace_back(std::move(list));
}

double Reading::Number(json::object object, std::string_view field,
                       std::string_view name, double fallback, double most) {
  const auto value = Field(object, name);
  if (!value) return fallback;
  double number = 0;
  if (value->get(number) != simdjson::SUCCESS || number < 0 || number > most) {
    Fail(fmt::format("{}.{}", field, name),
         fmt::format("must be a number from 0 to {}", most));
    return fallback;
  }
  return number;
}

void Reading::ReadEdge(json::object object, Rule& rule) {
  struct Row {
    std::string_view name;
    Edge edge;
  };
  constexpr Row kEdges[] = {{"digit", Edge::kDigit},
                            {"alnum", Edge::kAlnum},
                            {"label", Edge::kLabel},
                            {"hex-group", Edge::kHexGroup}};
  const std::string_view name = Text(object, "edge", kMostNameBytes, false);
  if (name.empty()) return;
  for (const Row& row : kEdges) {
    if (row.name == name) {
      rule.edge = row.edge;
      return;
    }
  }
  Fail("edge", "must be digit, alnum, label or hex-group");
}

void Reading::ReadPattern(json::object object, Rule& rule) {
  rule.pattern = Text(object, "pattern", kMostPatternBytes, true);
  if (const std::size_t repeat = LargestRepeat(rule.pattern);
      repeat > kMostRepeat) {
    Fail("pattern",
         fmt::format("a repeat of {}; the limit is {}", repeat, kMostRepeat));
  }
  if (!status_.ok()) return;
  const auto trial = RuleTrial::Create(rule);
  if (!trial.ok()) {
    const absl::string_view why = trial.status().message();
    Fail("pattern", std::string_view(why.data(), why.size()));
  }
}

void Reading::ReadChecks(json::object object, Rule& rule) {
  std::vector<NamedCheck> checks;
  for (const std::string_view name :
       List(object, "validators", {kMostChecks, kMostNameBytes}, false)) {
    const NamedCheck check = FindValidator(name);
    if (check.is_valid != nullptr) {
      checks.push_back(check);
      continue;
    }
    std::string known;
    for (const NamedCheck& each : AllValidators()) {
      known += known.empty() ? "" : ", ";
      known += each.name;
    }
    Fail("validators",
         fmt::format("no such validator: {}; there are {}", name, known));
  }
  // The table of names outlives the pack: FindValidator's views are constant.
  rule.checks = pack_.checks.emplace_back(std::move(checks));
}

void Reading::ReadProbability(json::object object, Rule& rule) {
  constexpr double kReported = 0.5;
  const auto field = Field(object, "probability");
  if (!field) return;
  json::object both;
  if (field->get(both) != simdjson::SUCCESS) {
    Fail("probability", "must be an object: alone, in_context");
    return;
  }
  RefuseOthers(both, {"alone", "in_context"});
  rule.alone = Number(both, "probability", "alone", rule.alone, 1);
  rule.in_context =
      Number(both, "probability", "in_context", rule.in_context, 1);
  if (rule.in_context < kReported || rule.alone > rule.in_context) {
    Fail("probability",
         "in_context must be 0.5 or more, and no less than alone: what is "
         "below 0.5 is not reported");
  }
}

void Reading::ReadReach(json::object object, Rule& rule) {
  const auto field = Field(object, "reach");
  if (!field) return;
  json::object both;
  if (field->get(both) != simdjson::SUCCESS) {
    Fail("reach", "must be an object: before_bytes, after_bytes");
    return;
  }
  RefuseOthers(both, {"before_bytes", "after_bytes"});
  const auto bytes = [&](std::string_view name, std::size_t fallback) {
    return static_cast<std::size_t>(
        Number(both, "reach", name, static_cast<double>(fallback),
               static_cast<double>(kMostReachBytes)));
  };
  rule.reach = {bytes("before_bytes", rule.reach.before_bytes),
                bytes("after_bytes", rule.reach.after_bytes)};
}

void Reading::ReadRule(json::object object) {
  Rule rule;
  rule.id = Text(object, "id", kMostNameBytes, true);
  if (!status_.ok()) return;
  if (!IsRuleId(rule.id)) {
    Fail("id", "must be TYPE or TYPE.name, the type in upper case");
    return;
  }
  rule_ = fmt::format("rule {}", rule.id);
  RefuseOthers(object, {"id", "pattern", "edge", "compact", "validators",
                        "context", "against", "reach", "probability", "country",
                        "source", "examples", "counterexamples"});
  ReadEdge(object, rule);
  if (const auto compact = Field(object, "compact")) {
    if (compact->get(rule.compact) != simdjson::SUCCESS) {
      Fail("compact", "must be true or false");
    }
  }
  ReadChecks(object, rule);
  rule.context = List(object, "context", {kMostWords, kMostWordBytes}, true);
  rule.against = List(object, "against", {kMostWords, kMostWordBytes}, true);
  ReadReach(object, rule);
  ReadProbability(object, rule);
  rule.country = Text(object, "country", 2, false);
  if (!rule.country.empty() &&
      (rule.country.size() != 2 || !IsUpper(rule.country[0]) ||
       !IsUpper(rule.country[1]))) {
    Fail("country", "must be two letters of ISO 3166-1: CN");
  }
  rule.source = Text(object, "source", kMostLabelBytes, false);
  rule.examples =
      List(object, "examples", {kMostExamples, kMostExampleBytes}, false);
  rule.counterexamples = List(object, "counterexamples",
                              {kMostExamples, kMostExampleBytes}, false);
  ReadPattern(object, rule);
  pack_.rules.push_back(rule);
}

absl::Status Reading::Read(std::string_view text) {
  json::parser parser;
  json::object object;
  const simdjson::padded_string padded(text);
  json::element root;
  if (parser.parse(padded).get(root) != simdjson::SUCCESS ||
      root.get(object) != simdjson::SUCCESS) {
    Fail({}, "not a JSON object in UTF-8");
    return status_;
  }
  RefuseOthers(object, {"name", "version", "licence", "rules"});
  pack_.name = Text(object, "name", kMostNameBytes, true);
  if (status_.ok() && !IsPackName(pack_.name)) {
    Fail("name", "must be lower-case letters, digits, '-' and '.'");
  }
  pack_.version = Text(object, "version", kMostNameBytes, true);
  pack_.licence = Text(object, "licence", kMostLabelBytes, true);
  const auto field = Field(object, "rules");
  json::array rules;
  if (!field || field->get(rules) != simdjson::SUCCESS || rules.size() == 0) {
    Fail("rules", "must be a list of rules, not empty");
    return status_;
  }
  if (rules.size() > kMostPackRules) {
    Fail("rules", fmt::format("{} rules; the limit is {}", rules.size(),
                              kMostPackRules));
  }
  std::size_t index = 0;
  for (const json::element element : rules) {
    if (!status_.ok()) return status_;
    rule_ = fmt::format("rule {}", ++index);
    json::object rule;
    if (element.get(rule) != simdjson::SUCCESS) {
      Fail({}, "must be an object");
      return status_;
    }
    ReadRule(rule);
  }
  return status_;
}

}  // namespace

absl::StatusOr<std::unique_ptr<const RulePack>> ReadRulePack(
    const std::string& file, std::string_view text) {
  auto pack = std::make_unique<RulePack>();
  pack->file = file;
  if (text.size() > kMostPackBytes) {
    return absl::InvalidArgumentError(fmt::format(
        "{}: {} bytes; the limit is {}", file, text.size(), kMostPackBytes));
  }
  absl::Status status = Reading(*pack).Read(text);
  if (!status.ok()) return status;
  return std::unique_ptr<const RulePack>(std::move(pack));
}

}  // namespace undox
