#include "detectors/text/disguise/masked_number.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "detectors/text/disguise/number_anchor.h"
#include "detectors/text/utf8.h"
#include "pii/numbers/number_shape.h"

namespace undox {
namespace {

using std::string_view;

constexpr std::size_t kMostMaskBytes = 80;
constexpr std::size_t kTail = 4;      // Digits shown behind the mask …
constexpr std::size_t kMostTail = 8;  // … and of an ID at most.

// A row of ASCII digits, or of digits and single hidden places.
struct DigitBlock {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t size() const { return end - begin; }
};

// What stands between two blocks, as far as it hides places.
struct Mask {
  std::size_t signs = 0;   // Of the row; 0 if words tell.
  std::size_t places = 0;  // That words name; 0 if they name none.
  bool pictures = false;   // One picture may hide two places.
};

// Signs that stand for a hidden place. What also joins or ends (. , - /) does
// not.
bool IsMaskSign(char32_t c) {
  constexpr std::u32string_view kSigns = U"*#?_xX@&%$某叉口●○■□█×•✱﹡✕";
  return kSigns.find(c) != kSigns.npos;
}

bool IsPicture(char32_t c) {
  return (c >= 0x2600 && c <= 0x27BF) || (c >= 0x2B00 && c <= 0x2BFF) ||
         (c >= 0x1F000 && c <= 0x1FAFF);
}

string_view Trimmed(string_view text) {
  constexpr string_view kAround = " -";
  const std::size_t begin = text.find_first_not_of(kAround);
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(kAround) - begin + 1);
}

std::optional<Mask> RowOfOneSign(string_view gap) {
  const CodePoint sign = DecodeUtf8(gap, 0);
  Mask mask{.pictures = IsPicture(sign.value)};
  if (!mask.pictures && !IsMaskSign(sign.value)) return std::nullopt;
  for (std::size_t i = 0; i < gap.size(); i += sign.bytes) {
    if (gap.substr(i, sign.bytes) != gap.substr(0, sign.bytes)) {
      return std::nullopt;
    }
    ++mask.signs;
  }
  if (mask.signs < 2) return std::nullopt;
  return mask;
}

std::optional<Mask> Words(string_view gap) {
  constexpr string_view kHidden[] = {"打码", "保密", "不说", "不放",  "略",
                                     "隐",   "遮",   "省",   "马赛克"};
  constexpr std::pair<string_view, std::size_t> kPlaces[] = {
      {"四位", 4}, {"六位", 6}, {"八位", 8}, {"九位", 9},
      {"4位", 4},  {"6位", 6},  {"8位", 8},  {"9位", 9}};
  Mask mask;
  std::size_t first = gap.size();
  for (const auto& [word, places] : kPlaces) {
    const std::size_t at = gap.find(word);
    if (at >= first) continue;
    first = at;
    mask.places = places;
  }
  const bool hidden =
      std::any_of(std::begin(kHidden), std::end(kHidden),
                  [&](string_view w) { return gap.find(w) != gap.npos; });
  const bool alone = gap.starts_with("(") && gap.ends_with("位)");
  if (mask.places == 0 || (!hidden && !alone)) return std::nullopt;
  return mask;
}

std::optional<Mask> MaskOf(string_view gap) {
  const string_view inner = Trimmed(gap);
  if (inner.empty() || gap.size() > kMostMaskBytes ||
      gap.find('\n') != gap.npos) {
    return std::nullopt;
  }
  const std::optional<Mask> row = RowOfOneSign(inner);
  return row ? row : Words(inner);
}

// Returns true if so many places can be hidden by the mask. Half as many
// pictures will do where words announce the number.
bool Hides(const Mask& mask, std::size_t places, bool announced) {
  if (mask.signs == 0) return mask.places == places;
  return mask.signs == places ||
         (mask.pictures && announced && mask.signs == places / 2);
}

bool IsProvince(string_view head) {
  // GB/T 2260: 11 to 15, 21 to 23, 31 to 37, 41 to 46, 50 to 54, 61 to 65.
  constexpr char kMost[] = {'0', '5', '3', '7', '6', '4', '5'};
  if (head[0] < '1' || head[0] > '6') return false;
  const char least = head[0] == '5' ? '0' : '1';
  return head[1] >= least && head[1] <= kMost[head[0] - '0'];
}

class MaskFinder {
 public:
  explicit MaskFinder(string_view text) : text_(text) {}

  std::vector<DisguisedNumber> Find() && {
    DigitBlock last;
    while (at_ < text_.size()) {
      if (!IsAsciiDigit(text_[at_])) {
        ++at_;
        continue;
      }
      const DigitBlock block = ReadBlock();
      const bool taken = TryFewPlaces(block) || TryMiddle(last, block);
      last = taken ? DigitBlock{} : block;
    }
    return std::move(found_);
  }

 private:
  DigitBlock ReadBlock() {
    DigitBlock block{at_, at_};
    while (at_ < text_.size() && IsAsciiDigit(text_[at_])) ++at_;
    block.end = at_;
    return block;
  }

  string_view Of(const DigitBlock& block) const {
    return text_.substr(block.begin, block.size());
  }

