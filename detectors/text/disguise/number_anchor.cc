#include "detectors/text/disguise/number_anchor.h"

#include <algorithm>
#include <string>

#include "absl/strings/ascii.h"
#include "detectors/text/word_list.h"

namespace undox {
namespace {

using std::string_view;

constexpr std::size_t kAnchorReach = 48;  // Bytes before the number.
constexpr std::size_t kAdviceReach = 60;  // Bytes on either side.

constexpr string_view kPhone[] = {
    "电话",    "手机",  "拨",   "打",   "呼死", "致电", "联系", "轰炸", "电联",
    "dianhua", "phone", "call", "打爆", "☎",    "📞",    "📱",    "tel"};
constexpr string_view kCard[] = {"卡",   "转账", "汇",   "账户", "打到",
                                 "货款", "款打", "钱打", "收款", "款"};
constexpr string_view kQq[] = {"qq", "q",    "扣",   "企鹅", "🐧",
                               "鹅", "空间", "球球", "秋秋", "群"};
constexpr string_view kReversed[] = {
    "倒过来",   "倒着",     "反过来",   "反着",    "倒序", "逆序",
    "倒读",     "反读",     "从后往前", "从后面",  "翻转", "颠倒",
    "从右往左", "从右到左", "镜像",     "逆着",    "倒写", "反写",
    "倒念",     "反向",     "reverse",  "backward"};
constexpr string_view kDrop[] = {"去掉", "不要",   "删掉",   "删了",   "去除",
                                 "删除", "去字母", "去中文", "删汉字", "删中文",
                                 "删字", "忽略",   "跳过"};
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
};
const Lists& AllLists() {
  static const Lists kLists;
  return kLists;
}

}  // namespace

NumberAnchor AnchorBefore(string_view text, std::size_t begin) {
  const std::size_t from = begin - std::min(begin, kAnchorReach);
  const std::string before = absl::AsciiStrToLower(
      absl::string_view(text.data() + from, begin - from));
  const Lists& lists = AllLists();
  std::size_t phone = lists.phone.LastIn(before).end();
  const std::size_t card = lists.card.LastIn(before).end();
  const std::size_t qq = lists.qq.LastIn(before).end();
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

NumberAdvice AdviceAround(string_view text, std::size_t begin,
                          std::size_t end) {
  const std::size_t from = begin - std::min(begin, kAdviceReach);
  const string_view around = text.substr(from, end + kAdviceReach - from);
  const string_view behind = text.substr(end, kAdviceReach);
  const Lists& lists = AllLists();
  NumberAdvice advice;
  advice.reversed = bool{lists.reversed.FirstIn(around)};
  advice.drop_junk = bool{lists.drop.FirstIn(behind)};
  advice.drop_first = advice.drop_junk && lists.first.FirstIn(behind);
  advice.drop_last = advice.drop_junk && lists.last.FirstIn(behind);
  return advice;
}

}  // namespace undox
