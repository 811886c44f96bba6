#include "detectors/cues/cue_context.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>

namespace undox {
namespace {

bool IsLatin(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

struct Negation {
  std::string_view word;
  std::size_t reach;  // Bytes that may stand between the word and the hit.
};

constexpr std::array<Negation, 34> kNegations = {{
    {"别", 9},       {"不要", 9},       {"不能", 9},
    {"不可", 9},     {"不得", 9},       {"不许", 9},
    {"不准", 9},     {"不会", 9},       {"不想", 9},
    {"不该", 9},     {"不应", 9},       {"不应该", 9},
    {"不建议", 9},   {"不支持", 9},     {"不赞成", 9},
    {"勿", 9},       {"禁止", 9},       {"严禁", 9},
    {"拒绝", 6},     {"停止", 6},       {"反对", 6},
    {"抵制", 6},     {"唔好", 9},       {"咪", 6},
    {"don't ", 12},  {"dont ", 12},     {"do not ", 12},
    {"never ", 8},   {"not to ", 8},    {"stop ", 8},
    {"won't ", 8},   {"shouldn't ", 8}, {"please don't ", 12},
    {"against ", 8},
}};

// Words that hold a negation's letters and deny nothing, or deny twice.
constexpr std::array<std::string_view, 27> kNoNegations = {
    "别人",   "别的",         "特别",        "区别",   "级别",   "性别",
    "个别",   "分别",         "识别",        "别忘",   "别放过", "别客气",
    "别手软", "别犹豫",       "别怪",        "别装",   "别躲",   "不要忘",
    "不要放", "不要客",       "不要手",      "要不要", "恨不得", "巴不得",
    "少不得", "don't forget", "never forget"};

constexpr std::array<std::string_view, 8> kPassives = {
    "被", "被人", "被他", "被她", "被网友", "遭", "遭到", "遭人"};

bool EndsClause(std::string_view gap) {
  return gap.find_first_of(",.;:!?\n") != gap.npos ||
         gap.find("。") != gap.npos || gap.find("…") != gap.npos;
}

char Lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Returns true if a negation of the same clause stands shortly before `begin`.
bool IsNegated(std::string_view text, std::size_t begin) {
  constexpr std::size_t kWindowBytes = 30;
  const std::size_t from = begin < kWindowBytes ? 0 : begin - kWindowBytes;
  std::string before(text.substr(from, begin - from));
  std::transform(before.begin(), before.end(), before.begin(), Lower);
  for (const Negation& negation : kNegations) {
    const std::size_t at = before.rfind(negation.word);
    if (at == before.npos) continue;
    const std::string_view gap =
        std::string_view(before).substr(at + negation.word.size());
    if (gap.size() > negation.reach || EndsClause(gap)) continue;
    // The exception may begin before the word and run into the phrase.
    const std::size_t word_begin = from + at;
    const bool denied = std::none_of(
        kNoNegations.begin(), kNoNegations.end(), [&](std::string_view word) {
          const std::size_t inner = word.find(negation.word);
          if (inner == word.npos || inner > word_begin) return false;
          return text.substr(word_begin - inner, word.size()) == word;
        });
    if (denied) return true;
  }
  return false;
}

// Returns true if the text before `begin` makes the phrase a passive: who is
// exposed or called is a victim.
bool IsPassive(std::string_view text, std::size_t begin) {
  const std::string_view before = text.substr(0, begin);
  return std::any_of(
      kPassives.begin(), kPassives.end(),
      [&](std::string_view passive) { return before.ends_with(passive); });
}

bool IsQuotedAlone(std::string_view text, const Hit& hit) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4>
      kQuotes = {{{"“", "”"}, {"「", "」"}, {"\"", "\""}, {"‘", "’"}}};
  constexpr std::size_t kTailBytes = 6;  // “人肉搜索”, “开盒”者.
  return std::any_of(kQuotes.begin(), kQuotes.end(), [&](const auto& quote) {
    const std::string_view tail =
        text.substr(hit.end, kTailBytes + quote.second.size());
    return text.substr(0, hit.begin).ends_with(quote.first) &&
           tail.find(quote.second) != tail.npos;
  });
}

// Words before a call, in its clause, that tell of calls made to or by the
// author instead of asking for one, and words of trade that explain a parcel.
constexpr std::array<std::string_view, 10> kTelling = {
    "一直", "老是", "总是", "有人",   "居然",
    "竟然", "运费", "邮费", "快递费", "keeps "};

// Objects that make a call none: the author, an authority.
constexpr std::array<std::string_view, 7> kOtherObjects = {
    "我的", "我,", "我。", "我!", "我\n", "我吧", "12315"};

// Returns true if the words around a call make it a telling, or its object is
// not a third person.
bool IsTold(std::string_view text, const Hit& hit) {
  constexpr std::size_t kWindowBytes = 18;
  const std::size_t from =
      hit.begin < kWindowBytes ? 0 : hit.begin - kWindowBytes;
  std::string before(text.substr(from, hit.begin - from));
  std::transform(before.begin(), before.end(), before.begin(), Lower);
  const bool telling =
      std::any_of(kTelling.begin(), kTelling.end(), [&](std::string_view word) {
        const std::size_t at = before.rfind(word);
        if (at == before.npos) return false;
        const bool joined =
            IsLatin(word.front()) && at > 0 && IsLatin(before[at - 1]);
        return !joined &&
               !EndsClause(std::string_view(before).substr(at + word.size()));
      });
  if (telling) return true;
  constexpr std::array<std::string_view, 6> kThird = {"他", "她", "佢",
                                                      "人", "货", "him"};
  const std::string_view call = text.substr(hit.begin, hit.end - hit.begin);
  const bool has_object =
      std::any_of(kThird.begin(), kThird.end(),
                  [&](std::string_view word) { return call.ends_with(word); });
  if (has_object) return false;
  const std::string_view after = text.substr(hit.end);
  return std::any_of(
             kOtherObjects.begin(), kOtherObjects.end(),
             [&](std::string_view word) { return after.starts_with(word); }) ||
         after == "我";
}

bool IsCall(Cue cue) {
  return cue == Cue::kCallContact || cue == Cue::kCallOffline ||
         cue == Cue::kCallSpread;
}

bool CanBeDenied(Cue cue) {
  switch (cue) {
    case Cue::kCallContact:
    case Cue::kCallOffline:
    case Cue::kCallSpread:
    case Cue::kCallIdiom:
    case Cue::kExposeVerb:
    case Cue::kBounty:
      return true;
    default:
      return false;
  }
}

}  // namespace

bool HoldsNegation(std::string_view call) {
  constexpr std::array<std::string_view, 8> kInside = {
      "别", "不要", "不能", "不会", "勿", "禁止", "don't ", "never "};
  return std::any_of(
      kInside.begin(), kInside.end(), [&](std::string_view word) {
        const std::size_t at = call.find(word, 1);
        return at != call.npos &&
               std::none_of(kNoNegations.begin(), kNoNegations.end(),
                            [&](std::string_view other) {
                              return call.substr(at).starts_with(other);
                            });
      });
}

std::optional<Cue> InContext(std::string_view text, const Hit& hit, Cue cue) {
  if (cue == Cue::kExposeVerb && IsQuotedAlone(text, hit)) return std::nullopt;
  if (!CanBeDenied(cue)) return cue;
  if (IsPassive(text, hit.begin)) return Cue::kVictim;
  if (IsNegated(text, hit.begin)) return Cue::kCondemn;
  if (IsCall(cue) && IsTold(text, hit)) return std::nullopt;
  return cue;
}

}  // namespace undox
