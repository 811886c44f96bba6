#include "tests/testing/synthetic.h"

#include <fmt/format.h>

#include <array>

#include "tests/testing/check_characters.h"

namespace undox::synthetic {
namespace {

using Choices = std::array<std::string_view, 8>;

// GB/T 2260: Dongcheng, Xuhui, Xihu, Nanshan, Jinjiang, Wuchang, Yanta, Siming.
constexpr Choices kCounties = {"110101", "310104", "330106", "440305",
                               "510104", "420106", "610113", "350203"};
// Cities whose numbers have eight digits.
constexpr Choices kAreaCodes = {"010", "021",  "020",  "028",
                                "027", "0571", "0755", "0512"};
// Issuer prefixes of large banks on UnionPay's network.
constexpr Choices kUnionPay = {"621226", "621700", "622848", "621661",
                               "622202", "621098", "622588", "621485"};
constexpr Choices kCredit = {"4539", "4916", "4024", "4485",
                             "5105", "5204", "5392", "5412"};
constexpr Choices kMakers = {"LSV", "LFV", "LGX", "LVS",
                             "LHG", "LBV", "LRW", "LJD"};
constexpr Choices kPlateRegions = {"浙A", "京N", "沪B", "粤B",
                                   "川A", "鄂A", "苏E", "闽D"};
constexpr Choices kPublicNetworks = {"36.112", "58.33",  "101.69", "113.87",
                                     "120.36", "180.99", "218.72", "222.71"};
constexpr Choices kWords = {"lemon", "rainy", "cloud", "maple",
                            "river", "mochi", "panda", "stone"};
constexpr Choices kMoreWords = {"cat",  "leaf", "moon", "boat",
                                "bean", "wolf", "snow", "tea"};

constexpr std::string_view kDigits = "0123456789";
constexpr std::string_view kHexadecimal = "0123456789ABCDEF";
constexpr std::string_view kPlateCharacters =
    "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
constexpr std::string_view kVinCharacters = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";
constexpr std::string_view kCreditCharacters =
    "0123456789ABCDEFGHJKLMNPQRTUWXY";
constexpr std::string_view kCapitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

}  // namespace

std::size_t Identifiers::Below(std::size_t bound) {
  // SplitMix64 (Steele, Lea, Flood 2014): std's distributions differ by vendor.
  state_ += 0x9E3779B97F4A7C15U;
  std::uint64_t mixed = state_;
  mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
  mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
  return (mixed ^ (mixed >> 31U)) % bound;
}

std::string_view Identifiers::OneOf(std::span<const std::string_view> choices) {
  return choices[Below(choices.size())];
}

std::string Identifiers::Characters(std::string_view alphabet,
                                    std::size_t count) {
  std::string out;
  while (out.size() < count) out += alphabet[Below(alphabet.size())];
  return out;
}

std::string Identifiers::Digits(std::size_t count) {
  return Characters(kDigits, count);
}

std::string Identifiers::Filled(std::string_view shape) {
  std::string out;
  for (const char c : shape) {
    if (c == '#') {
      out += kDigits[Below(10)];
    } else if (c == '@') {
      out += kCapitals[Below(26)];
    } else if (c == '^') {
      out += kHexadecimal[Below(16)];
    } else {
      out += c;
    }
  }
  return out;
}

std::string Identifiers::BirthDate(std::size_t first_year,
                                   std::size_t last_year) {
  const std::size_t year = first_year + Below(last_year - first_year + 1);
  const std::size_t month = 1 + Below(12);
  return fmt::format("{:04}{:02}{:02}", year, month, 1 + Below(28));
}

std::string Identifiers::ResidentId() {
  const std::string_view county = OneOf(kCounties);
  return ResidentId(county, BirthDate(1950, 2012));
}

std::string Identifiers::ResidentId(std::string_view county,
                                    std::string_view birth) {
  std::string id = fmt::format("{}{}{:03}", county, birth, 1 + Below(999));
  id += ResidentIdCheck(id);
  return id;
}

std::string Identifiers::OldResidentId() {
  const std::string_view county = OneOf(kCounties);
  const std::string birth = BirthDate(1950, 1985);
  return fmt::format("{}{}{:03}", county, birth.substr(2), 1 + Below(999));
}

std::string Identifiers::Mobile(std::string_view prefix) {
  std::string number(prefix);
  number += Digits(11 - prefix.size());
  return number;
}

std::string Identifiers::Landline() {
  const std::string_view area = OneOf(kAreaCodes);
  return fmt::format("{}-8{}", area, Digits(7));
}

std::string Identifiers::HkPhone() {
  std::string phone = Characters("569", 1);
  phone += Digits(7);
  return phone;
}

std::string Identifiers::BankCard() {
  std::string card(OneOf(kUnionPay));
  card += Digits(12);
  card += LuhnCheck(card);
  return card;
}

std::string Identifiers::CreditCard() {
  std::string card(OneOf(kCredit));
  card += Digits(11);
  card += LuhnCheck(card);
  return card;
}

std::string Identifiers::Iban() {
  constexpr std::array<std::string_view, 3> kCountries = {"DE", "GB", "AE"};
  const std::string_view country = OneOf(kCountries);
  std::string bban;
  if (country == "GB") bban = Filled("@@@@##############");
  if (country == "DE") bban = Digits(18);
  if (country == "AE") bban = Digits(19);
  return fmt::format("{}{:02}{}", country, IbanCheck(country, bban), bban);
}

std::string Identifiers::HkId() {
  std::string id = Characters("ABCDEGHKPRVYZ", 1);
  if (Below(4) == 0) id = "WX";
  id += Digits(6);
  return fmt::format("{}({})", id, HkIdCheck(id));
}

std::string Identifiers::MoId() {
  std::string id = Characters("157", 1);
  id += Digits(6);
  return fmt::format("{}({})", id, Below(10));
}

std::string Identifiers::TwId() {
  std::string id = Filled("@");
  id += Characters("12", 1);
  id += Digits(7);
  id += TwIdCheck(id);
  return id;
}

std::string Identifiers::Passport() {
  return Filled(Below(2) == 0 ? "E########" : "EC#######");
}

std::string Identifiers::HomeReturnPermit() {
  return Filled(Below(2) == 0 ? "H########" : "M########");
}

std::string Identifiers::CreditCode() {
  std::string organization = "MA";
  organization += Characters(kCreditCharacters, 6);
  organization += OrganizationCodeCheck(organization);
  std::string code = fmt::format("91{}{}", OneOf(kCounties), organization);
  code += CreditCodeCheck(code);
  return code;
}

std::string Identifiers::Vin() {
  std::string vin(OneOf(kMakers));
  vin += Characters(kVinCharacters, 9);
  vin += Digits(5);
  vin[8] = VinCheck(vin);
  return vin;
}

std::string Identifiers::Imei() {
  std::string imei =
      Filled(Below(2) == 0 ? "35############" : "86############");
  imei += LuhnCheck(imei);
  return imei;
}

std::string Identifiers::Mac() {
  // 3C is a maker's block: neither multicast nor locally administered.
  return Filled("3C:^^:^^:^^:^^:^^");
}

std::string Identifiers::PublicIp() {
  const std::string_view network = OneOf(kPublicNetworks);
  const std::size_t third = 1 + Below(254);
  return fmt::format("{}.{}.{}", network, third, 1 + Below(254));
}

std::string Identifiers::Plate() {
  std::string plate(OneOf(kPlateRegions));
  plate += Digits(2);
  plate += Characters(kPlateCharacters, 1);
  plate += Digits(2);
  return plate;
}

std::string Identifiers::NewEnergyPlate() {
  std::string plate(OneOf(kPlateRegions));
  plate += Filled(Below(2) == 0 ? "D#####" : "F#####");
  return plate;
}

std::string Identifiers::CourierNumber() {
  constexpr std::array<std::string_view, 4> kCarriers = {"SF", "YT", "JT",
                                                         "JD"};
  std::string number(OneOf(kCarriers));
  number += Characters("123456789", 1);
  number += Digits(12);
  return number;
}

std::string Identifiers::PostalItem() {
  const std::string serial = Digits(8);
  return fmt::format("EA{}{}CN", serial, PostalItemCheck(serial));
}

std::string Identifiers::Email() {
  constexpr std::array<std::string_view, 3> kDomains = {
      "example.com", "example.org", "example.net"};
  const std::string local = Handle();
  return fmt::format("{}@{}", local, OneOf(kDomains));
}

std::string Identifiers::WechatId() {
  std::string id(OneOf(kWords));
  id += '_';
  id += Digits(2 + Below(5));
  return id;
}

std::string Identifiers::QqNumber() {
  std::string number = Characters("123456789", 1);
  number += Digits(7 + Below(3));
  return number;
}

std::string Identifiers::Handle() {
  const std::string word(OneOf(kWords));
  return fmt::format("{}_{}{}", word, OneOf(kMoreWords), Below(1000));
}

std::string Identifiers::Ssn() {
  // Areas 001 to 665; group 00 and serial 0000 are not issued.
  const std::size_t area = 1 + Below(665);
  const std::size_t group = 1 + Below(99);
  return fmt::format("{:03}-{:02}-{:04}", area, group, 1 + Below(9999));
}

std::string Identifiers::Nino() {
  std::string nino = Characters("ABCEHJLMPRSWXY", 1);
  nino += Characters("CEHJLMPRSWXY", 1);
  nino += Digits(6);
  nino += Characters("ABCD", 1);
  return nino;
}

std::string Identifiers::Nric() {
  std::string id = Characters("STFGM", 1);
  id += Digits(7);
  id += NricCheck(id);
  return id;
}

std::string Identifiers::Rrn() {
  std::string number = BirthDate(1950, 1999).substr(2);
  number += Characters("12", 1);
  number += Digits(5);
  number += RrnCheck(number);
  return number.insert(6, 1, '-');
}

std::string Identifiers::MyNumber() {
  std::string number = Digits(11);
  number += MyNumberCheck(number);
  return number;
}

std::string Identifiers::Aadhaar() {
  std::string number = Characters("23456789", 1);
  number += Digits(10);
  number += VerhoeffCheck(number);
  return number;
}

std::string WithWrongLastDigit(std::string identifier) {
  const std::size_t last = identifier.find_last_of("0123456789X");
  if (last == std::string::npos) return identifier;
  char& c = identifier[last];
  c = c == '9' || c == 'X' ? '0' : static_cast<char>(c + 1);
  return identifier;
}

}  // namespace undox::synthetic
