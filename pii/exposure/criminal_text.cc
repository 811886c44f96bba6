#include "pii/exposure/criminal_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>

namespace undox {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::size_t kMostBytes = std::size_t{64} * 1024;
constexpr std::size_t kHan = 3;  // Bytes of a Chinese character.

// The author's own job gave them the data (2017 No.10 art. 5(1)(8)).
constexpr auto kInsider =
    std::to_array<std::string_view>({"内部系统查",
                                     "内网查",
                                     "公安网查",
                                     "系统里查",
                                     "系统里调",
                                     "后台查到",
                                     "后台调",
                                     "我们系统",
                                     "我们后台",
                                     "单位系统",
                                     "公司系统",
                                     "工作便利",
                                     "职务之便",
                                     "职务便利",
                                     "利用职务",
                                     "我在派出所上班",
                                     "我在银行上班",
                                     "我在医院上班",
                                     "我在快递公司上班",
                                     "我在移动上班",
                                     "我在电信上班",
                                     "我在联通上班",
                                     "我在公安",
                                     "我在社区上班",
                                     "我在物业上班",
                                     "我在学校教务",
                                     "内部流出",
                                     "from our database",
                                     "from our system",
                                     "our internal system",
                                     "i work at the bank",
                                     "I work at the bank",
                                     "i work at the hospital",
                                     "I work at the hospital"});

constexpr auto kCrimeUse = std::to_array<std::string_view>(
    {"弄死",        "打断他",      "打断她",     "打断腿",        "砍死",
     "砍他",        "砍她",        "泼油漆",     "泼硫酸",        "泼粪",
     "绑了他",      "绑了她",      "上门讨债",   "上门催收",      "上门要债",
     "拿去贷款",    "网贷用",      "骗贷",       "套现",          "洗钱",
     "跑分",        "诈骗用",      "杀猪盘",     "开户用",        "过实名",
     "过人脸",      "敲诈",        "勒索",       "kill him",      "kill her",
     "beat him up", "beat her up", "loan fraud", "identity theft"});

constexpr auto kGraveResult = std::to_array<std::string_view>(
    {"自杀了", "自杀身亡", "跳楼", "轻生", "割腕", "逼死", "被砍", "被绑架",
     "被捅", "精神失常", "抢救", "killed himself", "killed herself",
     "was kidnapped", "was stabbed"});

constexpr auto kFirstClass = std::to_array<std::string_view>(
    {"行踪", "轨迹", "定位", "位置信息", "通信内容", "聊天记录", "征信", "财产",
     "存款", "余额", "银行卡", "流水", "房产", "whereabouts", "location",
     "bank", "credit"});
constexpr auto kSecondClass = std::to_array<std::string_view>(
    {"住宿",  "开房",    "酒店",   "通话记录",    "话单",
     "病历",  "病例",    "健康",   "体检",        "交易",
     "订单",  "快递",    "面单",   "购物",        "order",
     "hotel", "medical", "health", "call record", "transaction"});

// What is sold where personal records are: a price list alone is a shop's.
constexpr auto kRecords = std::to_array<std::string_view>(
    {"数据",     "个人信息", "公民信息", "车主信息",   "业主信息", "学生信息",
     "客户信息", "老人信息", "出售信息", "信息出售",   "卖信息",   "户籍",
     "查档",     "档案",     "名单",     "机主",       "轨迹",     "开房",
     "面单",     "社工",     "客户资料", "身份证",     "实名",     "四件套",
     "一手料",   "精准料",   "出料",     "收料",       "全国库",   "脱库",
     "拖库",     "流水",     "征信",     "人肉",       "开盒",     "定位",
     "查人",     "查址",     "查全家",   "查婚姻",     "查手机",   "data",
     "record",   "lookup",   "fullz",    "background", "cvv",      "ssn",
     "logs",     "combo"});

bool HoldsAny(std::string_view text, Words words) {
  return std::ranges::any_of(words, [text](std::string_view word) {
    return text.find(word) != text.npos;
  });
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

struct Amount {
  double value = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The value of a sign that multiplies, or 0.
double UnitAt(std::string_view text, std::size_t at, std::size_t& bytes) {
  struct Unit {
    std::string_view sign;
    double value;
  };
  constexpr auto kUnits = std::to_array<Unit>({{"百万", 1e6},
                                               {"千万", 1e7},
                                               {"亿", 1e8},
                                               {"万", 1e4},
                                               {"萬", 1e4},
                                               {"千", 1e3},
                                               {"百", 1e2},
                                               {"w", 1e4},
                                               {"W", 1e4},
                                               {"k", 1e3},
                                               {"K", 1e3}});
  for (const Unit& unit : kUnits) {
    if (!text.substr(at).starts_with(unit.sign)) continue;
    bytes = unit.sign.size();
    return unit.value;
  }
  return 0;
}

// The number that begins at `at`: 600, 5,000, 2.5万, 三万; nothing if none.
std::optional<Amount> AmountAt(std::string_view text, std::size_t at) {
  constexpr std::string_view kDigits = "零一二三四五六七八九";
  constexpr std::size_t kMostDigits = 12;
  Amount amount{0, at, at};
  double scale = 0;
  std::size_t digits = 0;
  for (; amount.end < text.size() && digits < kMostDigits; ++amount.end) {
    const char c = text[amount.end];
    const bool goes_on =
        amount.end + 1 < text.size() && IsDigit(text[amount.end + 1]);
    if (c == ',' && digits > 0 && goes_on) continue;
    if (c == '.' && digits > 0 && scale == 0 && goes_on) {
      scale = 1;
      continue;
    }
    if (!IsDigit(c)) break;
    amount.value = amount.value * 10 + (c - '0');
    if (scale > 0) scale *= 10;
    ++digits;
  }
  if (scale > 0) amount.value /= scale;
  if (digits == 0) {
    const std::string_view sign = text.substr(at, kHan);
    const std::size_t found = sign == "两" ? 2 * kHan : kDigits.find(sign);
    if (sign.size() < kHan || found == kDigits.npos) return std::nullopt;
    const std::size_t index = found / kHan;
    amount.value = static_cast<double>(index);
    amount.end = at + kHan;
  }
  std::size_t bytes = 0;
  const double unit = UnitAt(text, amount.end, bytes);
  if (digits == 0 && unit == 0) return std::nullopt;
  if (unit > 0) {
    amount.value *= unit;
    amount.end += bytes;
  }
  return amount;
}

// Calls `use` for every number in `text`.
template <typename Use>
void ForEachAmount(std::string_view text, Use use) {
  for (std::size_t at = 0; at < text.size();) {
    const bool inside =
        at > 0 && (IsDigit(text[at - 1]) || text[at - 1] == '.');
    const auto amount = inside ? std::nullopt : AmountAt(text, at);
    if (amount) use(*amount);
    at = amount ? std::max(amount->end, at + 1) : at + 1;
  }
}

bool BeginsWithAny(std::string_view text, Words words) {
  return std::ranges::any_of(
      words, [text](std::string_view word) { return text.starts_with(word); });
}

std::string_view WithoutFiller(std::string_view text) {
  constexpr auto kFillers =
      std::to_array<std::string_view>({"多", "余", "+", " ", "来", "左右"});
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view filler : kFillers) {
      if (!text.starts_with(filler)) continue;
      text.remove_prefix(filler.size());
      again = true;
    }
  }
  return text;
}

int ClassOf(std::string_view around) {
  if (HoldsAny(around, kFirstClass)) return 1;
  return HoldsAny(around, kSecondClass) ? 2 : 3;
}

// "出600条订单数据": how many records a seller says there are.
std::optional<ClaimedRecords> ReadClaim(std::string_view text) {
  constexpr auto kCounters = std::to_array<std::string_view>(
      {"条", "份", "组", "人", "名", "户", "行", "套", "个人", "张", "records",
       "rows", "lines", "entries", "people", "users", "contacts", "accounts"});
  constexpr double kFewest = 10;
  constexpr double kMost = 2e9;
  constexpr std::size_t kAround = 60;
  std::optional<ClaimedRecords> claimed;
  ForEachAmount(text, [&](const Amount& amount) {
    if (amount.value < kFewest || amount.value > kMost ||
        !BeginsWithAny(WithoutFiller(text.substr(amount.end)), kCounters) ||
        (claimed && static_cast<double>(claimed->records) >= amount.value)) {
      return;
    }
    const std::size_t from =
        amount.begin < kAround ? 0 : amount.begin - kAround;
    claimed = ClaimedRecords{
        static_cast<std::int64_t>(std::llround(amount.value)),
        ClassOf(text.substr(from, amount.end + kAround - from)), 0};
  });
  return claimed;
}

// "已经赚了8000块": money that came in, not a price.
bool SaysProceeds(std::string_view text) {
  constexpr auto kEarned = std::to_array<std::string_view>(
      {"赚", "收入", "获利", "到手", "进账", "成交", "卖了", "收了", "earned",
       "made"});
  constexpr auto kYuan = std::to_array<std::string_view>(
      {"元", "块", "RMB", "rmb", "人民币", "yuan", "￥"});
  constexpr double kLimit = 5000;
  constexpr std::size_t kReach = 18;
  bool found = false;
  ForEachAmount(text, [&](const Amount& amount) {
    const std::size_t from = amount.begin < kReach ? 0 : amount.begin - kReach;
    found |= amount.value >= kLimit &&
             BeginsWithAny(WithoutFiller(text.substr(amount.end)), kYuan) &&
             HoldsAny(text.substr(from, amount.begin - from), kEarned);
  });
  return found;
}

}  // namespace

