#include "detectors/image/xmp_fields.h"

#include <charconv>
#include <cstdint>
#include <optional>
#include <string>

#include "fmt/format.h"
#include "ocr/codec/byte_view.h"

namespace undox {
namespace {

constexpr int kMostOccurrences = 16;  // Of one property in a packet.
constexpr int kMostItems = 32;        // Of one list.
constexpr std::size_t kMostValueBytes = 1'000;
constexpr auto kNone = std::string_view::npos;

struct Property {
  std::string_view name;  // Without prefix.
  FieldKind kind;
};
constexpr Property kProperties[] = {
    {"creator", FieldKind::kPeople},  // Dublin Core.
    {"rights", FieldKind::kPeople},
    {"Artist", FieldKind::kPeople},  // TIFF.
    {"Copyright", FieldKind::kPeople},
    {"OwnerName", FieldKind::kPeople},  // Camera Raw's "aux".
    {"CameraOwnerName", FieldKind::kPeople},
    {"Author", FieldKind::kPeople},  // PDF.
    {"SerialNumber", FieldKind::kSerial},
    {"BodySerialNumber", FieldKind::kSerial},
    {"LensSerialNumber", FieldKind::kSerial},
    {"title", FieldKind::kNote},  // Dublin Core.
    {"description", FieldKind::kNote},
    {"subject", FieldKind::kNote},
    {"UserComment", FieldKind::kNote},
    {"Headline", FieldKind::kNote},  // Photoshop.
    {"City", FieldKind::kNote},
    {"Instructions", FieldKind::kNote},
    {"Location", FieldKind::kNote},  // IPTC Core.
    {"CiTelWork", FieldKind::kNote},
    {"CiEmailWork", FieldKind::kNote},
    {"CiAdrExtadr", FieldKind::kNote},
    {"CiUrlWork", FieldKind::kNote},
};

struct Dataset {
  std::uint32_t number;  // Of the application record.
  FieldKind kind;
  const char* name;
};
constexpr Dataset kDatasets[] = {
    {5, FieldKind::kNote, "iptc:ObjectName"},
    {25, FieldKind::kNote, "iptc:Keywords"},
    {40, FieldKind::kNote, "iptc:SpecialInstructions"},
    {80, FieldKind::kPeople, "iptc:By-line"},
    {90, FieldKind::kNote, "iptc:City"},
    {92, FieldKind::kNote, "iptc:Sub-location"},
    {105, FieldKind::kNote, "iptc:Headline"},
    {116, FieldKind::kPeople, "iptc:Copyright"},
    {118, FieldKind::kNote, "iptc:Contact"},
    {120, FieldKind::kNote, "iptc:Caption"},
};

const Dataset* DatasetOf(std::uint32_t number) {
  for (const Dataset& dataset : kDatasets) {
    if (dataset.number == number) return &dataset;
  }
  return nullptr;
}

struct Entity {
  std::string_view name;
  char character;
};
constexpr Entity kEntities[] = {
    {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};

void AppendUtf8(std::uint32_t code, std::string& text) {
  const auto tail = [&](int shift) {
    text.push_back(static_cast<char>(0x80 | (code >> shift & 0x3F)));
  };
  if (code < 0x80) {
    text.push_back(static_cast<char>(code));
  } else if (code < 0x800) {
    text.push_back(static_cast<char>(0xC0 | code >> 6));
    tail(0);
  } else if (code < 0x10000) {
    text.push_back(static_cast<char>(0xE0 | code >> 12));
    tail(6);
    tail(0);
  } else {
    text.push_back(static_cast<char>(0xF0 | (code >> 18 & 0x07)));
    tail(12);
    tail(6);
    tail(0);
  }
}

// Appends what the entity `name` (between '&' and ';') stands for.
void AppendEntity(std::string_view name, std::string& text) {
  for (const Entity& entity : kEntities) {
    if (entity.name == name) {
      text.push_back(entity.character);
      return;
    }
  }
  if (!name.starts_with('#')) return;
  const bool is_hex = name.substr(1).starts_with('x');
  const std::string_view digits = name.substr(is_hex ? 2 : 1);
  std::uint32_t code = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), code,
                  is_hex ? 16 : 10);
  if (code != 0 && code < 0x110000) AppendUtf8(code, text);
}

std::string Unescape(std::string_view raw) {
  constexpr std::size_t kMostEntityBytes = 10;
  std::string text;
  raw = TrimField(raw).substr(0, kMostValueBytes);
  for (std::size_t i = 0; i < raw.size(); ++i) {
    const std::size_t end =
        raw[i] == '&' ? raw.substr(i, kMostEntityBytes).find(';') : kNone;
    if (end == kNone) {
      text.push_back(raw[i]);
      continue;
    }
    AppendEntity(raw.substr(i + 1, end - 1), text);
    i += end;
  }
  return text;
}

// Takes the values of one property out of a packet, one after the other.
class PropertyReader {
 public:
  PropertyReader(std::string_view packet, std::string_view name)
      : packet_(packet), name_(fmt::format(":{}", name)) {}

