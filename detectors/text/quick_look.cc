#include "detectors/text/quick_look.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "detectors/text/character_folding.h"
#include "detectors/text/disguise/sounded_number.h"
#include "detectors/text/normalized_text.h"
#include "detectors/text/utf8.h"

namespace undox {
namespace {

enum Trait : std::uint16_t {
  kRare = 1,        // Dropped, or folded by what stands beside it.
  kDigitLike = 2,   // May be a digit of a number, of any script.
  kDigit = 4,       // Folds to an ASCII digit.
  kLetter = 8,      // Folds to an ASCII letter …
  kUpper = 16,      // … a capital.
  kMask = 32,       // Stands for a hidden digit.
  kSeparator = 64,  // Of the groups of a MAC address.
  kBegins = 128,    // First character of a trigger.
  kAlone = 256,     // A trigger by itself.
  kDot = 512,       // Of the numbers of an address of the Internet.
};

constexpr std::uint64_t kEnough = 1;  // The list of triggers of one word.
static_assert(std::endian::native == std::endian::little);

constexpr std::size_t kLetterReach = 2;  // Of a digit: Z 2178.
constexpr int kMostSeparators = 4;
constexpr int kMostDots = 2;
constexpr int kFewestWords = 2;  // Capitalized, of an English name.

std::u32string CharactersOf(std::string_view utf8) {
  std::u32string text;
  for (std::size_t i = 0; i < utf8.size();) {
    const CodePoint c = DecodeUtf8(utf8, i);
    text += c.value;
    i += c.bytes;
  }
  return text;
}

char32_t Lower(char32_t c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; }

// What stands for a character beyond the BMP: any Hanzi of extension A for a
// rare one, U+2600 for a pictograph.
char16_t AstralSymbol(char32_t c) {
  constexpr char32_t kIdeographs = 0x20000;
  if (c >= kIdeographs) return static_cast<char16_t>(0x3400 | (c & 0x3FF));
  return 0x2600;
}

std::uint16_t TraitsOf(char32_t folded) {
  if (folded >= '0' && folded <= '9') return kDigit | kDigitLike;
  if (folded >= 'a' && folded <= 'z') return kLetter;
  if (folded >= 'A' && folded <= 'Z') return kLetter | kUpper;
  if (folded >= 0xC0 && folded < kLatinEnd) return kLetter;
  if (folded == ':' || folded == '-') return kSeparator;
  if (folded == '.') return kDot;
  constexpr std::u32string_view kMasks = U"*•●○■█×✱﹡";
  return kMasks.find(folded) != kMasks.npos ? kMask : 0;
}

// Returns true if so many characters in a row sound like digits that they may
// be a number. Looks at a tenth of them.
bool HoldSounds(std::u16string_view symbols) {
  constexpr std::size_t kStep = kFewestSounds - 1;
  for (std::size_t i = 0; i < symbols.size(); i += kStep) {
    if (SoundDigit(symbols[i]) < 0) continue;
    std::size_t begin = i;
    while (begin > 0 && SoundDigit(symbols[begin - 1]) >= 0) --begin;
    std::size_t end = i;
    while (end < symbols.size() && SoundDigit(symbols[end]) >= 0) ++end;
    if (end - begin >= kFewestSounds) return true;
    i = std::max(i, end - 1);
    i -= i % kStep;
  }
  return false;
}

}  // namespace

QuickLook::QuickLook(std::span<const Trigger> triggers) : entries_(0x10000) {
  using Action = CharacterFold::Action;
  const CharacterFolding& folding = CharacterFolding::Instance();
  for (char32_t c = 0; c < entries_.size(); ++c) {
    const CharacterFold& fold = folding.Of(c);
    const bool replaced = fold.action == Action::kReplace;
    const char32_t folded = replaced ? fold.replacement : c;
    Entry& entry = entries_[c];
    entry.folded = static_cast<char16_t>(Lower(folded));
    entry.traits = TraitsOf(folded);
    if (fold.digit_like) entry.traits |= kDigitLike;
    if (fold.action != Action::kKeep && !replaced) entry.traits |= kRare;
  }
  // What may be the sign of mail is taken for it.
  for (const char32_t c : U"ⓐⒶ") {
    if (c != 0) entries_[c].folded = u'@';
  }
  Lists next = 2;
  for (const Trigger& trigger : triggers) {
    Lists all = 0;
    for (const std::vector<std::string>& words : trigger.all_of) {
      const bool enough = trigger.all_of.size() == 1;
      const Lists list = enough ? kEnough : next;
      if (!enough) next <<= 1;
      all |= list;
      for (const std::string& word : words) AddWord(CharactersOf(word), list);
    }
    if (all != kEnough) triggers_.push_back(all);
  }
  std::sort(words_.begin(), words_.end(),
            [](const Word& a, const Word& b) { return a.head < b.head; });
  // What folds to the begin of a word begins one.
  for (Entry& entry : entries_) {
    const unsigned begun = entries_[entry.folded].traits & (kBegins | kAlone);
    entry.traits = static_cast<std::uint16_t>(entry.traits | begun);
  }
}

void QuickLook::AddWord(std::u32string_view word, Lists lists) {
  if (word.empty()) return;
  if (word[0] >= entries_.size()) {
    astral_.push_back(word[0]);
    return;
  }
  const char32_t first = Lower(word[0]);
  if (word.size() == 1 || word[1] >= entries_.size()) {
    entries_[first].traits |= kAlone;
    singles_[static_cast<char16_t>(first)] |= lists;
    return;
  }
  entries_[first].traits |= kBegins;
  Word added{first << 16 | Lower(word[1]), {}, lists};
  for (const char32_t c : word.substr(2)) {
    if (c >= entries_.size()) break;  // A shorter word, found more often.
    added.tail += static_cast<char16_t>(Lower(c));
  }
  const std::uint32_t bit = FilterBit(added.head);
  filter_[bit / 64] |= std::uint64_t{1} << (bit % 64);
  words_.push_back(std::move(added));
}

QuickLook::Lists QuickLook::ListsAt(std::u16string_view symbols,
                                    std::size_t at) const {
  const std::uint32_t head =
      static_cast<std::uint32_t>(symbols[at]) << 16 | symbols[at + 1];
  const std::uint32_t bit = FilterBit(head);
  if ((filter_[bit / 64] >> (bit % 64) & 1) == 0) return 0;
  const auto first = std::lower_bound(
      words_.begin(), words_.end(), head,
      [](const Word& word, std::uint32_t h) { return word.head < h; });
  Lists lists = 0;
  for (auto it = first; it != words_.end() && it->head == head; ++it) {
    if (symbols.substr(at + 2).starts_with(it->tail)) lists |= it->lists;
  }
  return lists;
}

bool QuickLook::IsTrigger(Lists seen) const {
  return (seen & kEnough) != 0 ||
         std::any_of(triggers_.begin(), triggers_.end(),
                     [&](Lists all) { return (seen & all) == all; });
}

// Where the shapes of a text are counted.
class QuickLook::Glance {
 public:
  // `characters` of the text, not folded.
  Glance(const QuickLook& look, std::u16string_view characters)
      : look_(look), characters_(characters) {}

