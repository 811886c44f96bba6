#include "training/posts/word_maker.h"

#include <fmt/format.h>

#include <array>
#include <span>

namespace undox {
namespace {

using List = std::span<const std::string_view>;

constexpr std::array<std::string_view, 20> kCities = {
    "杭州", "成都", "武汉", "长沙", "西安", "郑州", "合肥",
    "济南", "南昌", "贵阳", "昆明", "太原", "沈阳", "厦门",
    "苏州", "无锡", "佛山", "洛阳", "绵阳", "兰州"};
constexpr std::array<std::string_view, 8> kCitiesEn = {
    "Leeds",  "Austin",   "Denver", "Bristol",
    "Dublin", "Portland", "Tampa",  "Brisbane"};
constexpr std::array<std::string_view, 8> kCitiesHant = {
    "台北", "高雄", "台中", "新竹", "沙田", "荃灣", "旺角", "板橋"};
constexpr std::array<std::string_view, 8> kCounties = {
    "余杭区", "武侯区", "江夏区", "岳麓区",
    "雁塔区", "长清区", "建邺区", "禅城区"};
constexpr std::array<std::string_view, 8> kRoads = {
    "建设路", "文化路", "解放大道", "人民东路",
    "滨江路", "学院路", "中山北路", "迎宾大道"};
constexpr std::array<std::string_view, 8> kDays = {
    "周三", "昨天", "上周末", "3月12号", "前天", "十一那天", "周五", "今早"};
constexpr std::array<std::string_view, 6> kDaysEn = {
    "Tuesday", "yesterday", "last week", "March 12", "Friday", "this morning"};
constexpr std::array<std::string_view, 6> kTimes = {
    "晚上九点", "下午三点半", "7:40", "21:15", "中午", "凌晨两点"};
constexpr std::array<std::string_view, 6> kTimesEn = {
    "9pm", "half past three", "7:40", "noon", "2am", "6:15"};
constexpr std::array<std::string_view, 12> kSurnames = {
    "王", "李", "赵", "周", "吴", "郑", "孙", "冯", "蒋", "沈", "韩", "杨"};
constexpr std::array<std::string_view, 10> kNicks = {
    "小鱼干", "阿泽", "momo", "晚风",   "橘子汽水",
    "大白",   "_ky",  "糖糖", "半夏77", "路人甲"};
constexpr std::array<std::string_view, 8> kShops = {
    "阿婆粉面", "乐家超市", "金剪刀理发", "鲜果多",
    "老李烧烤", "迅达维修", "优学教育",   "佳佳母婴"};
constexpr std::array<std::string_view, 6> kShopsEn = {
    "Harbor Deli", "Quick Fix",     "Bloom Florist",
    "Tidy Cuts",   "Northside Gym", "Luna Books"};
constexpr std::array<std::string_view, 10> kProducts = {
    "冰箱", "显卡", "婴儿车", "电动车", "钢琴",
    "相机", "沙发", "平板",   "自行车", "考研资料"};
constexpr std::array<std::string_view, 6> kProductsEn = {
    "desk", "bike", "laptop", "stroller", "camera", "sofa"};

std::string Pick(List list, synthetic::Identifiers& draw) {
  return std::string(draw.OneOf(list));
}

}  // namespace

std::string DrawWord(std::string_view slot, std::string_view lang,
                     synthetic::Identifiers& draw) {
  const bool en = lang == "en";
  const auto number = [&](std::size_t from, std::size_t to) {
    return std::to_string(from + draw.Below(to - from + 1));
  };
  if (slot == "city") {
    if (lang == "zh-Hant") return Pick(kCitiesHant, draw);
    return en ? Pick(kCitiesEn, draw) : Pick(kCities, draw);
  }
  if (slot == "county") return Pick(kCounties, draw);
  if (slot == "road") return Pick(kRoads, draw);
  if (slot == "amount") return number(8, 9900);
  if (slot == "day") return en ? Pick(kDaysEn, draw) : Pick(kDays, draw);
  if (slot == "time") return en ? Pick(kTimesEn, draw) : Pick(kTimes, draw);
  if (slot == "age") return number(18, 60);
  if (slot == "kidage") return number(5, 13);
  if (slot == "surname") return Pick(kSurnames, draw);
  if (slot == "nick") return Pick(kNicks, draw);
  if (slot == "shop") return en ? Pick(kShopsEn, draw) : Pick(kShops, draw);
  if (slot == "product") {
    return en ? Pick(kProductsEn, draw) : Pick(kProducts, draw);
  }
  if (slot == "n") return number(1, 99);
  return "";
}

}  // namespace undox
