#include <optional>
#include <string>

#include "fmt/format.h"
#include "ocr/codec/byte_view.h"
#include "ocr/codec/layout_builder.h"

namespace undox {
namespace {

constexpr std::size_t kSignatureBytes = 8;
constexpr std::size_t kChunkFrameBytes = 12;  // Length, type, check sum.

// Two parts of a chunk with a NUL between them; nothing if there is none.
struct Halves {
  std::string_view before;
  std::string_view after;
};

std::optional<Halves> SplitAtNul(std::string_view bytes) {
  const std::size_t nul = bytes.find('\0');
  if (nul == std::string_view::npos) return std::nullopt;
  return Halves{bytes.substr(0, nul), bytes.substr(nul + 1)};
}

int HexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

// ImageMagick's way to keep foreign metadata: "\nexif\n   1234\n", then
// hexadecimal digits in lines.
std::string BytesOfRawProfile(std::string_view text) {
  for (int line = 0; line < 3; ++line) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return "";
    text.remove_prefix(end + 1);
  }
  std::string bytes;
  int high = -1;
  for (const char c : text) {
    const int digit = HexDigit(c);
    if (digit < 0) continue;
    if (high < 0) {
      high = digit;
      continue;
    }
    bytes.push_back(static_cast<char>(high * 16 + digit));
    high = -1;
  }
  return bytes;
}

void AddRawProfile(std::string_view name, std::string_view text,
                   LayoutBuilder& builder) {
  const std::string bytes = BytesOfRawProfile(text);
  if (name == "exif" || (name == "APP1" && bytes.starts_with("Exif"))) {
    builder.AddExif(bytes);
  } else if (name == "iptc" || name == "8bim") {
    builder.AddPhotoshopResources(bytes);
  } else if (name == "xmp" || name == "APP1") {
    builder.Add(MetadataKind::kXmp, "xmp", bytes);
  }
}

// A text chunk, taken apart.
struct TextChunk {
  std::string_view keyword;
  std::string_view text;
  bool is_packed = false;
};

std::optional<TextChunk> ReadTextChunk(std::string_view type,
                                       std::string_view payload) {
  const std::optional<Halves> keyed = SplitAtNul(payload);
  if (!keyed.has_value()) return std::nullopt;
  TextChunk chunk{keyed->before, keyed->after, false};
  if (type == "tEXt") return chunk;
  if (chunk.text.empty()) return std::nullopt;
  if (type == "zTXt") {
    chunk.is_packed = true;
    chunk.text.remove_prefix(1);  // The method, always 0.
    return chunk;
  }
  // iTXt: whether packed, the method, a language, a translated keyword.
  chunk.is_packed = chunk.text.front() != '\0';
  const std::optional<Halves> language =
      chunk.text.size() < 2 ? std::nullopt : SplitAtNul(chunk.text.substr(2));
  if (!language.has_value()) return std::nullopt;
  const std::optional<Halves> translated = SplitAtNul(language->after);
  if (!translated.has_value()) return std::nullopt;
  chunk.text = translated->after;
  return chunk;
}

void AddText(const TextChunk& chunk, LayoutBuilder& builder) {
  constexpr std::string_view kRawProfile = "Raw profile type ";
  const bool is_xmp = chunk.keyword == "XML:com.adobe.xmp";
  const MetadataKind kind = is_xmp ? MetadataKind::kXmp : MetadataKind::kText;
  const std::string field =
      is_xmp ? "xmp" : fmt::format("png:{}", chunk.keyword.substr(0, 79));
  if (chunk.is_packed) {
    builder.AddPacked(kind, field, chunk.text);
  } else {
    builder.Add(kind, field, chunk.text);
  }
  if (!chunk.keyword.starts_with(kRawProfile)) return;
  std::vector<MetadataBlock>& blocks = builder.layout().metadata;
  if (blocks.empty() || blocks.back().field != field) return;
  const std::string text = std::move(blocks.back().bytes);
  blocks.pop_back();
  AddRawProfile(chunk.keyword.substr(kRawProfile.size()), text, builder);
}

}  // namespace

// ISO/IEC 15948, clause 5; eXIf and acTL of its third edition (2025).
void WalkPng(std::string_view bytes, LayoutBuilder& builder) {
  const ByteView view(bytes, ByteOrder::kBig);
  for (std::size_t at = kSignatureBytes; view.Has(at, kChunkFrameBytes);) {
    const std::size_t length = view.U32(at);
    const std::string_view type = view.Part(at + 4, 4);
    const std::string_view payload = view.Part(at + 8, length);
    at += kChunkFrameBytes + length;
    if (type == "IEND") {
      builder.EndAt(at);
      return;
    }
    if (type == "eXIf") {
      builder.AddExif(payload);
    } else if (type == "acTL") {
      const std::uint32_t frames = ByteView(payload, ByteOrder::kBig).U32(0);
      builder.layout().png_frames =
          static_cast<int>(std::min<std::uint32_t>(frames, 0x7FFFFFFF));
    } else if (type == "tEXt" || type == "zTXt" || type == "iTXt") {
      const std::optional<TextChunk> chunk = ReadTextChunk(type, payload);
      if (chunk.has_value()) AddText(*chunk, builder);
    }
  }
}

}  // namespace undox