  bool Stands(std::size_t begin, std::size_t end) const {
    return (begin == 0 || !IsAsciiAlnum(text_[begin - 1])) &&
           (end == text_.size() || !IsAsciiAlnum(text_[end]));
  }

  bool TryMiddle(const DigitBlock& head, const DigitBlock& tail) {
    const std::size_t head_size = head.size();
    if (head_size != 3 && head_size != 6) return false;
    std::size_t end = tail.end;
    const std::size_t cross = end < text_.size() ? CrossBytes(end) : 0;
    const std::size_t shown = tail.size() + (cross > 0 ? 1 : 0);
    const bool with_x = cross > 0 && shown >= kTail;
    if (with_x) end += cross;
    if (shown < kTail || shown > kMostTail ||
        (shown > kTail && head_size == 3) || !Stands(head.begin, end)) {
      return false;
    }
    const std::optional<Mask> mask =
        MaskOf(text_.substr(head.end, tail.begin - head.end));
    if (!mask) return false;
    const std::size_t hidden =
        shown > kTail ? HiddenOfId(Of(head), *mask, shown)
                      : Hidden(Of(head), *mask, head.begin, with_x);
    if (hidden == 0) return false;
    std::string digits(Of(head));
    digits.append(hidden, '*');
    digits += Of(tail);
    if (with_x) digits += 'X';
    found_.push_back({{head.begin, end}, std::move(digits), true});
    at_ = end;
    return true;
  }

  // Bytes of the X of an ID at `at`, however it is written; 0 if there is none.
  std::size_t CrossBytes(std::size_t at) const {
    constexpr std::u32string_view kCrosses = U"Xx叉ⅹⅩ×✕✖❌";
    const CodePoint c = DecodeUtf8(text_, at);
    return kCrosses.find(c.value) != kCrosses.npos ? c.bytes : 0;
  }

  // An ID that shows more than its end: 110105****1231002X.
  static std::size_t HiddenOfId(std::string_view head, const Mask& mask,
                                std::size_t shown) {
    constexpr std::size_t kResidentSigns = 18;
    constexpr std::size_t kLeastHidden = 4;
    if (head.size() + shown + kLeastHidden > kResidentSigns) return 0;
    const std::size_t hidden = kResidentSigns - head.size() - shown;
    return IsProvince(head) && Hides(mask, hidden, true) ? hidden : 0;
  }

  // How many places the mask hides, 0 if it makes no number.
  std::size_t Hidden(string_view head, const Mask& mask, std::size_t begin,
                     bool with_x) const {
    constexpr std::size_t kMobile = 4;
    constexpr std::size_t kResident = 8;
    const NumberAnchor anchor = AnchorBefore(text_, begin);
    if (head.size() == 3) {
      const bool mobile = head[0] == '1' && head[1] >= '3' && !with_x;
      const bool announced = anchor == NumberAnchor::kPhone;
      return mobile && Hides(mask, kMobile, announced) ? kMobile : 0;
    }
    const bool card = anchor == NumberAnchor::kCard;
    if (!card && IsProvince(head) && Hides(mask, kResident, true)) {
      return kResident;
    }
    for (const std::size_t hidden : {6U, 9U}) {
      if (!with_x && card &&
          HasCardScheme(head, head.size() + hidden + kTail) &&
          Hides(mask, hidden, card)) {
        return hidden;
      }
    }
    return 0;
  }

  // 1999912?000: a block that goes on behind one or two hidden places.
  bool TryFewPlaces(const DigitBlock& first) {
    constexpr string_view kSigns = "*?xX";
    constexpr std::size_t kMost = 18;
    constexpr int kMostHidden = 2;
    if (first.size() < 3 || first.size() >= kMost) return false;
    std::string digits(Of(first));
    int hidden = 0;
    std::size_t end = first.end;
    for (; end < text_.size() && digits.size() <= kMost; ++end) {
      const bool sign = kSigns.find(text_[end]) != kSigns.npos;
      if (!sign && !IsAsciiDigit(text_[end])) break;
      // The last X of an ID is a digit.
      const bool check = (text_[end] == 'x' || text_[end] == 'X') &&
                         digits.size() + 1 == kMost;
      hidden += sign && !check ? 1 : 0;
      digits += check ? 'X' : sign ? '*' : text_[end];
    }
    const bool mobile = digits.size() == 11 && digits[0] == '1' &&
                        digits[1] >= '3' && digits[1] <= '9';
    const bool resident = digits.size() == kMost && IsProvince(digits);
    const bool open = digits.back() == '*';  // May end a sentence.
    if (hidden == 0 || hidden > kMostHidden || (!mobile && !resident) ||
        !Stands(first.begin, end) ||
        (open && AnchorBefore(text_, first.begin) == NumberAnchor::kNone)) {
      return false;
    }
    found_.push_back({{first.begin, end}, std::move(digits), true});
    at_ = end;
    return true;
  }

  string_view text_;
  std::size_t at_ = 0;
  std::vector<DisguisedNumber> found_;
};

}  // namespace

std::vector<DisguisedNumber> FindMaskedNumbers(string_view text) {
  return MaskFinder(text).Find();
}

}  // namespace undox
