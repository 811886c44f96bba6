#include "pii/anonymity/mobile_places.h"

#include <algorithm>
#include <charconv>
#include <cstddef>

#include "pii/anonymity/embedded_data.h"

namespace undox {
namespace {

constexpr std::size_t kPrefixes = 700'000;
constexpr std::size_t kBlock = 10'000;
constexpr std::uint8_t kTwoBytes = 255;

// Reads the bytes of a file from its beginning; 0 behind its end.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}
  bool AtEnd() const { return bytes_.empty(); }
  std::uint8_t Next() {
    if (bytes_.empty()) return 0;
    const auto byte = static_cast<std::uint8_t>(bytes_.front());
    bytes_.remove_prefix(1);
    return byte;
  }
  std::string_view Line() {
    const std::size_t end = std::min(bytes_.find('\n'), bytes_.size());
    const std::string_view line = bytes_.substr(0, end);
    bytes_.remove_prefix(std::min(end + 1, bytes_.size()));
    return line;
  }
  std::size_t Place() {
    const std::size_t byte = Next();
    return byte == kTwoBytes ? byte + Next() : byte;
  }
  std::size_t Length() {
    std::size_t length = 0;
    for (int shift = 0; shift < 28; shift += 7) {
      const std::size_t byte = Next();
      length |= (byte & 127U) << shift;
      if (byte < 128) break;
    }
    return length;
  }

 private:
  std::string_view bytes_;
};

std::vector<int> Numbers(std::string_view line) {
  std::vector<int> numbers;
  const char* const end = line.data() + line.size();
  for (const char* at = line.data(); at < end;) {
    int number = 0;
    const auto read = std::from_chars(at, end, number);
    if (read.ec != std::errc()) break;
    numbers.push_back(number);
    at = read.ptr + 1;
  }
  return numbers;
}

bool Fits(char shown, int digit) {
  return shown == '*' || shown == '0' + digit;
}

// Values of four digits that fit pattern[0, 4), ascending.
std::vector<std::size_t> Fitting(std::string_view pattern) {
  std::vector<std::size_t> values = {0};
  for (const char shown : pattern.substr(0, 4)) {
    std::vector<std::size_t> longer;
    for (const std::size_t value : values) {
      for (int digit = 0; digit < 10; ++digit) {
        if (Fits(shown, digit)) {
          longer.push_back(value * 10 + static_cast<std::size_t>(digit));
        }
      }
    }
    values = std::move(longer);
  }
  return values;
}

}  // namespace

const MobilePlaces& MobilePlaces::Shipped() {
  static const MobilePlaces places(AnonymityData("mobile_places.bin"));
  return places;
}

MobilePlaces::MobilePlaces(std::string_view file) {
  ByteReader reader(file);
  std::string_view line = reader.Line();
  while (line.starts_with('#')) line = reader.Line();
  codes_ = Numbers(line);
  if (codes_.empty()) codes_ = {0};
  places_.reserve(kPrefixes);
  while (!reader.AtEnd() && places_.size() < kPrefixes) {
    const std::size_t place = std::min(reader.Place(), codes_.size() - 1);
    const std::size_t length =
        std::min(reader.Length(), kPrefixes - places_.size());
    places_.insert(places_.end(), length, static_cast<std::uint16_t>(place));
  }
  places_.resize(kPrefixes, 0);
  for (std::size_t block = 0; block < kBlocks; ++block) {
    of_block_[block].resize(codes_.size());
    for (std::size_t i = block * kBlock; i < (block + 1) * kBlock; ++i) {
      ++of_block_[block][places_[i]];
    }
  }
}

bool MobilePlaces::IsIn(std::size_t place, RegionCode region) const {
  const int code = codes_[place];
  if (code == 0 || region == 0) return false;
  const bool whole_province = code % 100 == 0 || region % 10000 == 0;
  return whole_province ? code / 100 == region / 10000 : code == region / 100;
}

std::vector<int> MobilePlaces::Count(std::string_view pattern) const {
  std::vector<int> counts(codes_.size());
  if (pattern.size() < 7 || !Fits(pattern[0], 1)) return counts;
  const std::string_view code = pattern.substr(3, 4);
  const bool whole_blocks = code == "****";
  const std::vector<std::size_t> values =
      whole_blocks ? std::vector<std::size_t>() : Fitting(code);
  for (int block = 0; block < kBlocks; ++block) {
    if (!Fits(pattern[1], 3 + block / 10) || !Fits(pattern[2], block % 10)) {
      continue;
    }
    const auto index = static_cast<std::size_t>(block);
    if (whole_blocks) {
      for (std::size_t i = 0; i < counts.size(); ++i) {
        counts[i] += of_block_[index][i];
      }
    }
    for (const std::size_t value : values) {
      ++counts[places_[index * kBlock + value]];
    }
  }
  return counts;
}

}  // namespace undox
