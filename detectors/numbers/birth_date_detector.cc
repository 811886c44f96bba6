#include "detectors/numbers/birth_date_detector.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>

#include "absl/strings/ascii.h"
#include "detectors/numbers/written_date.h"
#include "detectors/numbers/zodiac.h"

namespace undox {
namespace {

using std::string_view;

// Log odds; priors set by hand.
constexpr double kWholeDate = 2.2;
constexpr double kPartOfDate = 0.8;  // No year, or no day.

struct BirthWord {
  string_view text;
  bool before = true;  // The date may follow it …
  bool behind = true;  // … or stand before it.
};
constexpr BirthWord kWords[] = {{"生日"},
                                {"出生日期"},
                                {"出生年月日"},
                                {"出生年月"},
                                {"出生于"},
                                {"生于"},
                                {"出生"},
                                {"生辰八字", true, false},
                                {"生辰", true, false},
                                {"诞生于"},
                                {"出世"},
                                {"生在"},
                                {"身份证上", true, false},
                                {"户口本上", true, false},
                                {"降生"},
                                {"年生人", false, true},
                                {"date of birth"},
                                {"dob"},
                                {"d.o.b"},
                                {"born on"},
                                {"born"},
                                {"birthday"},
                                {"birthdate"},
                                {"birth date"},
                                {"bday"},
                                {"生", false, true},
                                {"过生日"},
                                {"出身日期"},
                                {"生曰"},
                                {"破壳日"}};

// What may stand between the word and the date.
constexpr string_view kBetween[] = {
    ":",    " ",    "是",   "为",   "在",   "于",   "农历", "阴历",
    "公历", "阳历", "(",    "=",    "他的", "她的", "我的", "-",
    "的",   "is",   "was",  "on",   "her",  "his",  "my",   ".",
    "新历", "旧历", "就是", "日期", "写的", "写着", "印的", "→",
    "【",   "】",   "[",    "]",    ")",    ","};

// A party is on some day of this year; a greeting too.
constexpr string_view kParty[] = {"会",    "派对", "宴",   "快乐", "聚会",
                                  "party", "礼物", "蛋糕", "趴",   "应援",
                                  "直播",  "限定", "活动", "套餐"};

// What 生 begins that is no birth: 3月2日生效, 生产, 生活.
constexpr string_view kOtherLives[] = {"效", "产", "活", "意", "成",
                                       "病", "气", "鲜", "态", "图"};

// Whose 生日 is no person's.
constexpr string_view kNoPeople[] = {"公司", "学校", "母校", "校庆", "祖国",
                                     "品牌", "本店", "党的", "建军", "游戏"};

std::size_t SkipForward(string_view text, std::size_t at) {
  for (int skipped = 0; skipped < 6; ++skipped) {
    const auto* word = std::find_if(
        std::begin(kBetween), std::end(kBetween),
        [&](string_view w) { return text.substr(at).starts_with(w); });
    if (word == std::end(kBetween)) break;
    at += word->size();
  }
  return at;
}

std::size_t SkipBackward(string_view text, std::size_t at) {
  constexpr string_view kBack[] = {" ",  "就是", "是", "就", "的", "(",
                                   "为", ",",    "他", "她", "我", "日期"};
  for (int skipped = 0; skipped < 4; ++skipped) {
    const auto* word = std::find_if(
        std::begin(kBack), std::end(kBack),
        [&](string_view w) { return text.substr(0, at).ends_with(w); });
    if (word == std::end(kBack)) break;
    at -= word->size();
  }
  return at;
}

bool BeginsWithAny(string_view text, std::span<const string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](string_view w) { return text.starts_with(w); });
}

Candidate MakeCandidate(const WrittenDate& date, string_view word) {
  Candidate candidate;
  candidate.type = "DATE_OF_BIRTH";
  candidate.span = date.span;
  candidate.value = Sensitive(date.Iso());
  const bool whole = date.year != 0 && date.day != 0;
  candidate.confidence = 1 / (1 + std::exp(whole ? -kWholeDate : -kPartOfDate));
  candidate.evidence.checks = {"date"};
  candidate.evidence.context = {std::string(word)};
  return candidate;
}

