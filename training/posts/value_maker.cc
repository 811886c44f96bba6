#include "training/posts/value_maker.h"

#include <fmt/format.h>

#include <array>
#include <span>

namespace undox {
namespace {

using View = std::string_view;
using List = std::span<const View>;
using synthetic::Identifiers;

// Names: common surnames and characters; every combination is invented.
constexpr std::array<View, 40> kSurnames = {
    "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴",
    "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗",
    "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧",
    "程", "曹", "袁", "邓", "许", "傅", "沈", "曾", "彭", "欧阳"};
constexpr std::array<View, 24> kMale = {
    "志强", "建国", "浩然", "子轩", "宇航", "文博", "俊杰", "鹏程",
    "永明", "海涛", "卫东", "晓峰", "嘉豪", "立新", "振华", "伟",
    "磊",   "刚",   "凯",   "超",   "家铭", "承志", "明远", "启航"};
constexpr std::array<View, 24> kFemale = {
    "秀兰", "桂芳", "雨桐", "思琪", "梦瑶", "晓燕", "丽华", "静怡",
    "诗涵", "婉婷", "海燕", "淑珍", "若彤", "雅雯", "玉梅", "芳",
    "敏",   "静",   "娜",   "颖",   "欣妍", "可馨", "春花", "佳宁"};
constexpr std::array<View, 10> kHantNames = {
    "陳志豪", "林雅婷", "黃俊傑", "張美玲", "李家瑋",
    "王淑芬", "梁詠詩", "何嘉儀", "蔡承翰", "鄧國強"};
// Names as Uyghurs, Tibetans, Mongols, Koreans, Zhuang and Yi bear them.
constexpr std::array<View, 12> kMinorityNames = {
    "阿依古丽·买买提", "扎西多吉", "其其格",   "朴贞淑",
    "依布拉音·吐尔逊", "卓玛央金", "巴特尔",   "韦永福",
    "热依汗古丽",      "尼玛次仁", "吉克阿呷", "乌兰图雅"};
constexpr std::array<View, 12> kEnGiven = {
    "Megan",  "Tyler", "Hannah", "Colin", "Priya", "Marcus",
    "Alicia", "Derek", "Rachel", "Owen",  "Tessa", "Victor"};
constexpr std::array<View, 12> kEnFamily = {
    "Holloway",  "Brandt", "Okafor",   "Lindqvist", "Mercer",  "Doyle",
    "Castellan", "Whitby", "Sandoval", "Pruitt",    "Kessler", "Ng"};

constexpr std::array<View, 8> kPlaces = {
    "杭州市余杭区", "成都市武侯区", "武汉市江夏区", "长沙市岳麓区",
    "西安市雁塔区", "南京市建邺区", "合肥市蜀山区", "济南市历下区"};
constexpr std::array<View, 8> kRoads = {"文一西路", "科华北路", "文化大道",
                                        "枫林三路", "锦业路",   "江东中路",
                                        "望江西路", "经十路"};
constexpr std::array<View, 10> kEstates = {
    "云栖雅苑", "翠湖名都", "春晓家园", "锦绣花园", "学府嘉园",
    "凤鸣小区", "绿岛新村", "星河公寓", "听涛苑",   "金桂华庭"};

constexpr std::array<View, 8> kPlaceStems = {"育英", "明德", "江北", "实验",
                                             "新城", "文昌", "启明", "东湖"};
constexpr std::array<View, 6> kFirms = {"鼎越文化传媒", "恒瑞通科技",
                                        "盛达物流",     "佳禾食品厂",
                                        "蓝岸网络公司", "中天建筑"};
constexpr std::array<View, 5> kDepartments = {"财务部", "市场部", "二车间",
                                              "人事科", "技术部"};

std::string Pick(List list, Identifiers& draw) {
  return std::string(draw.OneOf(list));
}
std::size_t Between(std::size_t from, std::size_t to, Identifiers& draw) {
  return from + draw.Below(to - from + 1);
}

// The digits of a number as people disguise them.
std::string Disguised(const std::string& digits, View way) {
  constexpr std::array<View, 10> kHan = {"零", "一", "二", "三", "四",
                                         "五", "六", "七", "八", "九"};
  constexpr std::array<View, 10> kCircled = {"⓪", "①", "②", "③", "④",
                                             "⑤", "⑥", "⑦", "⑧", "⑨"};
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const auto digit = static_cast<std::size_t>(digits[i] - '0');
    if (way == "spaced") {
      out += digits[i];
      if (i == 2 || i == 6) out += ' ';
    } else if (way == "zh") {
      out += kHan[digit];
    } else {
      out += i % 3 == 1 ? kCircled[digit] : View(&digits[i], 1);
    }
  }
  return out;
}

std::string Starred(std::string value, std::size_t from, std::size_t count) {
  return value.replace(from, count, std::string(count, '*'));
}

}  // namespace

