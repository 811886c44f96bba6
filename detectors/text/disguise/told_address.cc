#include "detectors/text/disguise/told_address.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>

#include "detectors/text/digit_atom.h"
#include "detectors/text/normalized_text.h"
#include "detectors/text/utf8.h"
#include "detectors/text/word_list.h"

namespace undox {
namespace {

using std::string_view;

constexpr std::size_t kMostBytes = 240;  // Of an address.
constexpr std::size_t kMostJoint = 24;   // Bytes between two steps.
constexpr std::size_t kMostPlace = 24;   // Bytes of the name of a place.

// A unit and how it is written, the plain form first.
struct Unit {
  string_view written;
  string_view plain;
  bool building = false;
};
constexpr Unit kUnits[] = {
    {"号楼", "号楼", true},
    {"号院", "号院"},
    {"号", "号"},
    {"幢", "幢", true},
    {"栋", "栋", true},
    {"座", "座", true},
    {"单元", "单元", true},
    {"室", "室"},
    {"楼", "楼"},
    {"层", "层"},
    {"弄", "弄"},
    {"撞", "幢", true},
    {"壮", "幢", true},
    {"冻", "栋", true},
    {"丹元", "单元", true},
    {"单圆", "单元", true},
    {"丹圆", "单元", true},
    {"但元", "单元", true},
    {"单yuan", "单元", true},
    {"dan元", "单元", true},
    {"danyuan", "单元", true},
    {"dy", "单元", true},
    {"zhuang", "幢", true},
    {"dong", "栋", true},
    {"haolou", "号楼", true},
    {"hao楼", "号楼", true},
    {"号lou", "号楼", true},
    {"号娄", "号楼", true},
    {"呺楼", "号楼", true},
    {"呺娄", "号楼", true},
    {"hao", "号"},
    {"呺", "号"},
    {"shi", "室"},
    {"试", "室"},
    {"娄", "楼"},
    {"lou", "楼"},
    {"ceng", "层"},
    {"🏢", "栋", true},
    {"🚪", "单元", true},
    {"🏠", "室"},
};

// Ends of the names of places, and how they sound.
constexpr std::pair<string_view, string_view> kPlaces[] = {
    {"花园", "花园"}, {"小区", "小区"}, {"公寓", "公寓"}, {"家园", "家园"},
    {"新村", "新村"}, {"名邸", "名邸"}, {"苑", "苑"},     {"华庭", "华庭"},
    {"府", "府"},     {"城", "城"},     {"湾", "湾"},     {"里", "里"},
    {"居", "居"},     {"村", "村"},     {"园", "园"},     {"路", "路"},
    {"街", "街"},     {"街道", "街道"}, {"区", "区"},     {"镇", "镇"},
    {"巷", "巷"},     {"大道", "大道"}, {"庭", "庭"},     {"郡", "郡"},
    {"花圆", "花园"}, {"小曲", "小区"}, {"公遇", "公寓"}, {"加园", "家园"},
    {"新材", "新村"}, {"花元", "花园"}, {"小驱", "小区"}, {"公预", "公寓"},
    {"佳园", "佳园"}, {"山庄", "山庄"}, {"大厦", "大厦"}, {"广场", "广场"}};

constexpr string_view kJoints[] = {
    ",",    "。",   "\n",   "…",    "~",    ">",      "→",    "📍",      "·",
    "/",    "、",   "|",    " ",    "-",    ";",      ":",    "小区是", "小区",
    "楼是", "房间", "门牌", "然后", "最后", "是",     "的",   "那个",   "后面",
    "里面", "再",   "接着", "在",   "栋是", "门牌号", "房号", "单元是", "路上",
    "➡",    "—",    "_",    "+",    "#"};

bool IsHanzi(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }

std::vector<string_view> WrittenUnits() {
  std::vector<string_view> words;
  for (const Unit& unit : kUnits) words.push_back(unit.written);
  return words;
}

// The unit whose words are the longest at the front of `text`.
const Unit* UnitAt(string_view text) {
  static const WordList kList(WrittenUnits());
  const string_view written = kList.AtBegin(text);
  if (written.empty()) return nullptr;
  // Latin letters go on in none of them.
  if (IsAsciiLetter(written.back()) && written.size() < text.size() &&
      IsAsciiLetter(text[written.size()])) {
    return nullptr;
  }
  return std::find_if(std::begin(kUnits), std::end(kUnits),
                      [&](const Unit& u) { return u.written == written; });
}

// A number of up to four places in any numerals.
struct Numeral {
  std::size_t end = 0;
  std::string digits;
  int signs = 0;           // Numerals that stand for one digit.
  bool disguised = false;  // Financial or radio numerals.
};

Numeral ReadNumeral(string_view text, std::size_t at) {
  constexpr std::u32string_view kOdd = U"壹贰叁肆伍陆柒捌玖拾佰幺两拐洞勾";
  Numeral number{.end = at, .digits = {}};
  int value = 0;  // Of a number that is said: 贰拾柒.
  int last = 0;
  bool said = false;
  while (number.end < text.size() && number.digits.size() < 6) {
    const CodePoint c = DecodeUtf8(text, number.end);
    const bool ten = c.value == U'十' || c.value == U'拾';
    const bool hundred = c.value == U'百' || c.value == U'佰';
    int digit = -1;
    if (c.value >= '0' && c.value <= '9') {
      digit = static_cast<int>(c.value - '0');
    } else if (!ten && !hundred) {
      digit = IsHanzi(c.value) || c.value == U'〇' ? HanziDigit(c.value) : -1;
    }
    if (digit < 0 && !ten && !hundred) break;
    number.disguised = number.disguised || kOdd.find(c.value) != kOdd.npos;
    number.end += c.bytes;
    if (ten || hundred) {
      said = true;
      value += (last == 0 && ten ? 1 : last) * (ten ? 10 : 100);
      last = 0;
      continue;
    }
    last = digit;
    ++number.signs;
    number.digits += static_cast<char>('0' + digit);
  }
  if (said) number.digits = std::to_string(value + last);
  return number;
}

// What was read of an address so far.
struct Chain {
  std::size_t end = 0;
  std::string value;
  int steps = 0;
  int signs = 0;  // Numerals.
  bool building = false;
  bool room = false;  // The last step.
  bool disguised = false;
};

class AddressFinder {
 public:
  explicit AddressFinder(string_view text) : text_(text) {}

