#include <algorithm>
#include <cstddef>
#include <iterator>

#include "detectors/rules/rule.h"
#include "pii/numbers/checksum.h"
#include "pii/numbers/number_shape.h"

namespace undox {
namespace {

constexpr std::string_view kCardWords[] = {
    "银行卡", "卡号",  "储蓄卡", "信用卡", "借记卡",     "账号",
    "帐号",   "打款",  "转账",   "收款",   "汇款",       "开户",
    "工行",   "农行",  "建行",   "中行",   "招行",       "邮储",
    "交行",   "银行",  "一类卡", "卡",     "card",       "visa",
    "cvv",    "debit", "credit", "yhk",    "mastercard", "yinhangka"};
constexpr std::string_view kOtherNumberWords[] = {
    "订单",     "单号",  "流水",    "运单",   "序列号",   "编号",
    "快递",     "发票",  "交易号",  "批号",   "货号",     "条码",
    "信用代码", "对公",  "imei",    "串号",   "测试卡",   "物流",
    "tracking", "order", "invoice", "serial", "test card"};
constexpr std::string_view kIbanWords[] = {"iban", "account", "账户", "账号"};

constexpr std::string_view kCardExamples[] = {
    "6222021234567890128", "卡号{4012888888881881}", "5555555555554444"};
constexpr std::string_view kCardCounter[] = {
    "6222021234567890123",        // Wrong Luhn digit.
    "4111111111111111",           // The industry's test number.
    "订单号6222021234567890128",  // Named as something else.
    "9922021234567890121"};
constexpr std::string_view kIbanExamples[] = {"GB82WEST12345698765432",
                                              "DE89 3704 0044 0532 0130 00"};
constexpr std::string_view kIbanCounter[] = {
    "GB82WEST12345698765433", "DE8937040044053201", "XX4212345678901234"};

bool IsPersonalCard(std::string_view digits) {
  // Published test numbers that stand in every manual.
  constexpr std::string_view kTestCards[] = {
      "4111111111111111", "4242424242424242", "6222222222222222"};
  for (const std::string_view test : kTestCards) {
    if (digits == test) return false;
  }
  return IsPaymentCard(digits);
}

// Of the schemes that are rare in the mainland, too: Visa of 13 and 19 digits,
// Diners Club, JCB of 15, Discover, Maestro.
bool IsCardOfRareScheme(std::string_view digits) {
  struct Scheme {
    std::string_view lead;
    std::size_t shortest;
    std::size_t longest;
  };
  constexpr Scheme kSchemes[] = {
      {"4", 13, 13},    {"4", 19, 19},    {"300", 14, 14}, {"301", 14, 14},
      {"302", 14, 14},  {"303", 14, 14},  {"304", 14, 14}, {"305", 14, 14},
      {"3095", 14, 14}, {"36", 14, 14},   {"38", 14, 14},  {"39", 14, 14},
      {"1800", 15, 15}, {"2131", 15, 15}, {"35", 16, 16},  {"65", 16, 19},
      {"64", 16, 19},   {"50", 12, 19},   {"56", 12, 19},  {"57", 12, 19},
      {"58", 12, 19},   {"63", 12, 19},   {"67", 12, 19}};
  return IsValidLuhn(digits) &&
         std::any_of(std::begin(kSchemes), std::end(kSchemes),
                     [&](const Scheme& scheme) {
                       return digits.starts_with(scheme.lead) &&
                              digits.size() >= scheme.shortest &&
                              digits.size() <= scheme.longest;
                     });
}
constexpr std::string_view kRareCardWords[] = {
    "银行卡", "卡号", "信用卡", "储蓄卡", "借记卡", "card",
    "visa",   "cc",   "credit", "debit",  "jcb",    "maestro"};
constexpr std::string_view kRareCardExamples[] = {"card {30569309025904}",
                                                  "信用卡{6500000000000002}",
                                                  "cc {6759649826438453}"};
constexpr std::string_view kRareCardCounter[] = {
    "30569309025904", "订单号30569309025904", "card 30569309025905"};

bool IsMaskedCard(std::string_view card) {
  return HasCardScheme(card.substr(0, 6), card.size());
}
constexpr std::string_view kMaskedCardExamples[] = {"621700*********1234"};
constexpr std::string_view kMaskedCardCounter[] = {"991700*********1234"};

constexpr Rule kRules[] = {
    {.id = "BANK_CARD",
     .pattern = R"(\d{15,19})",
     .edge = Edge::kAlnum,
     .is_valid = IsPersonalCard,
     .grouped = true,
     .check = "luhn",
     .context = kCardWords,
     .against = kOtherNumberWords,
     .alone = 0.8,
     .in_context = 0.97,
     .source = "ISO/IEC 7812-1:2017; UnionPay BINs 62, 60, 81",
     .examples = kCardExamples,
     .counterexamples = kCardCounter},
    {.id = "BANK_CARD.rare",
     .pattern = R"(\d{12,19})",
     .edge = Edge::kAlnum,
     .is_valid = IsCardOfRareScheme,
     .grouped = true,
     .check = "luhn",
     .context = kRareCardWords,
     .against = kOtherNumberWords,
     .alone = 0.3,
     .in_context = 0.9,
     .source = "ISO/IEC 7812-1:2017; the schemes' published ranges",
     .examples = kRareCardExamples,
     .counterexamples = kRareCardCounter},
    {.id = "BANK_CARD.masked",
     .pattern = R"(\d{6}\*{6,9}\d{4})",
     .edge = Edge::kAlnum,
     .is_valid = IsMaskedCard,
     .check = "masked-length",
     .context = kCardWords,
     .against = kOtherNumberWords,
     .alone = 0.6,
     .in_context = 0.9,
     .source = "ISO/IEC 7812-1:2017",
     .examples = kMaskedCardExamples,
     .counterexamples = kMaskedCardCounter},
    {.id = "IBAN_CODE",
     .pattern =
         R"([A-Za-z]{2}\d{2} ?(?:[A-Za-z0-9]{4} ?){2,7}[A-Za-z0-9]{0,4})",
     .edge = Edge::kAlnum,
     .is_valid = IsValidIban,
     .check = "mod-97",
     .context = kIbanWords,
     .alone = 0.95,
     .in_context = 0.99,
     .source = "ISO 13616-1:2020; SWIFT IBAN Registry, release 98",
     .examples = kIbanExamples,
     .counterexamples = kIbanCounter},
};

}  // namespace

std::span<const Rule> FinancialRules() { return kRules; }

}  // namespace undox
