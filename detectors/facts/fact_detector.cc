#include "detectors/facts/fact_detector.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "detectors/facts/fact_sentence.h"
#include "detectors/facts/family_reader.h"
#include "detectors/facts/sensitive_reader.h"
#include "detectors/facts/whereabouts_reader.h"
#include "detectors/text/code_points.h"
#include "pii/pii_type.h"

namespace undox {
namespace {

constexpr std::size_t kMostFacts = 64;  // Of one post.
constexpr std::size_t kLongest = 300;   // Code points of a sentence.
// What may be cut short before a place that is a finding by itself.
constexpr std::string_view kCut = "WHEREABOUTS";
constexpr std::size_t kLeast = 2;  // Code points left of a cut span.

bool IsSentenceEnd(char32_t c) {
  return c == U'。' || c == U'!' || c == U'?' || c == U'！' || c == U'？' ||
         c == U';' || c == U'；' || c == U'\n';
}

// A datum by which a person is known: not a school, a shop or a city.
bool TellsWho(const Candidate& candidate) {
  if (candidate.holder != Holder::kPerson) return false;
  if (candidate.type == "ADDRESS") return candidate.grain == PlaceGrain::kDoor;
  const Strength strength = TraitsOf(candidate.type).strength;
  return strength == Strength::kName || strength == Strength::kStrong ||
         candidate.type == "STUDENT_ID";
}

FactWord WordOf(const Candidate& candidate) {
  if (candidate.type == "PERSON") return FactWord::kPerson;
  const bool site =
      candidate.type == "GEO_COORDINATE" ||
      (candidate.type == "ADDRESS" && candidate.grain >= PlaceGrain::kStreet);
  return site ? FactWord::kSite : FactWord::kDatum;
}

class Reading {
 public:
  Reading(const WordTable& words, const DetectorInput& input,
          std::vector<Candidate>& out)
      : words_(words),
        input_(input),
        out_(out),
        points_(
            DecodeCodePoints(input.text.text(), 0, input.text.text().size())) {
    for (const Candidate& candidate : input.earlier) {
      found_.push_back({WordOf(candidate),
                        points_.IndexOf(candidate.span.begin),
                        points_.IndexOf(candidate.span.end)});
      if (TellsWho(candidate)) anchors_.push_back(found_.back().begin);
    }
    std::stable_sort(found_.begin(), found_.end(),
                     [](const FactToken& a, const FactToken& b) {
                       return a.begin < b.begin;
                     });
    std::sort(anchors_.begin(), anchors_.end());
  }

  void Read() {
    Spoken before = Spoken::kNobody;
    bool previous = false;
    std::size_t begin = 0;
    const std::u32string_view text = points_.text;
    while (begin < text.size() && out_.size() < kMostFacts) {
      const std::size_t end = SentenceEnd(begin);
      const std::size_t next = std::min(end + 1, text.size());
      const bool datum = Anchored(begin, end);
      const bool near = datum || previous || Anchored(next, SentenceEnd(next));
      if (!near) {
        before = Spoken::kNobody;
      } else if (end > begin) {
        const FactSentence sentence(text, begin, end, TokensOf(begin, end),
                                    before, datum);
        ReadSentence(sentence);
        before = sentence.SpokenAt(end);
      }
      if (end > begin) previous = datum;
      begin = end + 1;
    }
  }

 private:
  std::size_t SentenceEnd(std::size_t at) const {
    const std::u32string_view text = points_.text;
    const std::size_t last = std::min(text.size(), at + kLongest);
    while (at < last && !IsSentenceEnd(text[at])) ++at;
    return at;
  }

  bool Anchored(std::size_t begin, std::size_t end) const {
    const auto at = std::lower_bound(anchors_.begin(), anchors_.end(), begin);
    return at != anchors_.end() && *at < end;
  }

  // The words of a sentence; what was found before goes first.
  std::vector<FactToken> TokensOf(std::size_t begin, std::size_t end) const {
    std::vector<FactToken> tokens;
    auto found = std::lower_bound(
        found_.begin(), found_.end(), begin,
        [](const FactToken& t, std::size_t at) { return t.begin < at; });
    const std::u32string_view text = points_.text;
    for (std::size_t at = begin; at < end;) {
      while (found != found_.end() && found->begin < at) ++found;
      if (found != found_.end() && found->begin == at && found->end <= end &&
          found->end > at) {
        tokens.push_back(*found);
        at = found->end;
        continue;
      }
      const std::size_t limit =
          found != found_.end() ? std::min(end, found->begin) : end;
      const auto match = words_.LongestAt(text.substr(0, limit), at);
      if (match) {
        tokens.push_back(
            {static_cast<FactWord>(match.family), at, at + match.length});
      }
      at += match ? match.length : 1;
    }
    return tokens;
  }

  void ReadSentence(const FactSentence& sentence) {
    facts_.clear();
    ReadWhereabouts(sentence, facts_);
    ReadSensitive(sentence, facts_);
    ReadFamily(sentence, facts_);
    for (const Fact& fact : facts_) Add(fact);
  }

  // A place inside whereabouts that is a finding already stays one: they end
  // before it.
  void Add(Fact fact) {
    auto found = std::lower_bound(
        found_.begin(), found_.end(), fact.begin,
        [](const FactToken& t, std::size_t at) { return t.begin < at; });
    if (found != found_.begin() && std::prev(found)->end > fact.begin) return;
    if (found != found_.end() && found->begin < fact.end) {
      if (fact.type != kCut) return;
      fact.end = found->begin;
    }
    if (fact.end < fact.begin + kLeast) return;
    const Span span{points_.bytes[fact.begin], points_.bytes[fact.end]};
    for (const Candidate& other : out_) {
      if (other.span.Overlaps(span)) return;
    }
    Candidate candidate;
    candidate.type = std::string(fact.type);
    candidate.span = span;
    candidate.value = Sensitive(
        std::string(input_.text.text().substr(span.begin, span.size())));
    candidate.confidence = fact.confidence;
    candidate.evidence.checks.emplace_back(fact.check);
    out_.push_back(std::move(candidate));
  }

  const WordTable& words_;
  const DetectorInput& input_;
  std::vector<Candidate>& out_;
  CodePoints points_;
  std::vector<FactToken> found_;      // By begin.
  std::vector<std::size_t> anchors_;  // Begins of persons' data.
  std::vector<Fact> facts_;
};

}  // namespace

void FactDetector::Detect(const DetectorInput& input,
                          std::vector<Candidate>& out) const {
  if (std::none_of(input.earlier.begin(), input.earlier.end(), TellsWho)) {
    return;
  }
  Reading(words_.table(), input, out).Read();
}

}  // namespace undox
