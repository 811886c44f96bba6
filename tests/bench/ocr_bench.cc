// What a text recognizer reads in pictures and what a megapixel costs it:
//
//   ocr_bench MODELS THREADS PICTURE…
//
// prints one JSON line a picture ({"id", "text", "findings":[]}, as the shared
// scorer reads them) and, to standard error, milliseconds per megapixel.

#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "ocr/codec/image_decoder.h"
#include "ocr/paddle_recognizer.h"

namespace undox {
namespace {

std::string ReadFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string Quoted(const std::string& text) {
  std::string json = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') json += '\\';
    if (static_cast<unsigned char>(c) < 0x20) {
      json += fmt::format("\\u{:04x}", static_cast<int>(c));
    } else {
      json += c;
    }
  }
  return json + '"';
}

int Run(int argc, char** argv) {
  if (argc < 4) {
    fmt::print(stderr, "usage: ocr_bench MODELS THREADS PICTURE…\n");
    return 2;
  }
  const auto recognizer = MakePaddleRecognizer(argv[1], std::stoi(argv[2]));
  if (!recognizer.ok()) {
    fmt::print(stderr, "{}\n", std::string(recognizer.status().message()));
    return 3;
  }
  double megapixels = 0;
  std::chrono::duration<double, std::milli> spent{};
  for (int i = 3; i < argc; ++i) {
    FrameList frames;
    const auto decoded = DecodeImage(ReadFile(argv[i]), {}, frames);
    if (!decoded.ok()) return 1;
    const ImageView view = frames.frames[0].view();
    const auto begin = std::chrono::steady_clock::now();
    const auto page = (*recognizer)->Recognize(view);
    spent += std::chrono::steady_clock::now() - begin;
    if (!page.ok()) return 1;
    megapixels += static_cast<double>(view.size.pixels()) / 1e6;
    fmt::print("{{\"id\":\"{}\",\"turns\":{},\"text\":{},\"findings\":[]}}\n",
               std::filesystem::path(argv[i]).stem().string(), page->turns,
               Quoted(page->text.text));
  }
  fmt::print(stderr, "{:.0f} ms for {:.1f} MP: {:.0f} ms/MP\n", spent.count(),
             megapixels, spent.count() / megapixels);
  return 0;
}

}  // namespace
}  // namespace undox

int main(int argc, char** argv) { return undox::Run(argc, argv); }