ValueMaker::ValueMaker(std::uint64_t seed, std::string_view lang)
    : draw_(seed), lang_(lang) {}

std::string ValueMaker::Person(std::string_view filler) {
  if (filler == "en" || (lang_ == "en" && filler != "zh")) {
    return Pick(kEnGiven, draw_) + " " + Pick(kEnFamily, draw_);
  }
  if (lang_ == "zh-Hant") return Pick(kHantNames, draw_);
  if (filler == "minority") return Pick(kMinorityNames, draw_);
  const bool male = filler == "m" || (filler != "f" && draw_.Below(2) == 0);
  return Pick(kSurnames, draw_) +
         (male ? Pick(kMale, draw_) : Pick(kFemale, draw_));
}

std::string ValueMaker::Phone(std::string_view filler) {
  View region = filler;
  if (filler.empty() && lang_ == "en") region = draw_.Below(3) ? "us" : "uk";
  if (filler.empty() && lang_ == "zh-Hant") {
    region = draw_.Below(2) ? "hk" : "tw";
  }
  if (region == "landline") return draw_.Landline();
  if (region == "hk") return draw_.HkPhone();
  if (region == "tw") return "0909-000-" + draw_.Digits(3);
  if (region == "us") return "212-555-01" + draw_.Digits(2);
  if (region == "uk") return "07700 900" + draw_.Digits(3);
  const std::string mobile = draw_.Mobile();
  if (region == "masked") return Starred(mobile, 3, 4);
  if (region == "spaced" || region == "zh" || region == "mixed") {
    return Disguised(mobile, region);
  }
  return mobile;
}

std::string ValueMaker::ResidentId(std::string_view filler) {
  constexpr std::array<View, 6> kCounties = {"330110", "510107", "420115",
                                             "430104", "610113", "320105"};
  const std::string county = Pick(kCounties, draw_);
  const auto born = [&](std::size_t from, std::size_t to) {
    return fmt::format("{}{:02}{:02}", Between(from, to, draw_),
                       Between(1, 12, draw_), Between(1, 28, draw_));
  };
  if (filler == "minor") return draw_.ResidentId(county, born(2011, 2018));
  if (filler == "old") return draw_.ResidentId(county, born(1938, 1953));
  const std::string id = draw_.ResidentId(county, born(1966, 2004));
  return filler == "masked" ? Starred(id, 6, 8) : id;
}

std::string ValueMaker::Address(std::string_view filler) {
  View where = filler;
  if (filler.empty() && lang_ == "en") where = draw_.Below(2) ? "us" : "uk";
  if (filler.empty() && lang_ == "zh-Hant") {
    where = draw_.Below(2) ? "hk" : "tw";
  }
  const auto number = [&](std::size_t from, std::size_t to) {
    return std::to_string(Between(from, to, draw_));
  };
  if (where == "us")
    return number(100, 990) + " Alder Street, Apt " + number(1, 40);
  if (where == "uk") return number(2, 90) + " Harrow Lane, Leeds LS6 2AB";
  if (where == "hk")
    return "沙田翠華邨" + number(1, 9) + "座" + number(2, 30) + "樓" +
           number(1, 20) + "室";
  if (where == "tw")
    return "新北市板橋區文德路" + number(2, 200) + "號" + number(2, 12) + "樓";
  const std::string estate = Pick(kEstates, draw_);
  if (where == "dorm") return number(1, 20) + "栋" + number(101, 618) + "宿舍";
  if (where == "village")
    return "邓州市桑庄镇柳树" + std::string("村") + number(1, 9) + "组" +
           number(1, 80) + "号";
  if (where == "compound") return Pick(kPlaces, draw_) + estate;
  if (where == "street")
    return Pick(kPlaces, draw_) + Pick(kRoads, draw_) + number(3, 400) + "号";
  if (where == "office")
    return Pick(kPlaces, draw_) + Pick(kRoads, draw_) + number(3, 400) +
           "号国际大厦" + number(3, 30) + "层";
  const std::string door =
      estate + number(1, 30) + "栋" + number(1, 4) + "单元" + number(101, 2404);
  return draw_.Below(3) == 0 ? door
                             : Pick(kPlaces, draw_) + Pick(kRoads, draw_) +
                                   number(3, 400) + "号" + door;
}