  // Counts the character at index `i`, which has traits; false if it decides.
  bool Count(std::size_t i, Entry entry);
  // The lists of the words of one character.
  Lists seen() const { return seen_; }

 private:
  bool CountDigit(std::size_t i);

  const QuickLook& look_;
  std::u16string_view characters_;
  unsigned before_ = 0;         // Traits of the character before …
  std::size_t before_end_ = 0;  // … this index.
  std::size_t letter_end_ = 0;  // Index behind the last ASCII letter …
  std::size_t digit_end_ = 0;   // … and the last digit; 0: none.
  int streak_ = 0;
  bool beside_ = false;  // A letter touches one of the streak.
  std::size_t last_digit_ = 0;
  int letters_ = 0;
  int separators_ = 0;
  int dots_ = 0;
  int words_ = 0;
  Lists seen_ = 0;
};

bool QuickLook::Glance::Count(std::size_t i, Entry entry) {
  const unsigned traits = entry.traits;
  const unsigned before = i == before_end_ ? before_ : 0;
  before_end_ = i + 1;
  if ((traits & kAlone) != 0) {
    seen_ |= look_.singles_.find(entry.folded)->second;
  }
  if ((traits & kRare) != 0) {
    before_ = before;
    letter_end_ += letter_end_ != 0 ? 1 : 0;
    digit_end_ += digit_end_ != 0 ? 1 : 0;
    return CharacterFolding::Instance().Of(entry.folded).action ==
           CharacterFold::Action::kDrop;
  }
  before_ = traits;
  if ((traits & kDigitLike) != 0) {
    if (!CountDigit(i)) return false;
    // 浙A一二…: digits of another script beside a letter.
    beside_ = beside_ || (i > 0 && letter_end_ == i);
    if (beside_ && streak_ >= kFewestPlateDigits) return false;
  }
  if (((traits & kDigit) != 0 && (before & kMask) != 0) ||
      ((before & kDigit) != 0 && (traits & kMask) != 0)) {
    return false;
  }
  if ((traits & kLetter) != 0) {
    letter_end_ = i + 1;
    const bool behind = streak_ > 0 && last_digit_ + 1 == i;
    beside_ = beside_ || behind;
    if (behind && streak_ >= kFewestPlateDigits) return false;
  }
  if ((traits & kDigit) != 0) digit_end_ = i + 1;
  if ((traits & (kLetter | kDigit)) != 0 && letter_end_ != 0 &&
      digit_end_ != 0 &&
      std::max(letter_end_, digit_end_) <=
          std::min(letter_end_, digit_end_) + kLetterReach) {
    return false;
  }
  letters_ += (traits & kLetter) != 0 ? 1 : 0;
  separators_ += (traits & kSeparator) != 0 ? 1 : 0;
  dots_ += (traits & kDot) != 0 && (before & kDigit) != 0 ? 1 : 0;
  words_ += (before & kUpper) != 0 && (traits & (kLetter | kUpper)) == kLetter;
  return letters_ < kFewestSpelledLetters && separators_ <= kMostSeparators &&
         dots_ <= kMostDots && words_ < kFewestWords;
}

// As NormalizedText counts them; what stands for a character beyond the BMP is
// a byte shorter than that.
bool QuickLook::Glance::CountDigit(std::size_t i) {
  std::size_t bytes = 0;
  for (std::size_t k = last_digit_; k < i && bytes <= kNumberReachBytes; ++k) {
    bytes += characters_[k] < 0x80 ? 1 : characters_[k] < 0x800 ? 2 : 3;
  }
  streak_ = bytes > kNumberReachBytes ? 1 : streak_ + 1;
  beside_ = beside_ && streak_ > 1;
  last_digit_ = i;
  return streak_ < kFewestNumberDigits;
}

// The symbol of a character beyond the BMP; 0 if it decides.
char16_t QuickLook::Astral(char32_t c) const {
  const bool kept =
      CharacterFolding::Instance().Of(c).action == CharacterFold::Action::kKeep;
  const bool begins =
      std::find(astral_.begin(), astral_.end(), c) != astral_.end();
  return kept && !begins ? AstralSymbol(c) : u'\0';
}

bool QuickLook::Decode(std::string_view utf8, Scratch& scratch) const {
  scratch.Reserve(utf8.size());
  char16_t* character = scratch.characters.data();
  const char* at = utf8.data();
  const char* const end = at + utf8.size();
  while (at < end) {
    if (const auto byte = static_cast<unsigned char>(*at); byte < 0x80) {
      *character++ = byte;
      ++at;
      continue;
    }
    // Three bytes, as nearly all Hanzi and their punctuation have, but not
    // where overlong forms or surrogates might lie.
    if (std::uint32_t four = 0; end - at > 3) {
      std::memcpy(&four, at, sizeof(four));
      const std::uint32_t lead = four & 0xFF;
      if ((four & 0xC0C0F0) == 0x8080E0 && lead != 0xE0 && lead != 0xED) {
        *character++ = static_cast<char16_t>(lead << 12 | (four >> 2 & 0xFC0) |
                                             (four >> 16 & 0x3F));
        at += 3;
        continue;
      }
    }
    const CodePoint c =
        DecodeUtf8(utf8, static_cast<std::size_t>(at - utf8.data()));
    const bool basic = c.value < entries_.size();
    *character = basic ? static_cast<char16_t>(c.value) : Astral(c.value);
    if (!c.valid || (*character == 0 && !basic)) return false;
    ++character;
    at += c.bytes;
  }
  scratch.character_count =
      static_cast<std::size_t>(character - scratch.characters.data());
  return true;
}

bool QuickLook::NeedsWholeLook(std::string_view utf8, Scratch& scratch) const {
  if (!Decode(utf8, scratch)) return true;
  const std::u16string_view characters(scratch.characters.data(),
                                       scratch.character_count);
  Glance glance(*this, characters);
  const Entry* const entries = entries_.data();
  char16_t* const symbols = scratch.symbols.data();
  std::uint32_t* const begins = scratch.begins.data();
  std::size_t size = 0;
  std::size_t begun = 0;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const Entry entry = entries[characters[i]];
    const unsigned traits = entry.traits;
    if ((traits & ~unsigned{kBegins}) != 0 && !glance.Count(i, entry)) {
      return true;
    }
    begins[begun] = static_cast<std::uint32_t>(size);
    begun += (traits & kBegins) != 0 ? 1 : 0;
    symbols[size] = entry.folded;
    size += (traits & kRare) == 0 ? 1 : 0;  // Else it is dropped.
  }
  scratch.size = size;
  if (HoldSounds(scratch.text())) return true;
  Lists seen = glance.seen();
  for (std::size_t k = 0; k < begun; ++k) {
    if (begins[k] + 1 < size) seen |= ListsAt(scratch.text(), begins[k]);
  }
  return IsTrigger(seen);
}

}  // namespace undox
