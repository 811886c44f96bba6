// A reader for tests: the product's own loop around a recognizer that does as
// the first pixel of the picture says.

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <cstdint>
#include <memory>
#include <utility>

#include "service/image_worker/descriptor.h"
#include "service/image_worker/reader_handler.h"
#include "service/image_worker/request_loop.h"

namespace undox {
namespace {

// Stands at the gate until it is opened.
void PassGate(const std::string& directory) {
  const Descriptor gate(open((directory + "/gate").c_str(), O_RDONLY));
  char byte = 0;
  [[maybe_unused]] const ssize_t got = read(gate.number(), &byte, 1);
}

class ScriptedRecognizer : public TextRecognizer {
 public:
  explicit ScriptedRecognizer(std::string directory)
      : directory_(std::move(directory)) {}

  absl::StatusOr<ReadPage> Recognize(ImageView image) override {
    const std::uint8_t blue = image.bgr[0];
    const std::uint8_t red = image.bgr[2];
    if (blue > 200 && red < 50) PassGate(directory_);
    if (red > 200 && blue < 50) raise(SIGKILL);
    ReadPage page;
    page.text.text = "ok";
    const Box box = {0, 0, image.size.width, image.size.height};
    page.text.lines = {{{0, 2}, box, 1, {{{0, 1}, box, 1}, {{1, 2}, box, 1}}}};
    return page;
  }

  std::map<std::string, std::string> Models() const override {
    return {{"scripted", "1"}};
  }

 private:
  std::string directory_;
};

absl::StatusOr<ReaderEngines> Load(const HelloRequest& hello) {
  return ReaderEngines{
      PageReader(std::make_unique<ScriptedRecognizer>(hello.models_directory),
                 {}),
      false};
}

}  // namespace
}  // namespace undox

int main() {
  undox::ReaderHandler handler(undox::Load);
  _exit(undox::ServeRequests(handler));
}
