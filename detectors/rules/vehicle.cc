#include <algorithm>
#include <cstddef>

#include "detectors/rules/rule.h"
#include "pii/numbers/checksum.h"

namespace undox {
namespace {

constexpr std::string_view kPlateWords[] = {"车牌", "牌照",  "号牌",
                                            "车",   "plate", "chepai"};
constexpr std::string_view kPlateLabels[] = {"车牌", "牌照", "号牌"};
constexpr std::string_view kVinWords[] = {"vin",    "车架", "车辆",   "底盘号",
                                          "大架号", "车",   "vehicle"};

constexpr std::string_view kPlateExamples[] = {
    "京A12345",  "苏A·8B902", "粤BD12345", "沪A12345F",   "粤Z1234港",
    "京A1234警", "沪A1234领", "苏a12345",  "京X1234应急", "京·A12345"};
constexpr std::string_view kPlateCounter[] = {"京A1234", "新ABCDEF", "京I12345",
                                              "京A123456789"};
constexpr std::string_view kLetterExamples[] = {"车牌号{京AKQ2LM}",
                                                "牌照{沪 A 12345}"};
constexpr std::string_view kLetterCounter[] = {"京AKQ2LM", "车牌京AKQELM"};
constexpr std::string_view kDottedExamples[] = {"京A·KQ2LM", "沪E·K2QLM"};
constexpr std::string_view kDottedCounter[] = {"京A·KQELM", "京A·KQ2L",
                                               "京A.KQ2LM"};
constexpr std::string_view kEmbassyExamples[] = {"使123456", "使·123456"};
constexpr std::string_view kEmbassyCounter[] = {
    "使12345", "使1234567", "致使100000人失业", "天使123456", "行使100000公里"};
constexpr std::string_view kEndingInEnvoy[] = {
    "大", "天", "即", "行", "致", "促", "迫", "驱", "假", "公", "特", "出",
    "信", "指", "唆", "纵", "主", "役", "会", "能", "可", "要", "让"};
constexpr std::string_view kArmyLabels[] = {"车牌", "牌照", "号牌", "军牌",
                                            "军车"};
constexpr std::string_view kArmyExamples[] = {"军牌{VA·12345}",
                                              "车牌{ZK12345}"};
constexpr std::string_view kArmyCounter[] = {"VA12345", "车牌QA12345"};
constexpr std::string_view kHongKongLabels[] = {"香港车牌", "港牌"};
constexpr std::string_view kHongKongExamples[] = {"香港车牌{AB1234}"};
constexpr std::string_view kHongKongCounter[] = {"AB1234", "香港车牌QO1234"};
constexpr std::string_view kPoliceExamples[] = {"WJ京1234X", "WJ粤·12345",
                                                "WJ·粤12345"};
constexpr std::string_view kPoliceCounter[] = {"WJ京123", "WJ中12345"};
constexpr std::string_view kOtherCodeWords[] = {"序列号", "激活码", "sn",
                                                "订单",   "兑换码", "单号",
                                                "流水",   "commit", "key"};
constexpr std::string_view kChinaVinExamples[] = {"LAAAA1AA3AA000001"};
constexpr std::string_view kChinaVinCounter[] = {"LAAAA1AA1AA000001",
                                                 "激活码LAAAA1AA3AA000001"};
constexpr std::string_view kVinExamples[] = {"车架号{1M8GDM9AXKP042788}",
                                             "VIN {1HGCM82633A004352}"};
constexpr std::string_view kVinCounter[] = {"VIN 1M8GDM9A1KP042788",
                                            "VIN 1M8GDM9AXKP04278"};

// Hanzi and letter in front (four bytes), then five or six signs of which two
// are digits; a six-sign plate is a new-energy one (GA 36-2018: D or F first or
// last of the six; A to K since 2021).
bool IsPlate(std::string_view plate) {
  if (plate.size() < 9) return false;
  const std::string_view serial = plate.substr(4);
  const auto digits = std::count_if(serial.begin(), serial.end(), [](char c) {
    return c >= '0' && c <= '9';
  });
  if (digits < 2) return false;
  const bool hanzi_end = static_cast<unsigned char>(serial.back()) >= 0x80;
  if (serial.ends_with("应急")) return serial.size() == 4 + 6;
  if (hanzi_end) return serial.size() == 4 + 3;
  if (serial.size() == 5) return true;
  const auto is_energy = [](char c) { return c >= 'A' && c <= 'K'; };
  return serial.size() == 6 && digits >= 4 &&
         (is_energy(serial.front()) || is_energy(serial.back()));
}

// A serial of five signs with one digit or more. GA 36-2018 allows two letters
// and operators of plates more, so that only a label or the dot that stands on
// plates makes one of them.
bool IsLetterPlate(std::string_view plate) {
  constexpr std::size_t kBytes = 9;
  return plate.size() == kBytes &&
         std::any_of(plate.begin() + 4, plate.end(),
                     [](char c) { return c >= '0' && c <= '9'; });
}

// 使100000人失业: a verb and a quantity.
bool CountsNothing(std::string_view plate) {
  return plate.back() >= '0' && plate.back() <= '9';
}

constexpr Rule kRules[] = {
    {.id = "CN_LICENSE_PLATE",
     .pattern =
         "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]"
         "(?:·|•)?[A-HJ-NP-Za-hj-np-z](?:[ .-]|·|•)?"
         "[A-HJ-NP-Za-hj-np-z0-9]{4,6}"
         "(?:应急|[挂学警港澳领])?",
     .edge = Edge::kAlnum,
     .is_valid = IsPlate,
     .check = "plate-grammar",
     .context = kPlateWords,
     .alone = 0.93,
     .in_context = 0.98,
     .source = "GA 36-2018",
     .examples = kPlateExamples,
     .counterexamples = kPlateCounter},
    {.id = "CN_LICENSE_PLATE.labelled",
     .pattern =
         "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]"
         " ?[A-HJ-NP-Z] ?[A-HJ-NP-Z0-9]{5}",
     .edge = Edge::kAlnum,
     .is_valid = IsLetterPlate,
     .check = "plate-grammar",
     .context = kPlateLabels,
     .alone = 0.3,
     .in_context = 0.93,
     .source = "GA 36-2018",
     .examples = kLetterExamples,
     .counterexamples = kLetterCounter},
    {.id = "CN_LICENSE_PLATE.dotted",
     .pattern =
         "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]"
         "[A-HJ-NP-Z]·[A-HJ-NP-Z0-9]{5}",
     .edge = Edge::kAlnum,
     .is_valid = IsLetterPlate,
     .check = "plate-grammar",
     .context = kPlateLabels,
     .alone = 0.85,
     .in_context = 0.95,
     .source = "GA 36-2018",
     .examples = kDottedExamples,
     .counterexamples = kDottedCounter},
    {.id = "CN_LICENSE_PLATE.embassy",
     .pattern = R"(使(?:[ .-]|·|•)?\d{6}(?: ?[人元万名次个户吨家亿年天余多])?)",
     .edge = Edge::kAlnum,
     .is_valid = CountsNothing,
     .check = "plate-grammar",
     .context = kPlateWords,
     .not_behind = kEndingInEnvoy,
     .alone = 0.6,
     .in_context = 0.9,
     .source = "GA 36-2018",
     .examples = kEmbassyExamples,
     .counterexamples = kEmbassyCounter},
    {.id = "CN_LICENSE_PLATE.army",
     .pattern = R"([VZKHBSLJNGC][A-Z](?:[ .-]|·|•)?\d{5})",
     .edge = Edge::kAlnum,
     .check = "plate-grammar",
     .context = kArmyLabels,
     .alone = 0.2,
     .in_context = 0.92,
     .source = "Military plates of 2013: service, unit, five digits",
     .examples = kArmyExamples,
     .counterexamples = kArmyCounter},
    {.id = "CN_LICENSE_PLATE.hong_kong",
     .pattern = R"([A-HJ-NPR-Z]{2} ?[1-9]\d{0,3})",
     .edge = Edge::kAlnum,
     .check = "plate-grammar",
     .context = kHongKongLabels,
     .reach = {.before_bytes = 16, .after_bytes = 0},
     .alone = 0.02,
     .in_context = 0.85,
     .source = "Road Traffic (Registration) Regulations, Cap. 374E",
     .examples = kHongKongExamples,
     .counterexamples = kHongKongCounter},
    {.id = "CN_LICENSE_PLATE.armed_police",
     .pattern =
         "WJ(?:[ "
         ".-]|·|•)?["
         "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]"
         "(?:[ .-]|·|•)?[0-9]{4}[0-9XBTSHJD]",
     .edge = Edge::kAlnum,
     .check = "plate-grammar",
     .context = kPlateWords,
     .alone = 0.93,
     .in_context = 0.98,
     .source = "Plates of the Armed Police of 2012",
     .examples = kPoliceExamples,
     .counterexamples = kPoliceCounter},
    {.id = "VEHICLE_VIN.china",
     .pattern = R"([Ll][A-HJ-NPR-Za-hj-npr-z0-9]{12}\d{4})",
     .edge = Edge::kAlnum,
     .is_valid = IsValidVin,
     .check = "vin-check-digit",
     .context = kVinWords,
     .against = kOtherCodeWords,
     .alone = 0.85,
     .in_context = 0.98,
     .source = "GB 16735-2019: makers in China begin with L, four digits end",
     .examples = kChinaVinExamples,
     .counterexamples = kChinaVinCounter},
    {.id = "VEHICLE_VIN",
     .pattern = R"([A-HJ-NPR-Za-hj-npr-z0-9]{17})",
     .edge = Edge::kAlnum,
     .is_valid = IsValidVin,
     .check = "vin-check-digit",
     .context = kVinWords,
     .alone = 0.3,
     .in_context = 0.97,
     .source = "GB 16735-2019; ISO 3779:2009",
     .examples = kVinExamples,
     .counterexamples = kVinCounter},
};

}  // namespace

std::span<const Rule> VehicleRules() { return kRules; }

}  // namespace undox
