// undox-image-reader: the process that reads decoded pictures for undox.

#include <unistd.h>

#include <filesystem>
#include <memory>
#include <utility>

#include "detectors/image/image_detector_set.h"
#include "ocr/paddle_recognizer.h"
#include "ocr/tesseract_recognizer.h"
#include "service/image_worker/reader_handler.h"
#include "service/image_worker/request_loop.h"

namespace undox {
namespace {

absl::StatusOr<ReaderEngines> Load(const HelloRequest& hello) {
  const std::filesystem::path models = hello.models_directory;
  absl::StatusOr<std::unique_ptr<TextRecognizer>> recognizer =
      MakePaddleRecognizer(models, hello.threads);
  const bool is_complete = recognizer.ok();
  if (!is_complete) recognizer = LoadTesseract();
  if (!recognizer.ok()) return recognizer.status();
  return ReaderEngines{
      .page_reader = PageReader(*std::move(recognizer),
                                MakeImageDetectors(models, hello.threads)),
      .is_complete = is_complete};
}

}  // namespace
}  // namespace undox

int main() {
  undox::ReaderHandler handler(undox::Load);
  // Nothing is worth tidying up, and less of it runs this way.
  _exit(undox::ServeRequests(handler));
}
