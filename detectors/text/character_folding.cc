#include "detectors/text/character_folding.h"

#include <array>
#include <string_view>
#include <utility>

#include "detectors/text/embedded_data.h"
#include "detectors/text/tsv.h"
#include "detectors/text/utf8.h"

namespace undox {
namespace {

constexpr char32_t kAstralBegin = 0x1D400;
constexpr char32_t kAstralEnd = 0x1FC00;

using Action = CharacterFold::Action;

CharacterFold Replace(char32_t by, bool disguise) {
  const bool digit = by >= '0' && by <= '9';
  return {Action::kReplace, disguise, digit, by};
}

CharacterFold Number(char32_t value) {
  return {value < 10 ? Action::kReplace : Action::kNumber, true, true,
          value < 10 ? U'0' + value : value};
}

// First code point of a run of numbered signs, the number of the first, and
// how many there are.
struct NumberRun {
  char32_t begin;
  char32_t first;
  char32_t count;
};

constexpr NumberRun kNumberRuns[] = {
    {0x2460, 1, 20},   // ① to ⑳
    {0x2474, 1, 20},   // ⑴ to ⒇
    {0x2488, 1, 20},   // ⒈ to ⒛
    {0x24EA, 0, 1},    // ⓪
    {0x24EB, 11, 10},  // ⓫ to ⓴
    {0x24F5, 1, 10},   // ⓵ to ⓾
    {0x24FF, 0, 1},    // ⓿
    {0x2776, 1, 10},   // ❶ to ❿
    {0x2780, 1, 10},   // ➀ to ➉
    {0x278A, 1, 10},   // ➊ to ➓
    {0x3220, 1, 9},    // ㈠ to ㈨
    {0x3280, 1, 9},    // ㊀ to ㊈
    {0x2080, 0, 10},   // Subscripts.
    {0x2074, 4, 6},    // Superscripts ⁴ to ⁹.
    {0x2070, 0, 1},   {0x00B9, 1, 1},
    {0x00B2, 2, 2},   {0x0660, 0, 10},  // Arabic-Indic.
    {0x06F0, 0, 10},                    // Extended Arabic-Indic.
    {0x0966, 0, 10},                    // Devanagari.
    {0x09E6, 0, 10},                    // Bengali.
    {0x07C0, 0, 10},                    // NKo.
    {0x0A66, 0, 10},                    // Gurmukhi.
    {0x0AE6, 0, 10},                    // Gujarati.
    {0x0B66, 0, 10},                    // Oriya.
    {0x0BE6, 0, 10},                    // Tamil.
    {0x0C66, 0, 10},                    // Telugu.
    {0x0CE6, 0, 10},                    // Kannada.
    {0x0D66, 0, 10},                    // Malayalam.
    {0x0E50, 0, 10},                    // Thai.
    {0x0ED0, 0, 10},                    // Lao.
    {0x0F20, 0, 10},                    // Tibetan.
    {0x1040, 0, 10},                    // Myanmar.
    {0x17E0, 0, 10},                    // Khmer.
    {0x1810, 0, 10},                    // Mongolian.
    {0x3021, 1, 9},                     // 〡 to 〩: Suzhou numerals.
    {0x1D360, 1, 9},                    // 𝍠 to 𝍨: counting rods.
    {0x1F100, 0, 1},                    // 🄀: zero with full stop.
    {0x1F101, 0, 10},                   // 🄁: digit with comma.
    {0x1F10B, 0, 1},                    // 🄋
    {0x1F10C, 0, 1},                    // 🄌
    {0x1FBF0, 0, 10},                   // Segmented digits.
};

struct Range {
  char32_t begin;
  char32_t end;  // Exclusive.
};

constexpr Range kInvisible[] = {
    {0x00AD, 0x00AE}, {0x0300, 0x0370}, {0x0483, 0x048A}, {0x061C, 0x061D},
    {0x115F, 0x1161}, {0x17B4, 0x17B6}, {0x180B, 0x180F}, {0x1AB0, 0x1B00},
    {0x1DC0, 0x1E00}, {0x200B, 0x2010}, {0x202A, 0x202F}, {0x2060, 0x2070},
    {0x20D0, 0x2100}, {0x3164, 0x3165}, {0xFE00, 0xFE10}, {0xFE20, 0xFE30},
    {0xFEFF, 0xFF00}, {0xFFA0, 0xFFA1}, {0xFFF9, 0xFFFC}};

// Pairs of a look-alike and the ASCII letter that it is taken for.
constexpr std::u32string_view kLookAlikes =
    U"аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwӏlАAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSԌGԜWΑAΒB"
    U"ΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoαaνvρpιiκkυuɡgɑaıiℓlⅼlƖl";

}  // namespace

const CharacterFolding& CharacterFolding::Instance() {
  static const CharacterFolding kFolding;
  return kFolding;
}

CharacterFolding::CharacterFolding()
    : bmp_(0x10000, 0), astral_(kAstralEnd - kAstralBegin, 0), folds_(1) {
  AddTraditional();
  AddForms();
  AddDigits();
  AddInvisible();
  AddLookAlikes();
}

const CharacterFold& CharacterFolding::Astral(char32_t code_point) const {
  static constexpr CharacterFold kDropped = {Action::kDrop, true, false, 0};
  if (code_point >= kAstralBegin && code_point < kAstralEnd) {
    return folds_[astral_[code_point - kAstralBegin]];
  }
  // Tags and variation selectors.
  if (code_point >= 0xE0000 && code_point < 0xE0200) return kDropped;
  return folds_[0];
}

void CharacterFolding::Set(char32_t code_point, const CharacterFold& fold) {
  const auto index = static_cast<std::uint16_t>(folds_.size());
  folds_.push_back(fold);
  if (code_point < bmp_.size()) {
    bmp_[code_point] = index;
    marked_[code_point / 64] |= std::uint64_t{1} << (code_point % 64);
  } else if (code_point >= kAstralBegin && code_point < kAstralEnd) {
    astral_[code_point - kAstralBegin] = index;
  }
}

void CharacterFolding::AddForms() {
  Set(0x3000, Replace(' ', false));
  Set(0x00A0, Replace(' ', false));
  Set(0x202F, Replace(' ', false));
  for (char32_t c = 0x2000; c <= 0x200A; ++c) Set(c, Replace(' ', false));
  for (char32_t c = 0xFF01; c <= 0xFF5E; ++c) {
    Set(c, Replace(c - 0xFF01 + '!', false));
  }
  // Small forms; 0 stands for what is unassigned or a sign of its own.
  constexpr std::string_view kSmall(",\0.\0;:?!\0(){}\0\0#&\0+-<>=\0\\$%@", 28);
  for (char32_t i = 0; i < kSmall.size(); ++i) {
    const auto by = static_cast<unsigned char>(kSmall[i]);
    if (by != 0) Set(0xFE50 + i, Replace(by, true));
  }
  for (char32_t i = 0; i < 26; ++i) {
    Set(0x249C + i, Replace('a' + i, true));   // ⒜
    Set(0x24B6 + i, Replace('A' + i, true));   // Ⓐ
    Set(0x24D0 + i, Replace('a' + i, true));   // ⓐ
    Set(0x1F110 + i, Replace('A' + i, true));  // 🄐
    Set(0x1F130 + i, Replace('A' + i, true));  // 🄰
    Set(0x1F150 + i, Replace('A' + i, true));  // 🅐
    Set(0x1F170 + i, Replace('A' + i, true));  // 🅰
    Set(0x1F1E6 + i, Replace('A' + i, true));  // Regional indicators.
  }
  Set(0x2215, Replace('/', true));
  Set(0x2044, Replace('/', true));
  // Small capitals and letters above the line, each with what it stands for.
  constexpr std::u32string_view kSmallLetters =
      U"ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟl"
      U"ᴍmɴnᴏoᴘpꞯqʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz"
      U"ᵃaᵇbᶜcᵈdᵉeᶠfᵍgʰhⁱiʲjᵏkˡlᵐmⁿnᵒoᵖpʳrˢsᵗtᵘuᵛvʷwˣxʸyᶻz"
      U"ᴬAᴮBᴰDᴱEᴳGᴴHᴵIᴶJᴷKᴸLᴹMᴺNᴼOᴾPᴿRᵀTᵁUⱽVᵂW";
  for (std::size_t i = 0; i + 1 < kSmallLetters.size(); i += 2) {
    Set(kSmallLetters[i], Replace(kSmallLetters[i + 1], true));
  }
  // Mathematical letters: 13 styles of A–Z, a–z.
  for (char32_t c = 0x1D400; c <= 0x1D6A3; ++c) {
    const char32_t i = (c - 0x1D400) % 52;
    Set(c, Replace(i < 26 ? 'A' + i : 'a' + i - 26, true));
  }
}

void CharacterFolding::AddDigits() {
  for (const NumberRun& run : kNumberRuns) {
    for (char32_t i = 0; i < run.count; ++i) {
      Set(run.begin + i, Number(run.first + i));
    }
  }
  for (char32_t i = 0; i < 10; ++i) Set(0xFF10 + i, Replace('0' + i, false));
  for (char32_t c = 0x1D7CE; c <= 0x1D7FF; ++c) {
    Set(c, Number((c - 0x1D7CE) % 10));
  }
  Set(0x1F51F, Number(10));  // 🔟
  constexpr CharacterFold kKeptDigit = {Action::kKeep, false, true, 0};
  for (const char32_t c : std::u32string_view(
           U"〇零⭕○◯◎一二三四五六七八九壹贰叁肆伍陆柒捌玖幺两拐洞"
           U"勾☝✌✋🖐🤙🎱ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅰⅱⅲⅳⅴ"
           U"ⅵ"
           U"ⅶ"
           U"ⅷ"
           U"ⅸ")) {
    Set(c, kKeptDigit);
  }
}

void CharacterFolding::AddInvisible() {
  constexpr CharacterFold kDropped = {Action::kDrop, true, false, 0};
  for (const Range& range : kInvisible) {
    for (char32_t c = range.begin; c < range.end; ++c) Set(c, kDropped);
  }
  // An emoji's presentation selector is no disguise.
  Set(0xFE0F, {Action::kDrop, false, false, 0});
  Set(0x200D, {Action::kDrop, false, false, 0});
  for (char32_t c = 0x1F3FB; c <= 0x1F3FF; ++c) {  // Skin tones.
    Set(c, {Action::kDrop, false, false, 0});
  }
}

void CharacterFolding::AddLookAlikes() {
  for (std::size_t i = 0; i + 1 < kLookAlikes.size(); i += 2) {
    Set(kLookAlikes[i], {Action::kLookAlike, true, false, kLookAlikes[i + 1]});
  }
}

void CharacterFolding::AddTraditional() {
  for (const auto& row : ParseTsv(DetectorData("traditional.tsv"))) {
    const char32_t by = DecodeUtf8(row[1], 0).value;
    Set(DecodeUtf8(row[0], 0).value, Replace(by, false));
  }
  // Financial digits that the table leaves or maps to themselves.
  for (const auto& [from, to] :
       {std::pair{U'弍', U'贰'}, {U'弌', U'壹'}, {U'亖', U'四'}}) {
    Set(from, Replace(to, false));
  }
}

}  // namespace undox