// The cheap test before the reading: 生 is in every tenth post.
bool EndsLikeDate(string_view before) {
  constexpr std::size_t kHanziBytes = 3;  // "初八" ends in any of ten.
  const string_view lunar =
      before.size() >= 2 * kHanziBytes
          ? before.substr(before.size() - 2 * kHanziBytes, kHanziBytes)
          : "";
  if (lunar == "初" || lunar == "廿") return true;
  return !before.empty() && (absl::ascii_isdigit(before.back()) ||
                             before.ends_with("年") || before.ends_with("月") ||
                             before.ends_with("日") || before.ends_with("号"));
}

std::optional<WrittenDate> DateAt(string_view text, const Hit& hit,
                                  const BirthWord& word) {
  const bool latin = absl::ascii_isalpha(word.text.front());
  if (latin &&
      ((hit.begin > 0 && absl::ascii_isalpha(text[hit.begin - 1])) ||
       (hit.end < text.size() && absl::ascii_isalpha(text[hit.end])))) {
    return std::nullopt;
  }
  if (word.text == "生" && !EndsLikeDate(text.substr(0, hit.begin))) {
    return std::nullopt;
  }
  const string_view rest = text.substr(hit.end);
  if (BeginsWithAny(rest, kParty)) return std::nullopt;
  const string_view before = text.substr(0, hit.begin);
  const bool of_none =
      std::any_of(std::begin(kNoPeople), std::end(kNoPeople),
                  [&](string_view w) { return before.ends_with(w); });
  if (of_none && word.text == "生日") return std::nullopt;
  if (word.text == "生" && BeginsWithAny(rest, kOtherLives)) {
    return std::nullopt;
  }
  if (word.before) {
    const std::size_t at = SkipForward(text, hit.end);
    if (auto date = ReadDate(text, at)) return date;
    // "生日3.2", but not "born 3.2 kg".
    const bool birthday = word.text == "生日" || word.text == "birthday";
    auto date = birthday ? ReadMonthAndDay(text, at) : std::nullopt;
    if (date) return date;
  }
  // A single 生 must touch its date.
  const std::size_t end =
      word.text == "生" ? hit.begin : SkipBackward(text, hit.begin);
  auto date = word.behind ? ReadDateBefore(text, end) : std::nullopt;
  if (date && word.text == "生" && date->year == 0) return std::nullopt;
  return date;
}

// "1996年3月8日,双鱼座" and "双鱼座,1996年3月8日": the sign must be the date's.
std::optional<WrittenDate> DateBeside(string_view text, const Hit& hit,
                                      const ZodiacWord& word) {
  auto date = ReadDateBefore(text, SkipBackward(text, hit.begin));
  if (date && IsZodiacOf(word, *date)) return date;
  date = ReadDate(text, SkipForward(text, hit.end));
  if (date && IsZodiacOf(word, *date)) return date;
  return std::nullopt;
}

}  // namespace

std::vector<Pattern> BirthDateDetector::Patterns() const {
  std::vector<Pattern> patterns;
  for (const BirthWord& word : kWords) {
    patterns.push_back({std::string(word.text), Pattern::Form::kLiteral, true});
  }
  for (const ZodiacWord& word : ZodiacWords()) {
    patterns.push_back({std::string(word.text)});
  }
  return patterns;
}

// 生 is in every tenth post: it counts behind the end of a date.
std::vector<Trigger> BirthDateDetector::Triggers() const {
  std::vector<std::string> words;
  for (const BirthWord& word : kWords) {
    if (word.text != "生") words.emplace_back(word.text);
  }
  for (char digit = '0'; digit <= '9'; ++digit) {
    words.push_back(std::string(1, digit) + "生");
  }
  for (const ZodiacWord& word : ZodiacWords()) {
    words.emplace_back(word.text);
  }
  for (const char* unit : {"年生", "月生", "日生", "号生"}) {
    words.emplace_back(unit);
  }
  return {{{std::move(words)}}};
}

void BirthDateDetector::Detect(const DetectorInput& input,
                               std::vector<Candidate>& out) const {
  for (const Hit& hit : input.hits) {
    if (hit.pattern >= std::size(kWords)) {
      const ZodiacWord& word = ZodiacWords()[hit.pattern - std::size(kWords)];
      const auto date = DateBeside(input.text.text(), hit, word);
      if (date) out.push_back(MakeCandidate(*date, word.text));
      continue;
    }
    const BirthWord& word = kWords[hit.pattern];
    const auto date = DateAt(input.text.text(), hit, word);
    if (date) out.push_back(MakeCandidate(*date, word.text));
  }
}

}  // namespace undox