  std::vector<DisguisedNumber> Find() && {
    for (std::size_t at = 0; at < text_.size();) {
      const CodePoint c = DecodeUtf8(text_, at);
      const bool digit = c.bytes == 1
                             ? IsAsciiDigit(text_[at])
                             : HanziDigit(c.value) >= 0 || c.value == U'拾';
      std::size_t end = 0;
      if (digit) end = TryChain(at);
      at = std::max(end, at + c.bytes);
      // Numbers are read from their begin.
      while (end == 0 && digit && at < text_.size() && IsAsciiDigit(text_[at]))
        ++at;
    }
    return std::move(found_);
  }

 private:
  std::size_t SkipSpaces(std::size_t at) const {
    while (at < text_.size() && text_[at] == ' ') ++at;
    return at;
  }

  // 3幢, 12号, 肆单元
  bool ReadNumbered(Chain& chain) const {
    const Numeral number = ReadNumeral(text_, chain.end);
    if (number.digits.empty() || number.digits.size() > 4) return false;
    const std::size_t at = SkipSpaces(number.end);
    const Unit* const unit = UnitAt(text_.substr(at));
    if (unit == nullptr) return false;
    const bool odd = unit->written != unit->plain;
    chain.disguised = chain.disguised || odd || number.disguised;
    chain.building = chain.building || unit->building;
    chain.value += number.digits;
    chain.value += unit->plain;
    chain.end = at + unit->written.size();
    chain.room = unit->plain == "室";
    ++chain.steps;
    chain.signs += number.signs;
    return true;
  }

  // The room behind a building: 501.
  bool ReadRoom(Chain& chain) const {
    const Numeral number = ReadNumeral(text_, chain.end);
    if (!chain.building || number.digits.size() < 3 ||
        number.digits.size() > 4) {
      return false;
    }
    if (number.end < text_.size() && IsAsciiAlnum(text_[number.end])) {
      return false;
    }
    chain.disguised = chain.disguised || number.disguised;
    chain.value += number.digits;
    chain.end = number.end;
    chain.room = true;
    ++chain.steps;
    chain.signs += number.signs;
    return true;
  }

  // 云栖花园, 听澜小曲
  bool ReadPlace(Chain& chain) const {
    const string_view rest = text_.substr(chain.end, kMostPlace);
    for (std::size_t i = 0; i < rest.size();) {
      const CodePoint c = DecodeUtf8(rest, i);
      if (!IsHanzi(c.value)) return false;
      const std::pair<string_view, string_view>* best = nullptr;
      for (const auto& row : kPlaces) {
        const bool longer = !best || row.first.size() > best->first.size();
        if (i > 3 && longer && rest.substr(i).starts_with(row.first)) {
          best = &row;
        }
      }
      if (best != nullptr) {
        chain.disguised = chain.disguised || best->first != best->second;
        chain.value += rest.substr(0, i);
        chain.value += best->second;
        chain.end += i + best->first.size();
        return true;
      }
      i += c.bytes;
    }
    return false;
  }

