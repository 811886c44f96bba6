#include "detectors/image/metadata_reader.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "detectors/image/exif_fields.h"
#include "detectors/image/metadata_field.h"
#include "detectors/image/person_field.h"
#include "detectors/image/thumbnail.h"
#include "detectors/image/xmp_fields.h"
#include "fmt/format.h"
#include "ocr/codec/file_layout.h"

namespace undox {
namespace {

constexpr double kPositionConfidence = 0.98;
constexpr double kSerialConfidence = 0.9;
constexpr std::size_t kLeastSerialBytes = 4;
// A phone appends a preview and a depth or gain map; more is no phone's.
constexpr int kMostAppendedPictures = 4;
// More of either is no camera's, and comparing costs time.
constexpr int kMostExifBlocks = 4;
constexpr std::size_t kMostFindings = 200;

constexpr std::string_view kPng = "png:";

// Keywords of PNG text chunks that name people (ISO/IEC 15948, 11.3.3.2).
constexpr std::string_view kPeopleKeywords[] = {"png:Author", "png:Artist",
                                                "png:Creator", "png:Copyright"};

// Keywords of PNG text chunks that the standard knows (the same clause); any
// other may be a value itself.
constexpr std::string_view kPngKeywords[] = {
    "png:Title",   "png:Author",        "png:Description", "png:Copyright",
    "png:Comment", "png:Creation Time", "png:Software",    "png:Disclaimer",
    "png:Warning", "png:Source",        "png:Collection",  "png:Artist",
    "png:Creator"};

// What is known of one finding until it becomes one: a value that is Sensitive
// cannot be compared.
struct Candidate {
  std::string type;
  std::string value;
  double confidence = 0;
  std::vector<std::string> fields;
};

bool IsPngKeyword(std::string_view field) {
  return std::find(std::begin(kPngKeywords), std::end(kPngKeywords), field) !=
         std::end(kPngKeywords);
}

bool IsSerial(std::string_view value) {
  return value.size() >= kLeastSerialBytes &&
         value.find_first_not_of("0- ") != std::string_view::npos;
}

// Gathers fields and gaps of a file and of what is appended to it.
class MetadataGatherer {
 public:
  MetadataGatherer(const ImageLimits& limits, ImageView first_frame)
      : limits_(limits), first_frame_(first_frame) {}

  void ReadFile(std::string_view file) {
    for (int i = 0; i <= kMostAppendedPictures; ++i) {
      const std::optional<ImageFormat> format = FormatOf(file);
      if (!format.has_value()) return;
      const FileLayout layout = LayoutOf(file, *format, limits_);
      ReadLayout(layout);
      if (layout.trailing.empty()) return;
      file = layout.trailing;
      if (first_frame_.bgr.empty() ||
          !ShowsTheSame(file, first_frame_, limits_)) {
        break;
      }
    }
    AddGap({"trailing data", "not looked at", ""});
  }

  ImageMetadata Take() {
    ImageMetadata metadata;
    std::sort(candidates_.begin(), candidates_.end(),
              [](const Candidate& a, const Candidate& b) {
                return std::tie(a.type, a.value) < std::tie(b.type, b.value);
              });
    for (Candidate& candidate : candidates_) {
      Finding& finding = metadata.findings.emplace_back();
      finding.type = std::move(candidate.type);
      finding.location = InImage{};
      finding.value = Sensitive(std::move(candidate.value));
      finding.confidence = candidate.confidence;
      finding.evidence.checks = std::move(candidate.fields);
    }
    metadata.texts = std::move(texts_);
    metadata.gaps = std::move(gaps_);
    return metadata;
  }

 private:
  void ReadLayout(const FileLayout& layout) {
    for (const Unscanned& gap : layout.gaps) AddGap(gap);
    if (layout.has_jfif_thumbnail) AddGap(ThumbnailGap());
    for (const MetadataBlock& block : layout.metadata) ReadBlock(block);
  }

  void ReadBlock(const MetadataBlock& block) {
    switch (block.kind) {
      case MetadataKind::kExif:
        return ReadExifBlock(block.bytes);
      case MetadataKind::kXmp:
        return AddFields(ReadXmp(block.bytes));
      case MetadataKind::kIptc:
        return AddFields(ReadIptc(block.bytes));
      case MetadataKind::kText:
        if (std::find(std::begin(kPeopleKeywords), std::end(kPeopleKeywords),
                      block.field) != std::end(kPeopleKeywords)) {
          AddField({FieldKind::kPeople, block.field, block.bytes});
        }
        return AddNote(block.field, block.bytes);
    }
  }

