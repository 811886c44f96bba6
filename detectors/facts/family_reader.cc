#include "detectors/facts/family_reader.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace undox {
namespace {

constexpr std::string_view kType = "FAMILY_RELATION";
constexpr double kNamed = 0.85;
constexpr double kOtherDatum = 0.8;
constexpr std::size_t kReach = 20;  // Code points from the relative to datum.

bool IsPossessor(const FactToken& token) {
  return token.word == FactWord::kPerson || token.word == FactWord::kThird;
}

// The datum that is told of the relative at tokens[i]; null if none.
const FactToken* DatumBehind(const FactSentence& sentence, std::size_t i) {
  const auto& tokens = sentence.tokens();
  for (std::size_t k = i + 1; k < tokens.size(); ++k) {
    if (tokens[k].begin > tokens[i].end + kReach) return nullptr;
    switch (tokens[k].word) {
      case FactWord::kPerson:
      case FactWord::kSite:
      case FactWord::kDatum:
        return &tokens[k];
      case FactWord::kThird:
      case FactWord::kSelf:
      case FactWord::kKin:
        return nullptr;
      default:
        break;
    }
  }
  return nullptr;
}

}  // namespace

void ReadFamily(const FactSentence& sentence, std::vector<Fact>& out) {
  const auto& tokens = sentence.tokens();
  const std::u32string_view text = sentence.text();
  const auto add = [&](std::size_t begin, std::size_t end, bool named,
                       std::string_view check) {
    if (sentence.Has(FactWord::kPublic)) return;
    out.push_back({kType, begin, end, named ? kNamed : kOtherDatum, check});
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const FactToken& kin = tokens[i];
    if (kin.word != FactWord::kKin) continue;
    const FactToken* datum = DatumBehind(sentence, i);
    const bool named = datum != nullptr && datum->word == FactWord::kPerson;
    const bool colon = kin.end < sentence.end() &&
                       (text[kin.end] == U':' || text[kin.end] == U'：');
    // A clause of its own, 老婆李X跑了, behind one about another person.
    const bool clause =
        kin.begin == sentence.ClauseBegin(kin.begin) &&
        std::any_of(tokens.begin(),
                    tokens.begin() + static_cast<std::ptrdiff_t>(i),
                    IsPossessor) &&
        !sentence.Has(FactWord::kSelf);
    if ((colon || clause) && named && datum->begin <= kin.end + 2 &&
        sentence.SpokenAt(kin.begin) == Spoken::kOther) {
      add(kin.begin, kin.end, true, "label");
      continue;
    }
    // 王X有个女儿.
    const bool has = i > 1 && tokens[i - 1].word == FactWord::kHas &&
                     text[tokens[i - 1].begin] == U'有';
    const std::size_t owner = i - (has ? 2 : 1);
    if (i == 0 || !IsPossessor(tokens[owner])) continue;
    const FactToken& possessor = tokens[owner];
    const std::u32string_view link =
        text.substr(possessor.end, kin.begin - possessor.end);
    if (!link.empty() && link != U"的" && link != U"有个" && link != U"亲" &&
        link != U"有一个") {
      continue;
    }
    const std::size_t begin =
        possessor.word == FactWord::kThird ? possessor.begin : kin.begin;
    if (datum != nullptr) {
      add(begin, kin.end, named, "possessor");
      continue;
    }
    // 李X是他妈妈.
    if (i < 2 || tokens[i - 2].word == FactWord::kSelf) continue;
    const FactToken* is = &tokens[i - 2];
    if (is->word != FactWord::kHas || text[is->begin] != U'是' || i < 3 ||
        tokens[i - 3].word != FactWord::kPerson ||
        tokens[i - 3].end + 2 < is->begin) {
      continue;
    }
    add(begin, kin.end, true, "is");
  }
}

}  // namespace undox
