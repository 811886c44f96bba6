#include "detectors/text/digit_atom.h"

#include <algorithm>
#include <string>

#include "detectors/text/utf8.h"

namespace undox {
namespace {

using Kind = DigitAtom::Kind;

// Each row: the characters that stand for the digit of its index.
constexpr std::u32string_view kHanzi[10] = {
    U"零〇洞⭕○◯", U"一壹幺", U"二贰两", U"三叁", U"四肆",
    U"五伍",      U"六陆",   U"七柒拐", U"八捌", U"九玖勾"};
constexpr std::u32string_view kHomophones[10] = {
    U"另灵凌铃", U"医依衣伊腰", U"儿耳尔俩",   U"参山伞散", U"思司似寺",
    U"舞武吾午", U"溜柳刘流",   U"妻期漆起欺", U"吧爸扒叭", U"久酒旧就"};
constexpr std::u32string_view kRoman[10] = {U"",   U"Ⅰⅰ", U"Ⅱⅱ", U"Ⅲⅲ", U"Ⅳⅳ",
                                            U"Ⅴⅴ", U"Ⅵⅵ", U"Ⅶⅶ", U"Ⅷⅷ", U"Ⅸⅸ"};

struct Word {
  std::string_view word;
  std::uint8_t digit;
};
constexpr Word kWords[] = {{"zero", 0},  {"oh", 0},    {"one", 1},  {"two", 2},
                           {"three", 3}, {"four", 4},  {"five", 5}, {"six", 6},
                           {"seven", 7}, {"eight", 8}, {"nine", 9}, {"ling", 0},
                           {"dong", 0},  {"yi", 1},    {"yao", 1},  {"er", 2},
                           {"liang", 2}, {"san", 3},   {"si", 4},   {"wu", 5},
                           {"liu", 6},   {"qi", 7},    {"guai", 7}, {"ba", 8},
                           {"jiu", 9},   {"gou", 9}};

constexpr std::string_view kFillers[] = {
    "然后是", "然后",   "后面是",   "后面",   "后边",   "后头",     "接下来",
    "接着是", "接着",   "中间是",   "中间",   "当中",   "最后是",   "最后",
    "末尾",   "结尾",   "尾号",     "开头",   "前面",   "前三位",   "前六位",
    "前六",   "后六位", "中间生日", "生日",   "前四位", "中间四位", "后四位",
    "后三位", "末四位", "末尾是",   "后边是", "最前面", "三位",     "四位",
    "3位",    "4位",    "位",       "最后面", "前",     "末",       "开头是",
    "尾号是", "再就是", "再加",     "再打",   "再接",   "再来",     "再",
    "加上",   "加",     "连着",     "连",     "跟着",   "跟",       "和",
    "的",     "点",     "杠",       "横杠",   "横",     "空格",     "空",
    "减",     "接",     "后",       "是",     "就是",   "dash",     "dot",
    "then",   "and"};

// What each character of the basic plane stands for.
class AtomTable {
 public:
  struct Entry {
    Kind kind = Kind::kAscii;  // kAscii: the character is no atom.
    std::uint8_t digit = 0;
  };

  static const AtomTable& Instance() {
    static const AtomTable kTable;
    return kTable;
  }

  Entry Of(char32_t c) const {
    return c < entries_.size() ? entries_[c] : Entry{};
  }

 private:
  AtomTable() : entries_(0x10000) {
    for (std::uint8_t digit = 0; digit < 10; ++digit) {
      for (const char32_t c : kHomophones[digit]) {
        entries_[c] = {Kind::kHomophone, digit};
      }
      for (const char32_t c : kRoman[digit])
        entries_[c] = {Kind::kRoman, digit};
      for (const char32_t c : kHanzi[digit])
        entries_[c] = {Kind::kHanzi, digit};
    }
  }

  std::vector<Entry> entries_;
};

int LetterDigit(char c) {
  if (c == 'o' || c == 'O') return 0;
  if (c == 'l' || c == 'I' || c == 'i') return 1;
  return -1;
}

class AtomFinder {
 public:
  explicit AtomFinder(std::string_view text) : text_(text) {}

  std::vector<DigitAtom> Run() && {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (IsAsciiDigit(c)) {
        if (CountsPlaces(1)) continue;
        Add(1, Kind::kAscii, c - '0');
      } else if (IsAsciiLetter(c)) {
        Letters();
      } else if (static_cast<unsigned char>(c) < 0x80) {
        ++at_;
      } else {
        Wide();
      }
    }
    return std::move(atoms_);
  }

 private:
  void Add(std::size_t bytes, Kind kind, int digit) {
    atoms_.push_back({static_cast<std::uint32_t>(at_),
                      static_cast<std::uint32_t>(at_ + bytes), kind,
                      static_cast<std::uint8_t>(digit)});
    at_ += bytes;
  }

