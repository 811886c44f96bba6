#include "tests/detectors/image/exif_builder.h"

#include <algorithm>

namespace undox {
namespace {

constexpr std::uint16_t kByte = 1;
constexpr std::uint16_t kAscii = 2;
constexpr std::uint16_t kLong = 4;
constexpr std::uint16_t kRational = 5;

}  // namespace

void ExifBuilder::Add(ExifDirectory directory, const Entry& entry) {
  entries_[static_cast<std::size_t>(directory)].push_back(entry);
}

ExifBuilder& ExifBuilder::Ascii(ExifDirectory directory, std::uint16_t tag,
                                std::string_view text) {
  const std::string data = std::string(text) + '\0';
  Add(directory, {tag, kAscii, static_cast<std::uint32_t>(data.size()), data});
  return *this;
}

ExifBuilder& ExifBuilder::Bytes(ExifDirectory directory, std::uint16_t tag,
                                std::string_view bytes) {
  Add(directory, {tag, kByte, static_cast<std::uint32_t>(bytes.size()),
                  std::string(bytes)});
  return *this;
}

ExifBuilder& ExifBuilder::Rationals(ExifDirectory directory, std::uint16_t tag,
                                    const std::vector<Rational>& values) {
  std::string data;
  for (const Rational& value : values) {
    data += Number(value.numerator, 4) + Number(value.denominator, 4);
  }
  Add(directory,
      {tag, kRational, static_cast<std::uint32_t>(values.size()), data});
  return *this;
}

ExifBuilder& ExifBuilder::Thumbnail(std::string_view jpeg) {
  thumbnail_ = jpeg;
  return *this;
}

ExifBuilder& ExifBuilder::Position(const std::vector<Rational>& latitude,
                                   char north,
                                   const std::vector<Rational>& longitude,
                                   char east) {
  Ascii(ExifDirectory::kGps, 1, std::string(1, north));
  Rationals(ExifDirectory::kGps, 2, latitude);
  Ascii(ExifDirectory::kGps, 3, std::string(1, east));
  return Rationals(ExifDirectory::kGps, 4, longitude);
}

std::string ExifBuilder::Number(std::uint32_t value, int bytes) const {
  std::string text;
  for (int i = 0; i < bytes; ++i) {
    text.push_back(static_cast<char>(value >> 8 * i & 0xFF));
  }
  if (is_big_) std::reverse(text.begin(), text.end());
  return text;
}

std::string ExifBuilder::Directory(const std::vector<Entry>& entries,
                                   std::size_t at, std::uint32_t next) const {
  std::string head = Number(static_cast<std::uint32_t>(entries.size()), 2);
  std::string tail;
  const std::size_t head_bytes = 2 + 12 * entries.size() + 4;
  for (const Entry& entry : entries) {
    head +=
        Number(entry.tag, 2) + Number(entry.type, 2) + Number(entry.count, 4);
    if (entry.data.size() <= 4) {
      head += entry.data + std::string(4 - entry.data.size(), '\0');
    } else {
      head +=
          Number(static_cast<std::uint32_t>(at + head_bytes + tail.size()), 4);
      tail += entry.data;
      if (tail.size() % 2 == 1) tail.push_back('\0');
    }
  }
  return head + Number(next, 4) + tail;
}

std::string ExifBuilder::Build() const {
  std::vector<Entry> main = entries_[0];
  const std::vector<Entry>& exif = entries_[1];
  const std::vector<Entry>& gps = entries_[2];
  std::vector<Entry> small = entries_[3];
  // Sizes first with pointers to nowhere, then the same with the right ones.
  std::uint32_t exif_at = 0;
  std::uint32_t gps_at = 0;
  std::uint32_t small_at = 0;
  std::uint32_t jpeg_at = 0;
  std::string tiff;
  for (int round = 0; round < 2; ++round) {
    main = entries_[0];
    small = entries_[3];
    if (!exif.empty()) main.push_back({0x8769, kLong, 1, Number(exif_at, 4)});
    if (!gps.empty()) main.push_back({0x8825, kLong, 1, Number(gps_at, 4)});
    if (!thumbnail_.empty()) {
      const auto size = static_cast<std::uint32_t>(thumbnail_.size());
      small.push_back({0x0201, kLong, 1, Number(jpeg_at, 4)});
      small.push_back({0x0202, kLong, 1, Number(size, 4)});
    }
    tiff = std::string(is_big_ ? "MM" : "II") + Number(42, 2) + Number(8, 4);
    tiff += Directory(main, tiff.size(), small.empty() ? 0 : small_at);
    exif_at = static_cast<std::uint32_t>(tiff.size());
    tiff += Directory(exif, tiff.size(), 0);
    gps_at = static_cast<std::uint32_t>(tiff.size());
    tiff += Directory(gps, tiff.size(), 0);
    small_at = static_cast<std::uint32_t>(tiff.size());
    tiff += Directory(small, tiff.size(), 0);
    jpeg_at = static_cast<std::uint32_t>(tiff.size());
  }
  return tiff + thumbnail_;
}

}  // namespace undox
