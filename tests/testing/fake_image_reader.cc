#include "tests/testing/fake_image_reader.h"

#include <algorithm>
#include <sstream>
#include <vector>

namespace undox {
namespace {

constexpr int kGlyphWidth = 10;
constexpr int kLineHeight = 20;

std::vector<std::string> LinesOf(std::string_view text) {
  std::vector<std::string> lines;
  std::istringstream stream{std::string(text)};
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

// The first words of a line and what is left of it.
struct Words {
  explicit Words(const std::string& line) : stream(line) { stream >> verb; }
  int Number() {
    int number = 0;
    stream >> number;
    return number;
  }
  Box ReadBox() {
    Box box;
    stream >> box.x >> box.y >> box.width >> box.height;
    return box;
  }
  std::string Word() {
    std::string word;
    stream >> word;
    return word;
  }
  std::string Rest() {
    std::string rest;
    stream >> std::ws;
    std::getline(stream, rest);
    return rest;
  }
  std::istringstream stream;
  std::string verb;
};

std::size_t CodePointBytes(std::string_view text, std::size_t at) {
  std::size_t bytes = 1;
  while (at + bytes < text.size() &&
         (static_cast<unsigned char>(text[at + bytes]) & 0xC0U) == 0x80) {
    ++bytes;
  }
  return bytes;
}

Finding Shown(const std::string& type, std::string value, Box box) {
  Finding finding;
  finding.type = type;
  finding.location = InImage{.image = 0, .boxes = {box}};
  finding.value = Sensitive(std::move(value));
  return finding;
}

void AddLine(const std::string& words, float confidence, RecognizedText& page) {
  if (!page.lines.empty()) page.text += '\n';
  const int y = static_cast<int>(page.lines.size()) * kLineHeight;
  TextLine line;
  line.span.begin = page.text.size();
  line.confidence = confidence;
  int x = 0;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t bytes = CodePointBytes(words, at);
    const std::size_t begin = line.span.begin + at;
    line.glyphs.push_back(
        {{begin, begin + bytes}, {x, y, kGlyphWidth, kLineHeight}, confidence});
    at += bytes;
    x += kGlyphWidth;
  }
  page.text += words;
  line.span.end = page.text.size();
  line.box = {0, y, std::max(x, 1), kLineHeight};
  page.lines.push_back(std::move(line));
}

void ReadLine(const std::string& text, float confidence,
              ImageReading& reading) {
  Words words(text);
  FrameReading& frame = reading.frames.back();
  if (words.verb == "face") {
    frame.findings.push_back(Shown("FACE", "", words.ReadBox()));
  } else if (words.verb == "code") {
    const Box box = words.ReadBox();
    frame.findings.push_back(Shown("QR_CODE", words.Rest(), box));
  } else if (words.verb == "bars") {
    const Box box = words.ReadBox();
    frame.findings.push_back(Shown("BAR_CODE", words.Rest(), box));
  } else if (words.verb == "meta") {
    Finding finding;
    finding.type = words.Word();
    finding.evidence.checks = {words.Word()};
    finding.location = InImage{};
    finding.value = Sensitive(words.Rest());
    reading.metadata.push_back(std::move(finding));
  } else if (words.verb == "note") {
    const std::string field = words.Word();
    reading.texts.push_back({field, Sensitive(words.Rest())});
  } else if (words.verb == "gap") {
    std::istringstream gap(words.Rest());
    Unscanned part;
    std::getline(gap, part.part, '|');
    std::getline(gap, part.reason, '|');
    std::getline(gap, part.limit, '|');
    reading.gaps.push_back(part);
  } else if (words.verb == "frame") {
    const int number = words.Number();
    if (number > 0) reading.frames.emplace_back();
    reading.frames.back().index = number;
  } else if (words.verb == ">") {
    AddLine(text.size() > 2 ? text.substr(2) : "", confidence, frame.text);
  }
}

absl::Status FailureOf(std::string_view encoded) {
  const std::vector<std::string> lines = LinesOf(encoded);
  if (lines.empty() || !lines.front().starts_with("picture ")) {
    return absl::InvalidArgumentError("not a picture of a known format");
  }
  for (const std::string& line : lines) {
    Words words(line);
    if (words.verb != "fail") continue;
    const auto code = static_cast<absl::StatusCode>(words.Number());
    return {code, words.Rest()};
  }
  return absl::OkStatus();
}

bool Touches(const Box& a, std::span<const Box> boxes) {
  return std::any_of(boxes.begin(), boxes.end(), [&](const Box& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height &&
           b.y < a.y + a.height;
  });
}

// A line of text without the characters that boxes touch.
std::string Covered(const std::string& words, int row,
                    std::span<const Box> boxes) {
  std::string left = "> ";
  int x = 0;
  for (std::size_t at = 2; at < words.size();) {
    const std::size_t bytes = CodePointBytes(words, at);
    const Box box{x, row * kLineHeight, kGlyphWidth, kLineHeight};
    left += Touches(box, boxes) ? std::string(" ") : words.substr(at, bytes);
    at += bytes;
    x += kGlyphWidth;
  }
  return left;
}

}  // namespace

absl::StatusOr<ImageReading> FakeImageReader::Read(std::string_view encoded) {
  ++reads_;
  if (absl::Status status = FailureOf(encoded); !status.ok()) return status;
  ImageReading reading;
  reading.frames.emplace_back();
  char cross = 0;
  std::istringstream(std::string(encoded.substr(8))) >> reading.size.width >>
      cross >> reading.size.height;
  for (const std::string& line : LinesOf(encoded)) {
    ReadLine(line, confidence, reading);
  }
  return reading;
}

absl::StatusOr<RedactedImage> FakeImageReader::Redact(
    std::string_view encoded, std::span<const Box> boxes) {
  if (absl::Status status = FailureOf(encoded); !status.ok()) return status;
  RedactedImage copy;
  copy.suffix = ".png";
  int row = 0;
  for (const std::string& line : LinesOf(encoded)) {
    Words words(line);
    const bool shown =
        words.verb == "face" || words.verb == "code" || words.verb == "bars";
    const bool in_file = words.verb == "meta" || words.verb == "note";
    if (in_file || (shown && Touches(words.ReadBox(), boxes))) {
      continue;
    }
    if (words.verb == "frame") row = 0;
    copy.bytes += words.verb == ">" ? Covered(line, row++, boxes) : line;
    copy.bytes += '\n';
  }
  return copy;
}

absl::StatusOr<RedactedImage> FakeImageReader::Preview(
    std::string_view encoded, std::span<const Box> boxes, int) {
  return Redact(encoded, boxes);
}

absl::StatusOr<std::map<std::string, std::string>> FakeImageReader::Models() {
  return std::map<std::string, std::string>{{"fake_eyes", "000000000000"}};
}

}  // namespace undox
