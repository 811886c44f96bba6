#ifndef UNDOX_OCR_CODEC_LAYOUT_BUILDER_H_
#define UNDOX_OCR_CODEC_LAYOUT_BUILDER_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "ocr/codec/file_layout.h"

namespace undox {

// Collects a FileLayout within ImageLimits::metadata_bytes. For LayoutOf's
// walkers alone. Thread-compatible.
class LayoutBuilder {
 public:
  LayoutBuilder(std::string_view file, std::size_t metadata_bytes)
      : file_(file), metadata_bytes_(metadata_bytes) {}

  // Adds a block; notes the gap instead if it is too large.
  void Add(MetadataKind kind, std::string_view field, std::string_view bytes);

  // Adds what a zlib stream (RFC 1950) holds, unpacking no more than may be
  // kept.
  void AddPacked(MetadataKind kind, std::string_view field,
                 std::string_view zlib);

  // EXIF with or without the "Exif\0\0" that JPEG puts before it.
  void AddExif(std::string_view bytes);

  // Photoshop image resources ("8BIM" blocks), of which IPTC is one.
  void AddPhotoshopResources(std::string_view bytes);

  // The picture ends before byte `at`: what follows is trailing.
  void EndAt(std::size_t at);

  FileLayout& layout() { return layout_; }

 private:
  void NoteTooLarge();

  std::string_view file_;
  std::size_t metadata_bytes_;
  std::size_t used_bytes_ = 0;
  FileLayout layout_;
};

// One walker a format.
void WalkPng(std::string_view bytes, LayoutBuilder& builder);
void WalkJpeg(std::string_view bytes, LayoutBuilder& builder);
void WalkWebP(std::string_view bytes, LayoutBuilder& builder);
void WalkGif(std::string_view bytes, LayoutBuilder& builder);

}  // namespace undox

#endif  // UNDOX_OCR_CODEC_LAYOUT_BUILDER_H_
