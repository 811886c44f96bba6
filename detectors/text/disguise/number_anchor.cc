#include "detectors/text/disguise/number_anchor.h"

#include <algorithm>
#include <span>
#include <string>

#include "absl/strings/ascii.h"

namespace undox {
namespace {

using std::string_view;

constexpr std::size_t kAnchorReach = 48;  // Bytes before the number.
constexpr std::size_t kAdviceReach = 60;  // Bytes on either side.

constexpr string_view kPhone[] = {
    "电话",   "手机", "拨",      "打",     "呼死", "致电",   "联系",
    "轰炸",   "电联", "dianhua", "phone",  "call", "打爆",   "☎",
    "📞",      "📱",    "tel",     "number", "cell", "mobile", "dial",
    "shouji", "sjh",  "座机",    "来电",   "短信", "呼叫",   "whatsapp"};
constexpr string_view kCard[] = {"卡",   "转账", "汇",   "账户", "打到",
                                 "货款", "款打", "钱打", "收款", "款"};
constexpr string_view kQq[] = {"qq",      "q",      "扣",      "企鹅",  "🐧",
                               "鹅",      "空间",   "球球",    "秋秋",  "群",
                               "qiu qiu", "qiuqiu", "kou kou", "koukou"};
constexpr string_view kReversed[] = {
    "倒过来",   "倒着",     "反过来",   "反着",    "倒序", "逆序",
    "倒读",     "反读",     "从后往前", "从后面",  "翻转", "颠倒",
    "从右往左", "从右到左", "镜像",     "逆着",    "倒写", "反写",
    "倒念",     "反向",     "reverse",  "backward"};
constexpr string_view kDrop[] = {"去掉", "不要",   "删掉",   "删了",   "去除",
                                 "删除", "去字母", "去中文", "删汉字", "删中文",
                                 "删字", "忽略",   "跳过"};
constexpr string_view kEach[] = {"每位",     "每一位", "每个数",
                                 "每个数字", "各位",   "每个"};
constexpr string_view kMore[] = {"+1", "加1", "加一", "+一", "大1", "大一"};
constexpr string_view kLess[] = {"-1", "减1", "减一", "-一", "小1", "小一"};
constexpr string_view kFirst[] = {"最前面", "第一位", "第一个", "首位",
                                  "开头的"};
constexpr string_view kLast[] = {"最后", "末位", "末尾"};

bool HoldsAny(string_view text, std::span<const string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](string_view word) {
    return text.find(word) != text.npos;
  });
}

// Where the last of `words` in `text` ends; 0 if there is none.
std::size_t LastOf(string_view text, std::span<const string_view> words) {
  std::size_t last = 0;
  for (const string_view word : words) {
    const std::size_t at = text.rfind(word);
    if (at == text.npos) continue;
    // The q of "qu" is none.
    const std::size_t end = at + word.size();
    const bool longer = absl::ascii_isalpha(word.back()) && end < text.size() &&
                        absl::ascii_isalpha(text[end]);
    if (!longer) last = std::max(last, end);
  }
  return last;
}

}  // namespace

NumberAnchor AnchorBefore(string_view text, std::size_t begin) {
  const std::size_t from = begin - std::min(begin, kAnchorReach);
  const std::string before = absl::AsciiStrToLower(
      absl::string_view(text.data() + from, begin - from));
  std::size_t phone = LastOf(before, kPhone);
  const std::size_t card = LastOf(before, kCard);
  const std::size_t qq = LastOf(before, kQq);
  // Of what 号码 is one, the word before it says.
  constexpr std::size_t kOf = 6;  // QQ的号码
  const std::size_t number = before.rfind("号码");
  if (number != before.npos && (qq == 0 || qq + kOf < number)) {
    phone = std::max(phone, number);
  }
  const std::size_t last = std::max({phone, card, qq});
  if (last == 0) return NumberAnchor::kNone;
  if (last == phone) return NumberAnchor::kPhone;
  return last == card ? NumberAnchor::kCard : NumberAnchor::kQq;
}

bool IsQqBehind(string_view text, std::size_t end) {
  constexpr std::size_t kReach = 12;
  constexpr string_view kWords[] = {"qq", "QQ", "扣扣", "企鹅", "🐧"};
  return HoldsAny(text.substr(end, kReach), kWords);
}

NumberAdvice AdviceAround(string_view text, std::size_t begin,
                          std::size_t end) {
  const std::size_t from = begin - std::min(begin, kAdviceReach);
  const string_view around = text.substr(from, end + kAdviceReach - from);
  const string_view behind = text.substr(end, kAdviceReach);
  NumberAdvice advice;
  advice.reversed = HoldsAny(around, kReversed);
  if (HoldsAny(behind, kEach)) {
    advice.add = HoldsAny(behind, kMore) ? 1 : HoldsAny(behind, kLess) ? -1 : 0;
  }
  constexpr std::size_t kDropReach = 36;
  const std::size_t near = begin - std::min(begin, kDropReach);
  advice.drop_junk = HoldsAny(behind, kDrop) ||
                     HoldsAny(text.substr(near, begin - near), kDrop);
  advice.drop_first = advice.drop_junk && HoldsAny(behind, kFirst);
  advice.drop_last = advice.drop_junk && HoldsAny(behind, kLast);
  return advice;
}

}  // namespace undox
