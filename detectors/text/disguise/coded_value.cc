#include "detectors/text/disguise/coded_value.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "detectors/text/disguise/mail_form.h"
#include "detectors/text/disguise/number_anchor.h"
#include "detectors/text/disguise/number_layout.h"
#include "detectors/text/utf8.h"

namespace undox {
namespace {

using std::string_view;

constexpr std::size_t kMostBytes = 160;      // Of a value in its code.
constexpr std::size_t kFewestCoded = 6;      // Signs of a value.
constexpr string_view kKeys = ")!@#$%^&*(";  // Above 0 to 9, US layout.

int HexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const int lower = c | 0x20;
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

int SextetOf(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  if (c == '+' || c == '-') return 62;
  return c == '/' || c == '_' ? 63 : -1;
}

// What the signs of base64 stand for; empty if any byte is not plain ASCII.
std::string Decoded(string_view code) {
  std::string out;
  std::uint32_t bits = 0;
  int held = 0;
  for (const char c : code) {
    bits = bits << 6 | static_cast<std::uint32_t>(SextetOf(c));
    held += 6;
    if (held < 8) continue;
    held -= 8;
    const auto byte = static_cast<char>(bits >> held & 0xFF);
    if (byte < '+' || byte > 'z') return {};
    out += byte;
  }
  return out;
}

class CodeFinder {
 public:
  explicit CodeFinder(string_view text) : text_(text) {}

  std::vector<DisguisedNumber> Find() && {
    const bool keys = SaysKeys();
    for (std::size_t at = 0; at < text_.size();) {
      const char c = text_[at];
      if (static_cast<unsigned char>(c) >= 0x80) {  // Codes are ASCII.
        ++at;
        continue;
      }
      std::size_t end = 0;
      if (c == '0' && text_.substr(at).starts_with("0x")) {
        end = TryEscapes(at);
      } else if (IsAsciiAlnum(c)) {
        end = TryBase64(at);
      } else if (c == '%' || c == '\\' || c == '&') {
        end = TryEscapes(at);
      }
      if (end <= at && keys && kKeys.find(c) != kKeys.npos) end = TryKeys(at);
      at = std::max(end, at + 1);
    }
    return std::move(found_);
  }

 private:
  bool SaysKeys() const {
    constexpr string_view kWords[] = {"键盘",  "上一排", "上排", "上档",
                                      "shift", "Shift",  "符号", "数字键"};
    return MayHoldShiftedKeys(text_) &&
           std::any_of(
               std::begin(kWords), std::end(kWords),
               [&](string_view w) { return text_.find(w) != text_.npos; });
  }

  // Adds the value if it is one; returns the end of its code, or 0.
  std::size_t Add(std::size_t begin, std::size_t end, std::string value) {
    const bool digits = std::all_of(value.begin(), value.end(), IsAsciiDigit);
    const bool qq = digits && value.size() >= kFewestCoded &&
                    value.size() <= 11 && value[0] != '0' &&
                    AnchorBefore(text_, begin) == NumberAnchor::kQq;
    if (ShapeOf(value) == NumberShape::kNone && !IsMailForm(value) && !qq) {
      return 0;
    }
    found_.push_back({{begin, end}, std::move(value), true});
    return end;
  }

  // Skips the token at hand; takes it if it is a value in base64.
  std::size_t TryBase64(std::size_t begin) {
    constexpr std::size_t kFewest = 8;
    std::size_t end = begin;
    while (end < text_.size() && SextetOf(text_[end]) >= 0) ++end;
    const string_view code = text_.substr(begin, end - begin);
    if (code.size() < kFewest || code.size() > kMostBytes ||
        code.size() % 4 == 1) {
      return end;
    }
    std::size_t padded = end;
    while (padded < text_.size() && text_[padded] == '=') ++padded;
    std::string value = Decoded(code);
    if (value.size() >= kFewestCoded) Add(begin, padded, std::move(value));
    return padded;
  }

  // The sign that an escape at `at` stands for; `end` is behind it.
  std::optional<char> Escaped(std::size_t at, std::size_t& end) const {
    if (at >= text_.size()) return std::nullopt;
    const string_view rest = text_.substr(at, 8);
    int code = -1;
    std::size_t size = 0;
    if (rest.size() >= 3 && rest[0] == '%') {
      code = Hex(rest.substr(1, 2));
      size = 3;
    } else if (rest.starts_with("\\x") && rest.size() >= 4) {
      code = Hex(rest.substr(2, 2));
      size = 4;
    } else if (rest.starts_with("\\u00") && rest.size() >= 6) {
      code = Hex(rest.substr(4, 2));
      size = 6;
    } else if (rest.starts_with("0x") && rest.size() >= 4) {
      code = Hex(rest.substr(2, 2));
      size = 4;
    } else if (rest.starts_with("&#")) {
      const bool hex = rest.size() > 2 && rest[2] == 'x';
      const std::size_t digits = hex ? 3 : 2;
      const std::size_t close = rest.find(';');
      if (close == rest.npos || close == digits || close > digits + 3) {
        return std::nullopt;
      }
      code = Number(rest.substr(digits, close - digits), hex ? 16 : 10);
      size = close + 1;
    }
    if (code < '+' || code > 'z') return std::nullopt;
    end = at + size;
    return static_cast<char>(code);
  }

  static int Hex(string_view digits) { return Number(digits, 16); }

  static int Number(string_view digits, int base) {
    int value = 0;
    for (const char c : digits) {
      const int digit = HexDigit(c);
      if (digit < 0 || digit >= base) return -1;
      value = value * base + digit;
    }
    return value;
  }

  // %31%39%39: escapes in a row; plain signs may stand among those of a name.
  std::size_t TryEscapes(std::size_t begin) {
    std::string value;
    std::size_t escapes = 0;
    std::size_t end = begin;
    while (end < text_.size() && end - begin < kMostBytes) {
      std::size_t next = end;
      if (const std::optional<char> sign = Escaped(end, next)) {
        value += *sign;
        ++escapes;
        end = next;
      } else if (text_[end] == ' ' && Escaped(end + 1, next)) {
        ++end;
      } else if (IsAsciiAlnum(text_[end]) || text_[end] == '.') {
        value += text_[end++];
      } else {
        break;
      }
    }
    if (escapes < kFewestCoded) return 0;
    return Add(begin, end, std::move(value));
  }

  // !(( (()& ##$#: the signs above the digits, with spaces between groups.
  std::size_t TryKeys(std::size_t begin) {
    constexpr std::size_t kMostKeys = 18;
    std::string value;
    std::size_t end = begin;
    for (std::size_t at = begin; at < text_.size(); ++at) {
      const std::size_t digit = kKeys.find(text_[at]);
      if (digit == kKeys.npos && text_[at] != ' ') break;
      if (digit == kKeys.npos) continue;
      value += static_cast<char>('0' + digit);
      end = at + 1;
    }
    if (value.size() < kFewestCoded || value.size() > kMostKeys) return end;
    return std::max(end, Add(begin, end, std::move(value)));
  }

  string_view text_;
  std::vector<DisguisedNumber> found_;
};

}  // namespace

bool MayHoldShiftedKeys(string_view text) {
  for (std::size_t at = text.find('!'); at != text.npos;
       at = text.find('!', at + 1)) {
    // The second digit of a mobile is 3 to 9.
    if (at + 1 < text.size() &&
        string_view("#$%^&*(").find(text[at + 1]) != string_view::npos) {
      return true;
    }
  }
  return false;
}

std::vector<DisguisedNumber> FindCodedValues(string_view text) {
  return CodeFinder(text).Find();
}

}  // namespace undox
