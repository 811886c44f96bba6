#include "detectors/names/name_tagger.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iterator>
#include <string_view>

#include "detectors/names/name_features.h"
#include "detectors/text/embedded_data.h"

namespace undox {
namespace {

constexpr float kCoreThreshold = -3.0f;
constexpr float kLowest = -1.5f;  // Below, no bonus lifts it to the threshold.
constexpr float kFamousPenalty = 6.0f;
constexpr float kCutPenalty = 2.0f;
constexpr float kKnownPenalty = 2.0f;
constexpr float kIdentifierBonus = 0.5f;
constexpr std::uint32_t kNearCharacters = 40;
constexpr float kListBonus = 1.5f;
constexpr float kListAnchor = 1.0f;
constexpr std::uint32_t kListGap = 4;
constexpr float kRepeatAnchor = 1.5f;
constexpr std::uint32_t kFewestRepeated = 3;  // Characters; two are a word.

NameModel EmbeddedModel() {
  const absl::StatusOr<NameModel> model =
      NameModel::Parse(DetectorData("name_weights.bin"));
  if (!model.ok()) std::abort();
  return *model;
}

// What stands behind a surname and is no given name: kin, titles, dynasties.
constexpr std::u16string_view kNoGiven[] = {
    u"妈妈", u"爸爸", u"大妈", u"叔叔", u"阿姨", u"公公", u"婆婆", u"奶奶",
    u"爷爷", u"大爷", u"哥哥", u"姐姐", u"弟弟", u"妹妹", u"太太", u"伯伯",
    u"先生", u"女士", u"小姐", u"老师", u"同学", u"师傅", u"医生", u"大哥",
    u"大姐", u"嫂子", u"老板", u"婶婶", u"王朝", u"后裔", u"氏"};
constexpr std::u16string_view kDynasties = u"唐宋明元清汉晋秦夏商周魏隋";
constexpr NameText::Symbol kDynasty = 0x671D;  // 朝

bool IsSurnameAndWord(const NameText& text, NameCandidate candidate) {
  const std::uint32_t given = candidate.begin + candidate.surname_chars;
  if (text.At(given) == kDynasty &&
      kDynasties.find(static_cast<char16_t>(text.At(candidate.begin))) !=
          kDynasties.npos) {
    return true;
  }
  return std::any_of(std::begin(kNoGiven), std::end(kNoGiven), [&](auto word) {
    if (word.size() != candidate.given_chars) return false;
    return text.At(given) == word[0] &&
           (word.size() == 1 || text.At(given + 1) == word[1]);
  });
}

using Stretch = NameSurroundings::Stretch;

bool OverlapsTaken(const std::vector<Stretch>& taken, std::uint32_t begin,
                   std::uint32_t end) {
  return std::any_of(taken.begin(), taken.end(), [&](const Stretch& s) {
    return s.begin < end && begin < s.end;
  });
}

bool IsNearIdentifier(const std::vector<Stretch>& taken, std::uint32_t begin,
                      std::uint32_t end) {
  return std::any_of(taken.begin(), taken.end(), [&](const Stretch& s) {
    return s.identifies && s.begin < end + kNearCharacters &&
           begin < s.end + kNearCharacters;
  });
}

// Returns true if nothing but what separates the items of a list stands in
// [begin, end), and something does.
bool SeparatesItems(const NameText& text, std::uint32_t begin,
                    std::uint32_t end) {
  if (begin >= end || end - begin > kListGap) return false;
  for (std::uint32_t i = begin; i < end; ++i) {
    switch (text.At(i)) {
      case 0x3001:  // 、
      case ',':
      case '/':
      case ' ':
      case '\n':
      case ';':
      case '|':
      case '&':
      case '.':
      case '0':
      case 0x548C:  // 和
      case 0x8DDF:  // 跟
      case 0x4E0E:  // 与
        break;
      default:
        return false;
    }
  }
  return true;
}

// What to doubt `name` by; `longer` has one character more behind it. A cut of
// a famous name (周杰 of 周杰伦) is as famous, and one with a character too
// many (王菲 and a verb) nearly so.
float Penalty(const KnownNames& known, std::string_view name,
              std::string_view longer) {
  if (known.IsFamous(name) || known.IsFamous(longer)) return kFamousPenalty;
  if (known.IsKnown(name)) return kKnownPenalty;
  return known.IsFamous(name.substr(0, name.size() - 3)) ? kCutPenalty : 0;
}

// Lifts what stands in a list beside a sure name.
void ApplyListBonus(const NameText& text, std::vector<TaggedName>& names) {
  std::vector<bool> lifted(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (std::size_t j = 0; j < names.size() && !lifted[i]; ++j) {
      if (names[j].score < kListAnchor) continue;
      lifted[i] = SeparatesItems(text, names[j].end, names[i].begin) ||
                  SeparatesItems(text, names[i].end, names[j].begin);
    }
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (lifted[i]) names[i].score += kListBonus;
  }
}

bool IsFree(const std::vector<TaggedName>& names, std::uint32_t begin,
            std::uint32_t end) {
  return std::none_of(names.begin(), names.end(), [&](const TaggedName& other) {
    return other.begin < end && begin < other.end;
  });
}

bool ByPosition(const TaggedName& a, const TaggedName& b) {
  return a.begin < b.begin;
}

// Adds every other mention of a name that was surely one.
void AddRepeats(const NameText& text, const std::vector<Stretch>& taken,
                std::vector<TaggedName>& names) {
  const std::size_t found = names.size();
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::size_t n = 0; n < found; ++n) {
    const TaggedName name = names[n];
    const std::uint32_t length = name.end - name.begin;
    if (name.score < kRepeatAnchor || length < kFewestRepeated) continue;
    for (std::uint32_t i = 0; i + length <= size; ++i) {
      std::uint32_t same = 0;
      while (same < length && text.At(i + same) == text.At(name.begin + same)) {
        ++same;
      }
      if (same < length || !IsFree(names, i, i + length) ||
          OverlapsTaken(taken, i, i + length)) {
        continue;
      }
      names.push_back({i, i + length, kRepeatAnchor});
    }
  }
  std::sort(names.begin(), names.end(), ByPosition);
}

// Best first, no overlaps; ascending in the end.
std::vector<TaggedName> Decode(std::vector<TaggedName> proposed) {
  std::stable_sort(proposed.begin(), proposed.end(),
                   [](const TaggedName& a, const TaggedName& b) {
                     return a.score > b.score;
                   });
  std::vector<TaggedName> names;
  for (const TaggedName& name : proposed) {
    if (name.score <= kNameThreshold) break;
    if (IsFree(names, name.begin, name.end)) names.push_back(name);
  }
  std::sort(names.begin(), names.end(), ByPosition);
  return names;
}

}  // namespace

