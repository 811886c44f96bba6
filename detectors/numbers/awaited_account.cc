#include "detectors/numbers/awaited_account.h"

#include <algorithm>
#include <span>
#include <utility>

#include "absl/strings/ascii.h"
#include "detectors/text/cue_connection.h"
#include "detectors/text/number_label.h"

namespace undox {
namespace {

using std::string_view;

constexpr std::size_t kMostClause = 60;  // Bytes.

// What makes a value behind a platform's name something else.
constexpr string_view kOthers[] = {
    "订单", "单号",   "版本",   "支付", "公众", "小程序", "密码", "链接",
    "网址", "http",   "编号",   "代码", "型号", "优惠",   "券",   "口令",
    "验证", "取件",   "快递",   "邮",   "电话", "手机",   "账单", "流水",
    "客服", "转账",   "红包",   "提现", "价格", "下载",   "安装", "登录",
    "余额", "交易",   "服务号", "官方", "店",   "车",     "题",   "答案",
    "mail", "github", "微博",   "抖音", "快手", "红书",   "b站",  "B站",
    "身份", "银行",   "卡号",   "地址", "游戏", "频道",   "视频"};
constexpr string_view kEnds[] = {"\n", "。", "!", "?", ";", "…"};
constexpr string_view kLeads[] = {":", "→", "➡", "👉", "->", "⬇"};

bool HoldsAny(string_view text, std::span<const string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](string_view word) {
    return text.find(word) != text.npos;
  });
}

// Bytes of the sign of `signs` at the front of `text`, 0 if none.
std::size_t FrontBytes(string_view text, std::span<const string_view> signs) {
  for (const string_view sign : signs) {
    if (text.starts_with(sign)) return sign.size();
  }
  return 0;
}

// Returns true if words right before `number` ask to add or to look up, and
// nothing says that it is something else.
bool IsNumberToAdd(string_view text, Span number) {
  constexpr std::size_t kReach = 30;  // Bytes.
  constexpr string_view kAdds[] = {"加", "搜", "空间", "找", "扣"};
  constexpr std::size_t kFewest = 7;
  constexpr std::size_t kMost = 10;
  if (number.size() < kFewest || number.size() > kMost) return false;
  const std::size_t from = number.begin - std::min(number.begin, kReach);
  const NumberLabel label = LabelOfNumber(text, number);
  return HoldsAny(text.substr(from, number.begin - from), kAdds) &&
         label.kind != NumberLabel::Kind::kOther &&
         label.kind != NumberLabel::Kind::kPhone;
}

}  // namespace

std::optional<AccountValue> ReadAwaitedAccount(string_view text, std::size_t at,
                                               AccountForm form) {
  const string_view rest = text.substr(at, kMostClause);
  bool answered = false;
  for (std::size_t i = 0; i < rest.size(); ++i) {
    // 扣扣多少\n小美:2904481763
    const bool answer =
        rest[i] == '\n' ||
        (rest[i] == '?' && rest.substr(i + 1).starts_with("\n"));
    if (answer ? std::exchange(answered, rest[i] == '\n') && rest[i] == '\n'
               : FrontBytes(rest.substr(i), kEnds) > 0) {
      return std::nullopt;
    }
    const std::size_t lead = FrontBytes(rest.substr(i), kLeads);
    if (lead == 0) continue;
    if (HoldsAny(rest.substr(0, i), kOthers)) return std::nullopt;
    std::size_t value = at + i + lead;
    while (value < text.size() && (text[value] == ' ' || text[value] == '\n')) {
      ++value;
    }
    value = ConnectForward(text, value).at;
    auto account = ReadAccount(text, value, form);
    if (!account || !account->structured) continue;
    if (account->digits && account->value.size() < 6) continue;
    return account;
  }
  return std::nullopt;
}

std::optional<AccountValue> ReadNumberToAdd(string_view text, std::size_t end) {
  constexpr std::size_t kReach = 48;  // Bytes.
  const std::size_t from = end - std::min(end, kReach);
  std::size_t last = end;
  while (last > from && !absl::ascii_isdigit(text[last - 1])) {
    if (text[last - 1] == '\n') return std::nullopt;
    --last;
  }
  auto account = ReadAccountBefore(text, last, AccountForm::kQq);
  if (!account || !IsNumberToAdd(text, account->span)) return std::nullopt;
  return account;
}

std::optional<AccountValue> ReadBareName(string_view text, std::size_t at) {
  constexpr std::size_t kFewestDigits = 2;
  auto account = ReadAccount(text, at, AccountForm::kWechat);
  if (!account || account->digits) return std::nullopt;
  const string_view value = account->value;
  const auto digits = static_cast<std::size_t>(
      std::count_if(value.begin(), value.end(), absl::ascii_isdigit));
  const string_view rest = text.substr(account->span.end);
  const bool closed = rest.starts_with(",") || rest.starts_with("\n") ||
                      rest.starts_with(" ") || rest.starts_with("。");
  if (digits < kFewestDigits || !closed) return std::nullopt;
  return account;
}

}  // namespace undox
