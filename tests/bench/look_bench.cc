// What the image detectors find in binary PPM files, and what that costs:
//
//   look_bench [--models DIR] [--threads N] FILE.ppm…
//
// Prints for each file a line as the picture benchmark's score.py takes it,
// its id the file's name without extension; then, on standard error, what each
// detector took per megapixel: by the clock and, as other programs may run, of
// processor time. Payloads are shown.

#include <chrono>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "CLI/CLI.hpp"
#include "detectors/image/image_detector_set.h"
#include "fmt/format.h"
#include "pii/picture/image.h"
#include "rapidjson/stringbuffer.h"
#include "rapidjson/writer.h"

namespace undox {
namespace {

Image ReadPpm(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string magic;
  int most = 0;
  Image image;
  file >> magic >> image.size.width >> image.size.height >> most;
  file.get();
  if (magic != "P6" || most != 255) return {};
  image.bgr.resize(3 * image.size.pixels());
  file.read(reinterpret_cast<char*>(image.bgr.data()),
            static_cast<std::streamsize>(image.bgr.size()));
  for (std::size_t i = 0; i < image.bgr.size(); i += 3) {
    std::swap(image.bgr[i], image.bgr[i + 2]);
  }
  return image;
}

using JsonWriter = rapidjson::Writer<rapidjson::StringBuffer>;

void Write(const Finding& finding, JsonWriter& json) {
  const Box& box = std::get<InImage>(finding.location).boxes.front();
  json.StartObject();
  json.Key("type");
  json.String(finding.type.c_str());
  json.Key("score");
  json.Double(finding.confidence);
  json.Key("value");
  const std::string value(finding.value.Reveal());
  json.String(value.c_str());
  json.Key("box");
  json.StartArray();
  for (const int side : {box.x, box.y, box.width, box.height}) json.Int(side);
  json.EndArray();
  json.EndObject();
}

struct Cost {
  std::string name;
  double clock_ms = 0;
  double processor_ms = 0;
};

int Run(const std::string& models, int threads,
        const std::vector<std::string>& files) {
  const auto detectors = MakeImageDetectors(models, threads);
  std::vector<Cost> costs;
  for (const auto& detector : detectors) {
    const auto [name, version] = *detector->Models().begin();
    costs.push_back({.name = name + " " + version});
  }
  double megapixels = 0;
  for (const std::string& file : files) {
    const Image image = ReadPpm(file);
    megapixels += static_cast<double>(image.size.pixels()) / 1e6;
    rapidjson::StringBuffer line;
    JsonWriter json(line);
    json.StartObject();
    json.Key("id");
    json.String(std::filesystem::path(file).stem().c_str());
    json.Key("findings");
    json.StartArray();
    for (std::size_t i = 0; i < detectors.size(); ++i) {
      const auto start = std::chrono::steady_clock::now();
      const std::clock_t busy = std::clock();
      const auto findings = detectors[i]->Detect(image.view());
      costs[i].processor_ms +=
          1e3 * static_cast<double>(std::clock() - busy) / CLOCKS_PER_SEC;
      costs[i].clock_ms += std::chrono::duration<double, std::milli>(
                               std::chrono::steady_clock::now() - start)
                               .count();
      if (!findings.ok()) {
        fmt::print(stderr, "{}: {}\n", file,
                   std::string(findings.status().message()));
        continue;
      }
      for (const Finding& finding : *findings) Write(finding, json);
    }
    json.EndArray();
    json.EndObject();
    fmt::print("{}\n", line.GetString());
  }
  for (const Cost& cost : costs) {
    fmt::print(stderr, "{}: {:.1f} ms/MP on {} threads, {:.1f} of processors\n",
               cost.name, cost.clock_ms / megapixels, threads,
               cost.processor_ms / megapixels);
  }
  return 0;
}

}  // namespace
}  // namespace undox

int main(int argc, char** argv) {
  CLI::App app("What the image detectors find, and what that costs.");
  std::string models = "build/models";
  int threads = 1;
  std::vector<std::string> files;
  app.add_option("--models", models, "Directory of centerface.onnx");
  app.add_option("--threads", threads, "Threads of each detector");
  app.add_option("files", files, "Binary PPM")->required();
  CLI11_PARSE(app, argc, argv);
  return undox::Run(models, threads, files);
}