std::string ValueMaker::School(std::string_view filler) {
  constexpr std::array<View, 6> kKinds = {
      "primary", "middle", "high", "class", "university", "university"};
  View kind = filler;
  if (filler.empty() && lang_ == "en") kind = "us";
  if (filler.empty() && lang_ == "zh-Hant") kind = draw_.Below(2) ? "hk" : "tw";
  if (kind.empty()) kind = draw_.OneOf(kKinds);
  const std::string stem = Pick(kPlaceStems, draw_);
  const std::string room = std::to_string(Between(1, 12, draw_));
  if (kind == "us") return "Maple Ridge High School";
  if (kind == "hk") return "聖若望中學";
  if (kind == "tw") return "明德國中";
  if (kind == "kindergarten") return stem + "幼儿园";
  if (kind == "primary") return stem + "小学";
  if (kind == "middle") return stem + "中学";
  if (kind == "high") return stem + "高级中学";
  if (kind == "class") return stem + "小学三年级" + room + "班";
  return "江南理工大学";
}

std::string ValueMaker::Workplace(std::string_view filler) {
  if (filler == "us" || (filler.empty() && lang_ == "en")) {
    return "Northgate Dental Clinic";
  }
  if (filler == "hospital") return "城东人民医院骨科";
  if (filler == "shop") return "阿婆粉面（江北店）";
  if (filler == "office") return "滨湖区税务局";
  const std::string firm = Pick(kFirms, draw_);
  return draw_.Below(2) ? firm : firm + Pick(kDepartments, draw_);
}

std::string ValueMaker::Handle(std::string_view filler) {
  if (filler == "bili") return "UID" + draw_.Digits(8);
  if (filler == "tg") return "t.me/" + draw_.Handle();
  const std::string handle = draw_.Handle();
  return draw_.Below(2) ? "@" + handle : handle;
}

std::string ValueMaker::BirthDate(std::string_view filler) {
  std::size_t from = 1966;
  std::size_t to = 2004;
  if (filler == "minor") from = 2011, to = 2018;
  if (filler == "old") from = 1938, to = 1953;
  const std::size_t year = Between(from, to, draw_);
  const std::size_t month = Between(1, 12, draw_);
  const std::size_t day = Between(1, 28, draw_);
  if (lang_ == "en") return fmt::format("{}/{}/{}", month, day, year);
  return draw_.Below(2) ? fmt::format("{}年{}月{}日", year, month, day)
                        : fmt::format("{}-{:02}-{:02}", year, month, day);
}

std::string ValueMaker::Coordinate() {
  return fmt::format("30.2{}, 120.1{}", draw_.Digits(4), draw_.Digits(4));
}

std::string ValueMaker::Plain(std::string_view type) {
  struct Row {
    View type;
    std::string (Identifiers::*draw)();
  };
  constexpr std::array<Row, 21> kRows = {{
      {"EMAIL_ADDRESS", &Identifiers::Email},
      {"CN_PASSPORT", &Identifiers::Passport},
      {"CN_TRAVEL_PERMIT", &Identifiers::HomeReturnPermit},
      {"HK_ID", &Identifiers::HkId},
      {"MO_ID", &Identifiers::MoId},
      {"TW_ID", &Identifiers::TwId},
      {"CN_LICENSE_PLATE", &Identifiers::Plate},
      {"VEHICLE_VIN", &Identifiers::Vin},
      {"BANK_CARD", &Identifiers::BankCard},
      {"IBAN_CODE", &Identifiers::Iban},
      {"WECHAT_ID", &Identifiers::WechatId},
      {"QQ_NUMBER", &Identifiers::QqNumber},
      {"TRACKING_NUMBER", &Identifiers::CourierNumber},
      {"IP_ADDRESS", &Identifiers::PublicIp},
      {"MAC_ADDRESS", &Identifiers::Mac},
      {"IMEI", &Identifiers::Imei},
      {"US_SSN", &Identifiers::Ssn},
      {"UK_NINO", &Identifiers::Nino},
      {"SG_NRIC", &Identifiers::Nric},
      {"KR_RRN", &Identifiers::Rrn},
      {"JP_MY_NUMBER", &Identifiers::MyNumber},
  }};
  for (const Row& row : kRows) {
    if (row.type == type) return (draw_.*row.draw)();
  }
  if (type == "IN_AADHAAR") return draw_.Aadhaar();
  if (type == "CN_MILITARY_ID") return "军字第" + draw_.Digits(7) + "号";
  return "20" + draw_.Digits(8);  // STUDENT_ID.
}

std::string ValueMaker::Value(std::string_view type, std::string_view filler) {
  if (type == "PERSON") return Person(filler);
  if (type == "PHONE_NUMBER") return Phone(filler);
  if (type == "CN_RESIDENT_ID") return ResidentId(filler);
  if (type == "ADDRESS") return Address(filler);
  if (type == "SCHOOL") return School(filler);
  if (type == "WORKPLACE") return Workplace(filler);
  if (type == "SOCIAL_HANDLE") return Handle(filler);
  if (type == "DATE_OF_BIRTH") return BirthDate(filler);
  if (type == "GEO_COORDINATE") return Coordinate();
  return Plain(type);
}

}  // namespace undox