CriminalWords ReadCriminalWords(std::string_view text, const Cues& cues,
                                const Reach& reach) {
  constexpr std::int64_t kViews = 5000;
  constexpr std::int64_t kReposts = 500;
  text = text.substr(0, kMostBytes);
  // Who condemns it or reports on it tells of it.
  const bool tells = cues.Has(Cue::kCondemn) || cues.Has(Cue::kOfficial);
  const bool sells = cues.Has(Cue::kSale) && !tells && HoldsAny(text, kRecords);
  CriminalWords words;
  words.insider = !tells && HoldsAny(text, kInsider);
  if (sells) words.claimed = ReadClaim(text);
  const auto flag = [&words](bool holds, std::string_view id) {
    if (holds) words.flags.emplace_back(id);
  };
  flag(sells, "for_sale");
  flag(!tells && HoldsAny(text, kGraveResult), "grave_result");
  flag(!tells && HoldsAny(text, kCrimeUse), "known_crime_use");
  flag(!tells && (cues.Has(Cue::kBounty) || cues.Has(Cue::kSolicit)),
       "organised_search");
  flag(sells && SaysProceeds(text), "proceeds_5000");
  flag(reach.reposts >= kReposts, "reposts_500");
  flag(reach.views >= kViews, "views_5000");
  std::ranges::sort(words.flags);
  return words;
}

}  // namespace undox
