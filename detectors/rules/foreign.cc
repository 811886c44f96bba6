#include "detectors/rules/rule.h"
#include "pii/numbers/checksum.h"

namespace undox {
namespace {

constexpr std::string_view kSsnWords[] = {
    "ssn", "social security", "社保号", "社安号", "社会安全号", "social"};
constexpr std::string_view kNinoWords[] = {"nino", "national insurance",
                                           "ni number", "insurance number"};
constexpr std::string_view kRrnWords[] = {
    "rrn",   "resident registration", "주민", "주민등록", "韩国", "住民登录",
    "korean"};
constexpr std::string_view kMyNumberWords[] = {
    "my number", "mynumber", "マイナンバー", "个人番号", "個人番号", "日本"};
constexpr std::string_view kAadhaarWords[] = {"aadhaar", "aadhar", "uidai",
                                              "आधार", "印度身份证"};
constexpr std::string_view kNricWords[] = {"nric",   "fin", "singapore",
                                           "新加坡", "ic",  "i/c"};

constexpr std::string_view kSsnExamples[] = {"SSN {536-90-4399}",
                                             "536-90-4399"};
constexpr std::string_view kSsnCounter[] = {"000-12-3456",  "666-12-3456",
                                            "912-12-3456",  "219-00-9999",
                                            "1536-90-4399", "078-05-1120"};
constexpr std::string_view kPlainSsnExamples[] = {"SSN {536904399}",
                                                  "SSN {536 90 4399}"};
constexpr std::string_view kPlainSsnCounter[] = {"536904399", "SSN 078051120"};
constexpr std::string_view kNinoExamples[] = {"AB123456C", "AB 12 34 56 C"};
constexpr std::string_view kNinoCounter[] = {"QQ123456C", "AB123456E",
                                             "GB123456A"};
constexpr std::string_view kRrnExamples[] = {"RRN {900101-1234568}",
                                             "201101-3000000"};
constexpr std::string_view kRrnCounter[] = {"901301-1234567", "900101-1234569"};
constexpr std::string_view kPlainRrnExamples[] = {
    "주민등록번호 {9001011234568}"};
constexpr std::string_view kPlainRrnCounter[] = {"9001011234568"};
constexpr std::string_view kMyNumberExamples[] = {"My Number {123456789018}"};
constexpr std::string_view kMyNumberCounter[] = {"123456789018",
                                                 "My Number 123456789010"};
constexpr std::string_view kAadhaarExamples[] = {"Aadhaar {2341 2341 2346}"};
constexpr std::string_view kAadhaarCounter[] = {"2341 2341 2346",
                                                "Aadhaar 2341 2341 2345"};
constexpr std::string_view kNricExamples[] = {"S1234567D", "NRIC {T1234567J}"};
constexpr std::string_view kNricCounter[] = {"S1234567A", "A1234567D"};

// 42 CFR 401 and SSA: no area 000, 666 or 9xx, no group 00, no serial 0000, and
// none of the three that advertisements printed.
bool IsSsn(std::string_view digits) {
  constexpr std::string_view kPrinted[] = {"078051120", "219099999",
                                           "457555462"};
  for (const std::string_view printed : kPrinted) {
    if (digits == printed) return false;
  }

  return digits.size() == 9 && digits.substr(0, 3) != "000" &&
         digits.substr(0, 3) != "666" && digits[0] != '9' &&
         digits.substr(3, 2) != "00" && digits.substr(5) != "0000";
}

// HMRC manual NIM39110: unassigned prefixes.
bool IsNino(std::string_view id) {
  constexpr std::string_view kUnassigned[] = {"BG", "GB", "NK", "KN",
                                              "TN", "NT", "ZZ"};
  for (const std::string_view prefix : kUnassigned) {
    if (id.substr(0, 2) == prefix) return false;
  }
  return id.size() == 9;
}

// Numbers given since October 2020, which those born since then have, carry no
// check digit: the date must do.
bool IsRrn(std::string_view digits) {
  if (digits.size() != 13 || digits.substr(2, 2) < "01" ||
      digits.substr(2, 2) > "12" || digits.substr(4, 2) < "01" ||
      digits.substr(4, 2) > "31") {
    return false;
  }
  constexpr std::string_view kFirstUnchecked = "2010";  // Year and month.
  constexpr std::string_view kLastYear = "29";
  const bool of_this_century =
      std::string_view("3478").find(digits[6]) != std::string_view::npos;
  const bool unchecked = of_this_century &&
                         digits.substr(0, 4) >= kFirstUnchecked &&
                         digits.substr(0, 2) <= kLastYear;
  return unchecked || IsValidRrn(digits);
}

constexpr Rule kRules[] = {
    {.id = "US_SSN",
     .pattern = R"(\d{3}-\d{2}-\d{4})",
     .is_valid = IsSsn,
     .check = "area",
     .context = kSsnWords,
     .alone = 0.75,
     .in_context = 0.98,
     .source = "SSA, number randomization of 2011",
     .examples = kSsnExamples,
     .counterexamples = kSsnCounter},
    {.id = "US_SSN.plain",

     .pattern = R"(\d{9}|\d{3} \d{2} \d{4})",
     .is_valid = IsSsn,
     .check = "area",
     .context = kSsnWords,
     .alone = 0.02,
     .in_context = 0.9,
     .source = "SSA, number randomization of 2011",
     .examples = kPlainSsnExamples,
     .counterexamples = kPlainSsnCounter},
    {.id = "UK_NINO",
     .pattern =
         R"([A-CEGHJ-PR-TW-Za-ceghj-pr-tw-z][A-CEGHJ-NPR-TW-Za-ceghj-npr-tw-z] ?\d{2} ?\d{2} ?\d{2} ?[A-Da-d])",
     .is_valid = IsNino,
     .check = "prefix",
     .context = kNinoWords,
     .alone = 0.85,
     .in_context = 0.98,
     .source = "HMRC NIM39110",
     .examples = kNinoExamples,
     .counterexamples = kNinoCounter},
    {.id = "KR_RRN",
     .pattern = R"(\d{6}-[1-8]\d{6})",
     .is_valid = IsRrn,
     .check = "mod-11",
     .context = kRrnWords,
     .alone = 0.85,
     .in_context = 0.97,
     .source = "Resident Registration Act (Korea)",
     .examples = kRrnExamples,
     .counterexamples = kRrnCounter},
    {.id = "KR_RRN.plain",
     .pattern = R"(\d{6}[1-8]\d{6})",
     .is_valid = IsRrn,
     .check = "mod-11",
     .context = kRrnWords,
     .alone = 0.05,
     .in_context = 0.93,
     .source = "Resident Registration Act (Korea)",
     .examples = kPlainRrnExamples,
     .counterexamples = kPlainRrnCounter},
    {.id = "JP_MY_NUMBER",
     .pattern = R"(\d{4}[ -]?\d{4}[ -]?\d{4})",
     .is_valid = IsValidMyNumber,
     .check = "mod-11",
     .context = kMyNumberWords,
     .alone = 0.1,
     .in_context = 0.95,
     .source = "Ministry of Internal Affairs ordinance 85 of 2014",
     .examples = kMyNumberExamples,
     .counterexamples = kMyNumberCounter},
    {.id = "IN_AADHAAR",
     .pattern = R"([2-9]\d{3}[ -]?\d{4}[ -]?\d{4})",
     .is_valid = IsValidAadhaar,
     .check = "verhoeff",
     .context = kAadhaarWords,
     .alone = 0.1,
     .in_context = 0.96,
     .source = "UIDAI, Aadhaar numbering scheme",
     .examples = kAadhaarExamples,
     .counterexamples = kAadhaarCounter},
    {.id = "SG_NRIC",
     .pattern = R"([STFGMstfgm]\d{7}[A-Za-z])",
     .is_valid = IsValidNric,
     .check = "weighted-sum",
     .context = kNricWords,
     .alone = 0.85,
     .in_context = 0.98,
     .source = "Immigration and Checkpoints Authority, NRIC/FIN",
     .examples = kNricExamples,
     .counterexamples = kNricCounter},
};

}  // namespace

std::span<const Rule> ForeignRules() { return kRules; }

}  // namespace undox
