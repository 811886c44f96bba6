#include "ocr/paddle_recognizer.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ocr/layout.h"
#include "ocr/line_direction.h"
#include "ocr/line_finder.h"
#include "ocr/page_turn.h"
#include "ocr/strip_reader.h"

namespace undox {
namespace {

// Lines asked for their direction; they vote.
constexpr std::size_t kVoters = 12;
// Below it a line is read once more the other way up.
constexpr float kDoubtful = 0.75F;
// Below it a line is no text.
constexpr float kLeastConfidence = 0.5F;

// A page that stands upright as far as is known, and its lines.
struct Page {
  ImageView view;
  Image turned = {};  // Holds the pixels of `view` if the page was turned.
  QuarterTurns turns = 0;
  std::vector<FoundLine> lines = {};

  void Turn(QuarterTurns more) {
    turned = TurnUpright(view, OrientationAfter(more));
    view = turned.view();
    turns = (turns + more) % 4;
  }
};

PageLine LineOnPage(const TextQuad& quad, const StripText& text) {
  PageLine line{quad.Bounds(), text.confidence, {}};
  for (const CtcCharacter& character : text.characters) {
    const TextQuad place{{quad.At(character.begin, 0),
                          quad.At(character.end, 0), quad.At(character.end, 1),
                          quad.At(character.begin, 1)}};
    line.characters.push_back(
        {character.utf8, place.Bounds(), character.confidence});
  }
  return line;
}

class PaddleRecognizer : public TextRecognizer {
 public:
  PaddleRecognizer(std::unique_ptr<LineFinder> finder,
                   std::unique_ptr<LineDirection> direction,
                   std::unique_ptr<StripReader> reader,
                   std::map<std::string, std::string> models)
      : finder_(std::move(finder)),
        direction_(std::move(direction)),
        reader_(std::move(reader)),
        models_(std::move(models)) {}

  absl::StatusOr<ReadPage> Recognize(ImageView image) override {
    Page page{.view = image};
    if (absl::Status status = FindLines(page); !status.ok()) return status;
    if (absl::Status status = TurnHeadUp(page); !status.ok()) return status;
    auto lines = ReadLines(page);
    if (!lines.ok()) return lines.status();
    ReadPage read{ArrangePage(*std::move(lines), page.view.size), page.turns};
    const Orientation orientation = OrientationAfter(page.turns);
    for (TextLine& line : read.text.lines) {
      line.box = ToStored(line.box, image.size, orientation);
      for (Glyph& glyph : line.glyphs) {
        glyph.box = ToStored(glyph.box, image.size, orientation);
      }
    }
    return read;
  }

  std::map<std::string, std::string> Models() const override { return models_; }

 private:
  absl::Status FindLines(Page& page) {
    auto lines = finder_->Find(page.view);
    if (!lines.ok()) return lines.status();
    if (LooksSideways(*lines)) {
      page.Turn(1);
      lines = finder_->Find(page.view);
      if (!lines.ok()) return lines.status();
    }
    page.lines = *std::move(lines);
    return absl::OkStatus();
  }

  absl::Status TurnHeadUp(Page& page) {
    const auto voters = TellingLines(page.lines, kVoters);
    const auto votes = direction_->UpsideDown(page.view, voters);
    if (!votes.ok()) return votes.status();
    float sum = 0;
    for (const float vote : *votes) sum += vote - 0.5F;
    if (sum <= 0) return absl::OkStatus();
    const ImageSize size = page.view.size;
    page.Turn(2);
    for (FoundLine& line : page.lines) {
      line.quad = HalfTurned(line.quad, size);
    }
    return absl::OkStatus();
  }

  absl::StatusOr<std::vector<PageLine>> ReadLines(const Page& page) {
    std::vector<TextQuad> quads;
    for (const FoundLine& line : page.lines) {
      const bool tall = line.quad.Height() > 1.5F * line.quad.Width();
      quads.push_back(tall ? line.quad.Turned() : line.quad);
    }
    auto texts = reader_->Read(page.view, quads);
    if (!texts.ok()) return texts.status();
    if (absl::Status status = ReadDoubtfulAgain(page, quads, *texts);
        !status.ok()) {
      return status;
    }
    std::vector<PageLine> lines;
    for (std::size_t i = 0; i < quads.size(); ++i) {
      if ((*texts)[i].confidence < kLeastConfidence) continue;
      lines.push_back(LineOnPage(quads[i], (*texts)[i]));
    }
    return lines;
  }

  // Tries the other way up; `quads` and `texts` keep the better of both.
  absl::Status ReadDoubtfulAgain(const Page& page, std::vector<TextQuad>& quads,
                                 std::vector<StripText>& texts) {
    std::vector<std::size_t> doubtful;
    std::vector<TextQuad> others;
    for (std::size_t i = 0; i < quads.size(); ++i) {
      if (texts[i].confidence >= kDoubtful) continue;
      doubtful.push_back(i);
      others.push_back(quads[i].Turned().Turned());
    }
    auto again = reader_->Read(page.view, others);
    if (!again.ok()) return again.status();
    for (std::size_t k = 0; k < doubtful.size(); ++k) {
      const std::size_t i = doubtful[k];
      if ((*again)[k].confidence <= texts[i].confidence) continue;
      quads[i] = others[k];
      texts[i] = std::move((*again)[k]);
    }
    return absl::OkStatus();
  }

  std::unique_ptr<LineFinder> finder_;
  std::unique_ptr<LineDirection> direction_;
  std::unique_ptr<StripReader> reader_;
  std::map<std::string, std::string> models_;
};

}  // namespace

absl::StatusOr<std::unique_ptr<TextRecognizer>> MakePaddleRecognizer(
    const std::filesystem::path& models, int streams) {
  auto finder_model = ReadModelFile(models / "PP-OCRv6_det_small.onnx");
  if (!finder_model.ok()) return finder_model.status();
  auto direction_model =
      ReadModelFile(models / "ch_ppocr_mobile_v2.0_cls_mobile.onnx");
  if (!direction_model.ok()) return direction_model.status();
  auto reader_model = ReadModelFile(models / "PP-OCRv6_rec_small.onnx");
  if (!reader_model.ok()) return reader_model.status();

  auto finder = LineFinder::Create(*finder_model, streams);
  if (!finder.ok()) return finder.status();
  auto direction = LineDirection::Create(*direction_model, streams);
  if (!direction.ok()) return direction.status();
  auto reader = StripReader::Create(*reader_model, streams);
  if (!reader.ok()) return reader.status();

  std::map<std::string, std::string> names;
  for (const ModelFile* model :
       {&*finder_model, &*direction_model, &*reader_model}) {
    names[model->name] = model->digest;
  }
  return std::make_unique<PaddleRecognizer>(
      *std::move(finder), *std::move(direction), *std::move(reader),
      std::move(names));
}

}  // namespace undox
