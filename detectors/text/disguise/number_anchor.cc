#include "detectors/text/disguise/number_anchor.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "detectors/text/word_list.h"

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
    "倒过来",     "倒着", "反过来",   "反着",       "倒序",
    "逆序",       "倒读", "反读",     "从后往前",   "从后面",
    "翻转",       "颠倒", "从右往左", "从右到左",   "镜像",
    "逆着",       "倒写", "反写",     "倒数第一位", "从末位",
    "从最后一位", "倒念", "反向",     "reverse",    "backward"};
constexpr string_view kDrop[] = {
    "去字", "去汉字", "去英文",   "去掉",       "不要",   "删掉",   "删了",
    "去除", "删除",   "去字母",   "去中文",     "删汉字", "删中文", "删字",
    "忽略", "跳过",   "隔个字",   "隔一个字",   "隔字",   "插字",   "插了字",
    "夹字", "夹杂",   "只看数字", "数字连起来", "抠出来", "挑出来"};
constexpr string_view kEach[] = {"每位",     "每一位", "每个数",
                                 "每个数字", "各位",   "每个"};
constexpr string_view kMore[] = {"+1", "加1", "加一", "+一", "大1", "大一"};
constexpr string_view kLess[] = {"-1", "减1", "减一", "-一", "小1", "小一"};
constexpr string_view kFirst[] = {"最前面", "第一位", "第一个", "首位",
                                  "开头的"};
constexpr string_view kLast[] = {"最后", "末位", "末尾"};

// Built once from the tables above.
struct Lists {
  WordList phone{kPhone};
  WordList card{kCard};
  WordList qq{kQq};
  WordList reversed{kReversed};
  WordList drop{kDrop};
  WordList first{kFirst};
  WordList last{kLast};
  WordList each{kEach};
  WordList more{kMore};
  WordList less{kLess};
};
const Lists& AllLists() {
  static const Lists kLists;
  return kLists;
}

// Where the last word of the list ends in `text`, 0 if there is none. The q of
// "qu" is none.
std::size_t EndOfLast(const WordList& list, string_view text) {
  const WordList::Occurrence last = list.LastIn(text);
  const bool longer = last && absl::ascii_isalpha(last.word.back()) &&
                      last.end() < text.size() &&
                      absl::ascii_isalpha(text[last.end()]);
  return longer ? 0 : last.end();
}

}  // namespace

NumberAnchor AnchorBefore(string_view text, std::size_t begin) {
  const std::size_t from = begin - std::min(begin, kAnchorReach);
  const std::string before = absl::AsciiStrToLower(
      absl::string_view(text.data() + from, begin - from));
  const Lists& lists = AllLists();
  std::size_t phone = EndOfLast(lists.phone, before);
  const std::size_t card = EndOfLast(lists.card, before);
  const std::size_t qq = EndOfLast(lists.qq, before);
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
  static const WordList kList(kWords);
  return bool{kList.FirstIn(text.substr(end, kReach))};
}

std::vector<Span> FindDropWords(string_view text) {
  std::vector<Span> drops;
  for (std::size_t at = 0;;) {
    const auto drop = AllLists().drop.FirstIn(text.substr(at));
    if (!drop) return drops;
    drops.push_back({at + drop.begin, at + drop.end()});
    at += drop.end();
  }
}

bool HoldsAdvice(string_view text) {
  static const WordList kNeeded([] {
    std::vector<string_view> words(std::begin(kReversed), std::end(kReversed));
    words.insert(words.end(), std::begin(kDrop), std::end(kDrop));
    words.insert(words.end(), std::begin(kEach), std::end(kEach));
    return words;
  }());
  return bool{kNeeded.FirstIn(text)};
}

NumberAdvice AdviceAround(string_view text, std::size_t begin,
                          std::size_t end) {
  const std::size_t from = begin - std::min(begin, kAdviceReach);
  const string_view around = text.substr(from, end + kAdviceReach - from);
  const string_view behind = text.substr(end, kAdviceReach);
  const Lists& lists = AllLists();
  NumberAdvice advice;
  advice.reversed = bool{lists.reversed.FirstIn(around)};
  if (lists.each.FirstIn(behind)) {
    advice.add = lists.more.FirstIn(behind)   ? 1
                 : lists.less.FirstIn(behind) ? -1
                                              : 0;
  }
  constexpr std::size_t kDropReach = 36;
  const std::size_t near = begin - std::min(begin, kDropReach);
  advice.drop_junk = lists.drop.FirstIn(behind) ||
                     lists.drop.FirstIn(text.substr(near, begin - near));
  advice.drop_first = advice.drop_junk && lists.first.FirstIn(behind);
  advice.drop_last = advice.drop_junk && lists.last.FirstIn(behind);
  return advice;
}

}  // namespace undox
