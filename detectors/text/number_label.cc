#include "detectors/text/number_label.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "absl/strings/ascii.h"
#include "detectors/text/word_list.h"

namespace undox {
namespace {

using std::string_view;

// All lists are in normalized form: Simplified, half width, lower case.
// Words that make the number after them a phone number.
constexpr string_view kPhoneWords[] = {
    "电话",      "手机",    "联系",     "联络",     "号码",     "拨打",
    "致电",      "打给",    "热线",     "座机",     "landline", "固话",
    "来电",      "港号",    "电联",     "呼叫",     "短信",     "通话",
    "归属地",    "接通",    "打爆",     "打过去",   "打他",     "打她",
    "拨通",      "拨过去",  "请拨",     "传真",     "fax",      "揾",
    "电画",      "店话",    "淀话",     "手几",     "手鸡",     "守机",
    "机主",      "dianhua", "dian hua", "shouji",   "phone",    "tel",
    "call",      "mobile",  "cell",     "whatsapp", "sms",      "dial",
    "ring ",     "text me", "text her", "text him", "number",   "hotline",
    "☎",         "📞",       "📱",        "☏",        "tel:",     "contact",
    "订座",      "预约",    "咨询",     "加微",     "微信",     "vx",
    "whats app", "dh:",     "来个电",   "打电",     "播打",     "拔打",
    "手提",      "电ー话",  "打俾",     "打畀",     "打比",
};

// Words right before a number that make it something else.
constexpr string_view kOtherLabels[] = {
    "订单",      "单号",   "流水",
    "编号",      "货号",   "交易",
    "案号",      "批号",   "序列",
    "型号",      "款号",   "工号",
    "学号",      "学籍",   "准考证",
    "考号",      "邮编",   "邮政编码",
    "验证码",    "校验码", "取件码",
    "提取码",    "邀请码", "兑换码",
    "激活码",    "密码",   "代码",
    "发票",      "收据",   "票号",
    "身份证",    "证件",   "护照",
    "银行卡",    "卡号",   "帐号",
    "账号",      "账户",   "帐户",
    "户号",      "会员",   "客户号",
    "房间号",    "房号",   "会议号",
    "会议id",    "直播间", "快递",
    "运单",      "期号",   "彩票",
    "中奖号",    "开奖",   "版本",
    "时间戳",    "坐标",   "经度",
    "纬度",      "余额",   "金额",
    "价格",      "合计",   "工单",
    "受理号",    "报告号", "保单",
    "合同",      "文号",   "统一社会信用代码",
    "税号",      "条码",   "条形码",
    "二维码",    "imei",   "isbn",
    "issn",      "order",  "invoice",
    "ticket",    "serial", "tracking",
    "sku",       "model",  "version",
    "id",        "error",  "code",
    "pin",       "ref",    "account",
    "acct",      "errno",  "port",
    "doi",       "pmid",   "bv",
    "av",        "$",      "¥",
    "￥",        "€",      "£",
    "元",        "rmb",    "hk$",
    "usd",       "≈",      "π",
    "timestamp", "ts",     "车架",
    "发动机号",  "电表",   "水表",
    "燃气",      "社保",   "公积金",
    "医保",      "病历",   "住院号",
    "床号",      "车次",   "航班",
    "基金",      "股票",   "证书",
    "许可证",    "备案",   "icp",
    "注册号",    "商品",   "标号",
    "游戏",      "服务器", "阅读",
    "播放",      "浏览",   "共",
    "约",        "超过",   "播放量",
    "阅读量",    "浏览量", "点击量",
    "销量",      "下载量", "第",
    "房间",      "门牌",   "总数",
    "数量",      "人口",   "热度",
    "积分",      "编码",
};

// Words right before a number that make it the number of an account, unless it
// has the form of a mobile number.
constexpr string_view kAccountLabels[] = {
    "qq",     "扣扣",  "企鹅", "球球",     "秋秋", "群号",    "q群",
    "群",     "微博",  "抖音", "快手",     "b站",  "uid",     "q",
    "小红书", "steam", "游戏", "telegram", "飞机", "discord",
};

// What may stand between a label and its number.
constexpr string_view kConnectors[] = {
    ":",  " ", "=",  "是", "为", "号码", "号",     "码", "#",    "(",    "[",
    "\"", "“", "【", "「", "→",  "->",   "也",     "就", "叫",   "的",   "no",
    ".",  "-", ")",  "\t", "：", "👉",    "是这个", "系", "小号", "大号", "新号",
};

constexpr string_view kHongKongWords[] = {
    "香港", "澳门", "九龙", "新界",     "旺角", "港岛",      "铜锣湾", "尖沙咀",
    "观塘", "沙田", "荃湾", "屯门",     "元朗", "嘅",        "揾",     "冇",
    "唔",   "𠮶",   "佢",   "咗",       "啲",   "嚟",        "乜",     "喺",
    "街坊", "埋单", "睇",   "whatsapp", "hk$",  "hong kong", "macau",  "mop",
    "氹仔", "港号", "hkd",  "港币",     "港铁",
};

// Bytes of text [begin, end) in lower case, whole code points or not.
std::string Lower(string_view text, std::size_t begin, std::size_t end) {
  return absl::AsciiStrToLower(
      absl::string_view(text.data() + begin, end - begin));
}

std::size_t Back(std::size_t at, std::size_t bytes) {
  return at > bytes ? at - bytes : 0;
}

// Built once from the tables above.
struct Lists {
  WordList phone{kPhoneWords};
  WordList other{kOtherLabels};
  WordList account{kAccountLabels};
  WordList connector{kConnectors};
  WordList hong_kong{kHongKongWords};
};
const Lists& AllLists() {
  static const Lists lists;
  return lists;
}

// The label that ends where the number begins, connecting words aside.
NumberLabel AdjacentLabel(string_view before) {
  constexpr int kMostConnectors = 5;
  const Lists& lists = AllLists();
  for (int stripped = 0; stripped <= kMostConnectors; ++stripped) {
    const string_view phone = lists.phone.AtEnd(before);
    const string_view other = lists.other.AtEnd(before);
    // 手机号码 ends in 号码, 订单号码 does so too: the longer label decides.
    if (other.size() > phone.size()) {
      return {NumberLabel::Kind::kOther, other, true};
    }
    if (!phone.empty() && phone != "号码" && phone != "number") {
      return {NumberLabel::Kind::kPhone, phone, true};
    }
    const string_view account = lists.account.AtEnd(before);
    if (!account.empty()) return {NumberLabel::Kind::kAccount, account, true};
    const string_view connector = lists.connector.AtEnd(before);
    if (connector.empty()) break;
    before.remove_suffix(connector.size());
  }
  return {};
}

// The account word that explains the number before it: "… 这个企鹅号".
string_view AccountBehind(string_view after) {
  constexpr string_view kBetween[] = {" ",    "这个", "是", "他",   "她", "的",
                                      "这是", "(",    ",",  "就是", "我"};
  for (int skipped = 0; skipped < 6; ++skipped) {
    for (const string_view word : kAccountLabels) {
      if (word.size() > 1 && after.starts_with(word)) return word;
    }
    const auto* between =
        std::find_if(std::begin(kBetween), std::end(kBetween),
                     [&](string_view w) { return after.starts_with(w); });
    if (between == std::end(kBetween)) break;
    after.remove_prefix(between->size());
  }
  return {};
}

bool IsUrlAround(string_view text, Span number) {
  std::size_t begin = number.begin;
  while (begin > Back(number.begin, 120) &&
         absl::ascii_isgraph(text[begin - 1])) {
    --begin;
  }
  const std::string token = Lower(text, begin, number.begin);
  if (token.find("tel:") != token.npos || token.find("wa.me") != token.npos ||
      token.find("phone=") != token.npos) {
    return false;
  }
  return token.find("://") != token.npos || token.find("www.") != token.npos ||
         token.find(".com/") != token.npos || token.find(".cn/") != token.npos;
}

}  // namespace

NumberLabel LabelOfNumber(string_view text, Span number) {
  if (IsUrlAround(text, number))
    return {NumberLabel::Kind::kOther, "url", true};
  std::string before = Lower(text, Back(number.begin, 60), number.begin);
  const std::size_t line = before.rfind('\n', before.size());
  const NumberLabel adjacent = AdjacentLabel(
      line == before.npos ? before : string_view(before).substr(line + 1));
  if (adjacent.kind != NumberLabel::Kind::kNone) return adjacent;
  if (const string_view word = AllLists().phone.LastIn(before).word;
      !word.empty()) {
    return {NumberLabel::Kind::kPhone, word, false};
  }
  const std::string after =
      Lower(text, number.end, std::min(text.size(), number.end + 36));
  if (const string_view word = AccountBehind(after); !word.empty()) {
    return {NumberLabel::Kind::kAccount, word, true};
  }
  if (const string_view word = AllLists().phone.LastIn(after).word;
      !word.empty()) {
    return {NumberLabel::Kind::kPhone, word, false};
  }
  return {};
}

bool InChineseText(string_view text, Span number) {
  const std::size_t begin = Back(number.begin, 120);
  const std::size_t end = std::min(text.size(), number.end + 120);
  for (std::size_t i = begin; i < end; ++i) {
    // U+4E00 to U+9FFF begin with the bytes E4 to E9.
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0xE4 && byte <= 0xE9) return true;
  }
  return false;
}

bool InHongKongText(string_view text) {
  const std::string lower = Lower(text, 0, text.size());
  return bool{AllLists().hong_kong.FirstIn(lower)};
}

}  // namespace undox
