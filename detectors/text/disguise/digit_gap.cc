#include <algorithm>
#include <cstddef>
#include <string_view>

#include "detectors/text/digit_atom.h"
#include "detectors/text/utf8.h"
#include "detectors/text/word_list.h"

namespace undox {
namespace {

constexpr std::string_view kFillers[] = {
    "然后是",   "然后",       "后面是",   "后面",     "后边",     "后头",
    "接下来",   "接着是",     "接着",     "中间是",   "中间",     "当中",
    "最后是",   "最后",       "末尾",     "结尾",     "尾号",     "开头",
    "前面",     "前三位",     "前六位",   "前六",     "后六位",   "中间生日",
    "生日",     "前四位",     "中间四位", "后四位",   "后三位",   "末四位",
    "末尾是",   "后边是",     "最前面",   "三位",     "四位",     "3位",
    "4位",      "位",         "最后面",   "前",       "末",       "开头是",
    "尾号是",   "再就是",     "再加",     "再打",     "再接",     "再来",
    "再",       "加上",       "加",       "连着",     "连",       "跟着",
    "跟",       "和",         "的",       "点",       "杠",       "横杠",
    "横",       "空格",       "空",       "减",       "接",       "后",
    "是",       "就是",       "dash",     "dot",      "then",     "and",
    "头",       "中",         "上",       "下",       "尾",       "结尾是",
    "为",       "还有",       "等下",     "记下了吗", "先记",     "怕被删",
    "还差几位", "后面我再说", "后面我",   "后面接",   "后面跟着", "接上",
    "再后",     "啊",         "呢",       "嗯",       "呃",       "哦",
    "哈",       "嘿",         "呀",       "个",       "double",   "triple",
    "收尾",     "收尾是",     "末位",     "紧接着",   "紧跟着",   "随后",
    "跟上",     "接下去",     "往后",     "区号",     "剩下",     "剩下的",
    "其余",     "第一行",     "第二行",   "第三行",   "打头",     "起头",
    "跟住",     "续上",       "下半截",   "后半段",   "前半段",   "下一段",
    "下一组",   "接住",       "末段",     "尾段",     "首段",     "中段",
    "再往后",   "最末",       "plus",     "next",     "lastly",   "finally",
    "space"};

bool IsSymbol(char32_t c) {
  if (c < 0x80) return c > ' ' && !IsAsciiAlnum(static_cast<char>(c));
  return (c >= 0xA1 && c <= 0xBF) || c == 0xD7 || c == 0xF7 ||
         (c >= 0x2010 && c <= 0x2BFF) || (c >= 0x3001 && c <= 0x303F) ||
         (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0x1F000 && c <= 0x1FAFF);
}

bool IsListSign(char32_t c) {
  return c == ',' || c == ';' || c == ':' || c == U'、' || c == U'。' ||
         c == '?' || c == '!';
}

// Bytes of the longest filler word at the front of `text`, 0 if none.
std::size_t FillerBytes(std::string_view text) {
  static const WordList kList(kFillers);
  return kList.AtBegin(text).size();
}

// Bytes of 第二段, 第3部分, 四位 or 十一位 at the front of `text`, 0 if none.
std::size_t PlaceBytes(std::string_view text) {
  constexpr std::string_view kOrdinal = "第";
  constexpr std::u32string_view kCounts = U"0123456789一二两三四五六七八九十";
  const bool ordinal = text.starts_with(kOrdinal);
  std::size_t at = ordinal ? kOrdinal.size() : 0;
  const std::size_t begin = at;
  for (int signs = 0; signs < 2 && at < text.size(); ++signs) {
    const CodePoint c = DecodeUtf8(text, at);
    if (kCounts.find(c.value) == kCounts.npos) break;
    at += c.bytes;
  }
  if (at == begin) return 0;
  for (const std::string_view noun :
       {"段", "部分", "截", "组", "位", "块", "节", "批", "份", "波", "行",
        "串", "条", "步"}) {
    const bool fits = ordinal || noun == "位";
    if (fits && text.substr(at).starts_with(noun)) return at + noun.size();
  }
  return 0;
}

// Bytes of a tag of a page, <b> or [/i], at the front of `text`, 0 if none.
std::size_t TagBytes(std::string_view text) {
  constexpr std::size_t kMostLetters = 6;
  if (text.empty() || (text[0] != '<' && text[0] != '[')) return 0;
  std::size_t at = text.substr(1).starts_with("/") ? 2 : 1;
  const std::size_t begin = at;
  while (at < text.size() && IsAsciiLetter(text[at])) ++at;
  const bool closed =
      at < text.size() && text[at] == (text[0] == '<' ? '>' : ']');
  return closed && at > begin && at - begin <= kMostLetters ? at + 1 : 0;
}

// Bytes of a line break and the name of who speaks, "\n小美:", at the front of
// `text`, 0 if none.
std::size_t SpeakerBytes(std::string_view text) {
  constexpr std::size_t kMostBytes = 24;
  if (!text.starts_with("\n")) return 0;
  for (std::size_t i = 1; i < text.size() && i <= kMostBytes; ++i) {
    if (text[i] == ':') return i > 1 ? i + 1 : 0;
    constexpr std::string_view kOfNames = "_@ []()#.";
    if (static_cast<unsigned char>(text[i]) < 0x80 && !IsAsciiAlnum(text[i]) &&
        kOfNames.find(text[i]) == kOfNames.npos) {
      break;
    }
  }
  return 0;
}

}  // namespace

DigitGap ClassifyGap(std::string_view gap) {
  constexpr std::size_t kMostBytes = 40;
  constexpr int kMostSigns = 8;
  if (gap.empty()) return DigitGap::kNone;
  if (gap == " " || gap == "-") return DigitGap::kPlain;
  if (gap.size() > kMostBytes) return DigitGap::kForeign;
  bool filler = false;
  bool list = false;
  int signs = 0;
  for (std::size_t i = 0; i < gap.size();) {
    if (const std::size_t bytes = FillerBytes(gap.substr(i)); bytes > 0) {
      filler = true;
      i += bytes;
      continue;
    }
    if (const std::size_t bytes =
            std::max(TagBytes(gap.substr(i)), SpeakerBytes(gap.substr(i)));
        bytes > 0) {
      i += bytes;
      continue;
    }
    if (const std::size_t bytes = PlaceBytes(gap.substr(i)); bytes > 0) {
      filler = true;
      i += bytes;
      continue;
    }
    const CodePoint c = DecodeUtf8(gap, i);
    const bool space =
        c.value == ' ' || c.value == '\n' || c.value == '\t' || c.value == '\r';
    if (!space && !IsSymbol(c.value)) return DigitGap::kForeign;
    if (!space && ++signs > kMostSigns) return DigitGap::kForeign;
    list = list || IsListSign(c.value);
    i += c.bytes;
  }
  if (filler) return DigitGap::kFiller;
  return list ? DigitGap::kList : DigitGap::kSymbol;
}

}  // namespace undox
