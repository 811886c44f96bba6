#include "detectors/image/exif_fields.h"

#include <libexif/exif-data.h>

#include <cstddef>
#include <memory>
#include <optional>
#include <utility>

#include "detectors/image/exif_cost.h"

namespace undox {
namespace {

constexpr std::size_t kRationalBytes = 8;

struct ReleaseExif {
  void operator()(ExifData* data) const { exif_data_unref(data); }
};
using Exif = std::unique_ptr<ExifData, ReleaseExif>;

enum class Writing { kBytes, kUtf16, kWithCharacterCode };

// A field of text: where it stands, what it is called.
struct TextRow {
  ExifIfd directory;
  ExifTag tag;
  FieldKind kind;
  const char* name;
  Writing writing = Writing::kBytes;
};
constexpr TextRow kTextRows[] = {
    {EXIF_IFD_0, EXIF_TAG_ARTIST, FieldKind::kPeople, "exif:Artist"},
    {EXIF_IFD_0, EXIF_TAG_COPYRIGHT, FieldKind::kPeople, "exif:Copyright"},
    {EXIF_IFD_0, EXIF_TAG_XP_AUTHOR, FieldKind::kPeople, "exif:XPAuthor",
     Writing::kUtf16},
    {EXIF_IFD_EXIF, EXIF_TAG_CAMERA_OWNER_NAME, FieldKind::kPeople,
     "exif:CameraOwnerName"},
    {EXIF_IFD_EXIF, EXIF_TAG_BODY_SERIAL_NUMBER, FieldKind::kSerial,
     "exif:BodySerialNumber"},
    {EXIF_IFD_EXIF, EXIF_TAG_LENS_SERIAL_NUMBER, FieldKind::kSerial,
     "exif:LensSerialNumber"},
    {EXIF_IFD_0, EXIF_TAG_IMAGE_DESCRIPTION, FieldKind::kNote,
     "exif:ImageDescription"},
    {EXIF_IFD_0, EXIF_TAG_XP_TITLE, FieldKind::kNote, "exif:XPTitle",
     Writing::kUtf16},
    {EXIF_IFD_0, EXIF_TAG_XP_COMMENT, FieldKind::kNote, "exif:XPComment",
     Writing::kUtf16},
    {EXIF_IFD_0, EXIF_TAG_XP_KEYWORDS, FieldKind::kNote, "exif:XPKeywords",
     Writing::kUtf16},
    {EXIF_IFD_0, EXIF_TAG_XP_SUBJECT, FieldKind::kNote, "exif:XPSubject",
     Writing::kUtf16},
    {EXIF_IFD_EXIF, EXIF_TAG_USER_COMMENT, FieldKind::kNote, "exif:UserComment",
     Writing::kWithCharacterCode},
};

std::string_view BytesOf(const ExifEntry& entry) {
  return {reinterpret_cast<const char*>(entry.data), entry.size};
}

void AppendUtf8(unsigned code, std::string& text) {
  if (code < 0x80) {
    text.push_back(static_cast<char>(code));
    return;
  }
  if (code < 0x800) {
    text.push_back(static_cast<char>(0xC0 | code >> 6));
  } else {
    text.push_back(static_cast<char>(0xE0 | code >> 12));
    text.push_back(static_cast<char>(0x80 | (code >> 6 & 0x3F)));
  }
  text.push_back(static_cast<char>(0x80 | (code & 0x3F)));
}

// Windows writes UTF-16LE. Characters beyond the first plane become '?'.
std::string Utf8OfUtf16(std::string_view bytes) {
  std::string text;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const unsigned code = static_cast<unsigned char>(bytes[i]) |
                          static_cast<unsigned char>(bytes[i + 1]) << 8U;
    if (code == 0) break;
    AppendUtf8(code >= 0xD800 && code < 0xE000 ? '?' : code, text);
  }
  return text;
}

// UserComment begins with eight bytes that name its code; programs write
// whichever order of bytes suits them after "UNICODE", mostly the file's.
std::string CommentOf(std::string_view bytes, ExifByteOrder order) {
  constexpr std::size_t kCodeBytes = 8;
  if (bytes.size() <= kCodeBytes) return "";
  std::string text(bytes.substr(kCodeBytes));
  if (!bytes.starts_with("UNICODE")) return text;
  if (order == EXIF_BYTE_ORDER_MOTOROLA) {
    for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
      std::swap(text[i], text[i + 1]);
    }
  }
  return Utf8OfUtf16(text);
}

