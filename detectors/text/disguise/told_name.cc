#include "detectors/text/disguise/told_name.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "detectors/text/digit_atom.h"
#include "detectors/text/disguise/mail_form.h"
#include "detectors/text/disguise/name_joint.h"
#include "detectors/text/utf8.h"
#include "detectors/text/word_list.h"

namespace undox {
namespace {

using std::string_view;

constexpr std::size_t kCueReach = 48;    // Bytes.
constexpr std::size_t kLabelReach = 24;  // Bytes.
constexpr std::size_t kMostBytes = 160;
constexpr std::size_t kMostSigns = 80;

bool IsNameByte(char c) {
  return IsAsciiAlnum(c) || c == '_' || c == '-' || c == '.' || c == '@';
}

std::size_t Letters(string_view name) {
  return static_cast<std::size_t>(
      std::count_if(name.begin(), name.end(), IsAsciiLetter));
}

// Returns true if `text` has as many letters as a name at least.
bool HasLetters(string_view text) { return Letters(text) > 1; }

bool HasDigit(string_view name) {
  return std::any_of(name.begin(), name.end(), IsAsciiDigit);
}

// abcdef is the alphabet, and no name.
bool IsAlphabet(string_view name) {
  for (std::size_t i = 1; i < name.size(); ++i) {
    if ((name[i] | 0x20) != (name[i - 1] | 0x20) + 1) return false;
  }
  return true;
}

// What the pieces from some byte on make, as far as read.
struct ToldName {
  std::size_t end = 0;
  std::string value;
  int weak_lines = 0;  // 杠, 减
  int lines = 0;       // Words for '_' and '-'.
  int dots = 0;        // Words for '.'.
  int slashes = 0;
  int spaced = 0;  // Signs with room around them.
  int decorations = 0;
  int told = 0;  // 后面数字
  bool sure_at = false;
  bool weak_at = false;
  bool digits = false;  // Chinese ones.
};

class NameFinder {
 public:
  explicit NameFinder(string_view text) : text_(text) {}

  std::vector<DisguisedNumber> Find() && {
    // A name has letters, whatever else it is told with.
    if (!HasLetters(text_)) return {};
    std::size_t at = 0;
    while (at < text_.size()) {
      if (!IsAsciiAlnum(text_[at])) {
        ++at;
        continue;
      }
      std::optional<ToldName> name = ReadSpelled(at);
      if (!name) name = ReadTold(at);
      if (name) {
        found_.push_back({{at, name->end}, std::move(name->value), true});
        at = name->end;
        continue;
      }
      while (at < text_.size() && IsAsciiAlnum(text_[at])) ++at;
    }
    return std::move(found_);
  }

 private:
  // The sign of a spelled name that stands at `at` alone.
  bool IsLone(std::size_t at) const {
    return at < text_.size() && IsNameByte(text_[at]) &&
           (at + 1 == text_.size() || !IsAsciiAlnum(text_[at + 1]) ||
            !IsAsciiAlnum(text_[at]));
  }

  // Bytes of the sign between two letters of a spelled name, 0 if none.
  std::size_t BetweenBytes(std::size_t at) const {
    constexpr string_view kBetween[] = {"   ", "  ", " ",  ".", "·", ", ", ",",
                                        "、",  "~",  "/",  "|", "*", "-",  "…",
                                        "\n",  "+",  "。", "_", ";", "=",  "#"};
    static const WordList kList(kBetween);
    return at < text_.size() ? kList.AtBegin(text_.substr(at)).size() : 0;
  }

  // l i n _ 8 8
  std::optional<ToldName> ReadSpelled(std::size_t at) const {
    constexpr std::size_t kFewest = 6;
    if (!IsLone(at)) return std::nullopt;
    const std::size_t bytes = BetweenBytes(at + 1);
    if (bytes == 0) return std::nullopt;
    const string_view between = text_.substr(at + 1, bytes);
    ToldName name{.end = at + 1, .value = std::string(1, text_[at])};
    while (name.value.size() < kMostSigns) {
      const std::size_t next = name.end + bytes;
      if (!text_.substr(name.end).starts_with(between) || next >= text_.size())
        break;
      // The last of them may touch what goes on in other letters only.
      if (!IsNameByte(text_[next]) ||
          (next + 1 < text_.size() && IsAsciiAlnum(text_[next + 1]) &&
           !text_.substr(next + 1).starts_with(between))) {
        break;
      }
      name.value += text_[next];
      name.end = next + 1;
    }
    if (text_.substr(name.end).starts_with(between)) {
      ToldName longer = name;
      longer.end += bytes;
      if (ReadDigits(longer)) name = std::move(longer);
    }
    while (!name.value.empty() && !IsAsciiAlnum(name.value.back())) {
      name.value.pop_back();
      name.end -= bytes + 1;
    }
    if (name.value.size() < kFewest || Letters(name.value) < 2) {
      return std::nullopt;
    }
    if (IsMailForm(name.value)) return name;
    if (name.value.find('@') != name.value.npos || IsAlphabet(name.value) ||
        !HasNameCueBefore(text_, at, kCueReach)) {
      return std::nullopt;
    }
    return name;
  }

