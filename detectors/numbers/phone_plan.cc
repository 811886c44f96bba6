#include "detectors/numbers/phone_plan.h"

namespace undox {
namespace {

using enum PhonePlan::Demand;

constexpr std::string_view kMobileLeads = "13 14 15 16 17 18 19";

constexpr PhonePlan kPlans[] = {
    {"cn-mobile", "CN", "B 344 38 434 74 353 335 443 47 362 83", kMobileLeads,
     kNothing, 2.2, true},
    {"cn-mobile", "CN", "2B 2344 238 2434",
     "8613 8614 8615 8616 8617 8618 8619", kNothing, 2.5, true},
    {"cn-mobile", "CN", "D 544 5344", "8613 8614 8615 8616 8617 8618 8619",
     kNothing, 2.0, false},
    {"cn-mobile", "CN", "F 4B 4344 438", "00861", kNothing, 2.5, true},
    {"cn-mobile", "CN", "3332 32222 22223 23222 22232 2333 3233 3323 344",
     kMobileLeads, kPhoneWord, 1.5, false},
    {"cn-landline", "CN", "38 48 47 344 443 434 444",
     "01 02 03 04 05 06 07 08 09", kNothing, 1.8, false},
    {"cn-landline", "CN", "B C", "010 02 03 04 05 07 08 09", kPhoneWord, 1.4,
     false},
    {"tw-mobile", "TW", "433 46 A 4222 424", "09", kNothing, 1.4, false},
    {"tw-mobile", "TW", "244 2233", "09", kPhoneWord, 1.2, false},
    {"tw-landline", "TW", "244 28 37 343 27 234",
     "02 03 04 05 06 07 08 037 049 089 082", kPhoneWord, 1.4, false},
    {"us", "US", "334 37", "2 3 4 5 6 7 8 9", kNothing, 1.0, false},
    {"us", "US", "1334 137", "1", kNothing, 1.6, false},
    {"us", "US", "A", "2 3 4 5 6 7 8 9", kPhoneWord, 0.4, false},
    {"us", "US", "B", "12 13 14 15 16 17 18 19", kForeignWord, 0.4, false},
    {"cn-mobile", "CN", "1334 1343 155", kMobileLeads, kPhoneWord, 1.2, false},
    {"gb-mobile", "GB", "56", "07", kNothing, 0.4, false},
    {"gb-mobile", "GB", "56 533 524", "07", kNotChinese, 2.4, true},
    {"gb", "GB", "38", "01 02 07", kNotChinese, 1.4, false},
    {"gb", "GB", "56 B 533 524 344 434 443", "01 02 07", kNotChinese, 1.4,
     true},
    {"hk", "HK", "8 44", "5 6 9", kHongKong, 0.8, true},
    {"hk", "HK", "8 44", "2 3", kHongKong, 0.2, false},
    {"mo", "MO", "8 44", "6 28", kHongKong, 0.6, false},
};

// Calls `test` on each word of a list separated by spaces until one passes.
template <typename Test>
bool AnyWord(std::string_view list, Test test) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    if (test(list.substr(0, end))) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

}  // namespace

std::span<const PhonePlan> PhonePlans() { return kPlans; }

bool FitsPlan(const PhonePlan& plan, std::string_view shape,
              std::string_view digits) {
  return AnyWord(plan.shapes, [&](std::string_view s) { return s == shape; }) &&
         AnyWord(plan.leads,
                 [&](std::string_view l) { return digits.starts_with(l); });
}

}  // namespace undox
