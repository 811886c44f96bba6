#include "pii/subject/told_leak.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace undox {
namespace {

constexpr auto kStops =
    std::to_array<std::string_view>({"\n", "。", "！", "!", "？", "?"});

// Whose data: the author's, or theirs and their family's.
constexpr auto kOwn = std::to_array<std::string_view>(
    {"我的",     "我和我", "我跟我", "我同我",     "我全家",   "我一家",
     "我们全家", "我家的", "我被",   "我个人信息", "我個",     "我手机号",
     "我电话",   "我信息", "我照片", "我学号",     "我身份证", "我们家的",
     "把我",     "连我",   "了我",   " my ",       "有我"});

// What was done with it.
constexpr auto kPublished = std::to_array<std::string_view>(
    {"被挂",     "被掛",     "挂了",   "挂到",      "挂出来",    "贴到",
     "贴出来",   "也贴了",   "貼到",   "貼出",      "发到",      "發到",
     "发出来",   "丟到",     "丢到",   "放到",      "放上",      "放咗上",
     "泄露",     "泄漏",     "洩漏",   "外泄",      "公开了",    "曝光了",
     "被曝",     "被开盒",   "开盒",   "被人肉",    "人肉了",    "被扒",
     "扒出来",   "爆出来",   "打出来", "晒出来",    "传到",      "传遍",
     "发在",     "po上",     "po出",   "posted my", "leaked my", "doxxed me",
     "doxed me", "shared my"});

bool HoldsAny(std::string_view text, const auto& words) {
  return std::ranges::any_of(words, [text](std::string_view word) {
    return text.find(word) != text.npos;
  });
}

// The end of the sentence that begins at `begin`, with its mark.
std::size_t SentenceEnd(std::string_view text, std::size_t begin) {
  std::size_t end = text.size();
  for (const std::string_view stop : kStops) {
    const std::size_t at = text.find(stop, begin);
    if (at != text.npos) end = std::min(end, at + stop.size());
  }
  return end;
}

// Whether `value` lies between `open` and its `close`.
bool IsBetween(std::string_view text, Span value, std::string_view open,
               std::string_view close) {
  constexpr std::size_t kQuoteBytes = 2000;
  const std::size_t from =
      value.begin < kQuoteBytes ? 0 : value.begin - kQuoteBytes;
  text = text.substr(from, value.end - from + kQuoteBytes);
  value = {value.begin - from, value.end - from};
  const std::size_t begin = text.rfind(open, value.begin);
  if (begin == text.npos) return false;
  const std::size_t end = text.find(close, begin + open.size());
  return end != text.npos && value.end <= end;
}

}  // namespace

Span ToldLeak(std::string_view text) {
  constexpr std::size_t kMostSentences = 40;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < kMostSentences && begin < text.size(); ++i) {
    const std::size_t end = SentenceEnd(text, begin);
    const std::string_view sentence = text.substr(begin, end - begin);
    if (HoldsAny(sentence, kOwn) && HoldsAny(sentence, kPublished)) {
      return {begin, end};
    }
    begin = end;
  }
  return {};
}

bool IsQuotedFrom(std::string_view text, Span leak, Span value) {
  if (leak.empty() || value.empty() || value.end > text.size()) return false;
  if (IsBetween(text, value, "「", "」") || IsBetween(text, value, "“", "”") ||
      IsBetween(text, value, "『", "』")) {
    return true;
  }
  std::string_view said = text.substr(leak.begin, leak.size());
  while (said.ends_with('\n') || said.ends_with(' ')) said.remove_suffix(1);
  return value.begin >= leak.end &&
         (said.ends_with("：") || said.ends_with(":"));
}

}  // namespace undox