  // Chinese digits at the end of a piece, appended; true if there are some.
  bool ReadDigits(ToldName& name) const {
    std::size_t end = name.end;
    std::string digits;
    while (end < text_.size()) {
      const CodePoint c = DecodeUtf8(text_, end);
      const int digit = HanziDigit(c.value);
      if (digit < 0) break;
      digits += static_cast<char>('0' + digit);
      end += c.bytes;
    }
    // lin一起 is a name and a word.
    const bool goes_on = end < text_.size() && IsNameByte(text_[end]);
    if (digits.empty() || (digits.size() < 2 && !goes_on)) return false;
    name.value += digits;
    name.end = end;
    name.digits = true;
    return true;
  }

  // Returns true if a joint begins at `at`, of bytes that names have too:
  // lin_at_example, lin@符号, lin@\n.
  bool IsJointInPiece(std::size_t at) const {
    const char c = text_[at];
    if (c == '_' || c == '-') return ReadNameJoint(text_, at).has_value();
    if (c != '@')
      return text_.substr(at + 1, 7) == "t符号" ||
             text_.substr(at + 1, 7) == "T符号";
    return at + 1 < text_.size() && !IsAsciiAlnum(text_[at + 1]) &&
           ReadNameJoint(text_, at).has_value();
  }

  // One piece of the name.
  void ReadPiece(ToldName& name) const {
    const std::size_t begin = name.end;
    do {
      while (name.end < text_.size() && IsNameByte(text_[name.end]) &&
             name.end - begin < kMostBytes) {
        const char c = text_[name.end];
        const bool joint =
            c == '_' || c == '-' || c == '@' || c == 'a' || c == 'A';
        if (joint && IsJointInPiece(name.end)) return;
        name.value += c;
        ++name.end;
      }
    } while (ReadDigits(name));
    // A sentence may end behind it.
    while (name.end > begin && text_[name.end - 1] == '.') {
      name.value.pop_back();
      --name.end;
    }
  }

  // 后面数字, 数字是, 再加: leads from the letters of a name to its digits.
  std::optional<NameJoint> ReadTelling(std::size_t at) const {
    constexpr string_view kWords[] = {
        ",",      ":",      " ",      "(",    ")",      "然后", "后面",
        "数字",   "字母",   "是",     "再加", "加上",   "加",   "接着",
        "接",     "跟",     "结尾",   "最后", "再",     "后边", "末尾",
        "尾巴",   "生日",   "、",     "。",   "下划线", "横杠", "后四位",
        "后三位", "后两位", "后六位", "后缀", "底线",   "减号", "下杠"};
    static const WordList kList(kWords);
    constexpr std::size_t kMostTelling = 48;
    std::size_t end = at;
    bool word = false;
    char sign = '\0';
    while (end - at < kMostTelling) {
      const string_view there = kList.AtBegin(text_.substr(end));
      if (there.empty()) break;
      if (there == "下划线" || there == "底线" || there == "下杠") sign = '_';
      if (there == "横杠" || there == "减号") sign = '-';
      word = word || there.size() > 3;
      end += there.size();
    }
    if (!word) return std::nullopt;
    return NameJoint{.sign = sign, .end = end, .word = true, .weak = true};
  }

  bool IsPieceAt(std::size_t at) const {
    if (at >= text_.size()) return false;
    if (IsAsciiAlnum(text_[at]) || text_[at] == '_' || text_[at] == '-') {
      return true;
    }
    return HanziDigit(DecodeUtf8(text_, at).value) >= 0;
  }

  static void Count(const NameJoint& joint, ToldName& name) {
    if (!joint.word) {
      ++(joint.sign == '\0' ? name.decorations : name.spaced);
    } else if (joint.sign == '@') {
      (joint.weak ? name.weak_at : name.sure_at) = true;
    } else if (joint.sign == '.') {
      ++name.dots;
    } else if (joint.sign == '/') {
      ++name.slashes;
    } else {
      ++(joint.weak ? name.weak_lines : name.lines);
    }
  }

  // Reads on over one joint or more; false if the name ends here.
  bool ReadOn(ToldName& name) const {
    ToldName longer = name;
    bool any = false;
    while (!IsPieceAt(longer.end) || !any) {
      std::optional<NameJoint> joint = ReadNameJoint(text_, longer.end);
      if (!joint) joint = ReadDecoration(text_, longer.end);
      if (!joint || joint->end - name.end > kMostBytes) {
        return false;
      }
      Count(*joint, longer);
      if (joint->sign != '\0') longer.value += joint->sign;
      longer.end = joint->end;
      any = true;
    }
    ReadPiece(longer);
    name = std::move(longer);
    return true;
  }

  // lin下划线88, lin艾特example点com
  std::optional<ToldName> ReadTold(std::size_t at) const {
    ToldName name{.end = at, .value = {}};
    ReadPiece(name);
    std::optional<ToldName> best = Judged(at, name);
    if (!best) best = ReadParts(at, name);
    while (name.end - at < kMostBytes && ReadOn(name)) {
      if (std::optional<ToldName> judged = Judged(at, name)) best = judged;
    }
    return best;
  }

