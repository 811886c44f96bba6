#include "detectors/numbers/exposing_text.h"

#include "detectors/text/word_list.h"

namespace undox {

bool IsExposing(std::string_view text) {
  using std::string_view;
  static constexpr string_view kExposing[] = {
      "避雷", "挂人",  "挂一下", "骗",   "盗图", "抄袭",   "曝光",
      "扒",   "人肉",  "开盒",   "小号", "大号", "名单",   "举报",
      "骚扰", "私生",  "造谣",   "网暴", "起底", "leak",   "stealing",
      "scam", "stalk", "report", "DMs",  "dms",  "harass", "expose",
      "红圈", "绿圈",  "欠钱",   "欠我", "老赖", "渣男",   "渣女"};

  static const WordList kList(kExposing);
  return bool{kList.FirstIn(text)};
}

}  // namespace undox
