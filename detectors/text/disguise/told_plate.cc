#include "detectors/text/disguise/told_plate.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "detectors/text/digit_atom.h"
#include "detectors/text/utf8.h"
#include "detectors/text/word_list.h"

namespace undox {
namespace {

using std::string_view;

constexpr string_view kProvinces[] = {
    "京", "津", "沪", "渝", "冀", "豫", "云", "辽", "黑", "湘", "皖",
    "鲁", "新", "苏", "浙", "赣", "鄂", "桂", "甘", "晋", "蒙", "陕",
    "吉", "闽", "贵", "粤", "青", "藏", "川", "宁", "琼"};
constexpr std::pair<string_view, string_view> kSounds[] = {
    {"jing", "京"}, {"hu", "沪"},    {"yun", "云"},  {"liao", "辽"},
    {"hei", "黑"},  {"xiang", "湘"}, {"wan", "皖"},  {"lu", "鲁"},
    {"xin", "新"},  {"su", "苏"},    {"zhe", "浙"},  {"meng", "蒙"},
    {"shan", "陕"}, {"min", "闽"},   {"yue", "粤"},  {"qing", "青"},
    {"zang", "藏"}, {"chuan", "川"}, {"ning", "宁"}, {"qiong", "琼"}};
constexpr string_view kBetween[] = {
    "开头",   "后面是", "后面", "尾号", "然后", "打头", "字头", "牌照",
    "数字是", "的",     "是",   " ",    "-",    ".",    "/",    "·",
    "•",      "~",      "_",    ",",    "…",    "、",   "|"};
constexpr std::size_t kMostGapBytes = 30;
constexpr std::size_t kSerial = 5;

char Upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
}

// A to Z without I and O.
bool IsPlateLetter(char c) {
  const char upper = Upper(c);
  return upper >= 'A' && upper <= 'Z' && upper != 'I' && upper != 'O';
}

class PlateFinder {
 public:
  PlateFinder(string_view text, std::span<const DigitAtom> atoms)
      : text_(text), atoms_(atoms) {}

  std::vector<DisguisedNumber> Find() && {
    static const WordList kProvinceList(kProvinces);
    const bool told =
        text_.find("车牌") != text_.npos || text_.find("牌照") != text_.npos;
    for (std::size_t at = 0; at < text_.size();) {
      std::size_t end = 0;
      if (told && IsAsciiLetter(text_[at])) {
        end = TrySound(at);
      } else if (const string_view province =
                     kProvinceList.AtBegin(text_.substr(at));
                 !province.empty()) {
        end = TryPlate(at, at + province.size(), province, false);
      }
      at = std::max(end, at + 1);
    }
    return std::move(found_);
  }

 private:
  std::size_t TrySound(std::size_t at) {
    constexpr std::size_t kReach = 40;
    if (at > 0 && IsAsciiLetter(text_[at - 1])) return 0;
    std::string letters;
    for (std::size_t i = at; i < text_.size() && letters.size() < 7; ++i) {
      if (!IsAsciiLetter(text_[i])) break;
      letters += static_cast<char>(text_[i] | 0x20);
    }
    const std::size_t from = at - std::min(at, kReach);
    const string_view before = text_.substr(from, at - from);
    if (before.find("车牌") == before.npos &&
        before.find("牌照") == before.npos) {
      return 0;
    }
    for (const auto& [sound, province] : kSounds) {
      if (!letters.starts_with(sound)) continue;
      const std::size_t end = TryPlate(at, at + sound.size(), province, true);
      if (end > 0) return end;
    }
    return 0;
  }

  // Skips what may stand between two parts; false if something else does.
  std::size_t SkipGap(std::size_t at) const {
    static const WordList kBetweenList(kBetween);
    std::size_t end = at;
    while (end < text_.size() && end - at < kMostGapBytes) {
      const string_view word = kBetweenList.AtBegin(text_.substr(end));
      if (word.empty()) break;
      end += word.size();
    }
    return end;
  }

  // The digit or letter at `at`, '\0' if there is none; `bytes` is its size.
  char SignAt(std::size_t at, std::size_t& bytes) const {
    bytes = 1;
    if (at >= text_.size()) return '\0';
    if (IsAsciiDigit(text_[at])) return text_[at];
    if (IsPlateLetter(text_[at])) return Upper(text_[at]);
    const auto atom = std::lower_bound(
        atoms_.begin(), atoms_.end(), at,
        [](const DigitAtom& a, std::size_t begin) { return a.begin < begin; });
    if (atom == atoms_.end() || atom->begin != at || atom->end == at ||
        atom->kind != DigitAtom::Kind::kHanzi || atom->digit > 9) {
      return '\0';
    }
    bytes = atom->end - atom->begin;
    return static_cast<char>('0' + atom->digit);
  }

  // Tries the plate whose province is text_[begin, at); returns its end or 0.
  std::size_t TryPlate(std::size_t begin, std::size_t at, string_view province,
                       bool disguised) {
    std::size_t letter = SkipGap(at);
    disguised = disguised || letter != at;
    std::size_t bytes = 0;
    if (letter >= text_.size() || !IsPlateLetter(text_[letter])) return 0;
    std::string plate(province);
    plate += Upper(text_[letter]);
    std::size_t end = letter + 1;
    std::size_t gap_bytes = SkipGap(end) - end;
    disguised = disguised || gap_bytes > 2;
    std::size_t digits = 0;
    std::size_t serial = 0;
    for (; serial < kSerial; ++serial) {
      const std::size_t next = SkipGap(end);
      const char sign = SignAt(next, bytes);
      if (sign == '\0') return 0;
      digits += IsAsciiDigit(sign) ? 1 : 0;
      disguised = disguised || bytes > 1 || (serial > 0 && next > end);
      plate += sign;
      end = next + bytes;
    }
    // A sixth sign of a new-energy plate stands as the fifth did.
    std::size_t more = end;
    if (gap_bytes > 0) more = SkipGap(end);
    if (const char sign = SignAt(more, bytes);
        sign != '\0' && (more == end || more - end <= 2)) {
      const bool energy =
          (sign >= 'A' && sign <= 'K') || (plate[province.size() + 1] >= 'A' &&
                                           plate[province.size() + 1] <= 'K');
      if (more == end && !energy) return 0;
      if (energy) {
        digits += IsAsciiDigit(sign) ? 1 : 0;
        plate += sign;
        disguised = disguised || bytes > 1;
        end = more + bytes;
      }
    }
    if (!disguised || digits < 2) return 0;
    if (end < text_.size() && IsAsciiAlnum(text_[end])) return 0;
    found_.push_back({{begin, end}, std::move(plate), true});
    return end;
  }

  string_view text_;
  std::span<const DigitAtom> atoms_;
  std::vector<DisguisedNumber> found_;
};

}  // namespace

std::vector<DisguisedNumber> FindToldPlates(string_view text,
                                            std::span<const DigitAtom> atoms) {
  constexpr std::size_t kFewestDigits = 2;
  if (atoms.size() < kFewestDigits ||
      std::none_of(text.begin(), text.end(), IsPlateLetter)) {
    return {};
  }
  return PlateFinder(text, atoms).Find();
}

}  // namespace undox