  // lin，后面数字88
  std::optional<ToldName> ReadParts(std::size_t at,
                                    const ToldName& head) const {
    constexpr std::size_t kFewest = 6;
    const bool word =
        std::all_of(head.value.begin(), head.value.end(), IsAsciiLetter);
    if (!word || head.value.size() < 3) return std::nullopt;
    const std::optional<NameJoint> joint = ReadTelling(head.end);
    if (!joint || joint->end >= text_.size()) return std::nullopt;
    ToldName name = head;
    name.end = joint->end;
    if (joint->sign != '\0') name.value += joint->sign;
    const std::size_t letters = name.value.size();
    ReadPiece(name);
    const string_view tail = string_view(name.value).substr(letters);
    const bool digits = !tail.empty() && tail.size() <= 8 &&
                        std::all_of(tail.begin(), tail.end(), IsAsciiDigit);
    if (!digits || name.value.size() < kFewest ||
        !HasNameCueBefore(text_, at, kCueReach)) {
      return std::nullopt;
    }
    return name;
  }

  // lin@exampledotcom
  static std::optional<ToldName> WithGluedDots(const ToldName& name) {
    constexpr string_view kDot = "dot";
    const std::size_t sign = name.value.find('@');
    if (sign == name.value.npos ||
        name.value.find('.', sign) != name.value.npos) {
      return std::nullopt;
    }
    ToldName dotted = name;
    dotted.value.clear();
    for (std::size_t i = 0; i < name.value.size();) {
      const bool dot =
          i > sign && name.value.compare(i, kDot.size(), kDot) == 0;
      dotted.value += dot ? '.' : name.value[i];
      i += dot ? kDot.size() : 1;
    }
    if (dotted.value == name.value || !IsMailForm(dotted.value)) {
      return std::nullopt;
    }
    return dotted;
  }

  // The name if what was read is one in disguise.
  std::optional<ToldName> Judged(std::size_t at, const ToldName& name) const {
    constexpr std::size_t kFewest = 5;
    const string_view value = name.value;
    if (std::optional<ToldName> dotted = WithGluedDots(name)) return dotted;
    const bool disguised = name.lines + name.weak_lines + name.dots +
                                   name.slashes + name.spaced +
                                   name.decorations >
                               0 ||
                           name.sure_at || name.weak_at || name.digits;
    if (!disguised || value.size() < kFewest || Letters(value) < 2) {
      return std::nullopt;
    }
    if (value.find('@') != value.npos) {
      return IsMail(at, name) ? std::optional(name) : std::nullopt;
    }
    if (value.starts_with("t.me/") && value.size() > kFewest + 3) return name;
    if (name.slashes + name.spaced > 0 || name.weak_at) return std::nullopt;
    if (name.lines > 0 && name.dots == 0) return name;
    if (name.dots + name.weak_lines > 0) {
      const bool site = IsMailForm("a@" + name.value);
      return !site && HasNameCueBefore(text_, at, kLabelReach)
                 ? std::optional(name)
                 : std::nullopt;
    }
    const bool cue = HasNameCueBefore(text_, at, kCueReach);
    if (name.decorations > 0) {
      return cue && !IsLabel(at) && HasDigit(value) && value.size() > kFewest
                 ? std::optional(name)
                 : std::nullopt;
    }
    return name.digits && cue && value.size() > kFewest ? std::optional(name)
                                                        : std::nullopt;
  }

  // id➡lin88, vx❤lin88: what stands before the sign names what follows.
  bool IsLabel(std::size_t at) const {
    constexpr string_view kLabels[] = {
        "id", "vx",  "wx",     "v",      "w",    "q",   "qq",
        "tg", "ig",  "ins",    "x",      "fb",   "wb",  "dy",
        "ks", "xhs", "wechat", "weixin", "line", "tel", "wxid"};
    std::string word;
    for (; at < text_.size() && IsAsciiLetter(text_[at]); ++at) {
      word += static_cast<char>(text_[at] | 0x20);
    }
    return std::find(std::begin(kLabels), std::end(kLabels), word) !=
           std::end(kLabels);
  }

  bool IsMail(std::size_t at, const ToldName& name) const {
    const string_view value = name.value;
    if (!IsMailForm(value) || name.slashes > 0) return false;
    if (!name.weak_at) return true;
    // "look at gmail dot com"
    const string_view local = value.substr(0, value.find('@'));
    const bool structured =
        !std::all_of(local.begin(), local.end(), IsAsciiLetter);
    return structured || HasMailWordBefore(text_, at) ||
           (name.dots > 0 && HasNameCueBefore(text_, at, kCueReach));
  }

  string_view text_;
  std::vector<DisguisedNumber> found_;
};

}  // namespace

std::vector<DisguisedNumber> FindToldNames(string_view text) {
  return NameFinder(text).Find();
}

}  // namespace undox
