#include "training/names/slot_values.h"

#include <fmt/format.h>

namespace undox {
namespace {

using Words = std::vector<std::string_view>;

const Words kTitles = {
    "女士",   "先生",   "老师",   "医生", "律师",   "教授",   "经理", "主任",
    "总",     "局长",   "校长",   "师傅", "老板",   "同学",   "小姐", "阿姨",
    "叔叔",   "姐",     "哥",     "某",   "某某",   "总监",   "书记", "院长",
    "警官",   "队长",   "导",     "大爷", "老师傅", "总经理", "太太", "教练",
    "法官",   "护士",   "处长",   "主管", "店长",   "助理",   "客服", "顾问",
    "司机",   "会计",   "大妈",   "爸爸", "妈妈",   "奶奶",   "爷爷", "同志",
    "董事长", "秘书",   "部长",   "省长", "市长",   "县长",   "镇长", "村长",
    "所长",   "站长",   "馆长",   "班长", "组长",   "师姐",   "学姐", "学长",
    "学弟",   "弟弟",   "妹妹",   "大叔", "大婶",   "伯伯",   "婆婆", "公公",
    "公子",   "天后",   "天王",   "博士", "院士",   "研究员", "中介", "管家",
    "房东",   "姓男子", "姓女子", "氏",   "家",     "父",     "母",   "夫妇",
    "父子",   "兄弟",   "总裁",   "董",   "工程师", "工",     "政委", "将军",
    "皇帝",   "警长",   "检察官", "副总", "副主任", "代表",   "委员", "辅导员",
    "导师",   "教官",   "班主任", "阿婆", "阿伯",   "大夫",   "大师", "道长",
    "神",     "仔",     "少",     "爷",   "嫂",     "婶",     "姨",   "舅",
    "叔",     "伯",     "婆",     "妈",   "爸",     "导演",   "影帝", "影后",
    "老师家", "律师所", "记"};
const Words kPictographs = {"😂", "😡",      "[狗头]", "[doge]", "[微笑]", "🙏",
                            "👇", "❤️", "[吃瓜]", "🔥",      "#",      "~"};
const Words kRoads = {"人民", "解放", "建设", "中山", "长江", "光明", "新华",
                      "和平", "迎宾", "朝阳", "文化", "滨河", "学府", "金桥"};
const Words kEstates = {"翠湖", "阳光", "锦绣", "金色", "东方", "御景", "丽景",
                        "水岸", "龙湖", "万科", "碧水", "华府", "紫荆", "云山"};
const Words kEstateEnds = {"花园", "小区", "家园", "公寓", "城",
                           "苑",   "新村", "名邸", "府",   "一期"};
const Words kRegions = {"省", "市", "县", "区", "镇", "乡", "街道", "村", ""};
const Words kSchoolEnds = {"大学",     "中学", "小学",  "学院",
                           "一中",     "附中", "职高",  "实验小学",
                           "第二中学", "技校", "幼儿园"};
const Words kClassNames = {"",     "",          "{}班",   "{}年级",
                           "高{}", "计算机系",  "文学院", "大{}",
                           "初{}", "{}级研究生"};
const Words kFirmMiddles = {"科技", "贸易", "电子", "物流", "建材", "传媒",
                            "教育", "医药", "餐饮", "",     "网络", "置业"};
const Words kFirmEnds = {"公司", "有限公司", "集团", "厂",     "医院", "银行",
                         "店",   "事务所",   "中心", "派出所", "局",   "超市"};

std::string Digits(std::size_t count, SeededRandom& random) {
  std::string digits;
  for (std::size_t i = 0; i < count; ++i) {
    digits += static_cast<char>('0' + random.Below(10));
  }
  return digits;
}

std::string Phone(SeededRandom& random) {
  const std::string head = fmt::format("1{}", Digits(2, random));
  const std::string middle = Digits(4, random);
  const std::string tail = Digits(4, random);
  switch (random.Below(8)) {
    case 0:
      return fmt::format("{}-{}-{}", head, middle, tail);
    case 1:
      return fmt::format("{} {} {}", head, middle, tail);
    case 2:
      return fmt::format("{}****{}", head, tail);
    default:
      return fmt::format("{}{}{}", head, middle, tail);
  }
}

std::string Address(const std::vector<std::string>& places,
                    SeededRandom& random) {
  std::string address;
  const std::size_t parts = random.Below(3);
  const std::string_view joiner = random.Chance(0.15) ? " " : "";
  for (std::size_t i = 0; i <= parts; ++i) {
    address += random.Pick(places);
    address += random.Pick(kRegions);
    address += joiner;
  }
  if (random.Chance(0.7)) {
    address += random.Pick(kRoads);
    address += random.Chance(0.5) ? "路" : "街";
    if (random.Chance(0.1)) address += "街道";
    address += fmt::format("{}号", random.Below(900) + 1);
  }
  if (random.Chance(0.5)) {
    address += random.Pick(kEstates);
    address += random.Pick(kEstateEnds);
    address += fmt::format("{}栋{}", random.Below(30) + 1, Digits(3, random));
    if (random.Chance(0.5)) address += "室";
  }
  return address;
}

std::string School(const std::vector<std::string>& places,
                   SeededRandom& random) {
  std::string school = random.Pick(places);
  school += random.Pick(kSchoolEnds);
  const std::string_view name = random.Pick(kClassNames);
  return school + fmt::format(fmt::runtime(name), random.Below(9) + 1);
}

std::string Workplace(const std::vector<std::string>& places,
                      SeededRandom& random) {
  std::string firm = random.Chance(0.6) ? random.Pick(places) : "";
  firm += random.Pick(kEstates);
  firm += random.Pick(kFirmMiddles);
  firm += random.Pick(kFirmEnds);
  return firm;
}

std::string Date(SeededRandom& random) {
  const std::size_t year = 1960 + random.Below(66);
  const std::size_t month = random.Below(12) + 1;
  const std::size_t day = random.Below(28) + 1;
  switch (random.Below(5)) {
    case 0:
      return fmt::format("{}年{}月{}日", year, month, day);
    case 1:
      return fmt::format("{}-{:02}-{:02}", year, month, day);
    case 2:
      return fmt::format("{}.{}.{}", year, month, day);
    case 3:
      return fmt::format("{}月{}日", month, day);
    default:
      return fmt::format("{:02}-{:02} {:02}:{}", month, day, random.Below(24),
                         random.Below(50) + 10);
  }
}

std::string Handle(SeededRandom& random) {
  if (random.Chance(0.3)) return Digits(6 + random.Below(5), random);
  std::string handle = random.Chance(0.2) ? "@" : "";
  const std::size_t letters = 3 + random.Below(7);
  for (std::size_t i = 0; i < letters; ++i) {
    handle += static_cast<char>('a' + random.Below(26));
  }
  if (random.Chance(0.3)) handle += '_';
  return handle + Digits(random.Below(5), random);
}

}  // namespace

std::string RandomTitle(SeededRandom& random) {
  return std::string(random.Pick(kTitles));
}

std::string RandomValue(std::string_view slot,
                        const std::vector<std::string>& places,
                        SeededRandom& random) {
  if (slot == "P") return Phone(random);
  if (slot == "I") return Digits(17, random) + (random.Chance(0.2) ? "X" : "6");
  if (slot == "Q") return Digits(6 + random.Below(5), random);
  if (slot == "i") return fmt::format("{}", random.Below(60) + 1);
  if (slot == "D") return Date(random);
  if (slot == "A") return Address(places, random);
  if (slot == "S") return School(places, random);
  if (slot == "W") return Workplace(places, random);
  if (slot == "H") return Handle(random);
  if (slot == "T") return RandomTitle(random);
  if (slot == "E") return std::string(random.Pick(kPictographs));
  return "";
}

}  // namespace undox
