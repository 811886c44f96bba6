#include "detectors/text/disguise/name_joint.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "detectors/text/utf8.h"
#include "detectors/text/word_list.h"

namespace undox {
namespace {

using std::string_view;

constexpr std::size_t kMostAround = 4;  // Signs on either side.

struct JointWord {
  string_view word;  // Latin words in lower case.
  char sign;
  bool weak = false;
};

constexpr JointWord kWords[] = {
    {"下划线", '_'},     {"下横线", '_'},    {"下杠", '_'},
    {"底线", '_'},       {"底杠", '_'},      {"下划", '_'},
    {"underscore", '_'}, {"underline", '_'}, {"横杠", '-'},
    {"横线", '-'},       {"减号", '-'},      {"减", '-', true},
    {"中划线", '-'},     {"中横线", '-'},    {"短横线", '-'},
    {"短横", '-'},       {"连字符", '-'},    {"小横杠", '-'},
    {"杠", '-', true},   {"hyphen", '-'},    {"dash", '-'},
    {"minus", '-'},      {"点", '.'},        {"小点", '.'},
    {"圆点", '.'},       {"句点", '.'},      {"dot", '.'},
    {"·", '.'},          {"。", '.', true},  {"艾特", '@'},
    {"爱特", '@'},       {"at", '@', true},  {"圈a", '@'},
    {"a圈", '@'},        {"小老鼠", '@'},    {"老鼠", '@'},
    {"at符号", '@'},     {"@符号", '@'},     {"艾特符号", '@'},
    {"花a", '@'},        {"🐭", '@'},         {"🐀", '@'},
    {"🐁", '@'},          {"在", '@', true},  {"斜杠", '/'},
    {"斜线", '/'},       {"slash", '/'},     {"后缀是@", '@'},
    {"后缀@", '@'},      {"后缀是", '@'},    {"后缀", '@'},
    {"后面是@", '@'},    {"后面@", '@'},     {"@后面是", '@'},
    {"@后面", '@'},      {"域名是", '@'},    {"域名", '@'},
    {"后面是", '@'},     {"后面跟@", '@'},   {"再加@", '@'},
    {"加@", '@'},        {"然后是@", '@'},   {"然后@", '@'},
    {"@的是", '@'},      {"后边是@", '@'},   {"a", '@'},
};

// Bytes of a sign at `at` that may stand before or behind a joint; 0 if none.
std::size_t AroundBytes(string_view text, std::size_t at, bool comma) {
  constexpr string_view kPlain = " ()[]{}<>\"'*\n";
  constexpr string_view kWide[] = {"【", "】", "《", "》", "「",
                                   "」", "“",  "”",  "〖", "〗"};
  if (at >= text.size()) return 0;
  const char c = text[at];
  if (static_cast<unsigned char>(c) < 0x80) {
    return kPlain.find(c) != kPlain.npos || (comma && (c == ',' || c == ':'));
  }
  for (const string_view sign : kWide) {
    if (c == sign[0] && text.substr(at).starts_with(sign)) return sign.size();
  }
  return 0;
}

std::size_t SkipAround(string_view text, std::size_t at, bool comma) {
  for (std::size_t signs = 0; signs < kMostAround; ++signs) {
    const std::size_t bytes = AroundBytes(text, at, comma);
    if (bytes == 0) break;
    at += bytes;
  }
  return at;
}

bool SameWord(string_view text, std::size_t at, string_view word) {
  if (at + word.size() > text.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = text[at + i];
    const char lower =
        c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    if (lower != word[i]) return false;
  }
  return true;
}

// The words alone, to look for them.
class JointWords {
 public:
  static const JointWords& Instance() {
    static const JointWords kWordsOfJoints;
    return kWordsOfJoints;
  }

  // The longest word at `at`, nullptr if there is none.
  const JointWord* At(string_view text, std::size_t at) const {
    const string_view word = list_.LongestWhere(text, at, [&](string_view row) {
      // A Latin word ends where its letters end.
      const std::size_t end = at + row.size();
      return SameWord(text, at, row) &&
             !(IsAsciiLetter(row.back()) && end < text.size() &&
               IsAsciiAlnum(text[end]));
    });
    if (word.empty()) return nullptr;
    return std::find_if(std::begin(kWords), std::end(kWords),
                        [&](const JointWord& row) { return row.word == word; });
  }

