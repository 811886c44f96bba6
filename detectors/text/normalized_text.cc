#include "detectors/text/normalized_text.h"

#include <algorithm>

#include "detectors/text/character_folding.h"
#include "detectors/text/disguise/coded_value.h"
#include "detectors/text/disguise/sounded_number.h"
#include "detectors/text/disguised_number.h"
#include "detectors/text/utf8.h"

namespace undox {

std::size_t NormalizedText::IndexAt(std::size_t normalized_byte) const {
  const auto after = std::upper_bound(
      segments_.begin(), segments_.end(), normalized_byte,
      [](std::size_t byte, const Segment& s) { return byte < s.to; });
  return after == segments_.begin()
             ? 0
             : static_cast<std::size_t>(after - segments_.begin()) - 1;
}

Span NormalizedText::ToSubmitted(Span normalized) const {
  const Segment& first = segments_[IndexAt(normalized.begin)];
  const std::size_t begin =
      first.verbatim ? first.from + (normalized.begin - first.to) : first.from;
  if (normalized.empty()) return {begin, begin};
  const Segment& last = segments_[IndexAt(normalized.end - 1)];
  const std::size_t end =
      last.verbatim ? last.from + (normalized.end - last.to) : last.from_end;
  return {begin, end};
}

bool NormalizedText::IsDisguised(Span normalized) const {
  for (std::size_t i = IndexAt(normalized.begin);
       i < segments_.size() && segments_[i].to < normalized.end; ++i) {
    if (segments_[i].disguised) return true;
    if (segments_[i].after_hidden && segments_[i].to > normalized.begin) {
      return true;
    }
  }
  return false;
}

// Assembles a NormalizedText in two passes: characters, then numbers.
class NormalizedTextBuilder {
 public:
  explicit NormalizedTextBuilder(std::string_view utf8) : in_(utf8) {
    out_.text_.reserve(utf8.size() + 16);
    out_.submitted_bytes_ = utf8.size();
  }

  NormalizedText Build() && {
    FoldCharacters();
    // A plate may have but two digits.
    const bool plate = longest_streak_ >= kFewestPlateDigits && letters_ > 0;
    if (longest_streak_ >= kFewestAddressDigits || plate ||
        letters_ >= kFewestLabelledLetters || HoldsSounds(out_.text_) ||
        MayHoldShiftedKeys(out_.text_)) {
      const std::vector<DisguisedNumber> numbers =
          FindDisguisedNumbers(out_.text_);
      if (!numbers.empty()) FoldNumbers(numbers);
    }
    if (out_.segments_.empty()) out_.segments_.push_back({});
    return std::move(out_);
  }

 private:
  using Segment = NormalizedText::Segment;
  using Action = CharacterFold::Action;

  static std::uint32_t Offset(std::size_t byte) {
    return static_cast<std::uint32_t>(byte);
  }

  // Appends in_[begin, end) unchanged.
  void Keep(std::size_t begin, std::size_t end) {
    if (begin == end) return;
    if (!Continues(begin)) {
      Open(begin, end, /*verbatim=*/true, /*disguised=*/false);
    }
    out_.text_.append(in_.substr(begin, end - begin));
    out_.segments_.back().from_end = Offset(end);
  }

  // Returns true if a verbatim segment can go on at submitted byte `from`.
  bool Continues(std::size_t from) const {
    if (out_.segments_.empty() || hidden_) return false;
    const Segment& last = out_.segments_.back();
    return last.verbatim && last.from_end == from;
  }

  void Open(std::size_t from, std::size_t from_end, bool verbatim,
            bool disguised) {
    out_.segments_.push_back({Offset(out_.text_.size()), Offset(from),
                              Offset(from_end), verbatim, disguised, hidden_});
    hidden_ = false;
  }

  void Replace(std::size_t from, std::size_t bytes, const CharacterFold& fold) {
    std::string by;
    if (fold.action == Action::kNumber) {
      by = std::to_string(static_cast<unsigned>(fold.replacement));
    } else {
      AppendUtf8(fold.replacement, by);
    }
    // A replacement of equal length keeps the byte-by-byte map.
    const bool verbatim = by.size() == bytes && !fold.disguise;
    if (!verbatim || !Continues(from)) {
      Open(from, from + bytes, verbatim, fold.disguise);
    }
    out_.segments_.back().from_end = Offset(from + bytes);
    out_.text_ += by;
  }

