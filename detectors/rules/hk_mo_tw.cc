#include "detectors/rules/rule.h"
#include "pii/numbers/checksum.h"

namespace undox {
namespace {

constexpr std::string_view kHkWords[] = {
    "香港身份证", "香港id", "hkid", "港证",    "香港永久",
    "港人",       "身份证", "香港", "id card", "hong kong"};
constexpr std::string_view kMoWords[] = {"澳门身份证", "澳门居民", "澳门",
                                         "bir",        "macau",    "macao"};
constexpr std::string_view kMoPlainWords[] = {"澳门身份证", "澳门居民身份证",
                                              "bir"};
constexpr std::string_view kTwWords[] = {
    "身份证", "身分证",   "台湾身份",    "台湾身分",  "统一编号",
    "证号",   "身份字号", "national id", "taiwan id", "身分字号",
    "居留证", "统一证号", "arc",         "台湾人"};

constexpr std::string_view kHkExamples[] = {"A123456(3)", "AB987654(3)"};
constexpr std::string_view kHkCounter[] = {"A123456(4)", "XA123456(3)9"};
constexpr std::string_view kHkPlainExamples[] = {"香港身份证{A1234563}"};
constexpr std::string_view kHkPlainCounter[] = {"型号A1234563",
                                                "香港身份证A1234564"};
constexpr std::string_view kMoExamples[] = {"澳门身份证{1234567(8)}",
                                            "{5123456(7)}持有人在澳门"};
constexpr std::string_view kMoCounter[] = {"1234567(8)", "澳门2234567(8)"};
constexpr std::string_view kMoPlainExamples[] = {"澳门身份证{12345678}"};
constexpr std::string_view kMoPlainCounter[] = {"澳门电话62345678",
                                                "澳门身份证12345678(2)"};
constexpr std::string_view kTwExamples[] = {"A123456789", "身分证{A123456789}",
                                            "居留证{A800000014}",
                                            "居留证{AC01234567}"};
constexpr std::string_view kTwCounter[] = {"A123456788", "A323456789",
                                           "居留证AC01234568"};

// "12345678(2)" is a longer number with a check digit of its own.
bool HasEightDigits(std::string_view id) { return id.size() == 8; }

constexpr Rule kRules[] = {
    {.id = "HK_ID.bracketed",
     .pattern = R"([A-Za-z]{1,2}\d{6} ?\([\dAa]\))",
     .is_valid = IsValidHkId,
     .check = "mod-11",
     .context = kHkWords,
     .alone = 0.93,
     .in_context = 0.98,
     .source = "HKID check digit as used by the Immigration Department",
     .examples = kHkExamples,
     .counterexamples = kHkCounter},
    {.id = "HK_ID.plain",
     .pattern = R"([A-Za-z]{1,2}\d{6}[\dAa])",
     .is_valid = IsValidHkId,
     .check = "mod-11",
     .context = kHkWords,
     .alone = 0.3,
     .in_context = 0.93,
     .source = "HKID check digit as used by the Immigration Department",
     .examples = kHkPlainExamples,
     .counterexamples = kHkPlainCounter},
    {.id = "MO_ID.bracketed",
     .pattern = R"([1578]\/?\d{6}\/?\(\d\))",
     .check = "format",
     .context = kMoWords,
     .alone = 0.4,
     .in_context = 0.93,
     .source = "Macao Law 8/2002; the check digit's algorithm is unpublished",
     .examples = kMoExamples,
     .counterexamples = kMoCounter},
    {.id = "MO_ID.plain",
     .pattern = R"([1578]\/?\d{6}\/?\d(?:\(\d{1,2}\))?)",
     .is_valid = HasEightDigits,
     .check = "format",
     .context = kMoPlainWords,
     .alone = 0.02,
     .in_context = 0.85,
     .source = "Macao Law 8/2002; the check digit's algorithm is unpublished",
     .examples = kMoPlainExamples,
     .counterexamples = kMoPlainCounter},
    {.id = "TW_ID",
     .pattern = R"([A-Za-z][1289A-Da-d]\d{8})",
     .is_valid = IsValidTwId,
     .check = "weighted-sum",
     .context = kTwWords,
     .alone = 0.75,
     .in_context = 0.97,
     .source = "Household Registration Act (Taiwan), numbering of 1965; "
               "resident certificates: two letters, digits since 2021",
     .examples = kTwExamples,
     .counterexamples = kTwCounter},
};

}  // namespace

std::span<const Rule> HongKongMacauTaiwanRules() { return kRules; }

}  // namespace undox
