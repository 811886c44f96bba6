#include "ocr/layout.h"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <utility>

#include "ocr/line_break.h"
#include "ocr/paragraph.h"
#include "ocr/reading_order.h"
#include "ocr/text_strip.h"

namespace undox {
namespace {

constexpr std::size_t kMostLines = 20'000;
// Cells that stand closer than this, in sizes of type, are parts of one word.
constexpr double kLeastSpaceEms = 0.25;
// Columns of running text are no cells.
constexpr std::size_t kMostCellStrips = 4;

bool IsSpace(const PageCharacter& character) {
  return character.utf8.empty() || character.utf8 == " " ||
         character.utf8 == "\t" || character.utf8 == "\u3000" ||
         character.utf8 == "\u00A0";
}

void TrimSpaces(std::vector<PageCharacter>& characters) {
  while (!characters.empty() && IsSpace(characters.back())) {
    characters.pop_back();
  }
  characters.erase(characters.begin(),
                   std::ranges::find_if_not(characters, IsSpace));
}

// Brings lines into an order that does not depend on the one they came in.
void Normalize(std::vector<PageLine>& lines) {
  for (PageLine& line : lines) TrimSpaces(line.characters);
  std::erase_if(lines, [](const PageLine& line) {
    return line.characters.empty() || line.box.width <= 0 ||
           line.box.height <= 0;
  });
  const auto text_of = [](const PageLine& line) {
    std::string text;
    for (const PageCharacter& each : line.characters) text += each.utf8;
    return text;
  };
  std::ranges::sort(lines, [&](const PageLine& a, const PageLine& b) {
    const auto place = [](const PageLine& line) {
      return std::tuple(line.box.y, line.box.x, line.box.height,
                        line.box.width);
    };
    if (place(a) != place(b)) return place(a) < place(b);
    return text_of(a) < text_of(b);
  });
  if (lines.size() > kMostLines) lines.resize(kMostLines);
}

// Writes lines one after the other.
class TextWriter {
 public:
  explicit TextWriter(std::span<const PageLine> lines) : lines_(lines) {}

  void WriteStrip(const TextStrip& strip) {
    for (std::size_t i = 0; i < strip.lines.size(); ++i) {
      if (i > 0) {
        const Box before = lines_[strip.lines[i - 1]].box;
        const int gap = lines_[strip.lines[i]].box.x - before.x - before.width;
        if (gap >= kLeastSpaceEms * strip.em) result_.text += ' ';
      }
      WriteLine(lines_[strip.lines[i]]);
    }
  }

  void WriteJoint(std::string_view joint) { result_.text += joint; }

  RecognizedText Take() { return std::move(result_); }

 private:
  void WriteLine(const PageLine& line) {
    TextLine written{.span = {result_.text.size(), 0},
                     .box = line.box,
                     .confidence = line.confidence,
                     .glyphs = {}};
    for (const PageCharacter& character : line.characters) {
      const std::size_t begin = result_.text.size();
      result_.text += character.utf8;
      written.glyphs.push_back(
          {{begin, result_.text.size()}, character.box, character.confidence});
    }
    written.span.end = result_.text.size();
    result_.lines.push_back(std::move(written));
  }

  std::span<const PageLine> lines_;
  RecognizedText result_;
};

std::vector<TextBlock> BlocksOf(std::span<const Paragraph> paragraphs) {
  std::vector<TextBlock> blocks;
  for (const Paragraph& paragraph : paragraphs) {
    blocks.push_back(
        {paragraph.box, static_cast<int>(paragraph.strips.size())});
  }
  return blocks;
}

void WriteParagraph(std::span<const TextStrip> strips,
                    const Paragraph& paragraph, TextWriter& writer) {
  const TextStrip* last = nullptr;
  for (const std::size_t i : paragraph.strips) {
    if (last != nullptr) writer.WriteJoint(Joint(last->text, strips[i].text));
    last = &strips[i];
    writer.WriteStrip(strips[i]);
  }
}

}  // namespace

RecognizedText ArrangePage(std::vector<PageLine> lines, ImageSize page) {
  Normalize(lines);
  const std::vector<TextStrip> strips = FindStrips(lines);
  const std::vector<Paragraph> paragraphs = FindParagraphs(strips, page);
  TextWriter writer(lines);
  const Paragraph* last = nullptr;
  for (const auto& row : FindRows(BlocksOf(paragraphs))) {
    for (std::size_t cell = 0; cell < row.size(); ++cell) {
      const Paragraph& paragraph = paragraphs[row[cell]];
      const bool is_cell = cell > 0 &&
                           paragraph.strips.size() <= kMostCellStrips &&
                           last->strips.size() <= kMostCellStrips;
      if (last != nullptr) writer.WriteJoint(is_cell ? " " : "\n");
      WriteParagraph(strips, paragraph, writer);
      last = &paragraph;
    }
  }
  return writer.Take();
}

}  // namespace undox
