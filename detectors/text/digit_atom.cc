#include "detectors/text/digit_atom.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "detectors/text/utf8.h"

namespace undox {
namespace {

using Kind = DigitAtom::Kind;

// Each row: the characters that stand for the digit of its index.
constexpr std::u32string_view kHanzi[10] = {
    U"零〇洞⭕○◯◎", U"一壹幺☝", U"二贰两✌", U"三叁", U"四肆",
    U"五伍✋",      U"六陆",    U"七柒拐",  U"八捌", U"九玖勾"};
constexpr std::u32string_view kHomophones[10] = {
    U"另灵凌铃", U"医依衣伊腰", U"儿耳尔俩",   U"参山伞散", U"思司似寺",
    U"舞武吾午", U"溜柳刘流",   U"妻期漆起欺", U"吧爸扒叭", U"久酒旧就"};
// Letters of other scripts that look like a digit, where digits touch them.
constexpr std::u32string_view kShapes[10] = {
    U"ΟΘϴⵔ", U"ǀ",   U"ƧƻϨ", U"ЗзӠʒƷȜȝɜƐ", U"ЧчᏎ",
    U"ƼƽЅ",  U"бϬɓ", U"Ⴈ",   U"Ȣȣϐꝸ",      U"ցզ"};
// The X of a resident ID, in disguise.
constexpr std::u32string_view kCrosses = U"叉ⅹⅩ×✕✖❌✗✘㐅乂";
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

constexpr std::size_t kLongestWord = 5;

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
    if (c < entries_.size()) return entries_[c];
    switch (c) {
      case U'🖐':
        return {Kind::kHanzi, 5};
      case U'🤙':
        return {Kind::kHanzi, 6};
      case U'🎱':
        return {Kind::kHanzi, 8};
      default:
        return {};
    }
  }

 private:
  AtomTable() : entries_(0x10000) {
    for (std::uint8_t digit = 0; digit < 10; ++digit) {
      for (const char32_t c : kHomophones[digit]) {
        entries_[c] = {Kind::kHomophone, digit};
      }
      for (const char32_t c : kShapes[digit]) {
        entries_[c] = {Kind::kLetter, digit};
      }
      for (const char32_t c : kRoman[digit])
        entries_[c] = {Kind::kRoman, digit};
      for (const char32_t c : kHanzi[digit])
        entries_[c] = {Kind::kHanzi, digit};
    }
  }

  std::vector<Entry> entries_;
};

// What a letter is taken for among digits.
int LetterDigit(char c) {
  switch (c) {
    case 'o':
    case 'O':
      return 0;
    case 'l':
    case 'I':
    case 'i':
      return 1;
    case 'z':
    case 'Z':
      return 2;
    case 's':
    case 'S':
      return 5;
    case 'b':
      return 6;
    case 'B':
      return 8;
    case 'g':
    case 'q':
      return 9;
    default:
      return -1;
  }
}

// The vowel under a tone mark of pinyin, 0 if it is none.
char PlainVowel(char32_t c) {
  if (c < 0xE0 || c > 0x1D4) return '\0';
  constexpr std::u32string_view kToned = U"āáǎàēéěèīíǐìōóǒòūúǔù";
  constexpr std::string_view kPlain = "aeiou";
  const std::size_t at = kToned.find(c);
  return at == kToned.npos ? '\0' : kPlain[at / 4];
}

// Roman numerals of Latin letters.
int RomanDigit(std::string_view letters) {
  constexpr std::string_view kNumerals[] = {"",  "I",  "II",  "III",  "IV",
                                            "V", "VI", "VII", "VIII", "IX"};
  const auto* const found =
      std::find(std::begin(kNumerals) + 1, std::end(kNumerals), letters);
  return found == std::end(kNumerals)
             ? -1
             : static_cast<int>(found - std::begin(kNumerals));
}

class AtomFinder {
 public:
  explicit AtomFinder(std::string_view text) : text_(text) {}