std::string TextOf(const ExifEntry& entry, Writing writing,
                   ExifByteOrder order) {
  switch (writing) {
    case Writing::kUtf16:
      return Utf8OfUtf16(BytesOf(entry));
    case Writing::kWithCharacterCode:
      return CommentOf(BytesOf(entry), order);
    case Writing::kBytes:
      break;
  }
  return std::string(BytesOf(entry));
}

// A number of degrees, minutes and seconds, of which the last may be missing.
std::optional<double> DegreesOf(const ExifEntry* entry, ExifByteOrder order) {
  if (entry == nullptr || entry->data == nullptr) return std::nullopt;
  if (entry->format != EXIF_FORMAT_RATIONAL) return std::nullopt;
  double degrees = 0;
  double unit = 1;
  for (std::size_t at = 0; at + kRationalBytes <= entry->size && unit <= 3600;
       at += kRationalBytes, unit *= 60) {
    const ExifRational part = exif_get_rational(entry->data + at, order);
    if (part.denominator == 0) {
      if (part.numerator == 0 && at > 0) continue;
      return std::nullopt;
    }
    degrees += static_cast<double>(part.numerator) / part.denominator / unit;
  }
  if (entry->size < kRationalBytes) return std::nullopt;
  return degrees;
}

// The half of the globe by its letter; north and east where none is given.
double SignOf(const ExifEntry* reference, char negative) {
  const bool is_negative = reference != nullptr && reference->size > 0 &&
                           (reference->data[0] & ~0x20) == negative;
  return is_negative ? -1 : 1;
}

ExifEntry* Find(const ExifData& data, ExifIfd directory, int tag) {
  ExifContent* content = data.ifd[directory];
  if (content == nullptr) return nullptr;
  return exif_content_get_entry(content, static_cast<ExifTag>(tag));
}

void ReadPosition(ExifData& data, std::vector<MetadataField>& fields) {
  const ExifByteOrder order = exif_data_get_byte_order(&data);
  const auto find = [&](int tag) { return Find(data, EXIF_IFD_GPS, tag); };
  const auto latitude = DegreesOf(find(EXIF_TAG_GPS_LATITUDE), order);
  const auto longitude = DegreesOf(find(EXIF_TAG_GPS_LONGITUDE), order);
  if (!latitude.has_value() || !longitude.has_value()) return;
  const auto position =
      WritePosition(*latitude * SignOf(find(EXIF_TAG_GPS_LATITUDE_REF), 'S'),
                    *longitude * SignOf(find(EXIF_TAG_GPS_LONGITUDE_REF), 'W'));
  if (!position.has_value()) return;
  fields.push_back({FieldKind::kPosition, "exif:GPSLatitude", *position});
  fields.push_back({FieldKind::kPosition, "exif:GPSLongitude", *position});
}

void ReadTexts(ExifData& data, std::vector<MetadataField>& fields) {
  for (const TextRow& row : kTextRows) {
    const ExifEntry* entry = Find(data, row.directory, row.tag);
    if (entry == nullptr || entry->data == nullptr) continue;
    const std::string text =
        TextOf(*entry, row.writing, exif_data_get_byte_order(&data));
    // Copyright has the photographer's, a NUL, and the editor's.
    const std::string_view value =
        TrimField(std::string_view(text).substr(0, text.find('\0')));
    if (!value.empty()) {
      fields.push_back({row.kind, row.name, std::string(value)});
    }
  }
}

}  // namespace

ExifReading ReadExif(std::string_view tiff) {
  ExifReading reading;
  reading.is_excessive = !IsCheapExif(tiff);
  if (reading.is_excessive) return reading;
  const Exif data(exif_data_new());
  if (data == nullptr) return reading;
  // Read what stands there, whether a specification knows it or not.
  exif_data_unset_option(data.get(), EXIF_DATA_OPTION_IGNORE_UNKNOWN_TAGS);
  exif_data_unset_option(data.get(), EXIF_DATA_OPTION_FOLLOW_SPECIFICATION);
  // libexif wants the introducer that JPEG has.
  const std::string introduced = std::string("Exif\0\0", 6) + std::string(tiff);
  exif_data_load_data(data.get(),
                      reinterpret_cast<const unsigned char*>(introduced.data()),
                      static_cast<unsigned>(introduced.size()));
  ReadPosition(*data, reading.fields);
  ReadTexts(*data, reading.fields);
  if (data->data != nullptr) {
    reading.thumbnail.assign(reinterpret_cast<const char*>(data->data),
                             data->size);
  }
  reading.has_other_thumbnail =
      reading.thumbnail.empty() &&
      Find(*data, EXIF_IFD_1, EXIF_TAG_STRIP_OFFSETS) != nullptr;
  return reading;
}

}  // namespace undox
