#ifndef UNDOX_OCR_CODEC_FILE_LAYOUT_H_
#define UNDOX_OCR_CODEC_FILE_LAYOUT_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ocr/codec/image_format.h"
#include "pii/picture/orientation.h"
#include "pii/scan_report.h"

namespace undox {

enum class MetadataKind {
  kExif,  // A TIFF structure, from its byte-order mark.
  kXmp,   // An XMP packet (ISO 16684-1), or an extension's.
  kIptc,  // Datasets of IPTC-IIM 4.2.
  kText,  // A note under a keyword, in UTF-8 or Latin-1.
};

// One block of what a picture's file says besides pixels.
struct MetadataBlock {
  MetadataKind kind = MetadataKind::kText;
  std::string field;  // "exif", "xmp", "iptc", "png:Author", "jpeg:comment".
  std::string bytes;  // Unpacked.
};

// A file besides its pixels.
struct FileLayout {
  std::vector<MetadataBlock> metadata;  // In the order of the file.
  // Bytes after the picture's end that are more than padding: often a second
  // picture or a film. Empty if the picture is cut off.
  std::string_view trailing;
  bool is_cut = true;  // It ends before the picture does.
  int png_frames = 1;  // As an animated PNG announces them.
  // Small pictures in the file's own (not EXIF's) fields.
  bool has_jfif_thumbnail = false;
  // "metadata" beyond metadata_bytes or damaged.
  std::vector<Unscanned> gaps;
};

// Walks `bytes`, which are of `format`, decoding no pixels. Never fails: what
// is broken ends the walk.
FileLayout LayoutOf(std::string_view bytes, ImageFormat format,
                    const ImageLimits& limits);

// The orientation that the first EXIF block asks for.
Orientation OrientationOfFile(const FileLayout& layout);

}  // namespace undox

#endif  // UNDOX_OCR_CODEC_FILE_LAYOUT_H_
