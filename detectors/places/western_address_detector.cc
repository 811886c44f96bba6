#include "detectors/places/western_address_detector.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "detectors/places/invented_place.h"
#include "detectors/places/western_address.h"
#include "detectors/text/candidate_overlap.h"
#include "detectors/text/latin_words.h"

namespace undox {
namespace {

constexpr std::size_t kReach = 300;  // Bytes looked at around an anchor.
// An address ends at most so many bytes behind its anchor.
constexpr std::size_t kTail = 120;

constexpr std::string_view kAnchors[] = {
    " street",   " st",        " road",    " rd",      " avenue",  " ave",
    " drive",    " dr",        " lane",    " ln",      " court",   " ct",
    " close",    " boulevard", " blvd",    " terrace", " cres",    " way",
    " place",    " pl",        " square",  " sq",      " gardens", " grove",
    " highway",  " hwy",       " parkway", " pkwy",    " circle",  " cir",
    " trail",    " trl",       " mews",    " row",     " walk",    " loop",
    " broadway", " green",     " path",    " rise",    " vale",    " parade",
    " quay",     " wharf",     "flat ",    "apt ",     "apt. ",    "room ",
    "tower ",    "block "};
constexpr std::string_view kPinyinUnits[] = {"hao",   " hao",    "dong",
                                             " dong", "danyuan", " danyuan",
                                             "lou",   " lou",    " zu"};

// Words in lower case, to be found at the begin of a word, and what they add
// to the log-odds.
struct Cue {
  std::string_view word;
  double weight;
};
constexpr Cue kCues[] = {
    {"lives at", 2},       {"lives ", 1},       {"is at ", 0.6},
    {"landlord", 0.4},     {"living at", 2},    {"live at", 1.5},
    {"address", 1.5},      {"addr", 1.5},       {"resides", 2},
    {"staying at", 1.5},   {"moved to", 1.5},   {"home", 0.8},
    {"house", 0.6},        {"apartment", 0.4},  {"found at", 1},
    {"name:", 0.8},        {"phone", 0.5},      {"tel", 0.4},
    {"dob", 0.8},          {"ssn", 0.8},        {"doxx", 0.8},
    {"his ", 0.4},         {"her ", 0.4},       {"she ", 0.4},
    {"he ", 0.4},          {"my ", 0.4},        {"ship to", 1.5},
    {"deliver", 0.6},      {"recipient", 1},    {"neighbor", 0.6},
    {"neighbour", 0.6},    {"parents", 0.5},    {"visit us", -2},
    {"open house", -2.5},  {"hq", -2},          {"come to our", -1.5},
    {"our store", -2},     {"our shop", -2},    {"our office", -2},
    {"opening hours", -2}, {"open daily", -2},  {"open ", -0.6},
    {"store", -0.8},       {"shop", -0.8},      {"restaurant", -1.2},
    {"cafe", -1.2},        {"menu", -1.2},      {"tickets", -1.2},
    {"venue", -1.5},       {"museum", -1.2},    {"hotel", -0.8},
    {"headquarter", -1.5}, {" inc", -1},        {" llc", -1.5},
    {" ltd", -1.5},        {"doors", -1},       {"show", -0.6},
    {"book now", -1.5},    {"sale", -0.8},      {"customer", -1},
    {"support", -0.6},     {"clinic", -1},      {"hospital", -1},
    {"library", -1.2},     {"city hall", -1.5}, {"police station", -1.5},
    {"bus ", -0.8},        {"traffic", -1.2},   {"for rent", -1},
    {"registered", -1.2},  {"ru zhu", 0.6},     {"jia", 0.4}};

std::string ToLower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

double WeighCues(std::string_view text, Span window,
                 std::vector<std::string>& context) {
  std::string lower(1, ' ');
  lower.append(ToLower(text.substr(window.begin, window.size())));
  double sum = 0;
  for (const Cue& cue : kCues) {
    std::size_t at = lower.find(cue.word);
    while (at != lower.npos && cue.word[0] != ' ' && lower[at - 1] >= 'a' &&
           lower[at - 1] <= 'z') {
      at = lower.find(cue.word, at + 1);
    }
    if (at == lower.npos) continue;
    sum += cue.weight;
    if (cue.weight >= 1.5) context.emplace_back(cue.word);
  }
  return std::clamp(sum, -4.0, 3.0);
}

Candidate MakeCandidate(std::string_view text, Span span, double log_odds,
                        PlaceGrain grain, Evidence evidence) {
  Candidate candidate;
  candidate.type = "ADDRESS";
  candidate.span = span;
  candidate.value =
      Sensitive(std::string(text.substr(span.begin, span.size())));
  candidate.confidence = 1 / (1 + std::exp(-log_odds));
  candidate.evidence = std::move(evidence);
  candidate.grain = grain;
  return candidate;
}

bool IsPersonal(const Candidate& candidate) {
  return candidate.holder == Holder::kPerson && candidate.type != "ADDRESS";
}

}  // namespace

WesternAddressDetector::WesternAddressDetector() {
  const auto add = [this](std::string literal) {
    patterns_.push_back({std::move(literal), Pattern::Form::kLiteral,
                         /*caseless=*/true});
  };
  for (const std::string_view anchor : kAnchors) add(std::string(anchor));
  // "IL 62704" and "LS6 8QT".
  patterns_.push_back({R"([A-Z]{2},? [0-9]{5})", Pattern::Form::kRegex});
  patterns_.push_back(
      {R"([A-Z][0-9][0-9A-Z]? [0-9][A-Z]{2})", Pattern::Form::kRegex});
  first_pinyin_ = patterns_.size();
  for (char digit = '0'; digit <= '9'; ++digit) {
    for (const std::string_view unit : kPinyinUnits) {
      std::string literal(1, digit);
      literal.append(unit);
      add(std::move(literal));
    }
  }
}

void WesternAddressDetector::Detect(const DetectorInput& input,
                                    std::vector<Candidate>& out) const {
  const std::string_view text = input.text.text();
  std::size_t english_end = 0;
  std::size_t pinyin_end = 0;
  for (const Hit& hit : input.hits) {
    const bool is_pinyin = hit.pattern >= first_pinyin_;
    std::size_t& window_end = is_pinyin ? pinyin_end : english_end;
    if (hit.end + kTail <= window_end) continue;
    const Span window{hit.begin > kReach ? hit.begin - kReach : 0,
                      std::min(hit.end + kReach, text.size())};
    window_end = window.end == text.size() ? text.size() + kTail : window.end;
    if (is_pinyin) {
      DetectPinyin(input, window, out);
    } else {
      DetectEnglish(input, window, out);
    }
  }
}

void WesternAddressDetector::DetectEnglish(const DetectorInput& input,
                                           Span window,
                                           std::vector<Candidate>& out) const {
  const std::string_view text = input.text.text();
  const std::vector<LatinWord> words = SplitLatinWords(text, window, false);
  const bool beside_person =
      std::any_of(input.earlier.begin(), input.earlier.end(), IsPersonal);
  std::optional<double> cue_weight;  // Of the window, once it is needed.
  std::vector<std::string> context;
  for (std::size_t i = 0; i < words.size(); ++i) {
    // A word cut by the window's begin is none.
    if (words[i].span.begin == window.begin && window.begin > 0) continue;
    const auto address = ReadWesternAddress(words, i);
    if (!address) continue;
    if (!cue_weight) cue_weight = WeighCues(text, window, context);
    Evidence evidence;
    evidence.context = context;
    double log_odds = -1.4 + *cue_weight;
    if (address->street) {
      log_odds += address->lower ? 0.7 : 1.1;
      evidence.checks.emplace_back("house-number");
    }
    if (address->unit) {
      log_odds += 0.9;
      evidence.checks.emplace_back("room");
    }
    if (address->postal) {
      log_odds += 1.3;
      evidence.checks.emplace_back("postcode");
    }
    if (address->floor) log_odds += 0.6;
    // "7B Elmwood, Dundee DD2 1XX": a house, its town and its code.
    if (address->postal && !address->street) log_odds += 0.5;
    if (beside_person) log_odds += 0.8;
    const std::size_t last = address->end - 1;
    const Span span{words[i].span.begin, words[last].span.end};
    if (log_odds >= 0) log_odds -= InventedPlaceWeight(text, span);
    if (log_odds >= 0) {
      PutLonger(MakeCandidate(text, span, log_odds, PlaceGrain::kDoor,
                              std::move(evidence)),
                out);
    }
    i = last;
  }
}

void WesternAddressDetector::DetectPinyin(const DetectorInput& input,
                                          Span window,
                                          std::vector<Candidate>& out) const {
  const std::string_view text = input.text.text();
  const std::vector<LatinWord> words = SplitLatinWords(text, window, true);
  std::size_t from = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].IsNumber()) continue;
    const auto address = pinyin_.Read(words, i, from);
    if (!address) continue;
    from = address->end;
    i = address->end - 1;
    if (address->features < 3) continue;
    const double log_odds = 0.8 * (address->features - 2);
    Evidence evidence;
    evidence.checks.emplace_back("pinyin");
    const Span span{words[address->begin].span.begin, words[i].span.end};
    PutLonger(MakeCandidate(text, span, log_odds, address->grain,
                            std::move(evidence)),
              out);
  }
}

}  // namespace undox