 private:
  static std::vector<string_view> Words() {
    std::vector<string_view> words;
    for (const JointWord& row : kWords) words.push_back(row.word);
    return words;
  }

  WordList list_{Words()};
};

}  // namespace

std::optional<NameJoint> ReadNameJoint(string_view text, std::size_t at) {
  std::size_t begin = SkipAround(text, at, /*comma=*/true);
  // _at_, -dot-
  const bool ruled = begin == at && at + 1 < text.size() &&
                     (text[at] == '_' || text[at] == '-');
  if (ruled) ++begin;
  if (begin >= text.size()) return std::nullopt;
  const JointWord* const word = JointWords::Instance().At(text, begin);
  if (word != nullptr) {
    const std::size_t word_end = begin + word->word.size();
    NameJoint joint{
        .sign = word->sign, .end = 0, .word = true, .weak = word->weak};
    joint.end = SkipAround(text, word_end, /*comma=*/true);
    const string_view room = text.substr(at, begin - at);
    // A Latin word needs room on both sides; a comma before it is an end.
    const bool latin =
        IsAsciiLetter(word->word.front()) && IsAsciiLetter(word->word.back());
    const bool bracketed = room.find_first_not_of(" ,:\n") != room.npos;
    if (word->weak && room.find(',') != room.npos) return std::nullopt;
    if (latin && (room.empty() || joint.end == word_end)) return std::nullopt;
    if (word->word == "a" && !bracketed) return std::nullopt;
    if (ruled) {
      if (!latin || joint.end != word_end || text[word_end] != text[at]) {
        return std::nullopt;
      }
      joint.end = word_end + 1;
    }
    joint.weak = joint.weak && !bracketed;
    return joint;
  }
  if (ruled) return std::nullopt;
  // The sign itself, with room around it.
  begin = SkipAround(text, at, /*comma=*/false);
  if (begin >= text.size()) return std::nullopt;
  const char sign = text[begin];
  if (sign != '@' && sign != '.') return std::nullopt;
  const std::size_t end = SkipAround(text, begin + 1, /*comma=*/false);
  const bool before = begin > at;
  const bool behind = end > begin + 1;
  // "end. Next": a dot stands between spaces, or in brackets.
  if (sign == '.' && !(before && behind)) return std::nullopt;
  if (!before && !behind) return std::nullopt;
  if (sign == '.' && text.substr(at, end - at).find('\n') != text.npos) {
    return std::nullopt;
  }
  return NameJoint{.sign = sign, .end = end, .word = false, .weak = false};
}

std::optional<NameJoint> ReadDecoration(string_view text, std::size_t at) {
  constexpr std::u32string_view kStars = U"★☆♡♥❤·•※♪♫◆◇■□▲△●○";
  constexpr std::size_t kMostBytes = 16;
  constexpr string_view kNotes[] = {"【删】", "(删)",  "[删]", "【去】",
                                    "(去)",   "[去]",  "{删}", "<删>",
                                    "《删》", "「删」"};
  std::size_t end = at;
  while (end < text.size() && end - at < kMostBytes) {
    std::size_t bytes = 0;
    const CodePoint c = DecodeUtf8(text, end);
    if (IsAsciiAlnum(text[end]) || (c.value >= 0x4E00 && c.value <= 0x9FFF)) {
      break;
    }
    for (const string_view note : kNotes) {
      if (text.substr(end).starts_with(note)) bytes = note.size();
    }
    const bool picture = (c.value >= 0x2600 && c.value <= 0x27BF) ||
                         (c.value >= 0x1F000 && c.value <= 0x1FAFF) ||
                         kStars.find(c.value) != kStars.npos;
    // Arrows and pointing hands lead from a label to a value.
    const bool leads = (c.value >= 0x2794 && c.value <= 0x27BE) ||
                       (c.value >= 0x1F446 && c.value <= 0x1F449) ||
                       (c.value >= 0x261A && c.value <= 0x261F);
    if (bytes == 0 && picture && !leads) bytes = c.bytes;
    if (bytes == 0) break;
    end += bytes;
  }
  if (end == at) return std::nullopt;
  return NameJoint{.sign = '\0', .end = end, .word = false, .weak = false};
}

}  // namespace undox
