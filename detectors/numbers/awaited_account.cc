#include "detectors/numbers/awaited_account.h"

#include <algorithm>
#include <span>

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

}  // namespace

std::optional<AccountValue> ReadAwaitedAccount(string_view text, std::size_t at,
                                               AccountForm form) {
  const string_view rest = text.substr(at, kMostClause);
  for (std::size_t i = 0; i < rest.size(); ++i) {
    if (FrontBytes(rest.substr(i), kEnds) > 0) return std::nullopt;
    const std::size_t lead = FrontBytes(rest.substr(i), kLeads);
    if (lead == 0) continue;
    std::size_t value = at + i + lead;
    while (value < text.size() && (text[value] == ' ' || text[value] == '\n')) {
      ++value;
    }
    if (HoldsAny(rest.substr(0, i), kOthers)) return std::nullopt;
    auto account = ReadAccount(text, value, form);
    if (!account || !account->structured) return std::nullopt;
    if (account->digits && account->value.size() < 6) return std::nullopt;
    return account;
  }
  return std::nullopt;
}

bool IsNumberToAdd(string_view text, Span number) {
  constexpr std::size_t kReach = 18;  // Bytes.
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

}  // namespace undox