  std::size_t SkipJoint(std::size_t begin) const {
    static const WordList kList(kJoints);
    std::size_t at = begin;
    while (at < text_.size() && at - begin < kMostJoint) {
      const std::size_t bytes = kList.AtBegin(text_.substr(at)).size();
      if (bytes == 0) break;
      at += bytes;
    }
    return at;
  }

  // Reads one step more, over a joint if there is one.
  bool ReadOn(Chain& chain) const {
    if (chain.room) return false;
    Chain longer = chain;
    if (ReadNumbered(longer) || ReadRoom(longer)) {
      chain = std::move(longer);
      return true;
    }
    for (const bool joint : {false, true}) {
      longer = chain;
      if (joint) longer.end = SkipJoint(chain.end);
      if (joint && longer.end == chain.end) return false;
      longer.disguised =
          longer.disguised || (joint && IsDisguise(chain.end, longer.end));
      Chain place = longer;
      if ((joint && (ReadNumbered(longer) || ReadRoom(longer)))) {
        chain = std::move(longer);
        return true;
      }
      // A place counts where a number follows.
      if (!chain.building && ReadPlace(place)) {
        place.end = SkipOver(place);
        if (ReadNumbered(place)) {
          chain = std::move(place);
          return true;
        }
      }
    }
    return false;
  }

  std::size_t SkipOver(Chain& chain) const {
    const std::size_t end = SkipJoint(chain.end);
    chain.disguised = chain.disguised || IsDisguise(chain.end, end);
    return end;
  }

  // Returns true if the joint is more than the one sign by which an address is
  // usually divided.
  bool IsDisguise(std::size_t begin, std::size_t end) const {
    constexpr string_view kUsual[] = {"",   " ", ",",  "-",   "/", "·",
                                      "、", "#", ", ", " - ", "_"};
    return std::find(std::begin(kUsual), std::end(kUsual),
                     text_.substr(begin, end - begin)) == std::end(kUsual);
  }

  // Where the sign behind a place begins that the chain at `begin` follows,
  // with the end of its name: 云栖花园\n3幢, 听澜小曲3幢; `begin` if there is
  // none.
  std::size_t PlaceBefore(std::size_t begin, Chain& chain) const {
    std::size_t end = begin;
    constexpr string_view kSigns[] = {",",    "\n", "~",    ">", "→", "📍",
                                      "…",    "、", "/",    "·", " ", "-",
                                      "楼是", "是", "里面", "|", ":", "后面"};
    for (bool more = true; more && begin - end < kMostJoint;) {
      more = false;
      for (const string_view sign : kSigns) {
        if (end > sign.size() && text_.substr(0, end).ends_with(sign)) {
          end -= sign.size();
          more = true;
        }
      }
    }
    for (const auto& [written, plain] : kPlaces) {
      if (!text_.substr(0, end).ends_with(written)) continue;
      const bool odd = written != plain;
      if (!odd && !IsDisguise(end, begin)) continue;
      chain.value.insert(0, plain);
      chain.disguised = true;
      return end - written.size();
    }
    return begin;
  }

  std::size_t TryChain(std::size_t begin) {
    // In an address that is all in pinyin the units are plain.
    std::size_t before = begin;
    while (before > 0 && text_[before - 1] == ' ') --before;
    if (before > 0 && IsAsciiAlnum(text_[before - 1])) return 0;
    Chain chain{.end = begin, .value = {}};
    if (!ReadNumbered(chain)) return 0;
    while (chain.end - begin < kMostBytes && ReadOn(chain)) {
    }
    constexpr int kFewestSteps = 2;
    if (!chain.building || chain.steps < kFewestSteps ||
        chain.signs < kFewestNumberDigits) {
      return 0;
    }
    const std::size_t from = PlaceBefore(begin, chain);
    if (!chain.disguised) return chain.end;
    found_.push_back({{from, chain.end}, std::move(chain.value), true});
    return chain.end;
  }

  string_view text_;
  std::vector<DisguisedNumber> found_;
};

}  // namespace

std::vector<DisguisedNumber> FindToldAddresses(std::string_view text) {
  return AddressFinder(text).Find();
}

}  // namespace undox
