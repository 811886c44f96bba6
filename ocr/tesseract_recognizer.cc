#include "ocr/tesseract_recognizer.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "fmt/format.h"
#include "ocr/layout.h"
#include "ocr/page_ink.h"
#include "tesseract/baseapi.h"
#include "tesseract/resultiterator.h"

namespace undox {
namespace {

constexpr const char* kLanguages = "chi_sim+eng";
constexpr const char* kTraditional = "chi_tra";
// Text that is less sure than this is scenery.
constexpr float kLeastConfidence = 0.3F;
// Of the height of a line: what stands further apart are two cells.
constexpr double kMostGap = 1.2;
constexpr double kLeastSpace = 0.3;
constexpr double kLeastChineseSpace = 0.7;

bool IsAscii(const std::string& utf8) {
  return utf8.size() == 1 && static_cast<unsigned char>(utf8[0]) < 0x80;
}

// Splits what Tesseract calls a symbol into code points; it is mostly one.
std::vector<std::string> CodePointsOf(const char* utf8) {
  std::vector<std::string> codes;
  for (; *utf8 != '\0'; ++utf8) {
    const bool is_first = (static_cast<unsigned char>(*utf8) & 0xC0U) != 0x80U;
    if (is_first || codes.empty()) codes.emplace_back();
    codes.back() += *utf8;
  }
  return codes;
}

class TesseractRecognizer : public TextRecognizer {
 public:
  // Whether the language data are there.
  bool Start() {
    // Its messages would tell what stands on the page.
    if (!Load(kLanguages)) return false;
    std::vector<std::string> available;
    engine_.GetAvailableLanguagesAsVector(&available);
    if (std::ranges::count(available, kTraditional) == 0) return true;
    return Load(fmt::format("{}+{}", kLanguages, kTraditional)) ||
           Load(kLanguages);
  }

  absl::StatusOr<ReadPage> Recognize(ImageView image) override {
    try {
      const PageInk ink = InkOf(image);
      std::vector<PageLine> lines;
      const std::vector<int> cuts = FindCuts(ink);
      for (std::size_t i = 1; i < cuts.size(); ++i) {
        if (!ReadStrip(ink, cuts[i - 1], cuts[i], lines)) {
          return absl::InternalError("Tesseract failed");
        }
      }
      engine_.Clear();
      return ReadPage{ArrangePage(std::move(lines), image.size), 0};
    } catch (const std::exception&) {
      return absl::InternalError("Tesseract failed");
    }
  }

  std::map<std::string, std::string> Models() const override {
    return {{"tesseract", fmt::format("{} {}", engine_.Version(), languages_)}};
  }

 private:
  bool Load(const std::string& languages) {
    languages_ = languages;
    engine_.SetVariable("debug_file", "/dev/null");
    if (engine_.Init(nullptr, languages.c_str(), tesseract::OEM_LSTM_ONLY) !=
        0) {
      return false;
    }
    engine_.SetPageSegMode(tesseract::PSM_AUTO);
    return true;
  }

  // Appends the lines between two rows of `ink`.
  bool ReadStrip(const PageInk& ink, int top, int bottom,
                 std::vector<PageLine>& lines) {
    const auto width = static_cast<std::size_t>(ink.size.width);
    engine_.SetImage(ink.gray.data() + width * static_cast<std::size_t>(top),
                     ink.size.width, bottom - top, 1, ink.size.width);
    // What is read must not depend on the pages before.
    engine_.ClearAdaptiveClassifier();
    if (engine_.Recognize(nullptr) != 0) return false;
    const std::unique_ptr<tesseract::ResultIterator> symbols(
        engine_.GetIterator());
    if (symbols == nullptr) return true;
    PageLine line;
    const auto end_line = [&] {
      if (line.confidence >= kLeastConfidence && !line.characters.empty()) {
        lines.push_back(std::move(line));
      }
      line = {};
    };
    do {
      const std::optional<PageLine> symbol = SymbolAt(*symbols, ink, top);
      if (!symbol) continue;
      if (symbols->IsAtBeginningOf(tesseract::RIL_TEXTLINE) ||
          !Append(*symbol, symbols->IsAtBeginningOf(tesseract::RIL_WORD),
                  line)) {
        end_line();
        line = *symbol;
      }
    } while (symbols->Next(tesseract::RIL_SYMBOL));
    end_line();
    return true;
  }

  // A line of one symbol, in pixels of the image.
  static std::optional<PageLine> SymbolAt(
      const tesseract::ResultIterator& symbols, const PageInk& ink, int top) {
    const std::unique_ptr<const char[]> utf8(
        symbols.GetUTF8Text(tesseract::RIL_SYMBOL));
    int left = 0;
    int upper = 0;
    int right = 0;
    int lower = 0;
    if (utf8 == nullptr || utf8[0] == '\0' || utf8[0] == ' ' ||
        !symbols.BoundingBox(tesseract::RIL_SYMBOL, &left, &upper, &right,
                             &lower)) {
      return std::nullopt;
    }
    const auto low = [&](int at) { return int(std::floor(at / ink.scale)); };
    const auto high = [&](int at) { return int(std::ceil(at / ink.scale)); };
    const Box box = {low(left), low(upper + top),
                     std::max(high(right) - low(left), 1),
                     std::max(high(lower + top) - low(upper + top), 1)};
    const float confidence =
        std::clamp(symbols.Confidence(tesseract::RIL_SYMBOL) / 100, 0.0F, 1.0F);
    // The line's height: that of a symbol is the height of its ink.
    symbols.BoundingBox(tesseract::RIL_TEXTLINE, &left, &upper, &right, &lower);
    PageLine line{{box.x, low(upper + top), box.width,
                   std::max(high(lower + top) - low(upper + top), 1)},
                  confidence,
                  {}};
    for (std::string& code : CodePointsOf(utf8.get())) {
      line.characters.push_back({std::move(code), box, confidence});
    }
    return line;
  }

  // Puts `symbol` at the end of `line`; false if it stands too far off.
  static bool Append(const PageLine& symbol, bool begins_word, PageLine& line) {
    if (line.characters.empty()) return false;
    const Box before = line.characters.back().box;
    const int gap = symbol.box.x - before.x - before.width;
    const double height = line.box.height;
    if (gap > kMostGap * height || gap < -height) return false;
    // Tesseract sees words in Chinese where there are none.
    const int latin = IsAscii(line.characters.back().utf8) +
                      IsAscii(symbol.characters.front().utf8);
    const double least = latin == 2   ? 0
                         : latin == 1 ? kLeastSpace
                                      : kLeastChineseSpace;
    if (begins_word && gap >= least * height) {
      const Box space = {before.x + before.width, before.y, std::max(gap, 1),
                         before.height};
      line.characters.push_back({" ", space, symbol.confidence});
    }
    const auto count = static_cast<float>(line.characters.size());
    line.characters.insert(line.characters.end(), symbol.characters.begin(),
                           symbol.characters.end());
    line.confidence =
        (line.confidence * count + symbol.confidence) / (count + 1);
    line.box.width =
        std::max(line.box.width, symbol.box.x + symbol.box.width - line.box.x);
    return true;
  }

  tesseract::TessBaseAPI engine_;
  std::string languages_;
};

}  // namespace

absl::StatusOr<std::unique_ptr<TextRecognizer>> LoadTesseract() {
  auto recognizer = std::make_unique<TesseractRecognizer>();
  if (!recognizer->Start()) {
    return absl::UnavailableError("Tesseract's language data are missing");
  }
  return recognizer;
}

}  // namespace undox
