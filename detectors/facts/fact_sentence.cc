#include "detectors/facts/fact_sentence.h"

#include <algorithm>
#include <utility>

#include "detectors/text/code_points.h"

namespace undox {
namespace {

bool IsComma(char32_t c) { return c == U',' || c == U'，' || c == U'、'; }

bool IsNumeral(char32_t c) {
  constexpr std::u32string_view kNumerals =
      U"0123456789.一二两三四五六七八九十百千几";
  return kNumerals.find(c) != kNumerals.npos;
}

}  // namespace

FactSentence::FactSentence(std::u32string_view text, std::size_t begin,
                           std::size_t end, std::vector<FactToken> tokens,
                           Spoken before, bool datum)
    : text_(text),
      begin_(begin),
      end_(end),
      tokens_(std::move(tokens)),
      before_(before),
      datum_(datum) {}

bool FactSentence::Within(FactWord word, std::size_t from,
                          std::size_t to) const {
  return std::any_of(tokens_.begin(), tokens_.end(), [&](const FactToken& t) {
    return t.word == word && t.begin >= from && t.end <= to;
  });
}

Spoken FactSentence::SpokenAt(std::size_t at) const {
  for (std::size_t i = tokens_.size(); i-- > 0;) {
    const FactToken& token = tokens_[i];
    if (token.end > at) continue;
    if (token.word == FactWord::kPerson || token.word == FactWord::kThird) {
      return Spoken::kOther;
    }
    if (token.word == FactWord::kSelf || token.word == FactWord::kGeneral) {
      return Spoken::kSelf;
    }
  }
  const bool own = Has(FactWord::kSelf) || Has(FactWord::kGeneral);
  if (own) return Spoken::kNobody;
  if (before_ != Spoken::kNobody) return before_;
  return datum_ ? Spoken::kOther : Spoken::kNobody;
}

bool FactSentence::IsTold(std::size_t from, std::size_t to) const {
  if (SpokenAt(from) != Spoken::kOther || Has(FactWord::kPublic)) return false;
  if (end_ < text_.size() && (text_[end_] == U'?' || text_[end_] == U'？')) {
    return false;
  }
  const std::size_t begin = ClauseBegin(from);
  const std::size_t end = ClauseEnd(to);
  // 确诊后是她陪着我: of the author, who comes only later.
  const bool subject = Within(FactWord::kPerson, begin, from) ||
                       Within(FactWord::kThird, begin, from);
  if (!subject && Within(FactWord::kSelf, to, end)) return false;
  return !Within(FactWord::kNot, begin, end);
}

std::size_t FactSentence::ClauseBegin(std::size_t at) const {
  while (at > begin_ && !IsComma(text_[at - 1])) --at;
  return at;
}

std::size_t FactSentence::ClauseEnd(std::size_t at) const {
  while (at < end_ && !IsComma(text_[at])) ++at;
  return at;
}

std::size_t FactSentence::AmountEnd(std::size_t at) const {
  constexpr std::size_t kGap = 3;
  constexpr std::u32string_view kUnits = U"万w元块k亿千";
  std::size_t begin = at;
  while (begin < end_ && begin < at + kGap && !IsNumeral(text_[begin])) {
    if (IsComma(text_[begin])) return 0;
    ++begin;
  }
  std::size_t end = begin;
  while (end < end_ && IsNumeral(text_[end])) ++end;
  constexpr std::size_t kLongest = 8;  // More is the number of a card.
  if (end == begin || end > begin + kLongest) return 0;
  const bool large = end - begin >= 4;
  const bool thousand = text_[end - 1] == U'千';
  if (end < end_ && (text_[end] == U'多' || text_[end] == U'来')) ++end;
  std::size_t unit = end;
  while (unit < end_ && kUnits.find(text_[unit]) != kUnits.npos) ++unit;
  // 房贷30万起, 8000-9000: an offer.
  constexpr std::u32string_view kOffers = U"起以-~至到封";
  if (unit < end_ && kOffers.find(text_[unit]) != kOffers.npos) return 0;
  return unit > end || large || thousand ? unit : 0;
}

}  // namespace undox
