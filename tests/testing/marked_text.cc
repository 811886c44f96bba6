#include "tests/testing/marked_text.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "detectors/cues/cue_lexicon.h"
#include "detectors/text/normalized_text.h"
#include "detectors/text/pattern_set.h"

namespace undox::testing {
namespace {

const std::map<char, std::string>& TypeOfLetter() {
  static const std::map<char, std::string> types = {
      {'P', "PERSON"},           {'T', "PHONE_NUMBER"},
      {'A', "ADDRESS"},          {'I', "CN_RESIDENT_ID"},
      {'W', "WECHAT_ID"},        {'Q', "QQ_NUMBER"},
      {'H', "SOCIAL_HANDLE"},    {'S', "SCHOOL"},
      {'O', "WORKPLACE"},        {'E', "EMAIL_ADDRESS"},
      {'C', "CN_LICENSE_PLATE"}, {'B', "BANK_CARD"},
      {'N', "IP_ADDRESS"},       {'D', "DATE_OF_BIRTH"},
      {'G', "GEO_COORDINATE"},   {'R', "FAMILY_RELATION"},
      {'L', "WHEREABOUTS"},      {'X', "SENSITIVE_ATTRIBUTE"}};
  return types;
}

std::string LowerCase(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lower;
}

}  // namespace

MarkedText ReadMarks(std::string_view marked) {
  MarkedText result;
  while (!marked.empty()) {
    const std::size_t open = std::min(marked.find('{'), marked.size());
    result.text += marked.substr(0, open);
    marked.remove_prefix(open);
    if (marked.empty()) break;
    const std::size_t close = std::min(marked.find('}'), marked.size() - 1);
    const std::string value(marked.substr(3, close - 3));
    Finding finding;
    finding.type = TypeOfLetter().at(marked[1]);
    finding.location =
        InText{{result.text.size(), result.text.size() + value.size()}};
    finding.value = Sensitive(value);
    finding.hidden_symbols =
        static_cast<int>(std::count(value.begin(), value.end(), '*'));
    if (finding.type == "ADDRESS") finding.grain = PlaceGrain::kDoor;
    result.findings.push_back(std::move(finding));
    result.text += value;
    marked.remove_prefix(close + 1);
  }
  return result;
}

namespace {

// The regexes of a lexicon, which follow its literals.
class CallScan {
 public:
  explicit CallScan(const std::vector<Pattern>& patterns) {
    while (first_ < patterns.size() &&
           patterns[first_].form == Pattern::Form::kLiteral) {
      ++first_;
    }
    set_.emplace(*PatternSet::Compile(std::span(patterns).subspan(first_), ""));
  }

  std::size_t first() const { return first_; }

  void Add(std::string_view text, std::vector<Hit>& hits) const {
    auto scratch = *set_->NewScratch();
    std::vector<SetHit> found;
    if (!set_->Scan(text, scratch, found).ok()) std::abort();
    for (const SetHit& hit : found) {
      hits.push_back({static_cast<std::uint32_t>(first_ + hit.pattern),
                      hit.begin, hit.end});
    }
  }

 private:
  std::size_t first_ = 0;
  std::optional<PatternSet> set_;
};

}  // namespace

Cues CuesOf(std::string_view text) {
  static const CueLexicon lexicon;
  static const CallScan calls(lexicon.patterns());
  const NormalizedText normalized = Normalize(text);
  const std::string lower = LowerCase(normalized.text());
  std::vector<Hit> hits;
  for (std::size_t i = 0; i < calls.first(); ++i) {
    const std::string& phrase = lexicon.patterns()[i].expression;
    for (std::size_t at = lower.find(phrase); at != lower.npos;
         at = lower.find(phrase, at + 1)) {
      hits.push_back({static_cast<std::uint32_t>(i),
                      static_cast<std::uint32_t>(at),
                      static_cast<std::uint32_t>(at + phrase.size())});
    }
  }
  calls.Add(normalized.text(), hits);
  std::sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
  });
  return lexicon.Read(normalized, hits);
}

}  // namespace undox::testing
