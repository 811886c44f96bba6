#ifndef UNDOX_TESTS_DETECTORS_IMAGE_EXIF_BUILDER_H_
#define UNDOX_TESTS_DETECTORS_IMAGE_EXIF_BUILDER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace undox {

struct Rational {
  std::uint32_t numerator = 0;
  std::uint32_t denominator = 1;
};

enum class ExifDirectory { kMain, kExif, kGps, kThumbnail };

// Writes EXIF data (TIFF 6.0 directories as JEITA CP-3451 uses them).
class ExifBuilder {
 public:
  explicit ExifBuilder(bool is_big_endian = false) : is_big_(is_big_endian) {}

  ExifBuilder& Ascii(ExifDirectory directory, std::uint16_t tag,
                     std::string_view text);
  ExifBuilder& Bytes(ExifDirectory directory, std::uint16_t tag,
                     std::string_view bytes);
  ExifBuilder& Rationals(ExifDirectory directory, std::uint16_t tag,
                         const std::vector<Rational>& values);
  ExifBuilder& Thumbnail(std::string_view jpeg);

  // Degrees, minutes and seconds with their letters.
  ExifBuilder& Position(const std::vector<Rational>& latitude, char north,
                        const std::vector<Rational>& longitude, char east);

  std::string Build() const;

 private:
  struct Entry {
    std::uint16_t tag = 0;
    std::uint16_t type = 0;
    std::uint32_t count = 0;
    std::string data;
  };

  void Add(ExifDirectory directory, const Entry& entry);
  std::string Number(std::uint32_t value, int bytes) const;
  std::string Directory(const std::vector<Entry>& entries, std::size_t at,
                        std::uint32_t next) const;

  bool is_big_;
  std::vector<Entry> entries_[4];
  std::string thumbnail_;
};

}  // namespace undox

#endif  // UNDOX_TESTS_DETECTORS_IMAGE_EXIF_BUILDER_H_
