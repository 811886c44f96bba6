#ifndef UNDOX_DETECTORS_TEXT_DISGUISE_NUMBER_ANCHOR_H_
#define UNDOX_DETECTORS_TEXT_DISGUISE_NUMBER_ANCHOR_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "pii/span.h"

namespace undox {

// What the words close to a number make a reader expect.
enum class NumberAnchor {
  kNone,
  kPhone,  // 电话, 拨打, 手机号: a number to call.
  kCard,   // 银行卡, 转账到: an account of a bank.
  kQq,     // QQ, 企鹅: a number without a form of its own.
};

// The closest such word in the 48 bytes of `text` (normalized) before `begin`.
NumberAnchor AnchorBefore(std::string_view text, std::size_t begin);

// Returns true if words behind byte `end` call the number before it one of QQ:
// 628…，企鹅上说.
bool IsQqBehind(std::string_view text, std::size_t end);

// What the words around a number say is to be done with its signs.
struct NumberAdvice {
  bool reversed = false;    // 倒过来看
  bool drop_junk = false;   // 去掉字母, 符号不要
  bool drop_first = false;  // 去掉最前面的5
  bool drop_last = false;   // 最后一位不要
  int add = 0;              // 每位加一: 1, 每位减一: -1
};

// Where words stand in `text` that something is to be left out: 去掉, 隔个字.
// Ascending, in bytes.
std::vector<Span> FindDropWords(std::string_view text);

// Returns true if `text` holds a word without which no advice is given.
bool HoldsAdvice(std::string_view text);

// Reads up to 60 bytes before byte `begin` and behind byte `end` of `text`;
// advice on dropping stands behind a number.
NumberAdvice AdviceAround(std::string_view text, std::size_t begin,
                          std::size_t end);

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_DISGUISE_NUMBER_ANCHOR_H_
