#include "detectors/names/name_tagger.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iterator>
#include <optional>
#include <string_view>

#include "detectors/names/name_cue.h"
#include "detectors/names/name_features.h"
#include "detectors/names/name_setting.h"
#include "detectors/names/public_office.h"
#include "detectors/text/embedded_data.h"

namespace undox {
namespace {

constexpr float kCoreThreshold = -3.0f;
constexpr float kLowest = -1.5f;  // Below, no bonus lifts it to the threshold.
constexpr float kFamousPenalty = 6.0f;
constexpr float kCutPenalty = 2.0f;
constexpr float kKnownPenalty = 2.0f;
constexpr float kIdentifierBonus = 0.5f;
constexpr float kAnnouncedBonus = 1.2f;
constexpr std::size_t kNearCharacters = 40;

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

Span Around(NameCandidate candidate) {
  const std::size_t begin = candidate.begin;
  return {begin - std::min(begin, kNearCharacters),
          candidate.end() + kNearCharacters};
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

// Other bonuses are for what stands beside a name or an identifier.
bool NameTagger::MayTag(const NameText& text) const {
  bool found = false;
  ForEachScored(text, [&](NameCandidate candidate, float score) {
    found = score >= kBareThreshold ||
            (score >= kBareThreshold - kAnnouncedBonus &&
             IsAnnounced(text, candidate.begin, candidate.end()));
    return !found;
  });
  return found;
}

std::vector<TaggedName> NameTagger::Propose(
    const NameText& text, const NameSurroundings& surroundings,
    std::string_view utf8) const {
  std::vector<TaggedName> proposed;
  std::optional<float> setting;  // Once read.
  ForEachScored(text, [&](NameCandidate candidate, float score) {
    if (score < kLowest || IsSurnameAndWord(text, candidate)) return true;
    if (surroundings.taken.Touches({candidate.begin, candidate.end()})) {
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
      if (ActsInPublicOffice(text, candidate)) score -= kFamousPenalty;
      if (!setting) setting = SettingPenalty(utf8);
      if (!IsAnnounced(text, candidate.begin, candidate.end())) {
        score -= *setting;
      }
    } else if (known_.IsBrand(name)) {
      score -= kKnownPenalty;
    }
    if (IsAnnounced(text, candidate.begin, candidate.end())) {
      score += kAnnouncedBonus;
    }
    if (surroundings.identifiers.Touches(Around(candidate))) {
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
  const float threshold = surroundings.threshold();
  if (doubtful != nullptr) {
    std::copy_if(
        proposed.begin(), proposed.end(), std::back_inserter(*doubtful),
        [&](const TaggedName& name) { return name.score <= threshold; });
  }
  std::vector<TaggedName> names =
      BestNames(std::move(proposed), text.size(), threshold);
  AddRepeats(text, surroundings.taken, names);
  return names;
}

double NameProbability(float score) {
  constexpr double kSlope = 1.6;
  constexpr double kOffset = -0.5;
  return 1 / (1 + std::exp(-(kSlope * static_cast<double>(score) + kOffset)));
}

}  // namespace undox
