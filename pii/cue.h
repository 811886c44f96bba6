#ifndef UNDOX_PII_CUE_H_
#define UNDOX_PII_CUE_H_

#include <optional>
#include <string_view>
#include <vector>

#include "pii/span.h"

namespace undox {

// A family of words that say what a post does with the data in it. The words
// are data (detectors/data/cues.tsv); ids are stable and appear in reports as
// "cue:expose_verb". Signs and weights: pii/exposure/gate.h and pii/exposure.h.
enum class Cue {
  kSelfPronoun,        // 我的, 本人, 加我, my
  kThirdPronoun,       // 他, 她, 这个人, his, her
  kVictim,             // 被开盒, 泄露了我的, 怎么办
  kFollow,             // 求关注, 互粉, 交友
  kShipping,           // 收货, 寄到
  kShop,               // 开业, 热线, 招聘
  kWorkContact,        // 约稿, 合作, 简历
  kTrade,              // 二手, 出租, 拼车
  kOfficial,           // 通报, 记者, 公告
  kLostFound,          // 捡到, 失物招领
  kFamilyMessage,      // 妈, 帮我
  kCondemn,            // 不要人肉, 谴责
  kCourtesy,           // 谢谢, 恭喜, 婚礼
  kEvasionAdvice,      // 倒着读, 防吞, 去掉空格
  kCallContact,        // 打爆他电话, 都去私信
  kCallOffline,        // 去堵门, 寄花圈
  kCallSpread,         // 扩散, 转起来
  kIntimidate,         // 知道你住哪, 别装
  kFound,              // 查到了, 真名, 小号
  kExposeVerb,         // 曝光, 挂人, 人肉, 开盒
  kStalk,              // 每天几点, 一个人
  kInsult,             // 人渣, 渣男
  kAccusation,         // 骗子, 出轨, 欠钱不还
  kBounty,             // 悬赏, 有偿
  kThreatToPublish,    // 不还钱就曝光
  kSale,               // 查档, 出售, 价格表
  kMinor,              // 小学, 孩子, 年级
  kElderlyDisabled,    // 老人, 残疾
  kMissingPerson,      // 寻人, 走失
  kReportToAuthority,  // 已向…举报, 12345
  kConsent,            // 经本人同意
  kPublicFigure,       // 明星, 演员, 主席
  kDeceased,           // 去世, 悼念
  kChatProof,          // 聊天记录, 截图为证
  kFriendly,           // 恭喜, 婚礼, 祝
  kSolicit,        // 谁认识, 求联系方式, 有没有人知道他住哪
  kFieldLabel,     // 姓名, 身份证号, 住址, phone: a labelled field
  kSecondPronoun,  // 你家, 你的, your
  kTitle,          // 女士, 老师, 经理: follows a surname
  kExample,        // 示例, 测试数据, 纯属虚构
  kNotice,     // 领取, 中奖名单, 获奖, 录取: a list made to be read
  kSelfWord,   // 我, me: speaks for the author directly before a value
  kCallIdiom,  // 看着办, have fun: a call only if it is about somebody
  kWe,         // 我们, our: a group or a firm speaks
  kCount,
};

// "expose_verb" for kExposeVerb, and back; nullopt for any other word.
std::string_view CueId(Cue cue);
std::optional<Cue> CueFromId(std::string_view id);

// One cue word in a text.
struct CueHit {
  Cue cue;
  Span span;  // Submitted bytes.
};

// All that the words of one post say. Hits are in text order; a family may
// occur many times.
struct Cues {
  std::vector<CueHit> hits;
  bool Has(Cue cue) const {
    for (const CueHit& hit : hits) {
      if (hit.cue == cue) return true;
    }
    return false;
  }
};

}  // namespace undox

#endif  // UNDOX_PII_CUE_H_
