#include "detectors/numbers/account_judge.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "detectors/numbers/exposing_text.h"
#include "detectors/text/cue_connection.h"
#include "detectors/text/number_label.h"

namespace undox {

Holder HolderBefore(std::string_view text, std::size_t cue_begin) {
  constexpr std::string_view kBusiness[] = {"客服", "官方", "商家", "店铺",
                                            "公司", "官微", "本店", "售后"};
  const std::size_t from = cue_begin > 18 ? cue_begin - 18 : 0;
  const std::string_view before = text.substr(from, cue_begin - from);
  for (const std::string_view word : kBusiness) {
    if (before.find(word) != before.npos) return Holder::kBusiness;
  }
  return Holder::kPerson;
}

bool IsPlausibleWord(std::string_view text, const AccountValue& account,
                     AccountForm form, bool strong_connection) {
  if (account.structured || account.at_sign) return true;
  const bool chinese = InChineseText(text, account.span);
  const std::string_view rest = text.substr(account.span.end);
  const bool closed = rest.empty() ||
                      std::string_view(",.;)!?]\n").find(rest.front()) !=
                          std::string_view::npos ||
                      rest.starts_with("。") || rest.starts_with("…") ||
                      rest.starts_with("、");
  if (!chinese) {
    return strong_connection && closed && account.value.size() >= 5;
  }
  if (strong_connection) return account.value.size() >= 4;
  const bool touches = !rest.empty() && rest.front() != ' ';
  return account.value.size() >= 6 &&
         (closed || (touches && form == AccountForm::kWechat));
}

bool HasTag(std::string_view value) {
  constexpr std::size_t kTagBytes = 5;
  const std::size_t sign = value.find('#');
  return sign != value.npos && sign > 0 && value.size() - sign >= kTagBytes;
}

bool LooksLikeCode(std::string_view value) {
  const std::size_t letters = static_cast<std::size_t>(
      std::find_if_not(value.begin(), value.end(), absl::ascii_isupper) -
      value.begin());
  return letters >= 1 && letters <= 3 && value.size() <= 7 &&
         std::all_of(value.begin() + static_cast<std::ptrdiff_t>(letters),
                     value.end(), absl::ascii_isdigit);
}

bool IsNumberedName(std::string_view text, const AccountValue& account) {
  const std::string_view value = account.value;
  const std::size_t digit = value.find_first_of("0123456789");
  if (value.size() < 6 || value.find('_') == value.npos ||
      digit == value.npos || digit == 0 ||
      std::any_of(value.begin(), value.end(), absl::ascii_isupper)) {
    return false;
  }
  return absl::ascii_isalpha(value[digit - 1]) ||
         InChineseText(text, account.span);
}

bool IsOfNextCue(std::string_view text, std::size_t cue_begin,
                 const AccountValue& account) {
  std::string_view rest = text.substr(account.span.end);
  for (const std::string_view word : {" ", "是", "他", "她", "的"}) {
    if (rest.starts_with(word)) rest.remove_prefix(word.size());
  }
  const std::size_t begin = ConnectBackward(text, cue_begin).at;
  return account.digits && begin > 0 && absl::ascii_isdigit(text[begin - 1]) &&
         (rest.starts_with("小号") || rest.starts_with("大号"));
}

bool LeadsToName(std::string_view gap) {
  constexpr std::string_view kLeads[] = {":", " ", "叫", "是", "“", "\"", "「"};
  return std::any_of(std::begin(kLeads), std::end(kLeads),
                     [&](auto lead) { return gap.find(lead) != gap.npos; });
}

bool IsNicknameAwaited(std::string_view text, std::string_view cue,
                       std::string_view gap) {
  const bool own = cue.ends_with("小号") || cue.ends_with("大号");
  return (gap == "是" || gap == " " || (own && gap.empty())) &&
         IsExposing(text);
}

bool IsLikelyNickname(std::string_view name) {
  constexpr std::string_view kTalk[] = {"我",   "你",   "他",   "她", "个",
                                        "实名", "认证", "骂",   "发", "评论",
                                        "没",   "被",   "不是", "说"};
  const bool talk = std::any_of(
      std::begin(kTalk), std::end(kTalk),
      [&](std::string_view word) { return name.find(word) != name.npos; });
  return !talk && !std::all_of(name.begin(), name.end(), absl::ascii_isdigit);
}

bool IsProse(std::string_view text, const AccountValue& account) {
  const std::string_view rest = text.substr(account.span.end);
  return !account.structured && rest.size() > 1 && rest[0] == ' ' &&
         absl::ascii_islower(rest[1]);
}

}  // namespace undox
