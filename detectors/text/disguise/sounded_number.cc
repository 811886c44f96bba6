#include "detectors/text/disguise/sounded_number.h"

#include <array>
#include <cstdint>
#include <string>
#include <utility>

#include "detectors/text/disguise/number_layout.h"
#include "detectors/text/utf8.h"

namespace undox {
namespace {

constexpr std::size_t kHanziBytes = 3;

// Common characters of each digit's syllables (ling lin dong, yi yao, er liang,
// san, si, wu, liu lu, qi guai, ba, jiu gou) and the digits themselves.
constexpr std::u32string_view kSounds[10] = {
    U"零〇另灵凌铃令领龄玲岭林临邻淋琳磷洞动冻懂栋",
    U"一壹幺医依衣伊易意艺亿义议亦异忆译宜移疑姨椅蚁腰要药邀妖遥摇咬窑姚耀谣",
    U"二贰两儿耳尔而俩良凉梁粮亮量辆谅",
    U"三叁伞散山杉衫珊参",
    U"四肆司思寺死丝私斯撕似饲",
    U"五伍舞武吾午物务无雾误吴屋悟乌污巫勿呜捂",
    U"六陆溜柳刘流留硫遛馏榴鹿路录露",
    U"七柒妻期漆起欺其气奇骑器齐棋旗企启弃汽砌拐怪乖",
    U"八捌吧爸扒叭巴把疤拔霸坝罢",
    U"九玖久酒旧就救舅究揪勾够狗购"};

class SoundTable {
 public:
  SoundTable() {
    digits_.fill(-1);
    for (std::size_t digit = 0; digit < 10; ++digit) {
      for (const char32_t c : kSounds[digit]) {
        if (Index(c) < digits_.size()) {
          digits_[Index(c)] = static_cast<std::int8_t>(digit);
        }
      }
    }
  }
  int Of(char32_t c) const {
    return Index(c) < digits_.size() ? digits_[Index(c)] : -1;
  }

 private:
  // Of the unified ideographs; 〇 has the last place.
  static std::size_t Index(char32_t c) {
    if (c == U'〇') return 0x9FFF - 0x4E00;
    return c >= 0x4E00 ? static_cast<std::size_t>(c) - 0x4E00 : kNone;
  }
  static constexpr std::size_t kNone = 0x10000;

  std::array<std::int8_t, 0x9FFF - 0x4E00 + 1> digits_{};
};

int DigitAt(std::string_view text, std::size_t at) {
  return SoundDigit(DecodeUtf8(text, at).value);
}

}  // namespace

int SoundDigit(char32_t code_point) {
  static const SoundTable kTable;
  return kTable.Of(code_point);
}

bool HoldsSounds(std::string_view text) {
  return !FindSoundedNumbers(text).empty();
}

std::vector<DisguisedNumber> FindSoundedNumbers(std::string_view text) {
  std::vector<DisguisedNumber> found;
  constexpr std::size_t kStep = (kFewestSounds - 1) * kHanziBytes;
  std::size_t end = 0;  // Of the last row.
  for (std::size_t i = 0; i < text.size(); i += kStep) {
    std::size_t begin = i;
    while (begin > 0 &&
           (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80)
      --begin;
    if (begin < end || DigitAt(text, begin) < 0) continue;
    while (begin >= kHanziBytes && DigitAt(text, begin - kHanziBytes) >= 0) {
      begin -= kHanziBytes;
    }
    std::string digits;
    std::size_t sounds = 0;
    for (end = begin; end < text.size() && DigitAt(text, end) >= 0;
         end += kHanziBytes) {
      digits += static_cast<char>('0' + DigitAt(text, end));
      ++sounds;
    }
    // 号码是药酒…: a word before may sound so too.
    constexpr std::size_t kMostAround = 2;
    for (std::size_t skip = 0; skip <= kMostAround && skip < sounds; ++skip) {
      const std::string number = digits.substr(skip);
      if (number.size() >= kFewestSounds &&
          ShapeOf(number) != NumberShape::kNone) {
        found.push_back({{begin + skip * kHanziBytes, end}, number, true});
        break;
      }
      const std::string head = number.substr(0, kFewestSounds);
      if (sounds <= kFewestSounds + kMostAround &&
          ShapeOf(head) == NumberShape::kMobile) {
        const std::size_t from = begin + skip * kHanziBytes;
        found.push_back(
            {{from, from + kFewestSounds * kHanziBytes}, head, true});
        break;
      }
    }
  }
  return found;
}

}  // namespace undox
