// A program for orphan_test: has a picture read that stops at the gate.

#include "service/image_worker/image_worker.h"
#include "tests/ocr/codec/sample_files.h"

int main(int, char** argv) {
  undox::ImageWorkerOptions options;
  options.programs_directory = argv[1];
  options.models_directory = argv[1];
  undox::ImageWorker worker(options);
  const undox::Image picture = undox::Plain({40, 30}, undox::kBlue);
  return worker.Read(undox::PngOf(picture.view())).ok() ? 0 : 1;
}