  std::vector<DigitAtom> Run() && {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (IsAsciiDigit(c)) {
        if (CountsPlaces(1) || Repeats(1, c - '0')) continue;
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
  static constexpr std::size_t kDigitsBeforeX = 17;

  void Add(std::size_t bytes, Kind kind, int digit) {
    const int times = at_ == times_end_ ? times_ : 1;
    times_end_ = 0;
    atoms_.push_back({static_cast<std::uint32_t>(at_),
                      static_cast<std::uint32_t>(at_ + bytes), kind,
                      static_cast<std::uint8_t>(digit)});
    at_ += bytes;
    for (int i = 1; i < times; ++i) Add(0, kind, digit);
  }

  // Skips the sign at hand, of `bytes`, and returns true if it says how many
  // digits come (前三位, 后4位) or which piece (第二段) and so is none itself.
  bool CountsPlaces(std::size_t bytes) {
    constexpr std::string_view kPlaces = "位";
    constexpr std::string_view kOrdinal = "第";
    const std::string_view rest = text_.substr(at_ + bytes);
    const bool ordinal = text_.substr(0, at_).ends_with(kOrdinal);
    // A floor of a thread: "\n三楼:".
    const bool floor = (at_ == 0 || text_[at_ - 1] == '\n') &&
                       (rest.starts_with("楼:") || rest.starts_with("L:"));
    if (!ordinal && !floor && !rest.starts_with(kPlaces)) return false;
    at_ += bytes;
    return true;
  }

  // 三个8: as many of the digit behind it. True if so; `bytes` and `count` are
  // of the sign at hand.
  bool Repeats(std::size_t bytes, int count) {
    constexpr std::string_view kTimes = "个";
    constexpr int kMost = 9;
    const std::size_t sign = at_ + bytes + kTimes.size();
    if (count < 2 || count > kMost || sign >= text_.size() ||
        text_.substr(at_ + bytes, kTimes.size()) != kTimes) {
      return false;
    }
    const CodePoint c = DecodeUtf8(text_, sign);
    int digit = -1;
    if (c.value >= '0' && c.value <= '9') {
      digit = static_cast<int>(c.value - '0');
    } else if (const AtomTable::Entry entry = table_.Of(c.value);
               entry.kind == Kind::kHanzi) {
      digit = entry.digit;
    }
    if (digit < 0) return false;
    Add(sign + c.bytes - at_, Kind::kHanzi, digit);
    for (int i = 1; i < count; ++i) Add(0, Kind::kHanzi, digit);
    return true;
  }

  void Wide() {
    const CodePoint c = DecodeUtf8(text_, at_);
    if (PlainVowel(c.value) != '\0') {
      Letters();
      return;
    }
    if (IsXBehind() && kCrosses.find(c.value) != kCrosses.npos) {
      Add(c.bytes, Kind::kHanzi, 10);
      return;
    }
    const AtomTable::Entry entry = table_.Of(c.value);
    const bool shape = entry.kind == Kind::kLetter;
    if (entry.kind == Kind::kAscii ||
        (shape && !BesideDigit(at_ + c.bytes) && !BesideLetter(c.bytes))) {
      at_ += c.bytes;
    } else if (!CountsPlaces(c.bytes) && !Repeats(c.bytes, entry.digit)) {
      Add(c.bytes, entry.kind, entry.digit);
    }
  }

  // A run of letters: spelled digits, or letters for digits that stand next
  // to digits.
  void Letters() {
    lower_.clear();
    ends_.clear();
    std::size_t end = at_;
    while (end < text_.size()) {
      const CodePoint c = DecodeUtf8(text_, end);
      const bool ascii = c.bytes == 1 && IsAsciiLetter(text_[end]);
      const char letter =
          ascii ? static_cast<char>(text_[end] | 0x20) : PlainVowel(c.value);
      if (letter == '\0') break;
      end += c.bytes;
      lower_ += letter;
      ends_.push_back(end);
    }
    if (TakeX(end) || TakeTimes(end) || TakeWords()) return;
    const std::string_view run = text_.substr(at_, end - at_);
    if (const int roman = RomanDigit(run); roman > 0 && AmongRoman(end)) {
      Add(run.size(), Kind::kRoman, roman);
      return;
    }
    const bool all = std::all_of(run.begin(), run.end(),
                                 [](char c) { return LetterDigit(c) >= 0; });
    // q12345678: the label of a number, not its first digit.
    const bool label =
        run == "q" && (atoms_.empty() || atoms_.back().end < at_);
    if (!all || label || !BesideDigit(end)) {
      at_ = end;
      return;
    }
    while (at_ < end) Add(1, Kind::kLetter, LetterDigit(text_[at_]));
  }

  // Returns true if a sign away from what stands from at_ to `end` there is
  // another Roman numeral or a 0, and a digit on no side.
  bool AmongRoman(std::size_t end) const {
    constexpr std::string_view kNumerals = "IVX0";
    const auto at = [&](std::size_t i) {
      return i < text_.size() ? text_[i] : ' ';
    };
    const char before = at_ >= 2 ? at(at_ - 2) : ' ';
    const char after = at(end + 1);
    if (IsAsciiAlnum(at(at_ - 1)) || IsAsciiAlnum(at(end))) return false;
    if ((IsAsciiDigit(before) && before != '0') ||
        (IsAsciiDigit(after) && after != '0')) {
      return false;
    }
    return kNumerals.find(before) != kNumerals.npos ||
           kNumerals.find(after) != kNumerals.npos;
  }

  // Returns true if a digit touches what stands from at_ to `end`.
  bool BesideDigit(std::size_t end) const {
    if (!atoms_.empty() && atoms_.back().end == at_ &&
        atoms_.back().kind != Kind::kHomophone) {
      return true;
    }
    if (end >= text_.size()) return false;
    if (IsAsciiDigit(text_[end])) return true;
    const Kind kind = table_.Of(DecodeUtf8(text_, end).value).kind;
    return kind == Kind::kHanzi || kind == Kind::kRoman;
  }

  // Returns true if a letter for a digit touches the sign of `bytes` at hand.
  bool BesideLetter(std::size_t bytes) const {
    const std::size_t end = at_ + bytes;
    if (end >= text_.size()) return false;
    const char c = text_[end];
    return (IsAsciiLetter(c) && LetterDigit(c) >= 0) ||
           table_.Of(DecodeUtf8(text_, end).value).kind == Kind::kLetter;
  }

  // Returns true if the 17 digits of an ID stand right before what is at hand.
  bool IsXBehind() const {
    constexpr std::size_t kClose = 6;
    return atoms_.size() >= kDigitsBeforeX && at_ - atoms_.back().end <= kClose;
  }

  // double nine, triple 0: the digit behind stands so many times.
  bool TakeTimes(std::size_t end) {
    if (lower_ != "double" && lower_ != "triple") return false;
    times_ = lower_ == "double" ? 2 : 3;
    times_end_ = end + 1;
    at_ = end;
    return true;
  }

  // The X of an ID, behind 17 digits; behind a piece of some, or before all.
  bool TakeX(std::size_t end) {
    constexpr std::size_t kPiece = 3;
    if (end != at_ + 1 || (text_[at_] != 'x' && text_[at_] != 'X')) {
      return false;
    }
    const bool behind = IsXBehind();
    const auto digits = [&](std::size_t from, std::size_t count) {
      if (from + count > text_.size()) return false;
      const std::string_view run = text_.substr(from, count);
      return std::all_of(run.begin(), run.end(), IsAsciiDigit);
    };
    const bool of_piece = at_ >= kPiece && digits(at_ - kPiece, kPiece) &&
                          (end == text_.size() || !IsAsciiAlnum(text_[end]));
    if (!behind && !of_piece && !digits(end, kDigitsBeforeX)) return false;
    Add(1, Kind::kAscii, 10);
    return true;
  }

  // One spelled digit or several run together (yijiujiu), all of lower_.
  bool TakeWords() {
    constexpr std::size_t kMostLetters = 80;
    const std::string_view lower = lower_;
    if (lower.size() > kMostLetters) return false;
    // word_at[i] is the word that ends after i letters, -1 if none does.
    std::array<std::int16_t, kMostLetters + 1> word_at{};
    word_at.fill(-1);
    std::size_t last = 0;  // Where the last of them ends.
    for (std::size_t i = 1; i <= lower.size(); ++i) {
      for (std::size_t w = 0; w < std::size(kWords); ++w) {
        const std::string_view word = kWords[w].word;
        if (word.back() != lower[i - 1]) continue;
        const bool fits = lower.substr(0, i).ends_with(word) &&
                          (i == word.size() || word_at[i - word.size()] >= 0);
        if (fits) word_at[i] = static_cast<std::int16_t>(w);
      }
      if (word_at[i] >= 0) last = i;
      if (i - last >= kLongestWord) return false;
    }
    if (lower.empty() || word_at[lower.size()] < 0) return false;
    // 3 dong 501 is a building and a room.
    if (lower == "dong" && !atoms_.empty() &&
        atoms_.back().kind == Kind::kAscii) {
      return false;
    }
    std::vector<std::pair<std::size_t, int>> words;  // End letter and digit.
    for (std::size_t i = lower.size(); i > 0;) {
      const auto at = static_cast<std::size_t>(word_at[i]);
      const Word& word = kWords[at];
      words.emplace_back(i, word.digit);
      i -= word.word.size();
    }
    std::reverse(words.begin(), words.end());
    for (const auto& [letters, digit] : words) {
      Add(ends_[letters - 1] - at_, Kind::kWord, digit);
    }
    return true;
  }

  const AtomTable& table_ = AtomTable::Instance();
  std::string_view text_;
  std::size_t at_ = 0;
  int times_ = 1;                  // How often the digit at …
  std::size_t times_end_ = 0;      // … this byte is said.
  std::string lower_;              // Of the run of letters at hand …
  std::vector<std::size_t> ends_;  // … and where each ends in the text.
  std::vector<DigitAtom> atoms_;
};

}  // namespace

int HanziDigit(char32_t code_point) {
  const AtomTable::Entry entry = AtomTable::Instance().Of(code_point);
  return entry.kind == Kind::kHanzi ? entry.digit : -1;
}

std::vector<DigitAtom> FindDigitAtoms(std::string_view text) {
  return AtomFinder(text).Run();
}

}  // namespace undox