  // Lets a combining mark at [from, from_end) belong to the character before
  // it, so that no span ends between them. False if it is no such mark.
  bool AttachMark(char32_t mark, std::size_t from, std::size_t from_end,
                  bool disguise) {
    const bool combines = (mark >= 0x0300 && mark < 0x0370) ||
                          (mark >= 0x0483 && mark < 0x048A) ||
                          (mark >= 0x1AB0 && mark < 0x1B00) ||
                          (mark >= 0x1DC0 && mark < 0x1E00) ||
                          (mark >= 0x20D0 && mark < 0x2100) ||
                          (mark >= 0xFE00 && mark < 0xFE10) ||
                          (mark >= 0xFE20 && mark < 0xFE30) ||
                          (mark >= 0x1F3FB && mark <= 0x1F3FF);
    if (!combines || out_.segments_.empty() || hidden_ ||
        out_.segments_.back().from_end != from) {
      return false;
    }
    std::size_t base = out_.text_.size() - 1;  // Begin of the character.
    while ((static_cast<unsigned char>(out_.text_[base]) & 0xC0) == 0x80) {
      --base;
    }
    const Segment last = out_.segments_.back();
    if (last.verbatim && base > last.to) {
      const std::size_t base_from = last.from + (base - last.to);
      out_.segments_.back().from_end = Offset(base_from);
      out_.segments_.push_back(
          {Offset(base), Offset(base_from), 0, false, last.disguised, false});
    }
    Segment& marked = out_.segments_.back();
    marked.verbatim = false;
    marked.disguised = marked.disguised || disguise;
    marked.from_end = Offset(from_end);
    return true;
  }

  void CountDigit(std::size_t at) {
    streak_ = at - last_digit_ > kNumberReachBytes ? 1 : streak_ + 1;
    last_digit_ = at;
    longest_streak_ = std::max(longest_streak_, streak_);
  }

  void FoldCharacters() {
    const CharacterFolding& table = CharacterFolding::Instance();
    std::size_t kept = 0;  // Begin of the run that is not yet appended.
    std::size_t i = 0;
    while (i < in_.size()) {
      const char byte = in_[i];
      if (static_cast<unsigned char>(byte) < 0x80) {
        if (IsAsciiDigit(byte)) CountDigit(i);
        letters_ += IsAsciiLetter(byte) ? 1 : 0;
        ++i;
        continue;
      }
      const CodePoint c = DecodeUtf8(in_, i);
      letters_ += c.value < kLatinEnd ? 1 : 0;
      if (c.valid && table.IsPlain(c.value)) {
        i += c.bytes;
        continue;
      }
      const CharacterFold& fold = table.Of(c.value);
      if (fold.digit_like) CountDigit(i);
      const bool keep =
          fold.action == Action::kKeep || (fold.action == Action::kLookAlike &&
                                           !BesideAscii(kept, i, i + c.bytes));
      if (c.valid && keep) {
        i += c.bytes;
        continue;
      }
      Keep(kept, i);
      if (!c.valid) {
        Replace(i, c.bytes, {Action::kReplace, false, false, 0xFFFD});
      } else if (const std::size_t end = ReversedEnd(i); end > 0) {
        Reverse(i, end);
        i = kept = end;
        continue;
      } else if (fold.action == Action::kDrop) {
        if (!AttachMark(c.value, i, i + c.bytes, fold.disguise)) {
          hidden_ = hidden_ || fold.disguise;
        }
        // The next character opens a segment of its own.
      } else if (IsAtSign(c.value, i, i + c.bytes)) {
        Replace(i, c.bytes, {Action::kReplace, true, false, U'@'});
      } else {
        Replace(i, c.bytes, fold);
      }
      i += c.bytes;
      kept = i;
    }
    Keep(kept, i);
  }

