#ifndef UNDOX_DETECTORS_TEXT_NUMBER_LABEL_H_
#define UNDOX_DETECTORS_TEXT_NUMBER_LABEL_H_

#include <string_view>

#include "pii/span.h"

namespace undox {

// What the words at a number say that it is.
struct NumberLabel {
  enum class Kind {
    kNone,     // Nothing near says anything.
    kPhone,    // A phone word is near: 电话, 手机, call, ☎.
    kAccount,  // The words right before name an account: QQ, 微博, B站.
    kOther,  // The words right before name another thing: 订单号, ISBN, ¥.
  };
  Kind kind = Kind::kNone;
  std::string_view
      word;  // The word that decided; lives as long as the program.
  bool adjacent =
      false;  // Only connecting words stand between it and the number.
};

// Reads the words around `number` (bytes of the normalized `text`): the label
// right before it, else phone words up to 60 bytes before and 36 after it on
// the same line or the one before.
NumberLabel LabelOfNumber(std::string_view text, Span number);

// True if the text around the number (120 bytes) is written in Chinese.
bool InChineseText(std::string_view text, Span number);

// True if a Cantonese or Hong Kong / Macao word stands in the text: the
// register in which eight digits alone are a phone number.
bool InHongKongText(std::string_view text);

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_NUMBER_LABEL_H_
