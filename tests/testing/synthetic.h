#ifndef UNDOX_TESTS_TESTING_SYNTHETIC_H_
#define UNDOX_TESTS_TESTING_SYNTHETIC_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace undox::synthetic {

// Draws invented identifiers whose shape and check characters are right by
// check_characters.h, not by the code under test. The same seed gives the same
// values on every machine. Regions, issuer prefixes and area codes are real,
// because detectors check them; everything else is drawn, so a value that also
// belongs to somebody is a coincidence. Thread-compatible.
class Identifiers {
 public:
  explicit Identifiers(std::uint64_t seed) : state_(seed) {}

  // 18 characters, GB 11643-1999: a county of GB/T 2260, a birth date from
  // 1950-01-01 to 2012-12-28, a sequence number, a check character.
  std::string ResidentId();
  // The same for a county (6 digits) and a birth date ("19991231").
  std::string ResidentId(std::string_view county, std::string_view birth);
  // The 15 digits of the first generation (no century, no check character).
  std::string OldResidentId();

  // 11 digits. By default in 199 99…, the least likely to be in use.
  std::string Mobile(std::string_view prefix = "19999");
  // "0571-8…": area code, hyphen, 8 digits.
  std::string Landline();
  std::string HkPhone();  // 8 digits, 5, 6 or 9 first.

  // UnionPay, 19 digits, a bank's prefix, Luhn.
  std::string BankCard();
  // Visa or Mastercard, 16 digits, Luhn; never the 4111… or 5555… test cards.
  std::string CreditCard();
  std::string Iban();  // DE, GB or AE, no spaces.

  std::string HkId();              // "A123456(3)", one or two letters.
  std::string MoId();              // "5123456(7)"; its check is not public.
  std::string TwId();              // "A123456789".
  std::string Passport();          // "E" and 8 digits, or "EA" and 7.
  std::string HomeReturnPermit();  // "H" or "M" and 8 digits.
  std::string CreditCode();        // 18 characters, GB 32100: a FIRM's, public.

  std::string Vin();       // 17 characters, a Chinese maker's prefix.
  std::string Imei();      // 15 digits, Luhn.
  std::string Mac();       // "3C:72:0A:…", upper case.
  std::string PublicIp();  // IPv4, outside every reserved block.

  std::string Plate();           // "浙A12B34".
  std::string NewEnergyPlate();  // "浙AD12345".
  std::string CourierNumber();   // SF, YT, JT or JD and 13 digits.
  std::string PostalItem();      // "EA123456785CN", UPU S10.

  std::string Email();     // At example.com, example.org or example.net.
  std::string WechatId();  // 8 to 14 of [a-z0-9_], a letter first.
  std::string QqNumber();  // 8 to 10 digits.
  std::string Handle();    // Two words and digits, no '@'.

  std::string Ssn();       // US, "123-45-6789", within the issued areas.
  std::string Nino();      // UK, "AB123456C", allowed prefix letters.
  std::string Nric();      // SG, "S1234567D".
  std::string Rrn();       // KR, "990101-1234567".
  std::string MyNumber();  // JP, 12 digits.
  std::string Aadhaar();   // IN, 12 digits, 2…9 first.

  // `count` digits; the first may be 0.
  std::string Digits(std::size_t count);
  // A number in [0, bound), bound > 0.
  std::size_t Below(std::size_t bound);
  // One of `choices`, which is not empty.
  std::string_view OneOf(std::span<const std::string_view> choices);

 private:
  std::string BirthDate(std::size_t first_year,
                        std::size_t last_year);  // "19991231"
  std::string Characters(std::string_view alphabet, std::size_t count);
  // `shape` with each '#' drawn as a digit, '@' as a capital and '^' as a
  // hexadecimal digit, in order.
  std::string Filled(std::string_view shape);

  std::uint64_t state_;
};

// `identifier` with its last digit moved up by one (9 to 0; X to 0). Breaks
// every check above that stands last, whatever follows it.
std::string WithWrongLastDigit(std::string identifier);

}  // namespace undox::synthetic

#endif  // UNDOX_TESTS_TESTING_SYNTHETIC_H_
