#include "detectors/text/disguise/spelled_address.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "detectors/text/utf8.h"

namespace undox {
namespace {

using std::string_view;

constexpr std::size_t kMostBytes = 240;  // Of an address.

bool IsHanzi(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }

// Addresses with one and the same sign between all characters.
class SpelledFinder {
 public:
  explicit SpelledFinder(string_view text) : text_(text) {}

  std::vector<DisguisedNumber> Find() && {
    for (std::size_t at = 0; at < text_.size();) {
      const CodePoint c = DecodeUtf8(text_, at);
      std::size_t end = 0;
      if (IsHanzi(c.value) && SignBytes(at + c.bytes) > 0) {
        end = TrySpelled(at, c.bytes);
      }
      at = std::max(end, at + c.bytes);
    }
    return std::move(found_);
  }

 private:
  // Bytes of a sign that may stand between characters: no letter and none that
  // ends a sentence.
  std::size_t SignBytes(std::size_t at) const {
    // Most characters stand before another Hanzi.
    constexpr unsigned char kHanziLead = 0xE4;
    constexpr std::u32string_view kSentence = U"\n,。!?;:()<>[]\"'《》【】“”";
    if (at >= text_.size()) return 0;
    const auto lead = static_cast<unsigned char>(text_[at]);
    if ((lead >= kHanziLead && lead < 0xEE) || IsAsciiAlnum(text_[at])) {
      return 0;
    }
    const CodePoint c = DecodeUtf8(text_, at);
    const bool sign = c.value < 0x80 || (c.value >= 0xA1 && c.value <= 0xBF) ||
                      (c.value >= 0x2010 && c.value <= 0x303F) ||
                      c.value >= 0x1F000;
    return sign && kSentence.find(c.value) == kSentence.npos ? c.bytes : 0;
  }

  std::size_t TrySpelled(std::size_t begin, std::size_t bytes) {
    constexpr int kFewestItems = 8;
    constexpr int kFewestUnits = 2;
    constexpr std::u32string_view kOfUnits =
        U"省市区县镇街路道巷弄号幢栋座楼层单元室村苑园湾里庭府阁轩城居";
    const std::size_t sign = SignBytes(begin + bytes);
    const string_view between = text_.substr(begin + bytes, sign);
    std::string value(text_.substr(begin, bytes));
    std::size_t end = begin + bytes;
    int items = 1;
    int units = kOfUnits.find(DecodeUtf8(text_, begin).value) != kOfUnits.npos;
    bool digits = false;
    while (text_.substr(end).starts_with(between) &&
           end + sign < text_.size() && end - begin < kMostBytes) {
      const std::size_t next = end + sign;
      const CodePoint c = DecodeUtf8(text_, next);
      if (!IsHanzi(c.value) && !(c.bytes == 1 && IsAsciiAlnum(text_[next])))
        break;
      end = next + c.bytes;
      if (c.bytes == 1) {
        while (end < text_.size() && IsAsciiAlnum(text_[end])) ++end;
        digits = digits || IsAsciiDigit(text_[next]);
      }
      value += text_.substr(next, end - next);
      units += kOfUnits.find(c.value) != kOfUnits.npos ? 1 : 0;
      ++items;
    }
    if (items < kFewestItems || units < kFewestUnits || !digits) return 0;
    found_.push_back({{begin, end}, std::move(value), true});
    return end;
  }

  string_view text_;
  std::vector<DisguisedNumber> found_;
};

}  // namespace

std::vector<DisguisedNumber> FindSpelledAddresses(std::string_view text) {
  return SpelledFinder(text).Find();
}

}  // namespace undox