  // Returns true if the character at [begin, end) has an ASCII letter or digit
  // beside it; what precedes `kept` is already in the output.
  bool BesideAscii(std::size_t kept, std::size_t begin, std::size_t end) const {
    const std::string_view before =
        begin > kept ? in_.substr(0, begin) : std::string_view(out_.text_);
    if (!before.empty() && IsAsciiAlnum(before.back())) return true;
    // A row of look-alikes counts as one.
    constexpr std::size_t kMostBytes = 32;
    const CharacterFolding& table = CharacterFolding::Instance();
    const std::size_t last = std::min(in_.size(), end + kMostBytes);
    while (end < last && static_cast<unsigned char>(in_[end]) >= 0x80) {
      const CodePoint c = DecodeUtf8(in_, end);
      if (table.Of(c.value).action != Action::kLookAlike) return false;
      end += c.bytes;
    }
    return end < in_.size() && (IsAsciiAlnum(in_[end]) || in_[end] == '_');
  }

  // Where ASCII letters and digits end that the sign at `at` shows backwards
  // (U+202E, Unicode 15, UAX 9); 0 if it is no such sign.
  std::size_t ReversedEnd(std::size_t at) const {
    constexpr std::string_view kOverride = "\u202E";
    constexpr std::size_t kMostSigns = 64;
    if (!in_.substr(at).starts_with(kOverride)) return 0;
    std::size_t end = at + kOverride.size();
    const std::size_t begin = end;
    while (end < in_.size() && end - begin < kMostSigns &&
           IsAsciiAlnum(in_[end])) {
      ++end;
    }
    return end > begin + 1 ? end : 0;
  }

  // Appends what stands behind the sign at `begin` as it is seen, one block.
  void Reverse(std::size_t begin, std::size_t end) {
    Open(begin, end, /*verbatim=*/false, /*disguised=*/true);
    constexpr std::size_t kSignBytes = 3;
    for (std::size_t i = end; i > begin + kSignBytes; --i) {
      if (IsAsciiDigit(in_[i - 1])) CountDigit(i - 1);
      letters_ += IsAsciiLetter(in_[i - 1]) ? 1 : 0;
      out_.text_ += in_[i - 1];
    }
  }

  // A ringed a between plain letters is the sign and no letter: lin88ⓐmail.
  bool IsAtSign(char32_t c, std::size_t begin, std::size_t end) const {
    return (c == U'ⓐ' || c == U'Ⓐ') && begin > 0 && end < in_.size() &&
           IsAsciiAlnum(in_[begin - 1]) && IsAsciiAlnum(in_[end]);
  }

  // Rewrites the text with each number in plain digits, one block each.
  void FoldNumbers(const std::vector<DisguisedNumber>& numbers) {
    NormalizedText folded;
    folded.submitted_bytes_ = out_.submitted_bytes_;
    std::size_t copied = 0;
    for (const DisguisedNumber& number : numbers) {
      CopySegments({copied, number.span.begin}, folded);
      const Span from = out_.ToSubmitted(number.span);
      folded.segments_.push_back(
          {Offset(folded.text_.size()), Offset(from.begin), Offset(from.end),
           false, number.disguised || out_.IsDisguised(number.span), false});
      folded.text_ += number.digits;
      copied = number.span.end;
    }
    CopySegments({copied, out_.text_.size()}, folded);
    out_ = std::move(folded);
  }

  // Appends the part `span` of out_ to `to`, with its segments.
  void CopySegments(Span span, NormalizedText& to) const {
    if (span.empty()) return;
    const std::size_t shift = to.text_.size();
    for (std::size_t i = out_.IndexAt(span.begin);
         i < out_.segments_.size() && out_.segments_[i].to < span.end; ++i) {
      Segment segment = out_.segments_[i];
      if (segment.to < span.begin) {
        if (segment.verbatim) {
          segment.from += Offset(span.begin - segment.to);
        }
        segment.to = Offset(span.begin);
      }
      segment.to = Offset(segment.to - span.begin + shift);
      to.segments_.push_back(segment);
    }
    to.text_.append(out_.text_, span.begin, span.size());
  }

  std::string_view in_;
  NormalizedText out_;
  int streak_ = 0;  // Digit-like signs that stand close together.
  int longest_streak_ = 0;
  std::size_t last_digit_ = 0;
  int letters_ = 0;
  bool hidden_ = false;  // Invisible characters since the last output.
};

NormalizedText Normalize(std::string_view utf8) {
  return NormalizedTextBuilder(utf8).Build();
}

}  // namespace undox