  // Skips the sign at hand, of `bytes`, and returns true if it says how many
  // digits come (前三位, 后4位) and so is none itself.
  bool CountsPlaces(std::size_t bytes) {
    constexpr std::string_view kPlaces = "位";
    if (text_.substr(at_ + bytes, kPlaces.size()) != kPlaces) return false;
    at_ += bytes + kPlaces.size();
    return true;
  }

  void Wide() {
    const CodePoint c = DecodeUtf8(text_, at_);
    const AtomTable::Entry entry = table_.Of(c.value);
    if (entry.kind == Kind::kAscii) {
      at_ += c.bytes;
    } else if (!CountsPlaces(c.bytes)) {
      Add(c.bytes, entry.kind, entry.digit);
    }
  }

  // A run of ASCII letters: one spelled digit, or letters for digits that
  // stand next to digits.
  void Letters() {
    std::size_t end = at_;
    while (end < text_.size() && IsAsciiLetter(text_[end])) ++end;
    if (TakeX(end) || TakeWord(end)) return;
    const bool beside = (at_ > 0 && IsAsciiDigit(text_[at_ - 1])) ||
                        (end < text_.size() && IsAsciiDigit(text_[end]));
    const std::string_view run = text_.substr(at_, end - at_);
    const bool all = std::all_of(run.begin(), run.end(),
                                 [](char c) { return LetterDigit(c) >= 0; });
    if (!beside || !all) {
      at_ = end;
      return;
    }
    while (at_ < end) Add(1, Kind::kLetter, LetterDigit(text_[at_]));
  }

  bool TakeX(std::size_t end) {
    constexpr std::size_t kDigitsBeforeX = 17;
    constexpr std::size_t kClose = 6;
    if (end != at_ + 1 || (text_[at_] != 'x' && text_[at_] != 'X') ||
        atoms_.size() < kDigitsBeforeX || at_ - atoms_.back().end > kClose) {
      return false;
    }
    Add(1, Kind::kAscii, 10);
    return true;
  }

  bool TakeWord(std::size_t end) {
    std::string lower(text_.substr(at_, std::min<std::size_t>(end - at_, 6)));
    for (char& c : lower) c = static_cast<char>(c | 0x20);
    for (const Word& word : kWords) {
      if (word.word == lower && end - at_ == word.word.size()) {
        Add(word.word.size(), Kind::kWord, word.digit);
        return true;
      }
    }
    return false;
  }

  const AtomTable& table_ = AtomTable::Instance();
  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<DigitAtom> atoms_;
};

bool IsSymbol(char32_t c) {
  if (c < 0x80) return c > ' ' && !IsAsciiAlnum(static_cast<char>(c));
  return (c >= 0xA1 && c <= 0xBF) || c == 0xD7 || c == 0xF7 ||
         (c >= 0x2010 && c <= 0x2BFF) || (c >= 0x3001 && c <= 0x303F) ||
         (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0x1F000 && c <= 0x1FAFF);
}

bool IsListSign(char32_t c) {
  return c == ',' || c == ';' || c == ':' || c == U'、' || c == U'。' ||
         c == '?' || c == '!';
}

// Bytes of the longest filler word at the front of `text`, 0 if none.
std::size_t FillerBytes(std::string_view text) {
  std::size_t longest = 0;
  for (const std::string_view filler : kFillers) {
    if (filler.size() > longest && text.substr(0, filler.size()) == filler) {
      longest = filler.size();
    }
  }
  return longest;
}

}  // namespace

std::vector<DigitAtom> FindDigitAtoms(std::string_view text) {
  return AtomFinder(text).Run();
}

DigitGap ClassifyGap(std::string_view gap) {
  constexpr std::size_t kMostBytes = 40;
  constexpr int kMostSigns = 4;
  if (gap.empty()) return DigitGap::kNone;
  if (gap == " " || gap == "-") return DigitGap::kPlain;
  if (gap.size() > kMostBytes) return DigitGap::kForeign;
  bool filler = false;
  bool list = false;
  int signs = 0;
  for (std::size_t i = 0; i < gap.size();) {
    if (const std::size_t bytes = FillerBytes(gap.substr(i)); bytes > 0) {
      filler = true;
      i += bytes;
      continue;
    }
    const CodePoint c = DecodeUtf8(gap, i);
    const bool space =
        c.value == ' ' || c.value == '\n' || c.value == '\t' || c.value == '\r';
    if (!space && !IsSymbol(c.value)) return DigitGap::kForeign;
    if (!space && ++signs > kMostSigns) return DigitGap::kForeign;
    list = list || IsListSign(c.value);
    i += c.bytes;
  }
  if (filler) return DigitGap::kFiller;
  return list ? DigitGap::kList : DigitGap::kSymbol;
}

}  // namespace undox
