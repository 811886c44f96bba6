#include "detectors/names/name_parts.h"

namespace undox {

std::uint32_t SkipMarks(const NameText& text, std::uint32_t at) {
  for (std::uint32_t skipped = 0; skipped < kMostMarks; ++skipped, ++at) {
    const CharKind kind = text.KindAt(at);
    if (kind != CharKind::kSpace && kind != CharKind::kPunctuation) break;
  }
  return at;
}

std::ptrdiff_t SkipMarksBack(const NameText& text, std::ptrdiff_t at) {
  for (std::uint32_t skipped = 0; skipped < kMostMarks; ++skipped, --at) {
    const CharKind kind = text.KindAt(at - 1);
    if (kind != CharKind::kSpace && kind != CharKind::kPunctuation) break;
  }
  return at - 1;
}

bool FollowsLabel(const NameText& text, std::uint32_t begin) {
  std::ptrdiff_t last = SkipMarksBack(text, begin);
  if (text.At(last) == 0x662F) --last;  // 名字是
  const NameText::Symbol before = text.At(last);
  return before == kNameWord || before == 0x53EB /* 叫 */ ||
         before == 0x5B57;  // 字
}

std::string Piece(const NameText& text, std::string_view utf8,
                  std::uint32_t begin, std::uint32_t end) {
  const Span span = text.Bytes(begin, end);
  return std::string(utf8.substr(span.begin, span.size()));
}

float JoinedScore(const NameTagger& tagger, const std::string& surname,
                  const std::string& given, const std::string& after) {
  const NameText joined("姓名:" + surname + given + after);
  const auto count = [](const std::string& s) {
    return static_cast<std::uint8_t>(s.size() / 3);
  };
  return tagger.Score(joined, {3, count(surname), count(given)});
}

std::uint32_t SurnameAt(const NameText& text, const NameTables& tables,
                        std::uint32_t at) {
  if (tables.IsCompound(text.At(at), text.At(at + 1))) return 2;
  return tables.IsSurname(text.At(at)) ? 1 : 0;
}

}  // namespace undox