  std::vector<std::string> Read() {
    std::size_t at = 0;
    for (int i = 0; i < kMostOccurrences; ++i) {
      at = packet_.find(name_, at);
      if (at == kNone) break;
      at += name_.size();
      ReadAt(at);
    }
    return std::move(values_);
  }

 private:
  void Add(std::string_view raw) {
    std::string value = Unescape(raw);
    if (!value.empty()) values_.push_back(std::move(value));
  }

  // `at` stands behind the property's name.
  void ReadAt(std::size_t name_end) {
    const std::size_t at = packet_.find_first_not_of(" \t\r\n", name_end);
    if (at == kNone) return;
    if (packet_[at] == '=') {
      ReadAttribute(at + 1);
      return;
    }
    // Another name that only begins alike is followed by neither.
    if (packet_[at] != '>' && at == name_end) return;
    const std::size_t begin = packet_.find('>', at);
    if (begin == kNone || packet_[begin - 1] == '/') return;
    const std::size_t end = packet_.find(fmt::format("{}>", name_), begin);
    if (end == kNone) return;
    ReadElement(packet_.substr(begin + 1, end - begin - 1));
  }

  void ReadAttribute(std::size_t at) {
    at = packet_.find_first_not_of(" \t\r\n", at);
    if (at == kNone || (packet_[at] != '"' && packet_[at] != '\'')) return;
    const std::size_t end = packet_.find(packet_[at], at + 1);
    if (end != kNone) Add(packet_.substr(at + 1, end - at - 1));
  }

  // A plain value, or the items of a list. `inside` ends in "</prefix".
  void ReadElement(std::string_view inside) {
    std::size_t at = inside.find(":li");
    if (at == kNone) {
      Add(inside.substr(0, inside.find('<')));
      return;
    }
    for (int i = 0; i < kMostItems && at != kNone; ++i) {
      const std::size_t begin = inside.find('>', at);
      if (begin == kNone) return;
      const std::size_t end = inside.find('<', begin);
      if (end == kNone) return;
      Add(inside.substr(begin + 1, end - begin - 1));
      at = inside.find(":li", end);
      // The closing tag of this item.
      if (at != kNone && at > 0 && inside.substr(end, 2) == "</") {
        at = inside.find(":li", at + 3);
      }
    }
  }

  std::string_view packet_;
  std::string name_;
  std::vector<std::string> values_;
};

// "DDD,MM.mmk" or "DDD,MM,SSk" with k one of N, S, E, W (ISO 16684-2,
// GPSCoordinate); also plain decimal degrees.
std::optional<double> DegreesOf(std::string_view text) {
  double degrees = 0;
  double unit = 1;
  for (int part = 0; part < 3; ++part, unit *= 60) {
    double value = 0;
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc()) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    degrees += value / unit;
    if (!text.starts_with(',')) break;
    text.remove_prefix(1);
  }
  const bool is_negative = text.starts_with('S') || text.starts_with('W');
  return is_negative ? -degrees : degrees;
}

std::optional<double> FirstDegrees(std::string_view packet,
                                   std::string_view name) {
  const std::vector<std::string> values = PropertyReader(packet, name).Read();
  return values.empty() ? std::nullopt : DegreesOf(values.front());
}

}  // namespace

std::vector<MetadataField> ReadXmp(std::string_view packet) {
  std::vector<MetadataField> fields;
  for (const Property& property : kProperties) {
    for (std::string& value : PropertyReader(packet, property.name).Read()) {
      fields.push_back({property.kind, fmt::format("xmp:{}", property.name),
                        std::move(value)});
    }
  }
  const auto latitude = FirstDegrees(packet, "GPSLatitude");
  const auto longitude = FirstDegrees(packet, "GPSLongitude");
  if (!latitude.has_value() || !longitude.has_value()) return fields;
  const auto position = WritePosition(*latitude, *longitude);
  if (!position.has_value()) return fields;
  fields.push_back({FieldKind::kPosition, "xmp:GPSLatitude", *position});
  fields.push_back({FieldKind::kPosition, "xmp:GPSLongitude", *position});
  return fields;
}

std::vector<MetadataField> ReadIptc(std::string_view datasets) {
  constexpr std::size_t kDatasetHeader = 5;
  constexpr std::size_t kMostFields = 64;
  const ByteView view(datasets, ByteOrder::kBig);
  std::vector<MetadataField> fields;
  for (std::size_t at = 0;
       view.Has(at, kDatasetHeader) && view.U8(at) == 0x1C;) {
    const std::size_t length = view.U16(at + 3);
    const std::string_view value =
        TrimField(view.Part(at + kDatasetHeader, length))
            .substr(0, kMostValueBytes);
    const bool is_application_record = view.U8(at + 1) == 2;
    const Dataset* dataset = DatasetOf(view.U8(at + 2));
    if (is_application_record && !value.empty() && dataset != nullptr &&
        fields.size() < kMostFields) {
      fields.push_back({dataset->kind, dataset->name, std::string(value)});
    }
    at += kDatasetHeader + length;
  }
  return fields;
}

}  // namespace undox
