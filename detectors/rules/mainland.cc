#include <algorithm>
#include <string>

#include "detectors/rules/rule.h"
#include "pii/numbers/resident_id.h"

namespace undox {
namespace {

constexpr std::string_view kIdWords[] = {
    "身份证", "sfz",    "证件",  "居民证",     "身证",
    "身份",   "社保号", "证号",  "id card",    "id number",
    "idcard", "户籍",   "id no", "社会保障号", "shenfenzheng"};
// First-generation numbers need a word, but any word will do.
constexpr std::string_view kOldIdWords[] = {"身份证", "sfz",  "证件", "居民证",
                                            "证号",   "老证", "证",   "户籍",
                                            "社保号", "id"};
constexpr std::string_view kSerialWords[] = {
    "订单", "单号",   "流水", "运单", "序列号", "编号", "快递",
    "发票", "交易号", "批号", "货号", "条码",   "物流", "信用代码"};
constexpr std::string_view kPassportWords[] = {"护照", "passport", "huzhao"};
constexpr std::string_view kPermitWords[] = {
    "回乡证", "通行证",   "台胞证", "港澳居民来往",       "往来内地",
    "回乡卡", "来往大陆", "hxz",    "home return permit", "travel permit",
    "大通证"};
constexpr std::string_view kMilitaryWords[] = {
    "军官证", "士兵证", "警官证", "军人证", "文职证", "军证", "服役"};
constexpr std::string_view kPoliceWords[] = {"警号", "警员编号", "警员号",
                                             "警察编号", "警官证"};
// Series that other offices use too.
constexpr std::string_view kSharedSeriesWords[] = {
    "军官证", "士兵证", "军人证", "文职", "军证", "服役", "学员证"};

constexpr std::string_view kId18Examples[] = {
    "11010519491231002X", "440524188001010014", "11010519491231002x",
    "sfz{11010519491231002X}"};
constexpr std::string_view kId18Counter[] = {
    "110105194912310021",       // Wrong check character.
    "99010519491231002X",       // No such province.
    "1110105194912310020X",     // A longer run.
    "a1f11010519491231002Xb7",  // A hash.
    "110105194913310020"};
constexpr std::string_view kId15Examples[] = {"身份证{110105491231002}"};
constexpr std::string_view kId15Counter[] = {"110105491231002",
                                             "身份证110105491331002"};
constexpr std::string_view kMaskedIdExamples[] = {
    "110105********002X", "1101051949****002X", "110***********002X"};
constexpr std::string_view kMaskedIdCounter[] = {"990105********002X",
                                                 "110105****002X"};
constexpr std::string_view kGapsExamples[] = {"1101051949*231002X",
                                              "110105194912*1*02X"};
constexpr std::string_view kGapsCounter[] = {"9901051949*231002X",
                                             "1101051749*231002X"};
constexpr std::string_view kPassportExamples[] = {
    "护照{E12345678}",    "护照本号{E 12345678}", "passport {EA1234567}",
    "护照号:{G12345678}", "护照号{DE1234567}",    "香港护照{K12345678}",
    "澳门护照{MA1234567}"};
constexpr std::string_view kPassportCounter[] = {
    "型号E12345678", "护照E1234567890", "护照EI1234567", "护照E1234567"};
constexpr std::string_view kPermitExamples[] = {
    "回乡证{H12345678}", "回乡证{M1234567800}",   "台胞证{12345678}",
    "通行证{C12345678}", "港澳通行证{CA1234567}", "大通证{L12345678}"};
constexpr std::string_view kPermitCounter[] = {
    "型号H12345678", "今天12345678", "台胞证123456789", "回乡证H123456789"};
constexpr std::string_view kMilitaryExamples[] = {
    "{军字第1234567号}", "士兵证{南字第12345678号}", "{军字第 1234567 号}"};
constexpr std::string_view kMilitaryCounter[] = {"沪字第1号", "文字第一"};
constexpr std::string_view kMilitaryLabels[] = {"军官证", "士兵证", "军人证",
                                                "文职证"};
constexpr std::string_view kOtherLineWords[] = {
    "电话", "手机", "热线", "座机", "qq", "邮编", "编号", "日期", "学号"};
constexpr std::string_view kNumberExamples[] = {"军官证号:{20110345}",
                                                "士兵证{1234567}"};
constexpr std::string_view kNumberCounter[] = {
    "12345678", "军官证咨询电话62345678", "军人证怎么办 12345678"};
constexpr std::string_view kSeriesExamples[] = {"军官证{广字第1234567号}"};
constexpr std::string_view kSeriesCounter[] = {"学字第1234567号"};
constexpr std::string_view kPoliceExamples[] = {"警号{012345}",
                                                "警号{3212345}"};
constexpr std::string_view kPoliceCounter[] = {"编号012345", "警号01234567"};

bool IsResidentId15(std::string_view id) {
  return id.size() == 15 && ParseResidentId(id).has_value();
}

// 18 signs of which at least four in one run are starred; the rest digits, a
// province in front.
bool IsMaskedResidentId(std::string_view id) {
  if (id.size() != 18 || id.substr(0, 2).find('*') != id.npos) return false;
  const std::size_t first = id.find('*');
  const std::size_t last = id.rfind('*');
  if (first == id.npos || last - first + 1 < 4) return false;
  const auto stars = std::count(id.begin(), id.end(), '*');
  if (static_cast<std::size_t>(stars) != last - first + 1) return false;
  // Any first-generation number of that province will do to check its code.
  return ParseResidentId(std::string(id.substr(0, 2)) + "0101800101001")
      .has_value();
}

// 18 signs of which one or two behind the province are starred, with a century
// of birth.
bool IsResidentIdWithGaps(std::string_view id) {
  constexpr std::size_t kProvince = 2;
  constexpr std::size_t kRegion = 6;
  if (id.size() != 18 || id.find('*') < kProvince) return false;
  const auto stars = std::count(id.begin(), id.end(), '*');
  const std::string_view century = id.substr(kRegion, 2);
  return stars >= 1 && stars <= 2 &&
         (century == "19" || century == "20" ||
          century.find('*') != century.npos) &&
         ParseResidentId(std::string(id.substr(0, 2)) + "0101800101001")
             .has_value();
}

constexpr Rule kRules[] = {
    {.id = "CN_RESIDENT_ID.18",
     .pattern = R"(\d{17}[\dXx])",
     .edge = Edge::kLabel,
     .is_valid = IsValidResidentId18,
     .check = "mod-11-2",
     .context = kIdWords,
     .alone = 0.98,
     .in_context = 0.995,
     .source = "GB 11643-1999; GB/T 2260, former codes too",
     .examples = kId18Examples,
     .counterexamples = kId18Counter},
    {.id = "CN_RESIDENT_ID.15",
     .pattern = R"(\d{15})",
     .edge = Edge::kAlnum,
     .is_valid = IsResidentId15,
     .check = "birth-date",
     .context = kOldIdWords,
     .against = kSerialWords,
     .alone = 0.3,
     .in_context = 0.9,
     .source = "GB 11643-1989",
     .examples = kId15Examples,
     .counterexamples = kId15Counter},
    {.id = "CN_RESIDENT_ID.masked",
     .pattern = R"(\d{2,14}\*{4,15}\d{0,12}[\dXx]?)",
     .edge = Edge::kAlnum,
     .is_valid = IsMaskedResidentId,
     .check = "masked-length",
     .context = kIdWords,
     .alone = 0.8,
     .in_context = 0.95,
     .source = "GB 11643-1999",
     .examples = kMaskedIdExamples,
     .counterexamples = kMaskedIdCounter},
    {.id = "CN_RESIDENT_ID.gaps",
     .pattern = R"(\d{3}[\d*]{14}[\dXx*])",
     .edge = Edge::kAlnum,
     .is_valid = IsResidentIdWithGaps,
     .check = "masked-length",
     .context = kIdWords,
     .alone = 0.7,
     .in_context = 0.9,
     .source = "GB 11643-1999",
     .examples = kGapsExamples,
     .counterexamples = kGapsCounter},
    {.id = "CN_PASSPORT",
     .pattern =
         R"([EGDSPKHegdspkh] ?\d{8}|[DSPdsp][Ee]?\d{7}|[Ee][A-HJ-NP-Za-hj-np-z]\d{7}|[KHMkhm][A-HJ-NPa-hj-np]\d{7})",
     .check = "format",
     .context = kPassportWords,
     .alone = 0.3,
     .in_context = 0.93,
     .source = "NIA: E and 8 digits or a letter (no I, O) and 7, G of 1997; "
               "DE, SE, PE; Hong Kong H, K; Macao MA",
     .examples = kPassportExamples,
     .counterexamples = kPassportCounter},
    {.id = "CN_TRAVEL_PERMIT",
     .pattern =
         R"([HMhm]\d{8}(?:\d{2})?|[CTWLctwl]\d{8}|[Cc][A-HJ-NPa-hj-np]\d{7}|\d{8}(?:\d{2})?)",
     .check = "format",
     .context = kPermitWords,
     .alone = 0.05,
     .in_context = 0.9,
     .source = "NIA permit formats: H/M + 8 or 10 (2013), Taiwan 8 (2015), "
               "C + 8 or CA + 7 to Hong Kong and Macao, T/L + 8 to Taiwan",
     .examples = kPermitExamples,
     .counterexamples = kPermitCounter},
    {.id = "CN_MILITARY_ID.officer",
     .pattern = R"([军兵士文武参政后装南北空海沈兰]字第? ?\d{6,8}(?: ?号)?)",
     .check = "format",
     .context = kMilitaryWords,
     .alone = 0.75,
     .in_context = 0.95,
     .source = "PLA officer's certificate: series character, serial number",
     .examples = kMilitaryExamples,
     .counterexamples = kMilitaryCounter},
    {.id = "CN_MILITARY_ID.series",
     .pattern = R"([东西济广成火学]字第?\d{6,8}号?)",
     .check = "format",
     .context = kSharedSeriesWords,
     .alone = 0.3,
     .in_context = 0.95,
     .source = "PLA officer's certificate: series character, serial number",
     .examples = kSeriesExamples,
     .counterexamples = kSeriesCounter},
    {.id = "CN_MILITARY_ID.number",
     .pattern = R"(\d{7,8})",
     .check = "format",
     .context = kMilitaryLabels,
     .against = kOtherLineWords,
     .reach = {.before_bytes = 16, .after_bytes = 0},
     .alone = 0.01,
     .in_context = 0.85,
     .source = "PLA certificates without their series",
     .examples = kNumberExamples,
     .counterexamples = kNumberCounter},
    {.id = "CN_MILITARY_ID.police",
     .pattern = R"(\d{6,7})",
     .check = "format",
     .context = kPoliceWords,
     .alone = 0.01,
     .in_context = 0.9,
     .source = "Police badge numbers: six digits (MPS, 2000), seven in the "
               "prison and judicial police",
     .examples = kPoliceExamples,
     .counterexamples = kPoliceCounter},
};

}  // namespace

std::span<const Rule> MainlandRules() { return kRules; }

}  // namespace undox
