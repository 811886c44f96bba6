#include "training/names/name_maker.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>

namespace undox {
namespace {

constexpr double kSurnameDamping = 0.75;
constexpr double kCompoundShare = 0.06;
constexpr double kAnySurnameShare = 0.02;  // The rarest as often as 王.
constexpr double kSoleGivenShare = 0.3;

std::size_t PickBySums(const std::vector<double>& sums, SeededRandom& random) {
  const double at = random.Unit() * sums.back();
  const auto found = std::upper_bound(sums.begin(), sums.end(), at);
  return std::min(static_cast<std::size_t>(found - sums.begin()),
                  sums.size() - 1);
}

// Nobody bears these in a given name; behind a name they are common.
bool IsFunctionWord(std::string_view character) {
  constexpr std::string_view kWords =
      "的了是也没呀那各么吗呢吧啊哦嘛你我他她它们这哪谁跟或且但被把给让在从到去"
      "很"
      "都就还又不着过得地个只太最再才刚会能要想说问看听做吃喝玩买卖打骂用叫请找"
      "带"
      "阿哈嗯呵啦喽哇哎唉吖噢";
  return kWords.find(character) != kWords.npos;
}

double Total(const std::map<std::string, double>& counts) {
  double total = 0;
  for (const auto& [character, count] : counts) total += count;
  return total;
}

// Log-odds in steps of two thirds, 5 for equal chances, 1 to 15.
int BucketOf(double log_odds) {
  return std::clamp(static_cast<int>(std::lround(1.5 * log_odds)) + 5, 1, 15);
}

}  // namespace

NameMaker::NameMaker(const WordLists& lists) : lists_(lists) {
  double single = 0;
  double compound = 0;
  for (std::size_t i = 0; i < lists.surnames.size(); ++i) {
    const auto& surname = lists.surnames[i];
    const double weight = std::pow(surname.weight, kSurnameDamping);
    const bool is_compound = surname.text.size() > 3;
    surname_sums_.push_back(single += is_compound ? 0 : weight);
    if (!is_compound) continue;
    compound_sums_.push_back(compound += weight);
    compounds_.push_back(i);
  }
  CountRoles();
}

void NameMaker::CountRoles() {
  std::set<std::string, std::less<>> compounds;
  for (const std::size_t i : compounds_) {
    compounds.insert(lists_.surnames[i].text);
  }
  const auto count_given = [&](std::string_view given, double weight) {
    const auto characters = Characters(given);
    if (characters.size() == 1) roles_[3][std::string(given)] += weight;
    if (characters.size() != 2) return;
    roles_[1][std::string(characters[0])] += weight;
    roles_[2][std::string(characters[1])] += weight;
  };
  for (const std::string& person : lists_.people) {
    const std::string_view name = person;
    const std::size_t bytes =
        name.size() > 6 && compounds.contains(name.substr(0, 6)) ? 6 : 3;
    if (bytes == 3) roles_[0][std::string(name.substr(0, 3))] += 1;
    count_given(name.substr(bytes), 1);
  }
  for (const std::string& given : lists_.given) count_given(given, 4);
  // The lists are a generation old: what is common today, and what stands
  // beside another character, may stand alone too.
  for (const std::string& character : lists_.fashion) {
    for (const int role : {1, 2, 3}) roles_[role][character] += 30;
  }
  for (const int role : {1, 2}) {
    for (const auto& [character, count] : roles_[role]) {
      roles_[3][character] += 0.15 * count;
    }
  }
  std::set<std::string> modern;
  const auto expand = [&](const Counts& counts, std::vector<std::string>& out) {
    for (const auto& [character, count] : counts) {
      out.insert(out.end(), static_cast<std::size_t>(count), character);
      if (count >= 8) modern.insert(character);
    }
  };
  expand(roles_[1], first_);
  expand(roles_[2], second_);
  expand(roles_[3], sole_);
  modern_.assign(modern.begin(), modern.end());
  for (const auto& [character, count] : lists_.background) {
    if (!modern.contains(character) && !IsFunctionWord(character)) {
      rare_.push_back(character);
    }
  }
}

std::string NameMaker::Surname(SeededRandom& random) const {
  if (random.Chance(kCompoundShare)) {
    const std::size_t i = compounds_[PickBySums(compound_sums_, random)];
    return lists_.surnames[i].text;
  }
  if (random.Chance(kAnySurnameShare)) {
    return random.Pick(lists_.surnames).text;
  }
  return lists_.surnames[PickBySums(surname_sums_, random)].text;
}

std::string NameMaker::Given(SeededRandom& random) const {
  const bool is_sole = random.Chance(kSoleGivenShare);
  const double origin = random.Unit();
  if (origin < 0.3) {  // As in a list of people, or of given names.
    const std::string_view person = random.Pick(lists_.people);
    if (person.size() == (is_sole ? 6u : 9u)) {
      return std::string(person.substr(3));
    }
  }
  if (origin < 0.45) {
    const std::string& given = random.Pick(lists_.given);
    if (given.size() == (is_sole ? 3u : 6u)) return given;
  }
  if (is_sole) return origin < 0.75 ? random.Pick(sole_) : random.Pick(modern_);
  if (origin < 0.7) return random.Pick(first_) + random.Pick(second_);
  if (origin < 0.76) {
    const std::string& doubled = random.Pick(second_);
    return doubled + doubled;
  }
  if (origin < 0.92) return random.Pick(modern_) + random.Pick(modern_);
  const std::string& rare = random.Pick(rare_);
  return random.Chance(0.5) ? rare + random.Pick(second_)
                            : random.Pick(first_) + rare;
}

std::string NameMaker::Name(SeededRandom& random) const {
  const std::string surname = Surname(random);
  return surname + Given(random);
}

std::string NameMaker::CharacterTable() const {
  constexpr double kPrior = 0.5;
  const double background = Total(lists_.background);
  double totals[4];
  std::set<std::string> seen;
  for (int role = 0; role < 4; ++role) {
    totals[role] = Total(roles_[role]);
    for (const auto& [character, count] : roles_[role]) seen.insert(character);
  }
  std::string table;
  for (const std::string& character : seen) {
    const auto other = lists_.background.find(character);
    const double elsewhere =
        ((other == lists_.background.end() ? 0 : other->second) + kPrior) /
        background;
    table += character;
    for (int role = 0; role < 4; ++role) {
      const auto found = roles_[role].find(character);
      const double count = found == roles_[role].end() ? 0 : found->second;
      table += fmt::format(
          "\t{}", count == 0 ? 0
                             : BucketOf(std::log((count + kPrior) /
                                                 totals[role] / elsewhere)));
    }
    table += '\n';
  }
  return table;
}

}  // namespace undox
