#include "detectors/names/name_decoding.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_set>

namespace undox {
namespace {

constexpr float kListBonus = 1.5f;
constexpr float kListAnchor = 1.0f;
constexpr std::uint32_t kListGap = 4;
constexpr std::uint32_t kMostCharacters = 4;
constexpr float kRepeatAnchor = 1.5f;
constexpr std::uint32_t kFewestRepeated = 3;  // Characters; two are a word.

// Returns true if nothing but what separates the items of a list stands in
// [begin, end), and something does.
bool SeparatesItems(const NameText& text, std::uint32_t begin,
                    std::uint32_t end) {
  if (begin >= end || end - begin > kListGap) return false;
  for (std::uint32_t i = begin; i < end; ++i) {
    switch (text.At(i)) {
      case 0x3001:  // 、
      case ',':
      case '/':
      case ' ':
      case '\n':
      case ';':
      case '|':
      case '&':
      case '.':
      case '0':
      case 0x548C:  // 和
      case 0x8DDF:  // 跟
      case 0x4E0E:  // 与
        break;
      default:
        return false;
    }
  }
  return true;
}

// `length` symbols from `at` on, of 16 bits each.
std::uint64_t Pack(const NameText& text, std::uint32_t at,
                   std::uint32_t length) {
  std::uint64_t packed = 0;
  for (std::uint32_t i = 0; i < length; ++i) {
    packed = packed << 16 | text.At(at + i);
  }
  return packed;
}

bool ByPosition(const TaggedName& a, const TaggedName& b) {
  return a.begin < b.begin;
}

// Which characters some name has.
std::vector<bool> Covered(const std::vector<TaggedName>& names,
                          std::size_t text_size) {
  std::vector<bool> covered(text_size);
  for (const TaggedName& name : names) {
    std::fill(covered.begin() + name.begin, covered.begin() + name.end, true);
  }
  return covered;
}

bool IsFree(const std::vector<bool>& covered, std::uint32_t begin,
            std::uint32_t end) {
  return std::find(covered.begin() + begin, covered.begin() + end, true) ==
         covered.begin() + end;
}

// How the line before a name looks, a 0 for each number: "0日 ", "0-0-0 ",
// "李梅:" as "Z:"; empty if it is no head of a row. The name must be the whole
// of its place.
std::u16string RowHead(const NameText& text, const TaggedName& name) {
  constexpr std::uint32_t kMostHead = 12;
  constexpr std::size_t kMostHanzi = 2;
  if (text.KindAt(name.end) == CharKind::kHanzi) return {};
  std::uint32_t begin = name.begin;
  while (begin > 0 && text.At(begin - 1) != '\n') {
    if (name.begin - --begin > kMostHead) return {};
  }
  std::u16string head(1, u'|');
  std::size_t hanzi = 0;
  for (std::uint32_t i = begin; i < name.begin; ++i) {
    const CharKind kind = text.KindAt(i);
    if (kind == CharKind::kDigit) {
      if (head.back() != u'0') head += u'0';
      continue;
    }
    hanzi += kind == CharKind::kHanzi ? 1 : 0;
    head += static_cast<char16_t>(text.At(i));
  }
  // 周一 and 周二 differ; only a unit behind a number is alike in all rows.
  if (hanzi > kMostHanzi ||
      text.KindAt(std::ptrdiff_t{name.begin} - 1) == CharKind::kHanzi) {
    return {};
  }
  return head;
}

// What stands in rows of one kind of which one surely names somebody.
void LiftRows(const NameText& text, const std::vector<TaggedName>& names,
              std::vector<bool>& lifted) {
  constexpr std::size_t kFewestRows = 3;
  std::map<std::u16string, std::vector<std::size_t>> rows;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::u16string head = RowHead(text, names[i]);
    if (!head.empty()) rows[head].push_back(i);
  }
  for (const auto& [head, members] : rows) {
    std::size_t count = 0;  // Of rows: a place may have many candidates.
    std::uint32_t last = UINT32_MAX;
    bool sure = false;
    for (const std::size_t i : members) {
      count += names[i].begin != last ? 1 : 0;
      last = names[i].begin;
      sure |= names[i].score >= kListAnchor;
    }
    if (!sure || count < kFewestRows) continue;
    for (const std::size_t i : members) lifted[i] = true;
  }
}

}  // namespace

void ApplyListBonus(const NameText& text, std::vector<TaggedName>& names) {
  std::vector<bool> lifted(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    // A neighbour to the left begins at most a name and a gap before.
    for (std::size_t j = i; j-- > 0;) {
      if (names[j].begin + kMostCharacters + kListGap < names[i].begin) break;
      if (!SeparatesItems(text, names[j].end, names[i].begin)) continue;
      if (names[j].score >= kListAnchor) lifted[i] = true;
      if (names[i].score >= kListAnchor) lifted[j] = true;
    }
  }
  LiftRows(text, names, lifted);
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (lifted[i]) names[i].score += kListBonus;
  }
}

std::vector<TaggedName> BestNames(std::vector<TaggedName> proposed,
                                  std::size_t text_size, float threshold) {
  std::erase_if(proposed, [&](const TaggedName& name) {
    return name.score <= threshold;
  });
  std::stable_sort(proposed.begin(), proposed.end(),
                   [](const TaggedName& a, const TaggedName& b) {
                     return a.score > b.score;
                   });
  std::vector<bool> covered(text_size);
  std::vector<TaggedName> names;
  for (const TaggedName& name : proposed) {
    if (!IsFree(covered, name.begin, name.end)) continue;
    std::fill(covered.begin() + name.begin, covered.begin() + name.end, true);
    names.push_back(name);
  }
  std::sort(names.begin(), names.end(), ByPosition);
  return names;
}

void AddRepeats(const NameText& text, const SpanIndex& taken,
                std::vector<TaggedName>& names) {
  std::unordered_set<std::uint64_t> sure;
  for (const TaggedName& name : names) {
    const std::uint32_t length = name.end - name.begin;
    if (name.score < kRepeatAnchor || length < kFewestRepeated) continue;
    sure.insert(Pack(text, name.begin, length));
  }
  if (sure.empty()) return;
  std::vector<bool> covered = Covered(names, text.size());
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t i = 0; i < size; ++i) {
    for (std::uint32_t length = kMostCharacters; length >= kFewestRepeated;
         --length) {
      if (i + length > size || !sure.contains(Pack(text, i, length)) ||
          !IsFree(covered, i, i + length) || taken.Touches({i, i + length})) {
        continue;
      }
      names.push_back({i, i + length, kRepeatAnchor});
      std::fill(covered.begin() + i, covered.begin() + i + length, true);
    }
  }
  std::sort(names.begin(), names.end(), ByPosition);
}

}  // namespace undox