  void ReadExifBlock(std::string_view tiff) {
    if (++exif_blocks_ > kMostExifBlocks) return AddGap(MetadataGap());
    const ExifReading reading = ReadExif(tiff);
    if (reading.is_excessive) AddGap(MetadataGap());
    AddFields(reading.fields);
    const bool is_same = !first_frame_.bgr.empty() &&
                         ShowsTheSame(reading.thumbnail, first_frame_, limits_);
    if (reading.has_other_thumbnail ||
        (!reading.thumbnail.empty() && !is_same)) {
      AddGap(ThumbnailGap());
    }
  }

  void AddFields(const std::vector<MetadataField>& fields) {
    for (const MetadataField& field : fields) AddField(field);
  }

  void AddField(const MetadataField& field) {
    switch (field.kind) {
      case FieldKind::kPosition:
        return Add("METADATA_LOCATION", field.value, kPositionConfidence,
                   field.name);
      case FieldKind::kSerial:
        if (!IsSerial(field.value)) return;
        return Add("DEVICE_SERIAL", Utf8Of(field.value), kSerialConfidence,
                   field.name);
      case FieldKind::kPeople:
        return AddPeople(field.name, Utf8Of(field.value));
      case FieldKind::kNote:
        return AddNote(field.name, field.value);
    }
  }

  // Several people are parted by semicolons.
  void AddPeople(const std::string& field, std::string_view rest) {
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(';'), rest.size());
      const std::optional<FieldPerson> person =
          PersonInField(rest.substr(0, end));
      if (person.has_value()) {
        Add("PERSON", person->name, person->confidence, field);
      }
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }

  void AddNote(std::string_view field, std::string_view value) {
    std::string text = Utf8Of(TrimField(value));
    if (field.starts_with(kPng) && !IsPngKeyword(field)) {
      const std::string keyword = Utf8Of(field.substr(kPng.size()));
      text = text.empty() ? keyword : fmt::format("{}: {}", keyword, text);
      field = "png:text";
    }
    if (text.empty()) return;
    if (texts_.size() >= kMostMetadataTexts ||
        text.size() > kMostMetadataTextBytes - text_bytes_) {
      return AddGap(MetadataGap());
    }
    text_bytes_ += text.size();
    texts_.push_back({std::string(field), Sensitive(std::move(text))});
  }

  void Add(std::string_view type, std::string_view value, double confidence,
           const std::string& field) {
    for (Candidate& candidate : candidates_) {
      if (candidate.type != type || candidate.value != value) continue;
      std::vector<std::string>& fields = candidate.fields;
      if (std::find(fields.begin(), fields.end(), field) == fields.end()) {
        fields.push_back(field);
      }
      return;
    }
    if (candidates_.size() >= kMostFindings) return AddGap(MetadataGap());
    candidates_.push_back(
        {std::string(type), std::string(value), confidence, {field}});
  }

  static Unscanned MetadataGap() { return {"metadata", "too much", ""}; }
  static Unscanned ThumbnailGap() {
    return {"thumbnail", "shows something else", ""};
  }

  void AddGap(const Unscanned& gap) {
    const bool is_known =
        std::any_of(gaps_.begin(), gaps_.end(), [&](const Unscanned& known) {
          return known.part == gap.part && known.reason == gap.reason;
        });
    if (!is_known) gaps_.push_back(gap);
  }

  ImageLimits limits_;
  ImageView first_frame_;
  int exif_blocks_ = 0;
  std::vector<Candidate> candidates_;
  std::vector<MetadataText> texts_;
  std::size_t text_bytes_ = 0;
  std::vector<Unscanned> gaps_;
};

}  // namespace

ImageMetadata ReadImageMetadata(std::string_view encoded,
                                const ImageLimits& limits,
                                ImageView first_frame) {
  MetadataGatherer gatherer(limits, first_frame);
  gatherer.ReadFile(encoded);
  return gatherer.Take();
}

}  // namespace undox