NameTagger::NameTagger()
    : tables_(NameTables::Embedded()),
      model_(EmbeddedModel()),
      sieve_(model_) {}

float NameTagger::Score(const NameText& text, NameCandidate candidate) const {
  NameFeatures features;
  features.SetCore(text, candidate);
  features.AddRest(text, tables_, candidate);
  return model_.FullScore(features.all());
}

template <typename Visitor>
void NameTagger::ForEachScored(const NameText& text, Visitor visit) const {
  NameFeatures features;
  std::uint32_t begin = 0;
  int before = sieve_.Before(text, begin);
  ForEachNameCandidate(text, tables_, [&](NameCandidate candidate) {
    if (candidate.begin != begin) {
      begin = candidate.begin;
      before = sieve_.Before(text, begin);
    }
    if (sieve_.Score(text, candidate, before) < kCoreThreshold) return true;
    features.SetCore(text, candidate);
    features.AddRest(text, tables_, candidate);
    return visit(candidate, model_.FullScore(features.all()));
  });
}

// Bonuses are for what stands beside a name or an identifier.
bool NameTagger::MayTag(const NameText& text) const {
  bool found = false;
  ForEachScored(text, [&](NameCandidate, float score) {
    found = score > kNameThreshold;
    return !found;
  });
  return found;
}

std::vector<TaggedName> NameTagger::Propose(
    const NameText& text, const NameSurroundings& surroundings,
    std::string_view utf8) const {
  std::vector<TaggedName> proposed;
  ForEachScored(text, [&](NameCandidate candidate, float score) {
    if (score < kLowest || IsSurnameAndWord(text, candidate)) return true;
    if (OverlapsTaken(surroundings.taken, candidate.begin, candidate.end())) {
      return true;
    }
    const Span span = text.Bytes(candidate.begin, candidate.end());
    const std::string_view name = utf8.substr(span.begin, span.size());
    if (known_.IsWord(name)) return true;
    if (!surroundings.has_private_data) {
      const Span longer =
          text.Bytes(candidate.begin,
                     std::min<std::size_t>(candidate.end() + 1, text.size()));
      score -= Penalty(known_, name, utf8.substr(span.begin, longer.size()));
    }
    if (IsNearIdentifier(surroundings.taken, candidate.begin,
                         candidate.end())) {
      score += kIdentifierBonus;
    }
    if (score > kLowest) {
      proposed.push_back({candidate.begin, candidate.end(), score});
    }
    return true;
  });
  return proposed;
}

std::vector<TaggedName> NameTagger::Tag(
    const NameText& text, const NameSurroundings& surroundings,
    std::string_view utf8, std::vector<TaggedName>* doubtful) const {
  std::vector<TaggedName> proposed = Propose(text, surroundings, utf8);
  if (proposed.empty()) return {};
  ApplyListBonus(text, proposed);
  if (doubtful != nullptr) {
    std::copy_if(
        proposed.begin(), proposed.end(), std::back_inserter(*doubtful),
        [](const TaggedName& name) { return name.score <= kNameThreshold; });
  }
  std::vector<TaggedName> names = Decode(std::move(proposed));
  AddRepeats(text, surroundings.taken, names);
  return names;
}

double NameProbability(float score) {
  constexpr double kSlope = 1.6;
  constexpr double kOffset = -0.5;
  return 1 / (1 + std::exp(-(kSlope * static_cast<double>(score) + kOffset)));
}

}  // namespace undox
